//! Parsing: any bytes give a notebook and a list of problems. It never fails, never loops, is linear in the input, and
//! loses no visible word.
//!
//! One file a step, in this order:
//!
//! 1. `decode`: bytes become text.
//! 2. `front_matter`: the metadata is taken off the top.
//! 3. `dialect`: the source is guarded against what Markdown would get wrong.
//! 4. `blocks` (with `open`, `inlines`, `html`, `math`): Markdown becomes typed content.
//! 5. `sessions`: the note is cut.
//! 6. `facts` (with `dates`) and `terms`: the sessions are read.
//! 7. `pages`: sections are nested. `note` does all this for one note.
//! 8. `resolve` (with `years`): all notes together give years, order, addresses and links.

mod blocks;
mod dates;
mod decode;
mod dialect;
mod facts;
mod front_matter;
mod html;
mod inlines;
mod math;
mod note;
mod open;
mod pages;
mod report;
mod resolve;
mod sessions;
mod slug;
mod terms;
mod walk;
mod years;

use report::Report;

use crate::{Notebook, Problem, processors};

/// A file of the notes folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// The path inside the notes folder, parts joined by `/`.
    pub path: String,
    /// What the file holds.
    pub bytes: Vec<u8>,
}

/// Parses the files into a notebook of that name. Total: what cannot be understood is kept as text and reported.
/// The notes come in the order of the files, the problems in the order of notes and lines.
#[must_use]
pub fn parse(name: &str, files: &[SourceFile]) -> (Notebook, Vec<Problem>) {
    let mut parsed = processors::each(files, |file| {
        let mut report = Report::new(&file.path);
        (note::parse(file, &mut report), report)
    });
    let notes = parsed.iter_mut().map(|(note, report)| (std::mem::take(note), report)).collect();
    let notebook = resolve::resolve(name, notes);
    let mut problems = parsed.into_iter().flat_map(|(_, report)| report.problems).collect::<Vec<_>>();
    problems.sort();
    // A line can hold a million links that all lead nowhere.
    problems.dedup();
    (notebook, problems)
}
