//! Markup: the one place where a string becomes elements. Only what our own converters made from something that is
//! not HTML comes here; nothing that a note says can.

use notebook::content::{MathMl, Svg};
use yew::prelude::*;

/// A formula as the `<math>` element that our TeX converter wrote.
pub fn math(drawing: &MathMl) -> Html {
    made(drawing.markup())
}

/// A diagram as the `<svg>` element that our converter drew.
pub fn svg(drawing: &Svg) -> Html {
    made(drawing.markup())
}

fn made(markup: &str) -> Html {
    Html::from_html_unchecked(AttrValue::from(markup.to_owned()))
}
