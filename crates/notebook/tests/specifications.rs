//! The Markdown specifications, run: every example of CommonMark and of GitHub's extensions gives the structure that its
//! specification gives. `specifications/differences.txt` lists those that do not, one by one with what they give instead,
//! under the reason why that is so on purpose.
//!
//! With `UPDATE_SPECIFICATIONS=1` in the environment the list is written anew; what has no reason yet comes under a heading
//! of its own, and the test goes on failing until someone has put it under a reason.

#![allow(clippy::unwrap_used, reason = "a specification that cannot be read has failed")]

#[path = "support/structure.rs"]
mod structure;

use std::{collections::BTreeMap, fmt::Write, fs, path::PathBuf};

use notebook::{SourceFile, SourceFolder, Tool};

const FENCE: &str = "````````````````````````````````";

/// Where differences stand that nobody has explained.
const UNEXPLAINED: &str = "Not explained yet";

/// An example: which one, the Markdown, and the HTML it gives.
struct Example {
    name: String,
    markdown: String,
    html: String,
}

/// A known difference: why, and the normal form of what is given instead.
#[derive(Clone, PartialEq)]
struct Difference {
    reason: String,
    given: String,
}

fn path(file: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/specifications").join(file)
}

/// The fenced stretches of a file: the heading above, what stands behind `example`, and what stands inside.
fn fences(file: &str) -> Vec<(String, String, String)> {
    let text = fs::read_to_string(path(file)).unwrap();
    let mut fences = Vec::new();
    let mut heading = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if let Some(words) = line.strip_prefix("## ") {
            words.clone_into(&mut heading);
        } else if let Some(name) = line.strip_prefix(FENCE) {
            let name = name.trim_start_matches(" example ").to_owned();
            let inside = lines.by_ref().take_while(|line| *line != FENCE);
            fences.push((heading.clone(), name, inside.flat_map(|line| [line, "\n"]).collect()));
        }
    }
    fences
}

fn examples(file: &str, specification: &str) -> Vec<Example> {
    let example = |(_, number, inside): (String, String, String)| {
        // An example may begin with its `.`: its Markdown is then empty.
        let inside = format!("\n{}", inside.replace('→', "\t"));
        let (markdown, html) = inside.split_once("\n.\n").unwrap();
        Example {
            name: format!("{specification} {number}"),
            markdown: markdown.strip_prefix('\n').map_or(String::new(), |markdown| format!("{markdown}\n")),
            html: html.to_owned(),
        }
    };
    fences(file).into_iter().map(example).collect()
}

fn all_examples() -> Vec<Example> {
    examples("commonmark.txt", "CommonMark").into_iter().chain(examples("gfm.txt", "GFM")).collect()
}

fn known_differences() -> BTreeMap<String, Difference> {
    let difference = |(reason, name, given): (String, String, String)| (name, Difference { reason, given });
    fences("differences.txt").into_iter().map(difference).collect()
}

/// What an example gives, in its normal form. A note is more than its Markdown: its first heading names it, and the rules at
/// its ends only part sessions. So the example stands between two paragraphs, in a note that has its title and its date.
fn given(example: &Example, breaks: bool) -> String {
    // Behind it only where needed, lest it end up in code that is not closed.
    let behind = if example.html.ends_with("<hr />\n") { "\nBehind.\n" } else { "" };
    let matter = format!("---\nbreaks: {breaks}\ntitle: Example\ndate: 2024-01-28\n---\n");
    let note = format!("{matter}\nBefore.\n\n{}{behind}", example.markdown);
    let notes = vec![SourceFile { path: "note.md".to_owned(), bytes: note.into_bytes() }];
    // Not HackMD, whose typographer changes signs.
    let tool = Tool::Obsidian { strict_line_breaks: true };
    let (notebook, _) = notebook::parse(&SourceFolder { notes, tool, ..SourceFolder::default() });
    assert_eq!(notebook.pages.len(), 1, "{} is cut into sessions", example.name);
    let html = structure::normal(&structure::of(&notebook));
    let html = html.strip_prefix("<p>Before.</p>").unwrap();
    html.strip_suffix("<p>Behind.</p>").unwrap_or(html).trim_matches('\n').to_owned() + "\n"
}

/// Writes the list of differences anew.
fn update(differences: &BTreeMap<String, Difference>) {
    let old = fs::read_to_string(path("differences.txt")).unwrap();
    let mut text = old[..old.find("\n## ").unwrap_or(old.len())].trim_end().to_owned() + "\n";
    let mut reasons = old.lines().filter_map(|line| line.strip_prefix("## ")).collect::<Vec<_>>();
    if !reasons.contains(&UNEXPLAINED) {
        reasons.push(UNEXPLAINED);
    }
    let number = |name: &str| name.rsplit_once(' ').unwrap().1.parse::<u32>().unwrap();
    for reason in reasons {
        let mut ones = differences.iter().filter(|(_, difference)| difference.reason == reason).collect::<Vec<_>>();
        ones.sort_by_key(|(name, _)| (name.starts_with("GFM"), number(name)));
        if !ones.is_empty() {
            let _ = write!(text, "\n## {reason}\n");
        }
        for (name, Difference { given, .. }) in ones {
            let _ = write!(text, "\n{FENCE} example {name}\n{given}{FENCE}\n");
        }
    }
    fs::write(path("differences.txt"), text).unwrap();
}

#[test]
fn every_example_gives_the_structure_of_its_specification() {
    let known = known_differences();
    let mut found = BTreeMap::new();
    let mut failures = String::new();
    for example in all_examples() {
        let given = given(&example, false);
        let expected = structure::normal(&example.html) + "\n";
        let name = example.name;
        if given == expected {
            if let Some(Difference { reason, .. }) = known.get(&name) {
                let _ = writeln!(failures, "{name} no longer differs ({reason}).\n");
            }
            continue;
        }
        let reason = known.get(&name).map_or(UNEXPLAINED, |known| &known.reason).to_owned();
        let difference = Difference { reason, given };
        if known.get(&name) != Some(&difference) || difference.reason == UNEXPLAINED {
            let (markdown, Difference { reason, given }) = (example.markdown, &difference);
            let _ = writeln!(failures, "{name} ({reason})\n{markdown}\ngives\n\n{given}\ninstead of\n\n{expected}");
        }
        found.insert(name, difference);
    }
    if std::env::var_os("UPDATE_SPECIFICATIONS").is_some() {
        update(&found);
    }
    assert!(failures.is_empty(), "{failures}");
}

#[test]
fn line_ends_that_are_breaks_change_nothing_else() {
    let without_breaks = |html: String| structure::normal(&html.replace("<br>", "\n"));
    for example in all_examples() {
        let [soft, hard] = [false, true].map(|breaks| without_breaks(given(&example, breaks)));
        assert_eq!(hard, soft, "{}\n{}", example.name, example.markdown);
    }
}

#[test]
fn all_examples_are_there_and_every_difference_is_one_of_them() {
    let names = all_examples().into_iter().map(|example| example.name).collect::<Vec<_>>();
    let expected =
        (1..=652).map(|number| format!("CommonMark {number}")).chain((1..=26).map(|number| format!("GFM {number}")));
    assert_eq!(names, expected.collect::<Vec<_>>());
    for name in known_differences().keys() {
        assert!(names.contains(name), "there is no {name}");
    }
}
