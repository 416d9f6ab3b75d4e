//! A report: the problems of one note, as they are found.

use crate::problem::{Fault, Problem};

/// Collects the problems of one note.
#[derive(Debug)]
pub struct Report {
    path: String,
    /// What was found so far.
    pub problems: Vec<Problem>,
}

impl Report {
    /// An empty report on the note of that path.
    pub fn new(path: &str) -> Self {
        Self { path: path.to_owned(), problems: Vec::new() }
    }

    /// Adds a problem on a line, counted from 1.
    pub fn add(&mut self, line: impl TryInto<u32>, fault: Fault, sentence: impl Into<String>) {
        self.push(line, fault, sentence.into(), None);
    }

    /// Adds a problem with what could be written on that line instead.
    pub fn correct(&mut self, line: impl TryInto<u32>, fault: Fault, sentence: impl Into<String>, correction: String) {
        self.push(line, fault, sentence.into(), Some(correction));
    }

    fn push(&mut self, line: impl TryInto<u32>, fault: Fault, sentence: String, correction: Option<String>) {
        let line = line.try_into().unwrap_or(u32::MAX);
        self.problems.push(Problem { path: self.path.clone(), line, fault, sentence, correction });
    }
}
