//! Embeds: what notes show of one another, and where that ends.

#![allow(clippy::unwrap_used, reason = "a test that cannot be read has failed")]

#[path = "support/folder.rs"]
#[allow(dead_code, reason = "not every test needs all of it")]
mod folder;
#[path = "support/html.rs"]
mod html;

use folder::{parse, said};
use notebook::{
    content::Block,
    text,
    walk::{self, Node},
};

/// What an embed in the last line of `index.md` shows, as HTML.
fn shows(others: &[(&str, &str)], line: &str, expected: &str) {
    let (notebook, _) = parse(&[others, &[("index.md", &format!("# Index\n\n{line}\n"))]].concat());
    let at = notebook.catalogue.sessions.iter().position(|session| session.id == "index").unwrap();
    let mut shown = None;
    walk::page(&notebook.pages[at], &mut |node| {
        if let (Node::Block(Block::Embed(embed)), None) = (node, &shown) {
            let page = notebook::Page { intro: embed.content.clone(), ..notebook::Page::default() };
            shown = Some(html::page(&page).replace('\n', ""));
        }
    });
    assert_eq!(shown.as_deref(), Some(expected), "{line}");
}

const PARTS: &[(&str, &str)] = &[(
    "Part.md",
    "# Part\n\nIntro with a note[^1] and [[Part#One|a link]]. ^intro\n\n## One\n\n- a ^aa\n- b ^bb\n    - c ^cc\n\n^list\n\n| h |\n|-|\n| x |\n\n^table\n\n> said\n\n^quote\n\n### Inner\n\n1. x\n2. y ^yy\n\n## Two\n\nend\n\n[^1]: A footnote.\n",
)];

#[test]
fn an_embed_shows_a_copy_of_what_it_names() {
    for (line, expected) in [
        ("![[Part#Two]]", "<h2>Two</h2><p>end</p>"),
        ("![[Part#Inner]]", "<h3>Inner</h3><ol><li>x</li><li>y</li></ol>"),
        ("![[Part#^intro]]", "<p>Intro with a note and <a section=\"part/one\">a link</a>.</p>"),
        ("![[Part#^aa]]", "<ul><li>a</li></ul>"),
        ("![[Part#^bb]]", "<ul><li>b<ul><li>c</li></ul></li></ul>"),
        ("![[Part#^list]]", "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"),
        ("![[Part#^quote]]", "<blockquote><p>said</p></blockquote>"),
        ("![[Part#^yy]]", "<ol start=\"2\"><li>y</li></ol>"),
        ("![[Part#^none]]", "<h1>Part</h1>"),
    ] {
        let (notebook, _) = parse(&[PARTS, &[("index.md", &format!("# Index\n\n{line}\n"))]].concat());
        let text =
            text::of_page(&notebook.pages[notebook.catalogue.sessions.iter().position(|s| s.id == "index").unwrap()]);
        assert!(!text.contains("A footnote"), "{text}");
        if line.contains("none") {
            assert!(text.contains("Intro with a note"), "what is not there is the whole note: {text}");
        } else {
            shows(PARTS, line, &expected.replace("<span></span>", ""));
        }
    }
}

#[test]
fn a_whole_note_is_shown_with_all_its_sessions() {
    shows(
        &[(
            "talks.md",
            "# Talks\n\nHello.\n\n## First\n- 28 Sep 2022\n\n### Deep\n\ntext\n\n## Second\n- 29 Sep 2022\n",
        )],
        "![[talks]]",
        "<p>Hello.</p><h2>First</h2><ul><li>28 Sep 2022</li></ul><h3>Deep</h3><p>text</p><h2>Second</h2><ul><li>29 Sep 2022</li></ul>",
    );
}

#[test]
fn an_embed_in_an_embed_is_shown_and_a_circle_is_not() {
    let (notebook, problems) = parse(&[
        ("a.md", "# A\n\nalpha\n\n![[b]]\n"),
        ("b.md", "# B\n\nbeta\n\n![[c]]\n"),
        ("c.md", "# C\n\ngamma\n\n![[a]]\n"),
        ("d.md", "# D\n\n![[d]]\n\n![[#Own]]\n\n## Own\n\nown words\n"),
    ]);
    let text = text::of_page(&notebook.pages[0]);
    assert_eq!(text.lines().collect::<Vec<_>>(), ["alpha", "b", "B", "beta", "c", "C", "gamma", "a"]);
    let own = text::of_page(&notebook.pages[3]);
    assert_eq!(own.lines().collect::<Vec<_>>(), ["d", "#Own", "Own", "own words", "Own", "own words"]);
    let circle = "would show what it stands in (a.md → b.md → c.md → a.md) and stays empty; make it a link.";
    assert!(said(&problems).contains(&format!("c.md:5: The embed `a` {circle}")), "{:#?}", said(&problems));
}

#[test]
fn embeds_lie_only_so_deep_in_one_another() {
    let notes = (0..9).map(|at| (format!("n{at}.md"), format!("# N{at}\n\nwords{at}\n\n![[n{}]]\n", at + 1)));
    let notes = notes.collect::<Vec<_>>();
    let (notebook, problems) =
        parse(&notes.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect::<Vec<_>>());
    let first = text::of_page(&notebook.pages[0]);
    assert!(first.contains("words6") && !first.contains("words7"), "{first}");
    assert!(said(&problems).iter().any(|said| said.starts_with("n6.md:5: The embed `n7` lies in more than 6 others")));
}

#[test]
fn a_few_notes_cannot_become_an_endless_page() {
    // Each note shows the next ten times: ten million copies of the last one.
    let notes = (0..7)
        .map(|at| (format!("n{at}.md"), format!("# N{at}\n\nwords\n\n{}", format!("![[n{}]]\n\n", at + 1).repeat(10))));
    let notes = notes.collect::<Vec<_>>();
    let (notebook, problems) =
        parse(&notes.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect::<Vec<_>>());
    let length = notebook.pages.iter().map(|page| text::of_page(page).len()).sum::<usize>();
    assert!(length < 200_000, "{length}");
    assert!(said(&problems).iter().any(|said| said.contains("would be much more than the notes")));
}

#[test]
fn a_copy_has_no_ids_and_no_references_to_footnotes() {
    let (notebook, _) = parse(&[PARTS, &[("index.md", "# Index\n\n![[Part]]\n\n![[Part#^aa]]\n")]].concat());
    let at = notebook.catalogue.sessions.iter().position(|session| session.id == "index").unwrap();
    let html = html::page(&notebook.pages[at]);
    assert!(!html.contains(" id=") && !html.contains("footnote"), "{html}");
}
