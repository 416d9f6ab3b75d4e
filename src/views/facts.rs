//! Facts: what was read out of a session's loose text, as a list of terms and descriptions.

use notebook::{
    Note, Session,
    fact::{Fact, Link, Term},
    tag,
    url::Url,
};
use yew::prelude::*;

use super::{element::text, link::web_link, when};
use crate::state::Action;

/// The facts of a session. The tags filter, and those in `chosen` are pressed.
pub fn facts(session: &Session, note: Option<&Note>, chosen: &[String], dispatch: &Callback<Action>) -> Html {
    html! {
        <dl class="facts">
            { row("When", session.when.as_ref().map_or_else(no_date, when_fact)) }
            if let Some(place) = &session.place {
                { row("Where", with_reason(html! { { &place.value } }, place)) }
            }
            if !session.people.is_empty() {
                { row("With", list("people", session.people.iter().map(|person| {
                    with_reason(html! { { &person.value } }, person)
                }))) }
            }
            if !session.links.is_empty() {
                { row("Links", list("links", session.links.iter().map(head_link))) }
            }
            if !session.tags.is_empty() {
                { row("Tags", list("tags", session.tags.iter().map(|name| tag_button(name, chosen, dispatch)))) }
            }
            if !session.terms.is_empty() {
                { row("Terms", list("terms", session.terms.iter().map(term))) }
            }
            if let Some(note) = note {
                { for note.properties.iter().map(|(key, values)| property(key, values)) }
                { row("Note", html! { <span class="path">{ format!("{}, line {}", note.path, session.line) }</span> }) }
            }
        </dl>
    }
}

fn row(name: &str, value: Html) -> Html {
    html! { <div><dt>{ name }</dt><dd>{ value }</dd></div> }
}

/// A row of the note's metadata that only the note itself understands.
fn property(key: &str, values: &[String]) -> Html {
    let value = |value: &String| match Url::link(value).filter(Url::is_remote) {
        Some(url) => web_link(url.as_str(), "", text(value)),
        None => text(value),
    };
    row(key, list("properties", values.iter().map(value)))
}

fn list(class: &'static str, items: impl Iterator<Item = Html>) -> Html {
    html! { <ul {class}>{ for items.map(|item| html! { <li>{ item }</li> }) }</ul> }
}

fn no_date() -> Html {
    html! { <span class="undated">{ "No date in the note; shown in its place among the other sessions." }</span> }
}

fn when_fact(fact: &Fact<notebook::fact::When>) -> Html {
    let time = html! { <time datetime={fact.value.to_string()}>{ when::in_full(&fact.value) }</time> };
    with_reason(time, fact)
}

fn with_reason<T>(shown: Html, fact: &Fact<T>) -> Html {
    match fact.inferred() {
        None => shown,
        Some(why) => html! { <>{ shown }{ " " }<span class="inferred">{ why }</span></> },
    }
}

fn head_link(fact: &Fact<Link>) -> Html {
    let host = fact.value.url.host();
    let host = host.strip_prefix("www.").unwrap_or(host);
    let shown = html! { <><span>{ &fact.value.label }</span><span class="host" aria-hidden="true">{ host }</span></> };
    web_link(fact.value.url.as_str(), "", shown)
}

fn tag_button(name: &str, chosen: &[String], dispatch: &Callback<Action>) -> Html {
    let pressed = chosen.iter().any(|tag| tag::key(tag) == tag::key(name));
    let (dispatch, tag) = (dispatch.clone(), name.to_owned());
    let onclick = Callback::from(move |_: MouseEvent| dispatch.emit(Action::TagToggled(tag.clone())));
    // Another name than the filter's own button has, because there it stands once for the whole notebook.
    html! {
        <button type="button" class="tag" aria-pressed={pressed.to_string()} {onclick}
            aria-label={format!("{name}: filter by this tag")}>{ name }</button>
    }
}

fn term(fact: &Fact<Term>) -> Html {
    html! { <><b>{ &fact.value.short }</b>{ " " }{ &fact.value.long }</> }
}
