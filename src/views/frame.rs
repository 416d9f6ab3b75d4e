//! The frame: what stands on the page around the open session, and where.

use std::rc::Rc;

use notebook::timeline::Row;
use yew::prelude::*;

use super::{
    control::pressed,
    element::{anchor, button, classed, element, row, text},
    filters::filters,
    health::health,
    hits::order,
    icon::{Icon, icon},
    notice,
    overview::overview,
    reader::{self, Open, reader},
    shortcuts::shortcuts,
    timeline::timeline,
};
use crate::{
    library::{Finding, Library},
    route::HEALTH,
    state::{Action, State},
    theme::Theme,
};

/// The whole page.
pub fn frame(library: &Rc<Library>, state: &State, dispatch: &Callback<Action>) -> Html {
    let catalogue = library.catalogue();
    let is_empty = catalogue.sessions.is_empty();
    let found = library.find(&state.route.query);
    let rows = library.rows(&found, state.route.by_date);
    let class = if state.route.session.is_some() || is_empty { "app is-reading" } else { "app" };
    let mut side = vec![header(library, state, dispatch)];
    if !is_empty {
        side.push(finder(library, &found, &rows, state, dispatch));
    }
    let main = element("main", &["id", "tabindex"], &["main", "-1"], main(library, &rows, state, dispatch));
    let parts = vec![
        anchor("skip", "#main", text("Skip to the notes")),
        classed("div", "side", row(side)),
        main,
        shortcuts(dispatch),
    ];
    classed("div", class, row(parts))
}

fn header(library: &Library, state: &State, dispatch: &Callback<Action>) -> Html {
    let themed = pressed(dispatch, Action::ThemePressed);
    let asked = pressed(dispatch, Action::ShortcutsShown(true));
    let (drawing, words) = match state.theme {
        Theme::System => (Icon::Auto, "Now as the system asks; press for light"),
        Theme::Light => (Icon::Sun, "Now light; press for dark"),
        Theme::Dark => (Icon::Moon, "Now dark; press to follow the system"),
    };
    let tool = |keys: &'static [&'static str], values: &[&str], onclick, drawing, name: &str| {
        let name = classed("span", "visually-hidden", text(name));
        button(keys, values, onclick, row(vec![icon(drawing), name]))
    };
    let values = ["button", "tool", words, words];
    let theme = tool(&["type", "class", "title", "aria-description"], &values, themed, drawing, "Theme");
    let values = ["button", "tool", "Keyboard shortcuts", "?"];
    let keys = &["type", "class", "title", "aria-keyshortcuts"];
    let shortcuts = tool(keys, &values, asked, Icon::Keyboard, "Keyboard shortcuts");
    let home = anchor("home", &state.route.with_session(None).to_string(), text(&library.catalogue().title));
    classed("header", "top", row(vec![home, classed("div", "tools", row(vec![theme, shortcuts]))]))
}

fn finder(
    library: &Rc<Library>,
    found: &Rc<Finding>,
    rows: &Rc<[Row]>,
    state: &State,
    dispatch: &Callback<Action>,
) -> Html {
    // What comes and goes has a place of its own, or its neighbours would be drawn anew and lose the focus.
    let is_ranked = found.ranked.is_some() && !rows.is_empty();
    let order = if is_ranked { order(state.route.by_date, dispatch) } else { row(vec![]) };
    let filters = filters(library, found, state, dispatch);
    classed("div", "finder", row(vec![filters, order, timeline(library, found, rows, &state.route, dispatch)]))
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
        if id == HEALTH {
            return health(library, &state.route);
        }
        return match catalogue.notes.iter().position(|note| note.id == *id) {
            Some(at) => reader::note(&catalogue.notes[at], &library.lead(at), state.folds(id), &state.route, dispatch),
            None => notice::unknown_session(id, &state.route),
        };
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
    reader(&open, state, dispatch)
}
