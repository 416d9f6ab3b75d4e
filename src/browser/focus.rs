//! The focus: where the keyboard is.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The id of the field to search in.
pub const SEARCH: &str = "search";

/// Moves the focus to the element of that id and brings it into view.
pub fn element(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.scroll_into_view();
        give(element.unchecked_ref());
    }
}

/// Moves the focus to the first element that a selector finds, without scrolling. Says whether it took it.
pub fn first(selector: &str) -> bool {
    let Some(element) = document().query_selector(selector).ok().flatten() else { return false };
    give(element.unchecked_ref());
    document().active_element().is_some_and(|active| active == element)
}

/// Moves the focus to the first element inside another that a selector finds.
pub fn first_in(element: &Element, selector: &str) {
    if let Some(inner) = element.query_selector(selector).ok().flatten() {
        give(inner.unchecked_ref());
    }
}

/// Moves the focus to a place in the text, which the keyboard does not stop at otherwise.
pub fn place(element: &Element) {
    // The name is valid, so it is not refused.
    let _ = element.set_attribute("tabindex", "-1");
    give(element.unchecked_ref());
}

/// Moves the focus to the link with that address, among those that a selector finds.
pub fn link(selector: &str, address: &str) {
    let Ok(links) = document().query_selector_all(selector) else { return };
    let mut links = (0..links.length()).filter_map(|at| links.get(at)?.dyn_into::<HtmlElement>().ok());
    if let Some(link) = links.find(|link| link.get_attribute("href").as_deref() == Some(address)) {
        give(&link);
    }
}

/// Moves the focus from the search to the timeline, and there from one line to the next or the one before; from the first one
/// back to the search. Says whether it was on any of these.
pub fn step_in_timeline(forward: bool) -> bool {
    let Some(active) = document().active_element() else { return false };
    if active.id() == SEARCH {
        return forward && first(".timeline .row");
    }
    let Some(line) = active.closest(".timeline li").ok().flatten() else { return false };
    match if forward { line.next_element_sibling() } else { line.previous_element_sibling() } {
        Some(next) => first_in(&next, ".row"),
        None if !forward => element(SEARCH),
        None => {}
    }
    true
}

fn give(element: &HtmlElement) {
    // Refused by what cannot have it; then it stays where it was.
    let _ = element.focus();
}
