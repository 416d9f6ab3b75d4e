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
    let word = callout.kind.word();
    let (class, drawing) = look(callout.kind);
    // What folds is pressed by its title, in which there can be no other thing to press.
    let in_title = Place { linked: at.linked || callout.fold.is_some(), ..at };
    let title = callout.title.as_ref().filter(|title| !title.is_empty()).map(|title| inlines(title, in_title));
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

const fn look(kind: CalloutKind) -> (&'static str, Icon) {
    match kind {
        CalloutKind::Note => ("is-blue", Icon::Pencil),
        CalloutKind::Abstract => ("is-blue", Icon::Lines),
        CalloutKind::Info => ("is-blue", Icon::Info),
        CalloutKind::Todo => ("is-blue", Icon::Check),
        CalloutKind::Tip => ("is-green", Icon::Bulb),
        CalloutKind::Success => ("is-green", Icon::Check),
        CalloutKind::Question => ("is-yellow", Icon::Question),
        CalloutKind::Warning => ("is-yellow", Icon::Warning),
        CalloutKind::Failure => ("is-red", Icon::Cross),
        CalloutKind::Danger => ("is-red", Icon::Bolt),
        CalloutKind::Bug => ("is-red", Icon::Bug),
        CalloutKind::Example => ("is-violet", Icon::Lines),
        CalloutKind::Quote => ("is-grey", Icon::Quote),
        CalloutKind::Important => ("is-violet", Icon::Info),
        CalloutKind::Caution => ("is-red", Icon::Warning),
        CalloutKind::Spoiler => ("is-grey", Icon::Eye),
    }
}
