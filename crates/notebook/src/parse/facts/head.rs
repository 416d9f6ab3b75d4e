//! The head of a session: its first blocks, as long as they speak about the session, and the sections that list who was there.

use super::{
    Facts,
    labels::{self, Label},
    lines::{Line, Lines, Reader},
    listed::{opens, opens_section},
    people,
    said::{Reading, Standing, is_blank},
    status,
};
use crate::{
    content::{Block, Inline},
    fact::{LinkKind, Origin, Role},
    parse::blocks::Placed,
};

/// How many blocks are looked at for labelled lines once something else stood before them.
const MOST_LOOSE: usize = 8;

/// How many headings are looked at for a list of those present.
const MOST_HEADINGS: usize = 24;

/// How many stretches, or blocks, a notice has at most.
const MOST_NOTICE: usize = 3;

/// How many lines of a block can be names without a label.
const MOST_NAMES: usize = 4;

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

/// Something that a label waits for.
#[derive(Debug, Clone, Copy)]
struct Open {
    /// None for what is no fact.
    label: Option<Label>,
    /// The level of its heading; none if the next block is it.
    level: Option<u8>,
    /// The level of a heading inside under which nothing counts.
    muted: Option<u8>,
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
    match labelled(line) {
        Some((Label::Other, value)) => !value.is_empty(),
        Some((label, "")) => opens_section(label, true),
        Some(_) => !matches!(Facts::default().line(line, Standing::Within), Reading::Prose | Reading::Aside),
        None => false,
    }
}

/// The label of a line and what follows it.
fn labelled(line: &Line) -> Option<(Label, &str)> {
    let parts = line.parts.as_ref().map(|(label, value)| (label.as_str(), value.as_str()));
    let found = parts.filter(|(label, _)| labels::read(label).is_some()).or_else(|| labels::cut(&line.text));
    let (label, value) = found.or_else(|| labels::cut_loosely(&line.text)).unwrap_or((&line.text, ""));
    // `Day 1: …` is a session of its own.
    let is_numbered = label.split(['(', '（']).next().is_some_and(|label| label.contains(char::is_numeric));
    if is_numbered { None } else { Some((labels::read(label)?, value)) }
}

