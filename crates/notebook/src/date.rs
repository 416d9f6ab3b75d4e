//! A civil date in the proleptic Gregorian calendar.

use serde::{Deserialize, Serialize};

/// A day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Date {
    /// For example 2022.
    pub year: i16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

/// The months in English, as shown.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The days of the week in English, as shown, Monday first.
pub const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

impl Date {
    /// The day, if there is such a day.
    #[must_use]
    pub fn new(year: i16, month: u8, day: u8) -> Option<Self> {
        let last = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
            2 => 28,
            _ => return None,
        };
        (1..=last).contains(&day).then_some(Self { year, month, day })
    }

    /// Days since 1970-01-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`).
    #[must_use]
    pub fn days(self) -> i32 {
        let year = i32::from(self.year) - i32::from(self.month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((i32::from(self.month) + 9) % 12) + 2) / 5 + i32::from(self.day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// The day of the week, 0 for Monday.
    #[must_use]
    pub fn weekday(self) -> usize {
        (self.days() + 3).rem_euclid(7) as usize
    }

    /// The week it lies in with the year that week counts to (ISO 8601: the first week holds the first Thursday).
    #[must_use]
    pub fn week(self) -> (i16, u8) {
        let thursday = Self::from_days(self.days() - self.weekday() as i32 + 3);
        let first = Self { year: thursday.year, month: 1, day: 1 };
        let week = (thursday.days() - first.days()) / 7 + 1;
        (thursday.year, u8::try_from(week).unwrap_or_default())
    }

    /// The day so many days after 1970-01-01 (the same source, `civil_from_days`).
    #[must_use]
    pub fn from_days(days: i32) -> Self {
        let days = days + 719_468;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = (month_from_march + 2) % 12 + 1;
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        let small = |number: i32| u8::try_from(number).unwrap_or_default();
        Self { year: i16::try_from(year).unwrap_or_default(), month: small(month), day: small(day) }
    }

    /// The month in English.
    #[must_use]
    pub fn month_name(self) -> &'static str {
        MONTHS[usize::from(self.month - 1)]
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_1970() {
        for (year, month, day, days, weekday) in
            [(1970, 1, 1, 0, 3), (2000, 2, 29, 11_016, 1), (2022, 9, 28, 19_263, 2), (1969, 12, 31, -1, 2)]
        {
            let date = Date::new(year, month, day).unwrap();
            assert_eq!((date.days(), date.weekday()), (days, weekday), "{date}");
            assert_eq!(Date::from_days(days), date);
        }
    }

    #[test]
    fn weeks_begin_on_monday_and_the_first_holds_the_first_thursday() {
        for (year, month, day, week) in
            [(2022, 9, 28, (2022, 39)), (2021, 1, 3, (2020, 53)), (2021, 1, 4, (2021, 1)), (2024, 12, 30, (2025, 1))]
        {
            assert_eq!(Date::new(year, month, day).unwrap().week(), week);
        }
    }

    #[test]
    fn days_that_do_not_exist_are_none() {
        for (year, month, day) in [(2022, 2, 29), (1900, 2, 29), (2022, 13, 1), (2022, 4, 31), (2022, 1, 0)] {
            assert_eq!(Date::new(year, month, day), None);
        }
    }
}
