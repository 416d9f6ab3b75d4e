//! What the page says where there is nothing to show.

use chronote_app::views::{frame::frame, notice};
use expect_test::{Expect, expect};
use yew::{Callback, Html};

use crate::{TALKS, library, markup, state};

fn check(notice: Html, expected: Expect) {
    expected.assert_eq(&markup(notice));
}

#[test]
fn an_empty_notebook_says_how_to_fill_it() {
    check(
        notice::empty_notebook(),
        expect![[r#"
            <section class="notice" aria-label="Empty notebook">
            <h1 class="title" tabindex="-1">No notes yet</h1>
            <p>This notebook has no sessions. Put Markdown files into the <code>notes</code> folder, one for each lecture, talk or meeting, or one for a whole series, and bind them again:</p>
            <div class="code">
            <pre>
            <code>cargo xtask serve</code>
            </pre>
            </div>
            <p>A heading with a date in it or under it is enough for a session:</p>
            <div class="code">
            <pre>
            <code>## Containers in practice
            28 Sep 2022 @ 1100 UTC
            Host: Fourth Brain

            ### Questions
            - …</code>
            </pre>
            </div>
            </section>"#]],
    );
    let page = markup(frame(&library(""), &state(""), &Callback::noop()));
    assert!(!page.contains("<search") || page.contains("No notes yet"), "{page}");
}

#[test]
fn a_filter_that_matches_nothing_can_be_cleared() {
    check(
        notice::nothing_found(&Callback::noop()),
        expect![[r#"
        <div class="nothing">
        <p>
        <b>Nothing matches.</b> No session fits all the words and filters.</p>
        <button type="button" class="button">Show all sessions</button>
        </div>"#]],
    );
    let page = markup(frame(&library(TALKS), &state("#/?q=zebra"), &Callback::noop()));
    assert!(page.contains("Nothing matches") && page.contains(">0 of 4 sessions<"), "{page}");
}

#[test]
fn an_unknown_session_keeps_the_timeline() {
    check(
        notice::unknown_session("gone", &state("#/gone?tag=Rust").route),
        expect![[r##"
            <section class="notice" aria-label="Unknown session">
            <h1 class="title" tabindex="-1">No such session</h1>
            <p>The address asks for <code>gone</code>, which is not in this notebook. It may have been renamed, or the address was cut off.</p>
            <p>
            <a href="#/?tag=Rust">Show the notebook</a>
            </p>
            </section>"##]],
    );
    let page = markup(frame(&library(TALKS), &state("#/gone"), &Callback::noop()));
    assert!(page.contains("No such session") && page.contains(">Lifetimes<"), "{page}");
}

#[test]
fn what_cannot_be_read_says_why() {
    check(
        notice::failed("It is damaged."),
        expect![[r#"
        <p class="failed">
        <b>This part of the notebook cannot be read.</b> It is damaged.</p>"#]],
    );
}
