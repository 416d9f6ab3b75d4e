//! The head of a session: its first blocks, as long as they speak about the session, and the sections that list who was there.

use super::{
    Facts,
    labels::{self, Label},
    lines::{Line, Reader},
    listed::opens_section,
    passage::{Outcome, Passage, label_of, tells_of_session},
    said::{Reading, Standing, is_blank},
    status,
};
use crate::{
    content::{Block, Inline},
    fact::{Origin, Role},
    parse::blocks::Placed,
};

/// How many blocks are looked at for labelled lines once something else stood before them.
const MOST_LOOSE: usize = 8;

/// How many headings are looked at for a list of those present.
const MOST_HEADINGS: usize = 24;

/// How many stretches, or blocks, a notice has at most.
const MOST_NOTICE: usize = 3;

/// How much of what stood so far was about the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    /// Nothing but facts.
    Whole,
    /// Facts, and other lines about the session.
    Top,
    /// Something else, too: only labelled lines are facts now.
    Loose,
    /// Enough else, or a section.
    Below,
}

/// A label that waits for what stands below it.
#[derive(Debug, Clone, Copy, Default)]
struct Open {
    /// None for what is no fact.
    label: Option<Label>,
    /// The level of its heading; none if the next block is it.
    level: Option<u8>,
    /// The level of a heading inside under which nothing counts.
    muted: Option<u8>,
    /// Whether something stood below it already.
    is_answered: bool,
}

struct Head<'a> {
    facts: &'a mut Facts,
    source: &'a [&'a str],
    stage: Stage,
    open: Option<Open>,
    loose: usize,
    headings: usize,
    /// Whether headings were facts.
    has_lines: bool,
    /// Whether all blocks so far say nothing but facts.
    counts: bool,
    /// How many of them are labels that wait for what stands below.
    waiting: usize,
}

/// Reads the head that the blocks begin with.
pub fn read(facts: &mut Facts, blocks: &[Placed], source: &[&str]) {
    let mut head = Head {
        facts,
        source,
        stage: Stage::Whole,
        open: None,
        loose: 0,
        headings: 0,
        has_lines: false,
        counts: true,
        waiting: 0,
    };
    for (at, placed) in blocks.iter().enumerate() {
        match &placed.block {
            Block::Heading { level, content } => {
                head.heading(*level, content, placed.line, &blocks[..at], &blocks[at + 1..])
            }
            block => head.block(block, placed.line, at),
        }
        if head.headings > MOST_HEADINGS {
            break;
        }
    }
}

/// Whether the line of a heading says something about the session above it.
pub fn is_label(line: &Line) -> bool {
    match label_of(line) {
        Some((Label::Other, value)) => !value.is_empty(),
        Some((label, "")) => opens_section(label, true),
        Some(_) => !matches!(Facts::default().line(line, Standing::Within), Reading::Prose | Reading::Aside),
        None => false,
    }
}

