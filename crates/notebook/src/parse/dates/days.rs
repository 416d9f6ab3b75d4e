//! Days with what stands beside them: a weekday, a time, a last day.

use super::{
    Day, Hours, Order, Written,
    names::{self, ANY, EN, Name, Tongues},
    reader::{Manner, Reader},
    tokens::Kind,
    words::{ARTICLES, AT, UNTIL},
};
use crate::fact::{Precision, Time};

/// What the date alone says.
#[derive(Debug, Clone, Copy)]
pub struct Span {
    pub start: Day,
    pub end: Option<Day>,
    pub precision: Precision,
    pub order: Order,
    /// The languages it may be written in.
    pub tongues: Tongues,
    /// The time of day that its year could be.
    pub year_as_time: Option<Time>,
    /// The day that it is if the year of two digits stands first.
    pub year_first: Option<Day>,
    /// The time of day that is a part of it, as in `202305311400`.
    pub time: Option<Time>,
}

impl Span {
    /// One day in a form with one reading.
    pub fn day(start: Day) -> Self {
        Self::of(start, Precision::Day)
    }

    pub fn of(start: Day, precision: Precision) -> Self {
        Self {
            start,
            end: None,
            precision,
            order: Order::Fixed,
            tongues: ANY,
            year_as_time: None,
            year_first: None,
            time: None,
        }
    }

    /// The date without anything beside it.
    pub fn written(self) -> Written {
        let Self { start, end, precision, order, year_first, .. } = self;
        Written { start, end, precision, hours: None, weekday: None, order, year_as_time: None, year_first }
    }
}

/// A weekday as written.
#[derive(Clone, Copy)]
struct Weekday {
    name: Name,
    /// Two letters without a point may be another word: `So 28 Sep`.
    is_short: bool,
}

