//! Facets: which values the sessions of a notebook have on each side, and how many each would leave.

#[cfg(feature = "parse")]
mod values;

use serde::{Deserialize, Serialize};

use super::{Choice, Facet, Query, Sessions, Span};
use crate::{catalogue::Session, tag};

/// The values of every facet with the sessions that have them. They are derived when the notes are parsed, so that the page neither
/// takes the time nor holds the code.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Facets {
    // By the index of the facet.
    values: Vec<Vec<Value>>,
}

/// A value of a facet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Value {
    /// In its first spelling.
    pub name: String,
    key: String,
    // In their order.
    sessions: Vec<u32>,
}

/// What there is for a query.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// The sessions.
    pub sessions: Sessions,
    /// For each value of [`Facets::values`], by the index of its facet, how many sessions have it among those that the rest of the
    /// query leaves.
    pub counts: [Vec<usize>; Facet::ALL.len()],
    /// The same for each month of [`years`], in which sessions count where they began.
    pub months: Vec<usize>,
}

impl Facets {
    /// The values of a facet, those that most sessions have first; a nested tag stands behind the one it is nested in.
    #[must_use]
    pub fn values(&self, facet: Facet) -> &[Value] {
        self.values.get(facet as usize).map_or(&[], Vec::as_slice)
    }

    /// The sessions that have a value, by its [`tag::key`]; with a tag also those that have one inside it.
    pub(super) fn sessions(&self, facet: Facet, key: &str) -> impl Iterator<Item = usize> {
        let value = self.values(facet).iter().find(|value| value.key == key);
        value.into_iter().flat_map(|value| &value.sessions).map(|at| *at as usize)
    }

    /// What there is for the choices and the span of a query, among the sessions that its words leave; none for all.
    #[must_use]
    pub fn find(&self, sessions: &[Session], query: &Query, words: Option<&Sessions>) -> Found {
        let named = words.cloned().unwrap_or_else(|| Sessions::all(sessions.len()));
        let mut within = named.clone();
        if let Some(span) = query.span {
            within.and(&taking_place(sessions, span));
        }
        let counts = Facet::ALL.map(|facet| self.counts(facet, query, &within));
        let months = months(sessions, &self.left(&named, query, &|_| true));
        Found { sessions: self.left(&within, query, &|_| true), counts, months }
    }

    fn counts(&self, facet: Facet, query: &Query, within: &Sessions) -> Vec<usize> {
        // One of several wanted values adds to the others, so they are counted without each other.
        let wants_all = facet.wants_all(query.any_tag);
        let others = |choice: &Choice| choice.facet != facet || wants_all || !choice.is_wanted;
        let rest = self.left(within, query, &others);
        let unwanted = query.choices.iter().filter(|choice| choice.facet == facet && !choice.is_wanted);
        let unwanted: Vec<String> = unwanted.map(|choice| tag::key(&choice.value)).collect();
        let count = |value: &Value| {
            let under = |left: &Sessions| value.sessions.iter().filter(|at| left.contains(**at as usize)).count();
            if unwanted.contains(&value.key) {
                under(&self.left(within, query, &|it| others(it) && !it.is_about(facet, &value.key)))
            } else {
                under(&rest)
            }
        };
        self.values(facet).iter().map(count).collect()
    }

    // Those of some sessions that the choices leave, of which only some are kept.
    fn left(&self, among: &Sessions, query: &Query, is_kept: &dyn Fn(&Choice) -> bool) -> Sessions {
        let mut left = among.clone();
        for facet in Facet::ALL {
            let mut with_any: Option<Sessions> = None;
            for choice in query.choices.iter().filter(|choice| choice.facet == facet && is_kept(choice)) {
                let with = self.with(choice, among);
                if !choice.is_wanted {
                    left.without(&with);
                } else if facet.wants_all(query.any_tag) {
                    left.and(&with);
                } else if let Some(with_any) = &mut with_any {
                    with_any.or(&with);
                } else {
                    with_any = Some(with);
                }
            }
            with_any.iter().for_each(|with_any| left.and(with_any));
        }
        left
    }

    // Those of some sessions that have the value of a choice.
    fn with(&self, choice: &Choice, among: &Sessions) -> Sessions {
        let mut with = among.clone();
        with.without(among);
        let key = tag::key(&choice.value);
        let sessions = self.sessions(choice.facet, &key);
        sessions.filter(|at| among.contains(*at)).for_each(|at| with.insert(at));
        with
    }
}

/// From the first January to the last December in which a session began; none without any date.
#[must_use]
pub fn years(sessions: &[Session]) -> Option<Span> {
    let months = || sessions.iter().filter_map(Span::of).map(|span| span.from);
    Some(Span { from: months().min()?.january(), to: months().max()?.january().later(11) })
}

// The sessions that may have taken place in a span.
fn taking_place(sessions: &[Session], span: Span) -> Sessions {
    Sessions::with(sessions.len(), |at| Span::of(&sessions[at]).is_some_and(|own| own.meets(span)))
}

// How many sessions of a set began in each month of all years.
fn months(sessions: &[Session], set: &Sessions) -> Vec<usize> {
    let Some(years) = years(sessions) else { return Vec::new() };
    let mut months = vec![0; (years.to.since(years.from) + 1) as usize];
    for span in set.iter().filter_map(|at| Span::of(&sessions[at])) {
        if let Some(month) = months.get_mut(span.from.since(years.from) as usize) {
            *month += 1;
        }
    }
    months
}
