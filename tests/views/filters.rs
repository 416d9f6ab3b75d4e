//! The search field and the tags.

use chronote_app::{
    library::Library,
    views::filters::{filters, status},
};
use expect_test::{Expect, expect};
use notebook::query::Query;
use yew::Callback;

use crate::{catalogue, markup};

/// The filters over the talks.
fn check(tags: &[&str], text: &str, expected: Expect) {
    let library = Library::new(catalogue());
    let query = Query { tags: tags.iter().map(|&tag| tag.to_owned()).collect(), text: text.to_owned() };
    let drawn = filters(&query, &library.find(&query), library.catalogue().sessions.len(), &Callback::noop());
    expected.assert_eq(&markup(drawn));
}

#[test]
fn nothing_chosen() {
    check(
        &[],
        "",
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
        &["RUST"],
        "panics",
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
            <div class="tags" role="group" aria-label="Filter by tag">
            <button type="button" class="tag" aria-pressed="true">Rust<span class="count" aria-hidden="true">1</span>
            </button>
            <button type="button" class="tag" aria-pressed="false">talks<span class="count" aria-hidden="true">1</span>
            </button>
            </div>
            <div class="filters-end">
            <p role="status">1 of 4 sessions</p>
            <button type="button" class="quiet">Clear filters</button>
            </div>
            </search>"#]],
    );
}

#[test]
fn sessions_are_counted() {
    assert_eq!([status(3, 3), status(0, 1)], ["3 of 3 sessions", "0 of 1 session"]);
}

#[test]
fn rare_tags_stand_folded_behind_the_common_ones() {
    let mut catalogue = catalogue();
    catalogue.sessions[0].tags = (0..30).map(|number| format!("tag-{number}")).collect();
    let library = Library::new(catalogue);
    let query = Query { tags: vec!["tag-9".to_owned()], text: String::new() };
    let drawn = markup(filters(&query, &library.find(&query), 4, &Callback::noop()));
    let (in_sight, folded) = drawn.split_once("<details").expect("no tag is folded");
    assert!(in_sight.contains(">tag-9<"), "the chosen tag is out of sight");
    assert!(folded.contains("more tags") && folded.contains(">tag-8<"), "{folded}");
}
