//! Facts: what the head of a session says about it. The head is what stands before the first heading inside; its short
//! lines and list items are read one by one, with their labels if they have any.

use std::collections::HashSet;

use super::{
    blocks::Placed,
    dates::{self, Dated, Found, Hours},
};
use crate::{
    content::{Block, Inline, Source, Tag, Target},
    fact::{Fact, Link, LinkKind, Origin, Person, Role, Series, Status},
    text,
};

/// What the head of a session says.
#[derive(Debug, Default)]
pub struct Facts {
    /// The dates in the order of the note; which of them counts, all notes together tell.
    pub dates: Vec<Dated>,
    /// A time of day that stands apart from a date.
    pub hours: Option<Fact<Hours>>,
    pub series: Option<Fact<Series>>,
    pub people: Vec<Fact<Person>>,
    /// Their names in lower case.
    known_people: HashSet<String>,
    pub places: Vec<Fact<String>>,
    pub status: Vec<Fact<Status>>,
    pub links: Vec<Fact<Link>>,
    /// How many of the first blocks say nothing but facts.
    pub head: usize,
}

/// Platforms by the names people give them, and as shown.
const PLATFORMS: [(&str, &str); 18] = [
    ("youtube", "YouTube"),
    ("youtube live", "YouTube"),
    ("zoom", "Zoom"),
    ("google meet", "Google Meet"),
    ("meet", "Google Meet"),
    ("gmeet", "Google Meet"),
    ("teams", "Microsoft Teams"),
    ("ms teams", "Microsoft Teams"),
    ("microsoft teams", "Microsoft Teams"),
    ("webex", "Webex"),
    ("discord", "Discord"),
    ("twitch", "Twitch"),
    ("skype", "Skype"),
    ("jitsi", "Jitsi"),
    ("slack", "Slack"),
    ("online", "Online"),
    ("in person", "In person"),
    ("webinar", "Webinar"),
];

/// What the name of a room begins with.
const ROOMS: [&str; 8] = ["room", "hall", "auditorium", "building", "lab", "aula", "raum", "studio"];

/// What a label announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    When,
    People,
    Place,
    Status,
}

const LABELS: [(Label, &str); 4] = [
    (Label::When, "date time when day"),
    (
        Label::People,
        "host hosts speaker speakers presenter presenters instructor instructors lecturer teacher with by attendees participants present people facilitator",
    ),
    (Label::Place, "place where location venue room format platform"),
    (Label::Status, "status"),
];

/// A line of a head.
struct HeadLine {
    text: String,
    /// The text outside of links.
    plain: String,
    links: Vec<Link>,
    line: u32,
}

/// How much a line said.
#[derive(PartialEq, Eq)]
enum Reading {
    /// A date, place, status, or labelled line.
    Fact,
    /// Links alone.
    Links,
    /// Could be a name, if its neighbours are facts.
    Name,
    Prose,
}

/// Whether the head that these blocks begin with holds a date.
pub fn is_dated(blocks: &[Placed]) -> bool {
    !read("", 0, blocks, &[]).dates.is_empty()
}

/// Reads the head: the title, and the blocks up to the first heading. `source` is the note, by lines.
pub fn read(title: &str, title_line: u32, blocks: &[Placed], source: &[&str]) -> Facts {
    let mut facts = Facts::default();
    let mut reading_head = true;
    for placed in blocks.iter().take_while(|placed| !matches!(placed.block, Block::Heading { .. })) {
        let lines = lines(&placed.block, placed.line, source);
        if reading_head {
            reading_head = facts.block(lines.as_deref());
        }
        // A notice of cancellation may stand anywhere before the first section, as long as it stands out.
        for line in lines.iter().flatten().filter(|line| stands_out(&placed.block, &line.text)) {
            facts.status(&line.text, line.line);
        }
    }
    facts.title(title, title_line);
    facts.status.sort_by_key(|fact| fact.value as u8);
    facts
}

