//! A reader that steps over the tokens of a text. Every reading leaves it where it was if it finds nothing, and looks no
//! further than a few tokens ahead, so that a line is read in linear time.

use std::cell::Cell;

use super::{
    Day,
    folded::Folded,
    names,
    tokens::{self, Kind, Token, is_east_asian},
    words::LEADS,
};
use crate::date::Date;

/// The years that dates of sessions have; other numbers are no years.
pub const YEARS: std::ops::Range<u32> = 1900..2100;

/// What kind of text is read, which tells how much a few digits may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// A line in which anything may stand.
    Line,
    /// What stands behind a label or key that announces a date.
    Value,
    /// The name of a file or folder.
    Name,
}

/// A text, cut into tokens.
pub struct Line<'s> {
    pub text: &'s str,
    pub tokens: Vec<Token>,
    pub manner: Manner,
    /// The first day that was written as one though there is none: year, if any, month and day.
    pub impossible: Cell<Option<(Option<u32>, u32, u32)>>,
}

impl<'s> Line<'s> {
    pub fn new(text: &'s str, manner: Manner) -> Self {
        Self { text, tokens: tokens::tokens(text), manner, impossible: Cell::new(None) }
    }
}

#[derive(Clone, Copy)]
pub struct Reader<'l> {
    pub line: &'l Line<'l>,
    /// The token that is next.
    pub at: usize,
}

