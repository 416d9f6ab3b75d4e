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
    let title = callout.title.as_ref().filter(|title| !title.is_empty()).map(|title| inlines(title, at));
    let is_own_word = title.is_none();
    let title = row(vec![icon(drawing), classed("span", "", title.unwrap_or_else(|| text(word)))]);
    let content = blocks(&callout.content, at);
    let Some(open) = callout.fold else {
        // The box has the kind's word as its name, so there is no need to say it twice.
        let hidden = if is_own_word { "true" } else { "" };
        let mut parts = Vec::new();
        if callout.title.is_some() {
            parts.push(element("p", &["class", "aria-hidden"], &["callout-title", hidden], title));
        }
        parts.push(content);
        let class = ["callout ", class].concat();
        return element("div", &["class", "role", "aria-label"], &[&class, "note", word], row(parts));
    };
    let parts = vec![classed("summary", "callout-title", title), classed("div", "callout-body", content)];
    let class = ["own callout ", class].concat();
    element("details", &["class", "open"], &[&class, if open { "open" } else { "" }], row(parts))
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
