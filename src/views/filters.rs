//! Filters: the field to search in, what to filter by, and how many sessions that leaves.

use notebook::query::{Facet, Query};
use yew::prelude::*;

use super::{
    chips::chips,
    control::{field, fold, pressed, toggle, typed},
    element::{button, classed, element, row, text},
    histogram::histogram,
    icon::{Icon, icon},
    saved::saved,
    values::values,
};
use crate::{
    browser,
    library::{Finding, Library},
    panel::Move,
    state::{Action, State},
};

/// The search and the filters, with what they leave.
pub fn filters(library: &Library, finding: &Finding, state: &State, dispatch: &Callback<Action>) -> Html {
    let query = &state.route.query;
    let keys = &["id", "type", "aria-label", "placeholder", "autocomplete", "spellcheck", "enterkeyhint"];
    let given = ["search", "search", "Search notes", "Search notes", "off", "false", "search"];
    let field = field(keys, &given, &query.text, typed(dispatch, Action::QueryTyped));
    let key = element("kbd", &["aria-hidden"], &["true"], text("/"));
    let given = ["button", "quiet", if query.is_empty() { "disabled" } else { "" }];
    let cleared = pressed(dispatch, Action::FilterCleared);
    let clear = button(&["type", "class", "disabled"], &given, cleared, text("Clear filters"));
    let total = library.catalogue().sessions.len();
    let status = element("p", &["role"], &["status"], text(&status(finding, total)));
    let hints = finding.hints.iter().map(|hint| classed("p", "hint", text(hint))).collect();
    let parts = vec![
        classed("label", "search-field", row(vec![icon(Icon::Search), field, key])),
        row(hints),
        chips(query, dispatch),
        values(Facet::Tag, library, finding, state, dispatch),
        any_or_all(query, dispatch),
        more(library, finding, state, dispatch),
        classed("div", "filters-end", row(vec![status, clear])),
    ];
    classed("search", "filters", row(parts))
}

/// How many sessions are shown, for example `3 of 3 sessions`.
#[must_use]
pub fn status(finding: &Finding, total: usize) -> String {
    let so_far = if finding.awaits { " so far" } else { "" };
    let plural = if total == 1 { "" } else { "s" };
    [&finding.found.sessions.len().to_string(), " of ", &total.to_string(), " session", plural, so_far].concat()
}

// Only from two tags on is there a difference.
fn any_or_all(query: &Query, dispatch: &Callback<Action>) -> Html {
    if query.wanted_tags() < 2 {
        return row(vec![]);
    }
    let choice = |name: &str, any: bool| {
        toggle("switch", query.any_tag == any, pressed(dispatch, Action::AnyTagPressed(any)), text(name))
    };
    let buttons = row(vec![choice("All of these tags", false), choice("Any of them", true)]);
    element("div", &["class", "role", "aria-label"], &["switches", "group", "Wanted tags"], buttons)
}

// The filters besides the tags, drawn only while they are open.
fn more(library: &Library, finding: &Finding, state: &State, dispatch: &Callback<Action>) -> Html {
    let mut parts = Vec::new();
    if state.panel.is_open {
        parts.push(histogram(library, finding, state.route.query.span, dispatch));
        let facets = [Facet::Place, Facet::Person, Facet::Status, Facet::Holding];
        parts.extend(facets.map(|facet| values(facet, library, finding, state, dispatch)));
        parts.push(saved(state, dispatch));
    }
    let ontoggle = dispatch.reform(|event: Event| Action::PanelMoved(Move::Opened(browser::event::is_open(&event))));
    let summary = classed("summary", "", text("More filters"));
    fold("more-filters", state.panel.is_open, ontoggle, row(vec![summary, classed("div", "", row(parts))]))
}
