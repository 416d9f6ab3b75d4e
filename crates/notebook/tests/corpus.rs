//! The corpus: small folders of notes as people write them, each beside the catalogue that must come out.
//!
//! `corpus/NAME/` holds the notes, `corpus/NAME.catalogue` what is read out of them. With `UPDATE_CORPUS=1` in the environment
//! the catalogues are written anew; read the difference before you commit it.

#![allow(clippy::unwrap_used, reason = "a corpus that cannot be read has failed")]

#[path = "support/catalogue.rs"]
mod catalogue;

use std::{
    fs,
    path::{Path, PathBuf},
};

use notebook::{SourceFile, SourceFolder};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/corpus")
}

/// The names of all cases.
fn cases() -> Vec<String> {
    let entries = fs::read_dir(root()).unwrap().map(|entry| entry.unwrap().path());
    let mut names = entries
        .filter(|path| path.is_dir())
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect::<Vec<_>>();
    names.sort();
    names
}

fn expectation(case: &str) -> PathBuf {
    root().join(format!("{case}.catalogue"))
}

fn folder(case: &str) -> SourceFolder {
    let mut paths = Vec::new();
    let start = root().join(case);
    files(&start, &mut paths);
    paths.sort();
    let mut folder = SourceFolder { name: case.to_owned(), ..SourceFolder::default() };
    for file in paths {
        let path = file.strip_prefix(&start).unwrap().to_string_lossy().replace('\\', "/");
        if path.ends_with(".md") {
            folder.notes.push(SourceFile { path, bytes: fs::read(&file).unwrap() });
        } else if path == "chronote.toml" {
            folder.settings = Some(SourceFile { path, bytes: fs::read(&file).unwrap() });
        } else {
            folder.others.push(path);
        }
    }
    folder
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

fn actual(case: &str) -> String {
    let (notebook, problems) = notebook::parse(&folder(case));
    catalogue::written(&notebook.catalogue, &problems)
}

/// What differs from the expectations, given by case.
fn differences(expected: impl Fn(&str) -> String) -> Vec<String> {
    let differing = cases().into_iter().filter_map(|case| {
        let (actual, expected) = (actual(&case), expected(&case));
        (actual != expected).then(|| format!("{case} gives\n{actual}\ninstead of\n{expected}"))
    });
    differing.collect()
}

#[test]
fn every_case_gives_its_catalogue() {
    if std::env::var_os("UPDATE_CORPUS").is_some() {
        for case in cases() {
            fs::write(expectation(&case), actual(&case)).unwrap();
        }
        return;
    }
    let found = differences(|case| fs::read_to_string(expectation(case)).unwrap_or_default());
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_line_of_an_expectation_counts() {
    for case in cases() {
        let expected = fs::read_to_string(expectation(&case)).unwrap();
        let actual = actual(&case);
        assert!(!expected.trim().is_empty(), "{case} expects nothing");
        for (at, line) in expected.lines().enumerate() {
            let mut lines = expected.lines().map(str::to_owned).collect::<Vec<_>>();
            lines[at] = format!("{line} changed");
            assert_ne!(lines.join("\n") + "\n", actual, "{case}: {line}");
        }
    }
}

#[test]
fn the_corpus_is_whole() {
    let notes = cases().iter().map(|case| folder(case).notes.len()).sum::<usize>();
    assert!(notes >= 60, "there are {notes} notes");
    let entries = fs::read_dir(root()).unwrap().map(|entry| entry.unwrap().path());
    for path in entries.filter(|path| path.is_file()) {
        let case = path.file_stem().unwrap().to_string_lossy().into_owned();
        assert!(cases().contains(&case), "{} belongs to no case", path.display());
    }
}
