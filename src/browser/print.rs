//! Print: paper cannot unfold, so everything is opened while the page is printed.

use gloo::{events::EventListener, utils::window};

use super::{Listener, folds::each};

const OPENED: &str = "data-opened-for-print";

/// Opens what is folded, but for the source of a diagram, before the page is printed and folds it again afterwards.
pub fn unfolded() -> [Listener; 2] {
    [
        EventListener::new(&window(), "beforeprint", |_| {
            each("main details:not([open], .source)", |details| {
                // Both names are valid, so neither is refused.
                let _ = details.set_attribute("open", "").and_then(|()| details.set_attribute(OPENED, ""));
            });
        }),
        EventListener::new(&window(), "afterprint", |_| {
            each("[data-opened-for-print]", |details| {
                let _ = details.remove_attribute("open").and_then(|()| details.remove_attribute(OPENED));
            });
        }),
    ]
}
