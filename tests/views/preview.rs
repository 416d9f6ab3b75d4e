//! The preview of a link inside the notebook.

use chronote_app::{route::Route, views::preview::preview};
use expect_test::{Expect, expect};

use crate::{TALKS, library, markup};

/// What is shown for a link with that address.
fn check(address: &str, expected: Expect) {
    expected.assert_eq(&markup(preview(&library(TALKS), &Route::parse(address)).unwrap_or_default()));
}

#[test]
fn a_session_with_its_facts_and_first_lines() {
    check("#/ownership", expect![]);
    check("#/lifetimes", expect![]);
}

#[test]
fn a_section_with_its_session() {
    check("#/ownership/copies", expect![]);
}

#[test]
fn an_unknown_section_is_its_session_and_an_unknown_session_nothing() {
    check("#/afterthoughts/%5Ex", expect![]);
    check("#/nowhere", expect![]);
    check("#/?tag=x", expect![]);
}
