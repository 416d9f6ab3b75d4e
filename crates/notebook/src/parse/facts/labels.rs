//! Labels: what the word before a colon announces, in the ten languages that are read. A label counts only if each of its
//! words is known: “Meeting date” is one, “Review date”, “Start of the project” and “Next meeting” are none that date a
//! session.

use std::{collections::HashMap, sync::LazyLock};

use super::vocabulary::{ELSEWHERE, LEADS, WORDS};
use crate::fact::{LinkKind, Role};

/// What a label announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    When,
    /// The time at which the session ended.
    End,
    Place,
    /// How people meet, which is a place if it names a platform: `Format: Zoom`.
    Mode,
    /// Somebody, whose organisation may follow behind a comma.
    Person(Role),
    People(Role),
    /// Those who were not there.
    Absent,
    Status,
    Link(LinkKind),
    Links,
    /// Something else about the session, such as how long it was, or about another session.
    Other,
}

/// The longest line that is looked at for several labels, in bytes.
const LONGEST_LINE: usize = 200;

/// How many colons of a line are looked at for labels.
const MOST_COLONS: usize = 12;

/// The longest label, in characters.
const LONGEST: usize = 48;

static KNOWN: LazyLock<HashMap<&str, Option<Label>>> = LazyLock::new(|| {
    let mut known = HashMap::new();
    for (label, words) in &WORDS {
        for word in words.split_whitespace() {
            known.entry(word).or_insert(*label);
        }
    }
    known
});

/// What a label announces; none for words that are no label.
pub fn read(label: &str) -> Option<Label> {
    if label.len() > LONGEST * 3 {
        return None;
    }
    let mut label = label.to_lowercase();
    if label.contains(['(', '（', '[', '【']) {
        label = without_brackets(&label);
    }
    if label.contains(is_ideographic) && ELSEWHERE.iter().any(|word| label.contains(word)) {
        return Some(Label::Other);
    }
    let mut meaning = None;
    for word in words(&label) {
        meaning = match (meaning, of_word(word)?) {
            (None, found) => found,
            (Some(before), None) => Some(before),
            (Some(before), Some(found)) => Some(together(before, found)?),
        };
    }
    meaning
}

/// Whether a label only says that it is about the session itself: `This meeting: …`, `Day 1`.
pub fn is_session(label: &str) -> bool {
    label.len() <= LONGEST
        && words(&label.to_lowercase()).next().is_some()
        && words(&label.to_lowercase()).all(|word| matches!(of_word(word), Some(None)))
}

/// Whether a label has a number, such as that of a day or a room, beside one in brackets.
pub fn is_numbered(label: &str) -> bool {
    label.split(['(', '（']).next().is_some_and(|label| label.contains(char::is_numeric))
}

/// A line of the kind `label: value`, cut. The label may be any words.
pub fn cut(line: &str) -> Option<(&str, &str)> {
    let at = line.char_indices().take(LONGEST + 1).find(|(_, letter)| matches!(letter, ':' | '：' | '∶'))?.0;
    let (label, rest) = line.split_at(at);
    let mut value = rest.trim_start_matches([':', '：', '∶']);
    // `Teilnehmer:innen: Ada`
    if let Some(behind) = value.strip_prefix("innen").map(str::trim_start).and_then(|rest| rest.strip_prefix(':')) {
        value = behind;
    }
    let is_label = label.chars().any(char::is_alphabetic) && !label.contains('|') && !value.starts_with("//");
    is_label.then(|| (label.trim(), value.trim()))
}

/// The parts of a line that holds several known labels with what follows them, if it holds nothing else; at most one part for
/// any other line.
pub fn segments(line: &str) -> Vec<&str> {
    if line.len() > LONGEST_LINE {
        return Vec::new();
    }
    let is_colon = |letter: char| matches!(letter, ':' | '：');
    let colons = line.match_indices(is_colon).map(|(at, _)| at).take(MOST_COLONS).collect::<Vec<_>>();
    if colons.len() < 2 {
        return Vec::new();
    }
    // A label is one or two words before a colon.
    let start = |colon: &usize| {
        let before = &line[..*colon];
        let starts = before.rmatch_indices(char::is_whitespace).map(|(at, blank)| at + blank.len()).chain([0]).take(2);
        let is_label = |start: &usize| {
            let label = &line[*start..*colon];
            let label = read(label).filter(|_| !label.contains(char::is_numeric));
            label.is_some_and(|label| !matches!(label, Label::Other | Label::People(Role::Named)))
        };
        starts.filter(is_label).last()
    };
    let starts = colons.iter().filter_map(start).collect::<Vec<_>>();
    if starts.first() != Some(&0) {
        return Vec::new();
    }
    let ends = starts.iter().skip(1).copied().chain([line.len()]);
    starts.iter().zip(ends).map(|(start, end)| line[*start..end].trim_matches([' ', '|', ';', ',', '·', '/'])).collect()
}

/// A line whose label a dash ends, or in Chinese, Japanese and Korean a blank. Only a label that is known counts.
pub fn cut_loosely(line: &str) -> Option<(&str, &str)> {
    if line.len() > LONGEST_LINE {
        return None;
    }
    let is_dash = |letter: char| matches!(letter, '–' | '—' | '-');
    let dash = line
        .split_once(is_dash)
        .filter(|(label, _)| line[label.len()..].starts_with(['–', '—']) || label.ends_with(' '));
    let blank = || line.split_once([' ', '\u{3000}']).filter(|(label, _)| label.chars().all(is_ideographic));
    let (label, value) = dash.or_else(blank)?;
    let known = matches!(read(label)?, Label::When | Label::Place | Label::Person(_) | Label::People(_));
    (known && !value.trim().is_empty()).then(|| (label.trim(), value.trim()))
}

