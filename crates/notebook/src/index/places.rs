//! Where words stand: the lines of a session, each in its field. A phrase stands in one of them.

use std::ops::Range;

use super::Fields;
use crate::{Session, text::Line, words};

/// Calls `found` for everything the catalogue says of a session, with its field.
pub fn of_session(session: &Session, found: &mut dyn FnMut(&str, Fields)) {
    found(&session.title, Fields::TITLE);
    session.outline.iter().for_each(|heading| found(&heading.title, Fields::HEADINGS));
    let facts = Fields::FACTS;
    session.tags.iter().for_each(|tag| found(tag, facts));
    session.people.iter().for_each(|person| found(&person.value.name, facts));
    session.places.iter().for_each(|place| found(&place.value, facts));
    for link in &session.links {
        found(&link.value.label, facts);
        found(link.value.url.as_str(), facts);
    }
    session.status.iter().for_each(|status| found(status.value.word(), facts));
}

/// Calls `found` for each word of a line of a page, with its field. Its headings are in the catalogue.
pub fn of_line(line: &Line, found: &mut dyn FnMut(Range<usize>, &str, Fields)) {
    if line.is_heading {
        return;
    }
    let mut code = line.code.as_slice();
    words::each(&line.text, &mut |at, word| {
        // Words come in order, so what ends before one is done with.
        while let [first, rest @ ..] = code
            && first.end <= at.start
        {
            code = rest;
        }
        let is_code = code.first().is_some_and(|code| code.start <= at.start);
        found(at, word, if is_code { Fields::CODE } else { Fields::TEXT });
    });
}
