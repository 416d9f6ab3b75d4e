//! The index: what is encoded is found again, and damaged bytes do no harm.

use super::*;
use crate::{
    Catalogue, Notebook, Page, Session,
    codec::Damaged,
    content::{Block, Inline},
    page::Section,
    words,
};

fn session(title: &str, tags: &[&str], headings: &[&str]) -> Session {
    let heading = |title: &&str| crate::catalogue::Heading {
        id: String::new(),
        level: 2,
        depth: 0,
        title: (*title).to_owned(),
        line: 1,
    };
    Session {
        title: title.to_owned(),
        tags: tags.iter().map(|&tag| tag.to_owned()).collect(),
        outline: headings.iter().map(heading).collect(),
        ..Session::default()
    }
}

fn page(text: &str, code: &str, heading: &str) -> Page {
    let inlines = vec![Inline::Text(text.to_owned()), Inline::Code(code.to_owned())];
    let section = Section {
        id: String::new(),
        level: 2,
        title: vec![Inline::Text(heading.to_owned())],
        blocks: vec![],
        sections: vec![],
    };
    Page { intro: vec![Block::Paragraph(inlines)], sections: vec![section], ..Page::default() }
}

fn notebook() -> Notebook {
    Notebook {
        catalogue: Catalogue {
            sessions: vec![
                session("Docker days", &["ops"], &["Setup"]),
                session("Empty", &[], &[]),
                session("日本語", &["ops/ci"], &["Docker"]),
            ],
            ..Catalogue::default()
        },
        pages: vec![
            page("run docker docker run, été ", "docker run", "Setup"),
            Page::default(),
            page("x", "", "Docker"),
        ],
        ..Notebook::default()
    }
}

/// Every word with its sessions, fields and how often.
fn shown(index: &Index) -> Vec<String> {
    let entry = |entry: Entry| format!("{}:{:05b}×{}", entry.session, entry.fields().bits(), entry.often());
    let word = |at: usize| [vec![index.word(at).to_owned()], index.entries(at).map(entry).collect()].concat().join(" ");
    (0..index.len()).map(word).collect()
}

#[test]
fn what_was_encoded_is_found() {
    let bytes = Index::encode(&notebook());
    assert_eq!(bytes, Index::encode(&notebook()));
    let index = Index::open(bytes).unwrap();
    let expected = [
        "ci 2:10000×1",
        "days 0:00001×1",
        "docker 0:01101×4 2:00010×1",
        "empty 1:00001×1",
        "ete 0:00100×1",
        "ops 0:10000×1 2:10000×1",
        "run 0:01100×3",
        "setup 0:00010×1",
        "x 2:00100×1",
        "日本 2:00001×1",
        "本語 2:00001×1",
        "語 2:00001×1",
    ];
    assert_eq!(shown(&index), expected);
    let average = 19.0 / 3.0;
    assert_eq!(index.lengths(), [11.0 / average, 1.0 / average, 7.0 / average]);
}

#[test]
fn words_are_found_whole_and_by_their_beginnings() {
    let index = Index::open(Index::encode(&notebook())).unwrap();
    let word = |at: usize| index.word(at).to_owned();
    let all = |start: &str| index.beginning(start).map(word).collect::<Vec<_>>();
    assert_eq!(index.find("docker").map(word).as_deref(), Some("docker"));
    assert_eq!([index.find("dock"), index.find("zz"), index.find("")], [None; 3]);
    assert_eq!(all("d"), ["days", "docker"]);
    assert_eq!(all("日"), ["日本"]);
    assert_eq!((all("z"), all("\u{10ffff}"), all("").len()), (vec![], vec![], index.len()));
    assert_eq!((index.word(99), index.entries(99).count()), ("", 0));
}

#[test]
fn no_notes_have_an_index() {
    let index = Index::open(Index::encode(&Notebook::default())).unwrap();
    assert_eq!((index.lengths().len(), index.len(), index.find("a"), index.beginning("")), (0, 0, None, 0..0));
    assert_eq!((Index::default().entries(0).count(), Index::default().is_empty()), (0, true));
}

#[test]
fn many_sessions_with_the_same_words_keep_their_distance() {
    let count = 1000;
    let sessions = (0..count).map(|at| session(if at % 300 == 0 { "rare" } else { "common" }, &[], &[])).collect();
    let notebook = Notebook {
        catalogue: Catalogue { sessions, ..Catalogue::default() },
        pages: vec![Page::default(); count],
        ..Notebook::default()
    };
    let index = Index::open(Index::encode(&notebook)).unwrap();
    let found = index.entries(index.find("rare").unwrap()).map(|entry| entry.session).collect::<Vec<_>>();
    assert_eq!(found, [0, 300, 600, 900]);
    assert_eq!(index.entries(index.find("common").unwrap()).count(), count - 4);
}

/// Uses all that an index has.
fn walk(index: &Index) {
    for at in 0..index.len() {
        let word = index.word(at);
        assert!(index.find(word).is_none_or(|found| found < index.len()) && index.beginning(word).end <= index.len());
        assert!(index.entries(at).count() <= 1 << 20);
    }
}

#[test]
fn bytes_that_break_off_are_refused() {
    let good = Index::encode(&notebook());
    for length in 0..good.len() {
        assert!(Index::open(good[..length].to_vec()).is_err(), "{length}");
    }
    assert_eq!(Index::open([&good[..], b"x"].concat()).unwrap_err(), Damaged::Unreadable);
    assert_eq!(Index::open(b"chrn\xff".to_vec()).unwrap_err(), Damaged::OtherVersion(255));
    assert_eq!(Index::open(b"<html>".to_vec()).unwrap_err(), Damaged::NotANotebook);
}

#[test]
fn damaged_bytes_do_no_harm() {
    let good = Index::encode(&notebook());
    for at in 0..good.len() {
        for value in [0, 1, 0x7f, 0x80, 0xff] {
            let mut bytes = good.clone();
            bytes[at] = value;
            if let Ok(index) = Index::open(bytes) {
                walk(&index);
            }
        }
    }
}

proptest::proptest! {
    #[test]
    fn any_bytes_are_refused_or_do_no_harm(bytes: Vec<u8>) {
        if let Ok(index) = Index::open([&crate::codec::header(), &bytes[..]].concat()) {
            walk(&index);
        }
    }

    #[test]
    fn every_word_of_a_notebook_is_found(titles in proptest::collection::vec("[a-cé日本 ]{0,12}", 0..20)) {
        let sessions: Vec<_> = titles.iter().map(|title| session(title, &[], &[])).collect();
        let pages = vec![Page::default(); sessions.len()];
        let notebook = Notebook { catalogue: Catalogue { sessions, ..Catalogue::default() }, pages, ..Notebook::default() };
        let index = Index::open(Index::encode(&notebook)).unwrap();
        for (at, title) in titles.iter().enumerate() {
            for word in words::words(title) {
                let found = index.find(&word.folded);
                proptest::prop_assert!(found.is_some_and(|found| index.entries(found).any(|entry| entry.session == at)));
            }
        }
        let words: Vec<&str> = (0..index.len()).map(|at| index.word(at)).collect();
        proptest::prop_assert!(words.is_sorted());
    }
}
