//! Lists. What an item holds under its own line folds as a section does, but by itself: the state does not know of it.

use notebook::{
    content::{Block, Item, List},
    text,
};
use yew::prelude::*;

use super::{
    content::{Place, block, blocks},
    element::{self, classed, element, row},
};

/// So many letters tell which line a fold is under.
const LABEL: usize = 40;

/// A list with its items.
pub fn list(content: &List, at: Place) -> Html {
    let items = row(content.items.iter().map(|content| item(content, at)).collect());
    let (name, start) = match content.start {
        None => ("ul", String::new()),
        Some(1) => ("ol", String::new()),
        Some(start) => ("ol", start.to_string()),
    };
    element(name, &["start"], &[&start], items)
}

fn item(content: &Item, at: Place) -> Html {
    let inside = match content.content.split_first() {
        Some((first, rest)) if !rest.is_empty() => match label(first) {
            Some(label) => row(vec![line(first, at), fold(&label, blocks(rest, at))]),
            None => blocks(&content.content, at),
        },
        _ => blocks(&content.content, at),
    };
    match content.task {
        None => classed("li", "", inside),
        Some(sign) => classed("li", "task", row(vec![task(sign), classed("div", "", inside)])),
    }
}

// WebKit marks no words that stand right beside a block.
fn line(first: &Block, at: Place) -> Html {
    let line = block(first, at);
    if matches!(first, Block::Plain(_)) { classed("span", "", line) } else { line }
}

// The line itself stands outside, since it may hold links, and nobody who selects its words wants to fold it.
fn fold(label: &str, content: Html) -> Html {
    let summary = element("summary", &["aria-label"], &[label], row(vec![]));
    element("details", &["class", "open"], &["own item", "open"], row(vec![summary, content]))
}

// What is said of the fold under a line; none if there is no line that would be left of the item.
fn label(first: &Block) -> Option<String> {
    let (Block::Plain(line) | Block::Paragraph(line)) = first else { return None };
    let line = text::shortened(&text::of_inlines(line), LABEL);
    (!line.is_empty()).then(|| ["Under “", &line, "”"].concat())
}

fn task(sign: char) -> Html {
    let name = match sign {
        ' ' => "To do",
        'x' | 'X' => "Done",
        '/' => "In progress",
        '-' => "Cancelled",
        '>' => "Moved",
        '<' => "Scheduled",
        '!' => "Important",
        '?' => "Question",
        '*' => "Star",
        '"' => "Quote",
        'i' => "Information",
        _ => "",
    };
    let shown = sign.to_string();
    if matches!(sign, ' ' | 'x' | 'X') {
        return html! { <input type="checkbox" disabled=true checked={sign != ' '} aria-label={name} /> };
    }
    let name = if name.is_empty() { &shown } else { name };
    element("span", &["class", "role", "aria-label", "title"], &["task-sign", "img", name, name], element::text(&shown))
}
