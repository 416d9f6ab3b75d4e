//! The whole page around an open session, as roles and names.

use std::rc::Rc;

use chronote_app::{
    library::Library,
    state::{Action, State},
    views::frame::frame,
};
use expect_test::{Expect, expect};
use yew::Callback;

use crate::{TALKS, catalogue, library, markup, state};

pub fn draw(library: &Rc<Library>, state: &State) -> String {
    markup(frame(library, state, &Callback::noop()))
}

/// What stands in `main` at an address.
fn check(address: &str, expected: Expect) {
    let page = draw(&library(TALKS), &state(address));
    let main = page.split_once("<main").and_then(|(_, rest)| rest.split_once("</main>"));
    expected.assert_eq(&format!("<main{}</main>", main.unwrap_or_default().0));
}

#[test]
fn an_open_session_with_sections() {
    check(
        "#/ownership",
        expect![[r##"
            <main id="main" tabindex="-1">
            <div class="reader">
            <div class="toolbar">
            <a class="back" href="#/">
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M14 6l-6 6 6 6">
            </path>
            </svg>Timeline</a>
            <span class="toolbar-end">
            <button type="button" class="quiet">Expand all</button>
            <button type="button" class="quiet">Collapse all</button>
            </span>
            </div>
            <nav class="outline" aria-label="Outline">
            <button type="button" class="outline-button" aria-expanded="false">Outline</button>
            <p class="outline-label" aria-hidden="true">Outline</p>
            <ol>
            <li>
            <a href="#/ownership/moves">Moves</a>
            <ol>
            <li>
            <a href="#/ownership/copies">Copies</a>
            </li>
            </ol>
            </li>
            <li>
            <a href="#/ownership/borrows">Borrows</a>
            </li>
            </ol>
            </nav>
            <article class="session">
            <h1 class="title" tabindex="-1">Ownership</h1>
            <dl class="facts">
            <div>
            <dt>When</dt>
            <dd>
            <time datetime="2022-09-28T09:00Z">Wednesday 28 September 2022, 09:00 UTC</time>
            <button type="button" class="quiet" aria-pressed="false">In my time</button>
            <span class="own-time" role="status">
            </span>
            </dd>
            </div>
            <div>
            <dt>Where</dt>
            <dd>
            <ul class="people">
            <li>Zoom</li>
            </ul>
            </dd>
            </div>
            <div>
            <dt>Host</dt>
            <dd>
            <ul class="people">
            <li>Ferris</li>
            </ul>
            </dd>
            </div>
            <div>
            <dt>Links</dt>
            <dd>
            <ul class="links">
            <li>
            <a href="https://www.example.org/slides" rel="noopener noreferrer">
            <span class="label-text">Slides</span>
            <span class="host" aria-hidden="true">example.org</span>
            </a>
            </li>
            </ul>
            </dd>
            </div>
            <div>
            <dt>Tags</dt>
            <dd>
            <ul class="tags">
            <li>
            <button type="button" class="tag" aria-pressed="false" aria-label="talks: filter by this tag">talks</button>
            </li>
            <li>
            <button type="button" class="tag" aria-pressed="false" aria-label="Rust: filter by this tag">Rust</button>
            </li>
            </ul>
            </dd>
            </div>
            <div>
            <dt>Note</dt>
            <dd>
            <span class="path">Talks · talks.md, line 8</span>
            </dd>
            </div>
            </dl>
            <section class="lead" aria-label="From the note">
            <p class="label">From the note <i>Talks</i>
            </p>
            <p>See the <a href="https://example.org/programme" rel="noopener noreferrer">programme</a>.</p>
            </section>
            <details class="own provenance">
            <summary>Where these facts come from</summary>
            <ul>
            <li>
            <b>Wednesday 28 September 2022</b> <span>Date from the top of the session, line 9</span>
            </li>
            <li>
            <b>09:00 UTC</b> <span>Time from the top of the session, line 9</span>
            </li>
            <li>
            <b>Zoom</b> <span>Place from the top of the session, line 11</span>
            </li>
            <li>
            <b>Ferris</b> <span>Person from a labelled line, line 10</span>
            </li>
            <li>
            <b>Slides</b> <span>Link from the top of the session, line 12</span>
            </li>
            </ul>
            </details>
            <div class="content">
            <details class="as-written">
            <summary>As written</summary>
            <div class="as-written-text">
            <p>28 Sep 2022 @ 0900 UTC<br>Host: Ferris<br>Zoom<br>
            <a href="https://www.example.org/slides" rel="noopener noreferrer">Slides</a>
            </p>
            </div>
            </details>
            <div class="section" id="s-moves">
            <a class="section-link" href="#/ownership/moves" aria-label="Link to section Moves">#</a>
            <details open="open">
            <summary>
            <h2 class="section-title">Moves</h2>
            </summary>
            <div class="section-body">
            <p>One owner.</p>
            <div class="section" id="s-copies">
            <a class="section-link" href="#/ownership/copies" aria-label="Link to section Copies">#</a>
            <details open="open">
            <summary>
            <h3 class="section-title">Copies</h3>
            </summary>
            <div class="section-body">
            <p>Two.</p>
            </div>
            </details>
            </div>
            </div>
            </details>
            </div>
            <div class="section" id="s-borrows">
            <a class="section-link" href="#/ownership/borrows" aria-label="Link to section Borrows">#</a>
            <details open="open">
            <summary>
            <h2 class="section-title">Borrows</h2>
            </summary>
            <div class="section-body">
            <p>Many readers.<sup class="footnote-mark">
            <a id="fnref-1" href="#fn-1" aria-label="Footnote 1">1</a>
            </sup>
            </p>
            </div>
            </details>
            </div>
            <section class="footnotes" aria-label="Footnotes">
            <ol>
            <li id="fn-1" value="1" tabindex="-1">
            <p>At a time.</p>
            <a class="footnote-back" href="#fnref-1" aria-label="Back to reference 1">↩</a>
            </li>
            </ol>
            </section>
            </div>
            </article>
            </div>
            </main>"##]],
    );
}

#[test]
fn a_session_without_anything_written() {
    check(
        "#/afterthoughts",
        expect![[r##"
            <main id="main" tabindex="-1">
            <div class="reader">
            <div class="toolbar">
            <a class="back" href="#/">
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M14 6l-6 6 6 6">
            </path>
            </svg>Timeline</a>
            <span class="toolbar-end">
            <button type="button" class="quiet">Expand all</button>
            <button type="button" class="quiet">Collapse all</button>
            </span>
            </div>
            <article class="session">
            <h1 class="title" tabindex="-1">Afterthoughts</h1>
            <dl class="facts">
            <div>
            <dt>When</dt>
            <dd>
            <span class="undated">No date in the note; shown in its place among the other sessions.</span>
            </dd>
            </div>
            <div>
            <dt>Tags</dt>
            <dd>
            <ul class="tags">
            <li>
            <button type="button" class="tag" aria-pressed="false" aria-label="talks: filter by this tag">talks</button>
            </li>
            <li>
            <button type="button" class="tag" aria-pressed="false" aria-label="Rust: filter by this tag">Rust</button>
            </li>
            </ul>
            </dd>
            </div>
            <div>
            <dt>Note</dt>
            <dd>
            <span class="path">Talks · talks.md, line 41</span>
            </dd>
            </div>
            </dl>
            <section class="lead" aria-label="From the note">
            <p class="label">From the note <i>Talks</i>
            </p>
            <p>See the <a href="https://example.org/programme" rel="noopener noreferrer">programme</a>.</p>
            </section>
            <div class="content">
            </div>
            <p class="hint">Nothing more was written about this session.</p>
            </article>
            </div>
            </main>"##]],
    );
}

#[test]
fn the_page_has_its_landmarks_and_buttons() {
    let page = draw(&library(TALKS), &state("#/ownership"));
    for part in [
        "<header",
        "<search",
        "type=\"search\"",
        "aria-label=\"Search notes\"",
        "aria-label=\"Filter by tag\"",
        "aria-label=\"Timeline\"",
        "aria-label=\"Outline\"",
        "<main",
        ">Clear filters<",
        ">Expand all<",
        ">Collapse all<",
        ">Theme<",
        ">Keyboard shortcuts</span>",
        ">4 of 4 sessions<",
        "<h1",
    ] {
        assert_eq!(page.matches(part).count(), 1, "{part} in {page}");
    }
}

#[test]
fn everything_folds_and_opens() {
    let library = library(TALKS);
    let open = |state: &State| draw(&library, state).matches("<details open").count();
    let state = state("#/ownership");
    let sections = library.catalogue().sessions[0].outline.iter().map(|heading| heading.id.clone()).collect();
    assert_eq!(open(&state), 3);
    assert_eq!(open(&state.after(Action::AllCollapsed("ownership".to_owned(), sections))), 0);
    assert_eq!(open(&state.after(Action::AllExpanded("ownership".to_owned()))), 4);
}

#[test]
fn the_timeline_stands_before_the_pages_are_unpacked() {
    let page = draw(&Library::new(catalogue()), &state("#/ownership"));
    assert!(page.contains("aria-busy") && page.contains("aria-current=\"page\""), "{page}");
}

#[test]
fn damaged_pages_leave_the_facts() {
    let library = Library::new(catalogue());
    library.deliver(Err("The page is cut off.".to_owned()));
    let page = draw(&library, &state("#/ownership"));
    assert!(page.contains("The page is cut off.") && page.contains("class=\"facts\""), "{page}");
}

#[test]
fn footnotes_of_the_note_and_of_the_session_keep_apart() {
    let note = "Before[^a].\n\n## Talk\n28 Sep 2022\n\nInside[^b].\n\n[^a]: About the note.\n[^b]: About the talk.\n";
    let page = draw(&library(note), &state("#/talk"));
    for part in [
        "id=\"fn-1\"",
        "id=\"fnref-1\"",
        "href=\"#fn-1\"",
        "id=\"lead-fn-1\"",
        "id=\"lead-fnref-1\"",
        "href=\"#lead-fn-1\"",
    ] {
        assert_eq!(page.matches(part).count(), 1, "{part} in {page}");
    }
}
