//! Sections: the content of a page with its headings, each of which folds what stands under it.
//!
//! Two boundaries keep drawing cheap: [`Content`] is left alone when only the filter or the timeline changes, and
//! [`Text`] when only something was folded.

use std::rc::Rc;

use notebook::{
    content::Block,
    page::{Footnote, Section},
};
use yew::prelude::*;

use super::{
    content::{self, Place},
    control::fold,
    element::{classed, element, keyed, row, text as said},
};
use crate::{
    browser,
    library::Sheet,
    route::Route,
    state::{Action, Folds, Part},
};

/// From so many bytes of text a session is only laid out where it is in sight. Shorter ones are laid out whole, since
/// what is not laid out is missing from what some programs take for the visible text.
const LONG: usize = 60_000;

/// Where the content of the open session stands; its texts are on different levels.
const PAGE: Place = Place { level: 2, linked: false, footnotes: "fn" };

/// What the content of a session is drawn from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ContentProps {
    /// The session's id.
    pub session: AttrValue,
    /// Its page.
    pub page: Sheet,
    /// What is folded in it.
    pub folds: Rc<Folds>,
    /// Told what the reader does.
    pub dispatch: Callback<Action>,
}

/// The content of a session below its facts.
#[component]
pub fn Content(props: &ContentProps) -> Html {
    let page = &props.page;
    let text = |spot: Spot, level: u8| html! { <Text page={page.clone()} {spot} {level} /> };
    let length = *use_memo(page.clone(), |page| notebook::text::of_page(page).len());
    let mut parts = Vec::new();
    if !page.head.is_empty() {
        parts.push(head(props, text(Spot::Head, 2)));
    }
    if !page.intro.is_empty() {
        parts.push(classed("div", "intro", text(Spot::Intro, 2)));
    }
    parts.extend(page.sections.iter().enumerate().map(|(at, inner)| section(props, inner, 2, &[at])));
    if !page.footnotes.is_empty() {
        let values = ["footnotes", "Footnotes"];
        parts.push(element("section", &["class", "aria-label"], &values, text(Spot::Footnotes, 2)));
    }
    classed("div", if length > LONG { "content is-long" } else { "content" }, row(parts))
}

fn head(props: &ContentProps, text: Html) -> Html {
    let (session, dispatch) = (props.session.to_string(), props.dispatch.clone());
    let ontoggle = Callback::from(move |event: Event| {
        dispatch.emit(Action::PartToggled(session.clone(), Part::Head, browser::event::is_open(&event)));
    });
    let summary = classed("summary", "", said("As written"));
    fold("as-written", props.folds.head, ontoggle, row(vec![summary, classed("div", "as-written-text", text)]))
}

fn section(props: &ContentProps, section: &Section, level: u8, path: &[usize]) -> Html {
    let (session, id, dispatch) = (props.session.to_string(), section.id.clone(), props.dispatch.clone());
    let address = Route { session: Some(session.clone()), section: Some(id.clone()), ..Route::default() }.to_string();
    let ontoggle = Callback::from(move |event: Event| {
        let part = Part::Section(id.clone());
        dispatch.emit(Action::PartToggled(session.clone(), part, browser::event::is_open(&event)));
    });
    let title = content::inlines(&section.title, Place { level, ..PAGE });
    let plain = notebook::text::of_inlines(&section.title);
    let spot = Spot::Section(path.into());
    let deeper = (level + 1).min(6);
    let name = ["Link to section ", &plain].concat();
    let link = element("a", &["class", "href", "aria-label"], &["section-link", &address, &name], said("#"));
    let heading = ["h2", "h3", "h4", "h5", "h6"].get(usize::from(level) - 2).copied().unwrap_or("h6");
    let summary = classed("summary", "", classed(heading, "section-title", title));
    let mut body = vec![html! { <Text page={props.page.clone()} {spot} level={deeper} /> }];
    let inner = section.sections.iter().enumerate();
    body.extend(inner.map(|(at, inner)| self::section(props, inner, deeper, &[path, &[at]].concat())));
    let is_open = !props.folds.folded.contains(&section.id);
    let details = fold("", is_open, ontoggle, row(vec![summary, classed("div", "section-body", row(body))]));
    let values = ["section".to_owned(), anchor(&section.id)];
    let values = values.each_ref().map(String::as_str);
    keyed(&section.id, element("div", &["class", "id"], &values, row(vec![link, details])))
}

/// The id of a section's element. The prefix keeps the note's words apart from the page's own.
#[must_use]
pub fn anchor(section: &str) -> String {
    format!("s-{section}")
}

/// A stretch of a page without headings of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spot {
    /// The lines that were read as facts.
    Head,
    /// Before the first section.
    Intro,
    /// In a section, by the indexes that lead to it.
    Section(Rc<[usize]>),
    /// Below everything.
    Footnotes,
}

/// What a stretch of a page is drawn from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct TextProps {
    /// The page.
    pub page: Sheet,
    /// The stretch of it.
    pub spot: Spot,
    /// The level of a heading inside it.
    pub level: u8,
}

/// A stretch of a page.
#[component]
pub fn Text(props: &TextProps) -> Html {
    let at = Place { level: props.level, ..PAGE };
    match &props.spot {
        Spot::Head => content::blocks(&props.page.head, at),
        Spot::Intro => content::blocks(&props.page.intro, at),
        Spot::Section(path) => content::blocks(under(&props.page.sections, path), at),
        Spot::Footnotes => footnotes(&props.page.footnotes, at),
    }
}

fn under<'a>(sections: &'a [Section], path: &[usize]) -> &'a [Block] {
    match path {
        [] => &[],
        [last] => sections.get(*last).map_or(&[], |section| &section.blocks),
        [first, inner @ ..] => sections.get(*first).map_or(&[], |section| under(&section.sections, inner)),
    }
}

fn footnotes(notes: &[Footnote], at: Place) -> Html {
    if notes.is_empty() {
        return row(vec![]);
    }
    classed("ol", "", row(notes.iter().map(|note| footnote(note, at)).collect()))
}

fn footnote(note: &Footnote, at: Place) -> Html {
    let number = &note.number.to_string();
    let (id, back) = ([at.footnotes, "-", number].concat(), ["#", at.footnotes, "ref-", number].concat());
    let values = ["footnote-back", &back, &["Back to reference ", number].concat()];
    let back = element("a", &["class", "href", "aria-label"], &values, said("↩"));
    let inside = row(vec![content::blocks(&note.blocks, at), back]);
    element("li", &["id", "value", "tabindex"], &[&id, number, "-1"], inside)
}

/// What a note says before its first session. It folds nothing: it is short, and shown beside every session.
pub fn lead(page: &Sheet) -> Html {
    let at = Place { level: 3, linked: false, footnotes: "lead-fn" };
    let mut parts = vec![content::blocks(&page.head, at), content::blocks(&page.intro, at)];
    lead_sections(&page.sections, at, &mut parts);
    parts.push(footnotes(&page.footnotes, at));
    row(parts)
}

fn lead_sections(sections: &[Section], at: Place, parts: &mut Vec<Html>) {
    for section in sections {
        parts.push(classed("p", "heading", content::inlines(&section.title, at)));
        parts.push(content::blocks(&section.blocks, at));
        lead_sections(&section.sections, at, parts);
    }
}
