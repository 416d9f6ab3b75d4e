//! Storage: what is remembered from one visit to the next. Where it is refused, nothing is.

use gloo::utils::window;

use crate::{
    saved::{self, Saved},
    theme::Theme,
};

const THEME: &str = "chronote.theme";

// Pages opened from disk share one storage, so the views of a notebook are kept by its title.
const VIEWS: &str = "chronote.views.";

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

/// The views that were saved of the notebook of that title.
#[must_use]
pub fn views(notebook: &str) -> Vec<Saved> {
    let kept = storage().and_then(|storage| storage.get_item(&[VIEWS, notebook].concat()).ok().flatten());
    saved::read(&kept.unwrap_or_default())
}

/// Remembers the saved views of a notebook.
pub fn remember_views(notebook: &str, views: &[Saved]) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(&[VIEWS, notebook].concat(), &saved::write(views));
    }
}

/// Whether nothing is remembered at all.
#[must_use]
pub fn is_refused() -> bool {
    storage().is_none()
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}
