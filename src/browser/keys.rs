//! Keys: those that are pressed for the page rather than for a field or the browser.

use gloo::{
    events::{EventListener, EventListenerOptions},
    utils::document,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use super::Listener;

/// Calls back with the name of each key (UI Events, `key`) that is pressed for the page; the browser does nothing
/// more with it when the callback says that it was used.
pub fn on_press(mut then: impl FnMut(&str) -> bool + 'static) -> Listener {
    EventListener::new_with_options(
        &document(),
        "keydown",
        EventListenerOptions::enable_prevent_default(),
        move |event| {
            let Some(press) = event.dyn_ref::<KeyboardEvent>() else { return };
            if is_for_page(press) && then(&press.key()) {
                event.prevent_default();
            }
        },
    )
}

// Escape leaves a field too, so it is the page's everywhere but in a dialog, which closes by itself.
pub(super) fn is_for_page(press: &KeyboardEvent) -> bool {
    if press.default_prevented() || press.ctrl_key() || press.meta_key() || press.alt_key() || press.is_composing() {
        return false;
    }
    let target = press.target().and_then(|target| target.dyn_into::<Element>().ok());
    let inside = |selector: &str| target.as_ref().is_some_and(|at| at.closest(selector).ok().flatten().is_some());
    match press.key().as_str() {
        "Escape" => !inside("dialog, input"),
        // In a field of one line the arrow leads nowhere else.
        "ArrowDown" if inside("#search") => true,
        _ => !inside("dialog, input, textarea, select"),
    }
}
