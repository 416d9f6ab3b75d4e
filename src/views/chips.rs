//! Chips: what the sessions are filtered by now, each to be taken away.

use notebook::query::Query;
use yew::prelude::*;

use super::{
    control::pressed,
    element::{button, classed, element, hidden, row, text},
};
use crate::state::Action;

/// A button for everything that filters; nothing when nothing does.
pub fn chips(query: &Query, dispatch: &Callback<Action>) -> Html {
    let mut chips = Vec::new();
    let mut chip = |is_wanted: bool, name: &str, removed: Action| {
        let shown = if is_wanted { name.to_owned() } else { ["not ", name].concat() };
        let label = ["Remove filter: ", &shown].concat();
        let class = if is_wanted { "chip" } else { "chip is-unwanted" };
        let inside = row(vec![classed("span", "", text(&shown)), hidden("", text("×"))]);
        chips.push(button(
            &["type", "class", "aria-label"],
            &["button", class, &label],
            pressed(dispatch, removed),
            inside,
        ));
    };
    let words = query.text.trim();
    if !words.is_empty() {
        let short = notebook::text::shortened(words, 40);
        chip(true, &["“", &short, "”"].concat(), Action::QueryTyped(String::new()));
    }
    for choice in &query.choices {
        chip(choice.is_wanted, &choice.value, Action::ChoiceRemoved(choice.facet, choice.value.clone()));
    }
    if let Some(span) = query.span {
        chip(true, &span.named(), Action::SpanChosen(None));
    }
    if chips.is_empty() {
        return row(chips);
    }
    element("div", &["class", "role", "aria-label"], &["chips", "group", "Active filters"], row(chips))
}
