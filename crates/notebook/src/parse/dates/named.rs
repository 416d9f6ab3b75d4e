//! Dates with the name of a month: `28 Sep 2022`, `28.–30. September`, `Sept 29th, 2022`, `2022 Sep 28`, `le 1er mai`.

use super::{
    days::Span,
    names::{self, Certainty, DE, EN, Tongues},
    numeric::century,
    reader::{Manner, Reader, YEARS, existing},
    times::clock,
    tokens::{Kind, Token},
    words::{AND, LEADS, OF, ORDINALS},
};
use crate::fact::Precision;

/// A month as written.
#[derive(Clone, Copy)]
struct Month {
    number: u32,
    tongues: Tongues,
    certainty: Certainty,
    is_abbreviated: bool,
}

/// The number of a day, or the numbers of two.
#[derive(Clone, Copy)]
struct DayNumbers {
    first: u32,
    last: Option<u32>,
    /// `28.`, which is German and the like.
    has_point: bool,
}

impl Reader<'_> {
    /// `28 Sep 2022`, `28–30 Sep`, `3 de mayo del 2021`, `2nd Oct. '19`, `28-Sep-2022`.
    pub fn day_and_month(&mut self, announced: bool) -> Option<Span> {
        self.attempt(|reader| {
            let led = announced || reader.word_before(reader.at).is_some_and(|word| word.is(LEADS));
            let days = reader.day_numbers(true)?;
            let of = reader.of();
            reader.glued_sign("-/.");
            let month = reader.month()?;
            let mark = reader.at;
            let year = reader.year_behind_month(true);
            let is_clear = match month.certainty {
                Certainty::Sure => true,
                Certainty::IfCapital => of || led || reader.line.manner != Manner::Line,
                Certainty::IfWhole => of || led || month.is_abbreviated,
                Certainty::IfComplete => false,
            };
            // `5. March on` is no date, `5. März` is.
            let is_foreign = days.has_point && month.tongues & DE == 0;
            if year.is_none() && (!is_clear || is_foreign && !announced || !reader.may_end(true)) {
                return None;
            }
            let mut span = reader.days_of_month(days, month, year)?;
            // Four digits right behind the month; people meet at the quarters of an hour.
            let quarter_hour = year.filter(|year| reader.at == mark + 1 && year % 100 % 15 == 0);
            span.year_as_time = quarter_hour.and_then(|year| clock(year / 100, year % 100));
            Some(span)
        })
    }

    /// `Sept 29th, 2022`, `May 9 2024`, `Sep 28-30`, and `September 2022`.
    pub fn month_and_day(&mut self, announced: bool) -> Option<Span> {
        self.attempt(|reader| {
            let start = reader.at;
            let month = reader.month()?;
            let with_day = reader.attempt(|reader| {
                reader.glued_sign("-/.");
                let days = reader.day_numbers(false)?;
                let year = reader.year_behind_month(false);
                let is_clear = match month.certainty {
                    Certainty::Sure => true,
                    Certainty::IfCapital => announced || reader.line.manner != Manner::Line,
                    Certainty::IfWhole | Certainty::IfComplete => false,
                };
                // `March 3.2`, `May 10:30`, `May 5G`
                (is_clear || year.is_some()).then_some(())?;
                reader.may_end(true).then_some(())?;
                reader.days_of_month(days, month, year)
            });
            with_day.or_else(|| reader.month_alone(month, start))
        })
    }

    /// `2022 Sep 28`, `2022, September 28`.
    pub fn year_month_day(&mut self) -> Option<Span> {
        self.attempt(|reader| {
            let year = reader.year()?;
            reader.sign(",-./");
            let month = reader.month()?;
            reader.glued_sign("-/.");
            let days = reader.day_numbers(false)?;
            reader.may_end(true).then_some(())?;
            reader.days_of_month(days, month, Some(year))
        })
    }

    /// `September 2022`, `Sept. '22`, `septiembre de 2022`, `Sept/Oct 2022`.
    fn month_alone(&mut self, month: Month, start: usize) -> Option<Span> {
        // `31 Feb 2022` is no February.
        let behind_day = |at: usize| match self.line.tokens.get(at.wrapping_sub(1)).map(|token| token.kind) {
            Some(Kind::Number(value, 1..=2)) => (1..=31).contains(&value),
            Some(Kind::Word(word, _)) if word.is(ORDINALS) || word.is(OF) => {
                matches!(self.line.tokens.get(at.wrapping_sub(2)).map(|token| token.kind), Some(Kind::Number(_, 1..=2)))
            }
            _ => false,
        };
        if behind_day(start) {
            return None;
        }
        let last = self.attempt(|reader| {
            reader.joint("-–—/").or_else(|| reader.word(AND))?;
            reader.month()
        });
        let has_point = matches!(self.back(1)?.kind, Kind::Sign('.'));
        let of = self.sign(",-/").is_some() || self.of();
        let apostrophe = self.sign("'").is_some();
        let year = if apostrophe { century(self.number(2, 2)?)? } else { self.year()? };
        let is_clear = match month.certainty {
            Certainty::Sure => true,
            Certainty::IfCapital => start == 0 || of || self.line.manner != Manner::Line,
            Certainty::IfWhole => of || has_point || self.line.manner == Manner::Value,
            Certainty::IfComplete => false,
        };
        (is_clear && self.may_end(false)).then_some(())?;
        let first = self.day(Some(year), month.number, 1)?;
        let last = last.filter(|last| last.number > month.number);
        let end = last.and_then(|last| (28..=31).rev().find_map(|day| existing(Some(year), last.number, day)));
        Some(Span { end, tongues: month.tongues, ..Span::of(first, Precision::Month) })
    }

    /// `28`, `28th`, `1er`, `28.`, `28-30`, `3 al 5`; before a month also `6, 7 and 8`.
    fn day_numbers(&mut self, before_month: bool) -> Option<DayNumbers> {
        let counts = before_month && self.counts_what_is_before();
        let (first, has_point) = self.day_number()?;
        let mut days = DayNumbers { first, last: None, has_point };
        for _ in 0..3 {
            let next = self.attempt(|reader| {
                let is_spaced = reader.ahead(0)?.spaced;
                let comma = before_month && reader.sign(",").is_some();
                if !comma {
                    reader.joint("-–—~/&+").or_else(|| reader.word(AND))?;
                }
                // `Meeting 12 – 28 Sep 2022`
                if counts && (comma || is_spaced) {
                    return None;
                }
                let (number, _) = reader.day_number()?;
                // `May 9 - 14:00`, `May 9 - 10 am`
                let is_hour = reader.folded().is_some_and(|word| word.is("am pm a p uhr uur h hrs"));
                (number > days.last.unwrap_or(first) && !is_hour && reader.may_end(true)).then_some(number)
            });
            let Some(next) = next else { break };
            days.last = Some(next);
        }
        Some(days)
    }

    /// The number of a day and whether a point makes it an ordinal.
    fn day_number(&mut self) -> Option<(u32, bool)> {
        let number = self.number(1, 2).filter(|number| *number > 0)?;
        if self.glued_word(ORDINALS).is_some() {
            self.glued_sign(".");
            return Some((number, false));
        }
        self.glued_sign("°");
        let point = self.attempt(|reader| {
            reader.glued_sign(".")?;
            let is_decimal = reader.is_glued() && matches!(reader.ahead(0)?.kind, Kind::Number(..));
            (!is_decimal).then_some(())
        });
        Some((number, point.is_some()))
    }

    /// `de`, `of`, `d'`.
    fn of(&mut self) -> bool {
        let found = self.word(OF).is_some();
        if found {
            self.glued_sign("'");
        }
        found
    }

    fn month(&mut self) -> Option<Month> {
        let token = self.ahead(0)?;
        let Kind::Word(word, capital) = token.kind else { return None };
        let is_number = |token: Option<&Token>| matches!(token.map(|token| token.kind), Some(Kind::Number(..)));
        let beside_number = is_number(self.back(1)) || is_number(self.ahead(1));
        let known = names::month(&word).map(|name| (name, names::certainty(&word, capital)));
        let misspelt = || {
            let name = if beside_number { names::misspelt_month(&word) } else { None };
            name.map(|name| (name, Certainty::IfComplete))
        };
        let (name, certainty) = known.or_else(misspelt)?;
        self.at += 1;
        // The point behind a longer name ends a sentence.
        let is_abbreviated = word.as_str().len() <= 5 && self.glued_sign(".").is_some();
        Some(Month { number: u32::from(name.number), tongues: name.tongues, certainty, is_abbreviated })
    }

    /// `2022`, `, 2022`, `de 2022`, `-2022`, `'22`; `24` only behind a month and where nothing else is meant by it. Not the
    /// `0900` of a time.
    fn year_behind_month(&mut self, bare: bool) -> Option<u32> {
        self.attempt(|reader| {
            let sign = reader.sign(",").or_else(|| reader.glued_sign("-/."));
            // `3 out of 10` has no year.
            let is_english = reader.folded().is_some_and(|word| word.is("of"));
            let of = sign.is_none() && reader.of();
            if reader.sign("'").is_some() {
                return century(reader.number(2, 2)?);
            }
            if let Some(year) = reader.number(4, 4) {
                let is_time = reader.word("h hrs hours uhr").is_some() || reader.zone(false).is_some();
                return (YEARS.contains(&year) && !is_time && reader.may_end(true)).then_some(year);
            }
            let year = reader.number(2, 2).filter(|year| (10..40).contains(year) && !is_english)?;
            let ends = match reader.ahead(0).map(|token| token.kind) {
                None => true,
                Some(Kind::Sign(sign)) => !":.'\"%+".contains(sign),
                Some(_) => false,
            };
            let is_year = matches!(sign, Some('-' | '/' | '.')) || bare && sign.is_none() || of;
            (is_year && ends && reader.may_end(false)).then_some(2000 + year)
        })
    }

    fn days_of_month(&self, days: DayNumbers, month: Month, year: Option<u32>) -> Option<Span> {
        let start = self.day(year, month.number, days.first)?;
        let end = match days.last {
            Some(last) => Some(self.day(year, month.number, last)?),
            None => None,
        };
        let tongues = if days.has_point { month.tongues & !EN } else { month.tongues };
        Some(Span { end, tongues, ..Span::day(start) })
    }
}
