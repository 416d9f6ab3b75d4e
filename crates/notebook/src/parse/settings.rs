//! Settings: what `chronote.toml` beside the notes overrules. Everything works without it, and what is wrong in it costs
//! only itself.
//!
//! ```toml
//! title = "Robotics"
//! session-level = 2
//! zone = "Europe/Berlin"
//! date-order = "day-first"
//! skip = ["archive", "drafts/*.old.md"]
//!
//! [tags]
//! "Machine Learning" = ["ML", "machine-learning"]
//! ```

mod aliases;
mod skip;

use std::{borrow::Cow, ops::Range};

use toml::de::{DeTable, DeValue};

use super::{SourceFile, SourceFolder, dates::zones, decode::decode, lines::Ends, report::Report};
use crate::{
    date::Date,
    fact::Time,
    problem::{Fault, Problem},
};
use aliases::Aliases;

/// What a folder's settings say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// What the notebook is called.
    pub title: Option<String>,
    /// On which level of heading sessions begin, 1 to 6.
    pub session_level: Option<u8>,
    /// In which zone times are that name none: its name (IANA), its abbreviation, or how far it is ahead of UTC. As written.
    pub zone: Option<String>,
    /// What comes first in dates that can be read two ways.
    pub date_order: Option<DateOrder>,
    /// The folders and files that are left out, with `*` for any letters but `/`.
    pub skip: Vec<String>,
    /// What else tags are called.
    pub tags: Aliases,
}

/// What comes first in `03/04/05`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// Day, month, year.
    DayFirst,
    /// Month, day, year.
    MonthFirst,
    /// Year, month, day.
    YearFirst,
}

/// A key, what it expects in words, and what it could say.
type Known = (&'static str, &'static str, &'static str);

const KEYS: [Known; 6] = [
    ("title", "a text", "\"Title\""),
    ("session-level", "a whole number from 1 to 6", "2"),
    ("zone", "a text such as \"Europe/Berlin\", \"CET\" or \"UTC+8\"", "\"UTC\""),
    ("date-order", "\"day-first\", \"month-first\" or \"year-first\"", "\"day-first\""),
    ("skip", "a list of folders", "[\"folder\"]"),
    ("tags", "a table of names, each with a list of what else it is called", "{ \"Name\" = [\"other name\"] }"),
];

const SOME_DAY: Date = Date { year: 2022, month: 9, day: 28 };
const NOON: Time = Time { hour: 12, minute: 0 };

const ORDERS: [(&str, DateOrder); 3] =
    [("day-first", DateOrder::DayFirst), ("month-first", DateOrder::MonthFirst), ("year-first", DateOrder::YearFirst)];

impl Settings {
    /// Reads the file, with what is wrong in it.
    #[must_use]
    pub fn read(file: &SourceFile) -> (Self, Vec<Problem>) {
        let mut report = Report::new(&file.path);
        // An empty file says nothing, which is not wrong.
        let text = decode(&file.bytes, &mut Report::new(&file.path));
        let (table, errors) = DeTable::parse_recoverable(&text);
        let mut reading =
            Reading { settings: Self::default(), text: &text, ends: Ends::of(&text), report: &mut report };
        for error in errors {
            let line = reading.ends.line(error.span().map_or(0, |span| span.start));
            let sentence =
                format!("This is not valid TOML: {}. The rest counts.", error.message().trim_end_matches('.'));
            reading.report.add(line, Fault::Settings, sentence);
        }
        for (key, value) in table.get_ref() {
            reading.key(key.get_ref(), key.span(), value.get_ref(), value.span());
        }
        let settings = reading.settings;
        (settings, report.finish(file))
    }

    /// The folder without what is left out. Whoever read it may have left that out already.
    #[must_use]
    pub fn kept<'f>(&self, folder: &'f SourceFolder) -> Cow<'f, SourceFolder> {
        let is_skipped = |path: &str| {
            let folders = path.match_indices('/').map(|(end, _)| &path[..end]);
            folders.chain([path]).any(|part| self.skips(part))
        };
        let mut paths = folder.notes.iter().map(|note| &note.path).chain(&folder.others);
        if self.skip.is_empty() || !paths.any(|path| is_skipped(path)) {
            return Cow::Borrowed(folder);
        }
        let mut kept = folder.clone();
        kept.notes.retain(|note| !is_skipped(&note.path));
        kept.others.retain(|path| !is_skipped(path));
        Cow::Owned(kept)
    }

    /// Whether a folder or file, by its path inside the notes folder, is left out.
    #[must_use]
    pub fn skips(&self, path: &str) -> bool {
        self.skip.iter().any(|pattern| skip::covers(pattern, path))
    }
}

