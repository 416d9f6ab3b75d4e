//! In passing: a heading that names a day without being of that day, such as `Next meeting: 5 June` or
//! `Action items from 2023-05-01`.

use std::{collections::HashMap, sync::LazyLock};

/// Whether what stands around a date, or all of a title without one, says that it is about some other day.
pub fn is_about_another_day(before: &str, after: &str) -> bool {
    let (before, after) = (folded(before), folded(after));
    names_another(&before)
        || names_another(&after)
        || CJK.iter().any(|phrase| before.contains(phrase) || after.contains(phrase))
}

/// Whether what stands before a date says that something holds up to that day or from that day on, or was given out then.
pub fn is_bound(before: &str) -> bool {
    let before = folded(before);
    let ends = |phrases: &str| phrases.split('|').any(|phrase| before.ends_with(phrase));
    ends(BOUNDS) || says(&before, WORK) && ends(SINCE)
}

/// Whether a folded text has one of the phrases about another day. Every title is asked, so they are sought by their beginnings.
fn names_another(text: &str) -> bool {
    let words = memchr::memchr_iter(b' ', text.as_bytes()).filter_map(|blank| text.as_bytes().get(blank..));
    let mut words = words.filter_map(|rest| Some((rest, OTHERS_BY_START.get(rest.get(..START)?)?)));
    words.any(|(rest, phrases)| phrases.iter().any(|phrase| rest.starts_with(phrase.as_bytes())))
}

/// So many bytes of a phrase are its beginning, the blank before it included.
const START: usize = 4;

static OTHERS_BY_START: LazyLock<HashMap<&[u8], Vec<&str>>> = LazyLock::new(|| {
    let mut phrases = HashMap::<&[u8], Vec<&str>>::new();
    for phrase in OTHERS.split('|') {
        phrases.entry(&phrase.as_bytes()[..START]).or_default().push(phrase);
    }
    phrases
});

fn says(text: &str, phrases: &str) -> bool {
    phrases.split('|').any(|phrase| text.contains(phrase))
}

/// Another meeting, a day on which something else ends or begins, or a row of days that are told of. Blanks stand around every word.
const OTHERS: &str = " timeline | chronology | milestones | roadmap | next meeting| next session| next call| next time| next lecture| upcoming| previous| last meeting\
    | last time| deadline| due date| review of minutes| review of the minutes| approval of| reminder| save the date\
    | nächste | nächster | nächstes | letzte sitzung| genehmigung | frist | fristen | abgabe\
    | prochaine | prochain | dernière réunion| approbation | échéance\
    | próxima | próximo | próximas | última reunión| última reunião| aprobación | aprovação | plazo | prazo\
    | prossima | prossimo | approvazione | scadenza | scadenze\
    | volgende | vorige | goedkeuring ";

/// What stands right before a day up to which, or from which on, something holds.
const BOUNDS: &str = " until | till | by | due | due on | since | before | after | as of | expires | updated | last updated \
    | bis | bis zum | seit | ab | vor dem | nach dem | jusqu au | depuis | avant le | hasta | desde | antes de | até \
    | fino al | dal | entro | tot | sinds | vanaf | per ";

/// Work that was given out on a day, and lives on.
const WORK: &str = " action| actions| task| tasks| todo| to do| decisions| open points| open items| follow up| carry over\
    | aufgaben| beschlüsse| tareas| acuerdos| tarefas| azioni| actiepunten| actielijst ";

/// What stands between such work and its day.
const SINCE: &str = " from | of | vom | von | du | de | del | di | van | da ";

const CJK: [&str; 12] = [
    "下次",
    "下一次",
    "上次",
    "截止",
    "次回",
    "前回",
    "締切",
    "締め切り",
    "다음 회의",
    "다음 모임",
    "지난 회의",
    "마감",
];

/// In lower case, with one blank around every word.
fn folded(text: &str) -> String {
    let mut folded = String::from(" ");
    for letter in text.chars().flat_map(char::to_lowercase) {
        if letter.is_alphanumeric() {
            folded.push(letter);
        } else if !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    if !folded.ends_with(' ') {
        folded.push(' ');
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_about_another_day_is_told_from_one_of_that_day() {
        for (before, after) in [
            ("Next meeting: ", ""),
            ("Action items from ", ""),
            ("Review of minutes ", ""),
            ("Deadlines", ""),
            ("Due ", ""),
            ("", " – next meeting"),
            ("Nächste Sitzung: ", ""),
            ("Prochaine réunion : ", ""),
            ("下次会议：", ""),
        ] {
            assert!(is_about_another_day(before, after) || is_bound(before), "{before}…{after}");
        }
        for (before, after) in [
            ("Minutes of ", ""),
            ("Notes from ", ""),
            ("Réunion du ", ""),
            ("", " Next.js meetup"),
            ("Baseball on ", ""),
            ("Sitzung vom ", ""),
            ("Actors and actresses, ", ""),
        ] {
            assert!(!is_about_another_day(before, after) && !is_bound(before), "{before}…{after}");
        }
    }
}
