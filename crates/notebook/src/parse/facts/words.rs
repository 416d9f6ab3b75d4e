//! Words: lists of words that a line is held against.

use std::{collections::HashSet, sync::OnceLock};

/// A list of words, in lower case and parted by blanks.
pub struct Words {
    list: &'static str,
    known: OnceLock<HashSet<&'static str>>,
}

impl Words {
    pub const fn new(list: &'static str) -> Self {
        Self { list, known: OnceLock::new() }
    }

    /// Whether one of them stands in a text that has no blanks.
    pub fn stand_in(&self, text: &str) -> bool {
        self.list.split_whitespace().any(|word| text.contains(word))
    }

    /// Whether a word, in lower case, is one of them.
    pub fn have(&self, word: &str) -> bool {
        self.known.get_or_init(|| self.list.split_whitespace().collect()).contains(word)
    }
}
