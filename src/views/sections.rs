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

use super::content::{self, Place};
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
    html! {
        <div class={classes!("content", (length > LONG).then_some("is-long"))}>
            if !page.head.is_empty() {
                { head(props, text(Spot::Head, 2)) }
            }
            if !page.intro.is_empty() {
                <div class="intro">{ text(Spot::Intro, 2) }</div>
            }
            { for page.sections.iter().enumerate().map(|(at, inner)| section(props, inner, 2, &[at])) }
            if !page.footnotes.is_empty() {
                <section class="footnotes" aria-label="Footnotes">{ text(Spot::Footnotes, 2) }</section>
            }
        </div>
    }
}

fn head(props: &ContentProps, text: Html) -> Html {
    let (session, dispatch) = (props.session.to_string(), props.dispatch.clone());
    let ontoggle = Callback::from(move |event: Event| {
        dispatch.emit(Action::PartToggled(session.clone(), Part::Head, browser::event::is_open(&event)));
    });
    html! {
        <details class="as-written" open={props.folds.head} {ontoggle}>
            <summary>{ "As written" }</summary>
            <div class="as-written-text">{ text }</div>
        </details>
    }
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
    html! {
        <div class="section" id={anchor(&section.id)} key={section.id.clone()}>
            <a class="section-link" href={address} aria-label={format!("Link to section {plain}")}>{ "#" }</a>
            <details open={!props.folds.folded.contains(&section.id)} {ontoggle}>
                <summary><@{format!("h{level}")} class="section-title">{ title }</@></summary>
                <div class="section-body">
                    <Text page={props.page.clone()} {spot} level={deeper} />
                    { for section.sections.iter().enumerate().map(|(at, inner)| {
                        self::section(props, inner, deeper, &[path, &[at]].concat())
                    }) }
                </div>
            </details>
        </div>
    }
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
        return Html::default();
    }
    html! { <ol>{ for notes.iter().map(|note| footnote(note, at)) }</ol> }
}

fn footnote(note: &Footnote, at: Place) -> Html {
    let number = note.number;
    html! {
        <li id={format!("{}-{number}", at.footnotes)} value={number.to_string()} tabindex="-1">
            { content::blocks(&note.blocks, at) }
            <a class="footnote-back" href={format!("#{}ref-{number}", at.footnotes)} aria-label={format!("Back to reference {number}")}>
                { "↩" }
            </a>
        </li>
    }
}

/// What a note says before its first session. It folds nothing: it is short, and shown beside every session.
pub fn lead(page: &Sheet) -> Html {
    let at = Place { level: 3, linked: false, footnotes: "lead-fn" };
    fn sections(content: &[Section], at: Place) -> Html {
        content
            .iter()
            .map(|section| {
                html! {
                    <>
                        <p class="heading">{ content::inlines(&section.title, at) }</p>
                        { content::blocks(&section.blocks, at) }
                        { sections(&section.sections, at) }
                    </>
                }
            })
            .collect()
    }
    html! {
        <>
            { content::blocks(&page.head, at) }
            { content::blocks(&page.intro, at) }
            { sections(&page.sections, at) }
            { footnotes(&page.footnotes, at) }
        </>
    }
}
