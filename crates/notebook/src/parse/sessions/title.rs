//! Titles: what the words of a heading, or of a line that stands for one, tell about when something took place.

use super::passing;
use crate::{
    fact::Precision,
    parse::{
        dates::{self, Day, Found, Order, Written},
        facts,
    },
};

/// A title, read.
#[derive(Debug, Default)]
pub struct Title {
    pub text: String,
    /// The date in it, or the part of one: `2023`, `May` and `31` are parts that headings above complete. None if the
    /// date is only mentioned.
    pub written: Option<Written>,
    /// Whether it says nothing but that date.
    pub is_bare: bool,
    /// Whether it is about some other day, such as that of the next meeting.
    pub is_passing: bool,
    pub form: Option<Form>,
}

/// What titles of one kind have in common. A title without a date that has the form of dated ones is a session, too.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Form {
    /// A date and no more.
    Date,
    /// `1.2.3`, `[1.2.3]`, `v1.2.3`, `Release 1.2.3`, `Unreleased`.
    Version,
    /// `Lecture 5`, `第3回`, by the word that is counted.
    Numbered(String),
}

impl Title {
    pub fn read(text: String) -> Self {
        let found = dates::find(&text);
        let (before, after) = found.as_ref().map_or((text.as_str(), ""), |found| (found.before, found.after));
        let is_passing = passing::is_about_another_day(before, after) || found.is_some() && passing::is_bound(before);
        let is_bare = found.is_some() && !says_something(before) && !says_something(after);
        let form = if is_bare { Some(Form::Date) } else { form(before).or_else(|| form(after)) };
        let part = || part(&text);
        let is_part = found.is_none() && part().is_some();
        let dated = facts::date_of_title(&text).map(|Found { written, .. }| written);
        let written = if found.is_some() { dated } else { part() }.filter(|_| !is_passing);
        Self { is_bare: is_bare || is_part, text, written, is_passing, form }
    }

    /// How much it tells; a day without its month counts only where a heading above tells the month.
    pub fn precision(&self) -> Option<Precision> {
        self.written.as_ref().map(|written| written.precision)
    }

    /// Whether it is a year, a quarter, a month or a week and no more: what other sessions may stand under.
    pub fn is_period(&self) -> bool {
        self.is_bare && self.precision().is_some_and(|precision| precision != Precision::Day)
    }

    /// Whether the number of a day is all there is.
    pub fn wants_month(&self) -> bool {
        self.written.as_ref().is_some_and(|written| written.start.month.is_none())
    }

    /// Whether it names sessions by itself, like `Lecture 5`.
    pub fn counts_sessions(&self) -> bool {
        matches!(&self.form, Some(Form::Numbered(noun)) if COUNTED.split(' ').any(|word| word == noun))
    }
}

/// Titles that are nothing but six digits are days (`260808`), if there are several and all of them can be.
pub fn date_short_numbers(titles: Vec<&mut Title>) {
    let is_short = |title: &Title| title.text.len() == 6 && title.text.bytes().all(|byte| byte.is_ascii_digit());
    let mut dated = Vec::new();
    for title in titles.into_iter().filter(|title| is_short(title)) {
        let whole = format!("20{}", title.text);
        let Some(found) = dates::find(&whole) else { return };
        let written = found.written;
        dated.push((title, written));
    }
    if dated.len() > 1 {
        for (title, written) in dated {
            (title.written, title.is_bare, title.form) = (Some(written), true, Some(Form::Date));
        }
    }
}

fn says_something(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// What is counted in courses and rows of meetings, in the languages that dates are read in.
const COUNTED: &str = "lecture lesson week day session meeting class seminar workshop tutorial sprint standup call \
    vorlesung sitzung woche tag termin seminar übung treffen besprechung \
    séance cours semaine jour réunion réunions clase clases sesión reunión semana día aula sessão reunião dia \
    lezione riunione settimana giorno incontro college les bijeenkomst vergadering dag \
    回 次 课 講 讲 周 週 天 회 주차 일차 강";

fn form(text: &str) -> Option<Form> {
    let words = || text.split_whitespace();
    let is_next = |word: &str| word.trim_matches(['[', ']']).eq_ignore_ascii_case("unreleased");
    if words().take(3).any(is_version) || words().next().is_some_and(is_next) {
        return Some(Form::Version);
    }
    counted_in_asia(text).or_else(|| {
        let mut words = words();
        let noun = words.next().filter(|noun| noun.chars().all(char::is_alphabetic))?;
        let number = words.next()?.trim_matches(|sign: char| !sign.is_alphanumeric());
        let is_number = !number.is_empty() && number.len() <= 4 && number.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| Form::Numbered(noun.to_lowercase()))
    })
}

