//! What a page holds: the kinds of things one may look for on it.

use serde::{Deserialize, Serialize};

/// A kind of thing on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// A picture, wherever it lies.
    Picture,
    /// A film, or a card or link that leads to one.
    Video,
    /// A list item to be ticked off.
    Task,
    /// Code on lines of its own.
    Code,
    /// A formula.
    Math,
    /// A table.
    Table,
    /// A diagram.
    Diagram,
    /// A link that leads out of the notebook.
    Link,
}

impl Holds {
    /// All kinds.
    pub const ALL: [Self; 8] =
        [Self::Picture, Self::Video, Self::Task, Self::Code, Self::Math, Self::Table, Self::Diagram, Self::Link];

    /// The word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Picture => "picture",
            Self::Video => "video",
            Self::Task => "task",
            Self::Code => "code",
            Self::Math => "math",
            Self::Table => "table",
            Self::Diagram => "diagram",
            Self::Link => "link",
        }
    }
}

/// Which kinds of things a page holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Holdings(u8);

impl Holdings {
    /// Adds a kind.
    pub fn add(&mut self, kind: Holds) {
        self.0 |= 1 << kind as u8;
    }

    /// Whether there is something of a kind.
    #[must_use]
    pub const fn has(self, kind: Holds) -> bool {
        self.0 >> kind as u8 & 1 == 1
    }
}
