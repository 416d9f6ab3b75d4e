//! Shortcuts: the keys that do something, what they do, and the dialog that lists them.

use yew::prelude::*;

use super::{
    control::pressed,
    element::{button, classed, element, row, text},
};
use crate::{browser, state::Action};

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

/// What the dialog is drawn from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Props {
    /// Whether it is open.
    pub shown: bool,
    /// Told when it was closed.
    pub dispatch: Callback<Action>,
}

/// A component, because a native dialog is opened by a call.
#[component]
pub fn Shortcuts(props: &Props) -> Html {
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with(props.shown, move |shown| browser::dialog::show(&dialog, *shown));
    }
    let closed = props.dispatch.reform(|_: Event| Action::ShortcutsShown(false));
    let pressed = pressed(&props.dispatch, Action::ShortcutsShown(false));
    html! {
        <dialog ref={dialog} class="shortcuts" aria-labelledby="shortcuts-title" closedby="any" onclose={closed}>
            { list() }
            { button(&["type", "class"], &["button", "button"], pressed, text("Close")) }
        </dialog>
    }
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
