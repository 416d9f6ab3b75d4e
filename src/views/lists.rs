//! Lists. An item that holds more than its own line folds as a section does, but by itself: the state does not know of
//! it, and "Collapse all" leaves it open, so that a section that is opened again shows what it has.

use notebook::content::{Block, Inline, Item, List};
use yew::prelude::*;

use super::{
    content::{Place, blocks, inlines},
    element::{classed, element, row, text},
};

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
        Some((Block::Plain(first) | Block::Paragraph(first), rest)) if !rest.is_empty() && is_visible(first) => {
            let summary = classed("summary", "", inlines(first, at));
            element("details", &["class", "open"], &["own item", "open"], row(vec![summary, blocks(rest, at)]))
        }
        _ => blocks(&content.content, at),
    };
    match content.task {
        None => classed("li", "", inside),
        Some(sign) => classed("li", "task", row(vec![task(sign), classed("div", "", inside)])),
    }
}

// Whether a summary would have something to press: pictures alone would not tell what they fold.
fn is_visible(content: &[Inline]) -> bool {
    !notebook::text::of_inlines(content).is_empty()
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
    element("span", &["class", "role", "aria-label", "title"], &["task-sign", "img", name, name], text(&shown))
}
