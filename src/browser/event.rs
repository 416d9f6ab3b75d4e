//! Events: what the reader did to an element, as plain values.

use web_sys::{HtmlDetailsElement, HtmlInputElement};
use yew::{Event, InputEvent, TargetCast};

/// What stands in the field that was typed in.
#[must_use]
pub fn typed(event: &InputEvent) -> String {
    event.target_dyn_into::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default()
}

/// Whether the `<details>` that was toggled is open now.
#[must_use]
pub fn is_open(event: &Event) -> bool {
    event.target_dyn_into::<HtmlDetailsElement>().is_some_and(|details| details.open())
}
