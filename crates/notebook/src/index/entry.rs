//! An entry: a session in which a word stands, in which fields, and how often.
//!
//! It is written as a number in one column: the lowest bit is set if more than "once, in the text" is to be said, and the bits
//! above count the sessions between it and the entry before. What there is to be said is a byte in another column: the fields in
//! its lowest five bits, about how often in the others.

use super::{Fields, number};

/// A session in which a word stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// Its index in [`crate::Catalogue::sessions`].
    pub session: usize,
    /// The fields, in the lowest five bits, and above them about how often.
    manner: u8,
}

/// About how often a word stands in a session. More says nothing more.
pub const OFTEN: [u32; 8] = [1, 2, 3, 4, 5, 7, 10, 14];

/// Once, in the text.
const PLAIN: u8 = Fields::TEXT.bits();

impl Entry {
    /// In how many manners a word can stand in a session.
    pub const MANNERS: usize = 256;

    /// The first session, in a manner below [`Entry::MANNERS`].
    #[must_use]
    pub const fn of(manner: usize) -> Self {
        Self { session: 0, manner: manner as u8 }
    }

    /// The fields and how often as one number, below [`Entry::MANNERS`].
    #[must_use]
    pub const fn manner(self) -> usize {
        self.manner as usize
    }

    /// The fields the word stands in.
    #[must_use]
    pub const fn fields(self) -> Fields {
        Fields::of_bits(self.manner)
    }

    /// About how often it stands there.
    #[must_use]
    pub const fn often(self) -> u32 {
        OFTEN[self.manner as usize >> 5]
    }
}

/// The entries of a word, in order.
#[derive(Debug, Clone)]
pub struct Entries<'a> {
    numbers: &'a [u8],
    manners: &'a [u8],
    /// The session behind the last.
    next: u32,
}

impl<'a> Entries<'a> {
    /// Those that were written there.
    pub(super) const fn of(numbers: &'a [u8], manners: &'a [u8]) -> Self {
        Self { numbers, manners, next: 0 }
    }
}

impl Iterator for Entries<'_> {
    type Item = Entry;

    #[inline]
    fn next(&mut self) -> Option<Entry> {
        let number = number::read(&mut self.numbers)?;
        let session = self.next.wrapping_add(number >> 1);
        self.next = session.wrapping_add(1);
        let manner = if number & 1 == 0 {
            PLAIN
        } else {
            let (&manner, rest) = self.manners.split_first()?;
            self.manners = rest;
            manner
        };
        Some(Entry { session: session as usize, manner })
    }
}

/// Writes an entry so many sessions behind the one before.
#[cfg(any(feature = "parse", feature = "bind"))]
pub fn write(gap: u32, manner: u8, numbers: &mut Vec<u8>, manners: &mut Vec<u8>) {
    number::write(gap << 1 | u32::from(manner != PLAIN), numbers);
    if manner != PLAIN {
        manners.push(manner);
    }
}

/// How a word stands in a session: in those fields, so often.
#[cfg(any(feature = "parse", feature = "bind"))]
pub fn manner(fields: Fields, count: u32) -> u8 {
    let often = OFTEN.iter().rposition(|often| *often <= count).unwrap_or_default();
    fields.bits() | (often as u8) << 5
}
