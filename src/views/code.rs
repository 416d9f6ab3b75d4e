//! Code: as it was written, with the classes of its words, the numbers of its lines, and a button that copies it. A
//! diagram keeps the code it was drawn from.

use notebook::content::{Code, Diagram};
use yew::prelude::*;

use super::{
    content::scrolling,
    element::{classed, element, row, text},
    markup,
};
use crate::browser::clipboard;

/// The names of the classes of words in the style sheet, by the numbers that `crates/highlight` gives them.
const CLASSES: [&str; 13] = ["t-k", "t-s", "t-c", "t-n", "t-f", "t-t", "t-o", "t-p", "t-g", "t-v", "t-i", "t-d", "t-h"];

/// The words of a diagram are its name for those who do not see it; so many letters of them are enough.
const WORDS: usize = 300;

/// Source code.
pub fn code(code: &Code) -> Html {
    let name = if code.label.is_empty() { "Code".to_owned() } else { ["Code, ", &code.label].concat() };
    let label = element("span", &["class", "aria-hidden"], &["code-label", "true"], text(&code.label));
    let copy = html! { <Copy text={code.text.clone()} name="Copy code" /> };
    let is_lined = code.first_line.is_some() || !code.marked.is_empty() || code.wrapped;
    let shown = if is_lined { lines(code) } else { row(pieces(code).into_iter().map(piece).collect()) };
    let class = match (code.first_line, code.wrapped) {
        (None, false) => "",
        (None, true) => "is-wrapped",
        (Some(_), false) => "is-numbered",
        (Some(_), true) => "is-numbered is-wrapped",
    };
    let scroll = scrolling("scroll", &name, classed("pre", class, classed("code", "", shown)));
    classed("div", "code", row(vec![classed("div", "code-head", row(vec![label, copy])), scroll]))
}

/// A diagram with the code it was drawn from.
pub fn diagram(diagram: &Diagram) -> Html {
    let words = notebook::text::shortened(&diagram.words, WORDS);
    let name = [&diagram.kind, ": ", &words].concat();
    let drawing = element("div", &["aria-hidden"], &["true"], markup::svg(&diagram.drawing));
    let drawing = element("div", &["role", "aria-label"], &["img", &name], drawing);
    let summary = classed("summary", "", text("Source"));
    let source = classed("details", "own source", row(vec![summary, code(&diagram.source)]));
    classed("figure", "drawing", row(vec![scrolling("scroll", &diagram.kind, drawing), source]))
}

/// The stretches of the code, each with the name of its class; those without one have an empty name.
fn pieces(code: &Code) -> Vec<(&str, &'static str)> {
    let mut pieces = Vec::new();
    let mut rest = code.text.as_str();
    for token in &code.tokens {
        let Some((plain, behind)) = rest.split_at_checked(token.skip as usize) else { break };
        let Some((word, behind)) = behind.split_at_checked(token.length as usize) else { break };
        pieces.push((plain, ""));
        pieces.push((word, CLASSES.get(usize::from(token.class)).copied().unwrap_or_default()));
        rest = behind;
    }
    pieces.push((rest, ""));
    pieces.retain(|(text, _)| !text.is_empty());
    pieces
}

fn piece((said, class): (&str, &'static str)) -> Html {
    if class.is_empty() { text(said) } else { classed("span", class, text(said)) }
}

/// The lines, each an element; the end of a line stands between them, so that what is copied by hand has it too.
fn lines(code: &Code) -> Html {
    let mut lines = Vec::new();
    let mut current = Vec::new();
    let mut number = code.first_line.unwrap_or(1);
    for (said, class) in pieces(code) {
        for (at, part) in said.split('\n').enumerate() {
            if at > 0 {
                lines.push(line(std::mem::take(&mut current), number, code));
                lines.push(text("\n"));
                number = number.saturating_add(1);
            }
            if !part.is_empty() {
                current.push(piece((part, class)));
            }
        }
    }
    lines.push(line(current, number, code));
    row(lines)
}

fn line(parts: Vec<Html>, number: u32, code: &Code) -> Html {
    let is_marked = code.marked.iter().any(|(first, last)| (*first..=*last).contains(&number));
    let shown = if code.first_line.is_some() { number.to_string() } else { String::new() };
    let name = if is_marked { "mark" } else { "span" };
    element(name, &["class", "data-line"], &["line", &shown], row(parts))
}

/// What the button copies.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct CopyProps {
    /// The code.
    pub text: AttrValue,
    /// What the button is called.
    pub name: AttrValue,
}

/// A component, because whether the code was copied is known here alone and is nobody's choice.
#[component]
pub fn Copy(props: &CopyProps) -> Html {
    let copied = use_state_eq(|| false);
    let (text, setter) = (props.text.clone(), copied.setter());
    let onclick = Callback::from(move |_: MouseEvent| {
        let setter = setter.clone();
        clipboard::copy(&text, move |copied| setter.set(copied));
    });
    let setter = copied.setter();
    let onblur = Callback::from(move |_: FocusEvent| setter.set(false));
    html! {
        <>
            <span class="visually-hidden" role="status">{ if *copied { "Copied" } else { "" } }</span>
            <button type="button" class="copy" aria-label={&props.name} {onclick} {onblur}>
                { if *copied { "Copied" } else { "Copy" } }
            </button>
        </>
    }
}
