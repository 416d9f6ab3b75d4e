//! The catalogue: what is known of every session without opening its page. Small, always in memory.

use serde::{Deserialize, Serialize};

use crate::{
    content::Direction,
    fact::{Clock, Fact, Link, Person, Series, Status, Term, When},
    holds::Holdings,
    query::Facets,
};

/// All notes and sessions of a notebook.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Catalogue {
    /// What the notebook is called: as its settings say, else the title of its only note, or the name of its folder.
    pub title: String,
    /// The notes, in the order of their paths.
    pub notes: Vec<Note>,
    /// The sessions, oldest first. One without a date stands behind its predecessor in the note.
    pub sessions: Vec<Session>,
    /// What the sessions can be filtered by.
    pub facets: Facets,
    /// How many problems the notes have; the page tells them by kind ([`crate::Health`]).
    pub problems: u32,
}

/// One Markdown file.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Note {
    /// The address of a note that has no session, because it only leads to others; unique among those of the sessions. Empty for
    /// any other note.
    pub id: String,
    /// The path inside the notes folder, parts joined by `/`.
    pub path: String,
    /// From the front matter, else the first top heading, else the file name.
    pub title: String,
    /// Whether the note says something before its first session ([`crate::Notebook::leads`]).
    pub has_lead: bool,
    /// The language of its text (BCP 47), if the note names it.
    pub lang: Option<String>,
    /// Which way its text runs, if the note says so.
    pub dir: Option<Direction>,
    /// What its metadata says beyond what is understood: keys with their values.
    pub properties: Vec<(String, Vec<String>)>,
}

/// One dated, or datable, stretch of a note.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Session {
    /// The session's address: a slug of its title, unique in the notebook.
    pub id: String,
    /// The index of its note in [`Catalogue::notes`].
    pub note: usize,
    /// The line of the note it begins on, from 1.
    pub line: u32,
    /// The heading as plain text.
    pub title: String,
    /// On which day it took place.
    pub when: Option<Fact<When>>,
    /// At what time of day.
    pub clock: Option<Fact<Clock>>,
    /// Which of its kind it is.
    pub series: Option<Fact<Series>>,
    /// Hosts, speakers and attendees, each once.
    pub people: Vec<Fact<Person>>,
    /// Rooms and platforms, each once.
    pub places: Vec<Fact<String>>,
    /// What happened to it: cancelled, late, …; empty for a session that simply took place.
    pub status: Vec<Fact<Status>>,
    /// The links in its head.
    pub links: Vec<Fact<Link>>,
    /// Tags as shown, each once.
    pub tags: Vec<String>,
    /// Its headings in the order of the note.
    pub outline: Vec<Heading>,
    /// Abbreviations it explains.
    pub terms: Vec<Fact<Term>>,
    /// The sessions that link to it or show a part of it, by their indexes in [`Catalogue::sessions`], in its order.
    pub mentioned_by: Vec<u32>,
    /// Which kinds of things its page holds.
    pub holds: Holdings,
}

/// One line of a session's outline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// The section's address, unique in its session.
    pub id: String,
    /// The level written in the note, 1 to 6.
    pub level: u8,
    /// How deep it is nested here, from 0, without holes where the note jumps a level.
    pub depth: u8,
    /// The heading as plain text.
    pub title: String,
    /// Its line in the note, from 1.
    pub line: u32,
}
