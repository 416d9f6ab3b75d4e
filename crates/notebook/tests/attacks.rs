//! Attacks: in every place of every construct where a note has words of its own, words that would do something come out
//! inert, and what stands around them is still read.

#![allow(clippy::unwrap_used, reason = "a session that is not there has failed")]

#[path = "attacks/code.rs"]
mod code;
#[path = "support/inert.rs"]
mod inert;
#[path = "attacks/lines.rs"]
mod lines;
#[path = "attacks/links.rs"]
mod links;
#[path = "attacks/metadata.rs"]
mod metadata;

use notebook::{SourceFile, SourceFolder, Tool, text};

/// Words that would do something if they came out as markup, as an address or as a style.
const ATTACKS: [&str; 17] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>",
    "' onclick='alert(1)",
    "\" onmouseover=\"alert(1)",
    "`onclick=alert(1)",
    "javascript:alert(1)",
    "JaVa&#115;cript&colon;alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "</title></style></script><script>alert(1)</script>",
    "<foreignObject><iframe src=//evil.example></iframe></foreignObject>",
    "<style>*{background:url(//evil.example)}</style>",
    "url(//evil.example/x)",
    "red;background:url(//evil.example)",
    "{onclick=alert(1)}",
    "../../../etc/passwd",
    "%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
];

/// The tools whose customs differ.
const TOOLS: [Tool; 2] = [Tool::HackMd, Tool::Obsidian { strict_line_breaks: false }];

/// Reads the note with each attack in the place of `@`. All of the notebook is inert, and the words can be read.
fn check(note: &str, words: &[&str]) {
    check_folder(&[("note.md", note)], words);
}

/// The same for files; those that are no notes need no content. `links.yaml` is the map.
fn check_folder(files: &[(&str, &str)], words: &[&str]) {
    for attack in ATTACKS {
        for tool in TOOLS {
            let folder = folder(files, attack, tool);
            let (notebook, _) = notebook::parse(&folder);
            let sources = folder.notes.iter().map(|note| String::from_utf8_lossy(&note.bytes)).collect::<Vec<_>>();
            let problems = inert::problems(&notebook, &folder);
            assert!(problems.is_empty(), "{problems:#?}\nin {}", sources.join("\n---\n"));
            let shown =
                (0..notebook.pages.len()).map(|session| text::of_session(&notebook, session)).collect::<String>();
            for word in words {
                assert!(shown.contains(word), "{word} is lost of\n{}\n---\n{shown}", sources.join("\n---\n"));
            }
        }
    }
}

fn folder(files: &[(&str, &str)], attack: &str, tool: Tool) -> SourceFolder {
    let mut folder = SourceFolder { name: "Notes".to_owned(), tool, ..SourceFolder::default() };
    for (path, text) in files {
        let (path, text) = (path.replace('@', attack), text.replace('@', attack));
        let file = SourceFile { path: path.clone(), bytes: text.into_bytes() };
        match path.as_str() {
            "links.yaml" => folder.links = Some(file),
            path if path.ends_with(".md") => folder.notes.push(file),
            _ => folder.others.push(path),
        }
    }
    folder
}
