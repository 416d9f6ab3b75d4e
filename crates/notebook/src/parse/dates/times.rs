//! Times of day and their zones.

use super::tokens::{Reader, number};
use crate::fact::Time;

/// The abbreviations of zones that are taken for one, in capitals as they are written.
const ZONES: &str = "UTC GMT BST IST CET CEST EET EEST WET WEST MSK EST EDT ET CST CDT CT MST MDT MT PST PDT PT JST KST SGT HKT \
    AEST AEDT NZST NZDT Z";

impl Reader<'_, '_> {
    /// A time, or two; `bare` also takes four digits without a colon.
    pub fn times(&mut self, bare: bool) -> Option<(Time, Option<Time>)> {
        let (mut start, start_half) = self.time(bare)?;
        let range = self.at;
        if self.sign(&["-", "–", "—"]) || self.word(&["to", "until"]) {
            if let Some((end, end_half)) = self.time(true).or_else(|| self.bare_hour()) {
                // `4-6pm`: the half of the day is said once.
                if !start_half && end_half && start.hour + 12 <= end.hour {
                    start.hour += 12;
                }
                return Some((start, Some(end)));
            }
            self.at = range;
        }
        Some((start, None))
    }

    /// A time and whether it says am or pm.
    fn time(&mut self, bare: bool) -> Option<(Time, bool)> {
        let mark = self.at;
        let found = if self.number(1, 2, 0).is_some() {
            self.hour_and_minute(bare)
        } else {
            self.four_digits().filter(|_| bare)
        };
        if found.is_none() {
            self.at = mark;
        }
        found
    }

    /// `09:00`, `9.30`, `14h00`, `9am`, and the `4` of `4-6pm`.
    fn hour_and_minute(&mut self, bare: bool) -> Option<(Time, bool)> {
        let hour = self.number(1, 2, 0)?;
        self.at += 1;
        let mut minute = None;
        let mark = self.at;
        if self.sign(&[":", "."]) || self.tokens.get(self.at).is_some_and(|token| !token.spaced) && self.word(&["h"]) {
            minute = self.number(2, 2, 0);
            self.at = if minute.is_some() { self.at + 1 } else { mark };
            if minute.is_some() && self.sign_at(0, &[":"]).is_some() && self.number(2, 2, 1).is_some() {
                self.at += 2;
            }
        }
        let half = self.half();
        let mut ahead = self.clone();
        let opens_range = bare && ahead.sign(&["-", "–"]) && ahead.time(false).is_some_and(|(_, half)| half);
        if minute.is_none() && half.is_none() && !opens_range {
            return None;
        }
        let hour = match half {
            Some(true) if hour < 12 => hour + 12,
            Some(false) if hour == 12 => 0,
            _ => hour,
        };
        Some((clock(hour, minute.unwrap_or(0))?, half.is_some()))
    }

    /// `0900`.
    fn four_digits(&mut self) -> Option<(Time, bool)> {
        let digits = self.number(4, 4, 0)?;
        let time = clock(digits / 100, digits % 100)?;
        self.at += 1;
        self.word(&["h", "hrs", "hours", "uhr"]);
        Some((time, false))
    }

    fn bare_hour(&mut self) -> Option<(Time, bool)> {
        let hour = self.number(1, 2, 0)?;
        let time = clock(hour, 0)?;
        self.at += 1;
        Some((time, false))
    }

    /// `am` or `pm`, with or without points.
    fn half(&mut self) -> Option<bool> {
        let word = self.tokens.get(self.at)?.text.to_lowercase();
        match word.as_str() {
            "am" | "pm" => {
                self.at += 1;
                Some(word == "pm")
            }
            "a" | "p"
                if self.sign_at(1, &["."]).is_some()
                    && self.tokens.get(self.at + 2).is_some_and(|token| token.text.eq_ignore_ascii_case("m")) =>
            {
                self.at += 3;
                self.sign(&["."]);
                Some(word == "p")
            }
            _ => None,
        }
    }

    /// `UTC`, `CEST`, `UTC+8`, `+02:00`, `Z`.
    pub fn zone(&mut self) -> Option<String> {
        let mark = self.at;
        self.sign(&["("]);
        let mut zone = String::new();
        if let Some(token) = self.tokens.get(self.at).filter(|token| ZONES.split(' ').any(|zone| zone == token.text)) {
            zone.push_str(token.text);
            self.at += 1;
        }
        if matches!(zone.as_str(), "" | "UTC" | "GMT") {
            zone += &self.offset(zone.is_empty()).unwrap_or_default();
        }
        if zone.is_empty() {
            self.at = mark;
            return None;
        }
        Some(zone)
    }

    /// `+8` behind `UTC`; `+02:00` or `+0200` also alone.
    fn offset(&mut self, alone: bool) -> Option<String> {
        let sign = self.sign_at(0, &["+", "-", "−"])?;
        let hours = self.tokens.get(self.at + 1).filter(|token| !token.spaced && number(token.text).is_some())?.text;
        let minutes = self.sign_at(2, &[":"]).and_then(|_| self.number(2, 2, 3));
        let whole = hours.len() == 4 || hours.len() <= 2 && (minutes.is_some() || !alone);
        if !whole {
            return None;
        }
        self.at += if minutes.is_some() { 4 } else { 2 };
        let sign = if sign == "+" { '+' } else { '-' };
        Some(minutes.map_or(format!("{sign}{hours}"), |minutes| format!("{sign}{hours}:{minutes:02}")))
    }
}

/// The time of day, if there is such a time.
pub fn clock(hour: i16, minute: i16) -> Option<Time> {
    let (hour, minute) = (u8::try_from(hour).ok()?, u8::try_from(minute).ok()?);
    (hour < 24 && minute < 60).then_some(Time { hour, minute })
}
