//! Facts, one by one: each with where it stands and whether it was inferred.

use notebook::{Session, fact::Fact};
use serde::Serialize;

/// A fact of a session in words of JSON.
#[derive(Serialize)]
pub struct SeenFact<'a> {
    fact: &'static str,
    value: String,
    origin: &'static str,
    line: u32,
    inferred: Option<&'a str>,
}

/// All facts of a session.
pub fn seen(session: &Session) -> Vec<SeenFact<'_>> {
    let mut facts = Vec::new();
    facts.extend(session.when.iter().map(|fact| seen_as("date", super::date_range(&fact.value), fact)));
    facts.extend(session.clock.iter().map(|fact| seen_as("time", fact.value.to_string(), fact)));
    let series = session.series.iter();
    facts.extend(series.map(|fact| seen_as("series", format!("{} #{}", fact.value.name, fact.value.number), fact)));
    facts.extend(session.people.iter().map(|fact| seen_as("person", fact.value.name.clone(), fact)));
    facts.extend(session.places.iter().map(|fact| seen_as("place", fact.value.clone(), fact)));
    facts.extend(session.status.iter().map(|fact| seen_as("status", fact.value.word().to_lowercase(), fact)));
    facts.extend(session.links.iter().map(|fact| seen_as("link", fact.value.url.as_str().to_owned(), fact)));
    let terms = session.terms.iter();
    facts.extend(terms.map(|fact| seen_as("term", format!("{}: {}", fact.value.short, fact.value.long), fact)));
    facts
}

fn seen_as<'a, T>(name: &'static str, value: String, fact: &'a Fact<T>) -> SeenFact<'a> {
    let origin = fact.origin.words();
    let origin = origin.strip_prefix("the ").or(origin.strip_prefix("a ")).unwrap_or(origin);
    SeenFact { fact: name, value, origin, line: fact.line, inferred: fact.inferred() }
}
