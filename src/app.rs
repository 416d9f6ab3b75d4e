//! The root component: it keeps the state, draws the frame, and is the only place with effects.

use std::rc::Rc;

use notebook::{query::Query, timeline};
use yew::{platform::spawn_local, prelude::*};

use crate::{
    browser::{address, dialog, document, focus, folds, keys, marks, pause, payload, print, scroll, storage},
    library::Library,
    route::{HEALTH, Route, Step},
    state::{Action, State},
    views::{
        frame::frame,
        health,
        preview::Preview,
        sections::anchor,
        shortcuts::{Command, command},
    },
};

/// What the app is started with.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Props {
    /// The notebook, whose pages come later.
    pub library: Rc<Library>,
}

/// The app.
#[component]
pub fn App(props: &Props) -> Html {
    let library = &props.library;
    let state = use_reducer(|| State {
        route: Route::parse(&address::hash()),
        theme: storage::theme(),
        saved: Rc::new(storage::views(&library.catalogue().title)),
        is_forgetful: storage::is_refused(),
        ..State::default()
    });
    let dispatch = use_dispatch(library, &state);
    let progress = use_deliveries(library, &state.route.query);
    use_place(library, &state, progress > 1);
    html! { <>{ frame(library, &state, &dispatch) }<Preview library={Rc::clone(library)} /></> }
}

/// What the views tell their actions to: what the browser shows and remembers besides the page changes at once, the state
/// with the next drawing. Going back, WebKit skips what a page added to the history on its own, which to WebKit is all that
/// is not done while it handles the click or the key. Listens to the address, to links inside the notebook, to the keys, and to
/// the printer.
#[hook]
fn use_dispatch(library: &Rc<Library>, state: &UseReducerHandle<State>) -> Callback<Action> {
    let current = use_mut_ref(|| State::clone(state));
    let dispatch = {
        let (library, current) = (Rc::clone(library), Rc::clone(&current));
        use_callback(state.dispatcher(), move |action: Action, dispatcher| {
            match action {
                Action::AllExpanded(_) => folds::set(true),
                Action::AllCollapsed(..) => folds::set(false),
                _ => {}
            }
            let next = current.borrow().after(action.clone());
            let older = current.replace(next);
            {
                let now = current.borrow();
                address::show(&now.route, now.route.step_from(&older.route));
                reflect(&library, Some(&older), &now);
            }
            dispatcher.dispatch(action);
        })
    };
    let (library, told) = (Rc::clone(library), dispatch.clone());
    use_effect_with((), move |()| {
        address::show(&current.borrow().route, Step::Replace);
        reflect(&library, None, &current.borrow());
        let (moved, followed) = (told.clone(), told.clone());
        let address = address::on_change(move |route| moved.emit(Action::AddressChanged(route)));
        let links = address::on_follow(move |route| followed.emit(Action::LinkFollowed(route)));
        let keys = keys::on_press(move |key| {
            let route = current.borrow().route.clone();
            command(key).is_some_and(|it| obey(it, &library, &route, &told))
        });
        let paper = print::unfolded();
        move || drop((address, links, keys, paper))
    });
    dispatch
}

// Names the tab after the view, colours the page, opens the list of keys, and remembers what is to be remembered.
fn reflect(library: &Library, older: Option<&State>, now: &State) {
    let title = &library.catalogue().title;
    if older.is_none_or(|older| older.route.session != now.route.session) {
        let open = open_session(library, &now.route).map(|session| session.title.as_str());
        let open = open.or_else(|| (now.route.session.as_deref() == Some(HEALTH)).then_some(health::TITLE));
        document::set_title(&open.map_or_else(|| title.clone(), |open| [open, " – ", title].concat()));
    }
    if older.is_none_or(|older| older.theme != now.theme) {
        document::set_theme(now.theme);
        storage::remember_theme(now.theme);
    }
    if older.is_some_and(|older| older.shortcuts != now.shortcuts) {
        dialog::show("dialog.shortcuts", now.shortcuts);
    }
    if older.is_some_and(|older| older.saved != now.saved) {
        storage::remember_views(title, &now.saved);
    }
}

