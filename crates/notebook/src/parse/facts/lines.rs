//! Lines: the blocks of a head as the lines that stand in them, one by one, with the label of each where the markup tells it:
//! a stressed word, the first cell of a table's row, the term of a definition.

use std::borrow::Cow;

use super::{labels, links, tables};
use crate::{
    content::{Block, Inline, Item, Source, Tag, Target},
    fact::Link,
    text,
};

/// How many lines of one block are read.
pub const MOST_LINES: usize = 500;

/// How far below the last line the next is looked for.
const REACH: usize = 40;

/// How much of a line of the note is looked at to find where something stands.
const MOST_LOOKED_AT: usize = 1_000;

/// A line of a head.
#[derive(Debug, Default, Clone)]
pub struct Line {
    /// What it says, without what is struck out.
    pub text: String,
    /// What stands outside its links.
    pub plain: String,
    /// Its label and what follows it, if the markup sets them apart.
    pub parts: Option<(String, String)>,
    pub links: Vec<Link>,
    /// The line of the note, from 1.
    pub line: u32,
    /// How deep its list item is nested, from 1; 0 outside of lists.
    pub depth: u8,
    /// Whether its box is ticked, if it has one.
    pub ticked: Option<bool>,
    /// Whether it holds something else than words: a picture, a formula.
    pub is_mixed: bool,
    /// Whether it stands out: set in strong letters, in a quotation or in a box.
    pub stands_out: bool,
}

/// The lines of a block.
#[derive(Debug, Default)]
pub struct Lines {
    pub lines: Vec<Line>,
    /// Whether the block holds more than these lines.
    pub is_cut: bool,
}

/// Reads blocks line by line.
pub struct Reader<'n> {
    /// The note, by lines.
    source: &'n [&'n str],
    /// The line that was found last.
    at: u32,
    found: Lines,
    depth: u8,
    ticked: Option<bool>,
    stands_out: bool,
}

