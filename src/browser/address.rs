//! The address: the hash of the page, and the links that lead to places inside it.

use gloo::{
    events::{EventListener, EventListenerOptions},
    utils::{document, history, window},
};
use wasm_bindgen::{JsCast, JsValue};

use super::{Listener, attachment, focus};
use crate::route::{Route, Step};

/// The hash as the browser holds it; empty if there is none.
#[must_use]
pub fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// Makes the address that of the route, unless it is already.
pub fn show(route: &Route, step: Step) {
    let address = route.to_string();
    if hash() == address || (hash().is_empty() && *route == Route::default()) {
        return;
    }
    // Refused where the page has no address of its own, as in a preview; then the view is not in the address.
    let _ = match step {
        Step::Push => history().push_state_with_url(&JsValue::NULL, "", Some(&address)),
        Step::Replace => history().replace_state_with_url(&JsValue::NULL, "", Some(&address)),
    };
}

/// Calls back when the reader goes back or forward or types another address.
pub fn on_change(then: impl Fn(Route) + Clone + 'static) -> [Listener; 2] {
    // An address typed by hand is a change of the hash; what history.pushState made is only a step in the history.
    ["popstate", "hashchange"].map(|event| {
        let then = then.clone();
        EventListener::new(&window(), event, move |_| then(Route::parse(&hash())))
    })
}

/// Calls back when a link to a place in the notebook is followed in this page. Links to other parts of the page, such
/// as footnotes, move the focus there and leave the address alone.
pub fn on_follow(mut then: impl FnMut(Route) + 'static) -> Listener {
    EventListener::new_with_options(
        &document(),
        "click",
        EventListenerOptions::enable_prevent_default(),
        move |event| {
            let Some(click) = event.dyn_ref::<web_sys::MouseEvent>().filter(|click| is_plain(click)) else { return };
            let target = click.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
            let link = target.and_then(|element| element.closest("a[href^='#']").ok().flatten());
            let Some(href) = link.and_then(|link| link.get_attribute("href")) else { return };
            event.prevent_default();
            if href.starts_with("#/") {
                then(Route::parse(&href));
            } else if !attachment::follow(&href) {
                focus::element(&href[1..]);
            }
        },
    )
}

// With a modifier the reader asks for another tab or window, which is the browser's to open.
fn is_plain(click: &web_sys::MouseEvent) -> bool {
    click.button() == 0
        && !click.default_prevented()
        && !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key())
}
