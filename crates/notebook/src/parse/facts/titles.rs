//! Titles: whether the date that stands in one is the day of the session, rather than a deadline, a version or the day of what
//! it is about.

use super::{
    super::dates::{self, Found},
    names, occasions,
    words::Words,
};
use crate::fact::Precision;

/// Words right before a date that is not the day of the session.
static AGAINST: Words = Words::new(
    "since until till til by before after due deadline expires expiry through version ver v updated modified born \
    seit bis vor nach ab fällig frist spätestens stand depuis avant jusqu jusque après échéance desde hasta antes después vence \
    até depois prazo entro prima dopo fino scadenza sinds tot vóór voor na uiterlijk next nächste prochaine próxima prossima volgende",
);

/// Words right behind such a date.
const AGAINST_BEHIND: [&str; 16] = [
    "deadline", "due", "expires", "frist", "截止", "まで", "から", "以前", "以来", "以降", "締切", "까지", "부터",
    "이전", "이후", "之前",
];

/// Words that may stand between the two.
static ARTICLES: Words =
    Words::new("the of le la les l l' du de del della dem den der zum zur au al à o a il lo la el y");

/// Words that make what follows the thing a title is about: `Review of the 2019-05-30 incident`.
static ABOUT: Words = Words::new("of from on for in to about vom von zum über du sur del sobre do da sul dal van over");

/// How many dates of one title are looked at.
const MOST_DATES: usize = 4;

/// The longest line at the top of a session that is read like a title, in characters and in words.
const LONGEST_LINE: (usize, usize) = (80, 12);

/// The date of a session in its title, with what stands around it.
pub fn date(title: &str) -> Option<Found<'_>> {
    first_of_session(title, dates::find)
}

/// The date behind a label that announces one.
pub fn date_of_value(value: &str) -> Option<Found<'_>> {
    first_of_session(value, dates::find_in_value)
}

fn first_of_session<'s>(title: &'s str, find: fn(&'s str) -> Option<Found<'s>>) -> Option<Found<'s>> {
    let mut rest = title;
    for _ in 0..MOST_DATES {
        let mut found = find(rest)?;
        let behind = title.len() - found.after.len();
        found.before = &title[..title.len() - rest.len() + found.before.len()];
        if is_of_session(&found) {
            return Some(found);
        }
        rest = title.get(behind..)?;
    }
    None
}

/// The date in the first line of a session, if the line is made like a title: `Minutes – 28 Sep 2022`, `Sitzung vom 28.9.2022`,
/// `28 Sep 2022 – Kick-off`.
pub fn date_of_line(line: &str) -> Option<Found<'_>> {
    let (letters, words) = LONGEST_LINE;
    let count = line.split_whitespace().count();
    let is_short = line.chars().count() <= letters && count <= words;
    if !is_short || line.ends_with(['.', '!', '?', ';']) && count > 5 || line.starts_with(['[', '<']) {
        return None;
    }
    let found = dates::find(line)?;
    let parting = |text: &str| text.trim_start().starts_with(['–', '—', '-', '|', ':', '：', '·']);
    let is_led = occasions::leads_to_date(found.before) && (is_blank(found.after) || parting(found.after));
    let is_leading = is_blank(found.before) && parting(found.after) && count <= words - 2;
    let tells_of_meeting = is_blank(found.after)
        && found.before.trim_end().ends_with([',', '–', '—', '-', '|'])
        && occasions::is_named_in(found.before);
    // `Ada Lovelace, 28 Sep 2022`; behind a dash it would be who is quoted.
    let is_signed = is_blank(found.after)
        && found.before.strip_suffix(", ").is_some_and(names::is_name)
        && found.written.precision == Precision::Day
        && found.written.start.year.is_some();
    ((is_led || is_leading || tells_of_meeting || is_signed) && is_of_session(&found)).then_some(found)
}

/// Whether a date in a title is the day of the session, by what stands around it.
fn is_of_session(found: &Found<'_>) -> bool {
    let (before, after) = (found.before, found.after);
    if is_against(before) || is_against_behind(after) {
        return false;
    }
    let is_bracketed =
        before.trim_end().ends_with(['(', '[', '（', '【', '「']) || after.trim_start().starts_with([')', ']', '）']);
    if is_bracketed || is_blank(after) {
        return true;
    }
    if is_blank(before) {
        // `2018 in review` is about a year.
        return found.written.precision != Precision::Year;
    }
    let is_apart = before.trim_end().ends_with(['–', '—', '-', '|', ':', ',', '·', '：'])
        || after.trim_start().starts_with(['–', '—', '-', '|', ':', ',', '·', '(', '：']);
    let last = occasions::words_of(before).last().unwrap_or_default().to_lowercase();
    // `Agenda for the July 16 video call`, but not `Review of the 2019-05-30 incident`.
    if last == "the" {
        return occasions::words_of(after).take(4).any(occasions::is_gathering);
    }
    if ABOUT.have(&last) {
        return occasions::is_named_in(before);
    }
    is_apart || occasions::is_named_in(before) || occasions::words_of(after).take(4).any(occasions::is_occasion)
}

