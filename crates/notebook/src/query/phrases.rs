//! Phrases: which sessions have words next to each other. The index does not know, so pages are read, a few at a time, and
//! only of sessions that have all the words.

use super::{
    expression::{Expression, MOST, Phrase, Wants},
    search,
    sessions::Sessions,
};
use crate::{
    Catalogue,
    codec::Pages,
    index::{Fields, Index, places},
    text, words,
};

/// So many phrases are kept. No expression has more.
const KEPT: usize = MOST / 2;

/// What looking at a session costs at least, in bytes of a page.
const LEAST: usize = 256;

/// What is known of the phrases that were last sought.
#[derive(Debug, Clone, Default)]
pub struct Phrases(Vec<Known>);

/// What is known of a phrase.
#[derive(Debug, Clone)]
pub(super) struct Known {
    phrase: Phrase,
    fields: Fields,
    checked: Sessions,
    /// Those of the checked that have it.
    pub found: Sessions,
}

impl Phrases {
    /// Checks more of the sessions that have all the words of an expression's phrases, up to so many bytes of pages, but at
    /// least one. Returns whether more are left.
    pub fn check(
        &mut self,
        expression: &Expression,
        catalogue: &Catalogue,
        index: &Index,
        pages: &Pages,
        bytes: usize,
    ) -> bool {
        let phrases = expression.clauses().iter().filter_map(|clause| match &clause.wants {
            Wants::Phrase(phrase) if phrase.words.len() > 1 => Some(phrase),
            _ => None,
        });
        let phrases: Vec<&Phrase> = phrases.collect();
        if phrases.is_empty() {
            return false;
        }
        let (fields, count) = (expression.fields(), catalogue.sessions.len());
        phrases.iter().for_each(|phrase| self.take_up(phrase, fields, count));
        let found = search::find(expression, catalogue, index, self);
        let mut open = found.possible;
        open.without(&found.sure);
        let mut left = bytes.max(1);
        for session in open.iter() {
            if left == 0 {
                return true;
            }
            left = left.saturating_sub(pages.size(session).max(LEAST));
            let sought = self.0.iter_mut().filter(|known| known.fields == fields && phrases.contains(&&known.phrase));
            let mut readings: Vec<Reading> = sought.map(Reading::of).collect();
            read(session, catalogue, pages, &mut readings);
            readings.into_iter().for_each(|reading| reading.finish(session));
        }
        false
    }

    /// What is known of a phrase in some fields.
    pub(super) fn known(&self, phrase: &Phrase, fields: Fields) -> Option<&Known> {
        self.0.iter().find(|known| known.phrase == *phrase && known.fields == fields)
    }

    /// Makes a phrase the latest.
    fn take_up(&mut self, phrase: &Phrase, fields: Fields, count: usize) {
        let at = self.0.iter().position(|known| known.phrase == *phrase && known.fields == fields);
        let known = match at {
            Some(at) => self.0.remove(at),
            None => {
                let mut checked = Sessions::new(count);
                // While a phrase is typed, what had not its beginning has not the rest.
                let wider = self.0.iter().filter(|known| known.fields == fields && narrows(phrase, &known.phrase));
                wider.for_each(|known| checked.or(&known.refuted()));
                Known { phrase: phrase.clone(), fields, checked, found: Sessions::new(count) }
            }
        };
        let surplus = (self.0.len() + 1).saturating_sub(KEPT);
        self.0.drain(..surplus);
        self.0.push(known);
    }
}

impl Known {
    /// The sessions that surely do not have it.
    pub fn refuted(&self) -> Sessions {
        let mut refuted = self.checked.clone();
        refuted.without(&self.found);
        refuted
    }
}

/// Whether a phrase is only where another one is.
fn narrows(phrase: &Phrase, wider: &Phrase) -> bool {
    let Some((last, before)) = wider.words.split_last() else { return false };
    let same = phrase.words.get(before.len()).filter(|_| phrase.words.starts_with(before));
    let is_last = phrase.words.len() == wider.words.len();
    same.is_some_and(|word| match wider.goes_on {
        true => word.starts_with(last),
        false => word == last && !(is_last && phrase.goes_on),
    })
}

/// A phrase while a session is read.
struct Reading<'a> {
    known: &'a mut Known,
    /// For each beginning of the phrase, whether the words read last are it, the shortest in the lowest bit (the algorithm called
    /// shift-and).
    met: u64,
    is_found: bool,
}

impl<'a> Reading<'a> {
    fn of(known: &'a mut Known) -> Self {
        Self { known, met: 0, is_found: false }
    }

    fn next(&mut self, word: &str, field: Fields) {
        let Phrase { words, goes_on } = &self.known.phrase;
        let last = words.len() - 1;
        let mut fits = 0;
        if field.meet(self.known.fields) {
            for (at, own) in words.iter().enumerate() {
                let is_own = own == word || *goes_on && at == last && word.starts_with(own);
                fits |= u64::from(is_own) << at;
            }
        }
        self.met = (self.met << 1 | 1) & fits;
        self.is_found |= self.met >> last & 1 == 1;
    }

    fn finish(self, session: usize) {
        self.known.checked.insert(session);
        if self.is_found {
            self.known.found.insert(session);
        }
    }
}

/// Reads a session line by line. No phrase goes on in the next line.
fn read(session: usize, catalogue: &Catalogue, pages: &Pages, readings: &mut [Reading]) {
    places::of_session(&catalogue.sessions[session], &mut |line, field| {
        readings.iter_mut().for_each(|reading| reading.met = 0);
        words::each(line, &mut |_, word| readings.iter_mut().for_each(|reading| reading.next(word, field)));
    });
    let on_page = Fields::TEXT | Fields::CODE;
    let is_open = |reading: &Reading| !reading.is_found && reading.known.fields.meet(on_page);
    if readings.iter().any(is_open)
        && let Ok(page) = pages.session(session)
    {
        text::lines::of_page(&page, &mut |line| {
            readings.iter_mut().for_each(|reading| reading.met = 0);
            places::of_line(line, &mut |_, word, field| {
                readings.iter_mut().for_each(|reading| reading.next(word, field));
            });
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_refuted_stays_refuted_while_one_types_on() {
        let phrase = |text: &str| {
            let words = text.trim_end_matches('…').split(' ').map(str::to_owned).collect();
            Phrase { words, goes_on: text.ends_with('…') }
        };
        for (narrower, wider, expected) in [
            ("a bc…", "a b…", true),
            ("a b", "a b…", true),
            ("a bc d…", "a b…", true),
            ("a b c…", "a b", true),
            ("a b…", "a b", false),
            ("a b…", "a bc…", false),
            ("a c d", "a b", false),
            ("a", "a b", false),
        ] {
            assert_eq!(narrows(&phrase(narrower), &phrase(wider)), expected, "{narrower} {wider}");
        }
    }

    #[test]
    fn no_more_phrases_are_kept_than_an_expression_has() {
        let mut phrases = Phrases::default();
        let phrase = |at: usize| Phrase { words: vec![at.to_string(), "x".to_owned()], goes_on: false };
        (0..100).for_each(|at| phrases.take_up(&phrase(at), Fields::ALL, 1));
        phrases.take_up(&phrase(99 - KEPT + 1), Fields::ALL, 1);
        phrases.take_up(&phrase(100), Fields::ALL, 1);
        let is_known = |at: usize| phrases.known(&phrase(at), Fields::ALL).is_some();
        assert_eq!(
            (phrases.0.len(), is_known(100), is_known(99 - KEPT + 1), is_known(99 - KEPT + 2)),
            (KEPT, true, true, false)
        );
    }
}
