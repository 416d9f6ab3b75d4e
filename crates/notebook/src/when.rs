//! When: a date in English words, as long or as short as there is room.

use crate::{
    Session,
    date::{Date, WEEKDAYS},
    fact::{Clock, Precision, Time, When},
};

/// When a session took place, as much as is known; none if nothing is.
#[must_use]
pub fn of_session(session: &Session) -> Option<String> {
    let clock = session.clock.as_ref().map(|fact| &fact.value);
    match &session.when {
        Some(fact) => Some(in_full(&fact.value, clock)),
        None => clock.map(ToString::to_string),
    }
}

/// The minute at which a session began, counted from 1970-01-01T00:00 UTC; none unless its day, its time and the distance of
/// its zone from UTC are known.
#[must_use]
pub fn minute(session: &Session) -> Option<i64> {
    let when = &session.when.as_ref()?.value;
    let clock = &session.clock.as_ref()?.value;
    let ahead = clock.zone.as_ref()?.ahead?;
    let day = i64::from(when.start.days()) * DAY;
    (when.precision == Precision::Day).then(|| day + clock.start.minutes() - i64::from(ahead))
}

/// Such a minute as the clocks show it that are so many minutes ahead of UTC.
#[must_use]
pub fn elsewhere(minute: i64, ahead: i64) -> String {
    let there = minute + ahead;
    let day = Date::from_days(i32::try_from(there.div_euclid(DAY)).unwrap_or_default());
    let of_day = u16::try_from(there.rem_euclid(DAY)).unwrap_or_default();
    let small = |number: u16| u8::try_from(number).unwrap_or_default();
    let start = Time { hour: small(of_day / 60), minute: small(of_day % 60) };
    let when = When { start: day, end: None, precision: Precision::Day };
    in_full(&when, Some(&Clock { start, end: None, zone: None }))
}

/// In minutes.
const DAY: i64 = 24 * 60;

/// The first and the last day that a date may mean, counted from 1970.
#[must_use]
pub fn days(when: &When) -> (i32, i32) {
    let start = when.start;
    let months = |count: u8| {
        let (year, month) = if start.month + count > 12 {
            (start.year + 1, start.month + count - 12)
        } else {
            (start.year, start.month + count)
        };
        Date { year, month, day: 1 }.days() - 1
    };
    let last = match when.precision {
        Precision::Year => Date { year: start.year, month: 12, day: 31 }.days(),
        Precision::Quarter => months(3),
        Precision::Month => months(1),
        Precision::Week => start.days() + 6,
        Precision::Day => start.days(),
    };
    (start.days(), when.end.map_or(last, |end| end.days().max(last)))
}

/// As much as is known, for example `Wednesday 28 September 2022, 09:00 UTC`.
#[must_use]
pub fn in_full(when: &When, clock: Option<&Clock>) -> String {
    let start = when.start;
    let day = match (when.precision, when.end) {
        (Precision::Year, _) => start.year.to_string(),
        (Precision::Quarter, _) => format!("{} quarter of {}", QUARTERS[usize::from(start.month - 1) / 3], start.year),
        (Precision::Month, _) => format!("{} {}", start.month_name(), start.year),
        (Precision::Week, _) => {
            let (year, week) = start.week();
            format!("Week {week} of {year}")
        }
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
    match clock {
        Some(clock) => format!("{day}, {clock}"),
        None => day,
    }
}

/// The quarters of a year, as shown.
const QUARTERS: [&str; 4] = ["First", "Second", "Third", "Fourth"];

/// The time of day with its end and zone, for example `09:00–10:30 UTC`.
impl std::fmt::Display for Clock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.start)?;
        if let Some(end) = self.end {
            write!(f, "–{end}")?;
        }
        match &self.zone {
            Some(zone) => write!(f, " {}", zone.name),
            None => Ok(()),
        }
    }
}

/// The value of an HTML `datetime` attribute (HTML Standard, 4.5.14): as much as is known, the zone only if its distance from UTC is.
#[must_use]
pub fn machine_readable(when: &When, clock: Option<&Clock>) -> String {
    let start = when.start;
    match when.precision {
        Precision::Year => format!("{:04}", start.year),
        // There is no notation for a quarter; its first month is the most that is sure to be understood.
        Precision::Quarter | Precision::Month => format!("{:04}-{:02}", start.year, start.month),
        Precision::Week => {
            let (year, week) = start.week();
            format!("{year:04}-W{week:02}")
        }
        Precision::Day => {
            let Some(clock) = clock else { return start.to_string() };
            let zone = match clock.zone.as_ref().and_then(|zone| zone.ahead) {
                None => String::new(),
                Some(0) => "Z".to_owned(),
                Some(ahead) => {
                    let sign = if ahead < 0 { '-' } else { '+' };
                    format!("{sign}{:02}:{:02}", ahead.unsigned_abs() / 60, ahead.unsigned_abs() % 60)
                }
            };
            format!("{start}T{}{zone}", clock.start)
        }
    }
}

