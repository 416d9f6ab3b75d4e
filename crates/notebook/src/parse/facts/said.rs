//! What one line of a head says.

use super::{
    Facts,
    labels::{self, Label},
    lines::Line,
    links, listed, names, occasions, parts, people, places, status, titles,
};
use crate::{
    fact::{Fact, LinkKind, Origin, Role, Status},
    parse::dates::{self, Found},
};

/// Where a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// At the very top, where it may be made like a title.
    First,
    /// Among what is said about the session.
    Within,
    /// Below something else, where only labelled lines are facts.
    Loose,
}

/// How much a line said.
#[derive(Debug, PartialEq, Eq, Clone)]
pub enum Reading {
    /// A fact with a label, and nothing else.
    Labelled,
    /// A date or status without a label, and nothing else.
    Bare,
    /// A fact and more than that.
    Partly,
    /// Links alone.
    Links,
    /// Places, if its neighbours are facts.
    Places(Vec<String>),
    /// Could be names, if its neighbours are facts.
    Names(Vec<String>),
    /// A label that waits for what stands below.
    Opens(Option<Label>),
    /// Something about the session that is no fact here: `Duration: …`, a picture.
    Aside,
    Prose,
}

/// The longest text before the date behind a label, in characters: `on Monday, the`.
const LONGEST_LEAD: usize = 24;

/// The longest text behind it that is left to the head.
const LONGEST_REMARK: usize = 60;

/// The longest line that can be a fact without a label, in bytes.
const LONGEST_LINE: usize = 240;

/// What a link is called that has no name of its own.
const NAMELESS: [&str; 12] =
    ["here", "link", "this", "click here", "hier", "ici", "aquí", "aqui", "qui", "这里", "こちら", "여기"];

impl Facts {
    /// Reads a line.
    pub fn line(&mut self, line: &Line, standing: Standing) -> Reading {
        if line.text.is_empty() || line.is_mixed {
            return Reading::Aside;
        }
        if line.text.split_whitespace().all(|word| word.starts_with('#')) {
            if line.text.split_whitespace().any(status::is_draft) {
                self.status(Status::Draft, Origin::Head, line.line);
            }
            return Reading::Aside;
        }
        let segments = labels::segments(&line.text);
        if segments.len() > 1 && line.links.is_empty() && line.parts.is_none() {
            return self.segments(&segments, line);
        }
        if let Some(reading) = self.with_label(line) {
            return reading;
        }
        if standing == Standing::Loose {
            return Reading::Prose;
        }
        if !line.links.is_empty() {
            return self.only_links(line);
        }
        self.without_label(line, standing == Standing::First)
    }

    /// Reads the labels of one line: `Date: 1 May | Place: Room 5`.
    fn segments(&mut self, segments: &[&str], line: &Line) -> Reading {
        let read = segments.iter().map(|segment| {
            let line = Line { text: (*segment).to_owned(), plain: (*segment).to_owned(), ..line.clone() };
            self.with_label(&line)
        });
        let read = read.collect::<Vec<_>>();
        if read.iter().all(|reading| *reading == Some(Reading::Labelled)) { Reading::Labelled } else { Reading::Partly }
    }

    /// Reads a line that has a label, known or not.
    fn with_label(&mut self, line: &Line) -> Option<Reading> {
        let parts = line.parts.as_ref().map(|(label, value)| (label.as_str(), value.as_str()));
        let by_markup = parts.filter(|(label, _)| labels::read(label).is_some());
        let Some((label, value)) = by_markup.or_else(|| labels::cut(&line.text)) else {
            // `**Attendees**` above a list.
            if line.stands_out
                && let Some(label) = labels::read(&line.text).filter(listed::opens)
            {
                return Some(Reading::Opens(Some(label)));
            }
            let of_row = |(label, value)| self.with_unknown_label(label, value, line);
            return parts
                .and_then(of_row)
                .or_else(|| self.with_loose_label(line))
                .or_else(|| self.with_preposition(line));
        };
        match labels::read(label) {
            Some(label) if value.is_empty() => Some(Reading::Opens(Some(label))),
            Some(known) => Some(self.labelled(known, label, value, line)),
            None => self.with_unknown_label(label, value, line),
        }
    }

    /// A label that is not known may be the session itself, or may name links.
    fn with_unknown_label(&mut self, label: &str, value: &str, line: &Line) -> Option<Reading> {
        if value.is_empty() {
            return Some(Reading::Opens(None));
        }
        if labels::is_session(label)
            && let Some(found) = dates::find(value).filter(|found| is_blank(found.before_lead))
        {
            self.beside_date(&found, line.line);
            self.date(found, Origin::Label, line.line);
            return Some(Reading::Labelled);
        }
        // `9:30, Wed 28 Sep 2022` has no label.
        let is_label = label.split_whitespace().count() <= 5 && dates::find(label).is_none();
        match self.named_links(label, None, line) {
            Reading::Prose if is_label => Some(Reading::Aside),
            Reading::Prose => None,
            links => Some(links),
        }
    }

