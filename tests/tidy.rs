//! Tidiness: the invariants of the house that a machine can see.

#![allow(clippy::unwrap_used, reason = "a checkout that cannot be read is not tidy")]

use std::{
    fs,
    path::{Path, PathBuf},
};

/// A Rust file of the checkout: its path from the root, with `/`, and its text.
struct Source {
    path: String,
    text: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for folder in ["src", "tests", "crates", "xtask"] {
        collect(&root.join(folder), &mut files);
    }
    let source = |file: PathBuf| Source {
        path: file.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/"),
        text: fs::read_to_string(&file).unwrap(),
    };
    files.into_iter().map(source).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && path.file_name().is_some_and(|name| name != "target") {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// No file may hold any of the words, but for those whose path an exception begins or ends.
fn check(words: &[&str], within: &str, except: &[&str], why: &str) {
    let here = |source: &Source| source.path.starts_with(within) && source.path != "tests/tidy.rs";
    let excepted = |source: &Source| except.iter().any(|it| source.path.starts_with(it) || source.path.ends_with(it));
    for source in sources().iter().filter(|source| here(source) && !excepted(source)) {
        for (number, line) in source.text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            for word in words {
                assert!(!line.contains(word), "{}:{}: `{word}`: {why}", source.path, number + 1);
            }
        }
    }
}

#[test]
fn only_the_browser_module_names_the_browser() {
    check(&["web_sys", "js_sys", "gloo"], "src/", &["src/browser/"], "only src/browser/ names the browser");
}

#[test]
fn the_notebook_knows_neither_yew_nor_a_browser() {
    let words = ["yew", "web_sys", "js_sys", "gloo", "wasm_bindgen"];
    check(&words, "crates/notebook/src/", &[], "the domain is pure");
}

#[test]
fn only_the_command_touches_files() {
    check(&["std::fs", "fs::read", "File::open"], "crates/notebook/src/", &[], "only crates/cli and xtask touch files");
    check(&["std::fs", "fs::read", "File::open"], "src/", &[], "only crates/cli and xtask touch files");
}

#[test]
fn one_file_turns_a_string_into_markup() {
    let words = ["from_html_unchecked", "set_inner_html", "set_outer_html", "insert_adjacent_html", "VRaw"];
    check(&words, "src/", &["src/views/markup.rs"], "a note could inject script");
}

#[test]
fn no_view_writes_a_style_attribute() {
    check(&["style=", "style ="], "src/views/", &[], "the page's Content-Security-Policy forbids it");
}

#[test]
fn no_test_sleeps() {
    check(&["sleep("], "tests/", &[], "wait for what is expected instead");
    check(&["sleep("], "crates/", &["/src/watch.rs", "/src/server.rs"], "wait for what is expected instead");
}

#[test]
fn every_file_opens_with_the_word_it_defines() {
    for source in sources() {
        assert!(source.text.starts_with("//!"), "{}: the first line is no `//!`", source.path);
    }
}

#[test]
fn no_file_is_named_after_a_kind_of_code() {
    for source in sources() {
        let name = source.path.rsplit('/').next().unwrap().trim_end_matches(".rs");
        let folders = source.path.split('/').map(|part| part.trim_end_matches(".rs"));
        for word in ["utils", "util", "helpers", "helper", "common", "types", "misc"] {
            assert!(
                !folders.clone().any(|part| part == word),
                "{}: `{name}` says nothing of what it holds",
                source.path
            );
        }
    }
}

/// The classes of the words of code that a file names, in its order.
fn code_classes(path: &str) -> Vec<String> {
    let text = sources().into_iter().find(|source| source.path == path).unwrap().text;
    text.split('"').filter(|part| part.starts_with("t-") && part.len() == 3).map(str::to_owned).collect()
}

#[test]
fn the_page_and_the_highlighter_number_the_classes_of_words_alike() {
    let classes = code_classes("crates/highlight/src/class.rs");
    assert_eq!(code_classes("src/views/code.rs"), classes);
    assert!(!classes.is_empty());
}
