//! Dates of digits: `2022-09-28`, `28.9.22`, `9/28/2022`, `3.–5.5.2021`, `20220928`.

use super::{
    Day, Order,
    days::Span,
    names::{ANY, EN},
    reader::{Manner, Reader, existing},
    times::clock,
    tokens::{Kind, Token},
    words::{AND, DAY_LEADS, SESSIONS},
};

/// `28.9.22`, before it is known which number is the month.
#[derive(Clone, Copy)]
struct Digits {
    first: u32,
    second: u32,
    year: u32,
    sign: char,
    /// Whether the year has two digits, so that it could be a version.
    is_short: bool,
    /// Whether a number has a zero before it.
    is_padded: bool,
}

impl Reader<'_> {
    /// `2022-09-28`, `2022/9/28`, `2022.9.28`, `2022. 9. 28.`
    pub fn year_first(&mut self) -> Option<Span> {
        self.attempt(|reader| {
            let year = reader.number(4, 4)?;
            let sign = reader.separator(None)?;
            let spaced = reader.ahead(0)?.spaced;
            // `2023 05 31` in the name of a file
            let least = if sign == ' ' { 2 } else { 1 };
            let month = reader.number(least, 2)?;
            reader.separator(Some(sign))?;
            let day = reader.number(least, 2)?;
            if sign == ' ' && !reader.stands_apart(3) {
                return None;
            }
            if spaced && sign == '.' {
                reader.glued_sign(".");
            }
            // `2022-09-28/30`
            let goes_on =
                sign == '-' && matches!(reader.ahead(0), Some(token) if matches!(token.kind, Kind::Sign('/')));
            (goes_on || reader.may_end(sign != '.')).then_some(())?;
            reader.day(Some(year), month, day).map(Span::day)
        })
    }

    /// `28.9.22`, `28/9/2022`, `9/28/22`, `3.–5.5.2021`; the day comes first unless that cannot be. Behind a weekday or a
    /// word like `am` the year may be wanting.
    pub fn year_last(&mut self, announced: bool) -> Option<Span> {
        self.several_days(announced)
            .or_else(|| self.one_day(announced))
            .or_else(|| self.no_year(announced))
            .or_else(|| self.only_year_first())
    }

    fn one_day(&mut self, announced: bool) -> Option<Span> {
        self.attempt(|reader| {
            let start = reader.at;
            let year_first = reader.clone().short_year_first();
            let digits = reader.digits()?;
            if digits.is_short && !reader.means_day(digits, start, announced) {
                return None;
            }
            let order = digits.order();
            let day = reader.in_order(order, Some(digits.year), digits.first, digits.second)?;
            Some(Span { order, tongues: digits.tongues(), year_first, ..Span::day(day) })
        })
    }

    /// `21.10.01`, which is a day only if the year stands first; anything beside it could make it a version.
    fn only_year_first(&mut self) -> Option<Span> {
        self.attempt(|reader| {
            let is_first = reader.at == 0;
            // `10.12.18` may as well be a version that has come far.
            let day = reader.short_year_first().filter(|day| day.year > Some(2012))?;
            reader.glued_sign(".");
            (is_first && reader.is_at_end()).then_some(Span { year_first: Some(day), ..Span::day(day) })
        })
    }

    /// `21.09.07` with the year first.
    fn short_year_first(&mut self) -> Option<Day> {
        let year = self.number(2, 2).filter(|year| (10..40).contains(year))?;
        self.glued_sign(".")?;
        let month = self.number(2, 2)?;
        self.glued_sign(".")?;
        let day = self.number(2, 2)?;
        existing(Some(2000 + year), month, day)
    }

    /// `3.–5.5.2021`, `28.9.–2.10.2022`, `18/11 - 19/11/2021`.
    fn several_days(&mut self, announced: bool) -> Option<Span> {
        self.attempt(|reader| {
            let start = reader.at;
            let counts = reader.counts_what_is_before();
            let first = reader.number(1, 2)?;
            let sign = reader.glued_sign("./");
            let second = if sign.is_some() && reader.is_glued() { reader.number(1, 2) } else { None };
            if second.is_some() && sign == Some('.') {
                reader.glued_sign(".")?;
            }
            // `Meeting 12 – 28.9.2022`
            if counts && sign.is_none() && reader.ahead(0)?.spaced {
                return None;
            }
            if reader.joint("-–—~").is_none() {
                // `3./4.5.2021`, `3. und 4.5.2021`
                reader.sign("/+&").filter(|_| second.is_none()).map(|_| ()).or_else(|| reader.word(AND))?;
            }
            let last = reader.digits()?;
            if sign.is_some_and(|sign| sign != last.sign) || last.is_short && !reader.means_day(last, start, announced)
            {
                return None;
            }
            let order = match second {
                Some(13..) if last.sign != '.' => Order::MonthFirst,
                Some(_) if first > 12 => Order::DayFirst,
                Some(_) => last.order(),
                None => Order::Fixed,
            };
            let end = reader.in_order(order, Some(last.year), last.first, last.second)?;
            let start = match second {
                Some(second) => reader.in_order(order, None, first, second)?,
                None => reader.day(Some(last.year), u32::from(end.month?), first)?,
            };
            Some(Span { order, end: Some(end), tongues: last.tongues(), ..Span::day(start) })
        })
    }

    /// `am 2.2.`, `Mo 2.2.`, `du 19/10`.
    fn no_year(&mut self, announced: bool) -> Option<Span> {
        self.attempt(|reader| {
            let start = reader.at;
            let first = reader.number(1, 2)?;
            let sign = reader.glued_sign("./")?;
            reader.is_glued().then_some(())?;
            let second = reader.number(1, 2)?;
            let closed = sign == '.' && reader.glued_sign(".").is_some();
            let led = reader.word_before(start).is_some_and(|word| word.is(DAY_LEADS));
            let whole = reader.line.manner == Manner::Value && start == 0 && reader.is_at_end();
            if !(led || announced || whole) || sign == '.' && !closed || !reader.may_end(false) {
                return None;
            }
            let order = match (first, second) {
                _ if sign == '.' || led => Order::Fixed,
                (_, 13..) => Order::MonthFirst,
                (13.., _) => Order::DayFirst,
                (first, second) if first == second => Order::Fixed,
                _ => Order::Either,
            };
            let day = reader.in_order(order, None, first, second)?;
            Some(Span { order, tongues: if sign == '.' { ANY & !EN } else { ANY }, ..Span::day(day) })
        })
    }

    /// `28.9.2022`, `28. 9. 2022`, `9/28/22`.
    fn digits(&mut self) -> Option<Digits> {
        let first = self.number(1, 2)?;
        let mut is_padded = self.is_padded(first);
        let sign = self.separator(None)?;
        let second = self.number(1, 2)?;
        is_padded |= self.is_padded(second);
        self.separator(Some(sign))?;
        let spaced = self.ahead(0)?.spaced;
        let long = self.number(4, 4);
        let year = match long {
            Some(year) => year,
            None if spaced => return None,
            None => century(self.number(2, 2)?)?,
        };
        self.may_end(false).then_some(Digits { first, second, year, sign, is_short: long.is_none(), is_padded })
    }

    /// Whether no other number stands beside the tokens just read.
    pub fn stands_apart(&self, tokens: usize) -> bool {
        let is_number = |token: &Token| matches!(token.kind, Kind::Number(..));
        !self.ahead(0).is_some_and(is_number) && !self.back(tokens + 1).is_some_and(is_number)
    }

    /// The sign between the numbers of a date: the one that stood before, or any of those that are usual. Points may have
    /// a space behind them; in the name of a file a space alone is enough.
    pub fn separator(&mut self, known: Option<char>) -> Option<char> {
        let is_name = self.line.manner == Manner::Name;
        let sign = if is_name && self.ahead(0)?.spaced {
            ' '
        } else {
            let sign = self.glued_sign(if is_name { "-/.–_" } else { "-/.–" })?;
            (sign == '.' || self.is_glued()).then_some(sign)?
        };
        // `2022–01-19`: an editor made a dash of one hyphen.
        let plain = |sign: char| if sign == '–' { '-' } else { sign };
        known.is_none_or(|known| plain(known) == plain(sign)).then_some(sign)
    }

    /// Whether the number just read has a zero before it.
    fn is_padded(&self, number: u32) -> bool {
        number < 10 && matches!(self.back(1).map(|token| token.kind), Some(Kind::Number(_, 2)))
    }

    /// Whether two numbers and a year of two digits are a day and no version.
    fn means_day(&self, digits: Digits, start: usize, announced: bool) -> bool {
        let year = digits.year % 100;
        if matches!(digits.sign, '-' | '_' | '–' | ' ') {
            // `22-09-28` may begin with the year.
            return digits.is_padded && digits.first < 10 && year > 12;
        }
        let word = self.word_before(start);
        announced
            || digits.sign == '/'
            || digits.is_padded
            || digits.first > 12 && year >= 15
            || self.line.manner != Manner::Line
            || word.is_some_and(|word| word.is(DAY_LEADS) || word.is(SESSIONS))
    }

    fn in_order(&self, order: Order, year: Option<u32>, first: u32, second: u32) -> Option<Day> {
        if order == Order::MonthFirst { self.day(year, first, second) } else { self.day(year, second, first) }
    }

    /// `20220928`, `28092022`; with the time, too, in names and values.
    pub fn compact(&mut self) -> Option<Span> {
        self.attempt(|reader| {
            let Kind::Number(value, digits) = reader.ahead(0)?.kind else { return None };
            // A number beside it that is no time makes it the number of a telephone.
            let number = |token: Option<&Token>| match token?.kind {
                Kind::Number(value, digits) => Some((u32::try_from(value).unwrap_or(u32::MAX), digits)),
                _ => None,
            };
            let is_time =
                |(value, digits): (u32, u8)| digits <= 2 || digits == 4 && clock(value / 100, value % 100).is_some();
            if number(reader.back(1)).is_some() || number(reader.ahead(1)).is_some_and(|next| !is_time(next)) {
                return None;
            }
            let is_first = reader.at == 0;
            reader.at += 1;
            reader.may_end(digits != 6).then_some(())?;
            let two = |place: u32| u32::try_from(value / 10_u64.pow(place) % 100).unwrap_or_default();
            let four = |place: u32| two(place + 2) * 100 + two(place);
            match digits {
                8 => match existing(Some(four(4)), two(2), two(0)) {
                    Some(day) => Some(Span::day(day)),
                    None => reader.year_behind(two(6), two(4), four(0)),
                },
                12 | 14 if reader.line.manner != Manner::Line => {
                    let place = u32::from(digits) - 8;
                    let time = clock(two(place - 2), two(place - 4))?;
                    let day = existing(Some(four(place + 4)), two(place + 2), two(place))?;
                    Some(Span { time: Some(time), ..Span::day(day) })
                }
                // `230531-title.md`
                6 if is_first && reader.line.manner == Manner::Name && (10..40).contains(&two(4)) => {
                    Some(Span::day(existing(Some(2000 + two(4)), two(2), two(0))?))
                }
                _ => None,
            }
        })
    }

    /// `28092022`; few numbers with eight digits are such a day of this century by chance.
    fn year_behind(&self, first: u32, second: u32, year: u32) -> Option<Span> {
        (2000..2100).contains(&year).then_some(())?;
        let order = Digits { first, second, year, sign: '/', is_short: false, is_padded: true }.order();
        Some(Span { order, ..Span::day(self.in_order(order, Some(year), first, second)?) })
    }
}

impl Digits {
    fn order(self) -> Order {
        match (self.first, self.second) {
            (..=12, 13..) if self.sign != '.' || !self.is_short => Order::MonthFirst,
            // Nobody else writes the month first with points.
            _ if self.sign == '.' => Order::Fixed,
            (13.., _) => Order::DayFirst,
            (first, second) if first == second => Order::Fixed,
            _ => Order::Either,
        }
    }

    fn tongues(self) -> u8 {
        if self.sign == '.' { ANY & !EN } else { ANY }
    }
}

/// The year that two digits mean; none for those that are neither past nor near.
pub fn century(year: u32) -> Option<u32> {
    match year {
        0..40 => Some(2000 + year),
        70..100 => Some(1900 + year),
        _ => None,
    }
}
