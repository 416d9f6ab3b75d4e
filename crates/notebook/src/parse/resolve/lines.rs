//! Lines: where in a note an address stands, to say so in a problem. Content keeps no lines, so the note is searched for
//! what was written, in reading order; a note full of addresses that lead nowhere is not searched again for each.

use std::{borrow::Cow, collections::HashMap};

use memchr::{memchr, memchr_iter, memmem};

use super::address::shown;
use crate::{
    parse::{SourceFile, SourceFolder, decode::decode, report::Report},
    problem::Fault,
};

/// So many times its own length a note is searched at most; then the session's first line has to do.
const PATIENCE: usize = 32;

/// A note's text, as it is searched.
#[derive(Debug)]
pub struct Lines<'a> {
    text: Cow<'a, [u8]>,
    // Where each line starts. No note has 4 GiB.
    starts: Vec<u32>,
    // The last address that was found.
    at: usize,
    patience: usize,
}

impl<'a> Lines<'a> {
    /// The lines of a file.
    pub fn of(file: &'a SourceFile) -> Self {
        let bytes = file.bytes.as_slice();
        let is_wide = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
        let text = if is_wide || memchr(b'\r', bytes).is_some() {
            Cow::Owned(decode(bytes, &mut Report::new(&file.path)).into_bytes())
        } else {
            Cow::Borrowed(bytes)
        };
        let mut starts = Vec::with_capacity(1 + memchr_iter(b'\n', &text).count());
        starts.push(0);
        starts.extend(memchr_iter(b'\n', &text).map(|at| offset(at + 1)));
        Self { patience: text.len() * PATIENCE + 10_000, text, starts, at: 0 }
    }

    /// The line of an address that stands in the session that begins on line `from`, both from 1.
    pub fn find(&mut self, written: &str, from: u32) -> u32 {
        let line = (from.max(1) as usize).min(self.starts.len());
        let start = self.starts.get(line - 1).copied().unwrap_or(0) as usize;
        let plain = shown(written);
        let marked = if written.starts_with("[[") { format!("[[{plain}") } else { format!("({plain}") };
        // An id stands in `{%hackmd id %}` without the `/` of an address.
        let needles = [&marked, plain, plain.trim_start_matches('/')];
        let places = [start.max(self.at), start, 0];
        for needle in needles.into_iter().filter(|needle| !needle.is_empty()) {
            for place in places {
                if let Some(found) = self.search(needle, place) {
                    self.at = found;
                    return offset(self.starts.partition_point(|start| *start <= offset(found)));
                }
            }
        }
        from.max(1)
    }

    fn search(&mut self, needle: &str, from: usize) -> Option<usize> {
        let rest = self.text.get(from..).filter(|rest| rest.len() <= self.patience)?;
        let found = memmem::find(rest, needle.as_bytes());
        self.patience -= found.unwrap_or(rest.len());
        found.map(|at| from + at)
    }
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Where problems of a note are told.
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

    /// Adds a warning where an address stands in a note, in the session that begins on line `from`.
    pub fn warn(&mut self, note: usize, written: &str, from: u32, sentence: String) {
        let (Some(file), Some(report)) = (self.folder.notes.get(note), self.reports.get_mut(note)) else { return };
        let lines = self.lines.entry(note).or_insert_with(|| Lines::of(file));
        report.add(lines.find(written, from), Fault::DeadLink, sentence);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_found_in_its_session_else_anywhere() {
        let text = "[[A]]\n# One\n[[B]] [[A]]\n# Two\n[[A]]\n{%hackmd xyz %}\n";
        let file = SourceFile { path: String::new(), bytes: text.as_bytes().to_vec() };
        let mut lines = Lines::of(&file);
        for (written, from, line) in [
            ("[[A]]", 0, 1),
            ("[[A]]", 2, 3),
            ("[[B]]", 2, 3),
            ("[[A]]", 4, 5),
            ("/xyz", 4, 6),
            ("[[B]]", 4, 3),
            ("[[C]]", 4, 4),
        ] {
            assert_eq!(lines.find(written, from), line, "{written} from {from}");
        }
    }
}
