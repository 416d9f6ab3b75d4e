//! Facts: what was read out of a session's loose text, as a list of terms and descriptions.

use notebook::{
    Note, Session,
    fact::{Fact, Link, Term},
    tag,
    url::Url,
};
use yew::prelude::*;

use super::{
    element::{button, classed, hidden, row, text},
    link::web_link,
    when,
};
use crate::state::Action;

/// The facts of a session. The tags filter, and those in `chosen` are pressed.
pub fn facts(session: &Session, note: Option<&Note>, chosen: &[String], dispatch: &Callback<Action>) -> Html {
    let mut rows = vec![fact("When", when_fact(session))];
    let places = session.places.iter().map(|place| with_reason(text(&place.value), place));
    rows.extend(list("Where", "people", places.collect()));
    let people = session.people.iter().map(|person| with_reason(text(&person.value.name), person));
    rows.extend(list("With", "people", people.collect()));
    rows.extend(list("Links", "links", session.links.iter().map(head_link).collect()));
    rows.extend(list("Tags", "tags", session.tags.iter().map(|name| tag_button(name, chosen, dispatch)).collect()));
    rows.extend(list("Terms", "terms", session.terms.iter().map(term).collect()));
    if let Some(note) = note {
        rows.extend(note.properties.iter().filter_map(|(key, values)| property(key, values)));
        let line = session.line.to_string();
        let title = if note.title == session.title { String::new() } else { [&note.title, " · "].concat() };
        rows.push(fact("Note", classed("span", "path", text(&[&title, &note.path, ", line ", &line].concat()))));
    }
    classed("dl", "facts", row(rows))
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

fn when_fact(session: &Session) -> Html {
    match (&session.when, when::time(session)) {
        (Some(fact), Some(time)) => with_reason(time, fact),
        _ => no_date(),
    }
}

fn with_reason<T>(shown: Html, fact: &Fact<T>) -> Html {
    match fact.inferred() {
        None => shown,
        Some(why) => row(vec![shown, text(" "), classed("span", "inferred", text(why))]),
    }
}

fn head_link(fact: &Fact<Link>) -> Html {
    let host = fact.value.url.host();
    let host = host.strip_prefix("www.").unwrap_or(host);
    let shown = vec![classed("span", "", text(&fact.value.label)), hidden("host", text(host))];
    web_link(fact.value.url.as_str(), "", row(shown))
}

fn tag_button(name: &str, chosen: &[String], dispatch: &Callback<Action>) -> Html {
    let pressed = chosen.iter().any(|tag| tag::key(tag) == tag::key(name));
    let (dispatch, tag) = (dispatch.clone(), name.to_owned());
    let onclick = Callback::from(move |_: MouseEvent| dispatch.emit(Action::TagToggled(tag.clone())));
    // Another name than the filter's own button has, because there it stands once for the whole notebook.
    let label = [name, ": filter by this tag"].concat();
    let values = ["button", "tag", if pressed { "true" } else { "false" }, &label];
    button(&["type", "class", "aria-pressed", "aria-label"], &values, onclick, text(name))
}

fn term(fact: &Fact<Term>) -> Html {
    row(vec![classed("b", "", text(&fact.value.short)), text(" "), text(&fact.value.long)])
}
