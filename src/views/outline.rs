//! The outline: the open session's sections, nested as in the note, the one being read marked.

use notebook::{Session, catalogue::Heading};
use yew::prelude::*;

use super::sections::anchor;
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
    html! {
        <nav class="outline" aria-label="Outline">
            <button type="button" class="outline-button" aria-expanded={unfolded.to_string()} onclick={toggled}>
                { "Outline" }
            </button>
            <p class="outline-label" aria-hidden="true">{ "Outline" }</p>
            { list(&props.session, &props.headings, 0, *current) }
        </nav>
    }
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
        items.push(html! {
            <li>
                <a href={route.to_string()} aria-current={(current == Some(first + at)).then_some("true")}>
                    { &heading.title }
                </a>
                { inner }
            </li>
        });
        at += 1 + inside;
    }
    html! { <ol>{ items }</ol> }
}

/// Whether an outline would help: one section needs none.
#[must_use]
pub fn is_wanted(session: &Session) -> bool {
    session.outline.len() > 1
}
