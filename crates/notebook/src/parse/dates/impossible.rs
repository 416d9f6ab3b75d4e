//! What was meant as a date and is none: `31 Feb 2022`, `2022-13-01`, `9999-12-31`.

use super::{
    find_in,
    reader::{Line, Manner, YEARS, existing},
};
use crate::date::MONTHS;

/// Why the value of a label or key that announces a date is none, in a sentence that says what to do; none if it holds a
/// date, or nothing like one.
pub fn impossible(text: &str) -> Option<String> {
    let line = Line::new(text, Manner::Value);
    if find_in(&line).is_some() {
        return None;
    }
    let (year, month, day) = line.impossible.get()?;
    let text = text.trim();
    let reason = match (year, month) {
        (Some(year), _) if !YEARS.contains(&year) => {
            format!("years from {} to {} are read as dates; write the year that is meant", YEARS.start, YEARS.end - 1)
        }
        (_, 1..=12) if day == 0 => "days are counted from 1; write the day that is meant".to_owned(),
        (_, 1..=12) => {
            let last = (28..=31).rev().find(|last| existing(year.or(Some(2000)), month, *last).is_some()).unwrap_or(31);
            let year = year.filter(|_| month == 2).map_or(String::new(), |year| format!(" {year}"));
            format!("{}{year} has {last} days; write the day that is meant", MONTHS[month as usize - 1])
        }
        _ => "a year has 12 months; write the date as 2022-09-28 to be sure".to_owned(),
    };
    Some(format!("“{text}” is no date: {reason}."))
}