impl Head<'_> {
    fn heading(&mut self, level: u8, content: &[Inline], line: u32, before: &[Placed], after: &[Placed]) {
        self.counts = false;
        let line = Reader::line(content, line);
        let found = labelled(&line);
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
                self.open = Some(Open { label: Some(label), level: Some(level), muted: None });
                self.has_lines = true;
                return;
            }
            Some((Label::Other, _)) if is_top => {
                self.open = Some(Open { label: None, level: Some(level), muted: None });
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
        let is_kind = |kind| !matches!(kind, LinkKind::Other | LinkKind::Repository);
        let is_line = !line.links.is_empty()
            && is_blank(&line.plain)
            && (self.has_lines || line.links.iter().all(|link| is_kind(link.kind)));
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
        if let Some(Open { label, level, muted }) = self.open {
            if level.is_none() {
                self.open = None;
            }
            let Some(label) = label.filter(|_| muted.is_none()) else {
                self.counts = false;
                return;
            };
            let found = Reader::lines(block, line, self.source);
            let is_whole = self.facts.below(label, &found.lines) && !found.is_cut;
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
        let is_whole = self.lines(block, line, at);
        self.count(is_whole);
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
    fn lines(&mut self, block: &Block, line: u32, at: usize) -> bool {
        let Lines { lines, is_cut } = Reader::lines(block, line, self.source);
        if lines.is_empty() {
            if is_cut {
                self.stage = Stage::Loose;
            }
            return false;
        }
        let is_list = matches!(block, Block::List(_));
        let mut said = Facts::default();
        let mut readings = Vec::new();
        let mut index = 0;
        while let Some(line) = lines.get(index) {
            // What stands below an item is about that item.
            if line.depth > 1 && !readings.is_empty() {
                readings.push(Reading::Prose);
                index += 1;
                continue;
            }
            let standing = match self.stage {
                Stage::Loose | Stage::Below => Standing::Loose,
                _ if at < 2 && index == 0 && !is_list => Standing::First,
                _ => Standing::Within,
            };
            let reading = said.line(line, standing);
            index += 1;
            if let Reading::Opens(label) = reading {
                let count = if line.depth > 0 {
                    lines[index..].iter().take_while(|inner| inner.depth > line.depth).count()
                } else {
                    lines[index..].iter().take_while(|inner| inner.depth > 0 || labelled(inner).is_none()).count()
                };
                let inner = &lines[index..index + count];
                index += count;
                readings.push(match label.filter(opens) {
                    None => Reading::Aside,
                    Some(label) if inner.is_empty() => Reading::Opens(Some(label)),
                    Some(label) if said.below(label, inner) => Reading::Labelled,
                    Some(_) => Reading::Partly,
                });
            } else {
                readings.push(reading);
            }
        }
        if let Some(Reading::Opens(label)) = readings.last() {
            self.open = Some(Open { label: *label, level: None, muted: None });
        }
        self.judge(said, &lines, &readings, is_list, is_cut)
    }

    /// Decides what of a block's lines counts.
    fn judge(&mut self, mut said: Facts, lines: &[Line], readings: &[Reading], is_list: bool, is_cut: bool) -> bool {
        let count = |wanted: &[Reading]| readings.iter().filter(|reading| wanted.contains(reading)).count();
        let labelled = count(&[Reading::Labelled, Reading::Partly]);
        let prose = count(&[Reading::Prose]);
        let facts = labelled + count(&[Reading::Bare]);
        let links = count(&[Reading::Links]);
        let has_date = !said.dates.is_empty() || !self.facts.dates.is_empty();
        let opens = readings.iter().filter(|reading| matches!(reading, Reading::Opens(_))).count();
        let is_labelled = labelled + opens > 1 || said.dates.iter().any(|dated| dated.origin == Origin::Label);
        let counts = match self.stage {
            Stage::Loose | Stage::Below => is_labelled,
            // What begins with a label is the head, whatever follows.
            _ if prose > facts => {
                is_labelled
                    || !said.dates.is_empty()
                    || matches!(readings.first(), Some(Reading::Labelled | Reading::Partly))
            }
            // An item of an agenda may be a draft.
            _ if is_list && labelled == 0 && said.dates.is_empty() => said.status.is_empty(),
            _ => true,
        };
        if !counts {
            self.notices(lines, is_list);
            self.stage = self.stage.max(Stage::Loose);
            return false;
        }
        let knows_session = facts > 0 || has_date || self.facts.head > 0;
        let is_kind = |link: &crate::fact::Fact<crate::fact::Link>| {
            !matches!(link.value.kind, LinkKind::Other | LinkKind::Repository)
        };
        if !knows_session && !said.links.iter().all(is_kind) {
            said.links.clear();
        }
        // Links alone are shown where they stand, unless they follow other facts.
        let knows_head = facts + opens > 0 || self.facts.head > 0;
        let mut is_whole = !is_cut && prose == 0 && knows_head && self.stage != Stage::Loose;
        self.facts.link_blocks += usize::from(!knows_head && links == lines.len());
        let names = readings.iter().filter(|reading| matches!(reading, Reading::Names(_))).count();
        for (reading, line) in readings.iter().zip(lines) {
            match reading {
                Reading::Places(places) if prose == 0 && (knows_session || lines.len() == 1) => {
                    places.iter().for_each(|place| said.place(place, Origin::Head, line.line));
                }
                Reading::Names(names_here) if prose == 0 && facts > 0 && names <= MOST_NAMES => {
                    for name in names_here {
                        let person = people::Named { name: name.clone(), role: None };
                        said.person(person, Role::Named, Origin::Head, line.line);
                    }
                }
                Reading::Places(_) | Reading::Names(_) | Reading::Aside | Reading::Partly => is_whole = false,
                Reading::Labelled | Reading::Bare | Reading::Links | Reading::Prose | Reading::Opens(_) => {}
            }
        }
        self.facts.merge(said);
        self.notices(lines, is_list);
        if prose > 0 || is_list && facts + links == 0 {
            self.stage = self.stage.max(Stage::Loose);
        } else if !is_whole {
            self.stage = self.stage.max(Stage::Top);
        }
        is_whole
    }

    /// The statuses of the lines that stand out.
    fn notices(&mut self, lines: &[Line], is_list: bool) {
        for line in lines.iter().filter(|line| !is_list && (line.stands_out || is_in_capitals(&line.text))) {
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
            self.notices(&lines, false);
        }
    }
}

/// Whether most letters are capitals.
fn is_in_capitals(text: &str) -> bool {
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    text.len() <= 320 && text.chars().filter(|letter| letter.is_uppercase()).count() * 2 > letters
}