/// Whether the words right before a date say that it is another one.
fn is_against(before: &str) -> bool {
    let words = before.to_lowercase();
    let words = words.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let words = words.collect::<Vec<_>>();
    let mut last = words.iter().rev().take(3).copied();
    match (last.next(), last.next(), last.next()) {
        (Some("of"), Some("as"), _) => true,
        (Some(word), ..) if AGAINST.have(word) => true,
        (Some(word), Some(second), third) if ARTICLES.have(word) => {
            AGAINST.have(second) || ARTICLES.have(second) && third.is_some_and(|third| AGAINST.have(third))
        }
        _ => false,
    }
}

fn is_against_behind(after: &str) -> bool {
    let after = after.trim_start_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    AGAINST_BEHIND.iter().any(|word| after.starts_with(word))
}

fn is_blank(text: &str) -> bool {
    !text.chars().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(found: Option<Found<'_>>) -> String {
        found.map_or("none".to_owned(), |found| {
            let day = found.written.start;
            format!("{:02}-{:02}", day.month.unwrap_or_default(), day.day)
        })
    }

    #[test]
    fn the_date_in_a_title_may_be_that_of_the_session() {
        for (title, expected) in [
            ("2022-01-04 Weekly", "01-04"),
            ("Weekly 2022-01-04", "01-04"),
            ("Lecture 3 (2024-09-05) <a name>", "09-05"),
            ("Lecture 3 (Date: 23/01/25)", "01-23"),
            ("Protokoll vom 03.07.2026 erstellt von Andy", "07-03"),
            ("Agenda for the July 16 video call of WebAssembly's debugging subgroup", "07-16"),
            ("Meeting with V8, 2018-01-31", "01-31"),
            ("3 June 2020 Standard for Public Code community call", "06-03"),
            ("Meeting minutes 2021-08-24 (17:15 - 18:00)", "08-24"),
            ("Meeting Notes from 11/27/2018", "11-27"),
            ("23-Sep-2021 (Postponed to 24 Sept)", "09-23"),
            ("Minutes of the 2019-05-30 board meeting", "05-30"),
            ("Review of the 2019-05-30 incident", "none"),
            ("Notes on the 2008-09-15 crash", "none"),
            ("What changed since 2021-03-01", "none"),
            ("Submit by May 3, 2021", "none"),
            ("Homework 2 (due 2022-10-14)", "none"),
            ("Deadline: 2022-10-14", "none"),
            ("2022-10-14 deadline for papers", "none"),
            ("Plans as of 2022-10-14", "none"),
            ("Abgabe bis zum 14.10.2022", "none"),
            ("Feedback on the 2023-05-01 draft (2023-06-02)", "06-02"),
        ] {
            assert_eq!(shown(date(title)), expected, "{title}");
        }
    }

    #[test]
    fn the_first_line_may_be_made_like_a_title() {
        for (line, expected) in [
            ("Meeting of 28 Sep 2022", "09-28"),
            ("Minutes – 28 Sep 2022", "09-28"),
            ("Sitzung vom 28.9.2022", "09-28"),
            ("Notes from the call on May 3", "05-03"),
            ("28 Sep 2022 – Kick-off", "09-28"),
            ("Released 2023-04-21.", "04-21"),
            ("Vorstandssitzung am 28.9.2022", "09-28"),
            ("On 9 November 1989 the border opened.", "none"),
            ("Hand in by October 14, 2022, 23:59.", "none"),
            ("Vaswani et al. published it on 12 June 2017 (arXiv 1706.03762).", "none"),
            ("The deadline is 2023-06-30", "none"),
            ("28 Sep 2022 was a day on which we met and talked about the plans for the next year", "none"),
            ("Next meeting: 2024-05-08", "none"),
            ("Created 2024-05-05 by template", "none"),
        ] {
            assert_eq!(shown(date_of_line(line)), expected, "{line}");
        }
    }
}
