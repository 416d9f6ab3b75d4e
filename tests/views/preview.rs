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
    check(
        "#/ownership",
        expect![[r#"
        <div class="preview-card">
        <p class="preview-title">Ownership</p>
        <p class="preview-facts">Wednesday 28 September 2022, 09:00 UTC · Zoom</p>
        <p class="preview-text">Moves: One owner.</p>
        </div>"#]],
    );
    check(
        "#/lifetimes",
        expect![[r#"
        <div class="preview-card">
        <p class="preview-title">Lifetimes</p>
        <p class="preview-facts">Thursday 29 September 2022</p>
        <p class="preview-text">Not long.</p>
        </div>"#]],
    );
}

#[test]
fn a_section_with_its_session() {
    check(
        "#/ownership/copies",
        expect![[r#"
        <div class="preview-card">
        <p class="preview-title">Copies</p>
        <p class="preview-facts">Ownership</p>
        <p class="preview-facts">Wednesday 28 September 2022, 09:00 UTC · Zoom</p>
        <p class="preview-text">Two.</p>
        </div>"#]],
    );
}

#[test]
fn an_unknown_section_is_its_session_and_an_unknown_session_nothing() {
    check(
        "#/afterthoughts/%5Ex",
        expect![[r#"
        <div class="preview-card">
        <p class="preview-title">Afterthoughts</p>
        </div>"#]],
    );
    check("#/nowhere", expect![]);
    check("#/?tag=x", expect![]);
}
