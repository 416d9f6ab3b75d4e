//! The format specification, run: every example in `format/*.md` gives what it says there.
//!
//! An example is a fence of 32 backticks with `example` and what is shown behind it: `page` (the content as HTML),
//! `sessions` (the catalogue, a line each) or `problems`, and perhaps `obsidian` or `strict` for the tool. The note stands above a line with a single `.`, what it gives
//! below. With `UPDATE_FORMAT=1` in the environment the lower halves are written anew; read the difference before you
//! commit it.

#![allow(clippy::unwrap_used, reason = "a specification that cannot be read has failed")]

#[path = "support/html.rs"]
mod html;

use std::{fmt::Write, fs, path::PathBuf};

use notebook::{
    Catalogue, Problem, Session, SourceFile, SourceFolder, Tool,
    fact::{Fact, Link, Person, Role},
    when,
};

const FENCE: &str = "````````````````````````````````";

/// An example of the specification.
struct Example<'a> {
    line: usize,
    shows: &'a str,
    note: &'a str,
    expected: &'a str,
}

fn specification() -> Vec<(PathBuf, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/format");
    let mut files = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            (path, text)
        })
        .collect::<Vec<_>>();
    files.sort();
    files
}

fn examples(text: &str) -> Vec<Example<'_>> {
    let opening = format!("{FENCE} example ");
    let closing = format!("\n{FENCE}\n");
    text.match_indices(&opening)
        .map(|(at, _)| {
            let line = text[..at].matches('\n').count() + 1;
            let (shows, rest) = text[at + opening.len()..].split_once('\n').unwrap();
            let body =
                &rest[..rest.find(&closing).unwrap_or_else(|| panic!("line {line}: the example is not closed")) + 1];
            let cut = body.find("\n.\n").unwrap_or_else(|| panic!("line {line}: the example has no `.`"));
            Example { line, shows, note: &body[..=cut], expected: &body[cut + 3..] }
        })
        .collect()
}

fn actual(example: &Example<'_>) -> String {
    // Ends of lines and tabs that an editor would change are written as signs.
    let note = example.note.replace('→', "\t").replace('␠', " ");
    let (shows, tool) = match example.shows.split_once(' ') {
        None => (example.shows, Tool::HackMd),
        Some((shows, tool)) => (shows, Tool::Obsidian { strict_line_breaks: tool == "strict" }),
    };
    let (notebook, problems) = notebook::parse(&SourceFolder { tool, ..folder(&note) });
    match shows {
        "page" => notebook.leads.iter().chain(&notebook.pages).map(html::page).collect(),
        "sessions" => sessions(&notebook.catalogue),
        "problems" => problems.iter().map(problem).collect(),
        other => panic!("line {}: an example shows page, sessions or problems, not {other}", example.line),
    }
}

/// A problem, and below it, indented, what could be written instead.
fn problem(problem: &Problem) -> String {
    let correction = problem.correction.iter().flat_map(|correction| correction.lines());
    let correction = correction.map(|line| format!("    {line}").trim_end().to_owned() + "\n");
    format!("{}: {}\n", problem.line, problem.sentence) + &correction.collect::<String>()
}

/// A folder of the note and the files that stand behind `@@ path` in an example.
fn folder(note: &str) -> SourceFolder {
    let mut folder = SourceFolder { name: "V".to_owned(), ..SourceFolder::default() };
    let mut rest = format!("note.md\n{note}");
    rest = rest.replace("\n@@ ", "\n\0");
    for file in rest.split('\0') {
        let (path, text) = file.split_once('\n').unwrap();
        let file = SourceFile { path: path.to_owned(), bytes: text.as_bytes().to_vec() };
        match path.strip_suffix(".md") {
            Some(_) => folder.notes.push(file),
            None if path == "chronote.toml" => folder.settings = Some(file),
            None => folder.others.push(path.to_owned()),
        }
    }
    folder
}

