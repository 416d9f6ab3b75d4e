//! Sessions: a note is cut where its sessions begin.
//!
//! The heading levels are tried from the outermost. A level is the note's session level when its chunks carry dates in
//! their heads, or when rules part them. A note with no such level is one session.

use super::{blocks::Placed, facts};
use crate::{
    content::{Block, Inline},
    text,
};

/// A stretch of a note that is a session.
#[derive(Debug)]
pub struct Chunk {
    pub title: Vec<Inline>,
    pub line: u32,
    pub blocks: Vec<Placed>,
}

/// A note, cut.
#[derive(Debug)]
pub struct Cut {
    /// What stands before the first session.
    pub lead: Vec<Placed>,
    /// The sessions; none if the note as a whole is one, whose content is then the lead.
    pub chunks: Vec<Chunk>,
    /// The heading of a note that is one session, if it has one that stands above all.
    pub heading: Option<Placed>,
}

/// Cuts the blocks of a note called `title`. `dated` tells whether the note has a date of its own; `fixed` is the session
/// level, if it is settled.
pub fn cut(mut blocks: Vec<Placed>, title: &str, dated: bool, fixed: Option<u8>) -> Cut {
    let is_heading = |placed: &Placed| matches!(placed.block, Block::Heading { level, .. } if Some(level) == fixed);
    let level = match fixed {
        Some(_) => fixed.filter(|_| blocks.iter().any(is_heading)),
        None => session_level(&blocks, dated),
    };
    let heading = if level.is_none() { take_heading(&mut blocks) } else { None };
    if level != Some(1) {
        remove_title(&mut blocks, title);
    }
    let mut cut = Cut { lead: Vec::new(), chunks: Vec::new(), heading };
    for placed in blocks {
        match (&placed.block, level) {
            (Block::Heading { level, content }, Some(session)) if *level == session => {
                cut.chunks.push(Chunk { title: content.clone(), line: placed.line, blocks: Vec::new() });
            }
            _ => match cut.chunks.last_mut() {
                Some(chunk) => chunk.blocks.push(placed),
                None => cut.lead.push(placed),
            },
        }
    }
    trim_rules(&mut cut.lead);
    cut.chunks.iter_mut().for_each(|chunk| trim_rules(&mut chunk.blocks));
    cut
}

fn session_level(blocks: &[Placed], dated: bool) -> Option<u8> {
    let heading = |placed: &Placed| match placed.block {
        Block::Heading { level, .. } => Some(level),
        _ => None,
    };
    let mut note_dated = dated;
    for session in 1..=6 {
        let starts = (0..blocks.len()).filter(|at| heading(&blocks[*at]) == Some(session)).collect::<Vec<_>>();
        let has_date = |start: usize| {
            let head = blocks[start + 1..]
                .iter()
                .position(|placed| heading(placed).is_some())
                .map_or(blocks.len(), |length| start + 1 + length);
            let Block::Heading { content, .. } = &blocks[start].block else { return false };
            if facts::is_line_of_head(content) {
                return false;
            }
            facts::date_of_title(&text::of_inlines(content)).is_some() || facts::is_dated(&blocks[start + 1..head])
        };
        let dated = starts.iter().filter(|start| has_date(**start)).count();
        if session == 1 && starts.len() == 1 {
            // The only top heading is the note's title.
            note_dated |= dated > 0;
            continue;
        }
        let parted = starts.len() > 1 && starts[1..].iter().all(|start| blocks[start - 1].block == Block::Rule);
        if dated > 1 || dated == 1 && (parted || !note_dated) || parted && !note_dated {
            return Some(session);
        }
    }
    None
}

/// Takes the heading off a note that begins with its only top heading.
fn take_heading(blocks: &mut Vec<Placed>) -> Option<Placed> {
    let is_top = |placed: &Placed| matches!(placed.block, Block::Heading { level: 1, .. });
    let alone = blocks.first().is_some_and(is_top) && blocks.iter().filter(|placed| is_top(placed)).count() == 1;
    alone.then(|| blocks.remove(0))
}

/// Takes away the first top heading if it only repeats the title.
fn remove_title(blocks: &mut Vec<Placed>, title: &str) {
    let repeats = |placed: &Placed| match &placed.block {
        Block::Heading { level: 1, content } => {
            super::slug::slug(&text::of_inlines(content)) == super::slug::slug(title)
        }
        _ => false,
    };
    if let Some(at) = blocks.iter().position(repeats) {
        blocks.remove(at);
    }
}

/// The rules at the ends only part sessions, and one rule is enough inside.
fn trim_rules(blocks: &mut Vec<Placed>) {
    let is_rule = |placed: &Placed| placed.block == Block::Rule;
    while blocks.last().is_some_and(is_rule) {
        blocks.pop();
    }
    let leading = blocks.iter().take_while(|placed| is_rule(placed)).count();
    blocks.drain(..leading);
    blocks.dedup_by(|next, previous| is_rule(next) && is_rule(previous));
}
