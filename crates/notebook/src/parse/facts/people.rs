//! People: names in a list, on a line or behind a label, without the handles, addresses, organisations and remarks that stand
//! beside them.

use super::{
    labels::{self, Label},
    names, occasions,
    words::Words,
};
use crate::fact::Role;

/// Somebody as a line names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    pub name: String,
    /// What the line says they did.
    pub role: Option<Role>,
}

/// The people of a line, and whether it names nobody and nothing else.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Names {
    pub people: Vec<Named>,
    pub is_whole: bool,
}

/// What parts a name from a remark.
const BEHIND: [&str; 8] = [" - ", " – ", " — ", "–", "—", ": ", " from ", " until "];

/// The longest line of bare names, in bytes.
const LONGEST_PHRASE: usize = 120;

/// How many bare names a line has at most.
const MOST_ON_LINE: usize = 8;

/// Words of organisations.
static OF_ORGANISATIONS: Words = Words::new(
    "inc corp corporation gmbh ag ltd llc co company university universität université universidad \
    universidade università universiteit institute institut instituto istituto lab labs laboratory foundation \
    school college group team research ministry bank hochschule association society",
);

/// The names behind a label, or in a line of a list of people. If `is_one` is asked for, their organisation may follow.
pub fn of_value(value: &str, is_one: bool) -> Names {
    let mut found = Names { people: Vec::new(), is_whole: true };
    let parts = names::parts(value);
    for (at, part) in parts.iter().enumerate() {
        let (mut label, mut part) = (None, *part);
        if let Some((before, behind)) = labels::cut(part) {
            match labels::read(before) {
                // `Felix, Alex, entschuldigt: Dennis`
                Some(Label::Absent) => {
                    found.is_whole = false;
                    break;
                }
                Some(Label::Person(role) | Label::People(role)) => {
                    (label, part) = (Some(role), behind);
                }
                // `Andreas Madsen: @andreasmadsen` is a name with its handle, `Client: Ada` a group with hers.
                _ if (!before.contains(' ') || parts.len() > 1) && !behind.starts_with('@') => part = behind,
                _ => part = before,
            }
        }
        let first = parts.first().copied().unwrap_or_default();
        if at > 0 && is_organisation(part, first, is_one) {
            continue;
        }
        match named(part) {
            Some(Reading::Here(mut person)) => {
                person.role = person.role.or(label);
                found.people.push(person);
            }
            Some(Reading::Absent) | None => found.is_whole = false,
        }
    }
    found
}

/// The people of a line of a head without a label: nothing but names, which begin with capitals.
pub fn of_line(line: &str) -> Option<Vec<String>> {
    if line.len() > LONGEST_PHRASE || line.ends_with(['.', '!', '?', ':', ';']) {
        return None;
    }
    let handles = line.split_whitespace().map(|word| word.strip_prefix('@').filter(|handle| !handle.is_empty()));
    if let Some(handles) = handles.collect::<Option<Vec<_>>>() {
        return Some(handles.into_iter().map(str::to_owned).collect());
    }
    let parts = names::parts(line);
    let is_all = parts.len() <= MOST_ON_LINE && parts.iter().all(|part| names::is_name(part));
    // `Meeting` is no name, nor is `王芳 主持`.
    let has_label = |part: &&str| part.split(' ').any(|word| labels::read(word).is_some());
    let is_other = line.contains(labels::is_ideographic) && parts.iter().any(has_label) || occasions::is_named_in(line);
    (is_all && !is_other && !parts.is_empty())
        .then(|| parts.iter().map(|part| part.trim_start_matches('@').to_owned()).collect())
}

/// `with KIMO`, `hosted by Acme`.
pub fn behind_preposition(text: &str) -> Option<(Role, Vec<String>)> {
    if text.len() > LONGEST_PHRASE {
        return None;
    }
    static PREPOSITIONS: Words = Words::new("with by mit von avec par con por com met door");
    let words = text.split(' ').take(3).collect::<Vec<_>>();
    let at = words.iter().position(|word| PREPOSITIONS.have(&word.to_lowercase()))?;
    let (label, names) = text.split_at(words[..=at].join(" ").len());
    let (Label::Person(role) | Label::People(role)) = labels::read(label)? else { return None };
    Some((role, of_line(names.trim())?))
}