/// Fetches the index and the pages behind the first drawing, and then looks further for what is sought, a little at a time, so
/// that the page never stalls. Counts what came of it.
#[hook]
fn use_deliveries(library: &Rc<Library>, query: &Query) -> u32 {
    let progress = use_state_eq(|| 0);
    let setter = progress.setter();
    use_effect_with((*progress, query.clone()), {
        let library = Rc::clone(library);
        move |(progress, query): &(u32, Query)| {
            if library.begin() {
                let (library, setter) = (Rc::clone(&library), setter.clone());
                spawn_local(async move {
                    library.deliver_index(payload::unpack("chronote-index").await);
                    setter.set(1);
                    library.deliver(payload::unpack("chronote-pages").await);
                    setter.set(2);
                });
            }
            let (next, query) = (progress + 1, query.clone());
            let pause = (*progress > 1 && library.find(&query).awaits).then(|| {
                pause::then(move || {
                    if library.look_further(&query) {
                        setter.set(next);
                    }
                })
            });
            move || drop(pause)
        }
    });
    *progress
}

// Says whether the command had any effect, so that a key without one stays the browser's.
fn obey(command: Command, library: &Library, route: &Route, dispatch: &Callback<Action>) -> bool {
    let action = match command {
        Command::ShowShortcuts => Some(Action::ShortcutsShown(true)),
        Command::Search => return focus::first("#search"),
        Command::Tags => return focus::first(".filters .tag"),
        Command::NextHit => return marks::step(true),
        Command::PreviousHit => return marks::step(false),
        Command::Next => neighbour(library, route, true).map(Action::SessionOpened),
        Command::Previous => neighbour(library, route, false).map(Action::SessionOpened),
        Command::Down => return focus::step_in_timeline(true),
        Command::Up => return focus::step_in_timeline(false),
        // Where the timeline is hidden behind the session, it cannot take the focus, and the session makes way.
        Command::Leave if focus::first(".timeline [aria-current]") => return true,
        Command::Leave if route.session.is_none() => return focus::first("#search"),
        Command::Leave => Some(Action::SessionClosed),
        Command::ExpandAll => route.session.clone().map(Action::AllExpanded),
        Command::CollapseAll => open_session(library, route).map(|session| {
            let sections = session.outline.iter().map(|heading| heading.id.clone()).collect();
            Action::AllCollapsed(session.id.clone(), sections)
        }),
    };
    let obeyed = action.is_some();
    action.into_iter().for_each(|action| dispatch.emit(action));
    obeyed
}

fn open_session<'a>(library: &'a Library, route: &Route) -> Option<&'a notebook::Session> {
    let id = route.session.as_ref()?;
    library.catalogue().sessions.iter().find(|session| session.id == *id)
}

fn neighbour(library: &Library, route: &Route, forward: bool) -> Option<String> {
    let catalogue = library.catalogue();
    let rows = library.rows(&library.find(&route.query), route.by_date);
    let open = catalogue.sessions.iter().position(|session| Some(&session.id) == route.session.as_ref());
    timeline::neighbour(&rows, open, forward).map(|session| catalogue.sessions[session].id.clone())
}

/// Marks in the open session what was searched for, and goes where the reader went: to a session's title, to a section and
/// its first hit, or back to a line of the timeline.
#[hook]
fn use_place(library: &Rc<Library>, state: &UseReducerHandle<State>, ready: bool) {
    let left = use_mut_ref(|| None::<(u32, Option<String>, bool)>);
    let (library, route) = (Rc::clone(library), state.route.clone());
    let place = (state.moves, route.session.clone(), ready);
    use_effect_with((place, route.query.text.clone()), move |(place, _)| {
        marks::mark(&library.find(&route.query).marks);
        let before = left.replace(Some(place.clone()));
        // Who types stays where they are.
        if before.as_ref() == Some(place) {
            return;
        }
        let has_moved = before.as_ref().is_some_and(|(count, ..)| *count != place.0);
        let older = before.and_then(|(_, session, _)| session);
        match (&place.1, &route.section, older) {
            (Some(_), Some(section), _) => {
                scroll::to(&anchor(section), has_moved);
                marks::enter(&anchor(section));
            }
            (Some(_), None, _) if has_moved => {
                scroll::to_top();
                focus::first("main .title");
            }
            (None, _, Some(older)) => focus::link(".timeline a", &route.with_session(Some(&older)).to_string()),
            _ => {}
        }
    });
}
