//! A diagram: a picture that a note describes in code. This crate draws it as SVG that is safe to put into a page and follows the
//! page's theme. It is pure: no files, no browser, no clock.
//!
//! The steps: the code in whatever language becomes mermaid code (`sequence`, `flow`, `dot`), the crate `mermaid-svg` draws
//! that in colours that are names of roles (`mermaid`, `role`), and `svg` rebuilds the drawing from an allow-list.

mod attribute;
mod bound;
mod color;
mod dot;
mod extent;
mod fit;
mod flow;
mod flowchart;
mod guide;
mod mermaid;
mod role;
mod room;
mod sequence;
mod standin;
mod svg;

/// A drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Svg {
    /// One `<svg …>…</svg>` element without script, style, links or addresses. Its classes are those of `assets/style/diagram.css`.
    pub markup: String,
    /// Every visible text of the drawing, parted by blanks, in the order of the drawing.
    pub words: String,
    /// What kind of diagram it is, for the accessible name: "Flowchart".
    pub kind: &'static str,
}

/// Draws diagram code of that language as SVG; `id` makes the ids inside unlike those of other drawings on the page.
///
/// # Returns
/// None if the language is not one that is drawn here; else the drawing, or a sentence saying why there is none.
pub fn draw(language: &str, source: &str, id: &str) -> Option<Result<Svg, String>> {
    let draw: fn(&str, &str) -> Result<Svg, String> = match language.to_ascii_lowercase().as_str() {
        "mermaid" => mermaid::draw,
        "graphviz" | "dot" => dot::draw,
        "sequence" => sequence::draw,
        "flow" => flow::draw,
        _ => return None,
    };
    Some(draw(source, id))
}
