//! What is longer than a day: quarters, weeks, months and years in digits.

use super::{
    Day, Found,
    days::Span,
    numeric::century,
    reader::{Line, Manner, Reader, YEARS},
    tokens::{Kind, Token},
    words::{OF, ORDINALS, SESSIONS},
};
use crate::{date::Date, fact::Precision};

const QUARTERS: &str = "quarter quartal trimestre trimestere kwartaal kwart";
const WEEKS: &str = "week weeks wk kw cw kalenderwoche woche semaine semana settimana";

impl Reader<'_> {
    /// `2023-Q2`, `2023 week 22`, `2023W22`, `2023-W22-3`.
    pub fn period_of_year(&mut self) -> Option<Span> {
        self.attempt(|reader| {
            let year = reader.year()?;
            reader.sign("-/,_");
            if reader.word("q").is_some() {
                let quarter = if reader.is_glued() { reader.number(1, 1)? } else { return None };
                return reader.quarter(year, quarter);
            }
            let week = reader.number_of_week()?;
            let weekday = reader.attempt(|reader| {
                reader.glued_sign("-")?;
                reader.number(1, 1).filter(|day| (1..=7).contains(day))
            });
            match weekday {
                Some(weekday) => Some(Span::day(reader.week(year, week, weekday)?.start)),
                None => reader.week(year, week, 1),
            }
        })
    }

    /// `Q2 2023`, `week 22 of 2023`, `KW 22/2023`, `Quartal 2/2023`, `second quarter of 2023`.
    pub fn named_period(&mut self) -> Option<Span> {
        self.attempt(|reader| {
            if reader.word("q").is_some() {
                let quarter = if reader.is_glued() { reader.number(1, 1)? } else { return None };
                let year = reader.year_of_period()?;
                return reader.quarter(year, quarter);
            }
            if let Some(week) = reader.number_of_week() {
                let year = reader.year_of_period()?;
                return reader.week(year, week, 1);
            }
            let quarter = if reader.word(QUARTERS).is_some() {
                reader.number(1, 1)?
            } else {
                let ordinal =
                    |words: &str| words.split(' ').position(|word| reader.folded().is_some_and(|it| it.is(word)));
                let index =
                    ordinal("first second third fourth").or_else(|| ordinal("erstes zweites drittes viertes"))?;
                reader.at += 1;
                reader.word(QUARTERS)?;
                u32::try_from(index + 1).ok()?
            };
            let year = reader.year_of_period()?;
            reader.quarter(year, quarter)
        })
    }

    /// `2. Quartal 2023`, `2e trimestre 2023`, `22. KW 2023`.
    pub fn counted_period(&mut self) -> Option<Span> {
        self.attempt(|reader| {
            let number = reader.number(1, 2)?;
            reader.glued_sign(".°").map(|_| ()).or_else(|| reader.glued_word(ORDINALS))?;
            let is_quarter = reader.word(QUARTERS).is_some();
            if !is_quarter {
                reader.word(WEEKS)?;
            }
            let year = reader.year_of_period()?;
            if is_quarter { reader.quarter(year, number) } else { reader.week(year, number, 1) }
        })
    }

    /// `W22`, `week 22`.
    fn number_of_week(&mut self) -> Option<u32> {
        self.attempt(|reader| {
            if reader.word("w").is_some() {
                return if reader.is_glued() { reader.number(2, 2) } else { None };
            }
            reader.word(WEEKS)?;
            reader.number(1, 2)
        })
    }

    /// ` of 2023`, `/2023`, `, 2023`, ` '23`.
    fn year_of_period(&mut self) -> Option<u32> {
        if self.sign(",/-").is_none() {
            self.word(OF);
        }
        if self.sign("'").is_some() { century(self.number(2, 2)?) } else { self.year() }
    }

    pub fn quarter(&self, year: u32, quarter: u32) -> Option<Span> {
        ((1..=4).contains(&quarter) && self.may_end(false)).then_some(())?;
        Some(Span::of(self.day(Some(year), quarter * 3 - 2, 1)?, Precision::Quarter))
    }

    /// The week of ISO 8601, from its `weekday` on, 1 for Monday.
    pub fn week(&self, year: u32, week: u32, weekday: u32) -> Option<Span> {
        let (year, week) = (i16::try_from(year).ok()?, u8::try_from(week).ok()?);
        // The fourth of January is always in the first week.
        let fourth = Date::new(year, 1, 4)?;
        let monday = fourth.days() - i32::try_from(fourth.weekday()).ok()? + (i32::from(week) - 1) * 7;
        let date = Date::from_days(monday + i32::try_from(weekday).ok()? - 1);
        (date.week() == (year, week) && self.may_end(false)).then_some(())?;
        Some(Span::of(Day { year: Some(date.year), month: Some(date.month), day: date.day }, Precision::Week))
    }

    /// `2022-09`; with other signs only where nothing else can be meant.
    pub fn year_and_month(&mut self) -> Option<Span> {
        self.attempt(|reader| {
            let start = reader.at;
            let year = reader.year()?;
            let sign = reader.separator(None)?;
            let month = reader.number(2, 2)?;
            if sign == ' ' && !reader.stands_apart(2) {
                return None;
            }
            let whole = start == 0 && reader.is_at_end();
            // `2005-10` may be years, `2022.09` a version.
            let is_range = month > year % 100;
            let is_clear = match sign {
                '-' => whole || !is_range,
                '/' => whole || reader.line.manner != Manner::Line,
                _ => reader.line.manner != Manner::Line,
            };
            // `2019-07-XX` is not known yet.
            let goes_on = reader.line.manner == Manner::Line && { *reader }.glued_sign("-").is_some();
            (is_clear && !goes_on && reader.may_end(false)).then_some(())?;
            Some(Span::of(reader.day(Some(year), month, 1)?, Precision::Month))
        })
    }

    /// `09/2022`, where it is not the ninth of something in 2022.
    pub fn month_and_year_of_digits(&mut self) -> Option<Span> {
        self.attempt(|reader| {
            let start = reader.at;
            let is_padded = matches!(reader.ahead(0)?.kind, Kind::Number(_, 2));
            let month = reader.number(1, 2)?;
            let sign = reader.separator(None)?;
            let year = reader.year()?;
            let whole = start == 0 && reader.is_at_end();
            let led =
                reader.word_before(start).is_some_and(|word| word.is("in im en em for of from since until bis seit"));
            let is_clear = match reader.line.manner {
                Manner::Line => is_padded && sign == '/' && (whole || led),
                Manner::Value => whole,
                Manner::Name => is_padded,
            };
            (is_clear && reader.may_end(false)).then_some(())?;
            Some(Span::of(reader.day(Some(year), month, 1)?, Precision::Month))
        })
    }
}

