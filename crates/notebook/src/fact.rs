//! A fact: something read out of a session's loose text, with the line it came from and whether it was stated.

use serde::{Deserialize, Serialize};

use crate::{date::Date, url::Url};

/// A value with its provenance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact<T> {
    /// What was read.
    pub value: T,
    /// The line of the note it came from, from 1.
    pub line: u32,
    /// Whether the note says so.
    pub origin: Origin,
}

/// How a fact is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Origin {
    /// The note says so.
    Stated,
    /// It was concluded; the sentence says from what.
    Inferred(String),
}

impl<T> Fact<T> {
    /// A fact that the note states on that line.
    #[must_use]
    pub const fn stated(value: T, line: u32) -> Self {
        Self { value, line, origin: Origin::Stated }
    }

    /// Why it was inferred; none if it was stated.
    #[must_use]
    pub fn inferred(&self) -> Option<&str> {
        match &self.origin {
            Origin::Stated => None,
            Origin::Inferred(why) => Some(why),
        }
    }
}

/// When a session took place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct When {
    /// The first day. Month and day are 1 where the precision does not reach them.
    pub start: Date,
    /// The last day, if there are several.
    pub end: Option<Date>,
    /// How much of `start` is known.
    pub precision: Precision,
    /// The time of day.
    pub time: Option<Time>,
    /// The time of day it ended.
    pub until: Option<Time>,
    /// The zone as written, for example `UTC`.
    pub zone: Option<String>,
}

/// How much of a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Precision {
    Year,
    Month,
    Day,
}

/// A time of day on the 24-hour clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Time {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

/// What happened to a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Status {
    Cancelled,
    Postponed,
    Late,
}

impl Status {
    /// The word a reader sees.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Cancelled => "Cancelled",
            Self::Postponed => "Postponed",
            Self::Late => "Late",
        }
    }
}

/// A link in a session's head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// What the note calls it.
    pub label: String,
    /// Where it leads.
    pub url: Url,
}

/// An abbreviation and what it stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// For example `NLP`.
    pub short: String,
    /// For example `natural language processing`.
    pub long: String,
}

impl std::fmt::Display for Time {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

impl std::fmt::Display for When {
    /// The value of an HTML `datetime` attribute (HTML Standard, 4.5.14): as much as is known, the zone only if it is UTC.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.precision {
            Precision::Year => write!(f, "{:04}", self.start.year),
            Precision::Month => write!(f, "{:04}-{:02}", self.start.year, self.start.month),
            Precision::Day => {
                write!(f, "{}", self.start)?;
                if let Some(time) = self.time {
                    write!(f, "T{time}")?;
                    if self.zone.as_deref().is_some_and(|zone| matches!(zone, "UTC" | "GMT" | "Z")) {
                        write!(f, "Z")?;
                    }
                }
                Ok(())
            }
        }
    }
}
