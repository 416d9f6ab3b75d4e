//! The search finds what a plain, slow one finds, ranks it, and takes any text.

#![allow(clippy::unwrap_used, reason = "a notebook that a test makes is whole")]

#[path = "search/asked.rs"]
mod asked;
#[path = "search/dice.rs"]
mod dice;
#[path = "search/reference.rs"]
mod reference;
#[path = "search/told.rs"]
mod told;

use dice::Dice;
use notebook::query::{
    expression::Expression,
    phrases::Phrases,
    search::{Hits, search},
};
use reference::{Asked, Query, Reference};
use told::{Opened, Told, open};

impl Opened {
    /// The hits of what is typed, after all phrases are checked in slices of so many bytes. A hit before that is one after it.
    fn hits(&self, typed: &str, phrases: &mut Phrases, slice: usize) -> Hits {
        let expression = Expression::parse(typed);
        let found = |phrases: &Phrases| search(&expression, &self.catalogue, &self.index, phrases);
        let mut hits = found(phrases);
        for step in 0.. {
            let is_more = phrases.check(&expression, &self.catalogue, &self.index, &self.pages, slice);
            let next = found(phrases);
            assert!(hits.sessions.iter().all(|session| next.sessions.contains(session)), "{typed}");
            assert!(is_more == next.awaits && step <= self.catalogue.sessions.len(), "{typed}");
            hits = next;
            if !is_more {
                break;
            }
        }
        hits
    }

    fn sessions(&self, typed: &str, phrases: &mut Phrases, slice: usize) -> Vec<usize> {
        self.hits(typed, phrases, slice).sessions.iter().collect()
    }
}

/// How many notebooks are made when nobody asks for more, and how many queries each is asked.
const NOTEBOOKS: u64 = 150;
const QUERIES: usize = 60;

/// `CHRONOTE_SEARCH=10000 cargo test -p notebook --test search` makes so many notebooks.
fn notebooks() -> u64 {
    std::env::var("CHRONOTE_SEARCH").ok().and_then(|count| count.parse().ok()).unwrap_or(NOTEBOOKS)
}

#[test]
fn what_is_found_is_what_a_plain_search_finds() {
    for seed in 0..notebooks() {
        let dice = &mut Dice::new(seed);
        let told: Vec<Told> = (0..dice.below(25)).map(|_| Told::by(dice)).collect();
        let (opened, reference) = (open(&told, dice), Reference::new(&told));
        let mut phrases = Phrases::default();
        for _ in 0..QUERIES {
            let (query, typed) = Query::by(dice);
            let found = opened.sessions(&typed, &mut phrases, 1 + dice.below(2000));
            assert_eq!(found, reference.find(&query), "{typed:?} of notebook {seed}: {query:?}");
        }
    }
}

#[test]
fn a_phrase_is_found_while_it_is_typed() {
    for seed in 0..notebooks() / 3 {
        let dice = &mut Dice::new(seed + 1_000_000);
        let told: Vec<Told> = (0..1 + dice.below(12)).map(|_| Told::by(dice)).collect();
        let (opened, reference) = (open(&told, dice), Reference::new(&told));
        let mut phrases = Phrases::default();
        let line: String = told[0].lines.iter().flatten().map(|(piece, _)| piece.as_str()).collect();
        for end in line.char_indices().map(|(at, _)| at).chain([line.len()]) {
            let words = line[..end].replace('"', "");
            let query = Query {
                clauses: vec![(false, Asked::Phrase { words: words.clone(), is_closed: false })],
                ..Query::default()
            };
            if notebook::words::words(&words).is_empty() {
                continue;
            }
            let found = opened.sessions(&format!("\"{words}"), &mut phrases, 300);
            assert_eq!(found, reference.find(&query), "{words:?} of notebook {seed}");
        }
    }
}

/// A session with a title, a heading, a tag, and a line of text and one of code.
fn told(title: &str, heading: &str, tag: &str, text: &str, code: &str) -> Told {
    Told {
        title: title.to_owned(),
        headings: vec![heading.to_owned()],
        tags: vec![tag.to_owned()],
        lines: vec![vec![(text.to_owned(), false)], vec![(code.to_owned(), true)]],
        ..Told::default()
    }
}

/// The titles of the hits, the best first; those that are as good stay in their order.
fn ranked(told: &[Told], typed: &str) -> Vec<String> {
    let opened = open(told, &mut Dice::new(1));
    let hits = opened.hits(typed, &mut Phrases::default(), usize::MAX);
    let mut sessions: Vec<usize> = hits.sessions.iter().collect();
    sessions.sort_by(|one, other| hits.scores[*other].total_cmp(&hits.scores[*one]));
    sessions.into_iter().map(|session| told[session].title.clone()).collect()
}

