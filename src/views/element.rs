//! An element made by a plain call. The macro of Yew writes out a whole node where it stands, which a reader downloads
//! each time; it is for what has state, other listeners than clicks, or properties.

use std::rc::Rc;

use yew::{
    AttrValue, Callback, Html, MouseEvent, html,
    virtual_dom::{AttributeOrProperty, Attributes, VList, VNode, VTag, VText},
};

/// An element with the values of these attributes, in their order; one whose value is empty is left out. A style is set
/// as a property, because the policy of the page forbids the attribute.
pub fn element(name: &'static str, keys: &'static [&'static str], values: &[&str], content: Html) -> Html {
    VNode::from(tag(name, keys, values, content))
}

/// A link inside the notebook.
pub fn anchor(class: &str, href: &str, content: Html) -> Html {
    element("a", &["class", "href"], &[class, href], content)
}

/// A button with what is told when it is pressed.
pub fn button(keys: &'static [&'static str], values: &[&str], onclick: Callback<MouseEvent>, content: Html) -> Html {
    let mut button = tag("button", keys, values, content);
    button.add_listener(Rc::new(html::onclick::Wrapper::new(onclick)));
    VNode::from(button)
}

/// The same element, told apart from its neighbours when they change.
pub fn keyed(key: &str, html: Html) -> Html {
    match html {
        VNode::VTag(mut tag) => {
            Rc::make_mut(&mut tag).key = Some(key.into());
            VNode::VTag(tag)
        }
        other => other,
    }
}

/// The same as [`element`], to be given listeners.
pub fn tag(name: &'static str, keys: &'static [&'static str], values: &[&str], content: Html) -> VTag {
    let given = |(key, value): (&&str, &&str)| match (*key, *value) {
        (_, "") => None,
        ("style", value) => Some(AttributeOrProperty::Property(value.into())),
        (_, value) => Some(AttributeOrProperty::Attribute(owned(value))),
    };
    let mut tag = VTag::new(name);
    tag.set_attributes(Attributes::Dynamic { keys, values: keys.iter().zip(values).map(given).collect() });
    if let Some(children) = tag.children_mut() {
        *children = content;
    }
    tag
}

/// An element with a class; none if it is empty.
pub fn classed(name: &'static str, class: &str, content: Html) -> Html {
    element(name, &["class"], &[class], content)
}

/// An element with a class that only repeats, for those who see it, what is said elsewhere.
pub fn hidden(class: &str, content: Html) -> Html {
    element("span", &["class", "aria-hidden"], &[class, "true"], content)
}

/// Some text.
pub fn text(text: &str) -> Html {
    VNode::from(VText::new(owned(text)))
}

/// One after the other.
pub fn row(parts: Vec<Html>) -> Html {
    VNode::from(VList::with_children(parts, None))
}

fn owned(text: &str) -> AttrValue {
    AttrValue::from(text.to_owned())
}
