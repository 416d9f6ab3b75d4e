//! A span of months: the stretch of the timeline that a reader chose.

use std::fmt::{self, Display, Formatter};

use crate::{
    Session,
    date::{Date, MONTHS},
    fact::Precision,
    when,
};

/// A month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i32);

impl Month {
    /// The month of that number, 1 to 12.
    #[must_use]
    pub const fn new(year: i16, month: u8) -> Self {
        Self(year as i32 * 12 + month as i32 - 1)
    }

    /// So many months later.
    #[must_use]
    pub const fn later(self, months: i32) -> Self {
        Self(self.0 + months)
    }

    /// The first month of its year.
    #[must_use]
    pub const fn january(self) -> Self {
        Self(self.year() * 12)
    }

    /// How many months it is behind another.
    #[must_use]
    pub const fn since(self, other: Self) -> i32 {
        self.0 - other.0
    }

    /// For example 2022.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// For example `September 2022`.
    #[must_use]
    pub fn named(self) -> String {
        [MONTHS[self.0.rem_euclid(12) as usize], " ", &self.year().to_string()].concat()
    }

    /// Reads `2022-09`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        let (year, month) = (year.parse().ok()?, month.parse().ok()?);
        (1..=12).contains(&month).then(|| Self::new(year, month))
    }
}

impl Display for Month {
    /// For example `2022-09`.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.0.rem_euclid(12) + 1)
    }
}

/// A span of months, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Span {
    /// The first month.
    pub from: Month,
    /// The last month, not before the first.
    pub to: Month,
}

impl Span {
    /// The span between two months, in either order.
    #[must_use]
    pub fn between(one: Month, other: Month) -> Self {
        Self { from: one.min(other), to: one.max(other) }
    }

    /// The span from the first month of both to the last.
    #[must_use]
    pub fn joined(self, other: Self) -> Self {
        Self { from: self.from.min(other.from), to: self.to.max(other.to) }
    }

    /// The months in which a session may have taken place; none without a date.
    #[must_use]
    pub fn of(session: &Session) -> Option<Self> {
        let when = &session.when.as_ref()?.value;
        let month = |date: Date| Month::new(date.year, date.month);
        let from = month(when.start);
        let is_day = when.precision == Precision::Day && when.end.is_none();
        Some(Self { from, to: if is_day { from } else { month(Date::from_days(when::days(when).1)) } })
    }

    /// Whether they have a month in common.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        self.from <= other.to && other.from <= self.to
    }

    /// For example `September 2022` or `September 2022 – October 2023`.
    #[must_use]
    pub fn named(self) -> String {
        if self.from == self.to { self.from.named() } else { [self.from.named(), self.to.named()].join(" – ") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_written_and_read() {
        for (text, name) in [("2022-09", "September 2022"), ("0999-12", "December 999"), ("2023-01", "January 2023")] {
            let month = Month::parse(text).unwrap();
            assert_eq!((month.to_string().as_str(), month.named().as_str()), (text, name));
        }
        for text in ["", "2022", "2022-00", "2022-13", "x-1", "99999-01"] {
            assert_eq!(Month::parse(text), None, "{text}");
        }
        assert_eq!(Month::new(2022, 11).later(3), Month::new(2023, 2));
        assert_eq!(Month::new(2023, 2).since(Month::new(2022, 11)), 3);
    }

    #[test]
    fn spans_meet_where_they_share_a_month() {
        let span = |from: &str, to: &str| Span::between(Month::parse(from).unwrap(), Month::parse(to).unwrap());
        let autumn = span("2022-11", "2022-09");
        assert_eq!(autumn.named(), "September 2022 – November 2022");
        assert!(autumn.meets(span("2022-11", "2023-01")) && autumn.meets(span("2022-01", "2022-12")));
        assert!(!autumn.meets(span("2022-12", "2023-01")) && !autumn.meets(span("2021-09", "2022-08")));
    }
}
