//! A query: which sessions a reader asked for, and how many each tag would leave.
//!
//! A session is found when it has all chosen tags and all typed words. A typed word stands for every word that begins
//! with it and, from [`TOLERANT_FROM`] letters, for every word that is one typing error away.

pub mod excerpts;
pub mod expression;
pub mod marks;
pub mod matching;
pub mod sessions;

use std::collections::BTreeMap;

use crate::{
    catalogue::{Catalogue, Session},
    tag, words,
};

/// The number of letters from which one typing error is forgiven. Shorter words have too many neighbours.
pub const TOLERANT_FROM: usize = 5;

/// What a reader asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// The tags that a session must all have, in any spelling.
    pub tags: Vec<String>,
    /// The words that a session must all have, as typed.
    pub text: String,
}

/// What there is for a query.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// The sessions, by their indexes in [`Catalogue::sessions`], in its order.
    pub sessions: Vec<usize>,
    /// All tags of the notebook, the most used first.
    pub tags: Vec<TagCount>,
}

/// A tag with what choosing it would leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TagCount {
    /// The tag as shown.
    pub name: String,
    /// Whether it is chosen.
    pub chosen: bool,
    /// How many sessions have it among those that the rest of the query finds.
    pub count: usize,
}

impl Query {
    /// Whether every session is asked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tags.is_empty() && self.text.trim().is_empty()
    }

    fn has_tag(&self, name: &str) -> bool {
        self.tags.iter().any(|chosen| tag::key(chosen) == tag::key(name))
    }
}

/// Finds the sessions of a query, and what each tag would leave of them. The words are asked for only if some are typed.
#[must_use]
pub fn find<'a>(catalogue: &Catalogue, words: impl FnOnce() -> &'a Words, query: &Query) -> Found {
    let is_typed = !query.text.trim().is_empty();
    let named = if is_typed { words().with_all(&query.text) } else { vec![true; catalogue.sessions.len()] };
    let keys: Vec<String> = query.tags.iter().map(|name| tag::key(name)).collect();
    let mut tags = BTreeMap::<String, (TagCount, usize)>::new();
    let mut sessions = Vec::new();
    for (index, session) in catalogue.sessions.iter().enumerate() {
        let own: Vec<String> = session.tags.iter().map(|name| tag::key(name)).collect();
        let is_found = named.get(index) == Some(&true) && keys.iter().all(|key| own.contains(key));
        if is_found {
            sessions.push(index);
        }
        for (key, name) in own.into_iter().zip(&session.tags) {
            let (tag, uses) = tags
                .entry(key)
                .or_insert_with(|| (TagCount { name: name.clone(), chosen: query.has_tag(name), count: 0 }, 0));
            tag.count += usize::from(is_found);
            *uses += 1;
        }
    }
    let mut tags: Vec<(TagCount, usize)> = tags.into_values().collect();
    // Stable: tags used equally often stay in the order of their keys, and none moves while the reader chooses.
    tags.sort_by(|(_, a), (_, b)| b.cmp(a));
    Found { sessions, tags: tags.into_iter().map(|(tag, _)| tag).collect() }
}

/// The words of every session, folded, each with the sessions that have it.
#[derive(Debug, Clone, Default)]
pub struct Words {
    // Sorted by word, so that the words with a common beginning lie together.
    entries: Vec<(String, Vec<u32>)>,
    sessions: usize,
}

impl Words {
    /// The words of a catalogue and, where they are known, of the pages: `text` gives what stands on the page of the
    /// session of an index.
    pub fn of(catalogue: &Catalogue, mut text: impl FnMut(usize) -> String) -> Self {
        let mut entries = BTreeMap::<String, Vec<u32>>::new();
        for (index, session) in catalogue.sessions.iter().enumerate() {
            let number = u32::try_from(index).unwrap_or(u32::MAX);
            for word in shown(session).chain(std::iter::once(text(index))).flat_map(|text| words::words(&text)) {
                let sessions = entries.entry(word.folded).or_default();
                if sessions.last() != Some(&number) {
                    sessions.push(number);
                }
            }
        }
        Self { entries: entries.into_iter().collect(), sessions: catalogue.sessions.len() }
    }

    /// For each session whether it has all words of the text.
    #[must_use]
    pub fn with_all(&self, text: &str) -> Vec<bool> {
        let mut all = vec![true; self.sessions];
        for word in words::words(text) {
            let with = self.with(&word.folded);
            all.iter_mut().zip(with).for_each(|(all, with)| *all &= with);
        }
        all
    }

