//! Choices: what a reader pressed to filter by, and by which facet of the sessions.

use crate::tag;

/// A side of sessions by which they are filtered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
    /// Their tags; `ml` takes `ml/nlp`, too.
    Tag,
    /// Where they took place.
    Place,
    /// Who took part.
    Person,
    /// What happened to them.
    Status,
    /// What stands on their pages.
    Holding,
}

impl Facet {
    /// All of them, in the order in which they are shown; the index of each is `facet as usize`.
    pub const ALL: [Self; 5] = [Self::Tag, Self::Place, Self::Person, Self::Status, Self::Holding];

    /// Its name in an address.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Tag => "tag",
            Self::Place => "place",
            Self::Person => "person",
            Self::Status => "is",
            Self::Holding => "has",
        }
    }

    /// Whether a session must have all the wanted values, rather than one of them.
    #[must_use]
    pub(super) const fn wants_all(self, any_tag: bool) -> bool {
        match self {
            Self::Tag => !any_tag,
            Self::Holding => true,
            Self::Place | Self::Person | Self::Status => false,
        }
    }
}

/// A value of a facet, wanted or not wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Of which facet.
    pub facet: Facet,
    /// The value in any spelling.
    pub value: String,
    /// Whether sessions must have it, or must not.
    pub is_wanted: bool,
}

impl Choice {
    /// Whether it is about that value, however it is spelt.
    #[must_use]
    pub fn is_about(&self, facet: Facet, value: &str) -> bool {
        self.facet == facet && tag::key(&self.value) == tag::key(value)
    }
}
