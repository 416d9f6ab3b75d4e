//! Filters: the field to search in, the tags to choose from, and how many sessions that leaves.

use notebook::query::{Found, Query, TagCount};
use yew::prelude::*;

use super::{
    element::{button, classed, element, hidden, keyed, row, text},
    icon::{Icon, icon},
};
use crate::{browser, state::Action};

/// How many tags are in sight; the rest stands folded behind them.
const IN_SIGHT: usize = 10;

/// The search and the tag filter over `total` sessions.
pub fn filters(query: &Query, found: &Found, total: usize, dispatch: &Callback<Action>) -> Html {
    let typed = dispatch.reform(|event: InputEvent| Action::QueryTyped(browser::event::typed(&event)));
    let cleared = dispatch.reform(|_: MouseEvent| Action::FilterCleared);
    let field = html! {
        <input id="search" type="search" aria-label="Search notes" placeholder="Search notes"
            value={query.text.clone()} oninput={typed} autocomplete="off" spellcheck="false"
            enterkeyhint="search" />
    };
    let key = element("kbd", &["aria-hidden"], &["true"], text("/"));
    let disabled = if query.is_empty() { "disabled" } else { "" };
    let clear = button(&["type", "class", "disabled"], &["button", "quiet", disabled], cleared, text("Clear filters"));
    let status = element("p", &["role"], &["status"], text(&status(found.sessions.len(), total)));
    let parts = vec![
        classed("label", "search-field", row(vec![icon(Icon::Search), field, key])),
        if found.tags.is_empty() { row(vec![]) } else { tags(&found.tags, dispatch) },
        classed("div", "filters-end", row(vec![status, clear])),
    ];
    classed("search", "filters", row(parts))
}

/// How many sessions are shown, for example `3 of 3 sessions`.
#[must_use]
pub fn status(found: usize, total: usize) -> String {
    format!("{found} of {total} session{}", if total == 1 { "" } else { "s" })
}

fn tags(tags: &[TagCount], dispatch: &Callback<Action>) -> Html {
    let (first, rest) = tags.split_at(tags.len().min(IN_SIGHT));
    // What is chosen stays in sight, and a fold for one or two saves nothing.
    let (chosen, rest): (Vec<_>, Vec<_>) = rest.iter().partition(|tag| tag.chosen || rest.len() < 3);
    let folded = rest.len();
    let mut buttons: Vec<Html> = first.iter().chain(chosen).map(|tag| tag_button(tag, dispatch)).collect();
    if folded > 0 {
        let more = rest.into_iter().map(|tag| tag_button(tag, dispatch)).collect();
        let summary = classed("summary", "", text(&[&folded.to_string(), " more tags"].concat()));
        buttons.push(classed("details", "more-tags", row(vec![summary, classed("div", "tags", row(more))])));
    }
    element("div", &["class", "role", "aria-label"], &["tags", "group", "Filter by tag"], row(buttons))
}

fn tag_button(tag: &TagCount, dispatch: &Callback<Action>) -> Html {
    let (dispatch, name) = (dispatch.clone(), tag.name.clone());
    let onclick = Callback::from(move |_: MouseEvent| dispatch.emit(Action::TagToggled(name.clone())));
    let class = if tag.count == 0 { "tag is-barren" } else { "tag" };
    let values = ["button", class, if tag.chosen { "true" } else { "false" }];
    let inside = row(vec![text(&tag.name), hidden("count", text(&tag.count.to_string()))]);
    keyed(&tag.name, button(&["type", "class", "aria-pressed"], &values, onclick, inside))
}