    fn with(&self, word: &str) -> Vec<bool> {
        let mut with = vec![false; self.sessions];
        let mut mark = |sessions: &[u32]| {
            for &session in sessions {
                if let Some(with) = with.get_mut(session as usize) {
                    *with = true;
                }
            }
        };
        let from = self.entries.partition_point(|(entry, _)| entry.as_str() < word);
        for (_, sessions) in self.entries[from..].iter().take_while(|(entry, _)| entry.starts_with(word)) {
            mark(sessions);
        }
        let length = word.chars().count();
        if length >= TOLERANT_FROM {
            for (entry, sessions) in &self.entries {
                // The cheap test first: one error changes the length by one at most.
                if entry.len().abs_diff(word.len()) <= 3
                    && entry.chars().count().abs_diff(length) <= 1
                    && strsim::osa_distance(entry, word) <= 1
                {
                    mark(sessions);
                }
            }
        }
        with
    }
}

/// What the catalogue shows of a session.
fn shown(session: &Session) -> impl Iterator<Item = String> + '_ {
    let one = |text: &str| text.to_owned();
    std::iter::once(one(&session.title))
        .chain(session.outline.iter().map(move |heading| one(&heading.title)))
        .chain(session.tags.iter().map(move |tag| one(tag)))
        .chain(session.people.iter().map(move |person| one(&person.value.name)))
        .chain(session.places.iter().map(move |place| one(&place.value)))
        .chain(session.links.iter().map(move |link| format!("{} {}", link.value.label, link.value.url.as_str())))
        .chain(session.status.iter().map(move |status| one(status.value.word())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::{Fact, Origin, Person, Role};

    const PAGES: [&str; 3] = [
        "Docker and Conda v. Pip; Buidling Web Apps",
        "neural netwrok, GPU",
        "Café Müller and the philosophy of docker",
    ];

    fn catalogue() -> Catalogue {
        let session = |title: &str, tags: &[&str], person: &str| Session {
            id: title.to_lowercase(),
            note: 0,
            line: 1,
            title: title.to_owned(),
            when: None,
            clock: None,
            series: None,
            people: vec![Fact::stated(Person { name: person.to_owned(), role: Role::Named }, Origin::Head, 1)],
            places: vec![],
            status: vec![],
            links: vec![],
            tags: tags.iter().map(|&tag| tag.to_owned()).collect(),
            outline: vec![],
            terms: vec![],
            mentioned_by: vec![],
        };
        Catalogue {
            sessions: vec![
                session("MLOps", &["lectures", "ML"], "Udacity"),
                session("Introduction", &["ml"], "Kimo"),
                session("Ethics", &["lectures"], "Dyson"),
            ],
            ..Catalogue::default()
        }
    }

    /// The titles found and, for every tag, whether it is chosen and what it would leave.
    fn check(tags: &[&str], text: &str, titles: &[&str], counts: &str) {
        let catalogue = catalogue();
        let words = Words::of(&catalogue, |session| PAGES[session].to_owned());
        let query = Query { tags: tags.iter().map(|&tag| tag.to_owned()).collect(), text: text.to_owned() };
        let found = find(&catalogue, || &words, &query);
        let shown: Vec<&str> = found.sessions.iter().map(|&index| catalogue.sessions[index].title.as_str()).collect();
        assert_eq!(shown, titles, "{tags:?} {text:?}");
        let shown: Vec<String> = found
            .tags
            .iter()
            .map(|tag| format!("{}{} {}", if tag.chosen { "*" } else { "" }, tag.name, tag.count))
            .collect();
        assert_eq!(shown.join(", "), counts, "{tags:?} {text:?}");
    }

    #[test]
    fn an_empty_query_finds_everything() {
        check(&[], "  ", &["MLOps", "Introduction", "Ethics"], "lectures 2, ML 2");
    }

    #[test]
    fn all_chosen_tags_must_be_there_whatever_their_case() {
        check(&["LECTURES"], "", &["MLOps", "Ethics"], "*lectures 2, ML 1");
        check(&["lectures", "ml"], "", &["MLOps"], "*lectures 1, *ML 1");
        check(&["unknown"], "", &[], "lectures 0, ML 0");
    }

    #[test]
    fn all_words_must_be_there_and_beginnings_suffice() {
        check(&[], "dock", &["MLOps", "Ethics"], "lectures 2, ML 1");
        check(&[], "docker conda", &["MLOps"], "lectures 1, ML 1");
        check(&["ml"], "docker", &["MLOps"], "lectures 1, *ML 1");
        check(&[], "ocker", &["MLOps", "Ethics"], "lectures 2, ML 1");
        check(&[], "kimo GPU", &["Introduction"], "lectures 0, ML 1");
    }

    #[test]
    fn case_and_accents_make_no_difference() {
        check(&[], "CAFE muller", &["Ethics"], "lectures 1, ML 0");
    }

    #[test]
    fn one_typing_error_is_forgiven_in_longer_words() {
        check(&[], "network", &["Introduction"], "lectures 0, ML 1");
        check(&[], "building", &["MLOps"], "lectures 1, ML 1");
        check(&[], "kimp", &[], "lectures 0, ML 0");
    }
}
