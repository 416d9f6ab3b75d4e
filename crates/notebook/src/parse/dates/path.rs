//! What the name of a note's file and of its folders say of its date: `2023-05-31-title.md`, `2025-05/may-28.md`,
//! `2023/CG-05-09.md`. What a name leaves out, the folders around it complete.

use super::{
    Dated, Day, Written,
    days::Span,
    find_in, names,
    reader::{Line, Manner, Reader, existing},
    tokens::{Kind, has_number},
};
use crate::fact::{Origin, Precision};

/// The dates of a path, innermost first: at most one of the file's name, and one of the folders.
pub fn of_path(path: &str) -> Vec<Dated> {
    let (folders, file) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let mut known = Known::default();
    for folder in folders.split('/') {
        known.enter(folder);
    }
    let of_file = known.complete(stem).map(|written| dated(written, Origin::FileName));
    let of_folders = known.written().map(|written| dated(written, Origin::Folder));
    of_file.into_iter().chain(of_folders).collect()
}

fn dated(written: Written, origin: Origin) -> Dated {
    Dated { written, line: 1, origin }
}

/// What a name says.
enum Said {
    /// A date with its year.
    Whole(Written),
    /// `may-28`, which is a date in any year.
    NamedDay(Written),
    /// `05-28`, which is one only in a folder of a year.
    Day { month: u32, day: u32 },
    /// `May`, `05-May`.
    Month(u32),
    /// `W22`.
    Week(u32),
    /// `Q2`.
    Quarter(u32),
    /// `28`: a day in a folder of a month, a month in a folder of a year.
    Number(u32),
    /// `2023 Sommersemester`, `Minutes 2023`: no date of the notes there, but the year of those that want one.
    Year { year: u32, is_first: bool },
}

/// What the folders say, from the outermost on.
#[derive(Default)]
struct Known {
    year: Option<u32>,
    month: Option<u32>,
    /// What they say of a note whose own name says nothing.
    written: Option<Written>,
}

impl Known {
    fn enter(&mut self, folder: &str) {
        let Some(said) = said(folder) else { return };
        match said {
            Said::Whole(written) => {
                let Day { year, month, .. } = written.start;
                self.year = year.and_then(|year| u32::try_from(year).ok());
                self.month = if matches!(written.precision, Precision::Month | Precision::Day) {
                    month.map(u32::from)
                } else {
                    None
                };
                self.written = Some(written);
            }
            Said::Year { year, is_first } => {
                let written = span(Some(year), 1, 1, Precision::Year);
                *self = Self { year: Some(year), month: None, written: written.filter(|_| is_first) };
            }
            // Two digits alone may be a chapter as well as a month, so that they date nothing by themselves.
            Said::Number(number) if self.month.is_none() => self.month = Some(number).filter(|_| self.year.is_some()),
            Said::Month(month) => {
                self.month = Some(month);
                self.written = self.of(said).or(self.written.take());
            }
            _ => self.written = self.of(said).or(self.written.take()),
        }
    }

    /// What the name of a file says in these folders.
    fn complete(&self, stem: &str) -> Option<Written> {
        self.of(said(stem)?)
    }

    fn of(&self, said: Said) -> Option<Written> {
        match said {
            Said::Whole(written) => Some(written),
            Said::NamedDay(written) => Some(self.year.and_then(|year| in_year(&written, year)).unwrap_or(written)),
            Said::Day { month, day } => span(Some(self.year?), month, day, Precision::Day),
            Said::Month(month) => span(Some(self.year?), month, 1, Precision::Month),
            Said::Number(day) => span(Some(self.year?), self.month?, day, Precision::Day),
            Said::Week(week) => self.reader(|reader, year| reader.week(year, week, 1)),
            Said::Quarter(quarter) => self.reader(|reader, year| reader.quarter(year, quarter)),
            Said::Year { .. } => None,
        }
    }