/// Three or more full names, each with its initials: `John Neumann (JN), Rick Waldron (RW), …`.
pub fn with_initials(line: &str) -> Option<Vec<String>> {
    if !line.ends_with(')') || line.matches("), ").count() < 2 {
        return None;
    }
    let name = |part: &&str| {
        let (name, initials) = part.strip_suffix(')')?.split_once('(')?;
        let is_short = (2..=4).contains(&initials.len()) && initials.bytes().all(|byte| byte.is_ascii_uppercase());
        (is_short && names::is_name(name)).then(|| name.trim().to_owned())
    };
    let found = names::parts(line).iter().map(name).collect::<Option<Vec<_>>>()?;
    (found.len() > 2).then_some(found)
}

/// Who is named in a title: `…, with KIMO`, `Meeting with Ada and Grace`, `Talk by Ada`.
pub fn of_title(title: &str) -> Vec<Named> {
    // Nobody is named by one word.
    if !title.contains(' ') {
        return Vec::new();
    }
    let with = ["with ", "w/ ", "mit ", "avec ", "con ", "com ", "met "].iter().find_map(|word| {
        let (before, behind) = title.rsplit_once(word)?;
        let is_apart = before.trim_end().ends_with([',', '(', '–', '—', '-']);
        let is_word = is_apart || before.ends_with(' ') && occasions::is_named_in(before);
        is_word.then_some((behind, Role::Named))
    });
    let by = || {
        [" by ", " von ", " par ", " por ", " di "].iter().find_map(|word| {
            let (before, behind) = title.rsplit_once(word)?;
            let last = before.rsplit(' ').next()?;
            occasions::is_talk(last).then_some((behind, Role::Speaker))
        })
    };
    let Some((behind, role)) = with.or_else(by) else { return Vec::new() };
    let end =
        behind.find(['(', ')', '|', '–', '—', ':', '[']).into_iter().chain(behind.find(" - ")).chain(
            behind.find(|letter: char| letter.is_ascii_digit()).filter(|at| behind[..*at].ends_with([' ', ','])),
        );
    let behind = &behind[..end.min().unwrap_or(behind.len())];
    let names = of_line(behind.trim_matches([' ', ','])).unwrap_or_default();
    names.into_iter().map(|name| Named { name, role: Some(role) }).collect()
}

enum Reading {
    Here(Named),
    Absent,
}

/// One person with what stands beside their name.
fn named(part: &str) -> Option<Reading> {
    let (text, remarks) = names::without_brackets(part);
    let mut role = None;
    for remark in remarks {
        match labels::read(&remark) {
            Some(Label::Absent) => return Some(Reading::Absent),
            Some(Label::Person(said) | Label::People(said)) => role = role.or(Some(said)),
            _ => {}
        }
    }
    let text = BEHIND.iter().fold(text.as_str(), |text, sign| text.split(sign).next().unwrap_or(text)).trim();
    let is_address = |word: &&str| word.contains('@');
    let words = text.split_whitespace().filter(|word| !is_address(word)).collect::<Vec<_>>();
    let name = if words.is_empty() {
        let first = text.split_whitespace().next()?;
        first.trim_start_matches('@').trim_end_matches([',', '.']).to_owned()
    } else {
        let name = words.join(" ");
        let name = name.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '.');
        // `Rayne L.` has an initial.
        let is_initial = name.rsplit(' ').next().is_some_and(|last| last.chars().count() == 2);
        if is_initial { name.to_owned() } else { name.trim_end_matches('.').to_owned() }
    };
    names::is_person(&name).then_some(Reading::Here(Named { name, role }))
}

