//! Filters: the field to search in, the tags to choose from, and how many sessions that leaves.

use notebook::query::{Found, Query, TagCount};
use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::{browser, state::Action};

/// How many tags are in sight; the rest stands folded behind them.
const IN_SIGHT: usize = 10;

/// The search and the tag filter over `total` sessions.
pub fn filters(query: &Query, found: &Found, total: usize, dispatch: &Callback<Action>) -> Html {
    let typed = dispatch.reform(|event: InputEvent| Action::QueryTyped(browser::event::typed(&event)));
    let cleared = dispatch.reform(|_: MouseEvent| Action::FilterCleared);
    html! {
        <search class="filters">
            <label class="search-field">
                { icon(Icon::Search) }
                <input id="search" type="search" aria-label="Search notes" placeholder="Search notes"
                    value={query.text.clone()} oninput={typed} autocomplete="off" spellcheck="false"
                    enterkeyhint="search" />
                <kbd aria-hidden="true">{ "/" }</kbd>
            </label>
            if !found.tags.is_empty() {
                { tags(&found.tags, dispatch) }
            }
            <div class="filters-end">
                <p role="status">{ status(found.sessions.len(), total) }</p>
                <button type="button" class="quiet" disabled={query.is_empty()} onclick={cleared}>{ "Clear filters" }</button>
            </div>
        </search>
    }
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
    html! {
        <div class="tags" role="group" aria-label="Filter by tag">
            { for first.iter().chain(chosen).map(|tag| tag_button(tag, dispatch)) }
            if folded > 0 {
                <details class="more-tags">
                    <summary>{ format!("{folded} more tags") }</summary>
                    <div class="tags">{ for rest.into_iter().map(|tag| tag_button(tag, dispatch)) }</div>
                </details>
            }
        </div>
    }
}

fn tag_button(tag: &TagCount, dispatch: &Callback<Action>) -> Html {
    let (dispatch, name) = (dispatch.clone(), tag.name.clone());
    let onclick = Callback::from(move |_: MouseEvent| dispatch.emit(Action::TagToggled(name.clone())));
    let class = if tag.count == 0 { "tag is-barren" } else { "tag" };
    html! {
        <button key={tag.name.clone()} type="button" {class} aria-pressed={tag.chosen.to_string()} {onclick}>
            { &tag.name }<span class="count" aria-hidden="true">{ tag.count }</span>
        </button>
    }
}
