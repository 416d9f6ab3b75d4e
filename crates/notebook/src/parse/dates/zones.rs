//! Zones of time: their names as people write them, and how far their clocks are ahead of UTC on a day. The rules of
//! summer time are those of the IANA time zone database, which `jiff` carries with it.

use jiff::tz::TimeZoneDatabase;

use super::{
    reader::{Line, Manner, Reader},
    tokens::Kind,
};
use crate::{date::Date, fact::Time};

/// What a zone's clocks show.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Clocks {
    /// So many minutes ahead of UTC, all year.
    Ahead(i16),
    /// What they show at a place of the IANA database.
    Of(String),
    /// The name has several meanings.
    Unknown,
}

/// Abbreviations with one meaning among people who meet, in minutes ahead of UTC.
const FIXED: [(&str, i16); 41] = [
    ("UTC", 0),
    ("GMT", 0),
    ("Z", 0),
    ("WET", 0),
    ("WEST", 60),
    ("BST", 60),
    ("CET", 60),
    ("MEZ", 60),
    ("WAT", 60),
    ("CEST", 120),
    ("MESZ", 120),
    ("CAT", 120),
    ("SAST", 120),
    ("EET", 120),
    ("EEST", 180),
    ("EAT", 180),
    ("MSK", 180),
    ("PKT", 300),
    ("NPT", 345),
    ("WIB", 420),
    ("HKT", 480),
    ("SGT", 480),
    ("AWST", 480),
    ("JST", 540),
    ("KST", 540),
    ("ACST", 570),
    ("AEST", 600),
    ("ACDT", 630),
    ("AEDT", 660),
    ("NZST", 720),
    ("NZDT", 780),
    ("BRT", -180),
    ("EDT", -240),
    ("EST", -300),
    ("CDT", -300),
    ("CST", -360),
    ("MDT", -360),
    ("MST", -420),
    ("PDT", -420),
    ("PST", -480),
    ("HST", -600),
];

/// Abbreviations of what the clocks of a place show, summer or winter.
const GENERIC: [(&str, &str); 7] = [
    ("PT", "America/Los_Angeles"),
    ("MT", "America/Denver"),
    ("CT", "America/Chicago"),
    ("ET", "America/New_York"),
    ("AET", "Australia/Sydney"),
    ("AKT", "America/Anchorage"),
    ("UK", "Europe/London"),
];

/// Abbreviations that are zones for sure, but not which: India, Ireland or Israel.
const AMBIGUOUS: [&str; 2] = ["IST", "AST"];

/// `Pacific Time`, `Eastern Daylight Time`: the place, then minutes in winter.
const AMERICAN: [(&str, &str, i16); 4] = [
    ("pacific", "America/Los_Angeles", -480),
    ("mountain", "America/Denver", -420),
    ("central", "America/Chicago", -360),
    ("eastern", "America/New_York", -300),
];

/// Minutes that the clocks of a zone, as [`Hours`](super::Hours) names it, are ahead of UTC at a time of a day; none if the
/// name is unknown or has several meanings.
pub fn ahead(name: &str, day: Date, time: Time) -> Option<i16> {
    let place = match clocks(name)? {
        Clocks::Ahead(minutes) => return Some(minutes),
        Clocks::Of(place) => TimeZoneDatabase::bundled().get(&place).ok()?,
        Clocks::Unknown => return None,
    };
    let small = |number: u8| i8::try_from(number).ok();
    let at = jiff::civil::DateTime::new(
        day.year,
        small(day.month)?,
        small(day.day)?,
        small(time.hour)?,
        small(time.minute)?,
        0,
        0,
    )
    .ok()?;
    let moment = place.to_ambiguous_timestamp(at).compatible().ok()?;
    i16::try_from(place.to_offset(moment).seconds() / 60).ok()
}

/// Whether a zone's distance from UTC can be told, once the day is known.
pub fn is_known(name: &str) -> bool {
    matches!(clocks(name), Some(Clocks::Ahead(_) | Clocks::Of(_)))
}

pub fn is_utc(name: &str) -> bool {
    clocks(name) == Some(Clocks::Ahead(0))
}

