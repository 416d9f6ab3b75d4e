//! Scrolling: to a place, and knowing which place one has come to.

use gloo::{
    events::EventListener,
    utils::{document, window},
};

use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::HtmlDetailsElement;

use super::{Listener, focus};

/// Goes to the top of the page.
pub fn to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Goes to the section, or other place, of that element id, opens what is folded around it and, if asked, gives it the
/// focus.
pub fn to(id: &str, with_focus: bool) {
    let Some(section) = document().get_element_by_id(id) else { return };
    // A section has its fold inside.
    let fold = section.query_selector(":scope > details").ok().flatten();
    let is_section = fold.is_some();
    let mut around = fold.or_else(|| Some(section.clone()));
    while let Some(element) = around {
        if let Some(details) = element.dyn_ref::<HtmlDetailsElement>() {
            // Its toggle event brings the change into the state.
            details.set_open(true);
        }
        around = element.parent_element();
    }
    section.scroll_into_view();
    if with_focus && is_section {
        focus::first_in(&section, "summary");
    } else if with_focus {
        focus::place(&section);
    }
    // What was out of sight had only a guessed height, so when it is laid out the section may move away again.
    let settled = Closure::once_into_js(move || section.scroll_into_view());
    // Never refused: the closure is a function.
    let _ = window().request_animation_frame(settled.unchecked_ref());
}

/// Calls back with the index of the last of the elements whose top has passed the upper third of the window, each
/// time it may have become another.
pub fn on_passing(ids: Vec<String>, then: impl Fn(Option<usize>) + 'static) -> Listener {
    then(passed(&ids));
    EventListener::new(&window(), "scroll", move |_| then(passed(&ids)))
}

fn passed(ids: &[String]) -> Option<usize> {
    let window = window();
    let height = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    let root = gloo::utils::document_element();
    let left = f64::from(root.scroll_height()) - window.scroll_y().unwrap_or_default() - height;
    // At the end of the page the last sections cannot come higher, so the line comes down to them.
    let line = if left < 2.0 { height } else { height / 3.0 };
    let tops = ids.iter().enumerate().filter_map(|(at, id)| {
        let place = document().get_element_by_id(id)?.get_bounding_client_rect();
        // What is folded away has no size.
        (place.height() > 0.0).then_some((at, place.top()))
    });
    tops.take_while(|(_, top)| *top <= line).last().map(|(at, _)| at)
}
