//! Series: the row of sessions that one belongs to, and its number there: `Meeting #187`, `Lecture 5`, `第5回`. Years, versions,
//! parts of one thing, and the numbers of tickets are none.

use super::{super::dates, occasions, words::Words};
use crate::fact::Series;

/// Words before a number that count sessions, beside those of [`occasions`].
static COUNTED: Words = Words::new(
    "week session episode sprint iteration module unit lab day party issue_of edition round no part_of \
    woche kw folge ausgabe einheit modul tag semaine épisode séance leçon module numéro semana episodio episódio unidad unidade lección módulo \
    settimana puntata semanal mensual mensal ordinaria ordinária ordinaire hebdomadaire mensuelle settimanale mensile episodio unità modulo aflevering lezione week les",
);

/// What a number stands behind that counts something else.
static UNCOUNTED: Words = Words::new(
    "issue issues pr pull request bug ticket task fix fixes closes room chapter section figure part step version phase page \
    kapitel teil abschnitt seite chapitre partie capítulo parte capitolo deel hoofdstuk rfc eip option item question problem exercise homework",
);

/// Signs between a name and its number.
const NUMBER_SIGNS: [&str; 11] = ["#", "no.", "no", "nº", "n.º", "n°", "nr.", "nr", "№", "number", "num."];

/// What counts sessions behind a number in Chinese, Japanese and Korean.
const COUNTERS: [&str; 18] =
    ["回目", "回", "次", "周", "週", "课", "課", "讲", "講", "期", "集", "届", "话", "話", "회차", "주차", "회", "강"];

/// Words behind the number that belong to the record, not to the series.
const RECORDS: [&str; 8] = ["notes", "minutes", "agenda", "protokoll", "summary", "recap", "transcript", "recording"];

/// The largest number of a session.
const MOST: u32 = 99_999;

/// The series that a title or a file's name says it belongs to.
pub fn of(title: &str) -> Option<Series> {
    let is_numbered = |letter: char| letter.is_numeric() || matches!(letter, '第' | 'I' | 'V' | 'X');
    if title.len() > 200 || !title.contains(is_numbered) {
        return None;
    }
    let title = title.replace('_', " ");
    // A date has numbers of its own.
    let pieces = match dates::find(&title) {
        Some(found) => vec![found.before_lead, found.after],
        None => vec![title.as_str()],
    };
    pieces.iter().find_map(|piece| counted(piece).or_else(|| named(piece)).or_else(|| ordinal(piece)))
}

/// `Lecture 5`, `Meeting #187`, `TSC call no. 12`, `Session II`.
fn named(text: &str) -> Option<Series> {
    text.split(['|', '(', ')', '[', ']', ',', ';', '–', '—', ':', '：', '（', '）'])
        .flat_map(|part| part.split(" - "))
        .find_map(|part| {
            let words = part.split_whitespace().collect::<Vec<_>>();
            (0..words.len()).find_map(|at| series_at(&words, at))
        })
}

/// The series whose number is in a word of a part.
fn series_at(words: &[&str], at: usize) -> Option<Series> {
    let word = words[at];
    let (glued, digits) = match word.rsplit_once(['#', '-']) {
        Some((before, digits)) => (before, digits),
        None => ("", word),
    };
    let has_hash = word.contains('#');
    let mut end = at;
    if !glued.is_empty() {
        end += 1;
    }
    let mut name = words[..end].to_vec();
    if let Some(last) = name.last_mut().filter(|_| !glued.is_empty()) {
        *last = glued;
    }
    let mut has_sign = has_hash;
    if let Some(sign) = name.last().filter(|sign| NUMBER_SIGNS.contains(&sign.to_lowercase().as_str())) {
        has_sign = !sign.is_empty();
        name.pop();
    }
    let counter = *name.last()?;
    let number = number(digits, has_sign)?;
    let lower = counter.to_lowercase();
    let is_numbered_room = lower == "room" && has_hash;
    if UNCOUNTED.have(&lower) && !is_numbered_room || is_date_or_count(words.get(at + 1), has_sign) {
        return None;
    }
    let counts = occasions::is_gathering(counter) || COUNTED.have(&lower) || has_sign && is_record(&lower);
    let is_title = has_sign && name.len() <= 6 && counter.starts_with(char::is_alphabetic);
    (counts || is_title).then(|| Series { name: name.join(" "), number })
}