fn clocks(name: &str) -> Option<Clocks> {
    let line = Line::new(name, Manner::Value);
    Reader { line: &line, at: 0 }.clocks(true)
}

impl Reader<'_> {
    /// A zone as written behind a time, also in brackets: `UTC`, `CEST`, `UTC+8`, `(UTC+8)`, `Pacific Time`,
    /// `America/New_York`; `distance` also takes `+02:00` alone.
    pub fn zone(&mut self, distance: bool) -> Option<String> {
        self.attempt(|reader| {
            let bracket = reader.sign("([").is_some();
            let start = reader.ahead(0)?.start;
            reader.clocks(distance)?;
            let name = &reader.line.text[start..reader.back(1)?.end];
            if bracket {
                // `(Asia/Seoul GMT+9)`
                reader.clocks(true);
                reader.sign(")]")?;
            }
            Some(name.to_owned())
        })
    }

    fn clocks(&mut self, distance: bool) -> Option<Clocks> {
        self.abbreviation()
            .or_else(|| self.american())
            .or_else(|| self.place())
            .or_else(|| self.city())
            .or_else(|| if distance { self.distance(true).map(Clocks::Ahead) } else { None })
    }

    /// The next token, if it is a word, as written.
    fn text(&self) -> Option<&str> {
        let token = self.ahead(0)?;
        matches!(token.kind, Kind::Word(..)).then_some(&self.line.text[token.start..token.end])
    }

    /// In capitals, as they are written, because `est` and `et` are words; `utc` is none.
    fn abbreviation(&mut self) -> Option<Clocks> {
        self.attempt(|reader| {
            let text = reader.text()?;
            let is_utc = reader.folded()?.is("utc gmt");
            let minutes = FIXED.iter().find(|(name, _)| *name == text).map(|(_, minutes)| *minutes);
            let place = GENERIC.iter().find(|(name, _)| *name == text).map(|(_, place)| *place);
            let is_ambiguous = AMBIGUOUS.contains(&text);
            let is_uk = text == "UK";
            reader.at += 1;
            if is_utc {
                return Some(Clocks::Ahead(reader.distance(false).unwrap_or(0)));
            }
            if is_uk {
                reader.word("time")?;
            }
            match (minutes, place) {
                (Some(minutes), _) => Some(Clocks::Ahead(minutes)),
                (_, Some(place)) => Some(Clocks::Of(place.to_owned())),
                _ => is_ambiguous.then_some(Clocks::Unknown),
            }
        })
    }

    /// `Pacific Time`, `Eastern Daylight Time`, `Pacific`, `Central European Summer Time`.
    fn american(&mut self) -> Option<Clocks> {
        self.attempt(|reader| {
            let word = *reader.folded()?;
            let (name, place, winter) = AMERICAN.into_iter().find(|(name, ..)| word.is(name))?;
            reader.at += 1;
            if name == "central" && reader.word("european").is_some() {
                let summer = reader.word("summer").is_some();
                return reader.word("time").map(|()| Clocks::Ahead(if summer { 120 } else { 60 }));
            }
            let standard = reader.word("standard").is_some();
            let daylight = !standard && reader.word("daylight").is_some();
            let said = reader.word("time").is_some();
            if !said && (standard || daylight || !matches!(name, "pacific" | "eastern")) {
                return None;
            }
            Some(match (standard, daylight) {
                (true, _) => Clocks::Ahead(winter),
                (_, true) => Clocks::Ahead(winter + 60),
                _ => Clocks::Of(place.to_owned()),
            })
        })
    }

    /// `America/New_York`.
    fn place(&mut self) -> Option<Clocks> {
        self.attempt(|reader| {
            let start = reader.ahead(0).filter(|_| reader.folded().is_some())?.start;
            reader.at += 1;
            let mut parts = 1;
            while parts < 6 && reader.glued_sign("/_-").is_some() && reader.text().is_some() {
                reader.at += 1;
                parts += 1;
            }
            let name = &reader.line.text[start..reader.back(1)?.end];
            (parts > 1 && name.contains('/') && TimeZoneDatabase::bundled().get(name).is_ok())
                .then(|| Clocks::Of(name.to_owned()))
        })
    }

    /// `Berlin time`, `heure de Paris`, `hora de New York`.
    fn city(&mut self) -> Option<Clocks> {
        self.attempt(|reader| {
            let behind = reader.word("heure hora ora").is_some();
            if behind {
                reader.word("de di")?;
            }
            let start = reader.ahead(0)?.start;
            for _ in 0..3 {
                let Some(Kind::Word(_, true)) = reader.ahead(0).map(|token| token.kind) else { return None };
                reader.at += 1;
                let city = &reader.line.text[start..reader.back(1)?.end];
                if (behind || reader.word("time").is_some())
                    && let Some(place) = place_of(city)
                {
                    return Some(Clocks::Of(place));
                }
            }
            None
        })
    }

    /// `+8` behind `UTC`; `+02:00` or `+0200` also alone.
    fn distance(&mut self, alone: bool) -> Option<i16> {
        self.attempt(|reader| {
            let is_behind = reader.sign("+-–")? != '+';
            reader.is_glued().then_some(())?;
            let Kind::Number(value, digits) = reader.ahead(0)?.kind else { return None };
            reader.at += 1;
            let value = i16::try_from(value).ok()?;
            let minutes = reader.attempt(|reader| {
                reader.glued_sign(":")?;
                i16::try_from(reader.number(2, 2)?).ok()
            });
            let minutes = match (digits, minutes) {
                (1..=2, Some(minutes)) => value * 60 + minutes,
                (1..=2, None) if !alone => value * 60,
                (4, None) => value / 100 * 60 + value % 100,
                _ => return None,
            };
            (minutes <= 14 * 60).then_some(if is_behind { -minutes } else { minutes })
        })
    }
}

