//! The dialog: opening and closing a native `<dialog>`.

use yew::NodeRef;

/// Opens the dialog over the page, or closes it.
pub fn show(dialog: &NodeRef, shown: bool) {
    let Some(dialog) = dialog.cast::<web_sys::HtmlDialogElement>() else { return };
    if shown && !dialog.open() {
        // Refused only when it is open already.
        let _ = dialog.show_modal();
    } else if !shown && dialog.open() {
        dialog.close();
    }
}