/// Chinese characters, kana and Hangul.
pub fn is_ideographic(letter: char) -> bool {
    matches!(letter, '\u{3005}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
}

/// What two words of a label mean together.
fn together(first: Label, second: Label) -> Option<Label> {
    use Label::{Absent, End, Link, Links, Mode, Other, People, Person, Place, When};
    Some(match (first, second) {
        (Other, _) | (_, Other) => Other,
        (Absent, Person(_) | People(_)) | (Person(_) | People(_), Absent) => Absent,
        (When, Place | Mode | End) | (Place | Mode, When) => When,
        (agenda @ Link(LinkKind::Agenda), When) => agenda,
        (Place | Mode, Place | Mode) => Place,
        (found @ (Person(_) | People(_)), People(Role::Named))
        | (People(Role::Named), found @ (Person(_) | People(_))) => found,
        // Those present are the weakest: `Speakers present`.
        (found @ (Person(_) | People(_)), People(Role::Attendee))
        | (People(Role::Attendee), found @ (Person(_) | People(_))) => found,
        (Person(role) | People(role), Person(other) | People(other)) if role == other => first,
        // A recording of a call is no call, and an agenda on GitHub no repository.
        (Link(LinkKind::Room | LinkKind::Repository), link @ Link(_)) => link,
        (link @ Link(_), Link(_) | Links) | (Links, link @ Link(_)) => link,
        (first, second) if first == second => first,
        _ => return None,
    })
}

/// What a word means; none if it is unknown.
fn of_word(word: &str) -> Option<Option<Label>> {
    // `Speaker 2`
    if word.len() <= 2 && word.chars().all(|letter| letter.is_numeric()) {
        return Some(None);
    }
    KNOWN.get(word).copied().or_else(|| {
        let rest = LEADS.iter().find_map(|lead| word.strip_prefix(lead))?;
        KNOWN.get(rest).copied()
    })
}

fn words(label: &str) -> impl Iterator<Item = &str> {
    label.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// `Attendees (5)`, `Présent(e)s`.
fn without_brackets(label: &str) -> String {
    let mut depth = 0_u32;
    let mut kept = String::new();
    for letter in label.chars() {
        match letter {
            '(' | '（' | '[' | '【' => depth += 1,
            ')' | '）' | ']' | '】' => depth = depth.saturating_sub(1),
            _ if depth == 0 => kept.push(letter),
            _ => {}
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_known_by_all_its_words() {
        use Label::{Absent, End, Link, Mode, Other, People, Person, Place, When};
        for (labels, expected) in [
            (
                "Date|When|Meeting Date/Time|Date & Time|Date and place|Datum|Fecha y hora|会议时间|日時|회의 일시|📅 Date",
                Some(When),
            ),
            ("Ende|Fine|結束|終了", Some(End)),
            ("Where|Location|Ort|Lieu|Lugar|Local|Luogo|Locatie|地点|場所|강의장소|Meeting room", Some(Place)),
            ("Format|Platform", Some(Mode)),
            (
                "Speaker|Presented by|Referentin|Orateur|Ponente|Palestrante|Relatore|Spreker|主讲人|講師|발표자",
                Some(Person(Role::Speaker)),
            ),
            (
                "Chair|Moderator|Hosted by|Sitzungsleitung|Animateur|Voorzitter|主持人|司会|사회자",
                Some(Person(Role::Host)),
            ),
            (
                "Scribe|Notes|Minutes by|Note taker|Protokoll|Secrétaire|Notulist|记录人|記録|서기",
                Some(Person(Role::Scribe)),
            ),
            (
                "Attendees (5)|Present|Members present|Anwesend|Teilnehmer:innen|Présent(e)s|Personnes présentes|Asistentes|Presenti|\
                 Aanwezig|与会人员|出席者|참석자|Remote attendees",
                Some(People(Role::Attendee)),
            ),
            ("Regrets|Apologies|Not present|Entschuldigt|Excusés|Ausentes|Afwezig|缺席|欠席|불참", Some(Absent)),
            ("Recording|Audio/Video of the meeting|Aufzeichnung|录像|録画", Some(Link(LinkKind::Recording))),
            ("Agenda|GitHub Agenda Page|Ordre du jour|Orden del día|議題", Some(Link(LinkKind::Agenda))),
            (
                "Next meeting|Due|Deadline|Last updated|Created|Published|Review date|Expires|Previous meeting|Date of the next meeting|\
                 Action item|Nächste Sitzung|Prochaine réunion|Próxima reunión|下次会议|次回|다음 회의",
                Some(Other),
            ),
            ("Start of project|Born|Sprint|Speaker notes|Data source plan|Foo", None),
        ] {
            for label in labels.split('|') {
                assert_eq!(read(label), expected, "{label}");
            }
        }
    }

    #[test]
    fn a_line_is_cut_behind_its_label() {
        for (line, expected) in [
            ("Date: 1 May", Some(("Date", "1 May"))),
            ("日期：1日", Some(("日期", "1日"))),
            ("Date :: 1 May", Some(("Date", "1 May"))),
            ("Présents : Luc", Some(("Présents", "Luc"))),
            ("Teilnehmer:innen: Ada", Some(("Teilnehmer", "Ada"))),
            ("https://a.example", None),
            ("9:30", None),
            ("no label", None),
        ] {
            assert_eq!(cut(line), expected, "{line}");
        }
        assert_eq!(cut_loosely("Place – Room 4"), Some(("Place", "Room 4")));
        assert_eq!(cut_loosely("Alice – Bob"), None);
    }
}
