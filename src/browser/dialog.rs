//! The dialog: opening and closing a native `<dialog>`.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// Opens the dialog that a selector finds over the page, or closes it.
pub fn show(selector: &str, shown: bool) {
    let Some(found) = document().query_selector(selector).ok().flatten() else { return };
    let dialog: &HtmlDialogElement = found.unchecked_ref();
    if shown && !dialog.open() {
        // Refused only when it is open already.
        let _ = dialog.show_modal();
    } else if !shown && dialog.open() {
        dialog.close();
    }
}
