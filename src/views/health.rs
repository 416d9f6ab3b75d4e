//! Note health: what is wrong in the notes, by kind, where it stands, why it matters, and what to write instead.

use notebook::{
    Catalogue,
    health::{Entry, Group},
};
use yew::prelude::*;

use super::{
    code::Copy,
    content::scrolling,
    element::{anchor, classed, element, row, text},
    notice,
    reader::back,
};
use crate::{
    library::{Delivery, Library},
    route::{HEALTH, Route},
};

/// What the page calls itself.
pub const TITLE: &str = "Note health";

/// The link to the page, if there is something to tell.
pub fn link(catalogue: &Catalogue, route: &Route) -> Html {
    if catalogue.problems == 0 {
        return row(vec![]);
    }
    let count = text(&[": ", &counted(catalogue.problems)].concat());
    let link = anchor("", &route.with_session(Some(HEALTH)).to_string(), text(TITLE));
    classed("p", "hint", row(vec![link, count]))
}

fn counted(problems: u32) -> String {
    format!("{problems} {}", if problems == 1 { "problem" } else { "problems" })
}

/// The page.
pub fn health(library: &Library, route: &Route) -> Html {
    let problems = library.catalogue().problems;
    let lede = if problems == 0 {
        "Nothing is wrong in these notes.".to_owned()
    } else {
        [&counted(problems), " in these notes."].concat()
    };
    let told = match library.health() {
        Delivery::Awaited => notice::awaited(),
        Delivery::Failed(why) => notice::failed(&why),
        Delivery::Here(health) => row(health.groups.iter().map(|group| kind(group, library.catalogue())).collect()),
    };
    let title = element("h1", &["class", "tabindex"], &["title", "-1"], text(TITLE));
    let parts = vec![title, classed("p", "lede", text(&lede)), told];
    let told = element("section", &["class", "aria-label"], &["overview health", TITLE], row(parts));
    row(vec![classed("div", "toolbar", back(route)), told])
}

/// The address of the session and the section in which a problem lies; empty if it lies in none.
fn place(catalogue: &Catalogue, entry: &Entry) -> String {
    let Some(session) = entry.session.and_then(|at| catalogue.sessions.get(at as usize)) else { return String::new() };
    let section = session.outline.iter().rfind(|heading| heading.line <= entry.line);
    let section = section.map(|heading| heading.id.clone());
    Route { session: Some(session.id.clone()), section, ..Route::default() }.to_string()
}

fn kind(group: &Group, catalogue: &Catalogue) -> Html {
    let count = (group.entries.len() + group.left_out as usize).to_string();
    let title =
        classed("h2", "health-title", row(vec![text(&group.title), text(" "), classed("span", "count", text(&count))]));
    let mut parts = vec![classed("summary", "", title), classed("p", "hint", text(&group.why))];
    let items = group.entries.iter().map(|entry| item(entry, &place(catalogue, entry))).collect();
    parts.push(classed("ul", "", row(items)));
    if group.left_out > 0 {
        parts.push(classed("p", "hint", text(&["and ", &group.left_out.to_string(), " more"].concat())));
    }
    let class = if group.is_error { "own health-kind is-error" } else { "own health-kind" };
    element("details", &["class", "open"], &[class, "open"], row(parts))
}

fn item(entry: &Entry, place: &str) -> Html {
    let line = text(&[&entry.path, ":", &entry.line.to_string()].concat());
    let line = if place.is_empty() { classed("span", "path", line) } else { anchor("path", place, line) };
    let mut parts = vec![line, classed("p", "", said(&entry.sentence))];
    if let Some(correction) = &entry.correction {
        let copy = html! { <Copy text={correction.clone()} name="Copy correction" /> };
        let label = classed("span", "code-label", text("Instead"));
        let shown = scrolling("scroll", "Correction", classed("pre", "", classed("code", "", text(correction))));
        parts.push(classed("div", "code", row(vec![classed("div", "code-head", row(vec![label, copy])), shown])));
    }
    classed("li", "", row(parts))
}

/// A sentence, in which what is quoted from the note stands between backticks.
fn said(sentence: &str) -> Html {
    let parts = sentence.split('`').enumerate();
    row(parts.map(|(at, part)| if at % 2 == 1 { classed("code", "", text(part)) } else { text(part) }).collect())
}
