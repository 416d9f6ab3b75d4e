//! Health: what is wrong in the notes, as the page tells it: by kind, each with why it matters and what to write instead.

use serde::{Deserialize, Serialize};

/// All that is wrong, the worst first.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Health {
    /// The kinds: errors before warnings, and what is found most often first.
    pub groups: Vec<Group>,
}

/// All problems of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// The heading over them.
    pub title: String,
    /// Why they matter to a reader, in a sentence.
    pub why: String,
    /// Whether a reader of the page loses something.
    pub is_error: bool,
    /// The first of them, by file and line.
    pub entries: Vec<Entry>,
    /// How many more there are.
    pub left_out: u32,
}

/// A problem.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The file's path inside the notes folder.
    pub path: String,
    /// The line, from 1.
    pub line: u32,
    /// The session the line lies in, by its index in [`crate::Catalogue::sessions`]; none before the first one of several, and
    /// in a file that is no note.
    pub session: Option<u32>,
    /// What is wrong and what to do.
    pub sentence: String,
    /// What could be written on that line instead, if that is known.
    pub correction: Option<String>,
}

#[cfg(feature = "parse")]
mod of_problems {
    use std::collections::{BTreeMap, HashMap};

    use super::{Entry, Group, Health};
    use crate::{
        Catalogue,
        problem::{Fault, Problem, Severity},
    };

    /// So many problems the page lists. Nobody reads more, and each makes the page larger.
    const MAX_ENTRIES: usize = 2_000;

    impl Health {
        /// What a page tells of problems, which come sorted. Of too many, every kind keeps its share.
        #[must_use]
        pub fn of(problems: &[Problem], catalogue: &Catalogue) -> Self {
            let mut kinds: BTreeMap<Fault, Vec<&Problem>> = BTreeMap::new();
            problems.iter().for_each(|problem| kinds.entry(problem.fault).or_default().push(problem));
            let share = share(kinds.values().map(Vec::len).collect());
            let sessions = if kinds.is_empty() { Sessions::default() } else { Sessions::of(catalogue) };
            let mut kinds = kinds.into_iter().collect::<Vec<_>>();
            kinds.sort_by_key(|(fault, all)| (fault.severity() != Severity::Error, std::cmp::Reverse(all.len())));
            let groups = kinds.into_iter().map(|(fault, all)| Group {
                title: fault.title().to_owned(),
                why: fault.why().to_owned(),
                is_error: fault.severity() == Severity::Error,
                entries: all.iter().take(share).map(|problem| entry(problem, &sessions)).collect(),
                left_out: u32::try_from(all.len().saturating_sub(share)).unwrap_or(u32::MAX),
            });
            Self { groups: groups.collect() }
        }
    }

    fn entry(problem: &Problem, sessions: &Sessions<'_>) -> Entry {
        Entry {
            path: problem.path.clone(),
            line: problem.line,
            session: sessions.at(&problem.path, problem.line),
            sentence: problem.sentence.clone(),
            correction: problem.correction.clone(),
        }
    }

    /// How many of each kind are listed, so that together they are no more than [`MAX_ENTRIES`].
    fn share(mut counts: Vec<usize>) -> usize {
        counts.sort_unstable();
        let (mut left, mut kinds) = (MAX_ENTRIES, counts.len());
        for count in counts {
            if count * kinds > left {
                return left / kinds;
            }
            left -= count;
            kinds -= 1;
        }
        MAX_ENTRIES
    }

    /// The sessions of each note by their first lines.
    #[derive(Default)]
    struct Sessions<'a>(HashMap<&'a str, Vec<(u32, u32)>>);

    impl<'a> Sessions<'a> {
        fn of(catalogue: &'a Catalogue) -> Self {
            let mut sessions: HashMap<&str, Vec<(u32, u32)>> = HashMap::new();
            for (index, session) in (0..).zip(&catalogue.sessions) {
                if let Some(note) = catalogue.notes.get(session.note) {
                    sessions.entry(&note.path).or_default().push((session.line, index));
                }
            }
            sessions.values_mut().for_each(|own| own.sort_unstable());
            Self(sessions)
        }

        /// What stands before the only session of a note belongs to it, too.
        fn at(&self, path: &str, line: u32) -> Option<u32> {
            let own = self.0.get(path)?;
            let behind = own.partition_point(|(first, _)| *first <= line);
            match (behind.checked_sub(1), own.as_slice()) {
                (Some(at), _) => Some(own[at].1),
                (None, [(_, only)]) => Some(*only),
                (None, _) => None,
            }
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;
        use crate::{SourceFile, SourceFolder, parse};

        fn problems(fault: Fault, count: u32) -> impl Iterator<Item = Problem> {
            (1..=count).map(move |line| Problem {
                path: "talks.md".to_owned(),
                line,
                fault,
                sentence: "Mend it.".to_owned(),
                correction: None,
            })
        }

        fn catalogue(note: &str) -> Catalogue {
            let note = SourceFile { path: "talks.md".to_owned(), bytes: note.as_bytes().to_vec() };
            parse(&SourceFolder { notes: vec![note], ..SourceFolder::default() }).0.catalogue
        }

        #[test]
        fn errors_come_first_then_what_is_found_most_often() {
            let found =
                problems(Fault::DeadLink, 1).chain(problems(Fault::Brackets, 2)).chain(problems(Fault::Encoding, 1));
            let health = Health::of(&found.collect::<Vec<_>>(), &Catalogue::default());
            let groups = health.groups.iter().map(|group| (group.title.as_str(), group.is_error, group.entries.len()));
            assert_eq!(
                groups.collect::<Vec<_>>(),
                [
                    (Fault::Encoding.title(), true, 1),
                    (Fault::Brackets.title(), false, 2),
                    (Fault::DeadLink.title(), false, 1)
                ]
            );
        }

        #[test]
        fn every_kind_keeps_its_share_of_what_is_listed() {
            let found = problems(Fault::DeadLink, 5000)
                .chain(problems(Fault::Brackets, 3))
                .chain(problems(Fault::Encoding, 1500));
            let health = Health::of(&found.collect::<Vec<_>>(), &Catalogue::default());
            let groups = health.groups.iter().map(|group| (group.entries.len(), group.left_out)).collect::<Vec<_>>();
            assert_eq!(groups, [(998, 502), (998, 4002), (3, 0)]);
        }

        #[test]
        fn a_problem_leads_to_the_session_it_lies_in() {
            let two = "# Talks\n\nSee\n\n## One\n\n2 May 2023\n\n## Two\n\n3 May 2023\n";
            for (note, lines) in [
                (two, [None, Some(0), Some(1)]),
                ("---\ntags: [a]\n---\n\n# Alone\n\n2 May 2023\n", [Some(0), Some(0), Some(0)]),
            ] {
                let sessions = catalogue(note);
                let health = Health::of(&problems(Fault::DeadLink, 9).collect::<Vec<_>>(), &sessions);
                let entries = &health.groups[0].entries;
                assert_eq!([1, 5, 9].map(|line| entries[line - 1].session), lines, "{note}");
            }
        }
    }
}
