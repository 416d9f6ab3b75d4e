//! Encoding: the index of a notebook as bytes.

use std::collections::HashMap;

use super::{Fields, Index, column, entry, length, number, places};
use crate::{Notebook, codec, text, words};

impl Index {
    /// The index of a notebook as bytes. The same notebook gives the same bytes.
    #[must_use]
    pub fn encode(notebook: &Notebook) -> Vec<u8> {
        let mut gathered = Gathered::default();
        for (session, page) in notebook.catalogue.sessions.iter().zip(&notebook.pages) {
            places::of_session(session, &mut |line, field| {
                words::each(line, &mut |_, word| gathered.add(word, field));
            });
            text::lines::of_page(page, &mut |line| {
                places::of_line(line, &mut |_, word, field| gathered.add(word, field));
            });
            gathered.end_session();
        }
        gathered.finish()
    }
}

/// The words of all sessions so far.
#[derive(Default)]
struct Gathered {
    /// Where each stands in `found`.
    words: HashMap<Box<str>, u32>,
    found: Vec<Found>,
    /// The words of this session.
    open: Vec<u32>,
    lengths: Vec<u8>,
    length: u32,
}

/// What is known of a word.
#[derive(Default)]
struct Found {
    /// Its sessions, and the manner in which it stands there.
    entries: Vec<(u32, u8)>,
    /// How often, and where, it stands in this session.
    count: u32,
    fields: Fields,
}

impl Gathered {
    fn add(&mut self, word: &str, field: Fields) {
        let at = match self.words.get(word) {
            Some(at) => *at,
            None => {
                let at = self.found.len() as u32;
                self.words.insert(word.into(), at);
                self.found.push(Found::default());
                at
            }
        };
        let found = &mut self.found[at as usize];
        if found.count == 0 {
            self.open.push(at);
        }
        found.count += 1;
        found.fields = found.fields | field;
        self.length += 1;
    }

    fn end_session(&mut self) {
        let session = self.lengths.len() as u32;
        for at in self.open.drain(..) {
            let found = &mut self.found[at as usize];
            found.entries.push((session, entry::manner(found.fields, found.count)));
            (found.count, found.fields) = (0, Fields::NONE);
        }
        self.lengths.push(length::pack(std::mem::take(&mut self.length)));
    }

    fn finish(self) -> Vec<u8> {
        let mut words: Vec<(&str, &Found)> =
            self.words.iter().map(|(word, at)| (&**word, &self.found[*at as usize])).collect();
        words.sort_unstable_by_key(|(word, _)| *word);
        let (mut heads, mut tails) = (Vec::new(), Vec::new());
        let (mut numbers, mut manners) = (Column::default(), Column::default());
        let mut before = "";
        for (word, found) in &words {
            let same = word.char_indices().zip(before.chars()).find(|((_, one), other)| one != other);
            let same = same.map_or_else(|| word.len().min(before.len()), |((at, _), _)| at);
            heads.extend([same as u8, (word.len() - same) as u8]);
            tails.extend(&word.as_bytes()[same..]);
            before = word;
            let mut next = 0;
            for (session, manner) in &found.entries {
                entry::write(session - next, *manner, &mut numbers.bytes, &mut manners.bytes);
                next = session + 1;
            }
            numbers.end_word();
            manners.end_word();
        }
        let (numbers, manners) = (numbers.finish(), manners.finish());
        let columns = [&tails, &numbers[0], &manners[0], &numbers[1]];
        let mut bytes = codec::header();
        let counts = [self.lengths.len(), words.len()].into_iter().chain(columns.map(Vec::len));
        counts.for_each(|count| bytes.extend((count as u32).to_le_bytes()));
        [&self.lengths, &heads].into_iter().chain(columns).chain([&manners[1]]).for_each(|column| bytes.extend(column));
        bytes
    }
}

/// A column while it is written, in the order of the words.
#[derive(Default)]
struct Column {
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

impl Column {
    fn end_word(&mut self) {
        self.ends.push(self.bytes.len());
    }

    /// The size of each word's stretch, and the stretches in their places.
    fn finish(self) -> [Vec<u8>; 2] {
        let starts = std::iter::once(&0).chain(&self.ends);
        let ranges: Vec<_> = starts.zip(&self.ends).map(|(start, end)| *start..*end).collect();
        let sizes: Vec<u32> = ranges.iter().map(|range| range.len() as u32).collect();
        let mut sizes_column = Vec::new();
        sizes.iter().for_each(|size| number::write(*size, &mut sizes_column));
        let mut placed = vec![0; self.bytes.len()];
        // What is longer than 4 GiB does not fit into a page that a browser opens.
        for (place, range) in column::places(&sizes).unwrap_or_default().into_iter().zip(ranges) {
            placed[place.start as usize..place.end as usize].copy_from_slice(&self.bytes[range]);
        }
        [sizes_column, placed]
    }
}
