//! The bar to walk through the hits of a search in the open session. Which hits there are is known by the browser alone
//! and is nobody's choice, so it is [`marks`] that writes into the bar; as long as it is empty, nothing is seen of it.

use yew::prelude::*;

use super::element::{button, element, row};
use crate::browser::marks;

/// The bar, still empty.
pub fn walk() -> Html {
    let step = |class: &str, name: &str, key: &str, forward: bool| {
        let pressed = Callback::from(move |_: MouseEvent| {
            marks::step(forward);
        });
        let keys = &["type", "class", "aria-label", "title", "aria-keyshortcuts"];
        button(keys, &["button", class, name, name, key], pressed, row(vec![]))
    };
    let parts = vec![
        element("p", &["role"], &["status"], row(vec![])),
        step("tool walk-back", "Previous hit", "p", false),
        step("tool walk-on", "Next hit", "n", true),
    ];
    element("div", &["class", "lang", "dir"], &["walk", "en", "ltr"], row(parts))
}
