//! Reading dates and times of day as people write them in a line: `28 Sep 2022`, `29 Sept 0900`,
//! `12 Oct 2022 @ 1100 UTC (late)`, `Sept 29th, 2022`, `2022/9/28`, `28.9.22`, `2022年9月28日`, ranges over days.

mod days;
mod times;
mod tokens;

use tokens::tokens;

use crate::fact::{Origin, Precision, Time};

/// A date as written, which may want a year or a month, or have two readings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub start: Day,
    pub end: Option<Day>,
    pub precision: Precision,
    /// The time of day beside it.
    pub hours: Option<Hours>,
    /// The day of the week beside it, 0 for Monday.
    pub weekday: Option<u8>,
    pub order: Order,
    /// For `28 Sep 2000`: the time of day that its year could be.
    pub year_as_time: Option<Time>,
}

/// A time of day as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours {
    pub start: Time,
    pub end: Option<Time>,
    /// The zone as written, for example `UTC`.
    pub zone: Option<String>,
}

/// A date of a note or a session, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    pub written: Written,
    pub line: u32,
    pub origin: Origin,
}

/// Which of day and month comes first in a date of digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The form leaves no doubt: `2022-09-28`, `28 Sep`, `28.9.22`.
    Fixed,
    /// `28/9/22`.
    DayFirst,
    /// `9/28/22`.
    MonthFirst,
    /// `3/4/22`, read with the day first.
    Either,
}

/// A day that may want its year, or its month, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    pub year: Option<i16>,
    pub month: Option<u8>,
    pub day: u8,
}

/// A date in a line, and what else the line says.
#[derive(Debug, PartialEq, Eq)]
pub struct Found {
    pub written: Written,
    /// What stands before the date, its weekday or its time.
    pub before: String,
    /// What stands behind it.
    pub after: String,
}

/// Finds the first date of a line. A bare year counts only if it is the whole line.
pub fn find(line: &str) -> Option<Found> {
    if !line.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let tokens = tokens(line);
    (0..tokens.len())
        .find_map(|at| {
            let (written, end) = tokens::Reader { tokens: &tokens, at }.written()?;
            let before = line[..tokens[at].start].to_owned();
            let after = tokens.get(end).map_or(String::new(), |token| line[token.start..].to_owned());
            Some(Found { written, before, after })
        })
        .or_else(|| {
            let year = line.trim().parse().ok().filter(|year| (1900..2100).contains(year))?;
            let start = Day { year: Some(year), month: Some(1), day: 1 };
            let written = Written {
                start,
                end: None,
                precision: Precision::Year,
                hours: None,
                weekday: None,
                order: Order::Fixed,
                year_as_time: None,
            };
            Some(Found { written, before: String::new(), after: String::new() })
        })
}

/// Finds a time of day in a line that need not hold a date: `0900`, `09:00`, `9am`, `14:00-15:30 UTC`.
pub fn find_time(line: &str) -> Option<Hours> {
    let tokens = tokens(line);
    (0..tokens.len()).find_map(|at| {
        let mut reader = tokens::Reader { tokens: &tokens, at };
        let (start, end) = reader.times(true)?;
        Some(Hours { start, end, zone: reader.zone() })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each line gives `start[/end] [time[-until]] [zone] | rest`.
    fn check(line: &str, expected: &str) {
        let day = |day: Day| {
            format!(
                "{}-{:02}-{:02}",
                day.year.map_or("?".to_owned(), |year| year.to_string()),
                day.month.unwrap_or_default(),
                day.day
            )
        };
        let found = find(line).map_or("none".to_owned(), |Found { written, before, after }| {
            let mut text = match written.precision {
                Precision::Year => written.start.year.unwrap_or_default().to_string(),
                Precision::Month => day(written.start)[..7].to_owned(),
                _ => day(written.start),
            };
            text += &written.end.map_or(String::new(), |end| format!("/{}", day(end)));
            if let Some(Hours { start, end, zone }) = written.hours {
                text += &format!(" {start}");
                text += &end.map_or(String::new(), |time| format!("-{time}"));
                text += &zone.map_or(String::new(), |zone| format!(" {zone}"));
            }
            text += if written.order == Order::Either { " ambiguous" } else { "" };
            let rest = [before, after].join(" ");
            let rest = rest.split_whitespace().collect::<Vec<_>>().join(" ");
            if rest.is_empty() { text } else { format!("{text} | {rest}") }
        });
        assert_eq!(found, expected, "{line}");
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        for (line, expected) in [
            ("28 Sep 2022", "2022-09-28"),
            ("29 Sept 0900", "?-09-29 09:00"),
            ("12 Oct 2022 @ 1100 UTC (late)", "2022-10-12 11:00 UTC | (late)"),
            ("Sept 29th, 2022", "2022-09-29"),
            ("2022-09-28", "2022-09-28"),
            ("2022/9/28", "2022-09-28"),
            ("2022-09-28T10:30:00Z", "2022-09-28 10:30 Z"),
            ("2022-09-28 14:00-15:30 UTC", "2022-09-28 14:00-15:30 UTC"),
            ("28.9.22", "2022-09-28"),
            ("22.05.2021", "2021-05-22"),
            ("9:30 am, Wed 28 Sep 2022", "2022-09-28 09:30"),
            ("2 April 2024, 19:00, FourthBrain (Airmeet)", "2024-04-02 19:00 | , FourthBrain (Airmeet)"),
            ("28.09.2022, 14:00 Uhr", "2022-09-28 14:00 | Uhr"),
            ("9/28/22", "2022-09-28"),
            ("3/4/22", "2022-04-03 ambiguous"),
            ("2022年9月28日", "2022-09-28"),
            ("September 2022", "2022-09"),
            ("2022", "2022"),
            ("Wednesday, 28 September 2022", "2022-09-28"),
            ("Wed 28 Sep 2022 (9am PT)", "2022-09-28 09:00 PT"),
            ("28–30 Sep 2022", "2022-09-28/2022-09-30"),
            ("28 Sep - 2 Oct 2022", "2022-09-28/2022-10-02"),
            ("2022-09-28 to 2022-09-30", "2022-09-28/2022-09-30"),
            ("May 9, 2024, 14:00-15:30 UTC", "2024-05-09 14:00-15:30 UTC"),
            ("Wednesday 2nd Oct. '19, 4-6pm CET", "2019-10-02 16:00-18:00 CET"),
            ("28 Sep 2022, 9:30 pm UTC+8", "2022-09-28 21:30 UTC+8"),
            ("Kick-off, 28 Sep 2022", "2022-09-28 | Kick-off,"),
        ] {
            check(line, expected);
        }
    }

    #[test]
    fn what_is_no_date_is_none() {
        for line in [
            "Zoom",
            "Part 1.",
            "31 Feb 2022",
            "May the force",
            "version 1.2.3",
            "v28.9.22",
            "1100 people",
            "chapter 12",
            "",
            "13/13/22",
            "in 2022 we met",
            "March on",
        ] {
            check(line, "none");
        }
    }

    #[test]
    fn a_time_may_stand_alone() {
        let time = |line| find_time(line).map(|Hours { start, end, zone }| format!("{start} {end:?} {zone:?}"));
        assert_eq!(time("1100 UTC"), Some("11:00 None Some(\"UTC\")".to_owned()));
        assert_eq!(time("no time"), None);
    }
}
