//! Facts: what a session says about itself in its title and its head, the way people write it in ten languages.
//!
//! `lines` (with `tables`) makes lines of the blocks, `head` walks over them, `said` reads one line at a time. The other files
//! are one noun each: what a label, a name, a place, a link, a status, a series or a date in a title is.

mod head;
mod labelled;
mod labels;
mod lines;
mod links;
mod listed;
mod matter;
mod names;
mod occasions;
mod parts;
mod passage;
mod people;
mod places;
mod said;
mod series;
mod status;
mod tables;
mod titles;
mod vocabulary;
mod words;

pub use titles::date as date_of_title;

use std::collections::HashMap;

use super::{
    blocks::Placed,
    dates::{Dated, Found, Hours},
};
use crate::{
    content::{Block, Inline, Tag},
    fact::{Fact, Link, LinkKind, Origin, Person, Role, Series, Status},
    text,
};

/// How many people a session has at most.
const MOST_PEOPLE: usize = 300;

/// What the head of a session says.
#[derive(Debug, Default)]
pub struct Facts {
    /// The dates, the most explicit first; which of them counts, all notes together tell.
    pub dates: Vec<Dated>,
    /// The line of a label behind which no day of the calendar stands, and why it is none.
    pub impossible: Option<(u32, String)>,
    /// A time of day that stands apart from a date.
    pub hours: Option<Fact<Hours>>,
    pub series: Option<Fact<Series>>,
    pub people: Vec<Fact<Person>>,
    /// Where they stand in `people`, by their names in lower case.
    known_people: HashMap<String, usize>,
    pub places: Vec<Fact<String>>,
    pub status: Vec<Fact<Status>>,
    pub links: Vec<Fact<Link>>,
    /// How many of the first blocks say nothing but facts.
    pub head: usize,
    /// How many blocks are nothing but links, without being part of the head.
    link_blocks: usize,
}

/// Whether a heading is a line of the head above it, such as `Meeting Date/Time: …`, and begins no session of its own.
pub fn is_line_of_head(heading: &[Inline]) -> bool {
    head::is_label(&lines::Reader::line(heading, 0))
}

/// Reads a session: its title, and the blocks of its head. `source` is the note, by lines.
pub fn read(title: &[Inline], title_line: u32, blocks: &[Placed], source: &[&str]) -> Facts {
    let mut facts = Facts::default();
    let title_text = text::of_inlines(title);
    if let Some(found) = titles::date(&title_text) {
        facts.date(found, Origin::Title, title_line);
    }
    head::read(&mut facts, blocks, source);
    facts.title(title, &title_text, title_line);
    facts.conclude(blocks);
    facts.dates.sort_by_key(|dated| dated.origin as u8);
    facts.status.sort_by_key(|fact| fact.value as u8);
    facts
}

impl Facts {
    /// Reads what a title says beside its date.
    fn title(&mut self, title: &[Inline], title_text: &str, line: u32) {
        for person in people::of_title(title_text) {
            self.person(person, Role::Named, Origin::Title, line);
        }
        for status in status::of_title(title_text) {
            self.status(status, Origin::Title, line);
        }
        let is_struck = matches!(title, [only] if only.is_one_of(&[Tag::Del, Tag::S]));
        if is_struck {
            self.status(Status::Cancelled, Origin::Title, line);
        }
        if title_text.split_whitespace().any(|word| word.starts_with('#') && status::is_draft(word)) {
            self.status(Status::Draft, Origin::Title, line);
        }
        self.series = series::of(title_text).map(|series| Fact::stated(series, Origin::Title, line));
        let is_plain = title.iter().all(|inline| matches!(inline, Inline::Text(_)));
        let links = if is_plain { Vec::new() } else { lines::Reader::line(title, line).links };
        for link in links {
            if !matches!(link.kind, LinkKind::Other | LinkKind::Repository) {
                self.links.push(Fact::stated(link, Origin::Title, line));
            }
        }
    }

