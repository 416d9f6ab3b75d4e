//! A report: the problems of one note, as they are found. What a line should say instead is worked out when all are.

use super::{SourceFile, lines::Lines};
use crate::problem::{Fault, Problem};

/// Collects the problems of one note.
#[derive(Debug)]
pub struct Report {
    path: String,
    /// What was found so far.
    pub problems: Vec<Problem>,
    mends: Vec<Mend>,
}

/// What is to be exchanged on the line of a problem.
#[derive(Debug)]
struct Mend {
    problem: usize,
    old: String,
    new: String,
}

impl Report {
    /// An empty report on the note of that path.
    pub fn new(path: &str) -> Self {
        Self { path: path.to_owned(), problems: Vec::new(), mends: Vec::new() }
    }

    /// Adds a problem on a line, counted from 1.
    pub fn add(&mut self, line: impl TryInto<u32>, fault: Fault, sentence: impl Into<String>) {
        self.push(line, fault, sentence.into(), None);
    }

    /// Adds a problem with what could be written on that line instead.
    pub fn correct(
        &mut self,
        line: impl TryInto<u32>,
        fault: Fault,
        sentence: impl Into<String>,
        correction: impl Into<String>,
    ) {
        self.push(line, fault, sentence.into(), Some(correction.into()));
    }

    /// Adds a problem that goes away when `new` stands on that line in place of the first `old`; if that is not there as it
    /// is written here, nothing is said of what to write.
    pub fn mend(
        &mut self,
        line: impl TryInto<u32>,
        fault: Fault,
        sentence: impl Into<String>,
        old: impl Into<String>,
        new: impl Into<String>,
    ) {
        self.mends.push(Mend { problem: self.problems.len(), old: old.into(), new: new.into() });
        self.push(line, fault, sentence.into(), None);
    }

    fn push(&mut self, line: impl TryInto<u32>, fault: Fault, sentence: String, correction: Option<String>) {
        let line = line.try_into().unwrap_or(u32::MAX);
        self.problems.push(Problem { path: self.path.clone(), line, fault, sentence, correction });
    }

    /// The problems with the lines as they could be, which are those of the note's file.
    pub fn finish(mut self, file: &SourceFile) -> Vec<Problem> {
        if !self.mends.is_empty() {
            let mut lines = Lines::of(file);
            for Mend { problem, old, new } in self.mends {
                let problem = &mut self.problems[problem];
                // Of a line that has to go, nothing is left to be copied.
                let mended = lines.with(problem.line, &old, &new);
                problem.correction = mended.filter(|line| !line.trim().is_empty());
            }
        }
        self.problems
    }
}
