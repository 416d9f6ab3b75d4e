//! The timeline: a spine with a dot for every session, marked where a year and a month begin.

use notebook::{
    Catalogue, Session,
    date::MONTHS,
    fact::{Precision, Status},
    timeline::Row,
};
use yew::prelude::*;

use super::{notice, when};
use crate::{route::Route, state::Action};

/// From so many rows they are only laid out where they are in sight.
const LONG: usize = 200;

/// The rows as links, each to the route with its session; that of the open session is marked.
pub fn timeline(catalogue: &Catalogue, rows: &[Row], route: &Route, dispatch: &Callback<Action>) -> Html {
    html! {
        <nav class="timeline" aria-label="Timeline">
            if rows.is_empty() {
                { notice::nothing_found(dispatch) }
            } else {
                <ol class={(rows.len() > LONG).then_some("is-long")}>{ for rows.iter().map(|row| entry(&catalogue.sessions[row.session], row, route)) }</ol>
            }
        </nav>
    }
}

fn entry(session: &Session, row: &Row, route: &Route) -> Html {
    let is_open = route.session.as_ref() == Some(&session.id);
    html! {
        <li key={session.id.clone()}>
            { marks(row) }
            <a class={classes(session)} href={route.with_session(Some(&session.id)).to_string()}
                aria-current={is_open.then_some("page")}>
                <span class="row-title">{ &session.title }</span>
                { date(session) }
                <span class="dot" aria-hidden="true" />
                { details(session) }
            </a>
        </li>
    }
}

fn marks(row: &Row) -> Html {
    let Some(period) = row.period else {
        return if row.begins_year {
            html! { <span class="month">{ "No date" }</span> }
        } else {
            Html::default()
        };
    };
    let month = period.month.and_then(|month| MONTHS.get(usize::from(month) - 1));
    html! {
        <>
            if row.begins_year { <span class="year">{ period.year }</span> }
            if let (true, Some(month)) = (row.begins_month, month) { <span class="month">{ *month }</span> }
        </>
    }
}

// The dot's form tells status and certainty apart from colour: the words stand in the details.
fn classes(session: &Session) -> Classes {
    let mut classes = classes!("row");
    let is = |status| session.status.iter().any(|fact| fact.value == status);
    if is(Status::Cancelled) {
        classes.push("is-cancelled");
    } else if is(Status::Postponed) {
        classes.push("is-postponed");
    } else if is(Status::Late) {
        classes.push("is-late");
    }
    match &session.when {
        None => classes.push("is-undated"),
        Some(fact) if fact.value.end.is_some() => classes.push("is-long"),
        Some(fact) if fact.value.precision != Precision::Day => classes.push("is-vague"),
        Some(_) => {}
    }
    classes
}

fn date(session: &Session) -> Html {
    let Some(fact) = &session.when else {
        return html! { <span class="row-date" aria-hidden="true"><span class="row-day">{ "–" }</span></span> };
    };
    let (above, below) = when::in_column(&fact.value);
    html! {
        <time class="row-date" datetime={fact.value.to_string()}>
            <span class="visually-hidden">{ when::in_full(&fact.value) }</span>
            <span class="row-day" aria-hidden="true">{ above }</span>
            <span class="row-weekday" aria-hidden="true">{ below }</span>
        </time>
    }
}

fn details(session: &Session) -> Html {
    let clock = session.when.as_ref().and_then(|fact| when::clock(&fact.value));
    let place = session.place.as_ref().map(|place| place.value.clone());
    let people = session.people.iter().map(|person| person.value.clone());
    let said: Vec<String> = clock.into_iter().chain(place).chain(people).collect();
    let inferred = session.when.as_ref().and_then(|fact| fact.inferred());
    html! {
        <>
            if !said.is_empty() { <span class="row-details">{ said.join(" · ") }</span> }
            if !session.status.is_empty() || inferred.is_some() || session.when.is_none() {
                <span class="row-notes">
                    { for session.status.iter().map(|fact| status(fact.value)) }
                    if inferred.is_some() { <span class="mark">{ "Year inferred" }</span> }
                    if session.when.is_none() { <span class="mark">{ "No date" }</span> }
                </span>
            }
        </>
    }
}

/// A status as a word.
pub fn status(status: Status) -> Html {
    let class = match status {
        Status::Cancelled => "status is-cancelled",
        Status::Postponed => "status is-postponed",
        Status::Late => "status is-late",
    };
    html! { <span {class}>{ status.word() }</span> }
}
