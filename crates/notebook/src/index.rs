//! The index: which words stand in which session, where in it, and how often. It is made when notes are bound, so that the
//! first letter that is typed is answered at once.
//!
//! Behind the header that all encoded parts have ([`crate::codec`]) stand six numbers (little-endian `u32`): how many sessions
//! and words there are, and how many bytes the third to the sixth of these columns take:
//!
//! 1. the length of each session, a byte (`length`);
//! 2. of each word, in order, how many bytes it has in common with the word before, and how many bytes are its own, a byte each;
//! 3. these bytes;
//! 4. how many bytes each word has in the sixth column, and
//! 5. in the seventh (`number`);
//! 6. where each word stands (`entry`), the words in the order of [`column`];
//! 7. and how, in the same manner.
//!
//! Opening reads the words and no entry.

mod column;
#[cfg(any(feature = "parse", feature = "bind"))]
mod encode;
mod entry;
mod fields;
mod length;
mod number;
mod open;
pub(crate) mod places;

use std::ops::Range;

pub use entry::{Entries, Entry};
pub use fields::Fields;

/// An opened index.
#[derive(Debug, Clone, Default)]
pub struct Index {
    bytes: Vec<u8>,
    lengths: Vec<f32>,
    /// The words in order, one behind the other.
    words: String,
    /// Where each ends in `words`.
    ends: Vec<u32>,
    /// Where each has its numbers, and its manners, in the two last columns, which begin so many bytes before the end.
    numbers: Vec<Range<u32>>,
    numbers_from_end: usize,
    manners: Vec<Range<u32>>,
    manners_from_end: usize,
}

impl Index {
    /// How long each session is, 1 for the average.
    #[must_use]
    pub fn lengths(&self) -> &[f32] {
        &self.lengths
    }

    /// How many words there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no word.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The word at an index; empty if there is none.
    #[must_use]
    pub fn word(&self, at: usize) -> &str {
        let end = |at: usize| self.ends.get(at).map_or(0, |end| *end as usize);
        self.words.get(at.checked_sub(1).map_or(0, end)..end(at)).unwrap_or_default()
    }

    /// The words at some indexes, each with its own.
    pub fn words(&self, range: Range<usize>) -> impl Iterator<Item = (usize, &str)> {
        let mut start =
            range.start.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        range.map_while(move |at| {
            let end = *self.ends.get(at)? as usize;
            let word = self.words.get(start..end).unwrap_or_default();
            start = end;
            Some((at, word))
        })
    }

    /// Where a word stands, if it is there.
    #[must_use]
    pub fn find(&self, word: &str) -> Option<usize> {
        let at = self.first(|other| other < word);
        (at < self.len() && self.word(at) == word).then_some(at)
    }

    /// Where the words stand that begin so.
    #[must_use]
    pub fn beginning(&self, start: &str) -> Range<usize> {
        self.first(|word| word < start)..self.first(|word| word < start || word.starts_with(start))
    }

    /// Where the first word stands that is not before what is sought.
    fn first(&self, is_before: impl Fn(&str) -> bool) -> usize {
        let (mut from, mut to) = (0, self.len());
        while from < to {
            let middle = usize::midpoint(from, to);
            if is_before(self.word(middle)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        from
    }

    /// The sessions of the word at an index, in order.
    #[must_use]
    pub fn entries(&self, at: usize) -> Entries<'_> {
        let stretch = |places: &[Range<u32>], from_end: usize| {
            let start = self.bytes.len() - from_end;
            let place = places.get(at).map_or(0..0, |place| start + place.start as usize..start + place.end as usize);
            self.bytes.get(place).unwrap_or_default()
        };
        Entries::of(stretch(&self.numbers, self.numbers_from_end), stretch(&self.manners, self.manners_from_end))
    }
}

#[cfg(test)]
mod tests;
