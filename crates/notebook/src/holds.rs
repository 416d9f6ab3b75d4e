//! What a page holds: the kinds of things one may look for on it.

use serde::{Deserialize, Serialize};

#[cfg(feature = "parse")]
use crate::{
    content::{Block, Inline, Tag, Target},
    page::Page,
    walk::{self, Node},
};

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
    /// What a page holds.
    #[cfg(feature = "parse")]
    #[must_use]
    pub fn of(page: &Page) -> Self {
        let mut holdings = Self::default();
        walk::page(page, &mut |node| {
            let kind = match node {
                Node::Block(Block::List(list)) if list.items.iter().any(|item| item.task.is_some()) => Holds::Task,
                Node::Block(Block::Code(_)) => Holds::Code,
                Node::Block(Block::Diagram(_)) => Holds::Diagram,
                Node::Block(Block::Table(_)) => Holds::Table,
                Node::Block(Block::Element(element)) if element.tag == Tag::Table => Holds::Table,
                Node::Block(Block::Math(_)) | Node::Inline(Inline::Math(_)) => Holds::Math,
                Node::Inline(Inline::Image(_)) => Holds::Picture,
                Node::Inline(Inline::Media(media)) if media.is_video => Holds::Video,
                Node::Inline(Inline::Card(card)) if card.kind.ends_with("video") => Holds::Video,
                Node::Inline(Inline::Link(link)) if matches!(link.target, Target::Web(_)) => Holds::Link,
                _ => return,
            };
            holdings.add(kind);
        });
        holdings
    }

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
