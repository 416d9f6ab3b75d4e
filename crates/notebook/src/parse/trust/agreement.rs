//! Agreement: whether two dates can be of the same day, and what each leaves open that the other tells.

use crate::{
    date::Date,
    fact::{Precision, When},
    parse::dates::{Day, Written},
    when,
};

/// A date whose year, month and day are known as far as it goes; none if something is missing, or there is no such day.
pub fn whole(written: &Written) -> Option<When> {
    let date = |day: Day, year: Option<i16>| Date::new(day.year.or(year)?, day.month?, day.day);
    let start = date(written.start, None)?;
    let end = written.end.and_then(|day| {
        let day = Day { month: day.month.or(Some(start.month)), ..day };
        date(day, Some(start.year))
            .filter(|end| *end > start)
            .or_else(|| date(day, Some(start.year + 1)).filter(|_| day.year.is_none()))
    });
    Some(When { start, end: end.filter(|end| *end > start), precision: written.precision })
}

/// Whether two dates have a day in common.
pub fn meet(one: &When, other: &When) -> bool {
    let ((from, to), (start, end)) = (when::days(one), when::days(other));
    from <= end && start <= to
}

/// Whether one tells more of the day than the other.
pub fn is_finer(one: &When, other: &When) -> bool {
    one.precision > other.precision
}

/// The date with what it leaves open taken from another one; none if they cannot be of the same day.
pub fn completed(written: &Written, by: &When) -> Option<When> {
    let (first, last) = when::days(by);
    let (first, last) = (Date::from_days(first), Date::from_days(last));
    let months = match written.start.month {
        Some(month) => vec![month],
        // A day alone: that of the month, or of the months between which the other lies.
        None => (first.month..=if last.year == first.year { last.month } else { 12 }).collect(),
    };
    let years = written.start.year.map_or(first.year..=last.year, |year| year..=year);
    let filled = years.take(3).flat_map(|year| months.iter().map(move |month| (year, *month)));
    let mut found = filled.filter_map(|(year, month)| {
        let start = Day { year: Some(year), month: Some(month), day: written.start.day };
        whole(&Written { start, ..written.clone() })
    });
    let found = found.find(|when| meet(when, by))?;
    // A day of a year says nothing about the month.
    let is_known =
        written.start.month.is_some() || matches!(by.precision, Precision::Month | Precision::Week | Precision::Day);
    is_known.then_some(found)
}

/// Whether the day of the week beside a date is that of the date, or of the last day of a range.
pub fn weekday_fits(weekday: u8, when: &When) -> bool {
    when.precision != Precision::Day
        || [Some(when.start), when.end].into_iter().flatten().any(|date| date.weekday() == usize::from(weekday))
}
