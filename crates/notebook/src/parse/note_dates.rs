//! The dates of a note as a whole: what its metadata, its title and its path say. Which of them count, `trust` tells.

use super::{
    dates::{self, Dated, Found, Hours},
    front_matter::FrontMatter,
    report::Report,
};
use crate::{
    fact::{Fact, Origin, Precision},
    problem::Fault,
};

/// Keys that say when it was, in the languages that dates are read in, the plainest first.
const STATED: [&str; 36] = [
    "date",
    "day",
    "when",
    "datetime",
    "date_time",
    "date-time",
    "start",
    "start_date",
    "start-date",
    "startdate",
    "event_date",
    "session_date",
    "meeting_date",
    "meeting-date",
    "lecture_date",
    "held",
    "datum",
    "tag",
    "termin",
    "fecha",
    "fecha_hora",
    "data",
    "jour",
    "giorno",
    "dag",
    "día",
    "dia",
    "日期",
    "时间",
    "日時",
    "日付",
    "開催日",
    "날짜",
    "일시",
    "date de la réunion",
    "sitzungsdatum",
];

/// Keys that say when the note was made, which is often the same day.
const MADE: [&str; 9] = [
    "created",
    "created_at",
    "created-at",
    "creation date",
    "creation_date",
    "date created",
    "published",
    "pubdate",
    "erstellt",
];

/// Keys for the last day.
const LAST: [&str; 5] = ["end", "end_date", "end-date", "enddate", "until"];

/// Keys for the time of day.
const TIMES: [&str; 8] = ["time", "start_time", "start-time", "start", "hora", "uhrzeit", "heure", "時間"];

/// What a note says of its date.
#[derive(Debug, Default)]
pub struct NoteDates {
    /// By keys that say when it was.
    pub stated: Option<Dated>,
    /// By its title in the metadata.
    pub title: Option<Dated>,
    /// By the names of its file and its folders.
    pub path: Vec<Dated>,
    /// By keys that say when the note was made.
    pub made: Option<Dated>,
    /// The time of day in the metadata.
    pub hours: Option<Fact<Hours>>,
}

impl NoteDates {
    pub fn read(matter: &FrontMatter, path: &str, report: &mut Report) -> Self {
        for (value, line) in STATED.iter().filter_map(|key| matter.value(key)) {
            if let Some(sentence) = dates::impossible(value) {
                report.add(line, Fault::ImpossibleDate, sentence);
            }
        }
        let value = |keys: &[&str]| {
            keys.iter().find_map(|key| {
                let (value, line) = matter.value(key)?;
                Some((dates::find_in_value(value)?, line))
            })
        };
        let dated =
            |(found, line): (Found<'_>, u32)| Dated { written: found.written, line, origin: Origin::FrontMatter };
        let mut stated = value(&STATED).map(dated);
        if let (Some(first), Some((last, _))) = (&mut stated, value(&LAST)) {
            first.written.end = first.written.end.or(Some(last.written.start));
        }
        let title = matter.value("title").and_then(|(title, line)| {
            Some(Dated { written: dates::find(title)?.written, line, origin: Origin::Title })
        });
        let hours = TIMES.iter().find_map(|key| {
            let (value, line) = matter.value(key)?;
            let hours = match dates::find(value) {
                Some(found) => found.written.hours?,
                None => dates::find_time(value)?,
            };
            Some(Fact::stated(hours, Origin::FrontMatter, line))
        });
        Self { stated, title, path: dates::of_path(path), made: value(&MADE).map(dated), hours }
    }

    /// Whether the note names a day of its own.
    pub fn are_of_a_day(&self) -> bool {
        let of_file = self.path.iter().find(|dated| dated.origin == Origin::FileName);
        let all = [self.stated.as_ref(), self.title.as_ref(), of_file];
        all.into_iter().flatten().any(|dated| dated.written.precision == Precision::Day)
    }

    /// Whether anything but the folders, or when it was made, gives the note a date.
    pub fn are_stated(&self) -> bool {
        let of_file = self.path.iter().any(|dated| dated.origin == Origin::FileName);
        self.stated.is_some() || self.title.is_some() || of_file
    }

    /// All of them, in the order in which they are trusted.
    pub fn all(&self) -> impl Iterator<Item = &Dated> {
        let (file, folders): (Vec<_>, Vec<_>) = self.path.iter().partition(|dated| dated.origin == Origin::FileName);
        let names = self.title.iter().chain(&self.stated).chain(file);
        names.chain(&self.made).chain(folders)
    }
}