/// What stands in the timeline's narrow column: a number or short word, and a smaller word under it.
#[must_use]
pub fn in_column(when: &When) -> (String, String) {
    let start = when.start;
    match (when.precision, when.end) {
        (Precision::Year, _) => ("·".to_owned(), "year".to_owned()),
        (Precision::Quarter, _) => (format!("Q{}", (start.month - 1) / 3 + 1), "quarter".to_owned()),
        (Precision::Month, _) => ("·".to_owned(), "month".to_owned()),
        (Precision::Week, _) => (format!("W{}", start.week().1), "week".to_owned()),
        (Precision::Day, None) => (start.day.to_string(), WEEKDAYS[start.weekday()][..3].to_owned()),
        (Precision::Day, Some(end)) if end.month == start.month => {
            (format!("{}–{}", start.day, end.day), format!("{} days", end.days() - start.days() + 1))
        }
        (Precision::Day, Some(end)) => (start.day.to_string(), format!("– {} {}", end.day, &end.month_name()[..3])),
    }
}

#[cfg(test)]
mod tests {
    use crate::fact::Zone;

    use super::*;

    fn when(start: (i16, u8, u8), end: Option<(i16, u8, u8)>, precision: Precision) -> When {
        let date = |(year, month, day)| Date { year, month, day };
        When { start: date(start), end: end.map(date), precision }
    }

    #[test]
    fn a_date_is_said_as_far_as_it_is_known() {
        for (when, full, column) in [
            (when((2022, 9, 28), None, Precision::Day), "Wednesday 28 September 2022", "28 Wed"),
            (when((2022, 9, 1), None, Precision::Month), "September 2022", "· month"),
            (when((2022, 1, 1), None, Precision::Year), "2022", "· year"),
            (when((2022, 4, 1), None, Precision::Quarter), "Second quarter of 2022", "Q2 quarter"),
            (when((2024, 12, 30), None, Precision::Week), "Week 1 of 2025", "W1 week"),
            (when((2022, 9, 28), Some((2022, 9, 30)), Precision::Day), "28–30 September 2022", "28–30 3 days"),
            (when((2022, 9, 28), Some((2022, 10, 2)), Precision::Day), "28 September – 2 October 2022", "28 – 2 Oct"),
            (
                when((2022, 12, 31), Some((2023, 1, 1)), Precision::Day),
                "31 December 2022 – 1 January 2023",
                "31 – 1 Jan",
            ),
        ] {
            let (above, below) = in_column(&when);
            assert_eq!((in_full(&when, None).as_str(), format!("{above} {below}").as_str()), (full, column));
        }
    }

    #[test]
    fn the_time_of_day_follows_with_its_end_and_zone() {
        let when = when((2022, 10, 12), None, Precision::Day);
        let zone = |name: &str, ahead| Some(Zone { name: name.to_owned(), ahead });
        let at = |hour, minute| Time { hour, minute };
        for (end, zone, full, machine) in [
            (None, zone("UTC", Some(0)), "Wednesday 12 October 2022, 11:00 UTC", "2022-10-12T11:00Z"),
            (
                Some(at(12, 30)),
                zone("PT", Some(-420)),
                "Wednesday 12 October 2022, 11:00–12:30 PT",
                "2022-10-12T11:00-07:00",
            ),
            (None, zone("IST", None), "Wednesday 12 October 2022, 11:00 IST", "2022-10-12T11:00"),
            (None, None, "Wednesday 12 October 2022, 11:00", "2022-10-12T11:00"),
        ] {
            let clock = Clock { start: at(11, 0), end, zone };
            assert_eq!(
                (in_full(&when, Some(&clock)), machine_readable(&when, Some(&clock))),
                (full.to_owned(), machine.to_owned())
            );
        }
    }

    #[test]
    fn a_minute_is_another_day_elsewhere() {
        let minute = i64::from(Date { year: 2022, month: 10, day: 12 }.days()) * DAY + 23 * 60 + 30;
        assert_eq!(elsewhere(minute, 0), "Wednesday 12 October 2022, 23:30");
        assert_eq!(elsewhere(minute, 120), "Thursday 13 October 2022, 01:30");
        assert_eq!(elsewhere(minute, -30), "Wednesday 12 October 2022, 23:00");
    }
}
