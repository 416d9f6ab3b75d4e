//! What stands behind a label.

use super::{
    Facts,
    labels::{self, Label},
    lines::Line,
    links, listed, names, occasions, people, places,
    said::{Reading, is_blank},
    status, titles,
};
use crate::{
    fact::{LinkKind, Origin, Role},
    parse::dates,
};

/// The longest text before the date behind a label, in characters: `on Monday, the`.
const LONGEST_LEAD: usize = 24;

/// The longest text behind it that is left to the head.
const LONGEST_REMARK: usize = 60;

/// What a link is called that has no name of its own.
const NAMELESS: [&str; 12] =
    ["here", "link", "this", "click here", "hier", "ici", "aquí", "aqui", "qui", "这里", "こちら", "여기"];

impl Facts {
    /// Reads the labels of one line: `Date: 1 May | Place: Room 5`.
    pub fn segments(&mut self, segments: &[&str], line: &Line) -> Reading {
        let read = segments.iter().map(|segment| {
            let line = Line { text: (*segment).to_owned(), plain: (*segment).to_owned(), ..line.clone() };
            self.with_label(&line)
        });
        let read = read.collect::<Vec<_>>();
        if read.iter().all(|reading| *reading == Some(Reading::Labelled)) { Reading::Labelled } else { Reading::Partly }
    }

    /// Reads a line that has a label, known or not.
    pub fn with_label(&mut self, line: &Line) -> Option<Reading> {
        let parts = line.parts.as_ref().map(|(label, value)| (label.as_str(), value.as_str()));
        let by_markup = parts.filter(|(label, _)| labels::read(label).is_some());
        let Some((label, value)) = by_markup.or_else(|| labels::cut(&line.text)) else {
            // `**Attendees**` above a list.
            if line.stands_out
                && !labels::is_numbered(&line.text)
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

    /// Reads what stands behind a label, or below it.
    pub fn labelled(&mut self, label: Label, name: &str, value: &str, line: &Line) -> Reading {
        let is_fact = match label {
            Label::When => return self.when(value, line),
            Label::End => dates::find_time(value).map(|hours| self.hours_of(hours, line.line)).is_some(),
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
        let found = titles::date_of_value(value).filter(|found| may_lead(found.before));
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
                self.hours_of(hours, line.line);
                value.chars().count().saturating_sub(LONGEST_LEAD)
            }
        };
        line.links.iter().for_each(|link| self.link(link.clone(), Origin::Label, line.line));
        if remark > LONGEST_REMARK { Reading::Partly } else { Reading::Labelled }
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
}

/// Whether nothing stands before the date behind a label but `on Monday, the`, or a place as in `Madrid, 15 May`.
fn may_lead(before: &str) -> bool {
    let name = before.trim_matches(|letter: char| !letter.is_alphanumeric());
    before.chars().count() <= LONGEST_LEAD && (occasions::joins_date(before) || names::is_name(name))
}

/// Whether what was read as 20:24 is the year of a date that was not understood.
fn is_year(hours: &dates::Hours, value: &str) -> bool {
    let digits = format!("{}", hours.start).replace(':', "");
    let is_alone = value.split_whitespace().count() <= 2 && !value.contains(labels::is_ideographic);
    ("1900".."2100").contains(&digits.as_str()) && value.contains(&digits) && !is_alone
}
