//! Provenance: where each fact of a session was read, and what was inferred.

use std::borrow::Cow;

use crate::{
    Session,
    fact::{Fact, Origin},
    when,
};

/// A fact with its provenance, as a reader and other programs see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance<'a> {
    /// What kind of fact it is, for example `Date`.
    pub name: &'static str,
    /// The fact itself.
    pub value: Cow<'a, str>,
    /// Where it stands.
    pub origin: Origin,
    /// The line of the note it came from, from 1.
    pub line: u32,
    /// What was concluded and from what; none if it is just what is written there.
    pub inferred: Option<&'a str>,
}

/// All facts of a session in the order in which they are shown.
#[must_use]
pub fn of_session(session: &Session) -> Vec<Provenance<'_>> {
    let mut all = Vec::new();
    all.extend(session.when.iter().map(|fact| told("Date", when::in_full(&fact.value, None), fact)));
    all.extend(session.clock.iter().map(|fact| told("Time", fact.value.to_string(), fact)));
    all.extend(
        session.series.iter().map(|fact| told("Series", format!("{} {}", fact.value.name, fact.value.number), fact)),
    );
    all.extend(session.status.iter().map(|fact| told("Status", fact.value.word(), fact)));
    all.extend(session.places.iter().map(|fact| told("Place", fact.value.as_str(), fact)));
    all.extend(session.people.iter().map(|fact| told("Person", fact.value.name.as_str(), fact)));
    all.extend(session.links.iter().map(|fact| told("Link", fact.value.label.as_str(), fact)));
    all.extend(session.terms.iter().map(|fact| told("Term", fact.value.short.as_str(), fact)));
    all
}

fn told<'a, T>(name: &'static str, value: impl Into<Cow<'a, str>>, fact: &'a Fact<T>) -> Provenance<'a> {
    Provenance { name, value: value.into(), origin: fact.origin, line: fact.line, inferred: fact.inferred() }
}

impl Provenance<'_> {
    /// Where it stands, in words, for example `the top of the session, line 18`.
    #[must_use]
    pub fn place(&self) -> String {
        let place = self.origin.words();
        if self.origin.is_line() { format!("{place}, line {}", self.line) } else { place.to_owned() }
    }
}