/// Settings while they are read.
struct Reading<'t, 'r> {
    settings: Settings,
    text: &'t str,
    ends: Ends,
    report: &'r mut Report,
}

impl Reading<'_, '_> {
    fn key(&mut self, key: &str, span: Range<usize>, value: &DeValue<'_>, value_span: Range<usize>) {
        let Some(known) = KEYS.iter().find(|(known, ..)| *known == key) else { return self.unknown(key, span) };
        let settings = &mut self.settings;
        let understood = match (key, value) {
            ("title", DeValue::String(text)) => set(&mut settings.title, text.trim().to_owned()),
            ("zone", DeValue::String(text)) => {
                let name = text.trim();
                // Any day tells whether there is such a zone.
                zones::ahead(name, SOME_DAY, NOON).is_some() && set(&mut settings.zone, name.to_owned())
            }
            ("session-level", DeValue::Integer(number)) => {
                let level = number.as_str().parse().ok().filter(|level| (1..=6).contains(level));
                level.is_some_and(|level| set(&mut settings.session_level, level))
            }
            ("date-order", DeValue::String(text)) => {
                let order = ORDERS.iter().find(|(name, _)| text == name);
                order.is_some_and(|(_, order)| set(&mut settings.date_order, *order))
            }
            ("skip", DeValue::Array(_)) => texts(value).map(|skip| settings.skip = skip).is_some(),
            ("tags", DeValue::Table(table)) => return self.tags(table),
            _ => false,
        };
        if !understood {
            self.misunderstood(known, span, value_span);
        }
    }

    fn tags(&mut self, table: &DeTable<'_>) {
        for (name, others) in table {
            let line = self.ends.line(name.span().start);
            let shown = name.get_ref().as_ref();
            match texts(others.get_ref()) {
                Some(others) => self.settings.tags.add(shown, &others),
                None => {
                    let sentence =
                        format!("The tag `{shown}` expects a list of what else it is called, such as [\"ML\"].");
                    let written = self.text.get(others.span()).unwrap_or_default();
                    let one = matches!(others.get_ref(), DeValue::String(_)).then(|| format!("[{written}]"));
                    match one {
                        Some(one) => self.report.mend(line, Fault::Settings, sentence, written, one),
                        None => self.report.add(line, Fault::Settings, sentence),
                    }
                }
            }
        }
    }

    fn unknown(&mut self, key: &str, span: Range<usize>) {
        let line = self.ends.line(span.start);
        let known = KEYS.map(|(known, ..)| known);
        let near = |known: &&&str| strsim::osa_distance(&key.to_lowercase().replace('_', "-"), known) <= 2;
        if let Some(meant) = known.iter().find(near) {
            let sentence = format!("`{key}` is no setting; `{meant}` is.");
            self.report.mend(line, Fault::Settings, sentence, key, *meant);
        } else {
            let known = known.join(", ");
            self.report.add(line, Fault::Settings, format!("`{key}` is no setting; there are {known}."));
        }
    }