impl Head<'_> {
    fn heading(&mut self, level: u8, content: &[Inline], line: u32, before: &[Placed], after: &[Placed]) {
        self.counts = false;
        let line = Reader::line(content, line);
        let found = label_of(&line);
        if let Some(open) = &mut self.open {
            let inside = open.level.is_some_and(|opened| level > opened);
            let is_muted = open.muted.is_some_and(|muted| level > muted);
            if inside && (is_muted || found.is_none_or(|(label, _)| label == Label::Absent)) {
                if !is_muted {
                    open.muted = found.map(|_| level);
                }
                return;
            }
            self.open = None;
        }
        let is_top = self.stage <= Stage::Top;
        if is_top && self.links_in_heading(&line) {
            return;
        }
        match found {
            Some((label, "")) if opens_section(label, is_top) => {
                self.open = Some(Open { label: Some(label), level: Some(level), ..Open::default() });
                self.has_lines = true;
                return;
            }
            Some((Label::Other, _)) if is_top => {
                self.open = Some(Open { level: Some(level), ..Open::default() });
                return;
            }
            Some((Label::People(Role::Attendee), _)) => {
                self.facts.line(&line, Standing::Within);
                return;
            }
            Some((_, value)) if is_top && !value.is_empty() => {
                let mut said = Facts::default();
                if said.line(&line, Standing::Within) != Reading::Prose {
                    self.facts.merge(said);
                    self.has_lines = true;
                    return;
                }
            }
            _ => {}
        }
        if is_top && (self.is_aside(&line) || before.is_empty() && self.is_subtitle(&line, level, after)) {
            return;
        }
        self.stage = Stage::Below;
        self.headings += 1;
    }

    /// `### [Video of the meeting](…)`
    fn links_in_heading(&mut self, line: &Line) -> bool {
        let is_line = !line.links.is_empty()
            && is_blank(&line.plain)
            && (self.has_lines || line.links.iter().all(|link| tells_of_session(link.kind)));
        if is_line {
            self.facts.line(line, Standing::Within);
        }
        is_line
    }

    /// `### Meeting Duration 1.5 hours`
    fn is_aside(&self, line: &Line) -> bool {
        let words = line.text.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
        self.has_lines && labels::read(&words) == Some(Label::Other)
    }

    /// A heading right below the title, the only one of its level. It may be the date.
    fn is_subtitle(&mut self, line: &Line, level: u8, after: &[Placed]) -> bool {
        let is_other = |placed: &Placed| matches!(placed.block, Block::Heading { level: other, .. } if other == level);
        if after.iter().any(is_other) {
            return false;
        }
        let mut said = Facts::default();
        if said.line(line, Standing::Within) == Reading::Bare {
            self.facts.merge(said);
        }
        true
    }

    fn block(&mut self, block: &Block, line: u32, at: usize) {
        if let Some(open) = self.open {
            let is_whole = *block != Block::Rule && self.below(open, block, line);
            return self.count(is_whole);
        }
        if self.stage == Stage::Below {
            return;
        }
        if self.stage == Stage::Loose {
            self.loose += 1;
            if self.loose > MOST_LOOSE {
                return self.notice(block, line);
            }
        }
        let is_whole = self.passage(block, line, at);
        self.count(is_whole);
    }

    /// Reads a block below a label; returns whether it says nothing else.
    fn below(&mut self, open: Open, block: &Block, line: u32) -> bool {
        self.open = open.level.map(|_| Open { is_answered: true, ..open });
        let Some(label) = open.label.filter(|_| open.muted.is_none()) else { return false };
        let found = Reader::lines(block, line, self.source);
        let mut said = Facts::default();
        let is_whole = said.below(label, &found.lines) && !found.is_cut;
        // Below the list of those present stands text, too.
        if is_whole || !open.is_answered || !matches!(block, Block::Paragraph(_)) {
            self.facts.merge(said);
        }
        is_whole
    }

    /// Counts a block. A label alone counts with what stands below it.
    fn count(&mut self, is_whole: bool) {
        self.counts &= is_whole;
        if self.counts {
            self.waiting += 1;
            if self.open.is_none() {
                self.facts.head += std::mem::take(&mut self.waiting);
            }
        }
    }

    /// Reads a block line by line; returns whether it says nothing but facts.
    fn passage(&mut self, block: &Block, line: u32, at: usize) -> bool {
        let found = Reader::lines(block, line, self.source);
        if found.lines.is_empty() {
            if found.is_cut {
                self.stage = Stage::Loose;
            }
            return false;
        }
        let is_list = matches!(block, Block::List(_));
        let standing = match self.stage {
            Stage::Loose | Stage::Below => Standing::Loose,
            _ if at < 2 && !is_list => Standing::First,
            _ => Standing::Within,
        };
        let passage = Passage::read(&found, standing, is_list);
        if let Some(label) = passage.waits_for() {
            self.open = Some(Open { label: Some(label), ..Open::default() });
        }
        let outcome = passage.settle(self.facts);
        if !is_list {
            self.notices(&found.lines);
        }
        self.stage = self.stage.max(match outcome {
            Outcome::Whole => Stage::Whole,
            Outcome::About => Stage::Top,
            Outcome::Else => Stage::Loose,
        });
        outcome == Outcome::Whole
    }

    /// The statuses of the lines that stand out.
    fn notices(&mut self, lines: &[Line]) {
        for line in lines.iter().filter(|line| line.stands_out || is_in_capitals(&line.text)) {
            for status in status::of_notice(&line.text) {
                self.facts.status(status, Origin::Head, line.line);
            }
        }
    }

    /// A notice may stand anywhere before the first section.
    fn notice(&mut self, block: &Block, line: u32) {
        let may_be = match block {
            Block::Paragraph(content) => content.len() <= MOST_NOTICE,
            Block::Quote(content) => content.len() <= MOST_NOTICE,
            Block::Callout(callout) => callout.content.len() <= MOST_NOTICE,
            _ => false,
        };
        if may_be {
            let lines = Reader::lines(block, line, self.source).lines;
            self.notices(&lines);
        }
    }
}

/// Whether most letters are capitals.
fn is_in_capitals(text: &str) -> bool {
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    text.len() <= 160 && text.chars().filter(|letter| letter.is_uppercase()).count() * 2 > letters
}
