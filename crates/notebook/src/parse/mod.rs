//! Parsing: any bytes give a notebook and a list of problems. It never fails, never loops, is linear in the input, and
//! loses no visible word.
//!
//! One file a step, in this order:
//!
//! 1. `decode`: bytes become text.
//! 2. `front_matter`: the metadata is taken off the top.
//! 3. `dialect` (with `unclosed`, `scan`, `line`, `brackets`, `piece`): what Markdown does not know, or would get wrong, is taken out.
//! 4. `blocks` (with `open`, `paragraphs`, `inlines`, `pointers`, `signs`, `html`, `callouts`, `code`, `markmap`, `services`, `tag_line`, `math`): Markdown
//!    becomes typed content.
//! 5. `sessions`: the note is cut.
//! 6. `facts` (with `dates`) and `terms`: the sessions are read.
//! 7. `pages`: sections are nested. `note` does all this for one note, whose own dates `note_dates` reads.
//! 8. `resolve` (with `index`, `trust`, `natural`): all notes together give dates, order, addresses and links.

mod blocks;
mod brackets;
mod callouts;
mod code;
mod dates;
mod decode;
mod dialect;
mod facts;
mod front_matter;
mod html;
mod hues;
mod icons;
mod index;
mod inlines;
mod language;
mod line;
mod lines;
mod markmap;
mod math;
mod natural;
mod near;
mod note;
mod note_dates;
mod open;
mod pages;
mod paragraphs;
mod piece;
mod pointers;
mod report;
mod resolve;
mod scan;
mod services;
mod sessions;
mod settings;
mod signs;
mod slug;
mod tag_line;
mod terms;
mod trust;
mod unclosed;

use report::Report;
pub use settings::{DateOrder, Settings};

use crate::{Notebook, Problem, processors, query::Facets};

/// A file of the notes folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// The path inside the notes folder, parts joined by `/`.
    pub path: String,
    /// What the file holds.
    pub bytes: Vec<u8>,
}

/// A folder of notes as it was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SourceFolder {
    /// Its name.
    pub name: String,
    /// Its notes.
    pub notes: Vec<SourceFile>,
    /// The paths of its other files, which a note may show or link to, parts joined by `/`.
    pub others: Vec<String>,
    /// What the addresses mean under which notes link to each other (`links.yaml`), if the folder says so.
    pub links: Option<SourceFile>,
    /// What overrules how the notes are read (`chronote.toml`), if it is there.
    pub settings: Option<SourceFile>,
    /// The tool its notes were written in.
    pub tool: Tool,
}

/// The tool in which notes were written, where its customs differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tool {
    /// HackMD and its relatives, or none in particular: signs become typographic.
    #[default]
    HackMd,
    /// Obsidian.
    Obsidian {
        /// Whether a line end in a paragraph is only a blank ("Strict line breaks" in its settings).
        strict_line_breaks: bool,
    },
}

/// Parses a folder into a notebook. Total: what cannot be understood is kept as text and reported.
/// The notes come in the order of the files, the problems in the order of notes and lines.
#[must_use]
pub fn parse(folder: &SourceFolder) -> (Notebook, Vec<Problem>) {
    let (settings, of_settings) = folder.settings.as_ref().map(Settings::read).unwrap_or_default();
    let folder = &*settings.kept(folder);
    let mut parsed = processors::each(&folder.notes, |file| {
        let mut report = Report::new(&file.path);
        let mut note = note::parse(file, folder.tool, &settings, &mut report);
        settings.tags.apply(&mut note);
        (note, report)
    });
    let notes = parsed.iter_mut().map(|(note, report)| (std::mem::take(note), report)).collect();
    let (mut notebook, of_folder) = resolve::resolve(folder, &settings, notes);
    let of_notes = parsed.into_iter().zip(&folder.notes).flat_map(|((_, report), file)| report.finish(file));
    let mut problems = of_notes.chain(of_folder).chain(of_settings).collect::<Vec<_>>();
    problems.sort();
    // A line can hold a million links that all lead nowhere.
    problems.dedup();
    notebook.catalogue.facets = Facets::of(&notebook.catalogue.sessions);
    notebook.catalogue.problems = problems.len().try_into().unwrap_or(u32::MAX);
    (notebook, problems)
}
