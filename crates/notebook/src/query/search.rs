//! The search: which sessions have what an expression asks for, and how well they meet it.
//!
//! A session's score is the sum over the typed words of how much each says in it: more in a title than in the text, more the
//! nearer the written word, the rarer it is in the notebook and the shorter the session. (BM25F: Zaragoza et al., "Microsoft
//! Cambridge at TREC-13", 2004; here with the best of the words that a typed one means, in place of their sum.)

use super::{
    expression::{Clause, Expression, MOST, Phrase, Wants},
    matching::{Closeness, Reach, Wanted},
    phrases::Phrases,
    sessions::Sessions,
};
use crate::{
    Catalogue, Session,
    index::{Entry, Fields, Index},
    query::Facet,
    when, words,
};

/// What there is for an expression.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Hits {
    /// The sessions that have all that is asked for.
    pub sessions: Sessions,
    /// How well each session meets the words, more is better; empty if no words are asked for. It says nothing of a session
    /// that is no hit.
    pub scores: Vec<f32>,
    /// Whether there are sessions of which it is not known yet whether they have a phrase ([`Phrases::check`]). They are no
    /// hits yet.
    pub awaits: bool,
}

/// Searches a notebook.
#[must_use]
pub fn search(expression: &Expression, catalogue: &Catalogue, index: &Index, phrases: &Phrases) -> Hits {
    let found = find(expression, catalogue, index, phrases);
    Hits { awaits: found.possible != found.sure, sessions: found.sure, scores: found.scores }
}

/// What is known before all phrases are checked.
pub(super) struct Found {
    /// The hits.
    pub sure: Sessions,
    /// The hits, and those that are hits if what is not checked turns out well.
    pub possible: Sessions,
    scores: Vec<f32>,
}

/// Searches a notebook as far as its phrases are checked.
pub(super) fn find(expression: &Expression, catalogue: &Catalogue, index: &Index, phrases: &Phrases) -> Found {
    let all = Sessions::all(catalogue.sessions.len());
    let mut found = Found { possible: all.clone(), sure: all, scores: Vec::new() };
    let fields = expression.fields();
    let search = Search { catalogue, index, phrases, fields, weights: weights(fields) };
    for clause in expression.clauses() {
        // What follows can only leave out more.
        if found.possible.is_empty() {
            break;
        }
        search.clause(clause, &mut found);
    }
    found
}

struct Search<'a> {
    catalogue: &'a Catalogue,
    index: &'a Index,
    phrases: &'a Phrases,
    fields: Fields,
    /// How much an entry of each manner says; nothing if it stands in none of the fields.
    weights: [f32; Entry::MANNERS],
}

/// Words of the index, each with how much it counts as what is sought, up to 1.
type Terms = Vec<(usize, f32)>;

