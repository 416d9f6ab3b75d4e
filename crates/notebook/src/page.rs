//! A page: the content of one session, decoded when the session is opened.

use serde::{Deserialize, Serialize};

use crate::{
    catalogue::Catalogue,
    content::{Block, Inline},
};

/// All notes after parsing. Never changes while it is open.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Notebook {
    /// What is always in memory.
    pub catalogue: Catalogue,
    /// One page for each session, in the order of [`Catalogue::sessions`].
    pub pages: Vec<Page>,
    /// What each note says before its first session, in the order of [`Catalogue::notes`].
    pub leads: Vec<Page>,
    /// The files of the notes folder that the notes show or link to, by their paths inside it, each once.
    /// [`crate::content::Source::Local`] is an index here.
    pub attachments: Vec<String>,
}

/// The content of a session, or of a note before its first session.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Page {
    /// The lines that were read as facts, as they were written.
    pub head: Vec<Block>,
    /// What stands between the head and the first section.
    pub intro: Vec<Block>,
    /// The sections, outermost first.
    pub sections: Vec<Section>,
    /// The footnotes in the order of their first use.
    pub footnotes: Vec<Footnote>,
}

/// A heading with what stands under it: the thing that folds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// The same as [`crate::catalogue::Heading::id`].
    pub id: String,
    /// The level written in the note, 1 to 6.
    pub level: u8,
    /// The heading.
    pub title: Vec<Inline>,
    /// What stands before the first section inside.
    pub blocks: Vec<Block>,
    /// The sections inside.
    pub sections: Vec<Section>,
}

/// What a footnote says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Footnote {
    /// Its number on the page, from 1; [`Inline::Footnote`] refers to it.
    pub number: u32,
    /// Its text.
    pub blocks: Vec<Block>,
}