impl<'l> Reader<'l> {
    /// Reads something whole or stays.
    pub fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let mark = self.at;
        let found = read(self);
        if found.is_none() {
            self.at = mark;
        }
        found
    }

    /// The token so many places ahead.
    pub fn ahead(&self, places: usize) -> Option<&'l Token> {
        self.line.tokens.get(self.at + places)
    }

    /// The token so many places back.
    pub fn back(&self, places: usize) -> Option<&'l Token> {
        self.line.tokens.get(self.at.checked_sub(places)?)
    }

    /// Whether no space stands before the next token.
    pub fn is_glued(&self) -> bool {
        self.ahead(0).is_some_and(|token| !token.spaced)
    }

    pub fn is_at_end(&self) -> bool {
        self.at >= self.line.tokens.len()
    }

    /// A number that was written with so many digits.
    pub fn number(&mut self, least: u8, most: u8) -> Option<u32> {
        let Kind::Number(value, digits) = self.ahead(0)?.kind else { return None };
        let value = u32::try_from(value).ok().filter(|_| (least..=most).contains(&digits))?;
        self.at += 1;
        Some(value)
    }

    /// One of these signs.
    pub fn sign(&mut self, signs: &str) -> Option<char> {
        let Kind::Sign(sign) = self.ahead(0)?.kind else { return None };
        signs.contains(sign).then(|| self.at += 1)?;
        Some(sign)
    }

    /// One of these signs, right behind what was read.
    pub fn glued_sign(&mut self, signs: &str) -> Option<char> {
        if self.is_glued() { self.sign(signs) } else { None }
    }

    /// These signs one after the other, as the letters of a Chinese, Japanese or Korean word.
    pub fn signs(&mut self, signs: &str) -> Option<()> {
        self.attempt(|reader| {
            signs
                .chars()
                .all(|sign| {
                    matches!(reader.ahead(0), Some(token) if matches!(token.kind, Kind::Sign(it) if it == sign)) && {
                        reader.at += 1;
                        true
                    }
                })
                .then_some(())
        })
    }

    /// One of these words, which spaces part.
    pub fn word(&mut self, words: &str) -> Option<()> {
        self.folded()?.is(words).then(|| self.at += 1)
    }

    /// One of these words, right behind what was read.
    pub fn glued_word(&mut self, words: &str) -> Option<()> {
        if self.is_glued() { self.word(words) } else { None }
    }

    /// The next token, if it is a word.
    pub fn folded(&self) -> Option<&'l Folded> {
        match &self.ahead(0)?.kind {
            Kind::Word(folded, _) => Some(folded),
            _ => None,
        }
    }

    /// The word that stands before a token, or before the colon or bracket there.
    pub fn word_before(&self, at: usize) -> Option<&'l Folded> {
        let token = |at: usize| self.line.tokens.get(at).map(|token| &token.kind);
        let before = at.checked_sub(1)?;
        match token(before)? {
            Kind::Word(word, _) => Some(word),
            Kind::Sign(':' | '(') => match token(before.checked_sub(1)?)? {
                Kind::Word(word, _) => Some(word),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether the number that is next counts what is named before it, as in `Meeting 12` and `Party-02`.
    pub fn counts_what_is_before(&self) -> bool {
        let names = |places: usize| match self.back(places).map(|token| token.kind) {
            Some(Kind::Word(word, _)) => !word.is(LEADS) && names::weekday(&word).is_none(),
            _ => false,
        };
        match self.back(1).map(|token| (token.kind, token.spaced)) {
            Some((Kind::Sign('-' | '.' | '_'), false)) => names(2),
            // `Meeting #12`, `Acta N.° 3`
            Some((Kind::Sign('#' | '№' | '°'), _)) => true,
            _ => names(1),
        }
    }

    /// A year of four digits.
    pub fn year(&mut self) -> Option<u32> {
        self.attempt(|reader| reader.number(4, 4).filter(|year| YEARS.contains(year)))
    }

    /// Whether a date can begin here: not inside a number, a version, an address or an identifier.
    pub fn may_begin(&self) -> bool {
        let (Some(token), Some(before)) = (self.ahead(0), self.back(1)) else { return true };
        if token.spaced {
            return true;
        }
        match before.kind {
            Kind::Word(..) | Kind::Number(..) => false,
            // A date behind a number and a dash is a part of something longer, such as the number of a telephone.
            Kind::Sign('-' | '–') => {
                before.spaced || !self.back(2).is_some_and(|token| matches!(token.kind, Kind::Number(..)))
            }
            Kind::Sign('_') => self.line.manner == Manner::Name,
            // `l'11 giugno`
            Kind::Sign('\'') => {
                matches!(self.back(2), Some(token) if matches!(token.kind, Kind::Word(word, _) if word.is("l dell dall all d")))
            }
            Kind::Sign(sign) => !"./\\#$€£¥+%&@^~".contains(sign),
        }
    }

    /// Whether what was read ends here, and is not the beginning of something longer. A dash and a number may follow some
    /// dates, as in `2023-05-31-2.md`.
    pub fn may_end(&self, with_dash: bool) -> bool {
        let Some(token) = self.ahead(0).filter(|token| !token.spaced) else { return true };
        let number_behind = self.ahead(1).is_some_and(|token| !token.spaced && matches!(token.kind, Kind::Number(..)));
        match token.kind {
            Kind::Number(..) => {
                matches!(self.back(1), Some(token) if matches!(token.kind, Kind::Sign(sign) if is_east_asian(sign)))
            }
            Kind::Word(word, _) => {
                word.is("t") && number_behind || self.line.manner == Manner::Name && word.as_str().len() == 1
            }
            Kind::Sign('-') => with_dash || !number_behind,
            Kind::Sign('.' | '/' | ':') => !number_behind,
            Kind::Sign('%') => false,
            Kind::Sign(_) => true,
        }
    }

    /// The day, if there is such a day in a year of [`YEARS`]. Without a year any day of a leap year may be meant.
    pub fn day(&self, year: Option<u32>, month: u32, day: u32) -> Option<Day> {
        let found = existing(year, month, day);
        if found.is_none() && self.line.impossible.get().is_none() {
            self.line.impossible.set(Some((year, month, day)));
        }
        found
    }
}

/// The day, if there is such a day in a year of [`YEARS`].
pub fn existing(year: Option<u32>, month: u32, day: u32) -> Option<Day> {
    if year.is_some_and(|year| !YEARS.contains(&year)) {
        return None;
    }
    let year = year.and_then(|year| i16::try_from(year).ok());
    let date = Date::new(year.unwrap_or(2000), u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
    Some(Day { year, month: Some(date.month), day: date.day })
}
