//! A reading: a folder of notes as it was understood, with all that is wrong in it.

use std::path::Path;

use notebook::{Health, Notebook, Problem, Severity, bind::Attachment};

use crate::{attachments::Attachments, folder::Folder, output::count, stop::Stop};

/// A notebook and its problems.
#[derive(Debug)]
pub struct Reading {
    /// All notes.
    pub notebook: Notebook,
    /// Sorted by file and line.
    pub problems: Vec<Problem>,
}

impl Reading {
    /// Reads and parses a folder.
    ///
    /// # Errors
    /// When there are no notes.
    pub fn of(path: &Path) -> Result<Self, Stop> {
        let folder = Folder::read(path)?;
        let (notebook, problems) = notebook::parse(&folder.source);
        let mut reading = Self { notebook, problems };
        reading.add(folder.problems);
        Ok(reading)
    }

    /// Reads the files that the notes show or link to. What is wrong with them joins the problems.
    pub fn attachments(&mut self, folder: &Path) -> Vec<Option<Attachment>> {
        let Attachments { files, problems } = Attachments::read(folder, &self.notebook.attachments);
        self.add(problems);
        files
    }

    fn add(&mut self, problems: Vec<Problem>) {
        self.problems.extend(problems);
        self.problems.sort();
        self.notebook.catalogue.problems = self.problems.len().try_into().unwrap_or(u32::MAX);
    }

    /// What the page tells of the problems.
    pub fn health(&self) -> Health {
        Health::of(&self.problems, &self.notebook.catalogue)
    }

    /// A line for each problem.
    pub fn problem_lines(&self) -> String {
        self.problems.iter().map(|problem| format!("{problem}\n")).collect()
    }

    /// How many problems are of that severity.
    pub fn problems_of(&self, severity: Severity) -> usize {
        self.problems.iter().filter(|problem| problem.severity() == severity).count()
    }

    /// For example `3 sessions in 1 note`.
    pub fn extent(&self) -> String {
        let catalogue = &self.notebook.catalogue;
        format!("{} in {}", count(catalogue.sessions.len(), "session"), count(catalogue.notes.len(), "note"))
    }
}
