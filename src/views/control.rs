//! Controls: what a reader presses, types into or unfolds, each telling an action. One kind of callback serves all of one kind, since
//! a reader downloads each kind.

use std::rc::Rc;

use yew::{html, prelude::*, virtual_dom::VNode};

use super::element::{button, tag};
use crate::{browser, state::Action};

/// What tells of a press.
pub fn pressed(dispatch: &Callback<Action>, action: Action) -> Callback<MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| dispatch.emit(action.clone()))
}

/// A button that is pressed in or not.
pub fn toggle(class: &str, is_on: bool, onclick: Callback<MouseEvent>, content: Html) -> Html {
    let pressed = if is_on { "true" } else { "false" };
    button(&["type", "class", "aria-pressed"], &["button", class, pressed], onclick, content)
}

/// What tells of typing.
pub fn typed(dispatch: &Callback<Action>, action: fn(String) -> Action) -> Callback<String> {
    dispatch.reform(action)
}

/// A field with what it holds; what is typed is told.
pub fn field(keys: &'static [&'static str], values: &[&str], value: &str, told: Callback<String>) -> Html {
    let mut field = tag("input", keys, values, VNode::default());
    field.set_value(Some(AttrValue::from(value.to_owned())));
    let oninput = Callback::from(move |event: InputEvent| told.emit(browser::event::typed(&event)));
    field.add_listener(Rc::new(html::oninput::Wrapper::new(oninput)));
    VNode::from(field)
}

/// A fold whose state is known.
pub fn fold(class: &str, open: bool, ontoggle: Callback<Event>, content: Html) -> Html {
    let mut fold = tag("details", &["open", "class"], &[if open { "open" } else { "" }, class], content);
    fold.add_listener(Rc::new(html::ontoggle::Wrapper::new(ontoggle)));
    VNode::from(fold)
}
