//! Markup: the one place where a string becomes elements. Only what our own converters made from something that is
//! not HTML comes here; nothing that a note says can.

use notebook::content::MathMl;
use yew::prelude::*;

/// A formula as the `<math>` element that our TeX converter wrote.
pub fn math(drawing: &MathMl) -> Html {
    Html::from_html_unchecked(AttrValue::from(drawing.markup().to_owned()))
}
