//! The document: its root element, its title, its theme, and the place where the app stands.

use gloo::utils::document;
use web_sys::Element;

use crate::theme::Theme;

/// The element of the page that the app is mounted in.
#[must_use]
pub fn mount_point() -> Element {
    document().get_element_by_id("app").unwrap_or_else(|| gloo::utils::body().into())
}

/// Says a sentence in place of the app, as the page's loader does.
pub fn say(sentence: &str) {
    let place = mount_point();
    place.set_text_content(Some(sentence));
    // Both are valid, so neither is refused.
    let _ = place.set_attribute("role", "alert");
    let _ = place.set_attribute("class", "unopened");
}

/// Names the tab.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Colours the page.
pub fn set_theme(theme: Theme) {
    let root = gloo::utils::document_element();
    // The attribute's name is valid, so neither is refused.
    let _ = match theme.word() {
        Some(word) => root.set_attribute("data-theme", word),
        None => root.remove_attribute("data-theme"),
    };
}
