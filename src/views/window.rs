//! The window: of a long list only the rows in sight, and some around them, are in the document.

use std::{cell::RefCell, ops::Range};

use yew::prelude::*;

use super::element::{element, keyed, row};
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
    // What is in the document, as it was drawn last.
    shown: RefCell<Vec<usize>>,
    // Stays when it was closed, so that the reader finds back to it.
    open: Option<usize>,
    focus: Option<usize>,
    // How many rows fit into the stretch in sight.
    page: usize,
    // To be brought into view; it takes the focus from another row.
    goal: Option<usize>,
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
            shown: RefCell::default(),
            open,
            focus: None,
            page: 1,
            goal: open,
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
        let (rows, at) = (ctx.props().rows, self.focus.unwrap_or_default());
        self.goal = Some(match message {
            Message::Moved => return self.look(rows),
            Message::Home => 0,
            Message::End => rows - 1,
            Message::PageUp => at.saturating_sub(self.page),
            Message::PageDown => (at + self.page).min(rows - 1),
        });
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { rows, draw, .. } = ctx.props();
        let size = rows.to_string();
        let drawn = self.drawn(*rows);
        let mut items = Vec::new();
        let mut end = 0;
        for at in &drawn {
            let (key, inside) = draw.emit(*at);
            let (place, room) = ((at + 1).to_string(), room("start", self.heights.of(end..*at)));
            let keys = &["aria-setsize", "aria-posinset", "style"];
            items.push(keyed(&key, element("li", keys, &[&size, &place, &room], inside)));
            end = at + 1;
        }
        self.shown.replace(drawn);
        element("ol", &["style"], &[&room("end", self.heights.of(end..*rows))], row(items))
    }

    fn rendered(&mut self, ctx: &Context<Self>, is_first: bool) {
        let link = ctx.link().clone();
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
    fn look(&mut self, rows: usize) -> bool {
        let Some(sight) = window::look() else { return false };
        let shown = self.shown.borrow();
        // The first row in sight stays where it is, whatever those above turn out to be.
        let (first, out) = self.held.take().unwrap_or_else(|| {
            let first = self.heights.row_at(sight.top);
            (first, sight.top - self.heights.of(0..first))
        });
        if self.heights.measure(&shown, &sight.heights) {
            // The room for the rows that are not in the document changes first.
            self.held = Some((first, out));
            return true;
        }
        let mut top = self.heights.of(0..first) + out;
        let focus = sight.focus.and_then(|place| shown.get(place).copied());
        if let Some(goal) = self.goal {
            let place = self.heights.of(0..goal);
            if place < top || place + self.heights.of(goal..goal + 1) > top + sight.height {
                top = place - sight.height / 3.0;
            }
        }
        if (top - sight.top).abs() >= 1.0 {
            window::scroll(top - sight.top);
        }
        let row_at = |below: f64| self.heights.row_at(top + below);
        self.page = (row_at(sight.height) - row_at(0.0)).max(1);
        let (first, last) = (row_at(sight.height * -0.5), row_at(sight.height * 1.5));
        let range = first / STEP * STEP..(last / STEP + 1) * STEP;
        let is_other = rows > SHORT && (range != self.range || focus != self.focus);
        (self.range, self.focus) = (range, focus);
        // What is to be drawn may move the goal once more.
        if !is_other
            && let Some(goal) = self.goal.take()
            && focus.is_some()
            && let Ok(place) = shown.binary_search(&goal)
        {
            window::give_focus(place);
        }
        is_other
    }
}

/// The style that leaves room on one side of an element, in CSS pixels. It is exact where the smallest length is the 64th
/// part of a pixel, and needs no code that writes fractions.
fn room(side: &str, pixels: f64) -> String {
    if pixels > 0.0 {
        ["margin-block-", side, ":calc(", &((pixels * 64.0) as usize).to_string(), "px/64)"].concat()
    } else {
        String::new()
    }
}
