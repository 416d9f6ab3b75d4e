//! What was found: the meanings of all addresses, and how they are written into the pages that ask for them.

use std::collections::HashMap;

use super::{anchors::Sheet, links::Answer};
use crate::{
    Notebook,
    content::{Block, Inline, Source, Target},
    page::Page,
    processors,
    walk::{self, Node, NodeMut},
};

/// What was found.
pub struct Found {
    /// What the addresses of each note mean.
    pub answers: Vec<HashMap<String, Answer>>,
    pub(super) files: Vec<HashMap<String, Option<u32>>>,
    /// The files that are shown or linked to.
    pub attachments: Vec<String>,
}

/// The pages that ask for something. Most ask for nothing, and are not looked at again.
#[derive(Debug)]
pub struct Asking {
    pages: Vec<bool>,
    leads: Vec<bool>,
}

impl Asking {
    /// Those of a notebook before anything is looked up.
    pub fn of(notebook: &Notebook) -> Self {
        Self { pages: processors::each(&notebook.pages, asks), leads: processors::each(&notebook.leads, asks) }
    }

    /// The page, if it asks for something.
    pub fn page<'n>(&self, sheet: Sheet, notebook: &'n Notebook) -> Option<&'n Page> {
        let asks = match sheet {
            Sheet::Session(at) => self.pages.get(at),
            Sheet::Lead(note) => self.leads.get(note),
        };
        sheet.page(notebook).filter(|_| asks == Some(&true))
    }
}

fn asks(page: &Page) -> bool {
    let mut asks = false;
    walk::page(page, &mut |node| {
        asks |= match &node {
            Node::Inline(Inline::Link(link)) => match &link.target {
                Target::Unresolved(_) => true,
                Target::Section { session, .. } => session.is_empty(),
                Target::Web(_) | Target::Tag(_) | Target::Attachment(_) => false,
            },
            Node::Block(Block::Embed(_)) => true,
            _ => asks_for_file(&node).is_some(),
        }
    });
    asks
}

/// The address of a place that a node asks for, and what the node is.
pub fn asks_for_place<'n>(node: &'n Node<'_>) -> Option<(&'n str, &'static str)> {
    let (target, noun) = match node {
        Node::Inline(Inline::Link(link)) => (&link.target, "link"),
        Node::Block(Block::Embed(embed)) => (&embed.target, "embed"),
        _ => return None,
    };
    match target {
        Target::Unresolved(address) => Some((address, noun)),
        _ => None,
    }
}

/// The address of a file that a node asks for, and what the node is.
pub fn asks_for_file<'n>(node: &'n Node<'_>) -> Option<(&'n str, &'static str)> {
    let (source, noun) = match node {
        Node::Inline(Inline::Image(image)) => (&image.source, "picture"),
        Node::Inline(Inline::Media(media)) => (&media.source, if media.is_video { "film" } else { "sound" }),
        Node::Inline(Inline::Card(card)) => (&card.source, "file"),
        _ => return None,
    };
    match source {
        // `![](https://)` is a place kept for a picture.
        Source::Unresolved(address) if !address.trim().is_empty() && !address.trim_end().ends_with("://") => {
            Some((address, noun))
        }
        _ => None,
    }
}

impl Found {
    /// Writes what was found into the pages. Embeds are left: they are filled first.
    pub fn apply(&self, asking: &Asking, notebook: &mut Notebook) {
        for ((note, lead), _) in notebook.leads.iter_mut().enumerate().zip(&asking.leads).filter(|(_, asks)| **asks) {
            let own = &notebook.catalogue.notes[note].id;
            self.page(note, Some(own).filter(|id| !id.is_empty()).map(String::as_str), lead);
        }
        let pages = notebook.catalogue.sessions.iter().zip(&mut notebook.pages);
        for ((session, page), _) in pages.zip(&asking.pages).filter(|(_, asks)| **asks) {
            self.page(session.note, Some(&session.id), page);
        }
    }

    fn page(&self, note: usize, session: Option<&str>, page: &mut Page) {
        walk::page_mut(page, &mut |node| match node {
            NodeMut::Inline(Inline::Link(link)) => self.target(note, session, &mut link.target),
            NodeMut::Inline(Inline::Image(image)) => self.source(note, &mut image.source),
            NodeMut::Inline(Inline::Media(media)) => self.source(note, &mut media.source),
            NodeMut::Inline(Inline::Card(card)) => self.source(note, &mut card.source),
            _ => {}
        });
    }

    fn target(&self, note: usize, session: Option<&str>, target: &mut Target) {
        match target {
            Target::Unresolved(address) => {
                if let Some(answer) = self.answers[note].get(address) {
                    *target = answer.target.clone();
                }
            }
            // A table of contents knows its sections, but not yet what its session is called.
            Target::Section { session: own, section } if own.is_empty() => match session {
                Some(session) => session.clone_into(own),
                None => *target = Target::Unresolved(format!("#{}", section.as_deref().unwrap_or_default())),
            },
            _ => {}
        }
    }

    fn source(&self, note: usize, source: &mut Source) {
        if let Source::Unresolved(address) = source
            && let Some(file) = self.files[note].get(address).copied().flatten()
        {
            *source = Source::Local(file);
        }
    }
}
