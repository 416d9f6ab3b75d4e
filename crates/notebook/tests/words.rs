//! No visible word is lost: whatever constructs stand in a note, in whatever order and however they are nested, every
//! word that a reader of its own tool sees is seen here.
//!
//! `CHRONOTE_WORDS=200000 cargo test -p notebook --test words` looks at so many notes.

#[path = "words/elements.rs"]
mod elements;

use elements::{ELEMENTS, FRONT_MATTERS, PREFIXES};
use notebook::{Notebook, SourceFile, SourceFolder, Tool, parse, text};
use proptest::prelude::*;

/// How many notes are made when nobody asks for more.
const CASES: u32 = 400;

/// An element of a note with what nests it: what stands before its first line, and before each other line.
type Nested = ((&'static str, &'static str), &'static str);

fn config() -> ProptestConfig {
    let asked = std::env::var("CHRONOTE_WORDS").ok().and_then(|cases| cases.parse().ok());
    let cases = asked.unwrap_or(CASES);
    ProptestConfig { cases, max_shrink_iters: 4000, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_visible_word_is_lost(
        front_matter in prop::sample::select(FRONT_MATTERS.as_slice()),
        elements in prop::collection::vec(
            (prop::sample::select(PREFIXES.as_slice()), prop::sample::select(ELEMENTS)),
            0..24,
        ),
        is_obsidian: bool,
    ) {
        let (note, words) = note(front_matter, &elements);
        let lost = lost(&note, &words, is_obsidian);
        prop_assert!(lost.is_empty(), "{:?} is lost of\n{}\n---\n{}", lost, note, visible(&note, is_obsidian));
    }
}

/// The note, and its words in order.
fn note(front_matter: &str, elements: &[Nested]) -> (String, Vec<String>) {
    let mut source = front_matter.to_owned();
    for ((first, other), element) in elements {
        for (index, line) in element.split('\n').enumerate() {
            source += if index == 0 { first } else { other };
            source += line;
            source.push('\n');
        }
    }
    // A note that says nothing is no session, whose metadata nobody reads.
    source += "\n@\n";
    let mut words = Vec::new();
    let mut note = String::new();
    for part in source.split_inclusive('@') {
        note += part.trim_end_matches('@');
        if part.ends_with('@') {
            let word = format!("word{}x", words.len());
            note += &word;
            words.push(word);
        }
    }
    (note, words)
}

/// The words that ought to be seen and are not.
fn lost(note: &str, words: &[String], is_obsidian: bool) -> Vec<String> {
    let visible = visible(note, is_obsidian).to_lowercase();
    words.iter().filter(|word| !visible.contains(word.as_str()) && !may_be_hidden(note, word)).cloned().collect()
}

/// All that a reader of the note can see.
fn visible(note: &str, is_obsidian: bool) -> String {
    let tool = if is_obsidian { Tool::Obsidian { strict_line_breaks: false } } else { Tool::HackMd };
    let file = SourceFile { path: "a.md".to_owned(), bytes: note.as_bytes().to_vec() };
    let (notebook, _) = parse(&SourceFolder { notes: vec![file], tool, ..SourceFolder::default() });
    let titles = notebook.catalogue.notes.iter().map(|note| note.title.as_str()).collect::<String>();
    titles + "\n" + &sessions(&notebook)
}

fn sessions(notebook: &Notebook) -> String {
    (0..notebook.pages.len()).map(|session| text::of_session(notebook, session)).collect()
}

/// Whether a word may be hidden, by rules of their own that know no Markdown: it may if it stands between `<!--` and the
/// next `-->`, or between the first and the last line that is only `%%`. That is more than is hidden, for these signs mean
/// nothing in code. Nothing else that is hidden holds a word in [`ELEMENTS`]: no address, no attribute, no language of a
/// fence, no label, no key of the metadata.
fn may_be_hidden(note: &str, word: &str) -> bool {
    !without_html_comments(note).contains(word) || !without_obsidian_comments(note).contains(word)
}

fn without_html_comments(note: &str) -> String {
    let mut shown = String::new();
    let mut rest = note;
    while let Some((before, comment)) = rest.split_once("<!--") {
        shown += before;
        rest = comment.split_once("-->").map_or(comment, |(_, rest)| rest);
    }
    shown + rest
}

fn without_obsidian_comments(note: &str) -> String {
    let lines = note.lines().collect::<Vec<_>>();
    let is_sign = |line: &&str| line.trim_matches([' ', '>', '-', '1', '.']) == "%%";
    let signs = (lines.iter().position(is_sign), lines.iter().rposition(is_sign));
    let (Some(first), Some(last)) = signs else { return note.to_owned() };
    [&lines[..first], &lines[last..]].concat().join("\n")
}

/// Both tools show the words of the note.
fn check(elements: &[&'static str]) {
    let nested = elements.iter().map(|element| (("", ""), *element)).collect::<Vec<_>>();
    let (note, words) = note("", &nested);
    for is_obsidian in [false, true] {
        let lost = lost(&note, &words, is_obsidian);
        assert!(lost.is_empty(), "{lost:?} is lost of\n{note}\n---\n{}", visible(&note, is_obsidian));
    }
}

#[test]
fn every_element_alone_shows_its_words() {
    for element in ELEMENTS {
        check(&[element]);
        check(&["@", "", element, "", "@"]);
    }
}

#[test]
fn what_was_lost_once_is_shown() {
    check(&["```markmap\n- @^[@] #@\n\n###### tags: `@`\n\n*[@]: @\n```", "@^[@]"]);
    // Panicked: the comment ended in one place for its text and in another for its lines.
    check(&["  %%\nhidden\n  %%\n*[@]: @\n==@==\n\n%%\nhidden\n%%\n@"]);
}
