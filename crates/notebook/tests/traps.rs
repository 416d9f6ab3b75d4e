//! The ten traps: what Markdown's reader gets silently wrong with the notes of HackMD and Obsidian if nobody guards
//! against it. Each test fails without its guard.

#![allow(clippy::unwrap_used, reason = "a session that is not there has failed")]

#[path = "support/html.rs"]
mod html;

use notebook::{Notebook, SourceFile, SourceFolder, parse, text};

fn read(note: &str) -> Notebook {
    let file = SourceFile { path: "note.md".to_owned(), bytes: note.as_bytes().to_vec() };
    parse(&SourceFolder { notes: vec![file], ..SourceFolder::default() }).0
}

/// All pages of the note, written as HTML and as text, hold `shown` and do not hold `absent`.
fn check(note: &str, shown: &[&str], absent: &[&str]) {
    let notebook = read(note);
    let mut seen = String::new();
    for (index, page) in notebook.pages.iter().enumerate() {
        seen += &html::page(page);
        seen += &text::of_session(&notebook, index);
    }
    for words in shown {
        assert!(seen.contains(words), "{words:?} is not in\n{seen}");
    }
    for words in absent {
        assert!(!seen.contains(words), "{words:?} is in\n{seen}");
    }
}

fn titles(note: &str) -> Vec<String> {
    read(note).catalogue.sessions.into_iter().map(|session| session.title).collect()
}

/// With metadata blocks on, a pair of rules without a blank line behind opens metadata anywhere in the note, and all up
/// to the next rule is gone: the session B, its words and the rule.
#[test]
fn trap_1_metadata_swallows_a_session() {
    let note =
        "# Notes\n\n## A\n2022-09-28\n\none\n\n---\n---\n## B\n2022-09-29\n\ntwo\n\n---\n\n## C\n2022-09-30\n\nthree\n";
    assert_eq!(titles(note), ["A", "B", "C"]);
    check(note, &["one", "two", "three"], &[]);
}

/// Without merging, the second front matter is a rule and a heading that says `title: Talks tags: lectures, ML`.
#[test]
fn trap_2_a_second_front_matter_is_a_heading() {
    let note = "---\ntitle: Talks\ntags: [lectures, ' ML']\n\n---\n\n---\ntitle: Talks\ntags: lectures, ML\n---\n\n# Talks\n\none\n";
    let notebook = read(note);
    assert_eq!(titles(note), ["Talks"]);
    assert_eq!(notebook.catalogue.sessions[0].tags, ["lectures", "ML"]);
    check(note, &["one"], &["title:", "tags:", "<h2>", "<hr"]);
}

/// `Options::all()` without the old footnotes clears the bit that both share, and `[^a]` is text.
#[test]
fn trap_3_footnotes_share_a_bit() {
    let note = "one[^a] two^[inline]\n\n[^a]: three\n\n    four\n";
    assert_eq!(read(note).pages[0].footnotes.len(), 2);
    check(note, &["three", "four", "inline"], &["[^a]", "^["]);
}

/// With definition lists on, the closing `:::` defines the line above it, and there is no box.
#[test]
fn trap_4_the_end_of_a_container_is_a_definition() {
    for note in [
        ":::info\none\n:::\n",
        ":::spoiler Title\none\n:::\n",
        "> :::info\n> one\n> :::\n",
        "- a\n\n  :::info\n  one\n  :::\n",
    ] {
        check(note, &["one"], &["<dl>", "<dd>", ":::"]);
        let is_boxed = |note: &str| html::page(&read(note).pages[0]).contains("<callout");
        assert!(is_boxed(note), "{note} is\n{}", html::page(&read(note).pages[0]));
    }
    check("Term\n: one\n\n:::info\ntwo\n:::\n", &["<dl>", "<dt>", "one", "two"], &[":::"]);
}

/// With heading attributes on, `{a, b}` is eaten, and `{onclick=…}` is an attribute of the heading.
#[test]
fn trap_5_headings_lose_their_braces() {
    check(
        "# Talk\n\n## Sets {a, b}\n\n## Run {onclick=alert(1) style=x}\n\none\n",
        &["Sets {a, b}", "Run {onclick=alert(1) style=x}"],
        &[],
    );
}

/// With smart punctuation on, the dots of a broken upload become an ellipsis, so that it is not known any more, and the
/// arrow's dashes a dash.
#[test]
fn trap_6_signs_become_others() {
    check(
        "![Uploading file..._brbey6356]()\n\ncore aspect --> everything is local\n",
        &["Uploading file..._brbey6356", "core aspect --&gt; everything is local"],
        &["…", "–", "—", "<img"],
    );
}

/// Between two amounts of money Markdown's reader sees a formula.
#[test]
fn trap_7_money_is_a_formula() {
    check("from US$5 to US$6, or $7 and $8\n", &["from US$5 to US$6, or $7 and $8"], &["<math"]);
    check("$f$ goes back\n", &["<math"], &["$f$"]);
}

/// In a table the bar of a link is escaped, and with the reader's own wikilinks on the backslash stays in its target.
#[test]
fn trap_8_wikilinks_in_tables_keep_the_backslash() {
    let note = "# Talk\n\n| a | b |\n|---|---|\n| [[Talk\\|shown]] | [[P\\|other]] |\n";
    check(note, &["shown", "other", "note"], &["\\", "%5C", "[["]);
}

/// Markdown's reader passes addresses that run and raw HTML as they are.
#[test]
fn trap_9_addresses_and_elements_run() {
    let note = "[one](javascript:alert(1)) <b onclick=alert(1)>two</b> <script>alert(1)</script>\n\n<svg onload=alert(1)>three</svg>\n\n<iframe src=\"javascript:alert(1)\"></iframe>\n";
    check(note, &["one", "<b>two</b>", "three"], &["javascript", "onclick", "onload", "<script", "<svg", "<iframe"]);
}

/// Behind a byte order mark there is no front matter but a rule and a heading, and text right above a rule is a heading.
#[test]
fn trap_10_a_byte_order_mark_hides_the_front_matter() {
    for mark in ["\u{feff}", "\u{feff}\u{feff}"] {
        let note = format!("{mark}---\ntitle: Talk\ntags: ML\n---\n\none\n");
        assert_eq!(titles(&note), ["Talk"]);
        assert_eq!(read(&note).catalogue.sessions[0].tags, ["ML"]);
        check(&note, &["one"], &["title:", "<hr", "<h2>", "\u{feff}"]);
    }
    let file = SourceFile { path: "note.md".to_owned(), bytes: b"# Talk\n\none\ntwo\n---\n\nthree\n".to_vec() };
    let (_, problems) = parse(&SourceFolder { notes: vec![file], ..SourceFolder::default() });
    assert!(
        problems.iter().any(|problem| problem.line == 5 && problem.correction.as_deref() == Some("\n---")),
        "{problems:?}"
    );
}
