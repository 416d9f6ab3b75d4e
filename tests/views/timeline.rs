//! The timeline: dated, undated, cancelled, late and multi-day sessions.

use std::rc::Rc;

use chronote_app::{
    library::{Finding, Library},
    route::Route,
    views::timeline::timeline,
};
use expect_test::{Expect, expect};
use notebook::query::{Found, Sessions};
use yew::Callback;

use crate::{catalogue, markup};

/// The timeline of the sessions of those indexes, at an address.
fn check(chosen: &[usize], address: &str, expected: Expect) {
    let library = Library::new(catalogue());
    let sessions = Sessions::with(4, |session| chosen.contains(&session));
    let finding = Rc::new(Finding::from(Found { sessions, ..Found::default() }));
    let rows = library.rows(&finding, false);
    expected.assert_eq(&markup(timeline(&library, &finding, &rows, &Route::parse(address), &Callback::noop())));
}

#[test]
fn all_kinds_of_sessions() {
    check(
        &[0, 1, 2, 3],
        "#/panics?tag=Rust",
        expect![[r##"
            <nav class="timeline" aria-label="Timeline">
            <ol>
            <li aria-setsize="4" aria-posinset="1">
            <span class="year">2022</span>
            <span class="month">September</span>
            <a class="row" href="#/ownership?tag=Rust">
            <span class="row-title">Ownership</span>
            <time class="row-date" datetime="2022-09-28T09:00Z">
            <span class="visually-hidden">Wednesday 28 September 2022, 09:00 UTC</span>
            <span class="row-day" aria-hidden="true">28</span>
            <span class="row-weekday" aria-hidden="true">Wed</span>
            </time>
            <span class="dot" aria-hidden="true">
            </span>
            <span class="row-details">09:00 UTC · Zoom · Ferris</span>
            </a>
            </li>
            <li aria-setsize="4" aria-posinset="2">
            <a class="row" href="#/lifetimes?tag=Rust">
            <span class="row-title">Lifetimes</span>
            <time class="row-date" datetime="2022-09-29">
            <span class="visually-hidden">Thursday 29 September 2022</span>
            <span class="row-day" aria-hidden="true">29</span>
            <span class="row-weekday" aria-hidden="true">Thu</span>
            </time>
            <span class="dot" aria-hidden="true">
            </span>
            <span class="row-notes">
            <span class="mark">Year inferred</span>
            </span>
            </a>
            </li>
            <li aria-setsize="4" aria-posinset="3">
            <span class="month">October</span>
            <a class="row is-cancelled is-long" href="#/panics?tag=Rust" aria-current="page">
            <span class="row-title">Panics</span>
            <time class="row-date" datetime="2022-10-03">
            <span class="visually-hidden">3–5 October 2022</span>
            <span class="row-day" aria-hidden="true">3–5</span>
            <span class="row-weekday" aria-hidden="true">3 days</span>
            </time>
            <span class="dot" aria-hidden="true">
            </span>
            <span class="row-notes">
            <span class="status is-cancelled">Cancelled</span>
            <span class="status is-late">Late</span>
            </span>
            </a>
            </li>
            <li aria-setsize="4" aria-posinset="4">
            <a class="row is-undated" href="#/afterthoughts?tag=Rust">
            <span class="row-title">Afterthoughts</span>
            <span class="row-date" aria-hidden="true">
            <span class="row-day">–</span>
            </span>
            <span class="dot" aria-hidden="true">
            </span>
            <span class="row-notes">
            <span class="mark">No date</span>
            </span>
            </a>
            </li>
            </ol>
            </nav>"##]],
    );
}

#[test]
fn a_filtered_timeline_keeps_its_marks() {
    check(
        &[2],
        "#/",
        expect![[r##"
            <nav class="timeline" aria-label="Timeline">
            <ol>
            <li aria-setsize="1" aria-posinset="1">
            <span class="year">2022</span>
            <span class="month">October</span>
            <a class="row is-cancelled is-long" href="#/panics">
            <span class="row-title">Panics</span>
            <time class="row-date" datetime="2022-10-03">
            <span class="visually-hidden">3–5 October 2022</span>
            <span class="row-day" aria-hidden="true">3–5</span>
            <span class="row-weekday" aria-hidden="true">3 days</span>
            </time>
            <span class="dot" aria-hidden="true">
            </span>
            <span class="row-notes">
            <span class="status is-cancelled">Cancelled</span>
            <span class="status is-late">Late</span>
            </span>
            </a>
            </li>
            </ol>
            </nav>"##]],
    );
}

#[test]
fn nothing_to_show() {
    check(
        &[],
        "#/",
        expect![[r#"
            <nav class="timeline" aria-label="Timeline">
            <div class="nothing">
            <p>
            <b>Nothing matches.</b> No session fits all the words and filters.</p>
            <button type="button" class="button">Show all sessions</button>
            </div>
            </nav>"#]],
    );
}
