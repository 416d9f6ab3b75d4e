//! A small folder of notes: parsed, and what is said of it.

use notebook::{Notebook, Problem, SourceFile, SourceFolder};

/// A folder of these files; notes, `links.yaml`, `chronote.toml` and others are told apart by their names.
pub fn folder(files: &[(&str, &str)]) -> SourceFolder {
    let mut folder = SourceFolder { name: "Vault".to_owned(), ..SourceFolder::default() };
    for (path, text) in files {
        let file = SourceFile { path: (*path).to_owned(), bytes: text.as_bytes().to_vec() };
        match *path {
            "links.yaml" => folder.links = Some(file),
            "chronote.toml" => folder.settings = Some(file),
            path if path.ends_with(".md") || path.ends_with(".markdown") => folder.notes.push(file),
            path => folder.others.push(path.to_owned()),
        }
    }
    folder
}

/// The notebook of these files and its problems.
pub fn parse(files: &[(&str, &str)]) -> (Notebook, Vec<Problem>) {
    notebook::parse(&folder(files))
}

/// The problems as they are printed.
pub fn said(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(ToString::to_string).collect()
}