#[test]
fn what_says_more_comes_first() {
    let filler = "a few words that say nothing of it";
    let fields = [
        told("in code", "h", "t", filler, "neural"),
        told("in text", "h", "t", "neural", filler),
        told("in facts", "h", "neural", filler, filler),
        told("in headings", "neural", "t", filler, filler),
        told("in title neural", "h", "t", filler, filler),
    ];
    assert_eq!(ranked(&fields, "neural"), ["in title neural", "in headings", "in facts", "in text", "in code"]);
    assert_eq!(ranked(&fields, "in:code in:text neural"), ["in text", "in code"]);
    assert_eq!(ranked(&fields, "\"neural\""), ranked(&fields, "neural"));

    let text = |title: &str, text: &str| told(title, "h", "t", text, "");
    let near = [
        text("error", "netwrok"),
        text("long beginning", "networkability"),
        text("beginning", "networked"),
        text("plural", "networks"),
        text("exact", "network"),
    ];
    assert_eq!(ranked(&near, "network"), ["exact", "plural", "beginning", "long beginning", "error"]);
    assert_eq!(ranked(&near, "networks"), ["plural", "exact", "error"][..2]);

    let lengths = [text("long", &["docker", &"word ".repeat(300)].concat()), text("short", "docker word")];
    assert_eq!(ranked(&lengths, "docker"), ["short", "long"]);

    let often = [text("once", "docker a b c d e f g"), text("often", "docker docker docker docker a b c d")];
    assert_eq!(ranked(&often, "docker"), ["often", "once"]);

    let mut rare: Vec<Told> = (0..20).map(|at| text(&format!("common {at}"), "common common common other")).collect();
    rare.push(text("more of it", "common rare rare rare"));
    rare.push(text("less of it", "common common common rare"));
    assert_eq!(ranked(&rare, "common rare"), ["more of it", "less of it"]);
    assert_eq!(ranked(&rare[..3], "common"), ["common 0", "common 1", "common 2"]);
}

#[test]
fn nothing_is_ranked_by_operators() {
    let opened = open(&[told("a", "h", "t", "x", "y")], &mut Dice::new(1));
    for (typed, has_scores) in
        [("tag:t", false), ("-z", false), ("-\"z q\"", false), ("", false), ("x", true), ("\"x\"", true)]
    {
        let hits = opened.hits(typed, &mut Phrases::default(), 1);
        assert_eq!((hits.sessions.len(), hits.scores.is_empty()), (1, !has_scores), "{typed}");
    }
}

/// Texts that nobody types, or a cat.
fn odd_texts(size: usize) -> Vec<String> {
    let pieces = [
        "x",
        "x ",
        "\"",
        "\" ",
        "-",
        "- ",
        "-\"",
        ":",
        "tag:",
        "tag:x ",
        "in:title ",
        "in:x ",
        "before:",
        "before:2022 ",
        "is:",
        "has:video ",
        "person:\"",
        "(",
        ".*",
        "[a-z]+ ",
        "\\",
        "\\b ",
        "^$",
        "\0",
        "\0 ",
        "\u{202e}abc ",
        "\u{200b}",
        "\u{300}",
        "学",
        "学 ",
        "-学",
        "\"学习 ",
        "か\u{3099}",
        "😀 ",
        "+",
        "c++ ",
        "a+",
        "#",
        "é",
        "İ",
        "ß ",
        "' OR 1=1 --",
        "<script>",
        "%00",
        "\"a\" ",
        "\"a b",
        "a\"b ",
        "neural network ",
        "abcdefghij ",
    ];
    let mut texts: Vec<String> = pieces.iter().map(|piece| piece.repeat(size / piece.len() + 1)).collect();
    let numbered = |piece: fn(usize) -> String| (0..size / 8).map(piece).collect::<String>();
    texts.push(numbered(|at| format!("word{at} ")));
    texts.push(numbered(|at| format!("\"a{at} b\" ")));
    texts.push(numbered(|at| format!("-neural{at} ")));
    texts.push(numbered(|at| format!("nteworkk{at} ")));
    texts.push(["\"", &numbered(|at| format!("w{at} "))].concat());
    texts.push(numbered(|at| format!("person:a{at} before:{at} is:{at} ")));
    texts
}

#[test]
fn any_text_is_answered() {
    let dice = &mut Dice::new(7);
    let told: Vec<Told> = (0..10).map(|_| Told::by(dice)).collect();
    let opened = open(&told, dice);
    // What is not linear would not end.
    for size in [1, 20, 100_000] {
        for typed in odd_texts(size) {
            let hits = opened.hits(&typed, &mut Phrases::default(), 1000);
            assert!(hits.sessions.len() <= told.len() && !hits.awaits);
        }
    }
}

#[test]
fn an_index_of_other_notes_does_no_harm() {
    let dice = &mut Dice::new(8);
    let many: Vec<Told> = (0..20).map(|_| Told::by(dice)).collect();
    let (many, few) = (open(&many, dice), open(&many[..3], dice));
    let mixed = [
        Opened { catalogue: few.catalogue.clone(), index: many.index.clone(), pages: many.pages.clone() },
        Opened { catalogue: many.catalogue, index: few.index, pages: few.pages },
    ];
    for typed in ["network", "\"network of\"", "-\"机器学习\"", "tag:ml person:a", "n", "-n"] {
        mixed.iter().for_each(|opened| assert!(!opened.hits(typed, &mut Phrases::default(), 10).awaits));
    }
}

#[test]
fn twice_the_text_costs_twice_the_memory_at_most() {
    let opened = open(&[told("a", "neural", "t", "network a b", "y")], &mut Dice::new(1));
    let bytes = |typed: &str| {
        let cost = || drop(opened.hits(typed, &mut Phrases::default(), 1000));
        allocation_counter::measure(cost).bytes_total as f64
    };
    for (small, large) in odd_texts(10_000).iter().zip(&odd_texts(20_000)) {
        let (one, two) = (bytes(small), bytes(large));
        assert!(two <= 2.3 * one, "{}…: {one} bytes, {two} for twice as much", &small[..small.floor_char_boundary(20)]);
    }
}
