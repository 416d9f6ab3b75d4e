//! A ledger: where problems of notes are told that show only when all notes are known.

use std::collections::HashMap;

use super::address::shown;
use crate::{
    parse::{SourceFolder, lines::Lines, report::Report},
    problem::Fault,
};

/// An address as it is written in a note, in the session that begins on line `from`.
#[derive(Debug, Clone, Copy)]
pub struct Spot<'w> {
    /// The note's index.
    pub note: usize,
    /// From 1.
    pub from: u32,
    /// The address, a wikilink with its brackets.
    pub written: &'w str,
}

/// What could be written instead of an address, without brackets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instead {
    /// In a wikilink.
    pub name: String,
    /// In a link of Markdown.
    pub path: String,
}

/// The reports of all notes.
pub struct Ledger<'a, 'b> {
    folder: &'a SourceFolder,
    reports: Vec<&'b mut Report>,
    lines: HashMap<usize, Lines<'a>>,
}

impl<'a, 'b> Ledger<'a, 'b> {
    /// A ledger over the reports of all notes.
    pub fn new(folder: &'a SourceFolder, reports: Vec<&'b mut Report>) -> Self {
        Self { folder, reports, lines: HashMap::new() }
    }

    /// Adds a problem where an address stands.
    pub fn add(&mut self, spot: Spot<'_>, fault: Fault, sentence: String, instead: Option<&Instead>) {
        let plain = shown(spot.written);
        let exchanges = instead.map(|instead| {
            [
                (format!("[[{plain}"), format!("[[{}", instead.name)),
                (format!("({plain}"), format!("({}", instead.path)),
                (format!("<{plain}>"), format!("<{}>", instead.path.replace("%20", " "))),
                (format!("\"{plain}\""), format!("\"{}\"", instead.path)),
            ]
        });
        self.exchange(spot, fault, sentence, exchanges.as_ref().map_or(&[], |exchanges| exchanges));
    }

    /// Adds a problem that goes away when the line of an address has the second in place of the first of one of these.
    pub fn exchange(&mut self, spot: Spot<'_>, fault: Fault, sentence: String, exchanges: &[(String, String)]) {
        let (Some(file), Some(report)) = (self.folder.notes.get(spot.note), self.reports.get_mut(spot.note)) else {
            return;
        };
        let lines = self.lines.entry(spot.note).or_insert_with(|| Lines::of(file));
        let line = lines.find(spot.written, spot.from);
        match exchanges.iter().find_map(|(old, new)| lines.with(line, old, new)) {
            Some(correction) => report.correct(line, fault, sentence, correction),
            None => report.add(line, fault, sentence),
        }
    }

    /// Adds a problem where a tag of a note stands.
    pub fn add_to_tag(&mut self, note: usize, tag: &str, fault: Fault, sentence: String, correction: &str) {
        let (Some(file), Some(report)) = (self.folder.notes.get(note), self.reports.get_mut(note)) else { return };
        let lines = self.lines.entry(note).or_insert_with(|| Lines::of(file));
        report.correct(lines.tag(tag), fault, sentence, correction);
    }
}
