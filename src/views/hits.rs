//! Hits in the list: below a session that was found, the lines that say why, and above the list, in which order it stands.

use std::ops::Range;

use notebook::query::excerpts::Excerpt;
use yew::prelude::*;

use super::{
    control::{pressed, toggle},
    element::{anchor, classed, element, row, text},
};
use crate::{route::Route, state::Action};

/// The lines below a session, each a link to its section. Nothing if there are none.
pub fn excerpts(session: &str, excerpts: &[Excerpt], route: &Route) -> Html {
    if excerpts.is_empty() {
        return row(vec![]);
    }
    let line = |excerpt: &Excerpt| {
        let mut parts = Vec::new();
        if !excerpt.heading.is_empty() {
            parts.extend([classed("span", "excerpt-heading", text(&excerpt.heading)), text(" ")]);
        }
        parts.push(classed("span", "excerpt-line", marked(&excerpt.line, &excerpt.marks)));
        let address = route.with_session(Some(session)).with_section(excerpt.section.as_deref()).to_string();
        classed("li", "", anchor("excerpt", &address, row(parts)))
    };
    classed("ul", "excerpts", row(excerpts.iter().map(line).collect()))
}

// What is marked is in order and apart.
fn marked(line: &str, marks: &[Range<usize>]) -> Html {
    let mut parts = Vec::new();
    let mut past = 0;
    for mark in marks {
        parts.push(text(line.get(past..mark.start).unwrap_or_default()));
        parts.push(classed("mark", "", text(line.get(mark.clone()).unwrap_or_default())));
        past = mark.end;
    }
    parts.push(text(line.get(past..).unwrap_or_default()));
    row(parts)
}

/// The switch between the best match first and the order of time.
pub fn order(is_by_date: bool, dispatch: &Callback<Action>) -> Html {
    let choice = |name: &str, by_date: bool| {
        let onclick = pressed(dispatch, Action::OrderChosen { by_date });
        toggle("order-choice", by_date == is_by_date, onclick, text(name))
    };
    let choices = row(vec![choice("Best match", false), choice("By date", true)]);
    element("div", &["class", "role", "aria-label"], &["order", "group", "Order"], choices)
}