fn is_record(word: &str) -> bool {
    matches!(word, "acta" | "ata" | "minutes" | "verbale" | "protokoll" | "notulen")
}

/// Whether what follows a number makes it a number of something: `Meeting 12 people`.
fn is_date_or_count(next: Option<&&str>, has_sign: bool) -> bool {
    next.is_some_and(|next| {
        let is_small = next.starts_with(char::is_lowercase) && !RECORDS.contains(&next.to_lowercase().as_str());
        !has_sign && is_small
    })
}

/// A number of a session: digits, or Roman ones.
fn number(text: &str, has_sign: bool) -> Option<u32> {
    let text = text.trim_end_matches(['.', '!']);
    if text.is_empty() || text.len() > 5 {
        return None;
    }
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        let number = text.parse().ok().filter(|number| *number <= MOST)?;
        let is_year = text.len() == 4 && (1900..2100).contains(&number);
        return (!is_year || has_sign).then_some(number);
    }
    roman(text)
}

/// Roman numerals up to 39.
fn roman(text: &str) -> Option<u32> {
    const UNITS: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let tens = text.bytes().take_while(|byte| *byte == b'X').count();
    let units = UNITS.iter().position(|units| *units == &text[tens..])?;
    let number = u32::try_from(tens * 10 + units).ok()?;
    (1..40).contains(&number).then_some(number)
}

/// `12. Sitzung`, `3rd meeting`, `5º encontro`.
fn ordinal(text: &str) -> Option<Series> {
    let words = text.split_whitespace().collect::<Vec<_>>();
    (0..words.len()).find_map(|at| {
        let digits = words[at].trim_end_matches(|letter: char| !letter.is_ascii_digit());
        let ending = &words[at][digits.len()..];
        let is_ordinal = matches!(
            ending.to_lowercase().as_str(),
            "." | "st" | "nd" | "rd" | "th" | "º" | "ª" | "°" | "e" | "ème" | "ste" | "de"
        );
        let number = digits.parse::<u32>().ok().filter(|number| is_ordinal && (1..=MOST).contains(number))?;
        let length = words[at + 1..]
            .iter()
            .take(4)
            .position(|word| occasions::is_gathering(word.trim_end_matches([',', ':', '.'])))?;
        let name = words[at + 1..=at + 1 + length].join(" ");
        Some(Series { name: name.trim_end_matches([',', ':', '.']).to_owned(), number })
    })
}

/// `第5回 定例会`, `第三次小组讨论`, `5주차`.
fn counted(text: &str) -> Option<Series> {
    let (start, rest) = match text.split_once(['第', '제']) {
        Some((before, rest)) => (before.len(), rest.trim_start()),
        None => {
            let start = text.find(|letter: char| letter.is_ascii_digit())?;
            (start, &text[start..])
        }
    };
    let end = rest.find(|letter: char| !letter.is_ascii_digit() && ideographic_digit(letter).is_none())?;
    let (digits, behind) = rest.split_at(end);
    let behind = behind.trim_start();
    let counter = COUNTERS.iter().find(|counter| behind.starts_with(**counter))?;
    let is_marked = text.contains(['第', '제']) || matches!(*counter, "회차" | "주차" | "회" | "강");
    let number = digits
        .parse()
        .ok()
        .or_else(|| ideographic(digits))
        .filter(|number| is_marked && (1..=MOST).contains(number))?;
    let after = behind[counter.len()..].trim();
    let before = text[..start].trim_matches(|letter: char| !letter.is_alphanumeric());
    let name = [before, after.split([':', '：', '（', '(', '「']).next().unwrap_or_default().trim()]
        .into_iter()
        .find(|name| !name.is_empty())
        .unwrap_or(counter);
    Some(Series { name: name.to_owned(), number })
}

