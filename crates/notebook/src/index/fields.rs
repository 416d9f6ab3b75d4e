//! A field: a part of a session in which a word can stand.

use std::ops::BitOr;

/// Some of the five fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Fields(u8);

impl Fields {
    /// No field.
    pub const NONE: Self = Self(0);
    /// The session's title.
    pub const TITLE: Self = Self(1);
    /// The headings of its sections.
    pub const HEADINGS: Self = Self(2);
    /// Whatever is visible on its page and is neither a heading nor code.
    pub const TEXT: Self = Self(4);
    /// Code, in a line or on lines of its own.
    pub const CODE: Self = Self(8);
    /// Its tags, people, places and status, and the names and addresses of its links.
    pub const FACTS: Self = Self(16);
    /// All five.
    pub const ALL: Self = Self(31);

    /// The fields of the lowest five bits.
    #[must_use]
    pub const fn of_bits(bits: u8) -> Self {
        Self(bits & Self::ALL.0)
    }

    /// Each field as a bit.
    #[must_use]
    pub const fn bits(self) -> u8 {
        self.0
    }

    /// Whether they have a field in common.
    #[must_use]
    pub const fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// These without those.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}

impl BitOr for Fields {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}
