//! Times of day: `0900`, `9:30`, `9h30`, `4-6pm`, `19.30 Uhr`, `午後2時30分`, and several that mean the same hour.

use super::{Hours, reader::Reader, tokens::Kind, zones};
use crate::fact::Time;

/// A time as written.
#[derive(Clone, Copy)]
struct Clock {
    time: Time,
    /// Whether more than a number says that it is one.
    is_whole: bool,
    /// Whether it is after noon, if that is said.
    late: Option<bool>,
    has_seconds: bool,
}

/// Words behind an hour.
const HOURS: &str = "uhr uur h hrs heures horas hs u";

impl Reader<'_> {
    /// A time with its end and zone; `bare` also takes four digits without a colon. Of several that stand for one another, as
    /// in `9am PT / 12pm ET / 16:00 UTC`, the first counts, unless its distance from UTC is unknown and another is in UTC.
    pub fn hours(&mut self, bare: bool) -> Option<Hours> {
        self.attempt(|reader| {
            let mut hours = reader.hours_in_zone(bare)?;
            for _ in 0..8 {
                let next = reader.attempt(|reader| {
                    let bracket = reader.sign("/|,(=·;")? == '(';
                    let next = reader.hours_in_zone(true).filter(|hours| hours.zone.is_some())?;
                    if bracket {
                        reader.sign(")")?;
                    }
                    Some(next)
                });
                let Some(next) = next else { break };
                let is_known = hours.zone.as_deref().is_some_and(zones::is_known);
                if !is_known && next.zone.as_deref().is_some_and(zones::is_utc) {
                    hours = next;
                }
            }
            Some(hours)
        })
    }

    fn hours_in_zone(&mut self, bare: bool) -> Option<Hours> {
        self.attempt(|reader| {
            // `2022-09-28T10:00-08:00`
            let is_machine =
                reader.back(1).is_some_and(|token| matches!(token.kind, Kind::Word(word, _) if word.is("t")));
            let first = reader.clock(bare)?;
            let mut zone = reader.zone(is_machine || first.has_seconds);
            let last = reader.attempt(|reader| {
                reader.joint("-–—~")?;
                reader.word("las alle");
                reader.clock(true).or_else(|| reader.bare_hour())
            });
            reader.word(HOURS);
            zone = zone.or_else(|| reader.zone(true));
            // `4-6pm`, `下午2点到4点`: the half of the day is said once.
            let (mut start, mut end) = (first.time, last.map(|last| last.time));
            match (first.late, &mut end) {
                (None, Some(end))
                    if last.is_some_and(|last| last.late == Some(true)) && start.hour + 12 <= end.hour =>
                {
                    start.hour += 12;
                }
                (Some(true), Some(end)) if last.is_some_and(|last| last.late.is_none()) && *end < start => {
                    let later = Time { hour: (end.hour + 12) % 24, ..*end };
                    *end = if start < later { later } else { *end };
                }
                _ => {}
            }
            Some(Hours { start, end, zone })
        })
    }

    fn clock(&mut self, bare: bool) -> Option<Clock> {
        let whole = |hour| {
            Some(Clock { time: Time { hour, minute: 0 }, is_whole: true, late: Some(hour == 12), has_seconds: false })
        };
        match self.ahead(0)?.kind {
            Kind::Number(_, 1..=2) => self.hour_and_minute(bare, None),
            Kind::Number(_, 4) => self.four_digits().filter(|_| bare),
            // `T153000`
            Kind::Number(value, 6) if bare && self.word_before(self.at).is_some_and(|word| word.is("t")) => {
                self.at += 1;
                let value = u32::try_from(value).ok()?;
                let time = clock(value / 10_000, value / 100 % 100)?;
                Some(Clock { time, is_whole: true, late: None, has_seconds: true })
            }
            Kind::Word(word, _) if word.is("noon midday") => {
                self.at += 1;
                whole(12)
            }
            Kind::Word(word, _) if word.is("midnight") => {
                self.at += 1;
                whole(0)
            }
            Kind::Sign(_) => self.attempt(|reader| {
                let late = reader.half_in_signs()?;
                reader.hour_and_minute(true, Some(late))
            }),
            _ => None,
        }
    }

    /// `09:00`, `9.30`, `14h00`, `9am`, `2時30分`, `10点半`, and the `4` of `4-6pm`. `half` is what was said before.
    fn hour_and_minute(&mut self, bare: bool, half: Option<bool>) -> Option<Clock> {
        self.attempt(|reader| {
            let hour = reader.number(1, 2)?;
            let (mut minute, has_seconds) =
                reader.minute().map_or((None, false), |(minute, more)| (Some(minute), more));
            let mut is_whole = half.is_some();
            if minute.is_none() && reader.sign("点點时時시").is_some() {
                is_whole = true;
                minute = if reader.sign("半반").is_some() {
                    Some(30)
                } else {
                    reader.sign("整");
                    reader.attempt(|reader| {
                        let minute = reader.number(1, 2)?;
                        reader.sign("分분").map(|_| minute)
                    })
                };
            }
            let late = half.or_else(|| reader.half());
            is_whole |= late.is_some();
            // `2 h` is how long something takes.
            if late.is_none()
                && (minute.is_some() || hour >= 6 || reader.folded().is_some_and(|word| word.is("uhr uur")))
                && reader.word(HOURS).is_some()
            {
                is_whole = true;
                // `9 Uhr 30`, `9 h 30`
                minute = minute.or_else(|| reader.number(2, 2).filter(|minute| *minute < 60));
            }
            if minute.is_none() && !is_whole && !(bare && reader.opens_range()) {
                return None;
            }
            let hour = match late {
                Some(true) if hour < 12 => hour + 12,
                Some(false) if hour == 12 => 0,
                _ => hour,
            };
            let time = clock(hour, minute.unwrap_or(0))?;
            Some(Clock { time, is_whole, late, has_seconds })
        })
    }

    /// `:30`, `:30:00`, `.30`, `h30`, `u30`: the minute, and whether seconds stand behind it.
    fn minute(&mut self) -> Option<(u32, bool)> {
        self.attempt(|reader| {
            let sign = reader.glued_sign(":.");
            if sign.is_none() {
                reader.glued_word("h u")?;
            }
            reader.is_glued().then_some(())?;
            let minute = reader.number(2, 2)?;
            let seconds = reader.attempt(|reader| {
                reader.glued_sign(":").filter(|_| sign == Some(':'))?;
                reader.number(2, 2)
            });
            reader.attempt(|reader| {
                reader.glued_sign(".,").filter(|_| seconds.is_some() && reader.is_glued())?;
                reader.number(1, 9)
            });
            // `10.12.20` is no time, and `3.50 people` neither.
            let next = reader.folded();
            let is_unit = next.is_some_and(|word| word.is("am pm a p z h uhr uur hrs u to until bis a")) || { *reader }
                .zone(false)
                .is_some();
            let is_clear = match next {
                Some(_) if reader.is_glued() || sign == Some('.') => is_unit,
                _ => reader.may_end(true),
            };
            is_clear.then_some((minute, seconds.is_some()))
        })
    }

    /// Whether the hour just read is the first of two, of which the second says what it is.
    fn opens_range(&self) -> bool {
        let mut ahead = *self;
        ahead.joint("-–—~").is_some() && ahead.hour_and_minute(false, None).is_some_and(|clock| clock.is_whole)
    }

    /// `0900`.
    fn four_digits(&mut self) -> Option<Clock> {
        self.attempt(|reader| {
            let digits = reader.number(4, 4)?;
            let time = clock(digits / 100, digits % 100)?;
            let is_whole = reader.word(HOURS).is_some();
            reader.may_end(true).then_some(Clock { time, is_whole, late: None, has_seconds: false })
        })
    }

    fn bare_hour(&mut self) -> Option<Clock> {
        self.attempt(|reader| {
            let hour = reader.number(1, 2)?;
            let time = clock(hour, 0)?;
            reader.may_end(false).then_some(Clock { time, is_whole: false, late: None, has_seconds: false })
        })
    }

    /// `am` or `pm`, with or without points: whether it is after noon.
    fn half(&mut self) -> Option<bool> {
        self.attempt(|reader| {
            let word = reader.folded()?;
            reader.at += 1;
            if word.is("am pm") {
                return Some(word.is("pm"));
            }
            word.is("a p").then_some(())?;
            reader.sign(".")?;
            reader.word("m")?;
            reader.glued_sign(".");
            Some(word.is("p"))
        })
    }

    /// `上午`, `午後`, `오후`: whether it is after noon.
    fn half_in_signs(&mut self) -> Option<bool> {
        let early = ["上午", "早上", "凌晨", "午前", "오전"];
        let late = ["下午", "晚上", "中午", "午後", "오후"];
        let mut says = |words: [&str; 5]| words.iter().any(|word| self.signs(word).is_some());
        if says(late) { Some(true) } else { says(early).then_some(false) }
    }
}

/// The time of day, if there is such a time.
pub fn clock(hour: u32, minute: u32) -> Option<Time> {
    let (hour, minute) = (u8::try_from(hour).ok()?, u8::try_from(minute).ok()?);
    (hour < 24 && minute < 60).then_some(Time { hour, minute })
}
