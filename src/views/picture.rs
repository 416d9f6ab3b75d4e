//! A picture. It has its box before it is there and keeps it if it never comes, so that the text around it stays put.

use notebook::content::{Image, Length};
use yew::prelude::*;

use super::{
    element::{classed, element, row, text},
    icon::{Icon, icon},
};

/// A picture that is awaited from that address, empty as long as it has none, or is here.
pub fn picture(image: &Image, src: &str, here: bool, onload: Callback<Event>, onerror: Callback<Event>) -> Html {
    let (width, height) = image.size;
    let length = |length: Option<Length>| length.map(|length| AttrValue::from(length.to_string()));
    let drawn = html! {
        <img src={some(src)} alt={alt(image)} title={some(&image.title)} width={length(width)} height={length(height)}
            loading="lazy" decoding="async" referrerpolicy="no-referrer" {onload} {onerror} />
    };
    let class = if here { "picture" } else { "picture is-awaited" };
    classed("span", class, row(vec![classed("span", "picture-box", drawn), caption(image)]))
}

/// Where the author gave no description, the place in the note tells what the picture is about.
pub fn caption(image: &Image) -> Html {
    if is_described(image) || image.context.is_empty() {
        return row(vec![]);
    }
    element("span", &["class", "aria-hidden"], &["picture-caption", "true"], text(&image.context))
}

/// What is said of it in its box; nothing where its caption says the same.
pub fn described(image: &Image) -> &str {
    if is_described(image) || image.context.is_empty() { image.description() } else { "" }
}

/// The box of something that will not come: what it is, why, and where it should be.
pub fn missing(what: &str, why: &str, address: Html) -> Html {
    let what = if what.is_empty() { row(vec![]) } else { classed("span", "picture-what", text(what)) };
    let parts = vec![
        icon(Icon::Picture),
        what,
        classed("span", "picture-why", text(why)),
        classed("span", "picture-address", address),
    ];
    classed("span", "picture-box", row(parts))
}

// A description that only repeats the words above is told apart from them.
fn alt(image: &Image) -> String {
    let said = image.description();
    if described(image).is_empty() { ["Picture: ", said].concat() } else { said.to_owned() }
}

fn is_described(image: &Image) -> bool {
    !(image.alt.is_empty() && image.title.is_empty())
}

fn some(text: &str) -> Option<AttrValue> {
    Some(text).filter(|text| !text.is_empty()).map(|text| AttrValue::from(text.to_owned()))
}
