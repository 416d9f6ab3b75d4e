//! Twins: tags that look like the same one (`ML`, `machine-learning`, `Machine_Learning`, `machine-lerning`), so that whoever
//! filters by one does not find all. What tells tags apart by figures or signs (`v1` and `v2`, `c` and `c++`) is none.
//!
//! Every step looks names up in tables; no two tags are compared that have not something in common already.

use std::collections::{BTreeMap, HashMap};

use super::ledger::Ledger;
use crate::{
    catalogue::Catalogue,
    parse::near::{is_slip, normal, slips},
    problem::Fault,
};

/// In words of fewer letters than this a slip makes another word (`policy`, `police`).
const LONG: usize = 7;

/// A plural of fewer letters than this, without its ending, is another word (`new`, `news`).
const SINGULAR: usize = 4;

/// So many tags are looked at that are alike but for one letter; where there are more, they are a series.
const MOST: usize = 8;

/// A tag in one spelling.
#[derive(Debug)]
struct Tag<'c> {
    name: &'c str,
    /// How many sessions have it.
    sessions: usize,
    /// The note in which it stands first.
    note: usize,
}

/// Reports tags that look like others which are used more often, each where it stands first.
pub fn report(catalogue: &Catalogue, ledger: &mut Ledger<'_, '_>) {
    let tags = tags(catalogue);
    for twins in families(&tags) {
        let [shown, others @ ..] = twins.as_slice() else { continue };
        let names = others.iter().map(|tag| quoted(tag.name)).collect::<Vec<_>>().join(", ");
        let correction = format!("[tags]\n{} = [{names}]", quoted(shown.name));
        for tag in others {
            let sentence = format!(
                "The tag `{}` looks like `{}`, which {} {} {}; write one of them everywhere, or say in chronote.toml that they are the same.",
                tag.name,
                shown.name,
                shown.sessions,
                if shown.sessions == 1 { "session" } else { "sessions" },
                if shown.sessions == 1 { "has" } else { "have" },
            );
            ledger.add_to_tag(tag.note, tag.name, Fault::TagTwins, sentence, &correction);
        }
    }
}

/// The tags of all sessions, those that most sessions have first.
fn tags(catalogue: &Catalogue) -> Vec<Tag<'_>> {
    let mut tags: HashMap<&str, Tag<'_>> = HashMap::new();
    for session in &catalogue.sessions {
        for name in &session.tags {
            let tag = tags.entry(name).or_insert(Tag { name, sessions: 0, note: session.note });
            tag.sessions += 1;
            tag.note = tag.note.min(session.note);
        }
    }
    let mut tags = tags.into_values().collect::<Vec<_>>();
    tags.sort_by(|one, other| other.sessions.cmp(&one.sessions).then(one.name.cmp(other.name)));
    tags
}

/// The tags that look like the same one, in families of at least two, each in the order of the tags.
fn families<'t, 'c>(tags: &'t [Tag<'c>]) -> Vec<Vec<&'t Tag<'c>>> {
    let mut forms: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, tag) in tags.iter().enumerate() {
        forms.entry(normal(tag.name)).or_default().push(index);
    }
    let mut kin = Kin((0..tags.len()).collect());
    forms.values().for_each(|same| same.iter().for_each(|other| kin.join(same[0], *other)));
    for (form, same) in &forms {
        for singular in singulars(form) {
            if let Some(other) = forms.get(&singular) {
                kin.join(same[0], other[0]);
            }
        }
    }
    for (short, long) in abbreviations(tags, &forms) {
        kin.join(short, long);
    }
    for (one, other) in typing_errors(tags, &forms) {
        kin.join(one, other);
    }
    let mut families: BTreeMap<usize, Vec<&Tag<'_>>> = BTreeMap::new();
    for (index, tag) in tags.iter().enumerate() {
        families.entry(kin.root(index)).or_default().push(tag);
    }
    families.into_values().filter(|family| family.len() > 1).collect()
}

/// What a form may be the plural of.
fn singulars(form: &str) -> impl Iterator<Item = String> {
    let without = |ending: &str| form.strip_suffix(ending);
    let words =
        [without("s").map(str::to_owned), without("es").map(str::to_owned), without("ies").map(|it| format!("{it}y"))];
    let words = words.into_iter().flatten();
    let is_singular = |word: &String| !word.ends_with('s') || word.ends_with("ss");
    words.filter(move |word| word.len() >= SINGULAR && word.ends_with(char::is_alphabetic) && is_singular(word))
}

