//! A query by chance: what is meant, and how it is typed.

use notebook::{fact::Status, holds::Holds, index::Fields};

use super::{
    dice::Dice,
    reference::{Asked, Query},
    told::{PEOPLE, PLACES, TAGS, WORDS},
};

const FIELDS: [(&str, Fields); 5] = [
    ("title", Fields::TITLE),
    ("headings", Fields::HEADINGS),
    ("text", Fields::TEXT),
    ("code", Fields::CODE),
    ("facts", Fields::FACTS),
];

const STATUSES: [(&str, Status); 5] = [
    ("cancelled", Status::Cancelled),
    ("postponed", Status::Postponed),
    ("late", Status::Late),
    ("draft", Status::Draft),
    ("recording", Status::RecordingOnly),
];

const DATES: [&str; 10] =
    ["2021", "2022", "2023", "2022-01", "2022-06", "2022-12", "2021-09", "2022-03-15", "2022-10-01", "2022-02-28"];

impl Query {
    /// A query made by chance, and as it is typed.
    pub fn by(dice: &mut Dice) -> (Self, String) {
        let mut query = Self::default();
        let mut typed = Vec::new();
        for _ in 0..1 + dice.below(3) {
            let is_negated = dice.chance(25);
            let dash = if is_negated { "-" } else { "" };
            if dice.chance(12) {
                let (name, field) = FIELDS[dice.below(5)];
                if is_negated { &mut query.without } else { &mut query.within }.push(field);
                typed.push(format!("{dash}in:{name}"));
                continue;
            }
            let (asked, text) = Asked::by(dice);
            query.clauses.push((is_negated, asked));
            typed.push(format!("{dash}{text}"));
        }
        // An open phrase takes all that follows.
        let is_open = |text: &&String| text.trim_start_matches('-').starts_with('"') && !text.ends_with('"');
        if typed.iter().filter(is_open).count() > 1 || typed.iter().rev().skip(1).any(|text| is_open(&text)) {
            return Self::by(dice);
        }
        (query, typed.join(dice.pick(&[" ", "  "])))
    }
}

impl Asked {
    fn by(dice: &mut Dice) -> (Self, String) {
        let quoted = |text: &str| if text.contains(' ') { format!("\"{text}\"") } else { text.to_owned() };
        match dice.below(14) {
            0 => {
                let tag = dice.pick(&TAGS);
                let tag = if dice.chance(30) { &tag[..tag.find('/').unwrap_or(tag.len())] } else { tag };
                (Self::Tag(tag.to_owned()), format!("tag:{}", quoted(tag)))
            }
            1 => {
                let name = name(dice, &PEOPLE);
                (Self::Person(name.clone()), format!("Person:{}", quoted(&name)))
            }
            2 => {
                let name = name(dice, &PLACES);
                (Self::Place(name.clone()), format!("place:{}", quoted(&name)))
            }
            3 if dice.chance(30) => (Self::Undated, "is:undated".to_owned()),
            3 => {
                let (name, status) = STATUSES[dice.below(5)];
                (Self::Status(status), format!("is:{name}"))
            }
            4 => {
                let kind = Holds::ALL[dice.below(8)];
                (Self::Holds(kind), format!("has:{kind:?}"))
            }
            5 => {
                let date = dice.pick(&DATES).to_owned();
                match dice.below(3) {
                    0 => (Self::Before(date.clone()), format!("before:{date}")),
                    1 => (Self::After(date.clone()), format!("AFTER:{date}")),
                    _ => (Self::On(date.clone()), format!("on:{date}")),
                }
            }
            6..=8 => {
                let words: Vec<&str> = (0..1 + dice.below(3)).map(|_| dice.pick(&WORDS)).collect();
                let is_closed = dice.chance(60);
                let words = words.join(" ");
                let words = if is_closed { words } else { beginning(&words, dice) };
                let close = if is_closed { "\"" } else { "" };
                (Self::Phrase { words: words.clone(), is_closed }, format!("\"{words}{close}"))
            }
            _ => {
                let word = word(dice);
                (Self::Word(word.clone()), word)
            }
        }
    }
}

/// Some letters of a text from its start, at least one.
fn beginning(text: &str, dice: &mut Dice) -> String {
    let count = text.chars().count();
    text.chars().take(count - dice.below(count.min(4))).collect()
}

fn name(dice: &mut Dice, of: &[&'static str]) -> String {
    let name = dice.pick(of);
    let parts: Vec<&str> = name.split(' ').collect();
    match dice.below(3) {
        0 => name.to_owned(),
        1 => beginning(parts[dice.below(parts.len())], dice),
        _ => beginning(name, dice),
    }
}

/// A word, its beginning, or it with errors.
fn word(dice: &mut Dice) -> String {
    let mut letters: Vec<char> = dice.pick(&WORDS).chars().collect();
    for _ in 0..[0, 0, 0, 1, 1, 2][dice.below(6)] {
        let at = dice.below(letters.len());
        match dice.below(4) {
            0 => letters.insert(at, 'e'),
            1 if letters.len() > 1 => drop(letters.remove(at)),
            2 if at > 0 => letters.swap(at, at - 1),
            _ => letters[at] = 'o',
        }
    }
    let word: String = letters.into_iter().collect();
    let word = if dice.chance(40) { beginning(&word, dice) } else { word };
    // Neither a dash nor an accent alone is a word.
    if word.starts_with(|c: char| c.is_alphanumeric()) { word } else { "x".to_owned() }
}