/// Whether a part behind a comma is where the person before it works. Where only one is asked for, or two parts are all,
/// a single word behind a full name is no second person.
fn is_organisation(part: &str, first: &str, may_be_any: bool) -> bool {
    let mut words = part.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_single = part.split_whitespace().count() == 1 && !part.starts_with('@');
    words.any(|word| OF_ORGANISATIONS.have(&word.to_lowercase()))
        || may_be_any && is_single && first.split_whitespace().count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(people: &[Named]) -> String {
        let person = |person: &Named| match person.role {
            Some(role) => format!("{} [{}]", person.name, role.word()),
            None => person.name.clone(),
        };
        people.iter().map(person).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn names_stand_behind_a_label_or_in_a_list() {
        for (value, expected) in [
            ("Ada, Grace and Linus", "Ada | Grace | Linus"),
            ("Ada Lovelace", "Ada Lovelace"),
            ("Ada Lovelace (Acme) @ada", "Ada Lovelace"),
            ("Ada Lovelace <ada@example.org>", "Ada Lovelace"),
            ("Ada Lovelace ada@example.org", "Ada Lovelace"),
            (
                "Forrest L Norvell (async-listener, continuation-local-storage) <forrest@example.org>",
                "Forrest L Norvell",
            ),
            ("Andreas Madsen: @andreasmadsen", "Andreas Madsen"),
            ("@ada", "ada"),
            ("micchie", "micchie"),
            ("Rayne L.", "Rayne L."),
            ("Kaarle Kunkku (Consultant)", "Kaarle Kunkku"),
            ("Ada Lovelace (chair)", "Ada Lovelace [Host]"),
            ("Bill Ragsdale (absent)", ""),
            ("Chair: Natanael Copa", "Natanael Copa [Host]"),
            ("Betreuer: Karsten Klein, Michael Aichem", "Karsten Klein | Michael Aichem"),
            ("Felix, Alex, entschuldigt: Dennis", "Felix | Alex"),
            ("Jorge Mora - Quiero hablar de esta presentación", "Jorge Mora"),
            ("Ada Lovelace, Analytical Engines Ltd", "Ada Lovelace"),
            ("牟永利，李斐斐，张泽宇，刘泉", "牟永利 | 李斐斐 | 张泽宇 | 刘泉"),
            ("曾晖 马佳 廖志勇", "曾晖 | 马佳 | 廖志勇"),
            ("鈴木（PO）／高橋（SM / ファシリ）", "鈴木 | 高橋"),
            ("伊藤・田中", "伊藤 | 田中"),
            ("アダ・ラブレス", "アダ・ラブレス"),
            ("Ana y Luis", "Ana | Luis"),
            ("All team members", ""),
            ("we talked about the budget", ""),
            ("TBD", ""),
            ("db01.internal", ""),
        ] {
            assert_eq!(shown(&of_value(value, false).people), expected, "{value}");
        }
        assert_eq!(shown(&of_value("Ada Lovelace, Acme", true).people), "Ada Lovelace");
        assert_eq!(shown(&of_value("Ada Lovelace, Bob", false).people), "Ada Lovelace | Bob");
    }

    #[test]
    fn a_bare_line_is_names_and_nothing_else() {
        for (line, expected) in [
            ("Kimo", "Kimo"),
            ("Nadia and Tomás", "Nadia|Tomás"),
            ("Ada Lovelace", "Ada Lovelace"),
            ("@ada @grace", "ada|grace"),
            ("edX", "edX"),
            ("Nadia and some others", "none"),
            ("Topic: Alignment", "none"),
            ("We met.", "none"),
            ("and then", "none"),
        ] {
            let found = of_line(line).map_or("none".to_owned(), |names| names.join("|"));
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn a_title_may_name_people() {
        for (title, expected) in [
            ("Introduction to AI/ML, with KIMO", "KIMO [With]"),
            ("Meeting with Ada and Grace, 2018-01-31", "Ada [With] | Grace [With]"),
            ("Réunion du lundi 29 janvier 2018 avec Diana et Thomas", "Diana [With] | Thomas [With]"),
            ("Office hours (with Ada)", "Ada [With]"),
            ("Lecture by Prof. Klein: sorting", "Prof. Klein [Speaker]"),
            ("Working with Kubernetes", ""),
            ("1984, by George Orwell", ""),
            ("Meeting with the whole team", ""),
        ] {
            assert_eq!(shown(&of_title(title)), expected, "{title}");
        }
    }
}
