//! Dates in Chinese, Japanese and Korean: `2022年9月28日`, `令和4年9月28日`, `2022년 9월 28일`, `9月28日`.

use super::{days::Span, reader::Reader};
use crate::fact::Precision;

impl Reader<'_> {
    /// A day, with its year or without, or a month, a quarter or a week of a year.
    pub fn east_asian(&mut self) -> Option<Span> {
        self.attempt(|reader| {
            let year = reader.east_asian_year();
            if let Some(span) = year.and_then(|year| reader.period_in_signs(year)) {
                return Some(span);
            }
            let month = reader.number(1, 2)?;
            reader.sign("月월")?;
            let day = reader.attempt(|reader| {
                let day = reader.number(1, 2)?;
                if reader.sign("日号號일").is_some() {
                    return Some((day, None));
                }
                // `9月28～30日`
                reader.sign("-–—~")?;
                let last = reader.number(1, 2)?;
                reader.sign("日号號일")?;
                Some((day, Some(last)))
            });
            let Some((day, last)) = day else {
                return Some(Span::of(reader.day(Some(year?), month, 1)?, Precision::Month));
            };
            let end = last.and_then(|last| reader.day(year, month, last)).filter(|_| last > Some(day));
            Some(Span { end, ..Span::day(reader.day(year, month, day)?) })
        })
    }

    /// `第3季度`, `第2四半期`, `2분기`, `第22周`.
    fn period_in_signs(&mut self, year: u32) -> Option<Span> {
        self.attempt(|reader| {
            reader.sign("第");
            let number = reader.number(1, 2)?;
            if ["季度", "四半期", "분기"].iter().any(|sign| reader.signs(sign).is_some()) {
                return reader.quarter(year, number);
            }
            reader.sign("周週")?;
            reader.week(year, number, 1)
        })
    }
}
