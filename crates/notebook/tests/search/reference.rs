//! The reference: the same search, plain and slow, by looking at every word of every session.

use std::collections::BTreeSet;

use notebook::{
    date::Date,
    fact::{Precision, Status, When},
    holds::Holds,
    index::Fields,
    words::{Word, words},
};

use super::told::{Placed, Told};

/// A clause as it was meant before it was written.
#[derive(Debug, Clone)]
pub enum Asked {
    Word(String),
    Phrase { words: String, is_closed: bool },
    Tag(String),
    Person(String),
    Place(String),
    Status(Status),
    Undated,
    Holds(Holds),
    Before(String),
    After(String),
    On(String),
}

/// The clauses of a query, each with whether it is negated, and the fields it is limited to.
#[derive(Debug, Clone, Default)]
pub struct Query {
    pub clauses: Vec<(bool, Asked)>,
    pub within: Vec<Fields>,
    pub without: Vec<Fields>,
}

/// The sessions of a notebook, line by line.
pub struct Reference<'a> {
    told: &'a [Told],
    lines: Vec<Vec<Vec<Placed>>>,
    terms: BTreeSet<String>,
}

impl<'a> Reference<'a> {
    pub fn new(told: &'a [Told]) -> Self {
        let lines: Vec<_> = told.iter().map(Told::placed).collect();
        let terms = lines.iter().flatten().flatten().map(|(word, _)| word.clone()).collect();
        Self { told, lines, terms }
    }

    /// The sessions a query finds.
    pub fn find(&self, query: &Query) -> Vec<usize> {
        let mut fields = query.within.iter().fold(Fields::NONE, |all, field| all | *field);
        if query.within.is_empty() {
            fields = Fields::ALL;
        }
        fields = query.without.iter().fold(fields, |left, field| left.without(*field));
        let meets = |session: usize| {
            query.clauses.iter().all(|(is_negated, asked)| self.has(session, asked, *is_negated, fields) != *is_negated)
        };
        (0..self.told.len()).filter(|session| meets(*session)).collect()
    }

    fn has(&self, session: usize, asked: &Asked, is_negated: bool, fields: Fields) -> bool {
        let told = &self.told[session];
        let days = told.when.as_ref().map(days);
        match asked {
            Asked::Word(word) => self.has_word(session, word, is_negated, fields),
            Asked::Phrase { words: text, is_closed } => self.has_phrase(session, &words(text), !is_closed, fields),
            Asked::Tag(name) => told.tags.iter().any(|tag| {
                let (tag, name) = (tag.to_lowercase(), name.to_lowercase());
                tag == name || tag.starts_with(&format!("{name}/"))
            }),
            Asked::Person(name) => told.people.iter().any(|person| is_called(person, name)),
            Asked::Place(name) => told.places.iter().any(|place| is_called(place, name)),
            Asked::Status(status) => told.status == Some(*status),
            Asked::Undated => days.is_none(),
            Asked::Holds(kind) => told.holds.contains(kind),
            Asked::Before(date) => days.is_some_and(|(_, last)| last < span(date).0),
            Asked::After(date) => days.is_some_and(|(first, _)| first > span(date).1),
            Asked::On(date) => days.is_some_and(|(first, last)| first <= span(date).1 && last >= span(date).0),
        }
    }

    /// Whether all words of what was typed without a blank are there: runs of letters without spaces as they stand.
    fn has_word(&self, session: usize, typed: &str, is_negated: bool, fields: Fields) -> bool {
        let words = words(typed);
        if is_negated {
            return match words.as_slice() {
                [word] if word.folded.is_ascii() => self.any(session, fields, |term| is_it(&word.folded, term)),
                several => self.has_phrase(session, several, false, fields),
            };
        }
        words.chunk_by(|one, other| other.at.start < one.at.end).all(|run| match run {
            [word] if word.folded.is_ascii() => self.has_near(session, &word.folded, fields),
            run => self.has_phrase(session, run, false, fields),
        })
    }

    fn any(&self, session: usize, fields: Fields, is_one: impl Fn(&str) -> bool) -> bool {
        self.lines[session].iter().flatten().any(|(word, field)| field.meet(fields) && is_one(word))
    }

