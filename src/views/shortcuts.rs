//! Shortcuts: the keys that do something, what they do, and the dialog that lists them.

use std::rc::Rc;

use yew::{html, prelude::*, virtual_dom::VNode};

use super::{
    control::pressed,
    element::{button, classed, element, row, tag, text},
};
use crate::state::Action;

/// What a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Command {
    ShowShortcuts,
    Search,
    Tags,
    NextHit,
    PreviousHit,
    Next,
    Previous,
    Down,
    Up,
    Leave,
    ExpandAll,
    CollapseAll,
}

/// Each command with its key as the browser names it, the key as written, and what it does.
const COMMANDS: [(Command, &str, &str, &str); 12] = [
    (Command::Next, "j", "j", "Open the next session"),
    (Command::Previous, "k", "k", "Open the session before"),
    (Command::Down, "ArrowDown", "↓", "Next line of the timeline, from the search or another line"),
    (Command::Up, "ArrowUp", "↑", "Line before"),
    (Command::Leave, "Escape", "Esc", "Back to the timeline, then to the search"),
    (Command::Search, "/", "/", "Search notes"),
    (Command::Tags, "t", "t", "Filter by tag"),
    (Command::NextHit, "n", "n", "Next hit in the open session"),
    (Command::PreviousHit, "p", "p", "Hit before"),
    (Command::ExpandAll, "e", "e", "Expand all sections"),
    (Command::CollapseAll, "c", "c", "Collapse all sections"),
    (Command::ShowShortcuts, "?", "?", "Show this list"),
];

/// What the key of that name asks for.
#[must_use]
pub fn command(key: &str) -> Option<Command> {
    COMMANDS.iter().find(|(_, name, ..)| *name == key).map(|(command, ..)| *command)
}

/// The dialog that lists the keys. It is opened by a call of the browser, since only then it is modal.
pub fn shortcuts(dispatch: &Callback<Action>) -> Html {
    let close = pressed(dispatch, Action::ShortcutsShown(false));
    let inside = row(vec![list(), button(&["type", "class"], &["button", "button"], close, text("Close"))]);
    let keys = &["class", "aria-labelledby", "closedby"];
    let mut dialog = tag("dialog", keys, &["shortcuts", "shortcuts-title", "any"], inside);
    let closed = dispatch.reform(|_: Event| Action::ShortcutsShown(false));
    dialog.add_listener(Rc::new(html::onclose::Wrapper::new(closed)));
    VNode::from(dialog)
}

/// The keys and what they do.
pub fn list() -> Html {
    let line = |(_, _, key, words): &(Command, &str, &str, &str)| {
        let key = classed("dt", "", classed("kbd", "", text(key)));
        classed("div", "", row(vec![key, classed("dd", "", text(words))]))
    };
    let title = element("h2", &["id"], &["shortcuts-title"], text("Keyboard shortcuts"));
    row(vec![title, classed("dl", "", row(COMMANDS.iter().map(line).collect()))])
}
