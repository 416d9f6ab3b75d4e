//! Parsing is total: any input gives a notebook. That no visible word is lost on the way is shown in `words.rs`.

use notebook::{Notebook, Problem, SourceFile, SourceFolder, parse, text};
use proptest::prelude::*;

fn notes(files: &[(&str, &[u8])]) -> (Notebook, Vec<Problem>) {
    let files = files.iter().map(|(path, bytes)| SourceFile { path: (*path).to_owned(), bytes: bytes.to_vec() });
    parse(&SourceFolder { notes: files.collect(), ..SourceFolder::default() })
}

/// All that a reader of the notebook can see.
fn visible(notebook: &Notebook) -> String {
    let mut text = String::new();
    for note in &notebook.catalogue.notes {
        text += &format!("{}\n", note.title);
    }
    for session in &notebook.catalogue.sessions {
        text += &format!("{}\n", session.title);
    }
    for page in notebook.leads.iter().chain(&notebook.pages) {
        text += &text::of_page(page);
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_give_a_notebook(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let (notebook, _) = notes(&[("a.md", &bytes)]);
        prop_assert_eq!(notebook.catalogue.sessions.len(), notebook.pages.len());
        prop_assert_eq!(notebook.catalogue.notes.len(), notebook.leads.len());
    }

    #[test]
    fn any_signs_of_markdown_give_a_notebook(text in "[-#>*_`~|<>\\[\\]()!$:=+ \\n\\ta0-9年/.\u{e9}]{0,200}") {
        notes(&[("a.md", text.as_bytes())]);
    }

    #[test]
    fn any_line_is_read_for_dates_without_panic(line in "([0-9]{1,4}|[-/.: ,'年月日@()–+]|Sep|Oct|am|pm|UTC|th|Wed){0,12}") {
        notes(&[("a.md", line.as_bytes())]);
    }
}

fn check(bytes: &[u8], problem: &str, shown: &str) {
    let (notebook, problems) = notes(&[("bad.md", bytes), ("good.md", b"# Good\n\nwords")]);
    let sentences =
        problems.iter().filter(|found| found.path == "bad.md").map(|found| &found.sentence).collect::<Vec<_>>();
    assert!(sentences.iter().any(|sentence| sentence.contains(problem)), "{sentences:?}");
    let visible = visible(&notebook);
    assert!(visible.contains("words"));
    assert!(visible.contains(shown), "{shown} is lost with the problem {problem}: {:.300}", visible);
}

#[test]
fn bad_input_is_reported_and_the_rest_is_kept() {
    check(b"caf\xe9 au lait", "not UTF-8", "au lait");
    check(b"", "empty", "");
    check(b"---\ntitle: a: b\n---\nhello", "not valid YAML", "hello");
    check("word ".repeat(200_000).as_bytes(), "1000000 characters", "word word");
    check(format!("{}deep", "> ".repeat(10_000)).as_bytes(), "levels deep", "deep");
    check(format!("{}deep", "- ".repeat(10_000)).as_bytes(), "levels deep", "deep");
    check(format!("{}deep", "<div>".repeat(10_000)).as_bytes(), "levels deep", "deep");
}

#[test]
fn two_notes_of_one_name_are_both_kept() {
    let (notebook, problems) = notes(&[("a/talk.md", b"# Talk\n\none"), ("b/Talk.md", b"# Talk\n\ntwo")]);
    let ids = notebook.catalogue.sessions.iter().map(|session| session.id.as_str()).collect::<Vec<_>>();
    assert_eq!(ids, ["talk", "talk-2"]);
    assert!(problems.iter().any(|problem| problem.path == "b/Talk.md" && problem.sentence.contains("a/talk.md")));
}

#[test]
fn pathological_input_takes_no_more_than_its_share() {
    // Input that makes a careless parser quadratic; with a quadratic step this takes minutes and is noticed.
    for note in [
        "[".repeat(50_000),
        "*a ".repeat(30_000),
        "`".repeat(30_000),
        "[x](y))".repeat(20_000),
        "x <b>".repeat(20_000),
        "<!--\n\n".repeat(10_000),
        "[^a] ".repeat(20_000),
        "# a\n2022-01-01\n".repeat(5_000),
    ] {
        let (notebook, _) = notes(&[("a.md", note.as_bytes())]);
        assert!(!notebook.pages.is_empty());
    }
}
