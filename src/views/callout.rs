//! A callout: a box with a kind, which it says by its word, its drawing and its colour.

use notebook::content::{Callout, CalloutKind};
use yew::prelude::*;

use super::{
    content::{Place, blocks, inlines},
    element::{classed, element, row, text},
    icon::{Icon, icon},
};

/// A callout. Without a title it is a calm box, whose kind only its colour and its name tell.
pub fn callout(callout: &Callout, at: Place) -> Html {
    let (class, word, drawing) = kind(callout.kind);
    let title = callout.title.as_ref().map(|title| {
        let said = if title.is_empty() { text(word) } else { inlines(title, at) };
        row(vec![icon(drawing), classed("span", "", said)])
    });
    let content = blocks(&callout.content, at);
    match callout.fold {
        Some(open) => {
            let summary = title.unwrap_or_else(|| row(vec![icon(drawing), classed("span", "", text(word))]));
            let summary = classed("summary", "callout-title", summary);
            let body = classed("div", "callout-body", content);
            let values = [["own callout ", class].concat(), if open { "open" } else { "" }.to_owned()];
            element("details", &["class", "open"], &values.each_ref().map(String::as_str), row(vec![summary, body]))
        }
        None => {
            let title = title.map(|title| classed("p", "callout-title", title));
            let parts = title.into_iter().chain([content]).collect();
            let class = ["callout ", class].concat();
            element("div", &["class", "role", "aria-label"], &[&class, "note", word], row(parts))
        }
    }
}

const fn kind(kind: CalloutKind) -> (&'static str, &'static str, Icon) {
    match kind {
        CalloutKind::Note => ("is-blue", "Note", Icon::Pencil),
        CalloutKind::Abstract => ("is-blue", "Abstract", Icon::Lines),
        CalloutKind::Info => ("is-blue", "Info", Icon::Info),
        CalloutKind::Todo => ("is-blue", "Todo", Icon::Check),
        CalloutKind::Tip => ("is-green", "Tip", Icon::Bulb),
        CalloutKind::Success => ("is-green", "Success", Icon::Check),
        CalloutKind::Question => ("is-yellow", "Question", Icon::Question),
        CalloutKind::Warning => ("is-yellow", "Warning", Icon::Warning),
        CalloutKind::Failure => ("is-red", "Failure", Icon::Cross),
        CalloutKind::Danger => ("is-red", "Danger", Icon::Bolt),
        CalloutKind::Bug => ("is-red", "Bug", Icon::Bug),
        CalloutKind::Example => ("is-violet", "Example", Icon::Lines),
        CalloutKind::Quote => ("is-grey", "Quote", Icon::Quote),
        CalloutKind::Important => ("is-violet", "Important", Icon::Info),
        CalloutKind::Caution => ("is-red", "Caution", Icon::Warning),
        CalloutKind::Spoiler => ("is-grey", "Spoiler", Icon::Eye),
    }
}
