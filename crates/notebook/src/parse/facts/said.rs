//! What one line of a head says.

use super::{
    Facts,
    labels::{self, Label},
    lines::Line,
    names, occasions, parts, people, places, status, titles,
};
use crate::{
    fact::{Origin, Role, Status},
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

/// The longest line that can be a fact without a label, in bytes.
const LONGEST_LINE: usize = 200;

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
        if let Some(reading) = self.pieces(line) {
            return reading;
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
            self.hours_of(hours, line.line);
            return Reading::Bare;
        }
        people::of_line(text).map_or(Reading::Prose, Reading::Names)
    }

    /// A line that strokes part: `2024-03-04 | 14:00 | Duration: 2h`.
    fn pieces(&mut self, line: &Line) -> Option<Reading> {
        if !line.text.contains('|') {
            return None;
        }
        let mut said = Self::default();
        let mut is_whole = true;
        for piece in line.text.split('|').map(str::trim).filter(|piece| !piece.is_empty()) {
            let piece = Line { text: piece.to_owned(), plain: piece.to_owned(), parts: None, ..line.clone() };
            match said.line(&piece, Standing::Within) {
                Reading::Labelled | Reading::Bare => {}
                Reading::Places(places) => places.iter().for_each(|place| said.place(place, Origin::Head, line.line)),
                Reading::Names(names) => said.all_people(names, Role::Named, line.line),
                Reading::Aside | Reading::Partly => is_whole = false,
                Reading::Links | Reading::Opens(_) | Reading::Prose => return None,
            }
        }
        if said.dates.is_empty() {
            return None;
        }
        self.merge(said);
        Some(if is_whole { Reading::Bare } else { Reading::Partly })
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
        if !asides.iter().all(|(part, behind)| is_known(part.text) || *behind && names::is_name(part.text)) {
            return false;
        }
        for (part, _) in asides.iter().filter(|(part, _)| !is_hour_word(part.text)) {
            if let Some(status) = status::of_aside(part.text) {
                self.status(status, Origin::Head, line);
            } else if let Some(place) = places::known(part.text).or_else(|| part.is_bracketed.then_some(part.text)) {
                self.place(place, Origin::Head, line);
            } else if let Some((role, names)) = people::behind_preposition(part.text) {
                self.all_people(names, role, line);
            } else if !occasions::is_named_in(part.text) {
                // `28 Sep 2022, Weekly standup` names the session.
                self.person(people::Named { name: part.text.to_owned(), role: None }, Role::Named, Origin::Head, line);
            }
        }
        true
    }
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
