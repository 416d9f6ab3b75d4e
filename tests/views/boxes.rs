//! Boxes: callouts, embeds and cards.

use chronote_app::views::content::blocks;
use expect_test::{Expect, expect};
use notebook::content::{Block, Callout, CalloutKind, Card, Embed, Inline, Source, Target};

use crate::{PLACE, markup, paragraph, web, words};

/// What is drawn of a block.
fn check(block: Block, expected: Expect) {
    expected.assert_eq(&markup(blocks(&[block], PLACE)));
}

fn callout(kind: CalloutKind, title: Option<Vec<Inline>>, fold: Option<bool>) -> Block {
    Block::Callout(Box::new(Callout { kind, title, fold, content: vec![paragraph("Inside")] }))
}

#[test]
fn a_box_without_a_title_is_named_by_its_kind() {
    check(
        callout(CalloutKind::Success, None, None),
        expect![[r#"
        <div class="callout is-green" role="note" aria-label="Success">
        <p>Inside</p>
        </div>"#]],
    );
}

#[test]
fn a_callout_says_its_kind_or_its_title() {
    check(
        callout(CalloutKind::Tip, Some(vec![]), None),
        expect![[r#"
            <div class="callout is-green" role="note" aria-label="Tip">
            <p class="callout-title" aria-hidden="true">
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M9 17h6M10 20.5h4M9 17c0-2.5-3-3.5-3-7a6 6 0 0 1 12 0c0 3.5-3 4.5-3 7">
            </path>
            </svg>
            <span>Tip</span>
            </p>
            <p>Inside</p>
            </div>"#]],
    );
    check(
        callout(CalloutKind::Bug, Some(words("Found")), None),
        expect![[r#"
            <div class="callout is-red" role="note" aria-label="Bug">
            <p class="callout-title">
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M12 8a4 4 0 0 0-4 4v3a4 4 0 0 0 8 0v-3a4 4 0 0 0-4-4zM9 5l1.5 3M15 5l-1.5 3M4 9l4 2M4 18l4-2M4 13.5h4M20 9l-4 2M20 18l-4-2M20 13.5h-4">
            </path>
            </svg>
            <span>Found</span>
            </p>
            <p>Inside</p>
            </div>"#]],
    );
}

#[test]
fn a_callout_that_folds_is_the_notes_own_fold() {
    check(
        callout(CalloutKind::Question, Some(words("Why?")), Some(false)),
        expect![[r#"
            <details class="own callout is-yellow">
            <summary class="callout-title">
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16zM9.5 10a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .7-1 1.7M12 16.5h.01">
            </path>
            </svg>
            <span>Why?</span>
            </summary>
            <div class="callout-body">
            <p>Inside</p>
            </div>
            </details>"#]],
    );
    check(
        callout(CalloutKind::Spoiler, Some(vec![]), Some(true)),
        expect![[r#"
            <details class="own callout is-grey" open="open">
            <summary class="callout-title">
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M3 12c2.5-4 5.5-6 9-6s6.5 2 9 6c-2.5 4-5.5 6-9 6s-6.5-2-9-6zM12 9.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5z">
            </path>
            </svg>
            <span>Spoiler</span>
            </summary>
            <div class="callout-body">
            <p>Inside</p>
            </div>
            </details>"#]],
    );
}

#[test]
fn every_kind_has_a_word() {
    for (kind, word) in [
        (CalloutKind::Note, "Note"),
        (CalloutKind::Abstract, "Abstract"),
        (CalloutKind::Info, "Info"),
        (CalloutKind::Todo, "Todo"),
        (CalloutKind::Tip, "Tip"),
        (CalloutKind::Success, "Success"),
        (CalloutKind::Question, "Question"),
        (CalloutKind::Warning, "Warning"),
        (CalloutKind::Failure, "Failure"),
        (CalloutKind::Danger, "Danger"),
        (CalloutKind::Bug, "Bug"),
        (CalloutKind::Example, "Example"),
        (CalloutKind::Quote, "Quote"),
        (CalloutKind::Important, "Important"),
        (CalloutKind::Caution, "Caution"),
        (CalloutKind::Spoiler, "Spoiler"),
    ] {
        let drawn = markup(blocks(&[callout(kind, Some(vec![]), None)], PLACE));
        assert!(drawn.contains(&format!("aria-label=\"{word}\"")) && drawn.contains(&format!(">{word}</")), "{drawn}");
    }
}

fn embed(target: Target, content: Vec<Block>) -> Block {
    Block::Embed(Box::new(Embed { target, title: "Ownership > Moves".to_owned(), content }))
}

fn section() -> Target {
    Target::Section { session: "ownership".to_owned(), section: Some("moves".to_owned()) }
}

#[test]
fn an_embed_says_where_it_is_from() {
    check(
        embed(section(), vec![paragraph("One owner.")]),
        expect![[r##"
            <figure class="embed">
            <figcaption class="label">From <a class="inner" href="#/ownership/moves">Ownership &gt; Moves</a>
            </figcaption>
            <p>One owner.</p>
            </figure>"##]],
    );
}

#[test]
fn an_embed_of_nothing_says_why() {
    check(
        embed(section(), vec![]),
        expect![[r##"
            <figure class="embed is-empty">
            <figcaption class="label">
            <a class="inner" href="#/ownership/moves">Ownership &gt; Moves</a> could not be shown here</figcaption>
            </figure>"##]],
    );
    check(
        embed(Target::Unresolved("Moves".to_owned()), vec![]),
        expect![[r#"
            <figure class="embed is-empty">
            <figcaption class="label">
            <b>Ownership &gt; Moves</b> is not in this notebook</figcaption>
            </figure>"#]],
    );
}

fn card(title: &str, source: Source) -> Block {
    Block::Paragraph(vec![Inline::Card(Box::new(Card {
        kind: "PDF document".to_owned(),
        title: title.to_owned(),
        source,
    }))])
}

#[test]
fn a_card_leads_to_what_it_stands_for() {
    check(
        card("", Source::Web(web("https://www.example.org/a.pdf"))),
        expect![[r#"
        <p>
        <a href="https://www.example.org/a.pdf" rel="noopener noreferrer">
        <span class="card">
        <span class="card-kind">PDF document</span> <span class="card-title">https://www.example.org/a.pdf</span> <span class="card-host">www.example.org</span>
        </span>
        </a>
        </p>"#]],
    );
    check(
        card("a.pdf", Source::Local(3)),
        expect![[r##"
        <p>
        <a href="#attachment-3">
        <span class="card">
        <span class="card-kind">PDF document</span> <span class="card-title">a.pdf</span> <span class="card-host">In this page</span>
        </span>
        </a>
        </p>"##]],
    );
    check(
        card("", Source::Unresolved("a.pdf".to_owned())),
        expect![[r#"
        <p>
        <span class="card">
        <span class="card-kind">PDF document</span> <span class="card-title">a.pdf</span> <span class="card-host">Not shown here</span>
        </span>
        </p>"#]],
    );
}
