//! When: a date in English words, as long or as short as there is room, and as an element that a machine can read.

use notebook::Session;
use yew::Html;

use super::element::{element, text};

pub use notebook::when::{in_column, in_full, machine_readable, minute, of_session};

/// As much as is known of a session's day and time; none without a day.
pub fn time(session: &Session) -> Option<Html> {
    let when = &session.when.as_ref()?.value;
    let clock = session.clock.as_ref().map(|fact| &fact.value);
    Some(element("time", &["datetime"], &[&machine_readable(when, clock)], text(&in_full(when, clock))))
}