impl Facts {
    /// Reads a block of the head; returns whether the head may go on behind it.
    fn block(&mut self, lines: Option<&[HeadLine]>) -> bool {
        let Some(lines) = lines else { return false };
        let readings = lines.iter().map(|line| self.line(line)).collect::<Vec<_>>();
        let has_fact = readings.contains(&Reading::Fact);
        let only_links = readings.iter().all(|reading| *reading == Reading::Links);
        if !(has_fact || only_links && self.head > 0) {
            return false;
        }
        for (line, reading) in lines.iter().zip(&readings) {
            match reading {
                Reading::Name => self.person(line.text.trim(), line.line),
                Reading::Links => {
                    self.links.extend(line.links.iter().map(|link| Fact::stated(link.clone(), Origin::Head, line.line)))
                }
                Reading::Fact | Reading::Prose => {}
            }
        }
        let whole = !readings.contains(&Reading::Prose);
        self.head += usize::from(whole);
        whole
    }

    fn line(&mut self, line: &HeadLine) -> Reading {
        if let Some((label, value)) = labelled(&line.text) {
            return if self.labelled(label, value, line) { Reading::Fact } else { Reading::Prose };
        }
        if !line.links.is_empty() {
            return if line.plain.trim_matches(|letter: char| !letter.is_alphanumeric()).is_empty() {
                Reading::Links
            } else {
                Reading::Prose
            };
        }
        let text = line.text.trim();
        if let Some(found) = dates::find(text)
            && self.beside_date(&found, line.line)
        {
            self.date(found, Origin::Head, line.line);
            return Reading::Fact;
        }
        if let Some(found) = place(text) {
            self.place(found, Origin::Head, line.line);
            return Reading::Fact;
        }
        if is_name(text) { Reading::Name } else { Reading::Prose }
    }

    fn labelled(&mut self, label: Label, value: &str, line: &HeadLine) -> bool {
        match label {
            Label::When => {
                if let Some(found) = dates::find(value) {
                    self.beside_date(&found, line.line);
                    self.date(found, Origin::Label, line.line);
                    return true;
                }
                let Some(hours) = dates::find_time(value) else { return false };
                self.hours.get_or_insert(Fact::stated(hours, Origin::Label, line.line));
            }
            Label::People => {
                for name in value.split([',', ';']).flat_map(|names| names.split(" and ")) {
                    self.person(name.trim(), line.line);
                }
            }
            Label::Place => {
                let place = place(value).unwrap_or(value);
                self.place(place, Origin::Label, line.line);
            }
            Label::Status => self.status(value, line.line),
        }
        // A link beside the value is worth keeping as one.
        self.links.extend(line.links.iter().map(|link| Fact::stated(link.clone(), Origin::Head, line.line)));
        true
    }

    /// Reads what stands beside a date, if that is no more than asides: a status, a platform, and behind the date also
    /// `Host (Place)`. Else the line is prose and nothing is read.
    fn beside_date(&mut self, found: &Found, line: u32) -> bool {
        let before = asides(&found.before).into_iter().map(|aside| (aside, false));
        let asides = before.chain(asides(&found.after).into_iter().map(|aside| (aside, true))).collect::<Vec<_>>();
        let is_known = |text: &str| is_late(text) || !statuses(text).is_empty() || place(text).is_some();
        if !asides.iter().all(|((text, _), behind)| is_known(text) || *behind && is_name(text)) {
            return false;
        }
        for ((text, bracketed), _) in asides {
            if is_late(text) {
                self.add_status(Status::Late, line);
            } else if let Some(place) =
                place(text).or_else(|| bracketed.then_some(text).filter(|text| statuses(text).is_empty()))
            {
                self.place(place, Origin::Head, line);
            } else if statuses(text).is_empty() {
                self.person(text, line);
            } else {
                self.status(text, line);
            }
        }
        true
    }