fn ideographic_digit(letter: char) -> Option<u32> {
    let at = "〇一二三四五六七八九十".chars().position(|digit| digit == letter)?;
    u32::try_from(at).ok()
}

/// `十二`, `三`, up to 99.
fn ideographic(text: &str) -> Option<u32> {
    let digit = |part: &str| match part.chars().collect::<Vec<_>>().as_slice() {
        [one] => ideographic_digit(*one).filter(|digit| *digit < 10),
        _ => None,
    };
    match text.split_once('十') {
        Some((tens, units)) => {
            let tens = if tens.is_empty() { 1 } else { digit(tens)? };
            let units = if units.is_empty() { 0 } else { digit(units)? };
            Some(tens * 10 + units)
        }
        None => digit(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_may_say_which_of_its_kind_it_is() {
        for (title, expected) in [
            ("Meeting #187", "Meeting 187"),
            ("Meeting 187", "Meeting 187"),
            ("Meeting_66", "Meeting 66"),
            ("All Core Devs Meeting 123", "All Core Devs Meeting 123"),
            ("Ethereum Core Devs Meeting #151", "Ethereum Core Devs Meeting 151"),
            ("Consensus Layer Meeting 114 [2023-07-27]", "Consensus Layer Meeting 114"),
            ("Ethereum 2.0 Implementers Call 51 Notes", "Ethereum 2.0 Implementers Call 51"),
            ("BarnBridge Project Call 018 Notes", "BarnBridge Project Call 18"),
            ("FOCIL Breakout Room #06", "FOCIL Breakout Room 6"),
            ("Sprint #43 回顾", "Sprint 43"),
            ("TSC call no. 12", "TSC call 12"),
            ("Acta n.º 7", "Acta 7"),
            ("Lecture 5", "Lecture 5"),
            ("Lecture 5: Sorting", "Lecture 5"),
            ("Lecture 5 - Modeling Distribution", "Lecture 5"),
            ("Lecture 3 (2024-09-05)", "Lecture 3"),
            ("CSE445 – Lecture 3", "Lecture 3"),
            ("Vorlesung 3", "Vorlesung 3"),
            ("Week 3: pointers", "Week 3"),
            ("week-06", "week 6"),
            ("Session II", "Session 2"),
            ("Episode 12", "Episode 12"),
            ("Rust Berlin #12", "Rust Berlin 12"),
            ("Reunião semanal 12", "Reunião semanal 12"),
            ("Reunião 03 — Back-end", "Reunião 3"),
            ("Protokoll der 12. Sitzung am Mittwoch, dem 18. Januar 2023", "Sitzung 12"),
            ("3rd weekly meeting", "weekly meeting 3"),
            ("第5回", "回 5"),
            ("第5回 定例会", "定例会 5"),
            ("第三次小组讨论会议记录", "小组讨论会议记录 3"),
            ("스터디 5주차", "스터디 5"),
            ("2023-05-01 Weekly Meeting 12", "Weekly Meeting 12"),
            ("Part 1", "none"),
            ("Machine Learning Sessions Part 1.", "none"),
            ("Meeting 2022", "none"),
            ("Meeting 12 Oct 2022", "none"),
            ("Meeting 12 people", "none"),
            ("Release 2.3.18", "none"),
            ("Version 5", "none"),
            ("Issue #42", "none"),
            ("Chapter 3 - Types", "none"),
            ("Room 12", "none"),
            ("1984, by George Orwell", "none"),
            ("2023年11月6日", "none"),
            ("Introduction", "none"),
        ] {
            let found = of(title).map_or("none".to_owned(), |series| format!("{} {}", series.name, series.number));
            assert_eq!(found, expected, "{title}");
        }
    }
}
