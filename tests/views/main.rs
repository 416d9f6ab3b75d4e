//! What the views draw, as snapshots: each view is rendered natively to a string, one element a line.
//! Run with `UPDATE_EXPECT=1` to accept what is drawn now.

#![allow(clippy::unwrap_used, reason = "content that cannot be made by hand is a fault of the test")]

mod boxes;
mod code;
mod content;
mod facts;
mod filters;
mod frame;
mod health;
mod hits;
mod links;
mod lists;
mod media;
mod notices;
mod outline;
mod overview;
mod preview;
mod timeline;

use std::rc::Rc;

use chronote_app::{library::Library, route::Route, state::State, views::content::Place};
use notebook::{
    Catalogue, Health, Notebook, SourceFile, SourceFolder,
    codec::Pages,
    content::{Block, Inline},
    index::Index,
    url::Url,
};
use yew::{LocalServerRenderer, prelude::*};

/// A notebook of one note, `notes/talks.md`.
fn notebook(markdown: &str) -> Notebook {
    parsed(&[("talks.md", markdown)]).0
}

/// A notebook of some notes by their paths, and what is wrong in them.
fn parsed(files: &[(&str, &str)]) -> (Notebook, Health) {
    let note =
        |(path, markdown): &(&str, &str)| SourceFile { path: (*path).to_owned(), bytes: markdown.as_bytes().to_vec() };
    let notes = files.iter().map(note).collect();
    let (mut notebook, problems) =
        notebook::parse(&SourceFolder { name: "notes".to_owned(), notes, ..SourceFolder::default() });
    notebook.catalogue.problems = u32::try_from(problems.len()).unwrap();
    let health = Health::of(&problems, &notebook.catalogue);
    (notebook, health)
}

/// The same as it is open in a browser, with its pages unpacked.
fn library(markdown: &str) -> Rc<Library> {
    opened(&[("talks.md", markdown)])
}

fn opened(files: &[(&str, &str)]) -> Rc<Library> {
    let (notebook, health) = parsed(files);
    let library = Library::new(notebook.catalogue.clone());
    library.deliver_index(Ok(Index::encode(&notebook)));
    library.deliver(Ok(Pages::encode(&notebook, &health)));
    library
}

/// Where content that is made by hand stands.
const PLACE: Place = Place { level: 3, linked: false, footnotes: "fn" };

fn words(text: &str) -> Vec<Inline> {
    vec![Inline::Text(text.to_owned())]
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(words(text))
}

fn web(address: &str) -> Url {
    Url::link(address).unwrap()
}

/// The state of a reader who came by that address.
fn state(address: &str) -> State {
    State { route: Route::parse(address), ..State::default() }
}

/// Three dated sessions, one of them cancelled, and one without a date.
fn catalogue() -> Catalogue {
    notebook(TALKS).catalogue
}

const TALKS: &str = "\
---
tags: [talks, Rust]
---
# Talks

See the [programme](https://example.org/programme).

## Ownership
28 Sep 2022 @ 0900 UTC
Host: Ferris
Zoom
[Slides](https://www.example.org/slides)

### Moves
One owner.

#### Copies
Two.

### Borrows
Many readers.[^1]

[^1]: At a time.

---

## Lifetimes
29 Sept

Not long.

---

## Panics
3–5 Oct 2022 (late)

**The event never happened.**

---

## Afterthoughts
";

#[derive(Debug, Clone, PartialEq, Properties)]
struct ShowProps {
    html: Html,
}

#[component]
fn Show(props: &ShowProps) -> Html {
    props.html.clone()
}

/// The markup of what a view draws, one element a line.
fn markup(html: Html) -> String {
    let renderer = LocalServerRenderer::<Show>::with_props(ShowProps { html }).hydratable(false);
    futures::executor::block_on(renderer.render()).replace("><", ">\n<")
}
