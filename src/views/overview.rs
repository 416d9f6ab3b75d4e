//! The overview: what the notebook holds, shown while no session is open.

use notebook::{
    Catalogue, Session,
    date::MONTHS,
    timeline::{self, Month, Period, Row, Year},
};
use yew::prelude::*;

use super::when;
use crate::route::Route;

/// The notebook's title, how much it holds, where to begin, and when the sessions of the rows were.
pub fn overview(catalogue: &Catalogue, rows: &[Row], route: &Route) -> Html {
    let years = timeline::years(rows);
    let first = catalogue.sessions.iter().find(|session| session.when.is_some()).or(catalogue.sessions.first());
    let last = catalogue.sessions.iter().rfind(|session| session.when.is_some());
    let last = last.filter(|last| first.is_some_and(|first| first.id != last.id));
    html! {
        <section class="overview" aria-label="Overview">
            <h1 class="title" tabindex="-1">{ &catalogue.title }</h1>
            <p class="lede">{ sentence(catalogue) }</p>
            <ul class="begin">
                { for first.map(|session| begin("Begin at the beginning", session, route)) }
                { for last.map(|session| begin("Or with the latest", session, route)) }
            </ul>
            if !years.is_empty() {
                { table(catalogue, &years, route) }
            }
            <p class="hint keys">
                { "Press " }<kbd>{ "j" }</kbd>{ " and " }<kbd>{ "k" }</kbd>
                { " to go from session to session, " }<kbd>{ "/" }</kbd>{ " to search, " }<kbd>{ "?" }</kbd>
                { " for all keys." }
            </p>
        </section>
    }
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
        None => period.year.to_string(),
    }
}

fn table(catalogue: &Catalogue, years: &[Year], route: &Route) -> Html {
    let head: Html = MONTHS
        .iter()
        .map(|name| {
            html! {
                <th scope="col">
                    <span class="visually-hidden">{ *name }</span><span aria-hidden="true">{ &name[..1] }</span>
                </th>
            }
        })
        .collect();
    let row = |year: &Year| {
        let cells =
            year.months.iter().zip(MONTHS).map(|(month, name)| cell(catalogue, month.as_ref(), name, year.year, route));
        html! { <tr><th scope="row">{ year.year }</th>{ for cells }</tr> }
    };
    html! {
        <table class="years">
            <caption class="visually-hidden">{ "Sessions by month" }</caption>
            <thead><tr><td />{ head }</tr></thead>
            <tbody>{ for years.iter().map(row) }</tbody>
        </table>
    }
}

// A month leads to its first session.
fn cell(catalogue: &Catalogue, month: Option<&Month>, name: &str, year: i16, route: &Route) -> Html {
    let Some((month, first)) = month.and_then(|month| Some((month, catalogue.sessions.get(month.first)?))) else {
        return html! { <td /> };
    };
    let words = format!("{name} {year}: {}", counted(month.count, "session"));
    html! {
        <td>
            <a href={route.with_session(Some(&first.id)).to_string()} title={words.clone()} aria-label={words}>
                { month.count }
            </a>
        </td>
    }
}

fn begin(label: &'static str, session: &Session, route: &Route) -> Html {
    html! {
        <li>
            <a href={route.with_session(Some(&session.id)).to_string()}>
                <span class="begin-label">{ label }</span>
                <span class="begin-title">{ &session.title }</span>
                if let Some(fact) = &session.when {
                    <span class="begin-date">{ when::in_full(&fact.value) }</span>
                }
            </a>
        </li>
    }
}
