//! The clipboard. A page that was opened from disk may not always ask for it, so the older way is tried first.

use gloo::utils::{body, document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlDocument, HtmlElement, HtmlTextAreaElement};

/// Copies a text while a click is handled, and tells whether it was copied.
pub fn copy(text: &str, then: impl Fn(bool) + 'static) {
    if selected(text).is_some_and(|copied| copied) {
        return then(true);
    }
    let clipboard = window().navigator().clipboard();
    // There is none where the page came over a connection that is not secure.
    if !clipboard.is_undefined() {
        let promise = clipboard.write_text(text);
        spawn_local(async move { then(JsFuture::from(promise).await.is_ok()) });
    }
}

// The command copies what is selected, so the text is selected in a field that nobody sees.
fn selected(text: &str) -> Option<bool> {
    let field: HtmlTextAreaElement = document().create_element("textarea").ok()?.unchecked_into();
    let before = document().active_element();
    field.set_class_name("copied");
    field.set_text_content(Some(text));
    body().append_child(&field).ok()?;
    field.select();
    let copied = document().unchecked_into::<HtmlDocument>().exec_command("copy").ok();
    field.remove();
    if let Some(before) = before {
        // Refused by what cannot have it.
        let _ = before.unchecked_into::<HtmlElement>().focus();
    }
    copied
}
