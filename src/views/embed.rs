//! An embed: the content of another place of the notebook, shown here; or, for what only another site or program can
//! show, a card that loads nothing.

use notebook::content::{Card, Embed, Source, Target};
use yew::prelude::*;

use super::{
    content::{Place, blocks},
    element::{classed, element, row, text},
    link::{linked, web_link},
};
use crate::browser::attachment;

/// What another place says, with the way there above.
pub fn embed(embed: &Embed, at: Place) -> Html {
    let title = text(&embed.title);
    let (class, head, content) = match (embed.content.is_empty(), &embed.target) {
        (false, target) => ("embed", vec![text("From "), linked(target, "", title)], blocks(&embed.content, at)),
        (true, Target::Unresolved(_)) => {
            ("embed is-empty", vec![classed("b", "", title), text(" is not in this notebook")], row(vec![]))
        }
        (true, target) => {
            ("embed is-empty", vec![linked(target, "", title), text(" could not be shown here")], row(vec![]))
        }
    };
    classed("figure", class, row(vec![classed("figcaption", "label", row(head)), content]))
}

/// What is to be had elsewhere.
pub fn card(card: &Card, at: Place) -> Html {
    let (address, host) = match &card.source {
        Source::Web(url) => (url.as_str(), url.host()),
        Source::Local(_) => ("", "In this page"),
        Source::Unresolved(written) => (written.as_str(), "Not shown here"),
    };
    let title = if card.title.is_empty() { address } else { &card.title };
    let parts = vec![
        classed("span", "card-kind", text(&card.kind)),
        text(" "),
        classed("span", "card-title", text(title)),
        text(" "),
        classed("span", "card-host", text(host)),
    ];
    let shown = classed("span", "card", row(parts));
    match &card.source {
        _ if at.linked => shown,
        Source::Web(url) => web_link(url.as_str(), "", shown),
        Source::Local(index) => element("a", &["href"], &[&attachment::address(*index)], shown),
        Source::Unresolved(_) => shown,
    }
}
