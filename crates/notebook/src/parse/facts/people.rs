//! People: names in a list, on a line or behind a label, without the handles, addresses, organisations and remarks that stand
//! beside them.

use super::{
    labels::{self, Label},
    occasions,
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

/// What parts the names of a line.
const BETWEEN: [&str; 19] = [
    ",", ";", "、", "，", "；", "／", "|", " / ", " & ", " + ", " and ", " und ", " sowie ", " et ", " y ", " e ",
    " en ", "以及", "및 ",
];

/// What parts a name from a remark.
const BEHIND: [&str; 8] = [" - ", " – ", " — ", "–", "—", ": ", " from ", " until "];

/// Long words that stand in names without a capital.
const PARTICLES: [&str; 7] = ["della", "delle", "dalla", "degli", "vander", "zum", "dello"];

/// First words of what names nobody.
const NOBODY: [&str; 34] = [
    "all",
    "everyone",
    "everybody",
    "nobody",
    "none",
    "no",
    "tbd",
    "tba",
    "n/a",
    "na",
    "others",
    "other",
    "various",
    "several",
    "some",
    "see",
    "alle",
    "niemand",
    "keine",
    "tous",
    "toutes",
    "aucun",
    "personne",
    "todos",
    "todas",
    "ninguno",
    "nadie",
    "nenhum",
    "tutti",
    "nessuno",
    "iedereen",
    "全员",
    "全員",
    "전원",
];

/// Words of organisations.
const OF_ORGANISATIONS: [&str; 34] = [
    "inc",
    "corp",
    "corporation",
    "gmbh",
    "ag",
    "ltd",
    "llc",
    "co",
    "company",
    "university",
    "universität",
    "université",
    "universidad",
    "universidade",
    "università",
    "universiteit",
    "institute",
    "institut",
    "instituto",
    "istituto",
    "lab",
    "labs",
    "laboratory",
    "foundation",
    "school",
    "college",
    "group",
    "team",
    "research",
    "ministry",
    "bank",
    "hochschule",
    "association",
    "society",
];

/// The longest name, in characters.
const LONGEST: usize = 60;

/// The names behind a label, or in a line of a list of people.
pub fn of_value(value: &str, is_one: bool) -> Names {
    let mut found = Names { people: Vec::new(), is_whole: true };
    let parts = parts(value);
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
        if at > 0 && is_organisation(part, first, is_one || parts.len() == 2 && first.contains(' ')) {
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
    let handles = line.split_whitespace().map(|word| word.strip_prefix('@').filter(|handle| !handle.is_empty()));
    if let Some(handles) = handles.collect::<Option<Vec<_>>>() {
        return Some(handles.into_iter().map(str::to_owned).collect());
    }
    if is_name(line) && !BETWEEN.iter().any(|sign| line.contains(sign)) {
        return Some(vec![line.trim_start_matches('@').to_owned()]);
    }
    let parts = parts(line);
    let names = parts.iter().map(|part| is_name(part).then(|| (*part).trim_start_matches('@').to_owned()));
    names.collect::<Option<Vec<_>>>().filter(|names| (1..=8).contains(&names.len()))
}

/// Who is named in a title: `…, with KIMO`, `Meeting with Ada and Grace`, `Talk by Ada`.
pub fn of_title(title: &str) -> Vec<Named> {
    let with = [" with ", " w/ ", " mit ", " avec ", " con ", " com ", " met "].iter().find_map(|word| {
        let (before, behind) = title.rsplit_once(word).or_else(|| title.rsplit_once(&word.replacen(' ', "(", 1)))?;
        let is_apart = before.ends_with([',', '(', '–', '—', '-']) || title[before.len()..].starts_with('(');
        (is_apart || occasions::is_named_in(before)).then_some((behind, Role::Named))
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
    let (text, remarks) = without_brackets(part);
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
    is_person(&name).then_some(Reading::Here(Named { name, role }))
}

/// Whether what stands among people can be one.
fn is_person(name: &str) -> bool {
    let words = name.split_whitespace().collect::<Vec<_>>();
    let first = words.first().map_or(String::new(), |word| word.to_lowercase());
    let is_single = words.len() == 1;
    (1..=6).contains(&words.len())
        && name.chars().count() <= LONGEST
        && name.starts_with(char::is_alphabetic)
        && !NOBODY.contains(&first.as_str())
        && !name.contains([':', '?', '!', '=', '#', '/', '\\', '{', '}', '*', '"'])
        && (is_single || words.iter().any(|word| word.starts_with(is_capital)))
        && (is_single || words.iter().all(|word| !word.starts_with(char::is_numeric) && may_stand_in_name(word)))
}

/// Whether a word is short, or has a capital.
fn may_stand_in_name(word: &str) -> bool {
    word.chars().count() <= 3 || word.chars().any(is_capital) || PARTICLES.contains(&word)
}

/// One to four words, the weighty ones with a capital (`edX` has one, too), and no end of a sentence.
pub fn is_name(text: &str) -> bool {
    let text = text.trim();
    let words = text.split_whitespace().collect::<Vec<_>>();
    let weighty = |word: &&&str| word.chars().count() > 3 || word.chars().any(is_capital);
    (1..=4).contains(&words.len())
        && text.chars().count() <= 40
        && !text.ends_with(['.', '?', '!', ';', '-'])
        && !text.contains([':', '：', '=', '#', '\u{3000}'])
        && !words.iter().any(|word| word.starts_with(char::is_numeric))
        && !(text.contains(char::is_numeric) && text.contains(labels::is_ideographic))
        && words.iter().any(|word| weighty(&word) || word.chars().all(labels::is_ideographic))
        && words.iter().filter(weighty).all(|word| word.starts_with('@') || word.chars().any(is_capital))
}

/// An upper-case letter, or one of a script without case.
fn is_capital(letter: char) -> bool {
    letter.is_alphabetic() && !letter.is_lowercase()
}

/// Whether a part behind a comma is where the person before it works. Where only one is asked for, or two parts are all,
/// a single word behind a full name is no second person.
fn is_organisation(part: &str, first: &str, may_be_any: bool) -> bool {
    let mut words = part.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_single = part.split_whitespace().count() == 1 && !part.starts_with('@');
    words.any(|word| OF_ORGANISATIONS.contains(&word.to_lowercase().as_str()))
        || may_be_any && is_single && first.split_whitespace().count() > 1
}

/// The parts of a line that names several people; what stands in brackets is not cut.
fn parts(line: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut depth = 0_u32;
    let mut start = 0;
    let mut skip_to = 0;
    for (at, letter) in line.char_indices() {
        match letter {
            '(' | '[' | '<' | '（' | '【' => depth += 1,
            ')' | ']' | '>' | '）' | '】' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let starts = letter == ' ' || !letter.is_alphanumeric() || matches!(letter, '以' | '및');
        if depth > 0 || at < skip_to || !starts {
            continue;
        }
        let between = BETWEEN.iter().find(|sign| line[at..].starts_with(**sign)).map(|sign| sign.len());
        if let Some(length) = between.or_else(|| dot_between(line, at)) {
            parts.push(&line[start..at]);
            start = at + length;
            // The blank behind a name may begin the next sign.
            skip_to = start.saturating_sub(1);
        }
    }
    parts.push(&line[start..]);
    let parts = parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>();
    match parts.as_slice() {
        [one] => blanks_between(one).unwrap_or(parts),
        _ => parts,
    }
}

/// The dot of `伊藤・田中`; in kana it stands inside a name.
fn dot_between(line: &str, at: usize) -> Option<usize> {
    let behind = line[at..].strip_prefix('・')?;
    let is_han = |letter: Option<char>| letter.is_some_and(|letter| matches!(letter, '\u{3400}'..='\u{9fff}'));
    (is_han(line[..at].chars().next_back()) && is_han(behind.chars().next())).then_some('・'.len_utf8())
}

/// `曾晖 马佳 廖志勇`: three or more short words in Chinese or Korean are names.
fn blanks_between(line: &str) -> Option<Vec<&str>> {
    let words = line.split_whitespace().collect::<Vec<_>>();
    let is_short = |word: &&str| (2..=4).contains(&word.chars().count()) && word.chars().all(labels::is_ideographic);
    (words.len() > 2 && words.iter().all(is_short)).then_some(words)
}

/// A text without what stands in brackets, and that.
fn without_brackets(text: &str) -> (String, Vec<String>) {
    let mut outside = String::new();
    let mut inside = Vec::new();
    let mut depth = 0_u32;
    for letter in text.chars() {
        match letter {
            '(' | '[' | '<' | '（' | '【' => {
                depth += 1;
                outside.push(' ');
                inside.push(String::new());
            }
            ')' | ']' | '>' | '）' | '】' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(letter),
            _ => inside.iter_mut().next_back().into_iter().for_each(|remark| remark.push(letter)),
        }
    }
    (outside, inside)
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
            ("Ada Lovelace, Acme", "Ada Lovelace"),
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
        ] {
            assert_eq!(shown(&of_value(value, false).people), expected, "{value}");
        }
        assert_eq!(shown(&of_value("Ada Lovelace, Acme", true).people), "Ada Lovelace");
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
