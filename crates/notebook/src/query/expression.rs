//! An expression: what was typed, as clauses. Any text is one; what makes no sense is left out with a hint.
//!
//! ```text
//! word  "a phrase"  "an open phra  -word  -"phrase"  -operator:value
//! in:title|headings|text|code|facts   where the words and phrases must stand; several: in any of them
//! tag:ml  person:"ada love"  place:zoom  is:cancelled  has:video  before:2022  after:2022-10  on:2022-10-12
//! ```
//!
//! An operator that is not known is no operator: `https://x` is words.

mod hint;
mod operator;

pub use hint::Hint;

use crate::{
    fact::Status,
    holds::Holds,
    index::Fields,
    query::matching::Wanted,
    words::{self, Word},
};

/// So many words, phrases' words and operators are used.
pub const MOST: usize = 64;

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Expression {
    clauses: Vec<Clause>,
    fields: Option<Fields>,
    hints: Vec<Hint>,
}

/// One thing that a session must have, or must not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// Whether it must not.
    pub is_negated: bool,
    /// What.
    pub wants: Wants,
}

/// What a clause asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wants {
    /// A word.
    Word(Wanted),
    /// Words next to each other.
    Phrase(Phrase),
    /// A tag by its [`crate::tag::key`], or one inside it.
    Tag(String),
    /// Somebody in whose name words begin with all of these.
    Person(Vec<String>),
    /// A place in whose name words begin with all of these.
    Place(Vec<String>),
    /// What happened to it.
    Status(Status),
    /// That it has no date.
    Undated,
    /// What its page holds.
    Holds(Holds),
    /// That it was over before that day, counted from 1970.
    Before(i32),
    /// That it began after that day.
    After(i32),
    /// That it took place on one of these days, from the first to the last.
    On(i32, i32),
}

/// Words that stand next to each other, in order. There is at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// The words, folded.
    pub words: Vec<String>,
    /// Whether the last is only the beginning of one.
    pub goes_on: bool,
}

impl Expression {
    /// Reads what was typed.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut reader = Reader { rest: text, ..Reader::default() };
        while reader.next() {}
        reader.finish()
    }

    /// What a session must have, and must not have.
    #[must_use]
    pub fn clauses(&self) -> &[Clause] {
        &self.clauses
    }

    /// Where the words and phrases must stand.
    #[must_use]
    pub fn fields(&self) -> Fields {
        self.fields.unwrap_or(Fields::ALL)
    }

    /// What was left out, and why.
    #[must_use]
    pub fn hints(&self) -> &[Hint] {
        &self.hints
    }

    /// Whether every session is asked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty()
    }
}

#[derive(Debug, Default)]
struct Reader<'a> {
    rest: &'a str,
    found: Expression,
    /// So many words and operators were used.
    used: usize,
    wanted: Fields,
    unwanted: Fields,
    /// Whether something was typed that is no word.
    has_void: bool,
}

impl<'a> Reader<'a> {
    /// Reads the next clause; false at the end.
    fn next(&mut self) -> bool {
        self.rest = self.rest.trim_start();
        if self.rest.is_empty() {
            return false;
        }
        if self.used >= MOST {
            self.hint(Hint::TooMany);
            return false;
        }
        // Two dashes begin the name of an option, not a negation.
        let is_negated = self.rest.starts_with('-') && !self.rest.starts_with("--");
        self.rest = &self.rest[usize::from(is_negated)..];
        if let Some((phrase, is_closed)) = self.quoted() {
            self.phrase(is_negated, &words::words(phrase), !is_closed);
            return true;
        }
        let end = self.rest.find(|c: char| c.is_whitespace() || is_quote(c)).unwrap_or(self.rest.len());
        let (token, rest) = self.rest.split_at(end);
        self.rest = rest;
        match token.split_once([':', '：']) {
            Some((name, value)) if operator::is_one(name) => {
                let quoted = if value.is_empty() { self.quoted() } else { None };
                let value = quoted.map_or(value, |(value, _)| value).trim();
                if !value.is_empty() {
                    self.operator(is_negated, name, value);
                }
            }
            _ => self.words(is_negated, token),
        }
        true
    }

    /// What stands in quotation marks here, and whether they are closed.
    fn quoted(&mut self) -> Option<(&'a str, bool)> {
        let inside = self.rest.strip_prefix(is_quote)?;
        let (quoted, rest) = inside.split_once(is_quote).unwrap_or((inside, ""));
        self.rest = rest;
        Some((quoted, quoted.len() < inside.len()))
    }

    fn words(&mut self, is_negated: bool, token: &str) {
        let words = words::words(token);
        self.has_void |= words.is_empty() && !token.is_empty();
        // What must not be there must not be there as it was typed: `-e-mail`.
        for run in words.chunk_by(|one, other| is_negated || overlap(one, other)) {
            match run {
                [word] if !words::is_unspaced(&word.folded) => {
                    self.add(is_negated, Wants::Word(Wanted::of(&word.folded)), 1);
                }
                _ => self.phrase(is_negated, run, false),
            }
        }
    }

    fn phrase(&mut self, is_negated: bool, mut words: &[Word], mut goes_on: bool) {
        if let [before @ .., last] = words
            && words::is_unspaced(&last.folded)
            && last.folded.chars().nth(1).is_none()
        {
            // The last letter of a run stands in the pair before it, too; one alone is found where it begins a pair.
            match before {
                [.., other] if overlap(other, last) => words = before,
                _ => goes_on = true,
            }
        }
        let used = words.len().min(MOST.saturating_sub(self.used));
        if used < words.len() {
            self.hint(Hint::TooMany);
            goes_on = false;
        }
        if used > 0 {
            let words = words[..used].iter().map(|word| word.folded.clone()).collect();
            self.add(is_negated, Wants::Phrase(Phrase { words, goes_on }), used);
        }
    }

    fn operator(&mut self, is_negated: bool, name: &str, value: &str) {
        match operator::read(name, value) {
            Ok(operator::Meaning::In(fields)) if is_negated => self.unwanted = self.unwanted | fields,
            Ok(operator::Meaning::In(fields)) => self.wanted = self.wanted | fields,
            Ok(operator::Meaning::Wants(wants)) => self.add(is_negated, wants, 1),
            Ok(operator::Meaning::Nothing) => {}
            Err(hint) => self.hint(hint),
        }
    }

    fn add(&mut self, is_negated: bool, wants: Wants, used: usize) {
        if self.used >= MOST {
            return self.hint(Hint::TooMany);
        }
        let clause = Clause { is_negated, wants };
        // Twice the same is as good as once.
        if !self.found.clauses.contains(&clause) {
            self.used += used;
            self.found.clauses.push(clause);
        }
    }

    fn hint(&mut self, hint: Hint) {
        if !self.found.hints.contains(&hint) {
            self.found.hints.push(hint);
        }
    }

    fn finish(mut self) -> Expression {
        let wanted = if self.wanted == Fields::NONE { Fields::ALL } else { self.wanted };
        let fields = wanted.without(self.unwanted);
        if fields != Fields::ALL {
            self.found.fields = Some(fields);
        } else if self.found.clauses.is_empty() && self.found.hints.is_empty() && self.has_void {
            self.hint(Hint::NoWords);
        }
        self.found
    }
}

/// Straight, typographic and East Asian: telephones write them by themselves.
fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '「' | '」')
}

/// Whether two words are of one run of letters without spaces.
fn overlap(one: &Word, other: &Word) -> bool {
    other.at.start < one.at.end
}

#[cfg(test)]
mod tests;
