//! Days: one, a range, or only a month.

use super::{
    Day, Hours, Order, Written,
    times::clock,
    tokens::{Reader, month, number},
};
use crate::{
    date::Date,
    fact::{Precision, Time},
};

/// The first day, the last day, how much is known, and which of day and month comes first.
type Days = (Day, Option<Day>, Precision, Order);

impl Reader<'_, '_> {
    /// A date with what stands beside it: weekday, time, zone. Returns it with the token behind it.
    pub fn written(mut self) -> Option<(Written, usize)> {
        let glued = self.at > 0 && !self.tokens[self.at].spaced;
        if glued && !matches!(self.tokens[self.at - 1].text, "(" | "[" | ":" | "," | "|" | "—" | "–" | "-") {
            return None;
        }
        // `22.05.2021` is a date before it is a time of day.
        let mut ahead = self.clone();
        ahead.skip_weekday();
        let mut days = ahead.days();
        let mut before = None;
        if days.is_some() {
            self.at = ahead.at;
        } else {
            let (start, end) = self.times(false)?;
            before = Some(Hours { start, end, zone: self.zone() });
            self.sign(&[","]);
            self.skip_weekday();
            days = self.days();
        }
        let (start, end, precision, order) = days?;
        let mut written = Written { start, end, precision, hours: None, weekday: None, order, year_as_time: None };
        if before.is_none() && end.is_none() {
            written.year_as_time = self.year_as_time();
        }
        match before {
            Some(hours) => written.hours = Some(hours),
            None if precision == Precision::Day => self.time_behind(&mut written),
            None => {}
        }
        Some((written, self.at))
    }

    /// The time that the last token would be, if it is a year right behind a month, as in `28 Sep 2000`.
    fn year_as_time(&self) -> Option<Time> {
        let [.., before, last] = &self.tokens[..self.at] else { return None };
        let digits = number(last.text).filter(|_| last.text.len() == 4 && month(before.text).is_some())?;
        clock(digits / 100, digits % 100)
    }

    /// The time that follows a date, behind any of `, @ - ( at` and a weekday.
    fn time_behind(&mut self, written: &mut Written) {
        let mark = self.at;
        while self.sign(&[",", "@", "-", "–", "—", "|", "·", "(", "/"])
            || self.word(&["at", "from", "um", "t"])
            || self.weekday()
        {}
        if let Some((start, end)) = self.times(true) {
            written.hours = Some(Hours { start, end, zone: self.zone() });
            self.sign(&[")"]);
        } else {
            self.at = mark;
            self.skip_weekday();
        }
    }

    /// One day, a range of days, or a month.
    fn days(&mut self) -> Option<Days> {
        let mark = self.at;
        let fixed = |day| (day, None, Precision::Day, Order::Fixed);
        let found =
            self.iso().map(fixed).or_else(|| self.cjk().map(fixed)).or_else(|| self.numeric()).or_else(|| self.named());
        let Some((mut start, mut end, precision, order)) = found else {
            self.at = mark;
            return None;
        };
        if end.is_none() && precision == Precision::Day {
            let mark = self.at;
            if self.sign(&["-", "–", "—"]) || self.word(&["to", "until", "bis"]) {
                self.skip_weekday();
                let last = self.iso().map(fixed).or_else(|| self.numeric()).or_else(|| self.named());
                end = last.filter(|last| last.2 == Precision::Day).map(|last| last.0);
            }
            if end.is_none() {
                self.at = mark;
            }
        }
        if let Some(end) = &mut end {
            start.year = start.year.or(end.year);
            end.year = end.year.or(start.year);
        }
        Some((start, end, precision, order))
    }

    /// `2022-09-28`, `2022/9/28`, `2022.9.28`.
    fn iso(&mut self) -> Option<Day> {
        let year = self.number(4, 4, 0)?;
        let sign = self.sign_at(1, &["-", "/", "."])?;
        let month = self.number(1, 2, 2)?;
        self.sign_at(3, &[sign])?;
        let day = self.number(1, 2, 4)?;
        self.take(5, Some(year), month, day)
    }

    /// `2022年9月28日`, `9月28日`.
    fn cjk(&mut self) -> Option<Day> {
        let year = self.number(4, 4, 0).filter(|_| self.sign_at(1, &["年"]).is_some());
        let skip = if year.is_some() { 2 } else { 0 };
        let month = self.number(1, 2, skip)?;
        self.sign_at(skip + 1, &["月"])?;
        let day = self.number(1, 2, skip + 2)?;
        self.sign_at(skip + 3, &["日"])?;
        self.take(skip + 4, year, month, day)
    }

