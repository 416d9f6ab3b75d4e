//! When: a date in English words, as long or as short as there is room, and as an element that a machine can read.

use notebook::fact::When;
use yew::Html;

use super::element::{element, text};

pub use notebook::when::{clock, in_column, in_full};

/// As much as is known.
pub fn time(when: &When) -> Html {
    element("time", &["datetime"], &[&when.to_string()], text(&in_full(when)))
}