/// Each tag that is made of the first letters of another, if of no more than one.
fn abbreviations(tags: &[Tag<'_>], forms: &BTreeMap<String, Vec<usize>>) -> Vec<(usize, usize)> {
    let mut long: BTreeMap<String, Option<usize>> = BTreeMap::new();
    for same in forms.values() {
        let words = same.iter().map(|index| words(tags[*index].name)).max_by_key(Vec::len).unwrap_or_default();
        let initials = words.iter().filter_map(|word| word.chars().next()).collect::<String>();
        if words.len() > 1 && initials.chars().all(char::is_alphabetic) {
            long.entry(initials).and_modify(|found| *found = None).or_insert(Some(same[0]));
        }
    }
    let pairs = long.into_iter().filter_map(|(initials, long)| Some((forms.get(&initials)?[0], long?)));
    pairs.collect()
}

/// Tags that differ by one slip of the typist in one long word.
fn typing_errors(tags: &[Tag<'_>], forms: &BTreeMap<String, Vec<usize>>) -> Vec<(usize, usize)> {
    let names = forms.iter().map(|(form, same)| (form, same[0], words(tags[same[0]].name))).collect::<Vec<_>>();
    let slips = slips(names.iter().map(|(form, ..)| form.as_str()));
    let mut pairs = Vec::new();
    for alike in slips.chunk_by(|(one, _), (other, _)| one == other).filter(|alike| (2..=MOST).contains(&alike.len())) {
        for (at, (_, one)) in alike.iter().enumerate() {
            for (_, other) in &alike[at + 1..] {
                let ((form, one, words), (other_form, other, other_words)) =
                    (&names[*one as usize], &names[*other as usize]);
                if is_slip(form, other_form) && is_typing_error(words, other_words) {
                    pairs.push((*one, *other));
                }
            }
        }
    }
    pairs
}

/// Whether the words are the same but for one, which is long, begins the same, and is not the other with an ending.
fn is_typing_error(one: &[String], other: &[String]) -> bool {
    let mut unlike = one.iter().zip(other).filter(|(one, other)| one != other);
    let (Some((first, second)), None) = (unlike.next(), unlike.next()) else { return false };
    one.len() == other.len()
        && [first, second].iter().all(|word| word.chars().count() >= LONG)
        && first.chars().next() == second.chars().next()
        && !first.starts_with(second.as_str())
        && !second.starts_with(first.as_str())
}

/// The words of a tag in lower case, parted by signs or by capital letters (`MachineLearning`).
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut was_small = false;
    for letter in name.chars() {
        if matches!(letter, ' ' | '-' | '_' | '.') || letter.is_uppercase() && was_small {
            words.push(String::new());
        }
        if let (false, Some(word)) = (matches!(letter, ' ' | '-' | '_' | '.'), words.last_mut()) {
            word.extend(letter.to_lowercase());
        }
        was_small = letter.is_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words
}

/// A text in TOML.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Which tags belong together: each leads to another of its family, in the end to the one that is used most.
struct Kin(Vec<usize>);

impl Kin {
    fn root(&mut self, mut index: usize) -> usize {
        while self.0[index] != index {
            self.0[index] = self.0[self.0[index]];
            index = self.0[index];
        }
        index
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.0[one.max(other)] = one.min(other);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The families of tags that are used so often as they stand here.
    fn check(names: &str, expected: &[&str]) {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        names.split(", ").for_each(|name| *counts.entry(name).or_default() += 1);
        let mut tags =
            counts.iter().map(|(name, sessions)| Tag { name, sessions: *sessions, note: 0 }).collect::<Vec<_>>();
        tags.sort_by_key(|tag| std::cmp::Reverse(tag.sessions));
        let families = families(&tags);
        let mut found = families
            .iter()
            .map(|family| family.iter().map(|tag| tag.name).collect::<Vec<_>>().join(" = "))
            .collect::<Vec<_>>();
        found.sort();
        assert_eq!(found, expected, "{names}");
    }

    #[test]
    fn tags_that_look_the_same_are_twins() {
        check("ML, ML, ml", &["ML = ml"]);
        check(
            "Machine-Learning, machine_learning, machine_learning, MachineLearning",
            &["machine_learning = Machine-Learning = MachineLearning"],
        );
        check(
            "lecture, lectures, lectures, movies, movie, classes, class, studies, study",
            &["class = classes", "lectures = lecture", "movie = movies", "studies = study"],
        );
        check("ML, machine-learning, ML", &["ML = machine-learning"]);
        check("NaturalLanguageProcessing, nlp", &["NaturalLanguageProcessing = nlp"]);
        check(
            "robotics, robotics, robitics, machine-learning, machine-lerning",
            &["machine-learning = machine-lerning", "robotics = robitics"],
        );
        check("node.js, nodejs", &["node.js = nodejs"]);
    }

    #[test]
    fn tags_that_are_told_apart_are_none() {
        for names in [
            "c, c++, c#, C/C++",
            "v1, v2, v1.1, v11",
            "lecture1, lecture2, lecture-10",
            "day-1, day-2, day-12, 2023-1, 20231",
            "lecture, lecturer, policy, police, teaching, reaching, news, new",
            "section-a, section-b, part-ii, part-iv, chapter-ii, chapter-iv",
            "os, open-source, operating-system",
            "project/alpha, project/alphas-team, pa",
            "class, clas, glass, process",
            "week, weekday, a, as, is",
        ] {
            check(names, &[]);
        }
    }

    #[test]
    fn ten_thousand_tags_of_a_series_are_none() {
        let names = (0..10_000)
            .map(|number| format!("conference{}x", char::from_u32(0x4e00 + number).unwrap()))
            .collect::<Vec<_>>();
        let tags = names.iter().map(|name| Tag { name, sessions: 1, note: 0 }).collect::<Vec<_>>();
        assert_eq!(families(&tags).len(), 0);
    }
}