    fn misunderstood(&mut self, (key, expected, example): &Known, span: Range<usize>, value: Range<usize>) {
        let line = self.ends.line(span.start);
        let written = self.text.get(value).unwrap_or_default();
        let bare = written.trim_matches(['"', '\'']);
        let order = ORDERS.iter().map(|(name, _)| *name).find(|name| name.starts_with(&bare.to_lowercase()));
        let meant = match (*key, order) {
            ("title" | "zone", _) => format!("\"{bare}\""),
            ("session-level", _) if matches!(bare, "1" | "2" | "3" | "4" | "5" | "6") => bare.to_owned(),
            ("date-order", Some(order)) if !bare.is_empty() => format!("\"{order}\""),
            ("skip", _) if written.starts_with(['"', '\'']) => format!("[{written}]"),
            _ => (*example).to_owned(),
        };
        let sentence = format!("`{key}` expects {expected}.");
        self.report.correct(line, Fault::Settings, sentence, format!("{key} = {meant}"));
    }
}

fn set<T>(place: &mut Option<T>, value: T) -> bool {
    *place = Some(value);
    true
}

/// The texts of a list; none if it is no list or holds something else.
fn texts(value: &DeValue<'_>) -> Option<Vec<String>> {
    let DeValue::Array(items) = value else { return None };
    items.iter().map(|item| item.get_ref().as_str().map(|text| text.trim().to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Settings, Vec<Problem>) {
        Settings::read(&SourceFile { path: "chronote.toml".to_owned(), bytes: text.as_bytes().to_vec() })
    }

    #[test]
    fn what_is_said_counts() {
        let (settings, problems) = read(
            "title = 'Robotics'\nsession-level = 2\nzone = \"Europe/Berlin\"\ndate-order = \"year-first\"\n\
             skip = [\"archive\"]\n[tags]\n\"Machine Learning\" = [\"ML\"]\n",
        );
        assert_eq!(problems, []);
        assert_eq!(settings.title.as_deref(), Some("Robotics"));
        assert_eq!((settings.session_level, settings.date_order), (Some(2), Some(DateOrder::YearFirst)));
        assert_eq!(settings.zone.as_deref(), Some("Europe/Berlin"));
        assert!(settings.skips("archive/a.md") && !settings.skips("a.md"));
        assert_eq!(settings.tags.of(["ml", "x"]), ["Machine Learning", "x"]);
        assert_eq!(read(""), (Settings::default(), Vec::new()));
    }

    #[test]
    fn what_is_wrong_costs_only_itself() {
        for (text, line, sentence, correction) in [
            ("titel = \"x\"", 1, "`titel` is no setting; `title` is.", Some("title = \"x\"")),
            ("session_level = 2", 1, "`session_level` is no setting; `session-level` is.", Some("session-level = 2")),
            (
                "colour = 2",
                1,
                "`colour` is no setting; there are title, session-level, zone, date-order, skip, tags.",
                None,
            ),
            (
                "\nsession-level = '3'",
                2,
                "`session-level` expects a whole number from 1 to 6.",
                Some("session-level = 3"),
            ),
            ("session-level = 7", 1, "`session-level` expects a whole number from 1 to 6.", Some("session-level = 2")),
            ("title = 3", 1, "`title` expects a text.", Some("title = \"3\"")),
            (
                "date-order = 'month'",
                1,
                "`date-order` expects \"day-first\", \"month-first\" or \"year-first\".",
                Some("date-order = \"month-first\""),
            ),
            ("skip = 'old'", 1, "`skip` expects a list of folders.", Some("skip = ['old']")),
            (
                "[tags]\nML = 'ml'",
                2,
                "The tag `ML` expects a list of what else it is called, such as [\"ML\"].",
                Some("ML = ['ml']"),
            ),
        ] {
            let (settings, problems) = read(&format!("{text}\n"));
            assert_eq!(settings, Settings::default(), "{text}");
            let [problem] = problems.as_slice() else { panic!("{text}: {problems:?}") };
            assert_eq!((problem.line, problem.sentence.as_str()), (line, sentence));
            assert_eq!(problem.correction.as_deref(), correction, "{text}");
        }
        let (settings, problems) = read("title = \"x\"\nzone = CET\nskip = [\"a\"]\n");
        assert_eq!((settings.title.as_deref(), settings.skip.len()), (Some("x"), 1));
        assert!(problems.iter().all(|problem| problem.line == 2) && !problems.is_empty(), "{problems:?}");
    }
}
