//! Provenance: where each fact of the open session was read, folded below the facts.

use notebook::{
    Session,
    provenance::{self, Provenance},
};
use yew::Html;

use super::element::{classed, row, text};

/// A line for each fact; nothing if the session has none.
pub fn provenance(session: &Session) -> Html {
    let facts = provenance::of_session(session);
    if facts.is_empty() {
        return row(vec![]);
    }
    let summary = classed("summary", "", text("Where these facts come from"));
    let lines = classed("ul", "", row(facts.iter().map(line).collect()));
    classed("details", "own provenance", row(vec![summary, lines]))
}

fn line(fact: &Provenance<'_>) -> Html {
    let from = [fact.name, " from ", &fact.place()].concat();
    let mut parts = vec![classed("b", "", text(&fact.value)), text(" "), classed("span", "", text(&from))];
    if let Some(why) = fact.inferred {
        parts.extend([text(" "), classed("span", "inferred", text(why))]);
    }
    classed("li", "", row(parts))
}