    fn reader(&self, read: impl FnOnce(Reader<'_>, u32) -> Option<Span>) -> Option<Written> {
        let line = Line::new("", Manner::Name);
        read(Reader { line: &line, at: 0 }, self.year?).map(Span::written)
    }

    fn written(self) -> Option<Written> {
        self.written
    }
}

fn in_year(written: &Written, year: u32) -> Option<Written> {
    let day = |day: Day| existing(Some(year), u32::from(day.month?), u32::from(day.day));
    Some(Written { start: day(written.start)?, end: written.end.and_then(day), ..written.clone() })
}

fn span(year: Option<u32>, month: u32, day: u32, precision: Precision) -> Option<Written> {
    existing(year, month, day).map(|day| Span::of(day, precision).written())
}

fn said(name: &str) -> Option<Said> {
    let line = Line::new(name, Manner::Name);
    if let Some(month) = month_alone(&line) {
        return Some(Said::Month(month));
    }
    if !has_number(name) {
        return None;
    }
    if let Some(found) = find_in(&line) {
        let written = found.written;
        return Some(if written.start.year.is_some() { Said::Whole(written) } else { Said::NamedDay(written) });
    }
    number_alone(&line).or_else(|| month_and_day(&line)).or_else(|| year_beside_words(&line))
}

/// `May`, `05-May`: the month, which need not be its fifth day.
fn month_alone(line: &Line<'_>) -> Option<u32> {
    let mut month = None;
    let mut number = None;
    for token in &line.tokens {
        match token.kind {
            Kind::Word(word, _) if month.is_none() => month = Some(u32::from(names::month(&word)?.number)),
            Kind::Number(value, 1..=2) if number.is_none() && month.is_none() => {
                number = Some(u32::try_from(value).ok()?)
            }
            Kind::Sign('-' | '_' | '.') => {}
            _ => return None,
        }
    }
    month.filter(|month| number.is_none_or(|number| number == *month))
}

/// `28`, `W22`, `Q2`, and nothing else.
fn number_alone(line: &Line<'_>) -> Option<Said> {
    let number = |at: usize, most: u8| match line.tokens.get(at)?.kind {
        Kind::Number(value, digits) if digits <= most => u32::try_from(value).ok(),
        _ => None,
    };
    match (line.tokens.len(), line.tokens.first()?.kind) {
        (1, _) => number(0, 2).map(Said::Number),
        (2, Kind::Word(word, _)) if word.is("w kw cw") => number(1, 2).map(Said::Week),
        (2, Kind::Word(word, _)) if word.is("q") => number(1, 1).map(Said::Quarter),
        _ => None,
    }
}

/// `CG-05-09`, `WG-12-06-process`: two numbers of two digits, and no third.
fn month_and_day(line: &Line<'_>) -> Option<Said> {
    let number = |at: usize| match line.tokens.get(at)?.kind {
        Kind::Number(value, 2) => u32::try_from(value).ok(),
        _ => None,
    };
    let at = line.tokens.iter().position(|token| matches!(token.kind, Kind::Number(..)))?;
    let (first, second) = (number(at)?, number(at + 2)?);
    let others = line.tokens.iter().filter(|token| matches!(token.kind, Kind::Number(..))).count() > 2;
    let is_joined = matches!(line.tokens[at + 1].kind, Kind::Sign('-' | '_' | '.'))
        && !line.tokens[at + 1].spaced
        && !line.tokens[at + 2].spaced;
    let reader = Reader { line, at };
    let is_free = reader.may_begin() && Reader { at: at + 3, ..reader }.may_end(true);
    if others || !is_joined || !is_free {
        return None;
    }
    let (month, day) = if first > 12 { (second, first) } else { (first, second) };
    existing(None, month, day).map(|_| Said::Day { month, day })
}

/// `2023 Sommersemester`, `Minutes 2023`: a year first or last, and no other number.
fn year_beside_words(line: &Line<'_>) -> Option<Said> {
    let mut numbers = line.tokens.iter().enumerate().filter(|(_, token)| matches!(token.kind, Kind::Number(..)));
    let (at, token) = numbers.next()?;
    let Kind::Number(year, 4) = token.kind else { return None };
    let last = line.tokens.len() - 1;
    let reader = Reader { line, at };
    let is_free = numbers.next().is_none() && (at == 0 || at == last) && reader.may_begin();
    let is_free = is_free && Reader { at: at + 1, ..reader }.may_end(true);
    let year = u32::try_from(year).ok().filter(|year| (1990..2040).contains(year) && is_free)?;
    Some(Said::Year { year, is_first: at == 0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The dates of a path as `origin date`.
    fn check(path: &str, expected: &str) {
        let shown = of_path(path).into_iter().map(|Dated { written, origin, .. }| {
            let origin = if origin == Origin::FileName { "file" } else { "folder" };
            format!("{origin} {}", super::super::tests::shown(&written))
        });
        assert_eq!(shown.collect::<Vec<_>>().join(", "), expected, "{path}");
    }

    #[test]
    fn a_file_s_name_says_its_date() {
        for (path, expected) in [
            ("2023-05-31-title.md", "file 2023-05-31"),
            ("2023-05-31 Title.md", "file 2023-05-31"),
            ("2019.05.30.md", "file 2019-05-30"),
            ("20230531.md", "file 2023-05-31"),
            ("20230531-title.md", "file 2023-05-31"),
            ("2023_05_31 Title.md", "file 2023-05-31"),
            ("2023 05 31 Title.md", "file 2023-05-31"),
            ("Meeting 2022_11_08.md", "file 2022-11-08"),
            ("Protokoll_2021-03-04_final_v2.md", "file 2021-03-04"),
            ("meeting-2021-03-04.md", "file 2021-03-04"),
            ("2022-09-28-2.md", "file 2022-09-28"),
            ("2022-09-28b.md", "file 2022-09-28"),
            ("230531-title.md", "file 2023-05-31"),
            ("31-05-2023.md", "file 2023-05-31"),
            ("31-05-2023 Standup.md", "file 2023-05-31"),
            ("04-05-2023.md", "file 2023-05-04 ambiguous"),
            ("31.05.2023.md", "file 2023-05-31"),
            ("May 31, 2023.md", "file 2023-05-31"),
            ("Nov 8, 2022 - 1on1.md", "file 2022-11-08"),
            ("31 May 2023 (Wed).md", "file 2023-05-31 Wed"),
            ("28-Sep-2022.md", "file 2022-09-28"),
            ("may-28.md", "file ?-05-28"),
            ("20230614T1530-call.md", "file 2023-06-14 15:30"),
            ("202305311400 Title.md", "file 2023-05-31 14:00"),
            ("20230531140059.md", "file 2023-05-31 14:00"),
            ("IMG_20230531_142233.md", "file 2023-05-31"),
            ("2023-05-31 1400 standup.md", "file 2023-05-31 14:00"),
            ("notes-2023-Q2.md", "file 2023-Q2"),
            ("2023-Q3 review.md", "file 2023-Q3"),
            ("2023-W22.md", "file 2023-W22"),
            ("2023W22.md", "file 2023-W22"),
            ("2023-05.md", "file 2023-05"),
            ("2023.05.md", "file 2023-05"),
            ("May 2023.md", "file 2023-05"),
            ("2018.md", "file 2018"),
            ("2023-05-31..2023-06-02 offsite.md", "file 2023-05-31/2023-06-02"),
            ("2023-05-31--2023-06-02.md", "file 2023-05-31/2023-06-02"),
            ("2023-05-31 to 2023-06-02.md", "file 2023-05-31/2023-06-02"),
            ("2023-05-31_2023-06-02.md", "file 2023-05-31/2023-06-02"),
            ("2024年3月12日 例会.md", "file 2024-03-12"),
            ("令和5年4月12日.md", "file 2023-04-12"),
            ("2023년 5월 31일.md", "file 2023-05-31"),
            ("Lecture 5 (2024-02-06).md", "file 2024-02-06"),
            ("4. März 2026.md", "file 2026-03-04"),
        ] {
            check(path, expected);
        }
    }

    #[test]
    fn folders_complete_a_name_and_say_something_by_themselves() {
        for (path, expected) in [
            ("2025-05/may-28.md", "file 2025-05-28, folder 2025-05"),
            ("meetings/2013-03/mar-14.md", "file 2013-03-14, folder 2013-03"),
            ("2011-11/nov-16.md", "file 2011-11-16, folder 2011-11"),
            ("2025/05/28.md", "file 2025-05-28, folder 2025"),
            ("2025/May/28.md", "file 2025-05-28, folder 2025-05"),
            ("2025/05-May/28.md", "file 2025-05-28, folder 2025-05"),
            ("2025/05-May/2025-05-28.md", "file 2025-05-28, folder 2025-05"),
            ("2023/CG-05-09.md", "file 2023-05-09, folder 2023"),
            ("main/2017/WG-12-06-process.md", "file 2017-12-06, folder 2017"),
            ("debugging/2019/debugging-07-16.md", "file 2019-07-16, folder 2019"),
            ("2023/31-05.md", "file 2023-05-31, folder 2023"),
            ("2023-05/16.md", "file 2023-05-16, folder 2023-05"),
            ("2023/W22.md", "file 2023-W22, folder 2023"),
            ("2023/Q2.md", "file 2023-Q2, folder 2023"),
            ("minutes/2024/2024-W11.md", "file 2024-W11, folder 2024"),
            ("2023/May.md", "file 2023-05, folder 2023"),
            ("2023/notes.md", "folder 2023"),
            ("2023-05/notes.md", "folder 2023-05"),
            ("2023-05-31 Offsite/agenda.md", "folder 2023-05-31"),
            ("2017/TPAC.md", "folder 2017"),
            ("2023/05/notes.md", "folder 2023"),
            ("2023/05/28/notes.md", "folder 2023-05-28"),
            ("2023 Sommersemester/notes.md", "folder 2023"),
            ("2023 Sommersemester/05-28.md", "file 2023-05-28, folder 2023"),
            ("Office 2019/may-28.md", "file 2019-05-28"),
            ("Minutes 2023/notes.md", "folder 2023"),
            ("Office 2019/notes.md", ""),
            ("course2/week-06/2024-02-08 lab.md", "file 2024-02-08"),
            ("archive/2022/2023-01-02.md", "file 2023-01-02, folder 2022"),
        ] {
            check(path, expected);
        }
    }

    #[test]
    fn a_name_with_other_numbers_says_none() {
        for path in [
            "Meeting 187.md",
            "week-03/notes.md",
            "week-03/05.md",
            "Lecture 5.md",
            "2048.md",
            "1984.md",
            "1984-orwell.md",
            "1080p.md",
            "v1.2.3.md",
            "v2.10.3-upgrade.md",
            "00012-title.md",
            "12345678.md",
            "20231345.md",
            "rfc-2119-notes.md",
            "iso-8601-2004.md",
            "550e8400-e29b-41d4-a716-446655440000.md",
            "20190412abcdef.md",
            "d41d8cd98f00b204e9800998ecf8427e.md",
            "0160 2021 12 03.md",
            "+49-30-2018-12-34.md",
            "555-2019-10-12.md",
            "192.168.1.10.md",
            "05-28.md",
            "CG-05-09.md",
            "28.md",
            "notes.md",
            "May.md",
            "WS 2023/24/notes.md",
            "chapter-12/03.md",
            "2023/05.md",
            "2023/Meeting 12.md",
            "03-04-05.md",
            "10-20-30.md",
            "22-09-28.md",
            "",
            "/",
            "Phone 0301234567.md",
            "12_05.md",
        ] {
            let dates = of_path(path);
            assert!(
                dates.iter().all(|dated| dated.origin == Origin::Folder && dated.written.precision == Precision::Year),
                "{path}: {dates:?}"
            );
        }
    }
}
