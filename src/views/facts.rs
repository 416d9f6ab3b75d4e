//! Facts: what was read out of a session's loose text, as a list of terms and descriptions.

use notebook::{
    Note, Session,
    fact::{Fact, Link, Role, Series, Term},
    lower,
    query::{Facet, Query},
    url::Url,
};
use yew::prelude::*;

use super::{
    control,
    element::{button, classed, hidden, row, text},
    link::web_link,
    own_time::own_time,
    when,
};
use crate::state::{Action, State};

/// The facts of a session. The tags filter, and those that the query wants are pressed.
pub fn facts(session: &Session, note: Option<&Note>, state: &State, dispatch: &Callback<Action>) -> Html {
    let query = &state.route.query;
    let mut rows = vec![fact("When", when_fact(session, state.own_time, dispatch))];
    if let Some(Fact { value: Series { name, number }, .. }) = &session.series {
        rows.push(fact("Series", text(&[name, ", no. ", &number.to_string()].concat())));
    }
    rows.extend(list("Where", "people", session.places.iter().map(|place| text(&place.value)).collect()));
    rows.extend(ROLES.iter().filter_map(|role| people(session, *role)));
    rows.extend(list("Links", "links", session.links.iter().map(head_link).collect()));
    rows.extend(list("Tags", "tags", session.tags.iter().map(|name| tag_button(name, query, dispatch)).collect()));
    rows.extend(list("Terms", "terms", session.terms.iter().map(term).collect()));
    if let Some(note) = note {
        rows.extend(note.properties.iter().filter_map(|(key, values)| property(key, values)));
        let line = session.line.to_string();
        let title = if note.title == session.title { String::new() } else { [&note.title, " · "].concat() };
        rows.push(fact("Note", classed("span", "path", text(&[&title, &note.path, ", line ", &line].concat()))));
    }
    classed("dl", "facts", row(rows))
}

/// What people did, those first whom a reader looks for first.
const ROLES: [Role; 5] = [Role::Speaker, Role::Host, Role::Scribe, Role::Attendee, Role::Named];

fn people(session: &Session, role: Role) -> Option<Html> {
    let people = session.people.iter().filter(|person| person.value.role == role);
    list(role.word(), "people", people.map(|person| text(&person.value.name)).collect())
}

fn fact(name: &str, value: Html) -> Html {
    classed("div", "", row(vec![classed("dt", "", text(name)), classed("dd", "", value)]))
}

fn list(name: &str, class: &str, values: Vec<Html>) -> Option<Html> {
    let items = values.into_iter().map(|value| classed("li", "", value)).collect::<Vec<_>>();
    (!items.is_empty()).then(|| fact(name, classed("ul", class, row(items))))
}

/// A row of the note's metadata that only the note itself understands.
fn property(key: &str, values: &[String]) -> Option<Html> {
    let value = |value: &String| match Url::link(value).filter(Url::is_remote) {
        Some(url) => web_link(url.as_str(), "", text(value)),
        None => text(value),
    };
    list(key, "properties", values.iter().map(value).collect())
}

fn no_date() -> Html {
    classed("span", "undated", text("No date in the note; shown in its place among the other sessions."))
}

fn when_fact(session: &Session, own: bool, dispatch: &Callback<Action>) -> Html {
    let mut parts = match when::time(session) {
        Some(time) => vec![time],
        None => session.clock.iter().map(|clock| text(&clock.value.to_string())).chain([no_date()]).collect(),
    };
    if let Some(minute) = when::minute(session) {
        parts.push(own_time(minute, own, dispatch));
    }
    if let Some(why) = session.when.as_ref().and_then(Fact::inferred) {
        parts.extend([text(" "), classed("span", "inferred", text(why))]);
    }
    row(parts)
}

fn head_link(fact: &Fact<Link>) -> Html {
    let link = &fact.value;
    let host = link.url.host();
    let host = host.strip_prefix("www.").unwrap_or(host);
    let mut shown = Vec::new();
    // “Slides: Slides” says nothing more.
    if !lower::has(&lower::text(&link.label), &lower::text(link.kind.word())) {
        shown.push(classed("span", "kind", text(link.kind.word())));
    }
    shown.extend([classed("span", "label-text", text(&link.label)), hidden("host", text(host))]);
    web_link(link.url.as_str(), "", row(shown))
}

fn tag_button(name: &str, query: &Query, dispatch: &Callback<Action>) -> Html {
    let pressed = query.choice(Facet::Tag, name) == Some(true);
    let action = if pressed { Action::ChoiceRemoved } else { Action::ChoicePressed };
    let onclick = control::pressed(dispatch, action(Facet::Tag, name.to_owned()));
    // Another name than the filter's own button has, because there it stands once for the whole notebook.
    let label = [name, ": filter by this tag"].concat();
    let values = ["button", "tag", if pressed { "true" } else { "false" }, &label];
    button(&["type", "class", "aria-pressed", "aria-label"], &values, onclick, text(name))
}

fn term(fact: &Fact<Term>) -> Html {
    row(vec![classed("b", "", text(&fact.value.short)), text(" "), text(&fact.value.long)])
}
