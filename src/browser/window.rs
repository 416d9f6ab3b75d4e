//! The window onto a long list: what of it is in sight, how tall its rows are, and the room that is left for those that
//! are not in the document.

use std::rc::Rc;

use gloo::{
    events::{EventListener, EventListenerOptions, EventListenerPhase},
    utils::{document_element, window},
};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};
use yew::NodeRef;

use super::{Listener, focus, keys};

/// Farther from the top of the window, browsers tell places too roughly to measure anything.
const FAR: f64 = 100_000.0;

/// What there is to see of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Sight {
    /// How far below the top of the list the stretch in sight begins, in CSS pixels; negative where the list begins in it.
    pub top: f64,
    /// How far below the top of the list it ends.
    pub bottom: f64,
    /// The height of each row in the document; zero if it cannot be told.
    pub heights: Vec<f64>,
    /// Which of them holds the focus.
    pub focus: Option<usize>,
}

/// Looks at a list; none while it is not shown.
#[must_use]
pub fn look(list: &NodeRef) -> Option<Sight> {
    let list = list.cast::<Element>()?;
    let place = list.get_bounding_client_rect();
    // Where the column does not scroll by itself, it reaches beyond the window.
    let frame = column(&list)?.get_bounding_client_rect();
    let height = |item: Element| {
        let place = item.get_bounding_client_rect();
        if place.top().abs() < FAR { place.height() } else { 0.0 }
    };
    let focused = focused(&list);
    (place.width() > 0.0).then(|| Sight {
        top: frame.top().max(0.0) - place.top(),
        bottom: frame.bottom().min(document_element().client_height().into()) - place.top(),
        heights: items(&list).map(height).collect(),
        focus: focused.and_then(|focused| items(&list).position(|item| item == focused)),
    })
}

/// Calls back without a key when something else of a list may have come into sight or got the focus, and with the name of
/// each key that is pressed for the page while it has the focus; `then` says whether it was used.
pub fn on_change(list: &NodeRef, then: impl Fn(Option<&str>) -> bool + 'static) -> [Listener; 4] {
    let list = list.clone();
    let then = Rc::new(move |event: &Event| {
        let press = event.dyn_ref::<KeyboardEvent>();
        let is_ours = press.is_none_or(|press| {
            keys::is_for_page(press) && list.cast::<Element>().and_then(|list| focused(&list)).is_some()
        });
        let key = press.map(|press| press.key());
        if is_ours && then(key.as_deref()) {
            event.prevent_default();
        }
    });
    ["scroll", "resize", "focusin", "keydown"].map(|name| {
        let then = Rc::clone(&then);
        // Scrolling is only told to the element that scrolls, and on its way down to it.
        let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
        EventListener::new_with_options(&window(), name, options, move |event| then(event))
    })
}

/// Moves the focus to the link of a row, by its place among those in the document.
pub fn give_focus(list: &NodeRef, row: usize) {
    if let Some(item) = list.cast::<Element>().and_then(|list| items(&list).nth(row)) {
        focus::first_in(&item, ".row");
    }
}

/// Scrolls what holds a list, so many pixels down.
pub fn scroll(list: &NodeRef, down: f64) {
    let Some(column) = list.cast::<Element>().and_then(|list| column(&list)) else { return };
    if column.scroll_height() > column.client_height() + 1 {
        column.scroll_by_with_x_and_y(0.0, down);
    } else {
        window().scroll_by_with_x_and_y(0.0, down);
    }
}

/// Leaves room before each row in the document, and at last behind them, in CSS pixels.
pub fn leave_room(list: &NodeRef, rooms: &[f64]) {
    let Some(list) = list.cast::<HtmlElement>() else { return };
    let leave = |element: &HtmlElement, side: &str, room: &f64| {
        // Exact where the smallest length is the 64th part of a pixel, and without the code that writes fractions.
        let length = ["calc(", &((room * 64.0) as u32).to_string(), "px / 64)"].concat();
        // It is valid, so it is not refused.
        let _ = element.style().set_property(side, &length);
    };
    items(&list).zip(rooms).for_each(|(item, room)| leave(item.unchecked_ref(), "margin-block-start", room));
    rooms.last().into_iter().for_each(|room| leave(&list, "margin-block-end", room));
}

fn column(list: &Element) -> Option<Element> {
    list.closest(".side").ok().flatten()
}

fn items(list: &Element) -> impl Iterator<Item = Element> {
    std::iter::successors(list.first_element_child(), Element::next_element_sibling)
}

fn focused(list: &Element) -> Option<Element> {
    list.query_selector(":scope > :focus-within").ok().flatten()
}