    /// `28.9.22`, `28/9/2022`, `9/28/22`; the day comes first unless that cannot be.
    fn numeric(&mut self) -> Option<Days> {
        let first = self.number(1, 2, 0)?;
        let sign = self.sign_at(1, &["/", ".", "-"])?;
        let second = self.number(1, 2, 2)?;
        self.sign_at(3, &[sign])?;
        let year = self.number(4, 4, 4).or_else(|| self.number(2, 2, 4).map(|year| 2000 + year))?;
        // Nobody writes the month first with points.
        let order = match (first, second) {
            _ if sign == "." => Order::Fixed,
            (_, 13..) => Order::MonthFirst,
            (13.., _) => Order::DayFirst,
            (first, second) if first == second => Order::Fixed,
            _ => Order::Either,
        };
        let (day, month) = if order == Order::MonthFirst { (second, first) } else { (first, second) };
        Some((self.take(5, Some(year), month, day)?, None, Precision::Day, order))
    }

    /// `28 Sep 2022`, `28–30 Sep`, `Sept 29th, 2022`, `September 2022`.
    fn named(&mut self) -> Option<Days> {
        let mark = self.at;
        let found = self.day_month().or_else(|| {
            self.at = mark;
            self.month_day()
        });
        if found.is_none() {
            self.at = mark;
        }
        found
    }

    fn day_month(&mut self) -> Option<Days> {
        let (first, last) = self.day_numbers(&["to", "and"])?;
        self.word(&["of"]);
        self.sign(&["-", "."]);
        let month = self.month()?;
        named_days(self.year(), month, first, last)
    }

    fn month_day(&mut self) -> Option<Days> {
        let after_number = self.at > 0 && number(self.tokens[self.at - 1].text).is_some();
        let month = self.month()?;
        if let Some((first, last)) = self.day_numbers(&[]) {
            return named_days(self.year(), month, first, last);
        }
        // `31 Feb 2022` is no February.
        let year = self.year().filter(|_| !after_number)?;
        Some((Day { year: Some(year), month: Some(month), day: 1 }, None, Precision::Month, Order::Fixed))
    }

    /// `28`, `28th`, `28-30`.
    fn day_numbers(&mut self, joins: &[&str]) -> Option<(i16, Option<i16>)> {
        let first = self.number(1, 2, 0)?;
        self.at += 1;
        self.ordinal();
        let mark = self.at;
        if self.sign(&["-", "–", "—"]) || self.word(joins) {
            if let Some(last) = self.number(1, 2, 0) {
                self.at += 1;
                self.ordinal();
                return Some((first, Some(last)));
            }
            self.at = mark;
        }
        Some((first, None))
    }

    fn month(&mut self) -> Option<u8> {
        let found = month(self.tokens.get(self.at)?.text)?;
        self.at += 1;
        // `Sep.`, and the hyphen of `28-Sep-2022`, but not the dash of `28 Sep - 2 Oct`.
        if self.tokens.get(self.at).is_some_and(|token| !token.spaced) {
            self.sign(&[".", "-"]);
        }
        Some(found)
    }

    /// `2022` or `'22`, but not the `0900` of a time.
    fn year(&mut self) -> Option<i16> {
        let mark = self.at;
        self.sign(&[","]);
        let short = self.sign(&["'", "’"]);
        let year = if short { self.number(2, 2, 0).map(|year| 2000 + year) } else { self.number(4, 4, 0) };
        let year = year.filter(|year| (1900..2100).contains(year));
        self.at = if year.is_some() { self.at + 1 } else { mark };
        year
    }

    fn take(&mut self, count: usize, year: Option<i16>, month: i16, day: i16) -> Option<Day> {
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        if year.is_some_and(|year| !(1900..2100).contains(&year)) {
            return None;
        }
        Date::new(year.unwrap_or(2000), month, day)?;
        self.at += count;
        Some(Day { year, month: Some(month), day })
    }
}

fn named_days(year: Option<i16>, month: u8, first: i16, last: Option<i16>) -> Option<Days> {
    // Without a year any day of a leap year may be meant.
    let day = |day: i16| {
        let date = Date::new(year.unwrap_or(2000), month, u8::try_from(day).ok()?)?;
        Some(Day { year, month: Some(month), day: date.day })
    };
    Some((day(first)?, last.and_then(day), Precision::Day, Order::Fixed))
}