impl<'n> Reader<'n> {
    /// The lines of a block that begins on a line of the note.
    pub fn lines(block: &Block, line: u32, source: &'n [&'n str]) -> Lines {
        let mut reader = Self::new(line, source);
        reader.block(block);
        reader.found
    }

    /// The line of the content of a heading.
    pub fn line(content: &[Inline], line: u32) -> Line {
        let mut reader = Self::new(line, &[]);
        reader.run(content);
        reader.found.lines.pop().unwrap_or_default()
    }

    const fn new(line: u32, source: &'n [&'n str]) -> Self {
        let found = Lines { lines: Vec::new(), is_cut: false };
        Self { source, at: line, found, depth: 0, ticked: None, stands_out: false }
    }

    fn block(&mut self, block: &Block) {
        if self.found.lines.len() >= MOST_LINES {
            self.found.is_cut = true;
            return;
        }
        match block {
            Block::Paragraph(content) | Block::Plain(content) => self.paragraph(content),
            Block::List(list) => list.items.iter().for_each(|item| self.item(item)),
            Block::Quote(content) => self.boxed(content),
            Block::Callout(callout) => {
                if let Some(title) = callout.title.as_deref().filter(|title| !title.is_empty()) {
                    self.boxed(&[Block::Plain(title.to_vec())]);
                }
                self.boxed(&callout.content);
            }
            Block::Table(table) => match tables::read(table) {
                Some(rows) => rows.into_iter().for_each(|row| self.row(row)),
                None => self.found.is_cut = true,
            },
            Block::Element(element) if matches!(element.tag, Tag::Dl | Tag::Tr) => self.pairs(&element.content),
            Block::Element(element) => element.content.iter().for_each(|block| self.block(block)),
            Block::Rule => {}
            Block::Heading { .. } | Block::Code(_) | Block::Diagram(_) | Block::Math(_) | Block::Embed(_) => {
                self.found.is_cut = true
            }
        }
    }

    /// A quotation or a box. One inside another is no part of a head.
    fn boxed(&mut self, content: &[Block]) {
        if self.stands_out {
            self.found.is_cut = true;
            return;
        }
        self.stands_out = true;
        content.iter().for_each(|block| self.block(block));
        self.stands_out = false;
    }

    fn item(&mut self, item: &Item) {
        self.depth += 1;
        for block in &item.content {
            self.ticked = item.task.map(|sign| sign != ' ').filter(|_| !matches!(block, Block::List(_)));
            self.block(block);
        }
        self.ticked = None;
        self.depth -= 1;
    }

    fn paragraph(&mut self, content: &[Inline]) {
        for run in content.split(|inline| *inline == Inline::Break) {
            self.run(run);
        }
    }

    /// The terms of a list of definitions with what is said of them, or the cells of a row of HTML.
    fn pairs(&mut self, content: &[Block]) {
        let mut label = None;
        for block in content {
            let element = match block {
                Block::Element(element) if matches!(element.tag, Tag::Dt | Tag::Dd | Tag::Td | Tag::Th) => element,
                _ => {
                    self.block(block);
                    continue;
                }
            };
            let first = self.found.lines.len();
            element.content.iter().for_each(|block| self.block(block));
            match label.take() {
                None => label = self.found.lines.drain(first..).next().map(|line| line.text),
                Some(label) => {
                    if let Some(line) = self.found.lines.get_mut(first) {
                        line.parts = Some((label, line.text.clone()));
                    }
                }
            }
        }
    }

    /// A row of a table: a label and what follows it, or a cell alone.
    fn row(&mut self, row: tables::Row<'_>) {
        let first = self.found.lines.len();
        self.paragraph(row.content);
        if let Some(line) = self.found.lines.get_mut(first) {
            line.depth = 1;
            line.parts = row.label.map(|label| (label, line.text.clone()));
        }
    }

    fn run(&mut self, content: &[Inline]) {
        let is_struck = |inline: &Inline| inline.is_one_of(&[Tag::Del, Tag::S]);
        let content = without(content, is_struck);
        let line_text = text::of_inlines(&content);
        if line_text.is_empty() && content.iter().all(|inline| matches!(inline, Inline::Text(_))) {
            return;
        }
        if self.found.lines.len() >= MOST_LINES {
            self.found.is_cut = true;
            return;
        }
        self.locate(&line_text);
        let plain = without(&content, |inline| matches!(inline, Inline::Link { .. } | Inline::Card(_)));
        let mut found = Vec::new();
        content.iter().for_each(|inline| links_in(inline, &mut found));
        let is_mixed = |inline: &Inline| {
            matches!(inline, Inline::Image(_) | Inline::Media(_) | Inline::Math(_) | Inline::FailedUpload { .. })
        };
        self.found.lines.push(Line {
            plain: text::of_inlines(&plain),
            parts: stressed(&content),
            links: found,
            line: self.at,
            depth: self.depth,
            ticked: self.ticked,
            is_mixed: content.iter().any(is_mixed),
            stands_out: self.stands_out || matches!(content.as_ref(), [only] if only.is_one_of(&[Tag::Strong, Tag::B])),
            text: line_text,
        });
    }

    /// Goes on to the first line of the note that holds the first word of a text.
    fn locate(&mut self, text: &str) {
        let word = text.split_whitespace().next().unwrap_or_default();
        let below = self.source.iter().skip(self.at.saturating_sub(1) as usize).take(REACH);
        let holds = |line: &str| {
            let end = (0..=MOST_LOOKED_AT.min(line.len())).rev().find(|end| line.is_char_boundary(*end)).unwrap_or(0);
            line[..end].contains(word)
        };
        self.at = (self.at..).zip(below).find(|(_, line)| holds(line)).map_or(self.at, |(line, _)| line);
    }
}

/// Some content without what is not wanted.
fn without(content: &[Inline], is_unwanted: impl Fn(&Inline) -> bool) -> Cow<'_, [Inline]> {
    if content.iter().any(&is_unwanted) {
        Cow::Owned(content.iter().filter(|inline| !is_unwanted(inline)).cloned().collect())
    } else {
        Cow::Borrowed(content)
    }
}

/// The label that is set in strong or slanting letters, or written `label::`, and what follows it.
fn stressed(content: &[Inline]) -> Option<(String, String)> {
    let (first, rest) = content.split_first()?;
    let label = match first {
        Inline::Element(element) if first.is_one_of(&[Tag::Strong, Tag::B, Tag::Em, Tag::I, Tag::U]) => {
            text::of_inlines(&element.content)
        }
        _ => return None,
    };
    let label = label.trim_end_matches([':', '：', ' ']);
    labels::read(label)?;
    let rest = text::of_inlines(rest);
    let value = rest.trim_start_matches([':', '：', '–', '—', '-', ' ']);
    (!label.is_empty() && !value.is_empty()).then(|| (label.to_owned(), value.to_owned()))
}

fn links_in(inline: &Inline, found: &mut Vec<Link>) {
    match inline {
        Inline::Link(link) => {
            if let Target::Web(url) = &link.target {
                found.push(links::link(text::of_inlines(&link.content), url.clone()));
            }
        }
        // The bare address of a video.
        Inline::Card(card) => {
            if let Source::Web(url) = &card.source {
                let label = if card.title.is_empty() { &card.kind } else { &card.title };
                found.push(links::link(label.clone(), url.clone()));
            }
        }
        Inline::Element(element) => element.content.iter().for_each(|inline| links_in(inline, found)),
        _ => {}
    }
}