    fn date(&mut self, found: Found, origin: Origin, line: u32) {
        self.dates.push(Dated { written: found.written, line, origin });
    }

    /// Adds a place unless it is there already.
    fn place(&mut self, name: &str, origin: Origin, line: u32) {
        if !self.places.iter().any(|known| known.value.eq_ignore_ascii_case(name)) {
            self.places.push(Fact::stated(name.to_owned(), origin, line));
        }
    }

    /// Reads the title: a date, `…, with NAME`, `(cancelled)`.
    fn title(&mut self, title: &str, line: u32) {
        if let Some(found) = dates::find(title) {
            self.date(found, Origin::Title, line);
        }
        if let Some((_, name)) = title.rsplit_once(", with ").or_else(|| title.rsplit_once("(with "))
            && is_name(name.trim_end_matches(')'))
        {
            self.person(name.trim_end_matches(')'), line);
        }
        self.status(title, line);
    }

    /// Adds a person unless there is one of that name, in whatever case.
    fn person(&mut self, name: &str, line: u32) {
        if !name.is_empty() && self.known_people.insert(name.to_lowercase()) {
            let person = Person { name: name.to_owned(), role: Role::Named };
            self.people.push(Fact::stated(person, Origin::Head, line));
        }
    }

    fn status(&mut self, text: &str, line: u32) {
        for status in statuses(text) {
            self.add_status(status, line);
        }
    }

    fn add_status(&mut self, status: Status, line: u32) {
        if !self.status.iter().any(|known| known.value == status) {
            self.status.push(Fact::stated(status, Origin::Head, line));
        }
    }
}

/// The parts of a text that commas, dashes and brackets part, and whether each stands in brackets.
fn asides(text: &str) -> Vec<(&str, bool)> {
    let mut asides = Vec::new();
    let mut start = 0;
    let mut bracketed = false;
    for (at, sign) in
        text.char_indices().filter(|(_, sign)| matches!(sign, ',' | ';' | '|' | '·' | '–' | '—' | '(' | ')'))
    {
        asides.push((&text[start..at], bracketed));
        bracketed = sign == '(' || bracketed && sign != ')';
        start = at + sign.len_utf8();
    }
    asides.push((&text[start..], bracketed));
    let trimmed = asides.into_iter().map(|(text, bracketed)| {
        (text.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '@'), bracketed)
    });
    trimmed.filter(|(text, _)| !text.is_empty()).collect()
}

fn is_late(text: &str) -> bool {
    text.eq_ignore_ascii_case("late")
}

/// The status words of a line that says little else.
fn statuses(text: &str) -> Vec<Status> {
    let text = text.to_lowercase();
    let says = |phrases: &[&str]| phrases.iter().any(|phrase| text.contains(phrase));
    let mut found = Vec::new();
    if says(&["cancelled", "canceled", "never happened", "did not happen", "didn't happen", "called off"]) {
        found.push(Status::Cancelled);
    }
    if says(&["postponed", "rescheduled"]) {
        found.push(Status::Postponed);
    }
    found
}

/// Whether a line is short and strong, or in capitals.
fn stands_out(block: &Block, line: &str) -> bool {
    let strong = matches!(block, Block::Paragraph(content) | Block::Plain(content) if matches!(content.as_slice(), [Inline::Element(element)] if matches!(element.tag, Tag::Strong | Tag::B)));
    let capitals = line.chars().filter(|letter| letter.is_uppercase()).count();
    line.chars().count() <= 80
        && (strong || capitals * 2 > line.chars().filter(|letter| letter.is_alphabetic()).count())
}

fn labelled(line: &str) -> Option<(Label, &str)> {
    let (name, value) = line.split_once(':')?;
    let name = name.trim().to_lowercase();
    let value = value.trim();
    if name.len() > 30 || value.is_empty() || value.starts_with("//") {
        return None;
    }
    let words = name.split(['/', ' ', '&']).filter(|word| !word.is_empty()).collect::<Vec<_>>();
    let label = LABELS.iter().find(|(_, names)| {
        words.first().is_some_and(|word| names.split(' ').any(|name| name == *word)) && words.len() <= 3
    })?;
    Some((label.0, value))
}

