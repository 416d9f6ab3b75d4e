//! Links, and the marks that a dialect puts into text.

use chronote_app::views::content::blocks;
use expect_test::{Expect, expect};
use notebook::content::{Attribute, Block, Class, Inline, Tag, Target};

use crate::{PLACE, library, markup, state, words};

/// What is drawn of an inline.
fn check(inline: Inline, expected: Expect) {
    expected.assert_eq(&markup(blocks(&[Block::Plain(vec![inline])], PLACE)));
}

fn link(target: Target) -> Inline {
    Inline::link(target, words("a"))
}

fn span(attributes: Vec<Attribute>) -> Inline {
    Inline::element(Tag::Span, attributes, words("a"))
}

#[test]
fn to_a_place_a_tag_and_a_file_of_the_notebook() {
    check(
        link(Target::Section { session: "a b".to_owned(), section: Some("^c".to_owned()) }),
        expect![[r##"<a class="inner" href="#/a%20b/%5Ec">a</a>"##]],
    );
    check(
        link(Target::Tag("c++".to_owned())),
        expect![[r##"<a class="inline-tag" href="#/?tag=c%2B%2B" title="Filter by this tag">a</a>"##]],
    );
    check(link(Target::Attachment(3)), expect![[r##"<a class="attachment" href="#attachment-3">a</a>"##]]);
}

#[test]
fn a_place_that_links_lead_to_has_the_id_of_a_section() {
    check(span(vec![Attribute::Id("^c".to_owned())]), expect![[r#"<span id="s-^c">a</span>"#]]);
}

#[test]
fn who_said_it_and_how_it_is_coloured() {
    check(span(vec![Attribute::Class(Class::Author)]), expect![[r#"<span class="author">a</span>"#]]);
    check(
        span(vec![Attribute::Class(Class::Red), Attribute::Title("b".to_owned())]),
        expect![[r#"<span class="hue is-red" title="b">a</span>"#]],
    );
}

#[test]
fn a_session_lists_where_it_is_mentioned() {
    let note = "---\nlang: he\ndir: rtl\n---\n## One\n28 Sep 2022\n\nAs in [[#Two]].\n\n## Two\n29 Sep 2022\n\nText\n";
    let page = crate::frame::draw(&library(note), &state("#/two"));
    let (_, mentions) = page.split_once("<nav class=\"mentions\"").unwrap();
    expect![[r##"
         aria-label="Mentioned in">
        <h2 class="label">Mentioned in</h2>
        <ul>
        <li>
        <a class="inner" href="#/one">One</a> <time datetime="2022-09-28">Wednesday 28 September 2022</time>
        </li>
        </ul>
    "##]]
    .assert_eq(mentions.split_once("</nav>").unwrap().0);
    assert!(page.contains("<article class=\"session\" lang=\"he\" dir=\"rtl\">"), "{page}");
}
