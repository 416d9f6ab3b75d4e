//! The window: of a long list only the rows in sight, and some around them, are in the document.

use std::{mem, ops::Range};

use yew::prelude::*;

use super::element::{classed, element, keyed, row};
use crate::{
    browser::{Listener, window},
    heights::Heights,
    route::Route,
};

/// So many rows are all in the document.
const SHORT: usize = 100;

/// The window begins and ends at multiples of so many rows, so that it is not drawn anew for each.
const STEP: usize = 8;

/// What the list is drawn from.
#[derive(Debug, Clone, Properties)]
pub struct Props {
    /// How many rows there are.
    pub rows: usize,
    /// Draws one of them: what tells it apart from the others, and what stands in it.
    pub draw: Callback<usize, (AttrValue, Html)>,
    /// The row that is open. It is in the document wherever it stands.
    pub open: Option<usize>,
    /// Another query means other rows, and another session that its row is to be brought into view.
    pub route: Route,
}

impl PartialEq for Props {
    /// What draws the rows is made anew each time.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// A component, because what is in sight is known by the browser alone and is nobody's choice.
#[derive(Debug)]
pub struct Window {
    heights: Heights,
    range: Range<usize>,
    // What of the range, and beyond it, is in the document.
    shown: Vec<usize>,
    // Stays when it was closed, so that the reader finds back to it.
    open: Option<usize>,
    focus: Option<usize>,
    // To be brought into view, and whether with the focus.
    goal: Option<usize>,
    goal_takes_focus: bool,
    // Kept over a drawing: the first row in sight, and how far it is scrolled out.
    held: Option<(usize, f64)>,
    listeners: Vec<Listener>,
}

/// What the list is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// Something may have moved.
    Moved,
    /// The key that leads the focus to the first row was pressed,
    Home,
    /// or to the last,
    End,
    /// or as many rows up as are in sight,
    PageUp,
    /// or down.
    PageDown,
}

impl Component for Window {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let Props { rows, open, .. } = *ctx.props();
        let first = open.unwrap_or_default().saturating_sub(STEP);
        Self {
            heights: Heights::new(rows),
            range: first..first + 3 * STEP,
            shown: Vec::new(),
            open,
            focus: None,
            goal: open,
            goal_takes_focus: false,
            held: None,
            listeners: Vec::new(),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let props = ctx.props();
        let is_other =
            props.rows != old.rows || props.route.query != old.route.query || props.route.by_date != old.route.by_date;
        if is_other {
            self.heights = Heights::new(props.rows);
            self.held = None;
        }
        if is_other || props.open.is_some() {
            self.open = props.open;
        }
        if props.route.session != old.route.session {
            self.goal = self.open;
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        self.look(message, ctx.props().rows)
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { rows, draw, .. } = ctx.props();
        let size = rows.to_string();
        let item = |at: usize| {
            let (key, inside) = draw.emit(at);
            let place = (at + 1).to_string();
            keyed(&key, element("li", &["aria-setsize", "aria-posinset"], &[&size, &place], inside))
        };
        classed("ol", "", row(self.drawn(*rows).into_iter().map(item).collect()))
    }

    fn rendered(&mut self, ctx: &Context<Self>, is_first: bool) {
        let (link, rows) = (ctx.link().clone(), ctx.props().rows);
        self.shown = self.drawn(rows);
        window::leave_room(&self.heights.between(&self.shown));
        link.send_message(Message::Moved);
        if is_first {
            let listeners = window::on_change(move |key| {
                let message = match key {
                    None => Message::Moved,
                    Some("Home") => Message::Home,
                    Some("End") => Message::End,
                    Some("PageUp") => Message::PageUp,
                    Some("PageDown") => Message::PageDown,
                    Some(_) => return false,
                };
                link.send_message(message);
                message != Message::Moved
            });
            self.listeners.extend(listeners);
        }
    }
}

impl Window {
    /// The rows to be in the document. With the neighbours of the one that has the focus, so that the Tab key and the arrows
    /// lead there from wherever the list was scrolled to.
    fn drawn(&self, rows: usize) -> Vec<usize> {
        let is_drawn = |row: &usize| {
            rows <= SHORT
                || self.range.contains(row)
                || self.open == Some(*row)
                || self.goal == Some(*row)
                || self.focus.is_some_and(|focus| focus.abs_diff(*row) <= 1)
        };
        (0..rows).filter(is_drawn).collect()
    }

    /// Takes what is in sight, and says whether there is something to draw.
    fn look(&mut self, message: Message, rows: usize) -> bool {
        let Some(sight) = window::look() else { return false };
        // The first row in sight stays where it is, whatever those above turn out to be.
        let (first, out) = self.held.take().unwrap_or_else(|| {
            let first = self.heights.row_at(sight.top);
            (first, sight.top - self.heights.of(0..first))
        });
        if self.heights.measure(&self.shown, &sight.heights) {
            // First there must be room for it.
            self.held = Some((first, out));
            return true;
        }
        let mut top = self.heights.of(0..first) + out;
        let height = sight.height;
        let focus = sight.focus.and_then(|place| self.shown.get(place).copied());
        if let (Some(at), true) = (focus, message != Message::Moved) {
            let page = (self.heights.row_at(top + height) - first).max(1);
            self.goal = Some(match message {
                Message::Home => 0,
                Message::PageUp => at.saturating_sub(page),
                Message::PageDown => (at + page).min(rows - 1),
                _ => rows - 1,
            });
            self.goal_takes_focus = true;
            return true;
        }
        if let Some(goal) = self.goal {
            let place = self.heights.of(0..goal);
            if place < top || place + self.heights.of(goal..goal + 1) > top + height {
                top = place - height / 3.0;
            }
        }
        if (top - sight.top).abs() >= 1.0 {
            window::scroll(top - sight.top);
        }
        let (first, last) = (self.heights.row_at(top - height / 2.0), self.heights.row_at(top + height * 1.5));
        let range = first / STEP * STEP..(last / STEP + 1) * STEP;
        let is_other = rows > SHORT && (range != self.range || focus != self.focus);
        (self.range, self.focus) = (range, focus);
        // What is to be drawn may move the goal once more.
        if !is_other
            && let Some(goal) = self.goal.take()
            && mem::take(&mut self.goal_takes_focus)
            && let Ok(place) = self.shown.binary_search(&goal)
        {
            window::give_focus(place);
        }
        is_other
    }
}