/// A platform as shown, or a room as written.
fn place(text: &str) -> Option<&str> {
    let text = text.trim();
    let platform = PLATFORMS.iter().find(|(name, _)| text.eq_ignore_ascii_case(name)).map(|(_, shown)| *shown);
    let first = text.split(' ').next().unwrap_or_default();
    let is_room =
        text.chars().count() <= 40 && ROOMS.iter().any(|room| first.eq_ignore_ascii_case(room) && first != text);
    platform.or(is_room.then_some(text))
}

/// One to four words, the weighty ones with a capital (`edX` has one, too), and no end of a sentence.
fn is_name(text: &str) -> bool {
    let words = text.split_whitespace().collect::<Vec<_>>();
    let weighty = |word: &&&str| word.chars().count() > 3 || word.chars().next().is_some_and(char::is_uppercase);
    (1..=4).contains(&words.len())
        && text.chars().count() <= 40
        && !text.ends_with(['.', '?', '!', ':', ';', '-'])
        && words.iter().any(|word| weighty(&word))
        && words.iter().filter(weighty).all(|word| word.starts_with('@') || word.chars().any(is_capital))
}

/// An upper-case letter, or one of a script without case.
fn is_capital(letter: char) -> bool {
    letter.is_alphabetic() && !letter.is_lowercase()
}

/// The lines of a paragraph, or of a flat list; none for anything else.
fn lines(block: &Block, line: u32, source: &[&str]) -> Option<Vec<HeadLine>> {
    let mut lines = Vec::new();
    match block {
        Block::Paragraph(content) | Block::Plain(content) => split(content, line, source, &mut lines),
        Block::List(list) => {
            for item in &list.items {
                for block in &item.content {
                    let (Block::Paragraph(content) | Block::Plain(content)) = block else { return None };
                    let from = lines.last().map_or(line, |line: &HeadLine| line.line);
                    split(content, from, source, &mut lines);
                }
            }
        }
        _ => return None,
    }
    Some(lines)
}

fn split(content: &[Inline], mut from: u32, source: &[&str], lines: &mut Vec<HeadLine>) {
    for part in content.split(|inline| *inline == Inline::Break) {
        let line_text = text::of_inlines(part);
        if line_text.is_empty() && part.iter().all(|inline| matches!(inline, Inline::Text(_))) {
            continue;
        }
        from = locate(&line_text, from, source);
        let is_link = |inline: &&Inline| matches!(inline, Inline::Link(_) | Inline::Card(_));
        let plain = part.iter().filter(|inline| !is_link(inline)).cloned().collect::<Vec<_>>();
        let links = part.iter().filter_map(|inline| match inline {
            Inline::Link(link) => match &link.target {
                Target::Web(url) => {
                    Some(Link { label: text::of_inlines(&link.content), url: url.clone(), kind: LinkKind::Other })
                }
                _ => None,
            },
            // The bare address of a video.
            Inline::Card(card) => match &card.source {
                Source::Web(url) => {
                    let label = if card.title.is_empty() { &card.kind } else { &card.title };
                    Some(Link { label: label.clone(), url: url.clone(), kind: LinkKind::Other })
                }
                _ => None,
            },
            _ => None,
        });
        lines.push(HeadLine { plain: text::of_inlines(&plain), links: links.collect(), line: from, text: line_text });
    }
}

/// The first line of the note from `from` on that holds the first word of a text.
fn locate(text: &str, from: u32, source: &[&str]) -> u32 {
    let word = text.split_whitespace().next().unwrap_or_default();
    let below = source.iter().skip(from.saturating_sub(1) as usize).take(40);
    (from..).zip(below).find(|(_, line)| line.contains(word)).map_or(from, |(line, _)| line)
}
