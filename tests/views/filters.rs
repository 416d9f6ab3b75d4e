//! The search field and the tags.

use chronote_app::{
    library::{Finding, Library},
    panel::Panel,
    state::State,
    views::filters::{filters, status},
};
use expect_test::{Expect, expect};
use notebook::query::{Facet, Found, Sessions};
use yew::Callback;

use crate::{TALKS, library, markup, opened, state};

fn draw(library: &Library, state: &State) -> String {
    markup(filters(library, &library.find(&state.route.query), state, &Callback::noop()))
}

/// The filters over the talks at an address.
fn check(address: &str, expected: Expect) {
    expected.assert_eq(&draw(&library(TALKS), &state(address)));
}

#[test]
fn nothing_chosen() {
    check(
        "#/",
        expect![[r#"
            <search class="filters">
            <label class="search-field">
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M11 5a6 6 0 1 0 0 12a6 6 0 0 0 0-12zM15.5 15.5L20 20">
            </path>
            </svg>
            <input value="" id="search" type="search" aria-label="Search notes" placeholder="Search notes" autocomplete="off" spellcheck="false" enterkeyhint="search">
            <kbd aria-hidden="true">/</kbd>
            </label>
            <div class="tags" role="group" aria-label="Filter by tag">
            <button type="button" class="tag" aria-pressed="false">Rust<span class="count" aria-hidden="true">4</span>
            </button>
            <button type="button" class="tag" aria-pressed="false">talks<span class="count" aria-hidden="true">4</span>
            </button>
            </div>
            <details class="more-filters">
            <summary>More filters</summary>
            <div>
            </div>
            </details>
            <div class="filters-end">
            <p role="status">4 of 4 sessions</p>
            <button type="button" class="quiet" disabled="disabled">Clear filters</button>
            </div>
            </search>"#]],
    );
}

#[test]
fn a_tag_and_words_chosen() {
    check(
        "#/?tag=RUST&q=panics",
        expect![[r#"
            <search class="filters">
            <label class="search-field">
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M11 5a6 6 0 1 0 0 12a6 6 0 0 0 0-12zM15.5 15.5L20 20">
            </path>
            </svg>
            <input value="panics" id="search" type="search" aria-label="Search notes" placeholder="Search notes" autocomplete="off" spellcheck="false" enterkeyhint="search">
            <kbd aria-hidden="true">/</kbd>
            </label>
            <div class="chips" role="group" aria-label="Active filters">
            <button type="button" class="chip" aria-label="Remove filter: “panics”">
            <span>“panics”</span>
            <span aria-hidden="true">×</span>
            </button>
            <button type="button" class="chip" aria-label="Remove filter: RUST">
            <span>RUST</span>
            <span aria-hidden="true">×</span>
            </button>
            </div>
            <div class="tags" role="group" aria-label="Filter by tag">
            <button type="button" class="tag" aria-pressed="true">Rust<span class="count" aria-hidden="true">1</span>
            </button>
            <button type="button" class="tag" aria-pressed="false">talks<span class="count" aria-hidden="true">1</span>
            </button>
            </div>
            <details class="more-filters">
            <summary>More filters</summary>
            <div>
            </div>
            </details>
            <div class="filters-end">
            <p role="status">1 of 4 sessions</p>
            <button type="button" class="quiet">Clear filters</button>
            </div>
            </search>"#]],
    );
}

/// The parts of the panel that hold a text.
fn panel(notes: &[(&str, &str)], address: &str) -> String {
    let panel = Panel { is_open: true, unfolded: Some(Facet::Tag), ..Panel::default() };
    draw(&opened(notes), &State { panel, ..state(address) })
}

#[test]
fn further_filters_are_drawn_when_they_are_open() {
    let note = "# Talks\n## Panics\n12 Oct 2022\nZoom\nHost: Kimo\n\n![](https://example.org/a.png)\n## Moves\n1 Nov 2022 (late)\n";
    let drawn = panel(&[("talks.md", note)], "#/?from=2022-10&to=2022-10&-person=Kimo");
    expect![[r#"
         open="open" class="more-filters">
        <summary>More filters</summary>
        <div>
        <div class="histogram" role="group" aria-label="When">
        <p class="label">When <span>October 2022</span>
        </p>
        <div class="chart">
        <svg viewBox="0 0 12 100" preserveAspectRatio="none" aria-hidden="true">
        <rect class="span" x="9" y="0" width="1" height="100">
        </rect>
        <path class="outside" d="M10.1 100v-100h.8v100z">
        </path>
        <path class="inside">
        </path>
        </svg>
        </div>
        <div class="thumbs">
        <input value="9" type="range" aria-label="From" min="0" max="11" aria-valuetext="October 2022">
        <input value="9" type="range" aria-label="To" min="0" max="11" aria-valuetext="October 2022">
        </div>
        <div class="labels">
        <button type="button" aria-pressed="false">2022</button>
        </div>
        </div>
        <div class="facet">
        <p class="label" aria-hidden="true">Place</p>
        <div class="tags" role="group" aria-label="Place">
        <button type="button" class="tag is-barren" aria-pressed="false">Zoom<span class="count" aria-hidden="true">0</span>
        </button>
        </div>
        </div>
        <div class="facet">
        <p class="label" aria-hidden="true">People</p>
        <div class="tags" role="group" aria-label="People">
        <button type="button" class="tag" aria-pressed="mixed" aria-description="Not wanted">Kimo<span class="count" aria-hidden="true">1</span>
        </button>
        </div>
        </div>
        <div class="facet">
        <p class="label" aria-hidden="true">Status</p>
        <div class="tags" role="group" aria-label="Status">
        <button type="button" class="tag is-barren" aria-pressed="false">Late<span class="count" aria-hidden="true">0</span>
        </button>
        </div>
        </div>
        <div class="facet">
        <p class="label" aria-hidden="true">With</p>
        <div class="tags" role="group" aria-label="With">
        <button type="button" class="tag is-barren" aria-pressed="false">picture<span class="count" aria-hidden="true">0</span>
        </button>
        </div>
        </div>
        <section class="saved" aria-label="Saved views">
        <p class="label">Saved views</p>
        <form>
        <input value="" class="find" aria-label="Name of this view" placeholder="Name of this view" autocomplete="off" maxlength="60">
        <button class="button">Save</button>
        </form>
        </section>
        </div>
        </details>
        <div class="filters-end">
        <p role="status">0 of 2 sessions</p>
        <button type="button" class="quiet">Clear filters</button>
        </div>
        </search>"#]].assert_eq(drawn.split_once("<details").unwrap().1);
}

#[test]
fn sessions_are_counted() {
    let status = |of: usize, awaits| {
        let found = Found { sessions: Sessions::all(of), ..Found::default() };
        let mut finding = Finding::from(found);
        finding.awaits = awaits;
        status(&finding, 3)
    };
    assert_eq!([status(3, false), status(0, true)], ["3 of 3 sessions", "0 of 3 sessions so far"]);
}

#[test]
fn rare_tags_stand_folded_behind_the_common_ones() {
    let tags = (0..30).map(|number| format!("tag-{number}")).collect::<Vec<_>>().join(", ");
    let notes = [("a.md", &*format!("---\ntags: [{tags}]\n---\ntext\n"))];
    let drawn = panel(&notes, "#/?tag=tag-9");
    let (in_sight, folded) = drawn.split_once("<details").unwrap();
    assert!(in_sight.contains(">tag-9<"), "the chosen tag is out of sight");
    assert!(folded.contains("19 more tags") && folded.contains(">tag-8<"), "{folded}");
}