fn sessions(catalogue: &Catalogue) -> String {
    let note = &catalogue.notes[0];
    let mut out = format!("note: {}\n", note.title);
    for (name, value) in [("lang", note.lang.clone()), ("dir", note.dir.map(|dir| format!("{dir:?}").to_lowercase()))] {
        if let Some(value) = value {
            let _ = writeln!(out, "  {name}: {value}");
        }
    }
    for (key, values) in &note.properties {
        let _ = writeln!(out, "  {key} = {}", values.join(" | "));
    }
    for session in &catalogue.sessions {
        let _ = writeln!(out, "session {}: {}", session.line, session.title);
        for (name, value) in facts(session) {
            if !value.is_empty() {
                let _ = writeln!(out, "  {name}: {value}");
            }
        }
    }
    out
}

fn facts(session: &Session) -> [(&'static str, String); 10] {
    fn list<T>(facts: &[Fact<T>], shown: impl Fn(&T) -> String) -> String {
        let fact = |fact: &Fact<T>| format!("{} ({}){}", shown(&fact.value), fact.line, why(fact));
        facts.iter().map(fact).collect::<Vec<_>>().join(", ")
    }
    fn why<T>(fact: &Fact<T>) -> String {
        fact.inferred().map_or(String::new(), |why| format!(" [{why}]"))
    }
    let when = session.when.iter().map(|fact| {
        let end = fact.value.end.map_or(String::new(), |end| format!("/{end}"));
        let date = when::machine_readable(&fact.value, None);
        format!("{date}{end} ({}){}", fact.line, why(fact))
    });
    let clock = session.clock.iter().map(|fact| format!("{} ({})", fact.value, fact.line));
    let outline =
        session.outline.iter().map(|heading| format!("{}{}", "> ".repeat(heading.depth.into()), heading.title));
    [
        ("when", when.collect()),
        ("clock", clock.collect()),
        (
            "series",
            session
                .series
                .iter()
                .map(|fact| format!("{} {} ({})", fact.value.name, fact.value.number, fact.line))
                .collect(),
        ),
        ("people", list(&session.people, person)),
        ("place", list(&session.places, String::clone)),
        ("status", list(&session.status, |status| status.word().to_lowercase())),
        ("links", list(&session.links, link)),
        ("tags", session.tags.join(", ")),
        ("outline", outline.collect::<Vec<_>>().join(" | ")),
        ("terms", list(&session.terms, |term| format!("{} = {}", term.short, term.long))),
    ]
}

/// A name, with what somebody did if the note says so.
fn person(person: &Person) -> String {
    match person.role {
        Role::Named => person.name.clone(),
        role => format!("{} [{}]", person.name, role.word()),
    }
}

/// A link with its kind, if it has one.
fn link(link: &Link) -> String {
    let kind = link.kind.word();
    let kind = if kind.is_empty() { String::new() } else { format!(" [{kind}]") };
    format!("{} <{}>{kind}", link.label, link.url.as_str())
}

#[test]
fn every_example_gives_what_it_says() {
    let update = std::env::var_os("UPDATE_FORMAT").is_some();
    let mut failures = String::new();
    for (path, text) in specification() {
        let mut updated = text.clone();
        let name = path.file_name().unwrap().to_string_lossy();
        for example in examples(&text).into_iter().rev() {
            let actual = actual(&example);
            if actual != example.expected {
                let _ = writeln!(failures, "{name}:{} gives\n{actual}\ninstead of\n{}", example.line, example.expected);
                let at = example.expected.as_ptr() as usize - text.as_ptr() as usize;
                updated.replace_range(at..at + example.expected.len(), &actual);
            }
        }
        if update && updated != text {
            fs::write(&path, updated).unwrap();
        }
    }
    assert!(update || failures.is_empty(), "{failures}");
}

#[test]
fn every_construct_of_the_checklist_has_its_example() {
    let text = specification().into_iter().map(|(_, text)| text).collect::<String>();
    let start = |row: u32| text.find(&format!("\n### {row}. "));
    let starts = (0..200).filter_map(start).chain([text.len()]).collect::<Vec<_>>();
    for row in 1..=108 {
        let from = start(row).unwrap_or_else(|| panic!("there is no section {row}"));
        let to = starts.iter().filter(|start| **start > from).min().unwrap();
        assert!(text[from..*to].contains(&format!("{FENCE} example")), "section {row} has no example");
    }
}
