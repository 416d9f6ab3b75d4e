//! Values: the buttons of one facet, each pressed to want it, again not to want it, and again to let it be.

use notebook::{
    lower,
    query::{Facet, Query, Value},
    tag,
};
use yew::prelude::*;

use super::{
    control::{field, fold, pressed, typed},
    element::{button, classed, element, hidden, keyed, row, text},
};
use crate::{
    browser,
    library::{Finding, Library},
    panel::Move,
    state::{Action, State},
};

/// How many values are in sight; the rest stands folded behind them.
const IN_SIGHT: usize = 10;

/// From so many values in the fold there is a field to find one.
const MANY: usize = 20;

/// At most so many of them are drawn; the others are found by the field.
const DRAWN: usize = 100;

/// The values of a facet; nothing if no session has any.
pub fn values(facet: Facet, library: &Library, finding: &Finding, state: &State, dispatch: &Callback<Action>) -> Html {
    let query = &state.route.query;
    let values =
        library.catalogue().facets.values(facet).iter().zip(finding.found.counts[facet as usize].iter().copied());
    let (mut shown, mut rest): (Vec<_>, Vec<_>) = (values.collect(), Vec::new());
    if shown.is_empty() {
        return row(vec![]);
    }
    // A fold for one or two saves nothing, and what is chosen stays in sight.
    if shown.len() > IN_SIGHT + 2 {
        rest = shown.split_off(IN_SIGHT);
        rest.retain(|(value, count)| {
            let is_chosen = query.choice(facet, &value.name).is_some();
            if is_chosen {
                shown.push((*value, *count));
            }
            !is_chosen
        });
    }
    let mut buttons: Vec<Html> = shown.into_iter().map(|it| value_button(facet, it, query, dispatch)).collect();
    let (label, noun) = words(facet);
    if !rest.is_empty() {
        let summary = classed("summary", "", text(&[&rest.len().to_string(), " more ", noun].concat()));
        let is_open = state.panel.unfolded == Some(facet);
        let inside = if is_open { rarer(facet, rest, state, dispatch) } else { row(vec![]) };
        let dispatch = dispatch.clone();
        let ontoggle = Callback::from(move |event: Event| {
            dispatch.emit(Action::PanelMoved(Move::Unfolded(facet, browser::event::is_open(&event))));
        });
        // No tag is called like this.
        buttons.push(keyed(" more", fold("more-tags", is_open, ontoggle, row(vec![summary, inside]))));
    }
    let group = element("div", &["class", "role", "aria-label"], &["tags", "group", label], row(buttons));
    if facet == Facet::Tag {
        return group;
    }
    let title = element("p", &["class", "aria-hidden"], &["label", "true"], text(label));
    classed("div", "facet", row(vec![title, group]))
}

fn rarer(facet: Facet, mut rest: Vec<(&Value, usize)>, state: &State, dispatch: &Callback<Action>) -> Html {
    let mut parts = Vec::new();
    if rest.len() >= MANY {
        let name = ["Find among the ", words(facet).1].concat();
        let keys = &["type", "class", "aria-label", "placeholder", "autocomplete", "spellcheck"];
        let given = ["search", "find", &name, &name, "off", "false"];
        let told = typed(dispatch, |text| Action::PanelMoved(Move::Sought(text)));
        parts.push(field(keys, &given, &state.panel.sought, told));
        let key = tag::key(&state.panel.sought);
        rest.retain(|(value, _)| lower::has(&tag::key(&value.name), &key));
    }
    let left = rest.len().saturating_sub(DRAWN);
    rest.truncate(DRAWN);
    let buttons = rest.into_iter().map(|it| value_button(facet, it, &state.route.query, dispatch));
    parts.push(classed("div", "tags", row(buttons.collect())));
    if left > 0 {
        parts.push(classed("p", "hint", text(&[&left.to_string(), " more: type to find them."].concat())));
    }
    row(parts)
}

/// What the group of a facet is called, and its values.
const fn words(facet: Facet) -> (&'static str, &'static str) {
    match facet {
        Facet::Tag => ("Filter by tag", "tags"),
        Facet::Place => ("Place", "places"),
        Facet::Person => ("People", "people"),
        Facet::Status => ("Status", "kinds"),
        Facet::Holding => ("With", "kinds"),
    }
}

fn value_button(facet: Facet, (value, count): (&Value, usize), query: &Query, dispatch: &Callback<Action>) -> Html {
    let name = &value.name;
    let class = if count == 0 { "tag is-barren" } else { "tag" };
    let (is_pressed, description) = match query.choice(facet, name) {
        None => ("false", ""),
        Some(true) => ("true", ""),
        Some(false) => ("mixed", "Not wanted"),
    };
    let keys = &["type", "class", "aria-pressed", "aria-description"];
    let inside = row(vec![text(name), hidden("count", text(&count.to_string()))]);
    let onclick = pressed(dispatch, Action::ChoicePressed(facet, name.clone()));
    keyed(name, button(keys, &["button", class, is_pressed, description], onclick, inside))
}
