//! A preview: what stands at the place that a link leads to, shown while the link is rested on.

use std::rc::Rc;

use notebook::{Session, page::Section, text};
use yew::prelude::*;

use super::{
    element::{classed, row, text as said},
    when,
};
use crate::{
    browser::hover,
    library::{Delivery, Library},
    route::Route,
};

/// So many letters tell what a place is about.
const LETTERS: usize = 200;

/// What previews are drawn from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Props {
    /// The open notebook.
    pub library: Rc<Library>,
}

/// A component, because where the pointer rests is known by the browser alone and is nobody's choice.
#[component]
pub fn Preview(props: &Props) -> Html {
    let rest = use_state_eq(|| None);
    let card = use_node_ref();
    let setter = rest.setter();
    use_effect_with((), move |()| {
        let listeners = hover::on_rest(move |rest| setter.set(rest));
        move || drop(listeners)
    });
    {
        let card = card.clone();
        use_effect_with((*rest).clone(), move |rest| {
            if let Some(rest) = rest {
                hover::place(&card, rest);
            }
        });
    }
    match (*rest).as_ref().and_then(|rest| preview(&props.library, &Route::parse(&rest.address()))) {
        Some(shown) => html! { <div ref={card} id={hover::CARD} class="preview" role="tooltip">{ shown }</div> },
        None => Html::default(),
    }
}

/// What stands at a place; none if there is no such place.
pub fn preview(library: &Library, route: &Route) -> Option<Html> {
    let id = route.session.as_ref()?;
    let index = library.catalogue().sessions.iter().position(|session| session.id == *id)?;
    let session = &library.catalogue().sessions[index];
    let section = route.section.as_ref().and_then(|id| session.outline.iter().find(|heading| heading.id == *id));
    let mut parts = vec![classed("p", "preview-title", said(section.map_or(&session.title, |heading| &heading.title)))];
    if section.is_some() {
        parts.push(classed("p", "preview-facts", said(&session.title)));
    }
    let facts = facts(session);
    if !facts.is_empty() {
        parts.push(classed("p", "preview-facts", said(&facts)));
    }
    if let Delivery::Here(page) = library.page(index) {
        let start = match section.and_then(|heading| find(&page.sections, &heading.id)) {
            Some(section) => start(&section.blocks, &section.sections),
            None => start(&page.intro, &page.sections),
        };
        let lines = text::shortened(&start, LETTERS);
        if !lines.is_empty() {
            parts.push(classed("p", "preview-text", said(&lines)));
        }
    }
    Some(classed("div", "preview-card", row(parts)))
}

fn facts(session: &Session) -> String {
    let when = when::of_session(session);
    let facts: Vec<String> = when.into_iter().chain(session.places.iter().map(|place| place.value.clone())).collect();
    facts.join(" · ")
}

// Where nothing stands before the first section, that is where the text begins.
fn start(blocks: &[notebook::content::Block], sections: &[Section]) -> String {
    let said = text::of_blocks(blocks);
    match sections.first() {
        Some(first) if said.trim().is_empty() => {
            [&text::of_inlines(&first.title), ": ", &text::of_blocks(&first.blocks)].concat()
        }
        _ => said,
    }
}

fn find<'a>(sections: &'a [Section], id: &str) -> Option<&'a Section> {
    sections.iter().find_map(|section| if section.id == id { Some(section) } else { find(&section.sections, id) })
}
