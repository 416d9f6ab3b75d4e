//! The values of the facets, collected from the sessions.

use std::collections::HashMap;

use super::{Facets, Value};
use crate::{catalogue::Session, fact::Status, holds::Holds, query::Facet, tag};

/// What a session without a date is called among the statuses.
const UNDATED: &str = "No date";

impl Facets {
    /// The facets of sessions.
    #[must_use]
    pub fn of(sessions: &[Session]) -> Self {
        Self { values: Facet::ALL.iter().map(|facet| values(*facet, sessions)).collect() }
    }
}

fn values(facet: Facet, sessions: &[Session]) -> Vec<Value> {
    let mut values = Vec::<Value>::new();
    // By the spelling in the catalogue, so that few spellings are folded.
    let mut known = HashMap::<&str, Vec<usize>>::new();
    let mut by_key = HashMap::<String, usize>::new();
    for (session, facts) in sessions.iter().enumerate() {
        let number = u32::try_from(session).unwrap_or(u32::MAX);
        let mut note = |name| {
            let places = known.entry(name).or_insert_with(|| {
                let named = around(facet, name);
                let mut place = |name: &str| {
                    *by_key.entry(tag::key(name)).or_insert_with_key(|key| {
                        values.push(Value { name: name.to_owned(), key: key.clone(), sessions: Vec::new() });
                        values.len() - 1
                    })
                };
                named.map(&mut place).collect()
            });
            for place in places {
                let sessions = &mut values[*place].sessions;
                if sessions.last() != Some(&number) {
                    sessions.push(number);
                }
            }
        };
        match facet {
            Facet::Tag => facts.tags.iter().for_each(|tag| note(tag)),
            Facet::Place => facts.places.iter().for_each(|place| note(&place.value)),
            Facet::Person => facts.people.iter().for_each(|person| note(&person.value.name)),
            Facet::Status => {
                facts.status.iter().for_each(|status| note(Status::word(status.value)));
                if facts.when.is_none() {
                    note(UNDATED);
                }
            }
            Facet::Holding => Holds::ALL.iter().filter(|holds| facts.holds.has(**holds)).for_each(|it| note(it.word())),
        }
    }
    let uses = |value: &Value| {
        let root = value.key.split('/').next().filter(|_| facet == Facet::Tag).unwrap_or(&value.key).to_owned();
        let uses = by_key.get(&root).map_or(0, |root| values[*root].sessions.len());
        (usize::MAX - uses, root)
    };
    let mut order: Vec<_> = values.iter().enumerate().map(|(at, value)| (uses(value), value.key.clone(), at)).collect();
    order.sort_unstable();
    let mut taken: Vec<Option<Value>> = values.into_iter().map(Some).collect();
    order.into_iter().filter_map(|(.., at)| taken[at].take()).collect()
}

// A value with all that it is nested in, the outermost first.
fn around(facet: Facet, name: &str) -> impl Iterator<Item = &str> {
    let ends = name.match_indices('/').map(|(at, _)| at).filter(move |at| facet == Facet::Tag && *at > 0);
    ends.chain([name.len()]).map(|end| &name[..end])
}
