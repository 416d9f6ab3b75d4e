//! Words: whether one is of a list.

/// Whether a word is of a list in which blanks part the words.
pub fn is_of(word: &str, list: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}
