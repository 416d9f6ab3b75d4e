//! Opening: bytes become an index, as far as they make sense.

use std::ops::Range;

use super::{Index, column, length, number};
use crate::codec::{self, Damaged};

impl Index {
    /// Takes what [`Index::encode`] wrote, without reading any entry.
    ///
    /// # Errors
    /// When the bytes are no index of this version.
    pub fn open(bytes: Vec<u8>) -> Result<Self, Damaged> {
        let index = read(codec::body(&bytes)?).ok_or(Damaged::Unreadable)?;
        Ok(Self { bytes, ..index })
    }
}

/// All but the bytes; none where they make no sense.
fn read(mut rest: &[u8]) -> Option<Index> {
    let mut counts = [0; 6];
    for count in &mut counts {
        let (word, behind) = rest.split_first_chunk()?;
        (*count, rest) = (u32::from_le_bytes(*word) as usize, behind);
    }
    let mut column = |length: usize| {
        let (column, behind) = rest.split_at_checked(length)?;
        rest = behind;
        Some(column)
    };
    let [sessions, words, tails, number_sizes, manner_sizes, numbers] = counts;
    let lengths: Vec<f32> = column(sessions)?.iter().map(|byte| length::unpack(*byte) as f32).collect();
    let average = lengths.iter().sum::<f32>() / sessions as f32;
    let (heads, tails) = (column(words.checked_mul(2)?)?, column(tails)?);
    let (number_sizes, manner_sizes) = (column(number_sizes)?, column(manner_sizes)?);
    let manners = rest.len().checked_sub(numbers)?;
    let (words_text, ends) = read_words(heads, tails)?;
    Some(Index {
        lengths: lengths.into_iter().map(|length| length / average.max(1.0)).collect(),
        words: words_text,
        ends,
        numbers: places(number_sizes, words, numbers)?,
        manners: places(manner_sizes, words, manners)?,
        numbers_from_end: rest.len(),
        manners_from_end: manners,
        ..Index::default()
    })
}

/// The words one behind the other, and where each ends.
fn read_words(heads: &[u8], mut tails: &[u8]) -> Option<(String, Vec<u32>)> {
    let mut words = Vec::with_capacity(tails.len() * 4);
    let mut ends = Vec::with_capacity(heads.len() / 2);
    let mut before = 0;
    for head in heads.chunks_exact(2) {
        let [same, more] = *head else { return None };
        let (tail, behind) = tails.split_at_checked(usize::from(more))?;
        let start = words.len();
        let same = before..before + usize::from(same);
        words.extend_from_within(Some(same).filter(|same| same.end <= start)?);
        words.extend_from_slice(tail);
        (before, tails) = (start, behind);
        ends.push(u32::try_from(words.len()).ok()?);
    }
    Some((String::from_utf8(words).ok()?, ends))
}

/// Where the stretch of each word stands in a column of so many bytes.
fn places(mut sizes: &[u8], words: usize, length: usize) -> Option<Vec<Range<u32>>> {
    let sizes = (0..words).map(|_| number::read(&mut sizes)).collect::<Option<Vec<u32>>>()?;
    let places = column::places(&sizes)?;
    let end = places.iter().map(|place| place.end).max().unwrap_or_default();
    (end as usize == length).then_some(places)
}
