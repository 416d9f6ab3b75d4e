//! The pointer: where in an element it is, by mouse, pen or finger.

use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

/// How far from the left edge of the element that listens, as a share of its width from 0 to 1.
#[must_use]
pub fn share(event: &PointerEvent) -> f64 {
    let Some(element) = listener(event) else { return 0.0 };
    let place = element.get_bounding_client_rect();
    ((f64::from(event.client_x()) - place.left()) / place.width().max(1.0)).clamp(0.0, 1.0)
}

/// Tells the element that listens of the pointer until it is let go, wherever it moves.
pub fn hold(event: &PointerEvent) {
    if let Some(element) = listener(event) {
        // Refused for a pointer that is gone already.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

fn listener(event: &PointerEvent) -> Option<Element> {
    event.current_target().and_then(|target| target.dyn_into().ok())
}
