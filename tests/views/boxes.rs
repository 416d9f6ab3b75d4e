//! Boxes: callouts, embeds and cards.

use chronote_app::views::content::blocks;
use expect_test::{Expect, expect};
use notebook::content::{Block, Callout, CalloutKind, Card, Embed, Inline, Source, Target};

use crate::{PLACE, markup, paragraph, words, web};

/// What is drawn of a block.
fn check(block: Block, expected: Expect) {
    expected.assert_eq(&markup(blocks(&[block], PLACE)));
}

fn callout(kind: CalloutKind, title: Option<Vec<Inline>>, fold: Option<bool>) -> Block {
    Block::Callout(Callout { kind, title, fold, content: vec![paragraph("Inside")] })
}

#[test]
fn a_box_without_a_title_is_named_by_its_kind() {
    check(callout(CalloutKind::Success, None, None), expect![]);
}

#[test]
fn a_callout_says_its_kind_or_its_title() {
    check(callout(CalloutKind::Tip, Some(vec![]), None), expect![]);
    check(callout(CalloutKind::Bug, Some(words("Found")), None), expect![]);
}

#[test]
fn a_callout_that_folds_is_the_notes_own_fold() {
    check(callout(CalloutKind::Question, Some(words("Why?")), Some(false)), expect![]);
    check(callout(CalloutKind::Spoiler, Some(vec![]), Some(true)), expect![]);
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
    Block::Embed(Embed { target, title: "Ownership > Moves".to_owned(), content })
}

fn section() -> Target {
    Target::Section { session: "ownership".to_owned(), section: Some("moves".to_owned()) }
}

#[test]
fn an_embed_says_where_it_is_from() {
    check(embed(section(), vec![paragraph("One owner.")]), expect![]);
}

#[test]
fn an_embed_of_nothing_says_why() {
    check(embed(section(), vec![]), expect![]);
    check(embed(Target::Unresolved("Moves".to_owned()), vec![]), expect![]);
}

fn card(title: &str, source: Source) -> Block {
    Block::Paragraph(vec![Inline::Card(Card { kind: "PDF document".to_owned(), title: title.to_owned(), source })])
}

#[test]
fn a_card_leads_to_what_it_stands_for() {
    check(card("", Source::Web(web("https://www.example.org/a.pdf"))), expect![]);
    check(card("a.pdf", Source::Local(3)), expect![]);
    check(card("", Source::Unresolved("a.pdf".to_owned())), expect![]);
}
