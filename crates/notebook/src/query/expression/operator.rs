//! An operator: a name, a colon and a value (`has:video`).

use super::{Hint, MOST, Wants};
use crate::{
    date::Date,
    fact::{Precision, Status, When},
    holds::Holds,
    index::Fields,
    tag, when, words,
};

/// What an operator says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// What a session must have.
    Wants(Wants),
    /// Where words must stand.
    In(Fields),
    /// Nothing yet.
    Nothing,
}

const NAMES: [&str; 9] = ["in", "tag", "person", "place", "is", "has", "before", "after", "on"];

/// The operator of that name in any case, as it is written.
fn named(name: &str) -> Option<&'static str> {
    NAMES.into_iter().find(|own| name.eq_ignore_ascii_case(own))
}

/// Whether there is an operator of that name.
pub fn is_one(name: &str) -> bool {
    named(name).is_some()
}

/// What an operator with a value that is not empty says, or what it needs instead.
pub fn read(name: &str, value: &str) -> Result<Meaning, Hint> {
    let Some(name) = named(name) else { return Ok(Meaning::Nothing) };
    Ok(Meaning::Wants(match name {
        "in" => return one_of(name, value, &FIELDS, "title, headings, text, code or facts").map(Meaning::In),
        "is" => one_of(name, value, &STATES, "cancelled, postponed, late, draft, recording or undated")?,
        "has" => {
            let kinds = Holds::ALL.map(|kind| (kind.word(), kind));
            Wants::Holds(one_of(name, value, &kinds, "picture, video, task, code, math, table, diagram or link")?)
        }
        "tag" => match tag::key(value).trim_end_matches('/') {
            "" => return Ok(Meaning::Nothing),
            key => Wants::Tag(key.to_owned()),
        },
        "person" | "place" => {
            let words: Vec<String> = words::words(value).into_iter().map(|word| word.folded).take(MOST).collect();
            match (words.as_slice(), name) {
                ([], _) => return Err(Hint::NeedsName(name)),
                (_, "person") => Wants::Person(words),
                _ => Wants::Place(words),
            }
        }
        _ => {
            let (first, last) = days(value).ok_or(Hint::NeedsDate(name))?;
            match name {
                "before" => Wants::Before(first),
                "after" => Wants::After(last),
                _ => Wants::On(first, last),
            }
        }
    }))
}

const FIELDS: [(&str, Fields); 5] = [
    ("title", Fields::TITLE),
    ("heading", Fields::HEADINGS),
    ("text", Fields::TEXT),
    ("code", Fields::CODE),
    ("fact", Fields::FACTS),
];

const STATES: [(&str, Wants); 7] = [
    ("cancelled", Wants::Status(Status::Cancelled)),
    ("canceled", Wants::Status(Status::Cancelled)),
    ("postponed", Wants::Status(Status::Postponed)),
    ("late", Wants::Status(Status::Late)),
    ("draft", Wants::Status(Status::Draft)),
    ("recording", Wants::Status(Status::RecordingOnly)),
    ("undated", Wants::Undated),
];

/// The value of that name, one or several (`heading`, `headings`), in any case.
fn one_of<T: Clone>(operator: &'static str, name: &str, values: &[(&str, T)], all: &'static str) -> Result<T, Hint> {
    let name = name.to_ascii_lowercase();
    let found = values.iter().find(|(own, _)| name == *own || name.strip_suffix('s') == Some(own));
    found.map(|(_, value)| value.clone()).ok_or(Hint::NeedsOneOf(operator, all))
}

/// The first and the last day of a year, a month or a day, counted from 1970.
fn days(date: &str) -> Option<(i32, i32)> {
    // A dash at the end waits for the next number.
    let mut numbers = date.trim_end_matches('-').split('-').map(|number| {
        let is_number = number.len() <= 4 && number.bytes().all(|byte| byte.is_ascii_digit());
        number.parse::<i16>().ok().filter(|_| is_number)
    });
    let year = numbers.next()??;
    let small = |number: Option<Option<i16>>| number.map_or(Some(None), |number| u8::try_from(number?).ok().map(Some));
    let (month, day) = (small(numbers.next())?, small(numbers.next())?);
    let precision = match (month, day) {
        (None, _) => Precision::Year,
        (_, None) => Precision::Month,
        _ => Precision::Day,
    };
    let start = Date::new(year, month.unwrap_or(1), day.unwrap_or(1))?;
    let is_date = year >= 1000 && numbers.next().is_none();
    is_date.then(|| when::days(&When { start, end: None, precision }))
}
