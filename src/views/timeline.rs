//! The timeline: a spine with a dot for every session, marked where a year and a month begin.

use std::rc::Rc;

use notebook::{
    Session,
    date::MONTHS,
    fact::{Precision, Status},
    timeline::Row,
};
use yew::prelude::*;

use super::{
    element::{self, classed, element, hidden, text},
    hits::excerpts,
    notice, when,
    window::Window,
};
use crate::{
    library::{Finding, Library},
    route::Route,
    state::Action,
};

/// The rows as links, each to the route with its session; that of the open session is marked. Below each stand the lines that
/// say why it was found.
pub fn timeline(
    library: &Rc<Library>,
    finding: &Rc<Finding>,
    rows: &Rc<[Row]>,
    route: &Route,
    dispatch: &Callback<Action>,
) -> Html {
    let inside = if rows.is_empty() { notice::nothing_found(dispatch) } else { list(library, finding, rows, route) };
    element("nav", &["class", "aria-label"], &["timeline", "Timeline"], inside)
}

fn list(library: &Rc<Library>, finding: &Rc<Finding>, rows: &Rc<[Row]>, route: &Route) -> Html {
    let sessions = &library.catalogue().sessions;
    let open = rows.iter().position(|row| route.session.as_ref() == Some(&sessions[row.session].id));
    let draw = {
        let (library, finding, rows, route) = (library.clone(), finding.clone(), rows.clone(), route.clone());
        Callback::from(move |at: usize| {
            let session = &library.catalogue().sessions[rows[at].session];
            let mut parts = vec![marks(&rows[at]), entry(session, &route)];
            if !finding.marks.is_empty() {
                parts.push(excerpts(&session.id, &library.excerpts(&finding, rows[at].session), &route));
            }
            (AttrValue::from(session.id.clone()), element::row(parts))
        })
    };
    html! { <Window rows={rows.len()} {draw} {open} route={route.clone()} /> }
}

fn entry(session: &Session, route: &Route) -> Html {
    let current = if route.session.as_ref() == Some(&session.id) { "page" } else { "" };
    let title = classed("span", "row-title", text(&session.title));
    let dot = hidden("dot", element::row(vec![]));
    let inside = element::row(vec![title, date(session), dot, details(session)]);
    let address = route.with_session(Some(&session.id)).to_string();
    element("a", &["class", "href", "aria-current"], &[&classes(session), &address, current], inside)
}

fn marks(row: &Row) -> Html {
    let mut marks = Vec::new();
    match row.period {
        None if row.begins_year => marks.push(classed("span", "month", text("No date"))),
        None => {}
        Some(period) => {
            if row.begins_year {
                marks.push(classed("span", "year", text(&i32::from(period.year).to_string())));
            }
            let month = period.month.and_then(|month| MONTHS.get(usize::from(month) - 1));
            if let (true, Some(month)) = (row.begins_month, month) {
                marks.push(classed("span", "month", text(month)));
            }
        }
    }
    element::row(marks)
}

// The dot's form tells status and certainty apart from colour: the words stand in the details.
fn classes(session: &Session) -> String {
    let is = |status| session.status.iter().any(|fact| fact.value == status);
    let happened = if is(Status::Cancelled) {
        " is-cancelled"
    } else if is(Status::Postponed) {
        " is-postponed"
    } else if is(Status::Late) {
        " is-late"
    } else {
        ""
    };
    let known = match &session.when {
        None => " is-undated",
        Some(fact) if fact.value.end.is_some() => " is-long",
        Some(fact) if fact.value.precision != Precision::Day => " is-vague",
        Some(_) => "",
    };
    ["row", happened, known].concat()
}

fn date(session: &Session) -> Html {
    let Some(fact) = &session.when else {
        return hidden("row-date", classed("span", "row-day", text("–")));
    };
    let (above, below) = when::in_column(&fact.value);
    let machine = when::machine_readable(&fact.value, session.clock.as_ref().map(|clock| &clock.value));
    let full = classed("span", "visually-hidden", text(&when::of_session(session).unwrap_or_default()));
    let inside = element::row(vec![full, hidden("row-day", text(&above)), hidden("row-weekday", text(&below))]);
    element("time", &["class", "datetime"], &["row-date", &machine], inside)
}

fn details(session: &Session) -> Html {
    let clock = session.clock.as_ref().map(|clock| clock.value.to_string());
    let place = session.places.iter().map(|place| place.value.clone());
    let people = session.people.iter().map(|person| person.value.name.clone());
    let said: Vec<String> = clock.into_iter().chain(place).chain(people).collect();
    let mut details = Vec::new();
    if !said.is_empty() {
        details.push(classed("span", "row-details", text(&said.join(" · "))));
    }
    let mut notes: Vec<Html> = session.status.iter().map(|fact| status(fact.value)).collect();
    match &session.when {
        None => notes.push(classed("span", "mark", text("No date"))),
        Some(fact) if fact.inferred().is_some() => notes.push(classed("span", "mark", text("Year inferred"))),
        Some(_) => {}
    }
    if !notes.is_empty() {
        details.push(classed("span", "row-notes", element::row(notes)));
    }
    element::row(details)
}

/// A status as a word.
pub fn status(status: Status) -> Html {
    let class = match status {
        Status::Cancelled => "status is-cancelled",
        Status::Postponed => "status is-postponed",
        Status::Late => "status is-late",
        Status::Draft | Status::RecordingOnly => "status",
    };
    classed("span", class, text(status.word()))
}
