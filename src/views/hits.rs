//! Hits in the list: below a session that was found, the lines that say why, and above the list, in which order it stands.

use std::ops::Range;

use notebook::query::excerpts::Excerpt;
use yew::prelude::*;

use super::element::{anchor, button, classed, element, row, text};
use crate::route::Route;

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

/// The switch between the best match first and the order of time, with what each of its buttons does.
pub fn order(is_by_date: bool, [best, date]: [Callback<MouseEvent>; 2]) -> Html {
    let choice = |name: &str, is_chosen: bool, pressed| {
        let values = ["button", "order-choice", if is_chosen { "true" } else { "false" }];
        button(&["type", "class", "aria-pressed"], &values, pressed, text(name))
    };
    let choices = row(vec![choice("Best match", !is_by_date, best), choice("By date", is_by_date, date)]);
    element("div", &["class", "role", "aria-label"], &["order", "group", "Order"], choices)
}
