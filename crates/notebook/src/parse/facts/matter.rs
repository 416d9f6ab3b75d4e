//! Metadata: what the front matter of a note says of its only session. Its keys are labels like any other.

use super::{
    Facts,
    labels::{self, Label},
    links, parts, people, places, status,
};
use crate::{
    fact::{Fact, Origin, Role, Status},
    parse::dates,
    url::Url,
};

impl Facts {
    /// Reads the properties of a note that is one session. Those that are facts now, whole, are no properties any more.
    /// `line` is where a key stands.
    pub fn add_properties(&mut self, properties: &mut Vec<(String, Vec<String>)>, line: impl Fn(&str) -> u32) {
        properties.retain(|(key, values)| !self.property(key, values, line(key)));
    }

    /// Reads a property; returns whether it says nothing else.
    fn property(&mut self, key: &str, values: &[String], line: u32) -> bool {
        if key.eq_ignore_ascii_case("draft") {
            let is_draft = values.iter().any(|value| value == "true");
            if is_draft {
                self.status(Status::Draft, Origin::FrontMatter, line);
            }
            return is_draft || values.iter().all(|value| value == "false");
        }
        let Some(label) = labels::read(key) else { return false };
        let mut said = Self::default();
        let read = values.iter().map(|value| said.value(label, key, &value.replace("[[", "").replace("]]", ""), line));
        let is_whole = read.filter(|is_read| !is_read).count() == 0;
        self.merge(said);
        is_whole
    }

    fn value(&mut self, label: Label, key: &str, value: &str, line: u32) -> bool {
        let origin = Origin::FrontMatter;
        match label {
            Label::When => {
                let hours = dates::find_time(value).filter(|_| dates::find(value).is_none() && value.len() <= 24);
                let is_time = hours.is_some() && value.starts_with(|letter: char| letter.is_ascii_digit());
                self.hours = hours.filter(|_| is_time).map(|hours| Fact::stated(hours, origin, line));
                is_time
            }
            // `city: Paris` is more than a place.
            Label::Place => {
                let found = if value.contains(": ") { Vec::new() } else { places::of_value(value) };
                found.iter().for_each(|place| self.place(place, origin, line));
                !found.is_empty() && holds_words(&found.join(" "), value)
            }
            Label::Person(role) | Label::People(role) => {
                let found = people::of_value(value, matches!(label, Label::Person(_)));
                let names = found.people.iter().map(|person| person.name.as_str()).collect::<Vec<_>>().join(" ");
                found.people.into_iter().for_each(|person| self.person(person, role, origin, line));
                role != Role::Named && !names.is_empty() && holds_words(&names, value)
            }
            Label::Status => {
                let parts = parts::of(value);
                let found = parts.iter().map(|part| status::of_aside(part.text)).collect::<Vec<_>>();
                found.iter().flatten().for_each(|status| self.status(*status, origin, line));
                !found.is_empty() && found.iter().all(Option::is_some)
            }
            Label::Link(kind) => {
                let Some(url) = Url::link(value).filter(Url::is_remote) else { return false };
                let mut link = links::link(key.to_owned(), url);
                link.kind = kind;
                self.link(link, origin, line);
                true
            }
            Label::Mode | Label::End | Label::Absent | Label::Links | Label::Other => false,
        }
    }
}

/// Whether all words of a value are among those that were read.
fn holds_words(read: &str, value: &str) -> bool {
    let words =
        |text: &str| text.split(|letter: char| !letter.is_alphanumeric()).map(str::to_lowercase).collect::<Vec<_>>();
    let read = words(read);
    let is_join = |word: &str| matches!(word, "" | "and" | "und" | "et" | "y" | "e" | "en");
    words(value).iter().all(|word| is_join(word) || read.contains(word))
}
