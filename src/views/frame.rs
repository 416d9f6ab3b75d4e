//! The frame: what stands on the page around the open session, and where.

use notebook::{
    query::Found,
    timeline::{self, Row},
};
use yew::prelude::*;

use super::{
    filters::filters,
    icon::{Icon, icon},
    notice,
    overview::overview,
    reader::{Open, reader},
    shortcuts::Shortcuts,
    timeline::timeline as drawn,
};
use crate::{
    library::Library,
    state::{Action, State},
    theme::Theme,
};

/// The whole page.
pub fn frame(library: &Library, state: &State, dispatch: &Callback<Action>) -> Html {
    let catalogue = library.catalogue();
    let is_empty = catalogue.sessions.is_empty();
    let found = library.find(&state.route.query);
    let rows = timeline::rows(catalogue, &found.sessions);
    let class = if state.route.session.is_some() || is_empty { "app is-reading" } else { "app" };
    html! {
        <div {class}>
            <a class="skip" href="#main">{ "Skip to the notes" }</a>
            <div class="side">
                { header(library, state, dispatch) }
                if !is_empty {
                    { finder(library, &found, &rows, state, dispatch) }
                }
            </div>
            <main id="main" tabindex="-1">{ main(library, &rows, state, dispatch) }</main>
            <Shortcuts shown={state.shortcuts} dispatch={dispatch.clone()} />
        </div>
    }
}

fn header(library: &Library, state: &State, dispatch: &Callback<Action>) -> Html {
    let themed = dispatch.reform(|_: MouseEvent| Action::ThemePressed);
    let asked = dispatch.reform(|_: MouseEvent| Action::ShortcutsShown(true));
    let (drawing, words) = match state.theme {
        Theme::System => (Icon::Auto, "Now as the system asks; press for light"),
        Theme::Light => (Icon::Sun, "Now light; press for dark"),
        Theme::Dark => (Icon::Moon, "Now dark; press to follow the system"),
    };
    let home = state.route.with_session(None).to_string();
    html! {
        <header class="top">
            <a class="home" href={home}>{ &library.catalogue().title }</a>
            <div class="tools">
                <button type="button" class="tool" title={words} aria-description={words} onclick={themed}>
                    { icon(drawing) }<span class="visually-hidden">{ "Theme" }</span>
                </button>
                <button type="button" class="tool" title="Keyboard shortcuts" aria-keyshortcuts="?" onclick={asked}>
                    { icon(Icon::Keyboard) }<span class="visually-hidden">{ "Keyboard shortcuts" }</span>
                </button>
            </div>
        </header>
    }
}

fn finder(library: &Library, found: &Found, rows: &[Row], state: &State, dispatch: &Callback<Action>) -> Html {
    let catalogue = library.catalogue();
    html! {
        <div class="finder">
            { filters(&state.route.query, found, catalogue.sessions.len(), dispatch) }
            { drawn(catalogue, rows, &state.route, dispatch) }
        </div>
    }
}

fn main(library: &Library, rows: &[Row], state: &State, dispatch: &Callback<Action>) -> Html {
    let catalogue = library.catalogue();
    let Some(id) = &state.route.session else {
        return if catalogue.sessions.is_empty() {
            notice::empty_notebook()
        } else {
            overview(catalogue, rows, &state.route)
        };
    };
    let Some(index) = catalogue.sessions.iter().position(|session| session.id == *id) else {
        return notice::unknown_session(id, &state.route);
    };
    let session = &catalogue.sessions[index];
    let note = catalogue.notes.get(session.note);
    let open = Open {
        session,
        note,
        page: library.page(index),
        lead: note.filter(|note| note.has_lead).map(|_| library.lead(session.note)),
        folds: state.folds(id),
        mentions: session.mentioned_by.iter().filter_map(|at| catalogue.sessions.get(*at as usize)).collect(),
    };
    reader(&open, &state.route, dispatch)
}
