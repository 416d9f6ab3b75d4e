//! Storage: what is remembered from one visit to the next. Where it is refused, nothing is.

use gloo::utils::window;

use crate::theme::Theme;

const THEME: &str = "chronote.theme";

/// The remembered theme.
#[must_use]
pub fn theme() -> Theme {
    let word = storage().and_then(|storage| storage.get_item(THEME).ok().flatten());
    Theme::named(&word.unwrap_or_default())
}

/// Remembers the theme.
pub fn remember_theme(theme: Theme) {
    if let Some(storage) = storage() {
        let _ = match theme.word() {
            Some(word) => storage.set_item(THEME, word),
            None => storage.remove_item(THEME),
        };
    }
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}