/// A year that is the whole text, or beside words that say it is that of a session: `Annual review 2018`.
pub fn year_alone<'s>(line: &Line<'s>) -> Option<Found<'s>> {
    // Of a file's name only such a number is a year, not `1984` or `2048`.
    let years = if line.manner == Manner::Name { 1990..2040 } else { YEARS };
    let year_at = |at: usize| match line.tokens.get(at)?.kind {
        Kind::Number(value, 4) => u32::try_from(value).ok().filter(|year| years.contains(year)),
        _ => None,
    };
    let last = line.tokens.len().checked_sub(1).filter(|last| *last < 8)?;
    let (at, year) = (0..=last).find_map(|at| Some((at, year_at(at)?)))?;
    let is_whole =
        last == 0 || last == 1 && at == 0 && matches!(line.tokens[1].kind, Kind::Sign('年' | '년' | '.' | ':'));
    let is_plain = |(it, token): (usize, &Token)| match token.kind {
        Kind::Word(..) => true,
        // `Forth200x`
        Kind::Number(..) => it == at || !token.spaced,
        Kind::Sign(_) => false,
    };
    let names_session = |it: usize| matches!(line.tokens.get(it).map(|token| token.kind), Some(Kind::Word(word, _)) if word.is(SESSIONS));
    let is_of_session = year >= 1990
        && line.tokens[at].spaced
        && line.tokens.iter().enumerate().all(is_plain)
        && if at == 0 || at == last {
            (0..=last).any(names_session)
        } else {
            names_session(at - 1) || names_session(at + 1)
        };
    (is_whole || is_of_session).then_some(())?;
    let token = line.tokens[at];
    let (before, after) = if is_whole { ("", "") } else { (&line.text[..token.start], &line.text[token.end..]) };
    let start = Day { year: i16::try_from(year).ok(), month: Some(1), day: 1 };
    let written = Span::of(start, Precision::Year).written();
    Some(Found { written, before, before_lead: before, after })
}
