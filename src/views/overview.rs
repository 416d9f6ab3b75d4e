//! The overview: what the notebook holds, shown while no session is open.

use notebook::{
    Catalogue, Note, Session,
    date::MONTHS,
    timeline::{self, Month, Period, Row, Year},
};
use yew::prelude::*;

use super::{
    element::{self, anchor, classed, element, hidden, text},
    health, when,
};
use crate::route::Route;

/// The notebook's title, how much it holds, where to begin, and when the sessions of the rows were.
pub fn overview(catalogue: &Catalogue, rows: &[Row], route: &Route) -> Html {
    let years = timeline::years(rows);
    let first = catalogue.sessions.iter().find(|session| session.when.is_some()).or(catalogue.sessions.first());
    let last = catalogue.sessions.iter().rfind(|session| session.when.is_some());
    let last = last.filter(|last| first.is_some_and(|first| first.id != last.id));
    let mut links: Vec<Html> = Vec::new();
    links.extend(first.map(|session| begin("Begin at the beginning", session, route)));
    links.extend(last.map(|session| begin("Or with the latest", session, route)));
    let key = |key: &str| classed("kbd", "", text(key));
    let keys = vec![
        text("Press "),
        key("j"),
        text(" and "),
        key("k"),
        text(" to go from session to session, "),
        key("/"),
        text(" to search, "),
        key("?"),
        text(" for all keys."),
    ];
    let parts = vec![
        element("h1", &["class", "tabindex"], &["title", "-1"], text(&catalogue.title)),
        classed("p", "lede", text(&sentence(catalogue))),
        classed("ul", "begin", element::row(links)),
        if years.is_empty() { element::row(vec![]) } else { table(catalogue, &years, route) },
        leading(catalogue, route),
        health::link(catalogue, route),
        classed("p", "hint keys", element::row(keys)),
    ];
    element("section", &["class", "aria-label"], &["overview", "Overview"], element::row(parts))
}

/// The notes that have no session, because they only lead to others.
fn leading(catalogue: &Catalogue, route: &Route) -> Html {
    let notes = catalogue.notes.iter().filter(|note| !note.id.is_empty());
    let link = |note: &Note| anchor("", &route.with_session(Some(&note.id)).to_string(), text(&note.title));
    let links = notes.map(|note| classed("li", "", link(note))).collect::<Vec<_>>();
    if links.is_empty() {
        return element::row(links);
    }
    let title = classed("h2", "label", text("Notes that lead to others"));
    let list = classed("ul", "", element::row(links));
    element("nav", &["class", "aria-label"], &["leading", "Notes that lead to others"], element::row(vec![title, list]))
}

/// How much the notebook holds and over what time.
#[must_use]
pub fn sentence(catalogue: &Catalogue) -> String {
    let sessions = counted(catalogue.sessions.len(), "session");
    let notes = counted(catalogue.notes.len(), "note");
    match timeline::span(catalogue) {
        None => format!("{sessions} in {notes}."),
        Some((first, last)) if first == last => format!("{sessions} in {notes}, {}.", named(first, true)),
        Some((first, last)) => {
            format!("{sessions} in {notes}, from {} to {}.", named(first, first.year != last.year), named(last, true))
        }
    }
}

fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

fn named(period: Period, with_year: bool) -> String {
    match period.month {
        Some(month) if with_year => format!("{} {}", MONTHS[usize::from(month - 1)], period.year),
        Some(month) => MONTHS[usize::from(month - 1)].to_owned(),
        None => i32::from(period.year).to_string(),
    }
}

fn table(catalogue: &Catalogue, years: &[Year], route: &Route) -> Html {
    let head = |name: &&str| {
        let inside = vec![classed("span", "visually-hidden", text(name)), hidden("", text(&name[..1]))];
        element("th", &["scope"], &["col"], element::row(inside))
    };
    let mut heads = vec![classed("td", "", element::row(vec![]))];
    heads.extend(MONTHS.iter().map(head));
    let line = |year: &Year| {
        let mut cells = vec![element("th", &["scope"], &["row"], text(&i32::from(year.year).to_string()))];
        let months = year.months.iter().zip(MONTHS);
        cells.extend(months.map(|(month, name)| cell(catalogue, month.as_ref(), name, year.year, route)));
        classed("tr", "", element::row(cells))
    };
    let parts = vec![
        classed("caption", "visually-hidden", text("Sessions by month")),
        classed("thead", "", classed("tr", "", element::row(heads))),
        classed("tbody", "", element::row(years.iter().map(line).collect())),
    ];
    classed("table", "years", element::row(parts))
}

// A month leads to its first session.
fn cell(catalogue: &Catalogue, month: Option<&Month>, name: &str, year: i16, route: &Route) -> Html {
    let month = month.and_then(|month| Some((month, catalogue.sessions.get(month.first)?)));
    let link = month.map(|(month, first)| {
        let words = format!("{name} {year}: {}", counted(month.count, "session"));
        let address = route.with_session(Some(&first.id)).to_string();
        element("a", &["href", "title", "aria-label"], &[&address, &words, &words], text(&month.count.to_string()))
    });
    classed("td", "", element::row(link.into_iter().collect()))
}

fn begin(label: &str, session: &Session, route: &Route) -> Html {
    let mut parts =
        vec![classed("span", "begin-label", text(label)), classed("span", "begin-title", text(&session.title))];
    if let Some(when) = when::of_session(session) {
        parts.push(classed("span", "begin-date", text(&when)));
    }
    classed("li", "", anchor("", &route.with_session(Some(&session.id)).to_string(), element::row(parts)))
}