impl Search<'_> {
    fn clause(&self, clause: &Clause, found: &mut Found) {
        match (&clause.wants, clause.is_negated) {
            (Wants::Word(word), false) => self.rank(&self.near(word), found),
            (Wants::Phrase(phrase), _) => self.phrase(phrase, clause.is_negated, found),
            (wants, is_negated) => {
                let with = self.with(wants);
                let narrow = if is_negated { Sessions::without } else { Sessions::and };
                narrow(&mut found.possible, &with);
                narrow(&mut found.sure, &with);
            }
        }
    }

    /// The words that a typed one means: what is near, and only if there is nothing, what is further.
    fn near(&self, word: &Wanted) -> Terms {
        let reached = |reach| {
            let words = self.index.words(self.index.beginning(word.start(reach)));
            words.filter_map(|(at, term)| Some((at, weight(word.within(term, reach)?)))).collect::<Terms>()
        };
        Reach::ALL.into_iter().map(reached).find(|terms| !terms.is_empty()).unwrap_or_default()
    }

    /// A word, or the words that begin so.
    fn exact(&self, word: &str, goes_on: bool) -> Terms {
        let range = match goes_on {
            true => self.index.beginning(word),
            false => self.index.find(word).map_or(0..0, |at| at..at + 1),
        };
        range.map(|at| (at, 1.0)).collect()
    }

    /// Leaves the sessions that have one of the terms, and adds to their scores.
    fn rank(&self, terms: &Terms, found: &mut Found) {
        let count = self.catalogue.sessions.len();
        let mut best = vec![0.0_f32; count];
        let mut with = 0;
        for (at, closeness) in terms {
            for entry in self.index.entries(*at) {
                let weight = closeness * self.weights[entry.manner()];
                if let Some(best) = best.get_mut(entry.session)
                    && *best < weight
                {
                    with += usize::from(*best == 0.0);
                    *best = weight;
                }
            }
        }
        let rarity = (2 * count).checked_div(with).and_then(usize::checked_ilog2).unwrap_or_default() as f32;
        found.scores.resize(count, 0.0);
        let mut left = Sessions::new(count);
        for session in found.possible.iter() {
            let (best, length) = (best[session], self.index.lengths().get(session).unwrap_or(&1.0));
            if best > 0.0 {
                left.insert(session);
                found.scores[session] += rarity * best / (best + SATURATION * (1.0 - BY_LENGTH + BY_LENGTH * length));
            }
        }
        found.sure.and(&left);
        found.possible = left;
    }

    /// Leaves the sessions that have a phrase, or those that do not, as far as that is known.
    fn phrase(&self, phrase: &Phrase, is_negated: bool, found: &mut Found) {
        let mut with = Sessions::all(self.catalogue.sessions.len());
        for (at, word) in phrase.words.iter().enumerate().filter(|(at, word)| !phrase.words[..*at].contains(word)) {
            let terms = self.exact(word, phrase.goes_on && at + 1 == phrase.words.len());
            if !is_negated {
                self.rank(&terms, found);
            }
            with.and(&self.with_any(&terms, self.fields));
        }
        let mut perhaps = with.clone();
        // A single word stands next to itself.
        if phrase.words.len() > 1 {
            match self.phrases.known(phrase, self.fields) {
                Some(known) => {
                    perhaps.without(&known.refuted());
                    with.and(&known.found);
                }
                None => with = Sessions::default(),
            }
        }
        if is_negated {
            found.possible.without(&with);
            found.sure.without(&perhaps);
        } else {
            found.possible.and(&perhaps);
            found.sure.and(&with);
        }
    }

    /// The sessions that have what a clause asks for that is no phrase.
    fn with(&self, wants: &Wants) -> Sessions {
        match wants {
            Wants::Phrase(_) => Sessions::default(),
            Wants::Word(word) => {
                let words = self.index.words(self.index.beginning(word.start(Reach::Near)));
                let terms = words.filter(|(_, term)| word.is(term)).map(|(at, _)| (at, 1.0)).collect();
                self.with_any(&terms, self.fields)
            }
            Wants::Tag(key) => {
                let mut with = Sessions::new(self.catalogue.sessions.len());
                self.catalogue.facets.sessions(Facet::Tag, key).for_each(|session| with.insert(session));
                with
            }
            Wants::Person(words) => self
                .with_fact(words, &|session| session.people.iter().any(|person| is_called(&person.value.name, words))),
            Wants::Place(words) => {
                self.with_fact(words, &|session| session.places.iter().any(|place| is_called(&place.value, words)))
            }
            Wants::Status(status) => self.each(&|session| session.status.iter().any(|own| own.value == *status)),
            Wants::Undated => self.each(&|session| session.when.is_none()),
            Wants::Holds(kind) => self.each(&|session| session.holds.has(*kind)),
            Wants::Before(day) => self.dated(&|_, last| last < *day),
            Wants::After(day) => self.dated(&|first, _| first > *day),
            Wants::On(start, end) => self.dated(&|first, last| first <= *end && last >= *start),
        }
    }

    fn each(&self, is_one: &dyn Fn(&Session) -> bool) -> Sessions {
        let sessions = &self.catalogue.sessions;
        Sessions::with(sessions.len(), |session| is_one(&sessions[session]))
    }

    fn dated(&self, is_then: &dyn Fn(i32, i32) -> bool) -> Sessions {
        self.each(&|session| {
            let days = session.when.as_ref().map(|fact| when::days(&fact.value));
            days.is_some_and(|(first, last)| is_then(first, last))
        })
    }

    /// Those of which that is so, among the few that have words that begin like all these in their facts.
    fn with_fact(&self, words: &[String], is_one: &dyn Fn(&Session) -> bool) -> Sessions {
        let sessions = &self.catalogue.sessions;
        let mut with = Sessions::all(sessions.len());
        words.iter().for_each(|word| with.and(&self.with_any(&self.exact(word, true), Fields::FACTS)));
        Sessions::with(sessions.len(), |session| with.contains(session) && is_one(&sessions[session]))
    }

    /// The sessions that have one of the terms in those fields.
    fn with_any(&self, terms: &Terms, fields: Fields) -> Sessions {
        let mut with = Sessions::new(self.catalogue.sessions.len());
        for (at, _) in terms {
            let entries = self.index.entries(*at).filter(|entry| entry.fields().meet(fields));
            entries.for_each(|entry| with.insert(entry.session));
        }
        with
    }
}

/// Whether every word is the beginning of a word of the name.
fn is_called(name: &str, words: &[String]) -> bool {
    // A bit for each; there are at most as many as an expression has.
    let (mut met, all) = (0_u64, u64::MAX >> (u64::BITS as usize - words.len().clamp(1, MOST)));
    words::each(name, &mut |_, own| {
        for (at, word) in words.iter().enumerate().take(MOST) {
            met |= u64::from(own.starts_with(word)) << at;
        }
    });
    met == all
}

/// A word that says so much counts half of what it could at most, in a session of average length.
const SATURATION: f32 = 3.0;

/// How far a session's length counts, from not at all to in full.
const BY_LENGTH: f32 = 0.5;

/// How much a word says where it stands once.
const FIELDS: [(Fields, f32); 5] =
    [(Fields::TITLE, 16.0), (Fields::HEADINGS, 8.0), (Fields::FACTS, 6.0), (Fields::TEXT, 1.0), (Fields::CODE, 0.75)];

/// How much an entry of each manner says, of which only those fields count.
fn weights(fields: Fields) -> [f32; Entry::MANNERS] {
    std::array::from_fn(|manner| {
        let entry = Entry::of(manner);
        let stands = |field: &&(Fields, f32)| entry.fields().meet(field.0) && fields.meet(field.0);
        let once = FIELDS.iter().filter(stands).map(|(_, weight)| weight).sum::<f32>();
        // Where it stands again is not known: probably in the text.
        let again = entry.often().saturating_sub(FIELDS.iter().filter(stands).count() as u32);
        if once > 0.0 { once + again as f32 } else { 0.0 }
    })
}

/// How much a word counts as the one that is sought.
fn weight(closeness: Closeness) -> f32 {
    match closeness {
        Closeness::Exact => 1.0,
        Closeness::Beginning(missing) => 0.5 + 0.4 / missing as f32,
        Closeness::Plural => 0.45,
        Closeness::Error => 0.3,
        Closeness::ErrorInBeginning => 0.2,
        Closeness::TwoErrors => 0.15,
    }
}
