//! Scrolling: to a place, and knowing which place one has come to.

use gloo::{
    events::EventListener,
    utils::{document, window},
};

use wasm_bindgen::{JsCast, prelude::Closure};

use super::{Listener, focus, folds};

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
    folds::open_around(fold.as_ref().unwrap_or(&section));
    section.scroll_into_view();
    if with_focus && is_section {
        focus::first_in(&section, "summary");
    } else if with_focus {
        focus::place(&section);
    }
    // What was out of sight had only a guessed height, so when it is laid out the section may move away again.
    in_next_frame(Box::new(move || section.scroll_into_view()));
}

/// Calls back before the page is painted the next time.
pub(super) fn in_next_frame(then: Box<dyn FnOnce()>) {
    // Never refused: the closure is a function.
    let _ = window().request_animation_frame(Closure::once_into_js(then).unchecked_ref());
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
