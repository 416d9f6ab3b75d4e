//! The timeline: dated, undated, cancelled, late and multi-day sessions.

use chronote_app::{route::Route, views::timeline::timeline};
use expect_test::{Expect, expect};
use notebook::timeline::rows;
use yew::Callback;

use crate::{catalogue, markup};

/// The timeline of the sessions of those indexes, at an address.
fn check(chosen: &[usize], address: &str, expected: Expect) {
    let catalogue = catalogue();
    let rows = rows(&catalogue, chosen);
    expected.assert_eq(&markup(timeline(&catalogue, &rows, &Route::parse(address), &Callback::noop())));
}

#[test]
fn all_kinds_of_sessions() {
    check(
        &[0, 1, 2, 3],
        "#/panics?tag=Rust",
        expect![[r##"
        <nav aria-label="Timeline" class="timeline">
        <ol>
        <li>
        <span class="year">2022</span>
        <span class="month">September</span>
        <a href="#/ownership?tag=Rust" class="row">
        <span class="row-title">Ownership</span>
        <time datetime="2022-09-28T09:00Z" class="row-date">
        <span class="visually-hidden">Wednesday 28 September 2022, 09:00 UTC</span>
        <span aria-hidden="true" class="row-day">28</span>
        <span aria-hidden="true" class="row-weekday">Wed</span>
        </time>
        <span aria-hidden="true" class="dot">
        </span>
        <span class="row-details">09:00 UTC · Zoom · Ferris</span>
        </a>
        </li>
        <li>
        <a href="#/lifetimes?tag=Rust" class="row">
        <span class="row-title">Lifetimes</span>
        <time datetime="2022-09-29" class="row-date">
        <span class="visually-hidden">Thursday 29 September 2022</span>
        <span aria-hidden="true" class="row-day">29</span>
        <span aria-hidden="true" class="row-weekday">Thu</span>
        </time>
        <span aria-hidden="true" class="dot">
        </span>
        <span class="row-notes">
        <span class="mark">Year inferred</span>
        </span>
        </a>
        </li>
        <li>
        <span class="month">October</span>
        <a href="#/panics?tag=Rust" aria-current="page" class="row is-cancelled is-long">
        <span class="row-title">Panics</span>
        <time datetime="2022-10-03" class="row-date">
        <span class="visually-hidden">3–5 October 2022</span>
        <span aria-hidden="true" class="row-day">3–5</span>
        <span aria-hidden="true" class="row-weekday">3 days</span>
        </time>
        <span aria-hidden="true" class="dot">
        </span>
        <span class="row-notes">
        <span class="status is-cancelled">Cancelled</span>
        <span class="status is-late">Late</span>
        </span>
        </a>
        </li>
        <li>
        <a href="#/afterthoughts?tag=Rust" class="row is-undated">
        <span class="row-title">Afterthoughts</span>
        <span aria-hidden="true" class="row-date">
        <span class="row-day">–</span>
        </span>
        <span aria-hidden="true" class="dot">
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
        <nav aria-label="Timeline" class="timeline">
        <ol>
        <li>
        <span class="year">2022</span>
        <span class="month">October</span>
        <a href="#/panics" class="row is-cancelled is-long">
        <span class="row-title">Panics</span>
        <time datetime="2022-10-03" class="row-date">
        <span class="visually-hidden">3–5 October 2022</span>
        <span aria-hidden="true" class="row-day">3–5</span>
        <span aria-hidden="true" class="row-weekday">3 days</span>
        </time>
        <span aria-hidden="true" class="dot">
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
            <nav aria-label="Timeline" class="timeline">
            <div class="nothing">
            <p>
            <b>Nothing matches.</b> No session has all the chosen tags and all the words.</p>
            <button type="button" class="button">Show all sessions</button>
            </div>
            </nav>"#]],
    );
}
