//! Attributes and elements that a drawing may keep. What is not named here is not written; what is named is written only with a value
//! of its form, so that no value can hold an address, a script or a style.

/// Elements that are written, by the name that the tokenizer gives them, with their name in SVG.
const ELEMENTS: [(&str, &str); 16] = [
    ("g", "g"),
    ("path", "path"),
    ("rect", "rect"),
    ("circle", "circle"),
    ("ellipse", "ellipse"),
    ("line", "line"),
    ("polyline", "polyline"),
    ("polygon", "polygon"),
    ("text", "text"),
    ("tspan", "tspan"),
    ("defs", "defs"),
    ("marker", "marker"),
    ("clippath", "clipPath"),
    ("lineargradient", "linearGradient"),
    ("radialgradient", "radialGradient"),
    ("stop", "stop"),
];

/// The name in SVG of an element that is written.
pub(crate) fn element(name: &str) -> Option<&'static str> {
    ELEMENTS.iter().find(|(lower, _)| *lower == name).map(|(_, name)| *name)
}

/// The forms of values.
#[derive(Clone, Copy)]
enum Form {
    /// Numbers, parted by blanks or commas, maybe percentages.
    Numbers,
    /// The commands of a path.
    Path,
    /// `translate()`, `rotate()`, `scale()` and the like.
    Transform,
    /// One or two plain words or numbers.
    Word,
    /// `url(#…)`.
    Local,
}

const ATTRIBUTES: [(&str, &str, Form); 55] = [
    ("x", "x", Form::Numbers),
    ("y", "y", Form::Numbers),
    ("x1", "x1", Form::Numbers),
    ("y1", "y1", Form::Numbers),
    ("x2", "x2", Form::Numbers),
    ("y2", "y2", Form::Numbers),
    ("cx", "cx", Form::Numbers),
    ("cy", "cy", Form::Numbers),
    ("r", "r", Form::Numbers),
    ("rx", "rx", Form::Numbers),
    ("ry", "ry", Form::Numbers),
    ("dx", "dx", Form::Numbers),
    ("dy", "dy", Form::Numbers),
    ("fx", "fx", Form::Numbers),
    ("fy", "fy", Form::Numbers),
    ("width", "width", Form::Numbers),
    ("height", "height", Form::Numbers),
    ("points", "points", Form::Numbers),
    ("offset", "offset", Form::Numbers),
    ("viewbox", "viewBox", Form::Numbers),
    ("refx", "refX", Form::Numbers),
    ("refy", "refY", Form::Numbers),
    ("markerwidth", "markerWidth", Form::Numbers),
    ("markerheight", "markerHeight", Form::Numbers),
    ("opacity", "opacity", Form::Numbers),
    ("fill-opacity", "fill-opacity", Form::Numbers),
    ("stroke-opacity", "stroke-opacity", Form::Numbers),
    ("stop-opacity", "stop-opacity", Form::Numbers),
    ("stroke-width", "stroke-width", Form::Numbers),
    ("stroke-dasharray", "stroke-dasharray", Form::Numbers),
    ("stroke-dashoffset", "stroke-dashoffset", Form::Numbers),
    ("stroke-miterlimit", "stroke-miterlimit", Form::Numbers),
    ("font-size", "font-size", Form::Numbers),
    ("letter-spacing", "letter-spacing", Form::Numbers),
    ("d", "d", Form::Path),
    ("transform", "transform", Form::Transform),
    ("gradienttransform", "gradientTransform", Form::Transform),
    ("font-weight", "font-weight", Form::Word),
    ("font-style", "font-style", Form::Word),
    ("text-decoration", "text-decoration", Form::Word),
    ("text-anchor", "text-anchor", Form::Word),
    ("dominant-baseline", "dominant-baseline", Form::Word),
    ("alignment-baseline", "alignment-baseline", Form::Word),
    ("stroke-linecap", "stroke-linecap", Form::Word),
    ("stroke-linejoin", "stroke-linejoin", Form::Word),
    ("fill-rule", "fill-rule", Form::Word),
    ("clip-rule", "clip-rule", Form::Word),
    ("orient", "orient", Form::Word),
    ("markerunits", "markerUnits", Form::Word),
    ("gradientunits", "gradientUnits", Form::Word),
    ("clippathunits", "clipPathUnits", Form::Word),
    ("marker-start", "marker-start", Form::Local),
    ("marker-mid", "marker-mid", Form::Local),
    ("marker-end", "marker-end", Form::Local),
    ("clip-path", "clip-path", Form::Local),
];

/// The attribute as it is written, if it may be; `id` goes before the ids of the drawing.
pub(crate) fn kept(name: &str, value: &str, id: &str) -> Option<(&'static str, String)> {
    let (_, name, form) = ATTRIBUTES.iter().find(|(lower, ..)| *lower == name)?;
    let value = value.trim();
    let value = match form {
        Form::Numbers => {
            let value = value.trim_end_matches("px");
            is_numbers(value, "").then(|| value.to_owned())
        }
        Form::Path => is_numbers(value, "MmLlHhVvCcSsQqTtAaZz").then(|| value.to_owned()),
        Form::Transform => is_transform(value).then(|| value.to_owned()),
        Form::Word => (value.len() <= 24 && value.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'))
            .then(|| value.to_owned()),
        Form::Local => local(value).map(|target| format!("url(#{})", own_id(target, id))),
    };
    Some((name, value.filter(|value| !value.is_empty())?))
}

/// Where `url(#…)` points to.
pub(crate) fn local(value: &str) -> Option<&str> {
    let target = value.trim().strip_prefix("url(#")?.strip_suffix(')')?;
    is_name(target).then_some(target)
}

/// The id of a part of the drawing, unlike those of other drawings.
pub(crate) fn own_id(name: &str, id: &str) -> String {
    format!("{id}-{name}")
}

/// Is this a name that an id may have?
pub(crate) fn is_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
}

/// A number of a value, if it is one.
pub(crate) fn number(value: &str) -> Option<f64> {
    value.trim().trim_end_matches("px").parse().ok().filter(|number: &f64| number.is_finite())
}

fn is_numbers(value: &str, letters: &str) -> bool {
    value.chars().all(|c| c.is_ascii_digit() || " ,.+-eE%\n".contains(c) || letters.contains(c))
        && value.chars().any(|c| c.is_ascii_digit())
}

fn is_transform(value: &str) -> bool {
    value.split_terminator(')').all(|part| {
        part.split_once('(').is_some_and(|(name, numbers)| {
            matches!(name.trim(), "translate" | "rotate" | "scale" | "matrix" | "skewX" | "skewY")
                && is_numbers(numbers, "")
        })
    })
}
