//! Notices: what the page says where there is nothing to show, and what a reader can do about it.

use yew::prelude::*;

use super::{
    control::pressed,
    element::{anchor, button, classed, element, row, text},
};
use crate::{route::Route, state::Action};

/// The notebook has no sessions at all.
pub fn empty_notebook() -> Html {
    let code = |said: &str| classed("div", "code", classed("pre", "", classed("code", "", text(said))));
    let how = vec![
        text("This notebook has no sessions. Put Markdown files into the "),
        classed("code", "", text("notes")),
        text(" folder, one for each lecture, talk or meeting, or one for a whole series, and bind them again:"),
    ];
    let parts = vec![
        title("No notes yet"),
        classed("p", "", row(how)),
        code("cargo xtask serve"),
        classed("p", "", text("A heading with a date in it or under it is enough for a session:")),
        code("## Containers in practice\n28 Sep 2022 @ 1100 UTC\nHost: Fourth Brain\n\n### Questions\n- …"),
    ];
    element("section", &["class", "aria-label"], &["notice", "Empty notebook"], row(parts))
}

fn title(said: &str) -> Html {
    element("h1", &["class", "tabindex"], &["title", "-1"], text(said))
}

/// The filter matches no session.
pub fn nothing_found(dispatch: &Callback<Action>) -> Html {
    let why = text(" No session fits all the words and filters.");
    let why = classed("p", "", row(vec![classed("b", "", text("Nothing matches.")), why]));
    let all = button(
        &["type", "class"],
        &["button", "button"],
        pressed(dispatch, Action::FilterCleared),
        text("Show all sessions"),
    );
    classed("div", "nothing", row(vec![why, all]))
}

/// The address names a session that is not there.
pub fn unknown_session(id: &str, route: &Route) -> Html {
    let why = vec![
        text("The address asks for "),
        classed("code", "", text(id)),
        text(", which is not in this notebook. It may have been renamed, or the address was cut off."),
    ];
    let home = anchor("", &route.with_session(None).to_string(), text("Show the notebook"));
    let parts = vec![title("No such session"), classed("p", "", row(why)), classed("p", "", home)];
    element("section", &["class", "aria-label"], &["notice", "Unknown session"], row(parts))
}

/// The session is a heading and its facts, and no more was written.
pub fn empty_session() -> Html {
    classed("p", "hint", text("Nothing more was written about this session."))
}

/// The pages are still being unpacked.
pub fn awaited() -> Html {
    element("p", &["class", "aria-busy"], &["hint", "true"], text("Unpacking…"))
}

/// Something cannot be read, and why.
pub fn failed(why: &str) -> Html {
    let parts = vec![classed("b", "", text("This part of the notebook cannot be read.")), text(" "), text(why)];
    classed("p", "failed", row(parts))
}
