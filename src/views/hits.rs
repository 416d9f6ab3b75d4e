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
        let address = route.with_session(Some(session)).with_section(excerpt.section.as_deref()).to_string();
        let line = classed("span", "excerpt-line", marked(&excerpt.line, &excerpt.marks));
        let heading = classed("span", "excerpt-heading", text(&excerpt.heading));
        classed("li", "", anchor("excerpt", &address, row(vec![heading, text(" "), line])))
    };
    classed("ul", "excerpts", row(excerpts.iter().map(line).collect()))
}

// What is marked is in order and apart.
fn marked(line: &str, marks: &[Range<usize>]) -> Html {
    let said = |at: Range<usize>| text(line.get(at).unwrap_or_default());
    let mut parts = Vec::new();
    let mut past = 0;
    for mark in marks {
        parts.push(said(past..mark.start));
        parts.push(classed("mark", "", said(mark.clone())));
        past = mark.end;
    }
    parts.push(said(past..line.len()));
    row(parts)
}

/// The switch between the best match first and the order of time.
pub fn order(is_by_date: bool, dispatch: &Callback<Action>) -> Html {
    let choice = |name: &str, by_date: bool| {
        let onclick = pressed(dispatch, Action::OrderChosen { by_date });
        toggle("switch", by_date == is_by_date, onclick, text(name))
    };
    let choices = row(vec![choice("Best match", false), choice("By date", true)]);
    element("div", &["class", "role", "aria-label"], &["switches order", "group", "Order"], choices)
}
