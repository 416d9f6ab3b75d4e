//! An element made by a plain call. The macro of Yew writes out a whole node where it stands, which a reader downloads
//! each time; so what is drawn of a note, where there are many kinds, is made here.

use yew::{
    AttrValue, Html,
    virtual_dom::{AttributeOrProperty, Attributes, VList, VNode, VTag, VText},
};

/// An element with the values of these attributes, in their order; one whose value is empty is left out.
pub fn element(name: &'static str, keys: &'static [&'static str], values: &[&str], content: Html) -> Html {
    let given = |value: &&str| Some(AttributeOrProperty::Attribute(owned(value))).filter(|_| !value.is_empty());
    let mut tag = VTag::new(name);
    tag.set_attributes(Attributes::Dynamic { keys, values: values.iter().map(given).collect() });
    if let Some(children) = tag.children_mut() {
        *children = content;
    }
    VNode::from(tag)
}

/// An element with a class; none if it is empty.
pub fn classed(name: &'static str, class: &str, content: Html) -> Html {
    element(name, &["class"], &[class], content)
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
