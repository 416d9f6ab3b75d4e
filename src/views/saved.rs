//! Saved views: the filters a reader named, to go to, to forget, and to add the present one to.

use std::rc::Rc;

use yew::{html, prelude::*, virtual_dom::VNode};

use super::{
    control::{field, pressed, typed},
    element::{anchor, button, classed, element, keyed, row, tag, text},
};
use crate::{
    panel::Move,
    saved::Saved,
    state::{Action, State},
};

/// The saved views; nothing while there are none and nothing to save.
pub fn saved(state: &State, dispatch: &Callback<Action>) -> Html {
    let is_empty = state.route.query.is_empty();
    if is_empty && state.saved.is_empty() {
        return row(vec![]);
    }
    let line = |view: &Saved| {
        let label = ["Forget ", &view.name].concat();
        let keys = &["type", "class", "aria-label"];
        let onclick = pressed(dispatch, Action::ViewForgotten(view.name.clone()));
        let forget = button(keys, &["button", "quiet", &label], onclick, text("×"));
        keyed(&view.name, classed("li", "", row(vec![anchor("", &view.address, text(&view.name)), forget])))
    };
    let mut parts = vec![classed("p", "label", text("Saved views"))];
    if !state.saved.is_empty() {
        parts.push(classed("ul", "", row(state.saved.iter().map(line).collect())));
    }
    if state.is_forgetful {
        let why = "This browser keeps nothing for this page: what is saved lasts until it is closed.";
        parts.push(classed("p", "hint", text(why)));
    }
    if !is_empty {
        let keys = &["class", "aria-label", "placeholder", "autocomplete", "maxlength"];
        let given = ["find", "Name of this view", "Name of this view", "off", "60"];
        let told = typed(dispatch, |text| Action::PanelMoved(Move::Named(text)));
        let name = field(keys, &given, &state.panel.name, told);
        let onsubmit = dispatch.reform(|event: SubmitEvent| {
            event.prevent_default();
            Action::ViewSaved
        });
        let save = classed("button", "button", text("Save"));
        let mut form = tag("form", &[], &[], row(vec![name, save]));
        form.add_listener(Rc::new(html::onsubmit::Wrapper::new(onsubmit)));
        parts.push(VNode::from(form));
    }
    element("section", &["class", "aria-label"], &["saved", "Saved views"], row(parts))
}