    /// `Place – Room 4`
    fn with_loose_label(&mut self, line: &Line) -> Option<Reading> {
        let (label, value) = labels::cut_loosely(&line.text)?;
        let reading = self.labelled(labels::read(label)?, label, value, line);
        // `Minutes – 28 Sep 2022` has no label.
        (reading != Reading::Aside).then_some(reading)
    }

    /// `with KIMO`
    fn with_preposition(&mut self, line: &Line) -> Option<Reading> {
        let (role, names) = people::behind_preposition(&line.text)?;
        self.all_people(names, role, line.line);
        Some(Reading::Labelled)
    }

    fn all_people(&mut self, names: Vec<String>, role: Role, line: u32) {
        for name in names {
            self.person(people::Named { name, role: None }, role, Origin::Head, line);
        }
    }

    /// Reads what stands behind a label, or below it.
    pub fn labelled(&mut self, label: Label, name: &str, value: &str, line: &Line) -> Reading {
        let is_fact = match label {
            Label::When => return self.when(value, line),
            Label::End => dates::find_time(value).map(|hours| self.hours_of(hours, line)).is_some(),
            Label::Place => self.where_(value, line),
            Label::Mode => places::of_line(value).map(|places| self.all_places(&places, line)).is_some(),
            // `Notes: https://…`
            Label::Person(Role::Scribe) if value.contains("://") => return self.named_links(name, None, line),
            Label::Person(role) | Label::People(role) => {
                let is_one = matches!(label, Label::Person(_));
                return self.who(value, role, is_one, line);
            }
            Label::Status => {
                let found = status::of_value(value);
                found.iter().for_each(|status| self.status(*status, Origin::Label, line.line));
                !found.is_empty()
            }
            Label::Link(kind) => return self.named_links(name, Some(kind), line),
            Label::Links => return self.named_links(name, None, line),
            Label::Absent | Label::Other => false,
        };
        if !is_fact {
            return Reading::Aside;
        }
        // A link beside the value is worth keeping as one.
        line.links.iter().for_each(|link| self.link(link.clone(), Origin::Label, line.line));
        Reading::Labelled
    }

    fn when(&mut self, value: &str, line: &Line) -> Reading {
        let found = titles::date_of_value(value).filter(|found| found.before.chars().count() <= LONGEST_LEAD);
        let remark = match found {
            Some(found) => {
                self.beside_date(&found, line.line);
                let length = found.after.chars().count();
                self.date(found, Origin::Label, line.line);
                length
            }
            None => {
                if let Some(sentence) = dates::impossible(value) {
                    self.impossible.get_or_insert((line.line, sentence));
                }
                let Some(hours) = dates::find_time(value).filter(|hours| !is_year(hours, value)) else {
                    return Reading::Aside;
                };
                self.hours_of(hours, line);
                value.chars().count().saturating_sub(LONGEST_LEAD)
            }
        };
        line.links.iter().for_each(|link| self.link(link.clone(), Origin::Label, line.line));
        if remark > LONGEST_REMARK { Reading::Partly } else { Reading::Labelled }
    }

    fn hours_of(&mut self, hours: dates::Hours, line: &Line) {
        let said = Self { hours: Some(Fact::stated(hours, Origin::Label, line.line)), ..Self::default() };
        self.merge(said);
    }

    fn where_(&mut self, value: &str, line: &Line) -> bool {
        let is_address = value.contains("://");
        if !is_address {
            self.all_places(&places::of_value(value), line);
        } else if let Some(room) = line.links.iter().find_map(|link| links::room(&link.url)) {
            self.place(room, Origin::Label, line.line);
        }
        !is_address || !line.links.is_empty()
    }

    fn all_places(&mut self, places: &[String], line: &Line) {
        places.iter().for_each(|place| self.place(place, Origin::Label, line.line));
    }

    fn who(&mut self, value: &str, role: Role, is_one: bool, line: &Line) -> Reading {
        let mut found = people::of_value(value, is_one);
        // `Chair: election` names nobody; in a list of people a handle may be small.
        if is_one && !value.contains('@') {
            found.people.retain(|person| !person.name.starts_with(char::is_lowercase) || person.name.contains(' '));
        }
        if found.people.is_empty() {
            return Reading::Aside;
        }
        for person in found.people {
            self.person(person, role, Origin::Label, line.line);
        }
        if found.is_whole { Reading::Labelled } else { Reading::Partly }
    }

    /// The links behind a label, which they are called by if they have no name of their own.
    fn named_links(&mut self, label: &str, kind: Option<LinkKind>, line: &Line) -> Reading {
        if line.links.is_empty() {
            return if kind.is_some() { Reading::Aside } else { Reading::Prose };
        }
        let rest = labels::cut(&line.plain).map_or(line.plain.as_str(), |(_, rest)| rest);
        if !is_blank(rest) && rest.split_whitespace().count() > 3 {
            return Reading::Prose;
        }
        let kind = kind.or_else(|| links::of_words(label));
        for link in &line.links {
            let mut link = link.clone();
            let is_nameless = NAMELESS.contains(&link.label.to_lowercase().as_str()) || link.label == link.url.as_str();
            if is_nameless {
                label.clone_into(&mut link.label);
            }
            if matches!(link.kind, LinkKind::Other | LinkKind::Repository) || is_nameless && link.kind != LinkKind::Room
            {
                link.kind = kind.unwrap_or(link.kind);
            }
            self.link(link, Origin::Label, line.line);
        }
        Reading::Links
    }