/// `第3回`, `第三次会议`, `제3회`, `3주차`.
fn counted_in_asia(text: &str) -> Option<Form> {
    if text.is_ascii() {
        return None;
    }
    let text = text.trim_start();
    let is_number = |letter: &char| letter.is_ascii_digit() || "一二三四五六七八九十百".contains(*letter);
    let rest = text.strip_prefix(['第', '제']);
    let counted = rest.unwrap_or(text).trim_start();
    let number = counted.chars().take_while(is_number).map(char::len_utf8).sum::<usize>();
    let noun = counted[number..].chars().take(2).collect::<String>();
    let noun = COUNTED.split(' ').find(|word| !word.is_ascii() && !noun.is_empty() && noun.starts_with(word))?;
    (number > 0).then(|| Form::Numbered(noun.to_owned()))
}

fn is_version(word: &str) -> bool {
    let word = word.trim_matches(|sign: char| !sign.is_alphanumeric());
    let word = word.strip_prefix(['v', 'V']).unwrap_or(word);
    let mut parts = word.split('.');
    let is_number = |part: &str| !part.is_empty() && part.len() <= 5 && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.next().is_some_and(is_number)
        && parts.next().is_some_and(|part| part.starts_with(|it: char| it.is_ascii_digit()))
}

/// `septiembre`, in bytes.
const LONGEST_MONTH: usize = 10;

/// A title that is only a part of a date: the name of a month, or the number of a day.
fn part(text: &str) -> Option<Written> {
    let text = text.trim().trim_end_matches([':', '.', ',']);
    let day = text.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    let ending = &text[day.len()..];
    let written = |start, precision| Written {
        start,
        end: None,
        precision,
        hours: None,
        weekday: None,
        order: Order::Fixed,
        year_as_time: None,
        year_first: None,
    };
    if matches!(ending, "" | "st" | "nd" | "rd" | "th" | "日" | "일") && (1..=2).contains(&day.len()) {
        let day = day.parse().ok().filter(|day| (1..=31).contains(day))?;
        return Some(written(Day { year: None, month: None, day }, Precision::Day));
    }
    // A month is what would be one with a year.
    let is_word = text.chars().all(char::is_alphabetic) && text.len() <= LONGEST_MONTH && !text.is_empty();
    let with_year = is_word.then(|| format!("{text} 2000"))?;
    let found = dates::find(&with_year)?.written;
    let month = found.start.month.filter(|_| found.precision == Precision::Month)?;
    Some(written(Day { year: None, month: Some(month), day: 1 }, Precision::Month))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(text: &str) -> Option<Form> {
        Title::read(text.to_owned()).form
    }

    #[test]
    fn titles_of_one_kind_have_one_form() {
        let numbered = |noun: &str| Some(Form::Numbered(noun.to_owned()));
        for (text, expected) in [
            ("2022-09-28", Some(Form::Date)),
            ("[1.2.3] - 2023-05-01", Some(Form::Version)),
            ("v0.4", Some(Form::Version)),
            ("Release 2.3.18", Some(Form::Version)),
            ("[Unreleased]", Some(Form::Version)),
            ("Lecture 5: Trees", numbered("lecture")),
            ("Meeting #187", numbered("meeting")),
            ("第3回 例会", numbered("回")),
            ("第三次会议", numbered("次")),
            ("3주차", numbered("주차")),
            ("Attendees", None),
            ("", None),
        ] {
            assert_eq!(form(text), expected, "{text}");
        }
    }

    #[test]
    fn a_part_of_a_date_is_one_that_headings_above_complete() {
        for (text, expected) in [("May", Some((Some(5), 1))), ("31", Some((None, 31))), ("1st", Some((None, 1)))] {
            let found = Title::read(text.to_owned());
            assert_eq!(found.written.map(|written| (written.start.month, written.start.day)), expected, "{text}");
        }
        for text in ["32", "Notes", "May I", "3 apples", "A1"] {
            assert_eq!(Title::read(text.to_owned()).written, None, "{text}");
        }
    }
}
