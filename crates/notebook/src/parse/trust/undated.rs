//! Undated: which sessions should have a date and have none. A note is told so at most once.

use std::collections::HashMap;

use super::Moments;
use crate::{
    parse::{note::ParsedNote, report::Report},
    problem::Fault,
};

/// Reports the notes that have sessions without a date beside others that have one, that lie in a folder where most have
/// one, or that look like sessions. What has a problem with its date already is not told again.
pub fn report(notes: &[ParsedNote], moments: &[Vec<Moments>], reports: &mut [&mut Report]) {
    let is_dated = |(when, _): &Moments| when.is_some();
    let folder = |note: &ParsedNote| note.path.rsplit_once('/').map_or(String::new(), |(folder, _)| folder.to_owned());
    // How many notes of each folder have a date, and how many have none.
    let mut folders = HashMap::<String, (usize, usize)>::new();
    for (note, moments) in notes.iter().zip(moments).filter(|(_, moments)| !moments.is_empty()) {
        let (dated, undated) = folders.entry(folder(note)).or_default();
        *if moments.iter().any(is_dated) { dated } else { undated } += 1;
    }
    for ((note, moments), report) in notes.iter().zip(moments).zip(reports) {
        let undated = note.sessions.iter().zip(moments).filter(|(_, moments)| !is_dated(moments));
        let undated = undated.map(|(session, _)| session).collect::<Vec<_>>();
        let [first, others @ ..] = undated.as_slice() else { continue };
        let looks_like_one = |session: &&crate::parse::note::ParsedSession| {
            let facts = &session.facts;
            facts.hours.is_some() || facts.series.is_some() || !facts.status.is_empty()
        };
        let are_mostly_dated = folders.get(&folder(note)).is_some_and(|(dated, undated)| dated > undated);
        let stands_beside = moments.iter().any(is_dated) || are_mostly_dated;
        let is_told = report
            .problems
            .iter()
            .any(|problem| matches!(problem.fault, Fault::NoYear | Fault::AmbiguousDate | Fault::ImpossibleDate));
        if is_told || !stands_beside && !undated.iter().any(looks_like_one) {
            continue;
        }
        if note.sessions.len() == 1 {
            let sentence =
                "The note has no date; write one into its front matter, or rename the file to begin with it.";
            report.correct(first.line, Fault::Undated, sentence, "date: YYYY-MM-DD".to_owned());
        } else {
            let sentence = match others.len() {
                0 => "The session has no date; write one below its heading.".to_owned(),
                1 => "The session and another one have no date; write one below their headings.".to_owned(),
                count => format!("The session and {count} others have no date; write one below their headings."),
            };
            report.correct(first.line, Fault::Undated, sentence, "When: YYYY-MM-DD".to_owned());
        }
    }
}
