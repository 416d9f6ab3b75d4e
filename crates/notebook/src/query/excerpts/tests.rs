//! Excerpts: what is typed, and the lines that say why a page was found.

use super::*;
use crate::{
    catalogue::Heading,
    content::{Block, Inline},
    page::Footnote,
    query::expression::Expression,
};

fn paragraph(text: &str) -> Block {
    Block::Paragraph(vec![Inline::Text(text.to_owned())])
}

fn section(id: &str, lines: &[&str], sections: Vec<Section>) -> Section {
    let blocks = lines.iter().map(|line| paragraph(line)).collect();
    Section { id: id.to_owned(), level: 3, title: vec![Inline::Text(id.to_uppercase())], blocks, sections }
}

/// A page with nested sections, and its session.
fn opened() -> (Page, Session) {
    let inner = section("moves", &["Moves are cheap.", "A move is no copy; moves and copies differ."], vec![]);
    let page = Page {
        head: vec![paragraph("Host: Ferris")],
        intro: vec![paragraph("About ownership.")],
        sections: vec![
            section("ownership", &["One owner."], vec![inner]),
            section("borrows", &["Many readers, or one who moves."], vec![]),
            section("empty", &[], vec![]),
        ],
        footnotes: vec![Footnote { number: 1, blocks: vec![paragraph("At a time.")] }],
    };
    let heading = |id: &str| Heading { id: id.to_owned(), level: 3, depth: 0, title: id.to_uppercase(), line: 1 };
    let session = Session {
        id: "rust".to_owned(),
        title: "Rust".to_owned(),
        outline: ["ownership", "moves", "borrows", "empty"].map(heading).to_vec(),
        ..Session::default()
    };
    (page, session)
}

fn bracketed(line: &str, marks: &[Range<usize>]) -> String {
    let mut shown = String::new();
    let mut past = 0;
    for mark in marks {
        shown += &[&line[past..mark.start], "[", &line[mark.clone()], "]"].concat();
        past = mark.end;
    }
    shown + &line[past..]
}

fn check(typed: &str, most: usize, expected: &[&str]) {
    let (page, session) = opened();
    let found = excerpts(&page, &session, &Marks::of(&Expression::parse(typed)), most);
    let shown: Vec<String> = found
        .iter()
        .map(|it| {
            [it.section.as_deref().unwrap_or("-"), " ", &it.heading, ": ", &bracketed(&it.line, &it.marks)].concat()
        })
        .collect();
    assert_eq!(shown, expected, "{typed}");
}

#[test]
fn each_section_gives_its_best_line() {
    check(
        "move",
        9,
        &[
            "moves MOVES: A [move] is no copy; [moves] and copies differ.",
            "borrows BORROWS: Many readers, or one who [moves].",
        ],
    );
    check(
        "move copy",
        9,
        &[
            "moves MOVES: A [move] is no [copy]; [moves] and [copies] differ.",
            "borrows BORROWS: Many readers, or one who [moves].",
        ],
    );
    check("ferris ownership", 9, &["- : Host: [Ferris]", "- : About [ownership].", "ownership OWNERSHIP: One owner."]);
    check("time", 9, &["- : At a [time]."]);
    check("empty", 9, &["empty EMPTY: "]);
    check("nowhere", 9, &[]);
    check("-move", 9, &[]);
}

#[test]
fn the_best_sections_stay_in_the_order_of_the_page() {
    check("one moves", 1, &["borrows BORROWS: Many readers, or [one] who [moves]."]);
    check(
        "one moves",
        2,
        &[
            "moves MOVES: A [move] is no copy; [moves] and copies differ.",
            "borrows BORROWS: Many readers, or [one] who [moves].",
        ],
    );
    check("one", 1, &["ownership OWNERSHIP: [One] owner."]);
    check("one", 0, &[]);
}

#[test]
fn a_long_line_is_cut_around_its_first_hit() {
    let words = |word: &str, times: usize| vec![word; times].join(" ");
    let check = |line: &str, expected: &str| {
        let (line, marks) = cut(line, Marks::of(&Expression::parse("hit")).in_text(line));
        assert_eq!(bracketed(&line, &marks), expected);
    };
    check("a hit", "a [hit]");
    check(&["hit ", &words("behind", 40)].concat(), &["[hit] ", &words("behind", 19), "…"].concat());
    check(&[&words("before", 40), " hit"].concat(), &["…", &words("before", 7), " [hit]"].concat());
    check(
        &[&words("before", 20), " hit ", &words("behind", 20), " hit"].concat(),
        &["…", &words("before", 7), " [hit] ", &words("behind", 12), "…"].concat(),
    );
    check(&["x".repeat(200).as_str(), " hit"].concat(), "…[hit]");
    check(&["hit", &"x".repeat(200)].concat(), &["[hit", &"x".repeat(137), "]…"].concat());
    check(&"é".repeat(200), &["é".repeat(70).as_str(), "…"].concat());
}

proptest::proptest! {
    #[test]
    fn marks_are_in_order_apart_and_inside(line in "[ab é\u{301}日本\t]{0,300}") {
        let line = line.trim();
        let (line, marks) = cut(line, Marks::of(&Expression::parse("a é 本")).in_text(line));
        proptest::prop_assert!(line.len() <= LONG + 2 * "…".len());
        let mut past = 0;
        for mark in marks {
            proptest::prop_assert!(mark.start >= past && line.get(mark.clone()).is_some_and(|text| !text.is_empty()));
            past = mark.end;
        }
    }
}
