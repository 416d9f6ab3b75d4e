//! Hovering: the link that the pointer rests on or the keyboard has come to, and the card that is shown for it.

use std::{cell::RefCell, rc::Rc};

use gloo::{
    events::{EventListener, EventListenerOptions, EventListenerPhase},
    timers::callback::Timeout,
    utils::{document, document_element, window},
};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, PointerEvent};
use yew::NodeRef;

use super::Listener;

/// How long a rest is, in milliseconds; as long a card stays when the pointer has left.
const REST: u32 = 300;

/// The element id of the card.
pub const CARD: &str = "preview";

/// A link that is rested on.
#[derive(Debug, Clone, PartialEq)]
pub struct Rest(Element);

impl Rest {
    /// Where the link leads.
    #[must_use]
    pub fn address(&self) -> String {
        self.0.get_attribute("href").unwrap_or_default()
    }
}

struct Watch<F> {
    shown: RefCell<Option<Rest>>,
    timer: RefCell<Option<Timeout>>,
    then: F,
}

/// Calls back with the link inside the notebook that is rested on, and with none when it is left. The card itself
/// counts as the link, and Escape dismisses it.
pub fn on_rest(then: impl Fn(Option<Rest>) + 'static) -> [Listener; 5] {
    let watch = Rc::new(Watch { shown: RefCell::default(), timer: RefCell::default(), then });
    ["pointerover", "focusin", "focusout", "click", "keydown"].map(|name| {
        let watch = Rc::clone(&watch);
        let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
        EventListener::new_with_options(&document(), name, options, move |event| watch.clone().heard(event))
    })
}

impl<F: Fn(Option<Rest>) + 'static> Watch<F> {
    fn heard(self: Rc<Self>, event: &Event) {
        let is_shown = self.shown.borrow().is_some();
        // A finger covers what it points at, and follows the link at once.
        if event
            .dyn_ref::<PointerEvent>()
            .is_some_and(|event| event.type_() == "pointerover" && event.pointer_type() == "touch")
        {
            return;
        }
        if let Some(press) = event.dyn_ref::<KeyboardEvent>() {
            // Only the card is left then, not the session.
            if is_shown && press.key() == "Escape" {
                event.prevent_default();
                self.show(None);
            }
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let find = |selector: &str| target.as_ref().and_then(|target| target.closest(selector).ok().flatten());
        let wish = match event.type_().as_str() {
            "click" => return self.show(None),
            "focusout" => None,
            _ if is_shown && find(".preview").is_some() => self.shown.borrow().clone(),
            _ => find("main a.inner").map(Rest),
        };
        let timer = (*self.shown.borrow() != wish).then(|| {
            let watch = Rc::clone(&self);
            Timeout::new(REST, move || watch.show(wish))
        });
        self.timer.replace(timer);
    }

    fn show(&self, rest: Option<Rest>) {
        self.timer.take();
        let before = self.shown.replace(rest.clone());
        if before != rest {
            // The names are valid, so neither is refused.
            let _ = before.map(|Rest(link)| link.remove_attribute("aria-describedby"));
            let _ = rest.as_ref().map(|Rest(link)| link.set_attribute("aria-describedby", CARD));
            (self.then)(rest);
        }
    }
}

/// Puts the card below the link, or above it where there is more room, inside the window.
pub fn place(card: &NodeRef, rest: &Rest) {
    let Some(card) = card.cast::<HtmlElement>() else { return };
    let (link, size) = (rest.0.get_bounding_client_rect(), card.get_bounding_client_rect());
    let root = document_element();
    let left = link.left().min(f64::from(root.client_width()) - size.width() - 8.0).max(8.0);
    let is_below = link.bottom() + size.height() <= f64::from(root.client_height()) || link.top() < size.height();
    let top = if is_below { link.bottom() } else { link.top() - size.height() };
    for (name, place, scrolled) in [("left", left, window().scroll_x()), ("top", top, window().scroll_y())] {
        let place = (place + scrolled.unwrap_or_default()).round() as i32;
        // The value is valid, so it is not refused.
        let _ = card.style().set_property(name, &[place.to_string().as_str(), "px"].concat());
    }
}
