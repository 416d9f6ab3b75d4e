//! The state: what the reader chose, and nothing that can be computed from it and the notebook.

use std::rc::Rc;

use notebook::query::{Facet, Span};
use yew::Reducible;

use crate::{
    panel::{Move, Panel},
    route::Route,
    saved::{self, Saved},
    theme::Theme,
};

/// What the reader chose.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct State {
    /// Where they are and what they filtered.
    pub route: Route,
    /// Counts the moves to a place, so that choosing the same section again scrolls there again.
    pub moves: u32,
    /// What they folded, by session id.
    pub folds: Vec<(String, Rc<Folds>)>,
    /// How the page is coloured.
    pub theme: Theme,
    /// Whether they want to know when sessions were by the clock on their wall.
    pub own_time: bool,
    /// Whether the list of keys is open.
    pub shortcuts: bool,
    /// What they are doing in the panel of filters.
    pub panel: Panel,
    /// The views they saved, in the order of their names.
    pub saved: Rc<Vec<Saved>>,
    /// Whether the browser refuses to remember anything.
    pub is_forgetful: bool,
}

/// What stands folded and what open in one session. At first sections are open and the original head is not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Folds {
    /// The ids of the sections that are folded.
    pub folded: Vec<String>,
    /// Whether the head's original lines are shown.
    pub head: bool,
}

/// The parts of a session that fold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// The head's original lines.
    Head,
    /// The section of that id.
    Section(String),
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// The address changed under the app: back, forward, or typed.
    AddressChanged(Route),
    /// A link to a place in the notebook was followed; the filter stays, unless it leads to another one.
    LinkFollowed(Route),
    /// A session was opened.
    SessionOpened(String),
    /// The open session was left for the timeline.
    SessionClosed,
    /// A value to filter by was pressed.
    ChoicePressed(Facet, String),
    /// The choice of a value was taken back.
    ChoiceRemoved(Facet, String),
    /// It was asked whether one of the wanted tags suffices.
    AnyTagPressed(bool),
    /// A span of months was chosen, or taken back.
    SpanChosen(Option<Span>),
    /// It was asked for what was found in order of time, rather than the best first.
    OrderChosen {
        /// In order of time.
        by_date: bool,
    },
    /// The search words changed.
    QueryTyped(String),
    /// Something happened in the panel of filters.
    PanelMoved(Move),
    /// The filter was cleared.
    FilterCleared,
    /// The present filter was saved under the name in the panel.
    ViewSaved,
    /// The saved view of that name is no longer wanted.
    ViewForgotten(String),
    /// A part of the session of that id was opened or folded.
    PartToggled(String, Part, bool),
    /// Everything in the session of that id was opened.
    AllExpanded(String),
    /// Everything in the session of that id was folded; its section ids.
    AllCollapsed(String, Vec<String>),
    /// The theme button was pressed.
    ThemePressed,
    /// It was asked, or no longer asked, when a session was by the clock on the wall.
    OwnTimePressed,
    /// The list of keys was opened or closed.
    ShortcutsShown(bool),
}

