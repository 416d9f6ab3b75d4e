//! Marks: which stretches of a text a search means. They are what was typed without what must not be there, and are cut
//! and compared as the search itself does.

use std::ops::Range;

use super::{
    expression::{Expression, Wants},
    matching::{Reach, Wanted},
};
use crate::{index::Index, words};

/// What to mark.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marks(Vec<Sought>);

/// One word, or several next to each other in one line.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Sought {
    Word(Wanted, Reach),
    Phrase { words: Vec<String>, goes_on: bool },
}

/// Where something that is sought stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hit {
    /// The bytes of the text it takes.
    pub at: Range<usize>,
    /// Which of what is sought it is, as a bit.
    pub which: u64,
    is_open: bool,
}

impl Marks {
    /// The words and phrases that a session must have.
    #[must_use]
    pub fn of(expression: &Expression) -> Self {
        let wanted = expression.clauses().iter().filter(|clause| !clause.is_negated);
        let sought = wanted.filter_map(|clause| match &clause.wants {
            Wants::Word(word) => Some(Sought::Word(word.clone(), Reach::Near)),
            Wants::Phrase(phrase) => Some(Sought::Phrase { words: phrase.words.clone(), goes_on: phrase.goes_on }),
            _ => None,
        });
        Self(sought.collect())
    }

    /// The same for a notebook of that index: where it has nothing near a word, what is further is marked, as it is found.
    #[must_use]
    pub fn reaching(mut self, index: &Index) -> Self {
        for sought in &mut self.0 {
            if let Sought::Word(wanted, reach) = sought {
                let is_there = |reach: &Reach| {
                    let mut words = index.words(index.beginning(wanted.start(*reach)));
                    words.any(|(_, term)| wanted.within(term, *reach).is_some())
                };
                // The quick question first, since it is asked at each letter that is typed.
                if index.beginning(wanted.word()).is_empty() {
                    *reach = Reach::ALL.into_iter().find(is_there).unwrap_or(Reach::Near);
                }
            }
        }
        self
    }

    /// Whether there is nothing to mark.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The bytes of a text to mark, in order and apart. Whole words are marked, of scripts without spaces only the letters
    /// that are sought; no phrase goes over the end of a line.
    #[must_use]
    pub fn in_text(&self, text: &str) -> Vec<Range<usize>> {
        apart(self.hits(text))
    }

    /// Every place of everything sought, in the order in which they end.
    pub(super) fn hits(&self, text: &str) -> Vec<Hit> {
        let mut hits = Vec::<Hit>::new();
        // For each of what is sought, how many of its words the text that was just read may be the beginning of, as bits.
        let mut begun = vec![0_u64; self.0.len()];
        let mut starts = Vec::new();
        let (mut end, mut latest) = (0, 0);
        words::each(text, &mut |at, word| {
            // Where only the first letter of a pair is sought, the hit ends where the next pair begins.
            for hit in hits[latest..].iter_mut().filter(|hit| hit.is_open) {
                hit.at.end = hit.at.end.min(at.start);
            }
            latest = hits.len();
            if text.get(end..at.start).is_some_and(|between| between.contains('\n')) {
                begun.fill(0);
            }
            end = at.end;
            starts.push(at.start);
            for (index, (sought, begun)) in self.0.iter().zip(&mut begun).enumerate() {
                let (meant, length) = sought.meant(word);
                *begun = (*begun << 1 | 1) & meant;
                if *begun >> (length - 1) & 1 == 1 {
                    let at = starts[starts.len() - length]..at.end;
                    hits.push(Hit { at, which: 1 << index, is_open: sought.is_part(word) });
                }
            }
        });
        hits
    }
}

impl Sought {
    /// As which of its words another is meant, as bits, and how many words it has.
    fn meant(&self, word: &str) -> (u64, usize) {
        match self {
            Self::Word(wanted, reach) => (u64::from(wanted.within(word, *reach).is_some()), 1),
            Self::Phrase { words, goes_on } => {
                let mut meant = 0;
                for (at, wanted) in words.iter().enumerate() {
                    let may_go_on = *goes_on && at + 1 == words.len();
                    let is_meant = word == wanted || may_go_on && word.starts_with(wanted.as_str());
                    meant |= u64::from(is_meant) << at;
                }
                (meant, words.len())
            }
        }
    }

    /// Whether a pair of letters has more than is sought.
    fn is_part(&self, word: &str) -> bool {
        matches!(self, Self::Phrase { words, goes_on: true } if words.last().is_none_or(|last| last != word))
            && words::is_unspaced(word)
    }
}

/// The stretches of hits that come in the order in which they end, joined where they overlap.
pub(super) fn apart(hits: Vec<Hit>) -> Vec<Range<usize>> {
    let mut apart = Vec::<Range<usize>>::new();
    for Hit { mut at, .. } in hits {
        while let Some(last) = apart.pop_if(|last| last.end > at.start) {
            at = at.start.min(last.start)..at.end.max(last.end);
        }
        apart.push(at);
    }
    apart
}

#[cfg(test)]
mod tests;
