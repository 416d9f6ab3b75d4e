//! What was found: the meanings of all addresses, and how they are written into the pages.

use std::collections::HashMap;

use super::links::Answer;
use crate::{
    content::{Block, Inline, Source, Target},
    page::Page,
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

/// The address of a place that a node asks for, and what the node is.
pub fn asks_for_place<'n>(node: &'n Node<'_>) -> Option<(&'n str, &'static str)> {
    match node {
        Node::Inline(Inline::Link { target: Target::Unresolved(address), .. }) => Some((address, "link")),
        Node::Block(Block::Embed(embed)) => match &embed.target {
            Target::Unresolved(address) => Some((address, "embed")),
            _ => None,
        },
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
    /// Writes what was found into a page of a note. Embeds are left: they are filled first.
    pub fn apply(&self, note: usize, session: Option<&str>, page: &mut Page) {
        walk::page_mut(page, &mut |node| match node {
            NodeMut::Inline(Inline::Link { target, .. }) => self.target(note, session, target),
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