impl State {
    /// The state after an action.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            // The browser tells twice of one change.
            Action::AddressChanged(route) if route == self.route => {}
            Action::AddressChanged(route) => next.go(route),
            Action::LinkFollowed(route) if route.query == Default::default() => {
                next.go(Route { query: self.route.query.clone(), by_date: self.route.by_date, ..route });
            }
            Action::LinkFollowed(route) => next.go(route),
            Action::SessionOpened(id) => next.go(self.route.with_session(Some(&id))),
            Action::SessionClosed => next.route = self.route.with_session(None),
            Action::ChoicePressed(facet, value) => next.route.query.press(facet, &value),
            Action::ChoiceRemoved(facet, value) => next.route.query.choose(facet, &value, None),
            Action::AnyTagPressed(any) => next.route.query.any_tag = any,
            Action::SpanChosen(span) => next.route.query.span = span,
            Action::OrderChosen { by_date } => next.route.by_date = by_date,
            Action::QueryTyped(text) => next.route.query.text = text,
            Action::FilterCleared => {
                next.route = Route { query: Default::default(), by_date: false, ..self.route.clone() };
            }
            Action::PanelMoved(happened) => next.panel.take(happened, &mut next.route.query.span),
            Action::ViewSaved => {
                let name = std::mem::take(&mut next.panel.name);
                next.saved = Rc::new(saved::with(&self.saved, &name, &self.route));
            }
            Action::ViewForgotten(name) => next.saved = Rc::new(saved::without(&self.saved, &name)),
            Action::PartToggled(session, part, open) => next.fold(session, |folds| match part {
                Part::Head => folds.head = open,
                Part::Section(id) => {
                    folds.folded.retain(|folded| *folded != id);
                    folds.folded.extend((!open).then_some(id));
                }
            }),
            Action::AllExpanded(session) => {
                next.fold(session, |folds| *folds = Folds { folded: Vec::new(), head: true });
            }
            Action::AllCollapsed(session, sections) => {
                next.fold(session, |folds| *folds = Folds { folded: sections, head: false });
            }
            Action::ThemePressed => next.theme = self.theme.next(),
            Action::OwnTimePressed => next.own_time = !self.own_time,
            Action::ShortcutsShown(shown) => next.shortcuts = shown,
        }
        next
    }

    /// What is folded in a session.
    #[must_use]
    pub fn folds(&self, session: &str) -> Rc<Folds> {
        let known = self.folds.iter().find(|(id, _)| id == session);
        known.map(|(_, folds)| Rc::clone(folds)).unwrap_or_default()
    }

    fn go(&mut self, route: Route) {
        self.moves = self.moves.wrapping_add(1);
        self.route = route;
    }

    // The folds are shared with what is on screen, so that a comparison of pointers tells what must be drawn again.
    fn fold(&mut self, session: String, change: impl FnOnce(&mut Folds)) {
        let before = self.folds(&session);
        let mut after = Folds::clone(&before);
        change(&mut after);
        if after != *before {
            self.folds.retain(|(id, _)| *id != session);
            self.folds.push((session, Rc::new(after)));
        }
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = self.after(action);
        // The same pointer tells Yew that there is nothing to draw.
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The address after the actions.
    fn check(actions: impl IntoIterator<Item = Action>, address: &str) {
        let state = actions.into_iter().fold(State::default(), |state, action| state.after(action));
        assert_eq!(state.route.to_string(), address);
    }

    fn text(text: &str) -> String {
        text.to_owned()
    }

    fn pressed(tag: String) -> Action {
        Action::ChoicePressed(Facet::Tag, tag)
    }

    #[test]
    fn opening_a_session_keeps_the_filter() {
        check([pressed(text("ML")), Action::SessionOpened(text("a"))], "#/a?tag=ML");
        check([Action::QueryTyped(text("x")), Action::LinkFollowed(Route::parse("#/a/b"))], "#/a/b?q=x");
    }

    #[test]
    fn a_link_to_a_tag_chooses_it_alone() {
        check([pressed(text("ML")), Action::LinkFollowed(Route::parse("#/?tag=x"))], "#/?tag=x");
    }

    #[test]
    fn closing_it_leaves_the_timeline_as_it_was_filtered() {
        check([Action::AddressChanged(Route::parse("#/a/b?tag=ML&q=x")), Action::SessionClosed], "#/?tag=ML&q=x");
    }

    #[test]
    fn a_tag_is_wanted_then_unwanted_then_let_be() {
        let press = || pressed(text("ML"));
        check([press(), pressed(text("b"))], "#/?tag=ML&tag=b");
        check([press(), pressed(text("ml"))], "#/?-tag=ML");
        check([press(), press(), press()], "#/");
        check([press(), press(), Action::ChoiceRemoved(Facet::Tag, text("ml"))], "#/");
    }

    #[test]
    fn a_view_is_saved_without_its_session() {
        let state = State::default()
            .after(Action::AddressChanged(Route::parse("#/a?tag=ML&q=x")))
            .after(Action::PanelMoved(Move::Named(text("mine"))))
            .after(Action::ViewSaved);
        assert_eq!(saved::write(&state.saved), "mine\t#/?tag=ML&q=x\n");
        assert_eq!(state.panel.name, "");
        assert!(state.after(Action::ViewForgotten(text("mine"))).saved.is_empty());
    }

    #[test]
    fn clearing_the_filter_stays_in_the_session() {
        check([Action::AddressChanged(Route::parse("#/a?tag=ML&q=x")), Action::FilterCleared], "#/a");
    }

    #[test]
    fn folding_is_kept_by_section_and_session() {
        let toggled = |part, open| Action::PartToggled(text("a"), part, open);
        let state = State::default().after(toggled(Part::Section(text("s")), false));
        assert!(state.folds("a").folded == ["s"] && state.folds("b").folded.is_empty());
        let state = state.after(toggled(Part::Head, true)).after(toggled(Part::Section(text("s")), true));
        assert_eq!(*state.folds("a"), Folds { folded: Vec::new(), head: true });
    }

    #[test]
    fn everything_opens_and_folds_at_once() {
        let state = State::default().after(Action::AllCollapsed(text("a"), vec![text("s"), text("t")]));
        assert_eq!(state.folds("a").folded.len(), 2);
        let state = state.after(Action::AllExpanded(text("a")));
        assert!(state.folds("a").folded.is_empty() && state.folds("a").head);
    }

    #[test]
    fn what_changes_nothing_draws_nothing() {
        let state = Rc::new(State::default());
        let opened = Action::PartToggled(text("a"), Part::Section(text("s")), true);
        assert!(Rc::ptr_eq(&state, &Rc::clone(&state).reduce(opened)));
        assert!(!Rc::ptr_eq(&state, &Rc::clone(&state).reduce(Action::ThemePressed)));
    }
}