    fn only_links(&mut self, line: &Line) -> Reading {
        if !is_blank(&line.plain) {
            return Reading::Prose;
        }
        line.links.iter().for_each(|link| self.link(link.clone(), Origin::Head, line.line));
        Reading::Links
    }

    fn without_label(&mut self, line: &Line, is_first: bool) -> Reading {
        let text = line.text.as_str();
        if let Some(names) = people::with_initials(text) {
            self.all_people(names, Role::Attendee, line.line);
            return Reading::Bare;
        }
        if text.len() > LONGEST_LINE {
            return Reading::Prose;
        }
        if let Some(found) = dates::find(text)
            && self.beside_date(&found, line.line)
        {
            self.date(found, Origin::Head, line.line);
            return Reading::Bare;
        }
        if is_first && let Some(found) = titles::date_of_line(text) {
            let says_more = !is_blank(found.after);
            self.date(found, Origin::Head, line.line);
            return if says_more { Reading::Partly } else { Reading::Bare };
        }
        let statuses = status::of_notice(text);
        if !statuses.is_empty() && line.depth <= 1 {
            statuses.into_iter().for_each(|status| self.status(status, Origin::Head, line.line));
            // It stays where it was written.
            return Reading::Aside;
        }
        if let Some(places) = places::of_line(text) {
            return Reading::Places(places);
        }
        if let Some(hours) = self.time_line(text, line.line) {
            self.hours_of(hours, line);
            return Reading::Bare;
        }
        people::of_line(text).map_or(Reading::Prose, Reading::Names)
    }

    /// A line that is a time of day, perhaps with a place: `14:00–15:00 UTC, Zoom`.
    fn time_line(&mut self, text: &str, line: u32) -> Option<dates::Hours> {
        if !text.starts_with(|letter: char| letter.is_ascii_digit()) {
            return None;
        }
        let (time, rest) = text.split_once([',', '|']).unwrap_or((text, ""));
        let is_zone = |word: &str| {
            word.chars().all(char::is_uppercase)
                || is_hour_word(word)
                || matches!(word, "am" | "pm" | "a" | "p" | "m" | "to" | "bis")
        };
        let mut words = time.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
        let is_time = time.len() <= 32 && words.all(is_zone);
        let hours = dates::find_time(time).filter(|_| is_time && time.contains([':', 'h', 'm']))?;
        let places = if is_blank(rest) { Vec::new() } else { places::of_line(rest.trim())? };
        places.iter().for_each(|place| self.place(place, Origin::Head, line));
        Some(hours)
    }

    /// Reads what stands beside a date, if that is no more than asides: a status, a platform, and behind the date also
    /// `Host (Place)`. Else the line is prose and nothing is read.
    pub fn beside_date(&mut self, found: &Found<'_>, line: u32) -> bool {
        let before = parts::of(found.before_lead).into_iter().map(|part| (part, false));
        let asides = before.chain(parts::of(found.after).into_iter().map(|part| (part, true))).collect::<Vec<_>>();
        let is_known = |text: &str| {
            is_hour_word(text)
                || status::of_aside(text).is_some()
                || places::known(text).is_some()
                || people::behind_preposition(text).is_some()
        };
        if !asides.iter().all(|(part, behind)| {
            is_known(part.text) || *behind && names::is_name(part.text) && !occasions::is_named_in(part.text)
        }) {
            return false;
        }
        for (part, _) in asides.iter().filter(|(part, _)| !is_hour_word(part.text)) {
            if let Some(status) = status::of_aside(part.text) {
                self.status(status, Origin::Head, line);
            } else if let Some(place) = places::known(part.text).or_else(|| part.is_bracketed.then_some(part.text)) {
                self.place(place, Origin::Head, line);
            } else if let Some((role, names)) = people::behind_preposition(part.text) {
                self.all_people(names, role, line);
            } else {
                self.person(people::Named { name: part.text.to_owned(), role: None }, Role::Named, Origin::Head, line);
            }
        }
        true
    }
}

/// Whether what was read as 20:24 is the year of a date that was not understood.
fn is_year(hours: &dates::Hours, value: &str) -> bool {
    let digits = format!("{}", hours.start).replace(':', "");
    let is_alone = value.split_whitespace().count() <= 2 && !value.contains(labels::is_ideographic);
    ("1900".."2100").contains(&digits.as_str()) && value.contains(&digits) && !is_alone
}

/// What may stand behind a time of day.
fn is_hour_word(text: &str) -> bool {
    ["uhr", "h", "hrs", "hours", "o'clock", "local time", "uur", "heures", "horas", "ore"]
        .iter()
        .any(|word| text.eq_ignore_ascii_case(word))
}

pub fn is_blank(text: &str) -> bool {
    !text.chars().any(char::is_alphanumeric)
}
