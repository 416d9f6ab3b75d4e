//! A piece: a construct that Markdown does not know, taken out of the source before Markdown is read. A mark stands in
//! its place. Where it turns out that Markdown takes the place for code or an address, the source comes back.
//!
//! The marks are Unicode's noncharacters (23.7), which no text may hold; what decoding finds of them is replaced.

use memchr::memchr;

use super::services::Service;
use crate::content::{CalloutKind, Tag};

/// Stand around the index of a piece.
const OPEN: char = '\u{fdd0}';
const CLOSE: char = '\u{fdd1}';

/// Begins and ends a stretch: the mark, what it is written as, and the element it becomes.
pub const PAIRS: [(char, &str, Tag); 4] = [
    ('\u{fdd2}', "~", Tag::Sub),
    ('\u{fdd3}', "^", Tag::Sup),
    ('\u{fdd4}', "==", Tag::Mark),
    ('\u{fdd5}', "++", Tag::Ins),
];

/// Signs that were escaped, so that they mean themselves; each has a mark of its own from [`FIRST_LITERAL`] on.
const LITERALS: &str = "=+^:%#{(~\"'.-@[!";
const FIRST_LITERAL: u32 = 0xfdd8;

/// Whether it is one of the characters that marks are made of.
pub const fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{fdd0}'..='\u{fdef}')
}

/// Where the first of them stands. Most texts have none, and are asked only for the byte that all of them begin with.
pub fn find_mark(text: &str) -> Option<usize> {
    let at = memchr(0xef, text.as_bytes())?;
    text[at..].find(is_mark).map(|behind| at + behind)
}

/// What was taken out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// `[[target|alias]]`, or `![[target|alias]]` when it is embedded.
    Wiki { target: String, alias: Option<String>, embedded: bool },
    /// `{%service argument%}`.
    Service(Service),
    /// `{ruby base|text}`.
    Ruby(String, String),
    /// `%%comment%%`.
    Comment,
    /// `[TOC maxLevel=2]`.
    Contents(u8),
    /// `:::info title`; the title stands behind the mark.
    Open(CalloutKind, Option<bool>),
    /// `:::`.
    Close,
}

/// The pieces of a note with their sources.
#[derive(Debug, Default)]
pub struct Pieces(Vec<(Piece, String)>);

impl Pieces {
    /// Takes a piece, and gives the mark that stands for it.
    pub fn mark(&mut self, piece: Piece, source: &str) -> String {
        self.0.push((piece, source.to_owned()));
        format!("{OPEN}{}{CLOSE}", self.0.len() - 1)
    }

    /// The piece whose mark a text begins with, and the rest of the text.
    pub fn first<'a, 't>(&'a self, text: &'t str) -> Option<(&'a Piece, &'t str)> {
        let (index, rest) = text.strip_prefix(OPEN)?.split_once(CLOSE)?;
        Some((&self.0.get(index.parse::<usize>().ok()?)?.0, rest))
    }

    /// The text up to the first piece, and from there on.
    pub fn split<'t>(&self, text: &'t str) -> (&'t str, &'t str) {
        let open = find_mark(text).and_then(|at| text[at..].find(OPEN).map(|behind| at + behind));
        text.split_at(open.unwrap_or(text.len()))
    }

    /// The text as it was written, for code.
    pub fn restored(&self, text: &str) -> String {
        self.restore(text, true)
    }

    /// The text with the sources of its pieces and its signs, for addresses and formulas.
    pub fn plain(&self, text: &str) -> String {
        self.restore(text, false)
    }

    fn restore(&self, text: &str, escaped: bool) -> String {
        if find_mark(text).is_none() {
            return text.to_owned();
        }
        let mut restored = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(letter) = rest.chars().next() {
            if letter == OPEN
                && let Some((index, behind)) = rest[OPEN.len_utf8()..].split_once(CLOSE)
                && let Some((_, source)) = index.parse().ok().and_then(|index: usize| self.0.get(index))
            {
                restored.push_str(source);
                rest = behind;
                continue;
            }
            match (pair(letter), literal(letter)) {
                (Some((source, _)), _) => restored.push_str(source),
                (None, Some(sign)) => {
                    restored.extend(escaped.then_some('\\'));
                    restored.push(sign);
                }
                (None, None) => restored.push(letter),
            }
            rest = &rest[letter.len_utf8()..];
        }
        restored
    }
}

/// What a pair's mark is written as, and the element it becomes.
pub fn pair(mark: char) -> Option<(&'static str, Tag)> {
    PAIRS.iter().find(|(known, ..)| *known == mark).map(|(_, source, tag)| (*source, *tag))
}

/// The mark of a pair, by how it is written.
pub fn pair_mark(source: &str) -> Option<char> {
    PAIRS.iter().find(|(_, known, _)| *known == source).map(|(mark, ..)| *mark)
}

/// The sign that a mark stands for.
pub fn literal(mark: char) -> Option<char> {
    let index = u32::from(mark).checked_sub(FIRST_LITERAL)? as usize;
    LITERALS.as_bytes().get(index).map(|byte| char::from(*byte))
}

/// The mark for an escaped sign, if it needs one.
pub fn literal_mark(sign: u8) -> Option<char> {
    let index = LITERALS.bytes().position(|known| known == sign)?;
    char::from_u32(FIRST_LITERAL + u32::try_from(index).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_turns_out_to_be_code_is_as_it_was_written() {
        let mut pieces = Pieces::default();
        let comment = pieces.mark(Piece::Comment, "%%a%%");
        let equals = literal_mark(b'=').unwrap();
        let mark = pair_mark("==").unwrap();
        let text = format!("x {comment} {mark}y{mark} {equals}");
        assert_eq!(pieces.restored(&text), r"x %%a%% ==y== \=");
        assert_eq!(pieces.plain(&text), "x %%a%% ==y== =");
        assert_eq!(pieces.first(&comment), Some((&Piece::Comment, "")));
    }

    #[test]
    fn every_mark_is_a_noncharacter() {
        assert!(LITERALS.bytes().all(|sign| literal_mark(sign).is_some_and(is_mark)));
        assert!(PAIRS.iter().all(|(mark, ..)| is_mark(*mark)));
    }
}
