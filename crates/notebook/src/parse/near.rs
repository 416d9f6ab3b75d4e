//! Nearness: which name was probably meant by one that is not there. Names are near that differ in nothing but case,
//! blanks and dashes, or in one slip of the typist. Figures tell names apart (`Lecture 1`, `Lecture 2`), so they never
//! differ. Each answer is a few looks into a table, so that ten thousand names cost no more than ten thousand looks.

use std::{
    cell::OnceCell,
    collections::BTreeMap,
    hash::{DefaultHasher, Hash as _, Hasher as _},
};

/// In fewer letters than this a slip makes another word.
pub const LONG: usize = 5;

/// Names by what is near to them.
#[derive(Debug, Default)]
pub struct Near {
    /// The normal form of each name with what it names; none for what several are called. In order.
    normal: Vec<(String, Option<usize>)>,
    /// Where in `normal` that stands which is so far from a slip, sorted.
    slips: OnceCell<Vec<(u64, u32)>>,
}

impl Near {
    /// Names, each with what it names.
    pub fn new<'a>(names: impl IntoIterator<Item = (&'a str, usize)>) -> Self {
        let mut normal: BTreeMap<String, Option<usize>> = BTreeMap::new();
        for (name, index) in names {
            let found = normal.entry(self::normal(name)).or_insert(Some(index));
            *found = found.filter(|other| *other == index);
        }
        normal.remove("");
        Self { normal: normal.into_iter().collect(), slips: OnceCell::new() }
    }

    /// What a name most likely names; none if nothing is near, or too much.
    pub fn find(&self, name: &str) -> Option<usize> {
        let name = normal(name);
        if let Ok(at) = self.normal.binary_search_by(|(other, _)| other.cmp(&name)) {
            return self.normal[at].1;
        }
        let slips = self.slips.get_or_init(|| slips(self.normal.iter().map(|(name, _)| name.as_str())));
        let near = variants(&name).flat_map(|variant| {
            let from = slips.partition_point(|(other, _)| *other < variant);
            slips[from..].iter().take(MOST).take_while(move |(other, _)| *other == variant)
        });
        let near = near.filter_map(|(_, at)| self.normal.get(*at as usize));
        let mut found = near.filter(|(other, _)| is_slip(&name, other)).map(|(_, index)| *index);
        let first = found.next()??;
        found.all(|other| other == Some(first)).then_some(first)
    }
}

/// So many names are looked at for one slip; where more are that near, none is meant more than another.
const MOST: usize = 8;

/// Every variant of every name with where the name stands, sorted.
pub fn slips<'a>(names: impl Iterator<Item = &'a str>) -> Vec<(u64, u32)> {
    let mut slips = (0..).zip(names).flat_map(|(at, name)| variants(name).map(move |variant| (variant, at)));
    let mut slips = slips.by_ref().collect::<Vec<_>>();
    slips.sort_unstable();
    slips
}

/// A name as it is compared: its letters and figures in lower case. Signs that tell names apart stay (`c++`), and so does
/// whatever stands between two figures (`1-2` is not 12).
pub fn normal(name: &str) -> String {
    let letters = name.trim().to_lowercase().chars().collect::<Vec<_>>();
    let is_figure = |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(char::is_ascii_digit);
    let kept = letters.iter().enumerate().filter_map(|(at, letter)| match letter {
        ' ' | '-' | '_' | '.' if is_figure(at.checked_sub(1)) && is_figure(Some(at + 1)) => Some('-'),
        ' ' | '-' | '_' | '.' | '\'' | '’' => None,
        letter => Some(*letter),
    });
    kept.collect()
}

/// Whether one normal form became the other by one slip: a letter too many, too few, wrong, or two exchanged.
pub fn is_slip(one: &str, other: &str) -> bool {
    let figures = |name: &str| name.chars().filter(char::is_ascii_digit).collect::<String>();
    let is_long = |name: &str| name.chars().filter(|letter| letter.is_alphabetic()).count() >= LONG;
    is_long(one) && is_long(other) && strsim::osa_distance(one, other) <= 1 && figures(one) == figures(other)
}

/// A normal form longer than this is no name that is typed.
const LONGEST: usize = 100;

/// What the name and whatever is a slip away from it have in common: themselves and each without one of its letters.
fn variants(name: &str) -> impl Iterator<Item = u64> {
    let name = if name.len() <= LONGEST { name } else { "" };
    let without = name.char_indices().map(|(at, letter)| (&name[..at], &name[at + letter.len_utf8()..]));
    std::iter::once((name, "")).filter(|_| !name.is_empty()).chain(without).map(|(before, behind)| {
        let mut hasher = DefaultHasher::new();
        before.bytes().chain(behind.bytes()).for_each(|byte| byte.hash(&mut hasher));
        hasher.finish()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_that_was_meant_is_found() {
        let names = ["Set-up guide", "Lecture 1", "Lecture 2", "C", "C++", "Robots", "Café"];
        let near = Near::new(names.into_iter().zip(0..));
        for (written, expected) in [
            ("setup_guide", Some("Set-up guide")),
            ("Setup giude", Some("Set-up guide")),
            ("Set up guid", Some("Set-up guide")),
            ("robotss", Some("Robots")),
            ("Lecture 3", None),
            ("Lecture1", Some("Lecture 1")),
            ("Lectrue 2", Some("Lecture 2")),
            ("c+", None),
            ("Rabot", None),
            ("CAFE", None),
            ("", None),
        ] {
            assert_eq!(near.find(written).map(|at| names[at]), expected, "{written}");
        }
    }

    #[test]
    fn what_may_mean_several_means_none() {
        let near = Near::new([("Kick-off", 0), ("kickoff", 1), ("Meeting", 2), ("Meating", 3)]);
        assert_eq!([near.find("kick off"), near.find("Meating"), near.find("Meting")], [None, Some(3), None]);
        assert_eq!(near.find("Meetxng"), Some(2));
    }

    #[test]
    fn figures_stay_apart() {
        for (one, other) in [("1-2", "12"), ("v1.1", "v11"), ("2023-1", "20231"), ("c", "c++"), ("c", "c#")] {
            assert_ne!(normal(one), normal(other));
        }
        assert_eq!(normal("Machine-Learning"), normal("machine_learning "));
    }
}
