//! Sessions: a note is cut where its sessions begin. What parts it is sought in this order:
//!
//! 1. `headings` of one level that are dated, by themselves or by their heads, or that rules part;
//! 2. `lines`: bold lines with a date, and lines that are a date and no more;
//! 3. rules alone, if the parts are dated.
//!
//! A note that nothing parts is one session. `title` reads what headings say, `passing` tells when they only mention a day.

mod headings;
mod lines;
mod passing;
mod title;

use headings::{Headings, Lent, is_heading};
use title::Title;

use super::{blocks::Placed, dates::Dated, facts::Facts, slug::slug};
use crate::{
    content::{Block, Inline},
    text,
};

/// A stretch of a note that is a session.
#[derive(Debug)]
pub struct Chunk {
    /// Empty if the note calls it nothing.
    pub title: Vec<Inline>,
    pub line: u32,
    /// What its head says.
    pub facts: Facts,
    /// The years, months and weeks of the headings it stands under, the nearest first.
    pub above: Vec<Dated>,
    pub blocks: Vec<Placed>,
}

/// A note, cut.
#[derive(Debug)]
pub struct Cut {
    /// What stands outside of the sessions.
    pub lead: Vec<Placed>,
    /// The sessions; none if the note as a whole is one, whose content is then the lead.
    pub chunks: Vec<Chunk>,
    /// The heading of a note that is one session, if it begins with one that stands above all, and what its head says.
    pub heading: Option<(Placed, Option<Facts>)>,
    /// The date that a section tells of a note that is one session.
    pub lent: Option<Lent>,
}

/// Where a session begins, and what was read there.
struct Begin {
    at: usize,
    naming: Naming,
    facts: Facts,
    above: Vec<Dated>,
}

/// What names a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Naming {
    Heading,
    /// A paragraph that is one line.
    Line,
    None,
}

/// Cuts the blocks of a note called `title`. `dated` tells whether the note has a day of its own; `fixed` is the session level,
/// if it is settled; `source` is the note, by lines.
pub fn cut(mut blocks: Vec<Placed>, title: &str, dated: bool, fixed: Option<u8>, source: &[&str]) -> Cut {
    let headings = Headings::new(&blocks, source);
    let found = match fixed {
        Some(level) => headings.at(level),
        None => headings.find(dated),
    };
    if !found.begins.is_empty() {
        return at(blocks, found.begins, found.level, title);
    }
    let mut begins = Vec::new();
    if !dated && !found.is_dated {
        let lines = lines::find(&blocks);
        if lines.is_empty() {
            begins = lines::parts(&blocks, source);
        } else {
            (blocks, begins) = lines::part(blocks, lines, source);
        }
    }
    if !begins.is_empty() {
        return at(blocks, begins, None, title);
    }
    let heading = take_heading(&mut blocks, found.is_headed);
    let facts = found.facts.filter(|_| heading.is_some());
    remove_title(&mut blocks, title);
    trim_rules(&mut blocks);
    Cut { lead: blocks, chunks: Vec::new(), heading: heading.map(|heading| (heading, facts)), lent: found.lent }
}

/// Cuts the blocks where sessions begin. A heading above `level` ends the session it follows.
fn at(blocks: Vec<Placed>, begins: Vec<Begin>, level: Option<u8>, title: &str) -> Cut {
    let mut cut = Cut { lead: Vec::new(), chunks: Vec::new(), heading: None, lent: None };
    let mut begins = begins.into_iter().peekable();
    // What stands over the next session, and over each that was found.
    let mut over: Option<Vec<Placed>> = None;
    let mut overs = Vec::new();
    let mut title = Some(slug(title));
    for (at, placed) in blocks.into_iter().enumerate() {
        if let Some(Begin { naming, facts, above, .. }) = begins.next_if(|begin| begin.at == at) {
            let Placed { block, line } = placed;
            let (title, blocks) = match (naming, block) {
                (Naming::Heading, Block::Heading { content, .. }) | (Naming::Line, Block::Paragraph(content)) => {
                    (content, Vec::new())
                }
                (_, block) => (Vec::new(), vec![Placed { block, line }]),
            };
            cut.chunks.push(Chunk { title, line, facts, above, blocks });
            overs.push(over.take().unwrap_or_default());
            continue;
        }
        if let Block::Heading { level: own, content } = &placed.block {
            let words = text::of_inlines(content);
            if *own == 1 && title.take_if(|title| *title == slug(&words)).is_some() {
                // It only repeats the title.
                continue;
            }
            if level.is_some_and(|level| *own < level) && (!cut.chunks.is_empty() || Title::read(words).is_period()) {
                over.get_or_insert_default();
            }
        }
        let place = match (&mut over, cut.chunks.last_mut()) {
            (Some(over), _) => over,
            (None, Some(chunk)) => &mut chunk.blocks,
            (None, None) => &mut cut.lead,
        };
        place.push(placed);
    }
    cut.lead.extend(over.into_iter().flatten());
    trim_rules(&mut cut.lead);
    for (chunk, over) in cut.chunks.iter_mut().zip(overs) {
        trim_rules(&mut chunk.blocks);
        chunk.stand_under(over);
    }
    cut
}

impl Chunk {
    /// Puts what stands over the session at its top, as lines: mere headings belong to its head.
    fn stand_under(&mut self, over: Vec<Placed>) {
        let head = if over.iter().all(is_heading) { 0 } else { self.facts.head.min(self.blocks.len()) };
        self.facts.head += if head == 0 { over.len() } else { 0 };
        let lines = over.into_iter().map(|Placed { block, line }| match block {
            Block::Heading { content, .. } => Placed { block: Block::Paragraph(content), line },
            block => Placed { block, line },
        });
        self.blocks.splice(head..head, lines);
    }
}

/// Takes the heading off a note that begins with its only top heading, or with any that dates it.
fn take_heading(blocks: &mut Vec<Placed>, is_headed: bool) -> Option<Placed> {
    let is_top = |placed: &Placed| matches!(placed.block, Block::Heading { level: 1, .. });
    let alone = blocks.first().is_some_and(is_top) && blocks.iter().filter(|placed| is_top(placed)).count() == 1;
    (alone || is_headed).then(|| blocks.remove(0))
}

/// Takes away the first top heading if it only repeats the title.
fn remove_title(blocks: &mut Vec<Placed>, title: &str) {
    let repeats = |placed: &Placed| match &placed.block {
        Block::Heading { level: 1, content } => slug(&text::of_inlines(content)) == slug(title),
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
