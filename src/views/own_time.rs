//! The reader's own time: when a session began by the clock on their wall, told when they ask for it.

use notebook::when;
use yew::prelude::*;

use super::element::{button, element, row, text};
use crate::browser::zone;

/// What is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Properties)]
pub struct Props {
    /// The minute at which the session began, from 1970-01-01T00:00 UTC.
    pub minute: i64,
}

/// A component, because only the browser knows the reader's zone, and not before it is asked.
#[component]
pub fn OwnTime(props: &Props) -> Html {
    let shown = use_state_eq(|| false);
    let pressed = shown.clone();
    let onclick = Callback::from(move |_: MouseEvent| pressed.set(!*pressed));
    let state = if *shown { "true" } else { "false" };
    let ask = button(&["type", "class", "aria-pressed"], &["button", "quiet", state], onclick, text("In my time"));
    let told = if *shown { when::elsewhere(props.minute, zone::ahead(props.minute)) } else { String::new() };
    row(vec![ask, element("span", &["class", "role"], &["own-time", "status"], text(&told))])
}