impl Reader<'_> {
    /// A date with what stands beside it: weekday, time, zone.
    pub fn written(&mut self) -> Option<Written> {
        self.attempt(|reader| {
            if !reader.may_begin() {
                return None;
            }
            let mut hours = None;
            let (weekday, span) = reader.span_behind_weekday().or_else(|| {
                hours = Some(reader.hours(false)?);
                reader.sign(",");
                reader.word(ARTICLES);
                reader.span_behind_weekday()
            })?;
            let mut weekday = weekday.or_else(|| reader.weekday_behind());
            if hours.is_none() {
                hours = match span.time {
                    Some(start) => Some(Hours { start, end: None, zone: None }),
                    None if span.precision == Precision::Day => reader.hours_behind(),
                    None => None,
                };
            }
            weekday = weekday.or_else(|| reader.weekday_behind());
            let weekday = weekday.and_then(|weekday| weekday.number(span.tongues));
            let year_as_time = span.year_as_time.filter(|_| hours.is_none() && span.end.is_none());
            Some(Written { hours, weekday, year_as_time, ..span.written() })
        })
    }

    /// A weekday if there is one, and the days.
    fn span_behind_weekday(&mut self) -> Option<(Option<Weekday>, Span)> {
        // `mar 3 maggio` is a Tuesday, `Mar 3, 2022` is in March.
        let found = self.attempt(|reader| {
            let weekday = reader.weekday()?;
            // `Monday-Tuesday November 6-7`
            let first = reader.attempt(|reader| {
                reader.sign("-–/&")?;
                reader.weekday()
            });
            reader.sign(",.");
            reader.word(ARTICLES);
            let span = reader.span(true)?;
            Some((first.is_none().then_some(weekday), span))
        });
        found.or_else(|| Some((None, self.span(false)?)))
    }

    /// One day, several, or something longer. `announced` tells that a weekday stands before it.
    fn span(&mut self, announced: bool) -> Option<Span> {
        let mut span = self.single(announced)?;
        if span.end.is_none() && span.precision == Precision::Day && span.time.is_none() {
            self.last_day(&mut span);
        }
        if let Some(end) = &mut span.end {
            // `28 December – 2 January 2023`
            let turns = (span.start.month, span.start.day) > (end.month, end.day);
            span.start.year = span.start.year.or_else(|| end.year.map(|year| year - i16::from(turns)));
            end.year = end.year.or_else(|| span.start.year.map(|year| year + i16::from(turns)));
        }
        Some(span)
    }

    fn single(&mut self, announced: bool) -> Option<Span> {
        match self.ahead(0)?.kind {
            Kind::Number(_, 1..=2) => self
                .east_asian()
                .or_else(|| self.year_last(announced))
                .or_else(|| self.day_and_month(announced))
                .or_else(|| self.counted_period())
                .or_else(|| self.month_and_year_of_digits()),
            Kind::Number(_, 4) => self
                .year_first()
                .or_else(|| self.east_asian())
                .or_else(|| self.period_of_year())
                .or_else(|| self.year_month_day())
                .or_else(|| self.year_and_month()),
            Kind::Number(..) => self.compact(),
            Kind::Word(..) => self.month_and_day(announced).or_else(|| self.named_period()),
            Kind::Sign(_) => self.east_asian(),
        }
    }

    /// The last day of several: `– 2 Oct 2022`, `to Friday, Sep 30`, `/30` behind `2022-09-28`.
    fn last_day(&mut self, span: &mut Span) {
        let found = self.attempt(|reader| {
            let signs = if reader.line.manner == Manner::Name { "-–—~/_" } else { "-–—~/" };
            let sign = reader.sign(signs).or_else(|| reader.signs("..").map(|()| '.')).or_else(|| reader.sign("…"));
            if sign.is_none() {
                reader.until()?;
            }
            // `--`
            reader.glued_sign("-");
            if reader.weekday().is_some() {
                reader.sign(",.");
            }
            reader.word(ARTICLES);
            let mut ahead = *reader;
            if let Some(last) =
                ahead.single(false).filter(|last| last.precision == Precision::Day && last.end.is_none())
                && (sign != Some('/') || last.order == Order::Fixed)
            {
                *reader = ahead;
                return Some((last.start, last.order));
            }
            Some((reader.day_of_same_month(span.start, sign)?, Order::Fixed))
        });
        let Some((last, order)) = found else { return };
        span.end = Some(last);
        // One of the two may tell which number is the month.
        if span.order == Order::Either {
            span.order = order;
        }
    }

    /// `to`, `bis zum`, `t/m`, `至`, `から`.
    pub fn until(&mut self) -> Option<()> {
        if self.word(UNTIL).is_some() {
            self.word("zum");
            return Some(());
        }
        let in_signs = ["至", "到", "から", "부터"].iter().any(|sign| self.signs(sign).is_some());
        if in_signs {
            return Some(());
        }
        self.attempt(|reader| {
            reader.word("t")?;
            reader.glued_sign("/")?;
            reader.glued_word("m")
        })
    }

    /// One of these signs, or a word like `to`, before the last of several.
    pub fn joint(&mut self, signs: &str) -> Option<()> {
        self.sign(signs).map(|_| ()).or_else(|| self.until())
    }

    /// `30` behind `2022-09-28/`, `30日` behind `9月28日〜`.
    fn day_of_same_month(&mut self, start: Day, sign: Option<char>) -> Option<Day> {
        let is_glued = self.is_glued();
        let day = self.number(1, 2)?;
        let counted = self.sign("日号號일").is_some();
        let is_last = counted || is_glued && sign.is_some_and(|sign| "/–~.".contains(sign)) && self.may_end(false);
        let end = self.day(start.year.and_then(|year| u32::try_from(year).ok()), u32::from(start.month?), day)?;
        (is_last && end.day > start.day).then_some(end)
    }

    /// `Wed`, `mercoledì`, `quarta-feira`, `水曜日`.
    fn weekday(&mut self) -> Option<Weekday> {
        self.attempt(|reader| {
            if let Kind::Sign(sign) = reader.ahead(0)?.kind {
                return reader.weekday_of_signs(sign);
            }
            let name = names::weekday(reader.folded()?)?;
            let token = reader.ahead(0)?;
            reader.at += 1;
            let is_short = token.end - token.start == 2
                && !matches!(reader.ahead(0), Some(next) if !next.spaced && matches!(next.kind, Kind::Sign('.' | ',' | ')')));
            // `quarta-feira`
            reader.attempt(|reader| {
                reader.glued_sign("-")?;
                reader.glued_word("feira")
            });
            Some(Weekday { name, is_short })
        })
    }

    /// `星期三`, `周三`, `水曜日`, `수요일`.
    fn weekday_of_signs(&mut self, first: char) -> Option<Weekday> {
        if self.signs("星期").or_else(|| self.signs("礼拜")).or_else(|| self.sign("周週").map(|_| ())).is_some() {
            let Kind::Sign(sign) = self.ahead(0)?.kind else { return None };
            self.at += 1;
            return Weekday::of_sign(sign);
        }
        self.at += 1;
        self.signs("曜日").or_else(|| self.signs("曜")).or_else(|| self.signs("요일"))?;
        Weekday::of_sign(first)
    }

    /// A weekday behind the date: `(Wed)`, `, Mittwoch`, `（水）`.
    fn weekday_behind(&mut self) -> Option<Weekday> {
        self.attempt(|reader| {
            reader.sign(",-–—");
            let bracket = reader.sign("([").is_some();
            let Some(weekday) = reader.weekday() else {
                // `（水）`
                let Kind::Sign(sign) = reader.ahead(0).filter(|_| bracket)?.kind else { return None };
                reader.at += 1;
                reader.sign(")]")?;
                return Weekday::of_sign(sign);
            };
            let length = reader.back(1).map_or(0, |token| token.end - token.start);
            reader.glued_sign(".");
            if bracket {
                reader.sign(")]");
            } else if length < 6 && reader.folded().is_some() {
                // `2022-09-28 Sun Microsystems`
                return None;
            }
            (bracket || length > 2).then_some(Weekday { is_short: false, ..weekday })
        })
    }

    /// The time behind a date.
    fn hours_behind(&mut self) -> Option<Hours> {
        self.attempt(|reader| {
            let is_name = reader.line.manner == Manner::Name;
            let mut bracket = false;
            let mut dash = false;
            for _ in 0..4 {
                match reader.sign(if is_name { ",@-–—|·(/;_" } else { ",@-–—|·(/;" }) {
                    Some('(') => bracket = true,
                    Some('-' | '–' | '—' | '_') => dash = true,
                    Some(_) => {}
                    None if reader.word(AT).is_some() => {}
                    None => break,
                }
            }
            // `28 Sep 2022 – 2024`
            let is_year = dash && matches!(reader.ahead(0)?.kind, Kind::Number(1900..2100, 4));
            let hours = reader.hours(true)?;
            if is_year && hours.zone.is_none() {
                return None;
            }
            if bracket {
                reader.sign(")]");
            }
            Some(hours)
        })
    }
}

impl Weekday {
    fn of_sign(sign: char) -> Option<Self> {
        let number = names::weekday_sign(sign)?;
        Some(Self { name: Name { number, tongues: ANY }, is_short: false })
    }

    /// The day it names beside a date in such languages. `So 28 Sep` is no Sunday where the date may be English.
    fn number(self, tongues: Tongues) -> Option<u8> {
        let is_sure = !self.is_short || tongues & EN == 0;
        (is_sure && self.name.tongues & tongues != 0).then_some(self.name.number)
    }
}
