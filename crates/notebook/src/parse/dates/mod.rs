//! Reading dates and times of day as people write them in a line, in ten languages: `28 Sep 2022`, `29 Sept 0900`,
//! `vom 3. bis 5. Mai 2021`, `2022/9/28`, `28.9.22`, `2022年9月28日`, `2023-W22`, `12 Oct 2022 @ 1100 UTC (late)`.
//!
//! A text is cut into tokens once ([`tokens`]); a reader ([`reader`]) tries at each of them what a date may begin with.

mod days;
mod east_asian;
mod eras;
mod folded;
mod impossible;
mod named;
mod names;
mod numeric;
mod path;
mod periods;
mod reader;
#[cfg(test)]
mod tests;
mod times;
mod tokens;
mod words;
pub mod zones;

pub use impossible::impossible;
pub use path::of_path;

use crate::fact::{Origin, Precision, Time};
use reader::{Line, Manner, Reader};
use tokens::{Kind, has_number};

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
    /// For `21.09.07`: the day if the year stands first, as in notes in Chinese, Japanese and Korean.
    pub year_first: Option<Day>,
}

impl Written {
    /// Reads `21.09.07` with the year first.
    pub fn put_year_first(&mut self) {
        if let Some(day) = self.year_first.filter(|_| self.end.is_none()) {
            self.start = day;
        }
    }
}

/// A time of day as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours {
    pub start: Time,
    pub end: Option<Time>,
    /// The zone as written, for example `UTC`; [`zones::ahead`] tells what it means.
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
pub struct Found<'s> {
    pub written: Written,
    /// What stands before the date, its weekday or its time.
    pub before: &'s str,
    /// The same without the words that lead to it, such as `on the`.
    pub before_lead: &'s str,
    /// What stands behind it.
    pub after: &'s str,
}

/// Finds the first date of a line. A bare year counts only if it is the whole line, or stands beside a word for a session.
pub fn find(line: &str) -> Option<Found<'_>> {
    if has_number(line) { find_in(&Line::new(line, Manner::Line)) } else { None }
}

/// Finds the date in what stands behind a label or a key that announces one. As [`find`], but a few digits are enough:
/// `1.10.22`, `18/10`, `2022.09`.
pub fn find_in_value(value: &str) -> Option<Found<'_>> {
    if has_number(value) { find_in(&Line::new(value, Manner::Value)) } else { None }
}

fn find_in<'s>(line: &Line<'s>) -> Option<Found<'s>> {
    // No date has more tokens before its first number.
    let is_near_number =
        |at: &usize| line.tokens[*at..].iter().take(6).any(|token| matches!(token.kind, Kind::Number(..)));
    (0..line.tokens.len())
        .filter(is_near_number)
        .find_map(|at| {
            let mut reader = Reader { line, at };
            let written = reader.written()?;
            let upto = |at: usize| &line.text[..line.tokens[at].start];
            let after = line.tokens.get(reader.at).map_or("", |token| &line.text[token.start..]);
            Some(Found { written, before: upto(at), before_lead: upto(lead(line, at)), after })
        })
        .or_else(|| periods::year_alone(line))
}

/// The first of the words that lead to the date at a token.
fn lead(line: &Line<'_>, mut at: usize) -> usize {
    while at > 0
        && line.tokens[at].spaced
        && matches!(line.tokens[at - 1].kind, Kind::Word(word, _) if word.is(words::LEADS))
    {
        at -= 1;
    }
    at
}

/// Finds a time of day in a line that need not hold a date: `0900`, `09:00`, `9am`, `noon`, `14:00-15:30 UTC`.
pub fn find_time(line: &str) -> Option<Hours> {
    let line = Line::new(line, Manner::Line);
    (0..line.tokens.len()).find_map(|at| {
        let mut reader = Reader { line: &line, at };
        if reader.may_begin() { reader.hours(true) } else { None }
    })
}
