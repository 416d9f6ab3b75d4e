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
    /// Where it stands.
    pub origin: Origin,
    /// What was concluded and from what, in a sentence; none if the value is just what is written there.
    pub inferred: Option<String>,
}

/// Where a fact stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Origin {
    /// A line of the head with a label: `When: …`, `| Date | … |`.
    Label,
    /// The note's metadata.
    FrontMatter,
    /// The session's heading, or the note's title.
    Title,
    /// The name of the note's file.
    FileName,
    /// A line of the head without a label.
    Head,
    /// The name of a folder the note lies in.
    Folder,
    /// The text of the session.
    Text,
}

impl Origin {
    /// Where it stands, in words that follow “from”.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Label => "a labelled line",
            Self::FrontMatter => "the front matter",
            Self::Title => "the title",
            Self::FileName => "the file name",
            Self::Head => "the top of the session",
            Self::Folder => "the folder name",
            Self::Text => "the text",
        }
    }

    /// Whether it stands on a line of the note.
    #[must_use]
    pub const fn is_line(self) -> bool {
        !matches!(self, Self::FileName | Self::Folder)
    }
}

impl<T> Fact<T> {
    /// A fact that stands there as it is.
    #[must_use]
    pub const fn stated(value: T, origin: Origin, line: u32) -> Self {
        Self { value, line, origin, inferred: None }
    }

    /// Why it was inferred; none if it was stated.
    #[must_use]
    pub fn inferred(&self) -> Option<&str> {
        self.inferred.as_deref()
    }
}

/// The day or days of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct When {
    /// The first day. What the precision does not reach is the first: of January, of the month, of the week.
    pub start: Date,
    /// The last day, if there are several.
    pub end: Option<Date>,
    /// How much of `start` is known.
    pub precision: Precision,
}

/// How much of a date is known, the least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Precision {
    Year,
    /// Three months from January, April, July or October.
    Quarter,
    Month,
    /// A week from Monday (ISO 8601).
    Week,
    Day,
}

/// The time of day of a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// When it began.
    pub start: Time,
    /// When it ended.
    pub end: Option<Time>,
    /// In which zone.
    pub zone: Option<Zone>,
}

/// A zone of time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Zone {
    /// As written, for example `UTC+8` or `PT`.
    pub name: String,
    /// Minutes that its clocks are ahead of UTC on the day of the session, if that is known.
    pub ahead: Option<i16>,
}

/// A time of day on the 24-hour clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Time {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

/// Somebody who took part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// As written, without the `@` of a handle's first use as a name.
    pub name: String,
    /// What they did there.
    pub role: Role,
}

/// What somebody did in a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Role {
    /// Spoke, taught or presented.
    Speaker,
    /// Invited, chaired or moderated; also an organisation.
    Host,
    /// Wrote the notes.
    Scribe,
    /// Was there.
    Attendee,
    /// Is named, no more.
    Named,
}

impl Role {
    /// The word a reader sees before the names.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Speaker => "Speaker",
            Self::Host => "Host",
            Self::Scribe => "Notes by",
            Self::Attendee => "Present",
            Self::Named => "With",
        }
    }
}

impl Time {
    /// Minutes since midnight.
    #[must_use]
    pub fn minutes(self) -> i64 {
        i64::from(self.hour) * 60 + i64::from(self.minute)
    }
}

/// What happened to a session, or how far its note got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Status {
    Cancelled,
    Postponed,
    Late,
    Draft,
    /// The note has no more than where the recording is.
    RecordingOnly,
}

impl Status {
    /// The word a reader sees.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Cancelled => "Cancelled",
            Self::Postponed => "Postponed",
            Self::Late => "Late",
            Self::Draft => "Draft",
            Self::RecordingOnly => "Recording only",
        }
    }
}

/// A row of sessions of one kind, and the place in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    /// For example `All Core Devs Meeting`.
    pub name: String,
    /// For example 187.
    pub number: u32,
}

/// A link in a session's head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// What the note calls it.
    pub label: String,
    /// Where it leads.
    pub url: Url,
    /// What is there.
    pub kind: LinkKind,
}

/// What is where a link leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum LinkKind {
    Recording,
    Slides,
    Repository,
    Paper,
    Form,
    Agenda,
    /// Where the session itself takes place: a call or a stream.
    Room,
    Other,
}

impl LinkKind {
    /// The word a reader sees; empty for a link of no kind in particular.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Recording => "Recording",
            Self::Slides => "Slides",
            Self::Repository => "Repository",
            Self::Paper => "Paper",
            Self::Form => "Form",
            Self::Agenda => "Agenda",
            Self::Room => "Room",
            Self::Other => "",
        }
    }
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
