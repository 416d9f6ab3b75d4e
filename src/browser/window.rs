//! The window onto the timeline: what of it is in sight, and how tall its rows are.

use std::rc::Rc;

use gloo::{
    events::{EventListener, EventListenerOptions, EventListenerPhase},
    utils::{document, document_element, window},
};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

use super::{Listener, focus, keys};

/// Farther from the top of the window, browsers tell places too roughly to measure anything.
const FAR: f64 = 100_000.0;

/// What there is to see of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Sight {
    /// How far below the top of the list the stretch in sight begins, in CSS pixels; negative where the list begins in it.
    pub top: f64,
    /// How tall that stretch is.
    pub height: f64,
    /// The height of each row in the document; zero if it cannot be told.
    pub heights: Vec<f64>,
    /// Which of them holds the focus.
    pub focus: Option<usize>,
}

/// Looks at the list; none while it is not shown.
#[must_use]
pub fn look() -> Option<Sight> {
    let (list, focused) = (first(".timeline ol")?, focused());
    let place = list.get_bounding_client_rect();
    // Where the column does not scroll by itself, it reaches beyond the window.
    let frame = first(".side")?.get_bounding_client_rect();
    let top = frame.top().max(0.0);
    let (mut heights, mut focus) = (Vec::new(), None);
    let mut next = list.first_element_child();
    while let Some(item) = next {
        if focused.as_ref() == Some(&item) {
            focus = Some(heights.len());
        }
        let place = item.get_bounding_client_rect();
        heights.push(if place.top().abs() < FAR { place.height() } else { 0.0 });
        next = item.next_element_sibling();
    }
    let height = frame.bottom().min(document_element().client_height().into()) - top;
    (place.width() > 0.0).then(|| Sight { top: top - place.top(), height, heights, focus })
}

/// Calls back without a key when something else of the list may have come into sight or got the focus, and with the name
/// of each key that is pressed for the page while it has the focus; `then` says whether it was used.
pub fn on_change(then: impl Fn(Option<&str>) -> bool + 'static) -> [Listener; 4] {
    let then = Rc::new(move |event: &Event| {
        let press = event.dyn_ref::<KeyboardEvent>();
        if press.is_some_and(|press| !keys::is_for_page(press) || focused().is_none()) {
            return;
        }
        if then(press.map(|press| press.key()).as_deref()) {
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

/// Scrolls the list, so many pixels down.
pub fn scroll(down: f64) {
    let Some(column) = first(".side") else { return };
    if column.scroll_height() > column.client_height() + 1 {
        column.scroll_by_with_x_and_y(0.0, down);
    } else {
        window().scroll_by_with_x_and_y(0.0, down);
    }
}

/// Moves the focus to the link of a row, by its place among those in the document.
pub fn give_focus(row: usize) {
    focus::first(&[".timeline li:nth-child(", &(row + 1).to_string(), ") .row"].concat());
}

fn first(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

fn focused() -> Option<Element> {
    first(".timeline li:focus-within")
}
