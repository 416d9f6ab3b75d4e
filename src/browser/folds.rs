//! The folds that a note brings along: its own `<details>`, and the items of its lists. The reader opens and closes them
//! in the page, and the state does not know of them.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement};

/// Opens or closes all of them.
pub fn set(open: bool) {
    each("main details.own", |details| {
        // The name is valid, so it is not refused.
        let _ = if open { details.set_attribute("open", "") } else { details.remove_attribute("open") };
    });
}

/// Opens everything that is folded around an element, sections too. What stands in the line to fold by is in sight anyway.
pub(super) fn open_around(element: &Element) {
    let mut around = Some(element.clone());
    while let Some(element) = around {
        if let Some(details) = element.dyn_ref::<HtmlDetailsElement>() {
            // Its toggle event brings the change into the state.
            details.set_open(true);
        }
        around = element.parent_element();
        if element.matches("summary") == Ok(true) {
            around = around.and_then(|details| details.parent_element());
        }
    }
}

/// Calls back for every element that the selector finds.
pub(super) fn each(selector: &str, then: impl Fn(&Element)) {
    let Ok(found) = document().query_selector_all(selector) else { return };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).for_each(|element| then(&element));
}