    fn has_near(&self, session: usize, word: &str, fields: Fields) -> bool {
        let letters = word.chars().count();
        let same_start = |term: &str| term.chars().next() == word.chars().next();
        let near = |term: &str| {
            term.starts_with(word) || is_it(word, term) || letters >= 5 && strsim::osa_distance(word, term) <= 1
        };
        let beginning = |term: &str| {
            let mut ends = term.char_indices().map(|(at, _)| at).chain([term.len()]);
            letters >= 4 && same_start(term) && ends.any(|end| strsim::osa_distance(word, &term[..end]) <= 1)
        };
        let two = |term: &str| letters >= 8 && same_start(term) && strsim::osa_distance(word, term) <= 2;
        let is_anywhere = |is_one: &dyn Fn(&str) -> bool| self.terms.iter().any(|term| is_one(term));
        if is_anywhere(&near) {
            self.any(session, fields, near)
        } else if is_anywhere(&beginning) {
            self.any(session, fields, beginning)
        } else {
            self.any(session, fields, two)
        }
    }

    fn has_phrase(&self, session: usize, phrase: &[Word], goes_on: bool, fields: Fields) -> bool {
        let mut words: Vec<&str> = phrase.iter().map(|word| word.folded.as_str()).collect();
        let mut goes_on = goes_on;
        // The last letter of a run without spaces is one word more than its pairs.
        let is_alone = |word: &str| !word.is_ascii() && word.chars().count() == 1;
        match phrase {
            [.., before, last] if is_alone(&last.folded) && last.at.start < before.at.end => drop(words.pop()),
            [.., last] if is_alone(&last.folded) => goes_on = true,
            _ => {}
        }
        let meets = |at: usize, (word, field): &Placed| {
            let is_it = words[at] == word || goes_on && at + 1 == words.len() && word.starts_with(words[at]);
            is_it && field.meet(fields)
        };
        let stands = |line: &[Placed]| line.iter().enumerate().all(|(at, placed)| meets(at, placed));
        self.lines[session].iter().any(|line| line.windows(words.len()).any(stands))
    }
}

/// Whether it is the word, or its plural or singular.
fn is_it(word: &str, term: &str) -> bool {
    let plurals = |one: &str| {
        let ies = one.strip_suffix('y').map(|stem| format!("{stem}ies"));
        [Some(format!("{one}s")), Some(format!("{one}es")), ies].into_iter().flatten().collect::<Vec<_>>()
    };
    let is_plural =
        plurals(word).iter().any(|plural| plural == term) || plurals(term).iter().any(|plural| plural == word);
    word == term || word.chars().count() >= 4 && is_plural
}

fn is_called(name: &str, asked: &str) -> bool {
    let own = words(name);
    words(asked).iter().all(|word| own.iter().any(|own| own.folded.starts_with(&word.folded)))
}

type Day = (i16, u8, u8);

/// The first and the last day of a session. The last of a month is its 31st.
fn days(when: &When) -> (Day, Day) {
    let day = |date: Date| (date.year, date.month, date.day);
    let (year, month, _) = day(when.start);
    let last = match (when.precision, when.end) {
        (_, Some(end)) => day(end),
        (Precision::Year, _) => (year, 12, 31),
        (Precision::Quarter, _) => (year, month + 2, 31),
        (Precision::Month, _) => (year, month, 31),
        (Precision::Week, _) => day(Date::from_days(when.start.days() + 6)),
        (Precision::Day, _) => day(when.start),
    };
    (day(when.start), last)
}

/// The first and the last day of a date as it is typed.
fn span(date: &str) -> (Day, Day) {
    let numbers: Vec<u8> = date.split('-').skip(1).map(|number| number.parse().unwrap()).collect();
    let year = date[..4].parse().unwrap();
    match numbers.as_slice() {
        [] => ((year, 1, 1), (year, 12, 31)),
        [month] => ((year, *month, 1), (year, *month, 31)),
        [month, day, ..] => ((year, *month, *day), (year, *month, *day)),
    }
}
