//! A problem: something wrong in a note, with file and line, in a sentence that says what to do. Never a reason to stop.

/// Something wrong in a note.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The note's path inside the notes folder.
    pub path: String,
    /// The line, from 1.
    pub line: u32,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong and what to do.
    pub sentence: String,
}

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The reader of the page loses something.
    Error,
    /// Something was repaired or looks unintended.
    Warning,
}

/// `file:line: sentence`, as editors read it.
impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.sentence)
    }
}
