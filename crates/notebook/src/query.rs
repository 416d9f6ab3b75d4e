//! A query: which sessions a reader asks for, by words and operators, by what they pressed, and by a span of months.

pub mod choice;
pub mod excerpts;
pub mod expression;
pub mod facets;
pub mod marks;
pub mod matching;
pub mod phrases;
pub mod search;
pub mod sessions;
pub mod span;

pub use choice::{Choice, Facet};
pub use expression::Expression;
pub use facets::{Facets, Found, Value};
pub use sessions::Sessions;
pub use span::{Month, Span};

/// What a reader asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// Words and operators, as typed ([`Expression`]).
    pub text: String,
    /// What was pressed, each value once.
    pub choices: Vec<Choice>,
    /// Whether one of the wanted tags suffices.
    pub any_tag: bool,
    /// When the sessions took place; those without a date are then left out.
    pub span: Option<Span>,
}

impl Query {
    /// Whether every session is asked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.choices.is_empty() && self.span.is_none() && self.text.trim().is_empty()
    }

    /// Whether a value is wanted or not wanted; none if it was not chosen.
    #[must_use]
    pub fn choice(&self, facet: Facet, value: &str) -> Option<bool> {
        self.choices.iter().find(|choice| choice.is_about(facet, value)).map(|choice| choice.is_wanted)
    }

    /// Chooses a value in one way, or takes its choice back. What names nothing is left out.
    pub fn choose(&mut self, facet: Facet, value: &str, is_wanted: Option<bool>) {
        let at = self.choices.iter().position(|choice| choice.is_about(facet, value));
        match (at, is_wanted) {
            (Some(at), Some(is_wanted)) => self.choices[at].is_wanted = is_wanted,
            (Some(at), None) => drop(self.choices.remove(at)),
            (None, Some(is_wanted)) if !value.trim().is_empty() => {
                self.choices.push(Choice { facet, value: value.trim().to_owned(), is_wanted });
            }
            (None, _) => {}
        }
    }

    /// Wants a value; if it is wanted already, does not want it; then takes the choice back.
    pub fn press(&mut self, facet: Facet, value: &str) {
        let next = match self.choice(facet, value) {
            None => Some(true),
            Some(true) => Some(false),
            Some(false) => None,
        };
        self.choose(facet, value, next);
    }

    /// How many tags are wanted: from two on it matters whether all or any of them.
    #[must_use]
    pub fn wanted_tags(&self) -> usize {
        self.choices.iter().filter(|choice| choice.facet == Facet::Tag && choice.is_wanted).count()
    }
}