/// The place of the IANA database that a city names.
fn place_of(city: &str) -> Option<String> {
    let is_it = |name: &str| {
        let last = name.rsplit('/').next().unwrap_or_default();
        name.contains('/')
            && last.len() == city.len()
            && last.bytes().zip(city.bytes()).all(|(a, b)| a.eq_ignore_ascii_case(&b) || a == b'_' && b == b' ')
    };
    TimeZoneDatabase::bundled().available().map(|name| name.as_str().to_owned()).find(|name| is_it(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Minutes ahead at 10:00 in July and in January.
    fn check(name: &str, july: Option<i16>, january: Option<i16>) {
        let on = |month| ahead(name, Date { year: 2024, month, day: 10 }, Time { hour: 10, minute: 0 });
        assert_eq!((on(7), on(1)), (july, january), "{name}");
    }

    #[test]
    fn a_zone_tells_how_far_its_clocks_are_ahead() {
        for (name, minutes) in [
            ("UTC", 0),
            ("utc", 0),
            ("GMT", 0),
            ("Z", 0),
            ("UTC+8", 480),
            ("GMT-5", -300),
            ("UTC−3", -180),
            ("UTC+05:30", 330),
            ("UTC +2", 120),
            ("+02:00", 120),
            ("+0530", 330),
            ("-0800", -480),
            ("CET", 60),
            ("CEST", 120),
            ("MESZ", 120),
            ("BST", 60),
            ("PST", -480),
            ("JST", 540),
            ("AEDT", 660),
            ("Pacific Daylight Time", -420),
            ("Central European Summer Time", 120),
        ] {
            check(name, Some(minutes), Some(minutes));
        }
        for (name, july, january) in [
            ("PT", -420, -480),
            ("ET", -240, -300),
            ("Eastern", -240, -300),
            ("Pacific Time", -420, -480),
            ("America/New_York", -240, -300),
            ("Europe/Berlin", 120, 60),
            ("Asia/Kolkata", 330, 330),
            ("America/Argentina/Buenos_Aires", -180, -180),
            ("Berlin time", 120, 60),
            ("New York time", -240, -300),
            ("heure de Paris", 120, 60),
            ("UK time", 60, 0),
        ] {
            check(name, Some(july), Some(january));
        }
    }

    #[test]
    fn a_name_with_several_meanings_tells_nothing() {
        for name in ["IST", "", "Zoom", "ABC", "Central", "Europe/Nowhere", "UK", "+99:00", "8"] {
            check(name, None, None);
        }
    }
}
