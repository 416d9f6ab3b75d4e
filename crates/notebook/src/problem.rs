//! A problem: something wrong in a note, with file and line, in a sentence that says what to do. Never a reason to stop.

mod fault;

pub use fault::Fault;

/// Something wrong in a note.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The note's path inside the notes folder.
    pub path: String,
    /// The line, from 1.
    pub line: u32,
    /// What kind of thing is wrong.
    pub fault: Fault,
    /// What is wrong and what to do.
    pub sentence: String,
    /// What could be written on that line instead, if that is known.
    pub correction: Option<String>,
}

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The reader of the page loses something.
    Error,
    /// Something was repaired or looks unintended.
    Warning,
}

impl Problem {
    /// How bad it is.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.fault.severity()
    }
}

/// `file:line: sentence`, as editors read it.
impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.sentence)
    }
}
