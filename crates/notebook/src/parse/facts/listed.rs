//! What is listed below a label or in a section of its own: who was there, when and where it was, what belongs to it.

use super::{
    Facts,
    labels::{self, Label},
    lines::Line,
    people, places,
    said::{Reading, Standing},
};
use crate::{
    fact::{LinkKind, Origin, Role},
    parse::dates,
};

/// How many lines below a label can be a place.
const MOST_PLACES: usize = 3;

/// Whether a label may wait for what stands below it. “Notes:” are the notes, and what stands below “Agenda:” is
/// the agenda.
pub fn opens(label: &Label) -> bool {
    match label {
        Label::Person(Role::Scribe) | Label::People(Role::Scribe | Role::Named) => false,
        Label::Other | Label::Mode | Label::End => false,
        Label::Link(kind) => matches!(kind, LinkKind::Recording | LinkKind::Slides | LinkKind::Room),
        _ => true,
    }
}

/// Whether a heading that is this label opens a section of the head. Below the first other heading only those present are
/// listed.
pub fn opens_section(label: Label, is_top: bool) -> bool {
    opens(&label) && (is_top || label == Label::People(Role::Attendee))
}

impl Facts {
    /// Reads the lines below a label; returns whether they say nothing else.
    pub fn below(&mut self, label: Label, lines: &[Line]) -> bool {
        match label {
            Label::Person(role) | Label::People(role) => self.list_of_people(role, lines),
            Label::When => {
                let read = lines.iter().map(|line| self.day(line)).collect::<Vec<_>>();
                read.iter().all(|is_day| *is_day)
            }
            Label::Place => {
                if lines.len() > MOST_PLACES {
                    return false;
                }
                for line in lines {
                    places::of_value(&line.text).iter().for_each(|place| self.place(place, Origin::Label, line.line));
                }
                true
            }
            Label::Status => {
                let [line] = lines else { return false };
                self.labelled(label, "", &line.text, line) == Reading::Labelled
            }
            Label::Link(_) | Label::Links => self.list_of_links(lines),
            Label::End | Label::Mode | Label::Absent | Label::Other => false,
        }
    }

    /// A line that is a date or a time, and nothing else.
    fn day(&mut self, line: &Line) -> bool {
        if let Some(found) = dates::find(&line.text) {
            let is_day = self.beside_date(&found, line.line);
            if is_day {
                self.date(found, Origin::Label, line.line);
            }
            return is_day;
        }
        let is_time = line.text.starts_with(|letter: char| letter.is_ascii_digit()) && line.text.len() <= 32;
        is_time && self.labelled(Label::When, "", &line.text, line) == Reading::Labelled
    }

    /// A list of links. Those of another meeting do not count.
    fn list_of_links(&mut self, lines: &[Line]) -> bool {
        let mut is_whole = true;
        let mut at = 0;
        while let Some(line) = lines.get(at) {
            at += 1;
            let mut said = Self::default();
            match said.line(line, Standing::Within) {
                Reading::Links => self.merge(said),
                Reading::Opens(_) if labels::is_session(line.text.trim_end_matches(':')) => {}
                _ => {
                    is_whole = false;
                    at += lines[at..].iter().take_while(|inner| inner.depth > line.depth).count();
                }
            }
        }
        is_whole
    }

    /// A list of people. Where boxes are ticked, those count that are; where a line has others below it, it is a group if
    /// those are people.
    fn list_of_people(&mut self, role: Role, lines: &[Line]) -> bool {
        let is_ticked = lines.iter().any(|line| line.ticked == Some(true));
        let mut is_whole = true;
        let mut at = 0;
        while let Some(line) = lines.get(at) {
            let inside = lines[at + 1..].iter().take_while(|inner| inner.depth > line.depth && line.depth > 0).count();
            let inner = &lines[at + 1..=at + inside];
            at += 1;
            if line.is_mixed || is_ticked && line.ticked == Some(false) {
                is_whole = false;
                continue;
            }
            if inside > 0 && (line.text.ends_with([':', '：']) || are_people(inner)) {
                continue;
            }
            at += inside;
            is_whole &= inside == 0;
            // A remark in brackets may go on in the next line.
            let mut line = line.clone();
            while let Some(next) = lines.get(at).filter(|next| next.depth == line.depth && is_open(&line.text)) {
                line.text = format!("{} {}", line.text, next.text);
                at += 1;
            }
            is_whole &= self.one_of_people(role, &line);
        }
        is_whole
    }

    fn one_of_people(&mut self, role: Role, line: &Line) -> bool {
        let (role, value) = match &line.parts {
            Some((label, value)) => match labels::read(label) {
                Some(Label::Person(said) | Label::People(said)) => (said, value.as_str()),
                Some(Label::Absent) => return false,
                _ => (role, line.text.as_str()),
            },
            None => (role, line.text.as_str()),
        };
        // `Ada Lovelace, Acme`
        let is_one = value.matches([',', '，']).count() == 1;
        let found = people::of_value(value, is_one);
        for person in found.people {
            self.person(person, role, Origin::Label, line.line);
        }
        found.is_whole
    }
}

/// Whether a bracket is not closed.
fn is_open(text: &str) -> bool {
    text.len() <= 200 && text.matches(['(', '（']).count() > text.matches([')', '）']).count()
}

/// Whether all lines name somebody with a capital.
fn are_people(lines: &[Line]) -> bool {
    lines.iter().all(|line| {
        let found = people::of_value(&line.text, false);
        found.is_whole && !line.text.starts_with(char::is_lowercase)
    })
}