    /// What follows from the other facts.
    fn conclude(&mut self, blocks: &[Placed]) {
        let room = |fact: &Fact<Link>| Some((links::room(&fact.value.url)?, fact.line, fact.origin));
        if self.places.is_empty()
            && let Some((place, line, origin)) = self.links.iter().find_map(room)
        {
            let inferred = Some(format!("The note gives no place; a link leads to {place}."));
            self.places.push(Fact { value: place.to_owned(), line, origin, inferred });
        }
        let says_no_more =
            self.head + self.link_blocks == blocks.iter().filter(|placed| placed.block != Block::Rule).count();
        let has_recording = |fact: &Fact<Link>| fact.value.kind == LinkKind::Recording;
        if says_no_more
            && !self.dates.is_empty()
            && self.status.is_empty()
            && self.links.iter().all(has_recording)
            && let Some(Fact { line, origin, .. }) = self.links.first()
        {
            let inferred = Some("The note says no more than where the recording is.".to_owned());
            self.status.push(Fact { value: Status::RecordingOnly, line: *line, origin: *origin, inferred });
        }
    }

    /// The series that the name of a note's file tells, if its title tells none. For a note that is one session.
    pub fn add_file_name(&mut self, stem: &str) {
        let of_name = || series::of(stem).map(|series| Fact::stated(series, Origin::FileName, 1));
        self.series = self.series.take().or_else(of_name);
    }

    /// Takes over what a part of the head says.
    fn merge(&mut self, said: Self) {
        self.dates.extend(said.dates);
        self.impossible = self.impossible.take().or(said.impossible);
        match (&mut self.hours, said.hours) {
            // The end of what began in another line.
            (Some(known), Some(other)) if known.value.end.is_none() && other.value.start > known.value.start => {
                known.value.end = other.value.end.or(Some(other.value.start));
            }
            (Some(_), _) => {}
            (hours, other) => *hours = other,
        }
        for Fact { value: Person { name, role }, origin, line, .. } in said.people {
            self.person(people::Named { name, role: None }, role, origin, line);
        }
        said.places.into_iter().for_each(|fact| self.place(&fact.value, fact.origin, fact.line));
        said.status.into_iter().for_each(|fact| self.status(fact.value, fact.origin, fact.line));
        said.links.into_iter().for_each(|fact| self.link(fact.value, fact.origin, fact.line));
    }

    fn date(&mut self, found: Found<'_>, origin: Origin, line: u32) {
        self.dates.push(Dated { written: found.written, line, origin });
    }

    /// Adds a place unless it is there already.
    fn place(&mut self, name: &str, origin: Origin, line: u32) {
        let is_known = |known: &Fact<String>| known.value.to_lowercase() == name.to_lowercase();
        if !name.is_empty() && !self.places.iter().any(is_known) {
            self.places.push(Fact::stated(name.to_owned(), origin, line));
        }
    }

    /// Adds a person unless there is one of that name, in whatever case. What they did counts for more than that they were
    /// there.
    fn person(&mut self, person: people::Named, role: Role, origin: Origin, line: u32) {
        let role = person.role.unwrap_or(role);
        let key = person.name.to_lowercase();
        if let Some(known) = self.known_people.get(&key).and_then(|at| self.people.get_mut(*at)) {
            let has_no_part = matches!(known.value.role, Role::Named | Role::Attendee);
            if has_no_part && role != Role::Named && role != known.value.role {
                known.value.role = role;
                (known.origin, known.line) = (origin, line);
            }
        } else if self.people.len() < MOST_PEOPLE && !key.is_empty() {
            self.known_people.insert(key, self.people.len());
            self.people.push(Fact::stated(Person { name: person.name, role }, origin, line));
        }
    }

    /// Adds people that a line without a label names.
    fn all_people(&mut self, names: Vec<String>, role: Role, line: u32) {
        for name in names {
            self.person(people::Named { name, role: None }, role, Origin::Head, line);
        }
    }

    /// Adds a time of day that stands apart from a date.
    fn hours_of(&mut self, hours: Hours, line: u32) {
        let said = Self { hours: Some(Fact::stated(hours, Origin::Label, line)), ..Self::default() };
        self.merge(said);
    }

    fn status(&mut self, status: Status, origin: Origin, line: u32) {
        if !self.status.iter().any(|known| known.value == status) {
            self.status.push(Fact::stated(status, origin, line));
        }
    }

    fn link(&mut self, link: Link, origin: Origin, line: u32) {
        self.links.push(Fact::stated(link, origin, line));
    }
}
