//! The outline: the open session's sections, nested as in the note, the one being read marked.

use notebook::{Session, catalogue::Heading};
use yew::prelude::*;

use super::{
    element::{button, classed, element, row, text},
    sections::anchor,
};
use crate::{browser, route::Route};

/// What the outline is drawn from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Props {
    /// The session's id.
    pub session: AttrValue,
    /// Its headings.
    pub headings: Vec<Heading>,
    /// Whether the page is there to be scrolled.
    pub ready: bool,
}

/// A component, because where one has scrolled to is known by the browser alone and is nobody's choice.
#[component]
pub fn Outline(props: &Props) -> Html {
    let current = use_state_eq(|| None);
    let unfolded = use_state_eq(|| false);
    {
        let current = current.setter();
        use_effect_with((props.headings.clone(), props.ready), move |(headings, _)| {
            let ids = headings.iter().map(|heading| anchor(&heading.id)).collect();
            let listener = browser::scroll::on_passing(ids, move |passed| current.set(passed));
            move || drop(listener)
        });
    }
    let toggled = {
        let unfolded = unfolded.clone();
        Callback::from(move |_: MouseEvent| unfolded.set(!*unfolded))
    };
    let values = ["button", "outline-button", if *unfolded { "true" } else { "false" }];
    let parts = vec![
        button(&["type", "class", "aria-expanded"], &values, toggled, text("Outline")),
        element("p", &["class", "aria-hidden"], &["outline-label", "true"], text("Outline")),
        list(&props.session, &props.headings, 0, *current),
    ];
    element("nav", &["class", "aria-label"], &["outline", "Outline"], row(parts))
}

/// The headings as nested lists; `first` is the index of the first of them in the whole outline.
pub fn list(session: &str, headings: &[Heading], first: usize, current: Option<usize>) -> Html {
    let mut items = Vec::new();
    let mut at = 0;
    while let Some(heading) = headings.get(at) {
        let inside = headings[at + 1..].iter().take_while(|inner| inner.depth > heading.depth).count();
        let route = Route { session: Some(session.to_owned()), section: Some(heading.id.clone()), ..Route::default() };
        let inner = match inside {
            0 => Html::default(),
            _ => list(session, &headings[at + 1..=at + inside], first + at + 1, current),
        };
        let current = if current == Some(first + at) { "true" } else { "" };
        let values = [route.to_string(), current.to_owned()];
        let link =
            element("a", &["href", "aria-current"], &values.each_ref().map(String::as_str), text(&heading.title));
        items.push(classed("li", "", row(vec![link, inner])));
        at += 1 + inside;
    }
    classed("ol", "", row(items))
}

/// Whether an outline would help: one section needs none.
#[must_use]
pub fn is_wanted(session: &Session) -> bool {
    session.outline.len() > 1
}
