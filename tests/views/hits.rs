//! Hits: the lines below a row of the list, the switch of its order, and the bar in the open session.

use chronote_app::{
    route::Route,
    views::{hits, walk},
};
use expect_test::{Expect, expect};
use notebook::query::{excerpts::excerpts, expression::Expression, marks::Marks};
use yew::{Callback, Html};

use crate::{TALKS, markup, notebook};

fn check(html: Html, expected: Expect) {
    expected.assert_eq(&markup(html));
}

/// The lines below the first of the talks at an address.
fn lines(address: &str) -> Html {
    let notebook = notebook(TALKS);
    let (session, route) = (&notebook.catalogue.sessions[0], Route::parse(address));
    let marks = Marks::of(&Expression::parse(&route.query.text));
    hits::excerpts(&session.id, &excerpts(&notebook.pages[0], session, &marks, 3), &route)
}

#[test]
fn the_lines_of_a_session_lead_to_its_sections() {
    check(
        lines("#/lifetimes/x?tag=Rust&q=owner%20zoom%20one"),
        expect![[r##"
            <ul class="excerpts">
            <li>
            <a class="excerpt" href="#/ownership?tag=Rust&amp;q=owner%20zoom%20one">
            <span class="excerpt-heading">
            </span> <span class="excerpt-line">
            <mark>Zoom</mark>
            </span>
            </a>
            </li>
            <li>
            <a class="excerpt" href="#/ownership/moves?tag=Rust&amp;q=owner%20zoom%20one">
            <span class="excerpt-heading">Moves</span> <span class="excerpt-line">
            <mark>One</mark> <mark>owner</mark>.</span>
            </a>
            </li>
            </ul>"##]],
    );
}

#[test]
fn a_session_that_was_found_by_its_tags_has_no_lines() {
    check(lines("#/?q=tag%3Arust"), expect![[""]]);
}

#[test]
fn the_order_is_chosen_by_two_buttons() {
    check(
        hits::order(false, &Callback::noop()),
        expect![[r#"
            <div class="switches order" role="group" aria-label="Order">
            <button type="button" class="switch" aria-pressed="true">Best match</button>
            <button type="button" class="switch" aria-pressed="false">By date</button>
            </div>"#]],
    );
}

#[test]
fn the_bar_is_empty_until_something_is_marked() {
    check(
        walk::walk(),
        expect![[r#"
        <div class="walk" lang="en" dir="ltr">
        <p role="status">
        </p>
        <button type="button" class="tool walk-back" aria-label="Previous hit" title="Previous hit" aria-keyshortcuts="p">
        </button>
        <button type="button" class="tool walk-on" aria-label="Next hit" title="Next hit" aria-keyshortcuts="n">
        </button>
        </div>"#]],
    );
}
