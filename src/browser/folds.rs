//! The folds that a note brings along: its own `<details>`, and the items of its lists. The reader opens and closes them
//! in the page, and the state does not know of them.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Opens or closes all of them.
pub fn set(open: bool) {
    each("main details.own", |details| {
        // The name is valid, so it is not refused.
        let _ = if open { details.set_attribute("open", "") } else { details.remove_attribute("open") };
    });
}

/// Calls back for every element that the selector finds.
pub(super) fn each(selector: &str, then: impl Fn(&Element)) {
    let Ok(found) = document().query_selector_all(selector) else { return };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).for_each(|element| then(&element));
}
