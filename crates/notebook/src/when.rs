//! When: a date in English words, as long or as short as there is room.

use crate::{
    date::WEEKDAYS,
    fact::{Precision, When},
};

/// As much as is known, for example `Wednesday 28 September 2022, 09:00 UTC`.
#[must_use]
pub fn in_full(when: &When) -> String {
    let start = when.start;
    let day = match (when.precision, when.end) {
        (Precision::Year, _) => start.year.to_string(),
        (Precision::Month, _) => format!("{} {}", start.month_name(), start.year),
        (Precision::Day, None) => {
            format!("{} {} {} {}", WEEKDAYS[start.weekday()], start.day, start.month_name(), start.year)
        }
        (Precision::Day, Some(end)) if (end.year, end.month) == (start.year, start.month) => {
            format!("{}–{} {} {}", start.day, end.day, start.month_name(), start.year)
        }
        (Precision::Day, Some(end)) => {
            let year = if end.year == start.year { String::new() } else { format!(" {}", start.year) };
            format!("{} {}{year} – {} {} {}", start.day, start.month_name(), end.day, end.month_name(), end.year)
        }
    };
    match clock(when) {
        Some(clock) => format!("{day}, {clock}"),
        None => day,
    }
}

/// The time of day with its end and zone, for example `09:00–10:30 UTC`.
#[must_use]
pub fn clock(when: &When) -> Option<String> {
    let time = when.time?;
    let until = when.until.map(|until| format!("–{until}")).unwrap_or_default();
    let zone = when.zone.as_ref().map(|zone| format!(" {zone}")).unwrap_or_default();
    Some(format!("{time}{until}{zone}"))
}

/// What stands in the timeline's narrow column: a number or short word, and a smaller word under it.
#[must_use]
pub fn in_column(when: &When) -> (String, String) {
    let start = when.start;
    match (when.precision, when.end) {
        (Precision::Year, _) => ("·".to_owned(), "year".to_owned()),
        (Precision::Month, _) => ("·".to_owned(), "month".to_owned()),
        (Precision::Day, None) => (start.day.to_string(), WEEKDAYS[start.weekday()][..3].to_owned()),
        (Precision::Day, Some(end)) if end.month == start.month => {
            (format!("{}–{}", start.day, end.day), format!("{} days", end.days() - start.days() + 1))
        }
        (Precision::Day, Some(end)) => (start.day.to_string(), format!("– {} {}", end.day, &end.month_name()[..3])),
    }
}

#[cfg(test)]
mod tests {
    use crate::{date::Date, fact::Time};

    use super::*;

    fn when(start: (i16, u8, u8), end: Option<(i16, u8, u8)>, precision: Precision) -> When {
        let date = |(year, month, day)| Date { year, month, day };
        When { start: date(start), end: end.map(date), precision, time: None, until: None, zone: None }
    }

    #[test]
    fn a_date_is_said_as_far_as_it_is_known() {
        for (when, full, column) in [
            (when((2022, 9, 28), None, Precision::Day), "Wednesday 28 September 2022", "28 Wed"),
            (when((2022, 9, 1), None, Precision::Month), "September 2022", "· month"),
            (when((2022, 1, 1), None, Precision::Year), "2022", "· year"),
            (when((2022, 9, 28), Some((2022, 9, 30)), Precision::Day), "28–30 September 2022", "28–30 3 days"),
            (when((2022, 9, 28), Some((2022, 10, 2)), Precision::Day), "28 September – 2 October 2022", "28 – 2 Oct"),
            (
                when((2022, 12, 31), Some((2023, 1, 1)), Precision::Day),
                "31 December 2022 – 1 January 2023",
                "31 – 1 Jan",
            ),
        ] {
            let (above, below) = in_column(&when);
            assert_eq!((in_full(&when).as_str(), format!("{above} {below}").as_str()), (full, column));
        }
    }

    #[test]
    fn the_time_of_day_follows_with_its_end_and_zone() {
        let mut when = when((2022, 10, 12), None, Precision::Day);
        when.time = Some(Time { hour: 11, minute: 0 });
        when.zone = Some("UTC".to_owned());
        assert_eq!(in_full(&when), "Wednesday 12 October 2022, 11:00 UTC");
        when.until = Some(Time { hour: 12, minute: 30 });
        assert_eq!(clock(&when).as_deref(), Some("11:00–12:30 UTC"));
    }
}
