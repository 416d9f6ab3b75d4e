//! An open node: one that has begun and not yet ended, with what it holds so far.

use super::{
    blocks::{LineEnd, Placed, Reader, bare},
    code::Info,
    inlines::{Context, Part},
};
use crate::{
    content::{Attribute, Block, Callout, CalloutKind, Inline, Item, Link, Table, Tag, Target},
    problem::Fault,
};

/// What an open node will become.
#[derive(Debug)]
pub enum Kind {
    Document,
    Paragraph,
    Heading(u8),
    Quote,
    Code(Info),
    Html,
    List(Option<u64>, Vec<Item>),
    Item(Option<char>),
    Footnote(String),
    /// A part of a definition list.
    Definitions(Tag),
    Table(Table),
    Row(Vec<Vec<Inline>>),
    Cell,
    Styled(Tag),
    Link(Option<Target>, String),
    Image(String, String),
    /// Opened by raw HTML: an allowed element, or a link for `<a>`.
    Element(Html, Vec<Attribute>),
    /// So many nodes that are nested too deep; their content is their parent's.
    Flat(u32),
}

/// What raw HTML opened.
#[derive(Debug, PartialEq)]
pub enum Html {
    Tag(Tag),
    Link(Option<Target>, String),
    /// A container of the dialect, which opens and closes as an element does: its kind, its fold, its title.
    Callout(CalloutKind, Option<bool>, Vec<Inline>),
}

impl Kind {
    /// Whether blocks can stand directly in it.
    pub fn holds_blocks(&self) -> bool {
        match self {
            Self::Document | Self::Quote | Self::Item(_) | Self::Footnote(_) => true,
            Self::Definitions(tag) => *tag == Tag::Dd,
            Self::Element(Html::Tag(tag), _) => tag.is_block(),
            Self::Element(Html::Callout(..), _) => true,
            _ => false,
        }
    }

    /// Whether it nests nothing that nests, so that depth does not matter.
    pub const fn is_leaf(&self) -> bool {
        matches!(
            self,
            Self::Paragraph
                | Self::Heading(_)
                | Self::Code(_)
                | Self::Html
                | Self::Table(_)
                | Self::Row(_)
                | Self::Cell
                | Self::Image(..)
                | Self::Link(..)
        )
    }
}

/// An open node.
#[derive(Debug)]
pub struct Frame {
    pub kind: Kind,
    pub blocks: Vec<Placed>,
    pub inlines: Vec<Inline>,
    /// The source of code or raw HTML.
    pub raw: String,
    pub line: u32,
    /// The line on which the inlines begin.
    text_line: u32,
}

impl Frame {
    pub fn new(kind: Kind, line: u32) -> Self {
        Self { kind, blocks: Vec::new(), inlines: Vec::new(), raw: String::new(), line, text_line: line }
    }

    /// Whether it takes text as it stands.
    pub const fn is_raw(&self) -> bool {
        matches!(self.kind, Kind::Code(_) | Kind::Html)
    }

    /// At its end, makes a block of the text that stands directly in a node of blocks.
    pub fn flush(&mut self, context: &mut Context<'_>) {
        if self.kind.holds_blocks() || matches!(self.kind, Kind::List(..)) || !self.blocks.is_empty() {
            self.settle(context);
        }
    }

    /// Makes a block of the text so far.
    pub fn settle(&mut self, context: &mut Context<'_>) {
        if !self.inlines.is_empty() {
            let line = self.text_line;
            let inlines = std::mem::take(&mut self.inlines);
            let parts = match self.kind {
                Kind::Element(Html::Tag(Tag::Pre), _) => vec![Part::Inlines(context.finish_code(inlines))],
                _ => context.parts(inlines),
            };
            let blocks = parts.into_iter().filter_map(|part| match part {
                Part::Inlines(content) => (!content.is_empty()).then_some(Block::Plain(content)),
                Part::Embed(embed) => Some(Block::Embed(Box::new(embed))),
            });
            self.blocks.extend(blocks.map(|block| Placed { block, line }));
        }
    }
}

impl Reader<'_> {
    pub(super) fn top(&self) -> &Frame {
        &self.stack[self.stack.len() - 1]
    }

    pub(super) fn top_mut(&mut self) -> &mut Frame {
        let last = self.stack.len() - 1;
        &mut self.stack[last]
    }

    /// Whether a block can begin here: the innermost node that is no element inside a line holds blocks.
    pub(super) fn among_blocks(&self) -> bool {
        let kinds = self.stack.iter().rev().map(|frame| &frame.kind);
        kinds
            .into_iter()
            .find(|kind| !matches!(kind, Kind::Flat(_) | Kind::Element(..)) || kind.holds_blocks())
            .is_some_and(Kind::holds_blocks)
    }

    pub(super) fn text(&mut self, text: &str) {
        self.last_break = None;
        match self.top_mut().inlines.last_mut() {
            Some(Inline::Text(last)) => last.push_str(text),
            _ => self.inline(Inline::Text(text.to_owned())),
        }
    }

    pub(super) fn inline(&mut self, inline: Inline) {
        self.last_break = None;
        let line = self.line;
        let top = self.top_mut();
        if top.inlines.is_empty() {
            top.text_line = line;
            // Most lines are one text.
            top.inlines.reserve_exact(1);
        }
        top.inlines.push(inline);
    }

    /// Breaks the line. A `<br>` beside a line end is that line's end, not another one.
    pub(super) fn line_break(&mut self, from: LineEnd) {
        if self.last_break.is_none_or(|last| last == from) {
            self.inline(Inline::Break);
        }
        self.last_break = Some(if self.last_break.is_some() { LineEnd::Br } else { from });
    }

    pub(super) fn block(&mut self, block: Block, line: u32) {
        let last = self.stack.len() - 1;
        self.stack[last].settle(&mut self.context);
        self.stack[last].blocks.push(Placed { block, line });
    }

    /// Gives what a dropped node held to its parent.
    pub(super) fn splice(&mut self, blocks: Vec<Placed>, inlines: Vec<Inline>) {
        for Placed { block, line } in blocks {
            self.block(block, line);
        }
        for inline in inlines {
            self.inline(inline);
        }
    }

    /// Closes the innermost node, an element whose end tag is missing: properly where HTML lets it be omitted, else it
    /// is dropped, lest it swallow the rest of the note.
    pub(super) fn close_unclosed(&mut self) {
        let Some(Frame { kind: Kind::Element(html, _), line, .. }) = self.stack.last() else { return };
        let line = *line;
        match html {
            Html::Tag(tag) if tag.may_be_left_open() => self.close_element(),
            Html::Tag(_) | Html::Link(..) => {
                let name = if let Html::Tag(tag) = html { tag.name() } else { "a" };
                let end = format!("</{name}>");
                let sentence = format!(
                    "`<{name}>` is never closed, and so it is left out; its content is kept. Close it with `{end}`."
                );
                self.context.report.correct(line, Fault::Unclosed, sentence, end);
                if let Some(mut frame) = self.stack.pop() {
                    frame.flush(&mut self.context);
                    self.splice(frame.blocks, frame.inlines);
                }
            }
            Html::Callout(..) => {
                let sentence = "This container is never closed, and so there is no box around it; its content is kept. Close it with `:::`.";
                self.context.report.correct(line, Fault::Unclosed, sentence, ":::");
                if let Some(mut frame) = self.stack.pop() {
                    frame.flush(&mut self.context);
                    if let Kind::Element(Html::Callout(.., title), _) = frame.kind
                        && !title.is_empty()
                    {
                        self.block(Block::Paragraph(title), line);
                    }
                    self.splice(frame.blocks, frame.inlines);
                }
            }
        }
    }

    /// Closes the innermost container, if only what raw HTML opened stands in between.
    pub(super) fn close_callout(&mut self) {
        let reach = self.stack.iter().rev().take_while(|frame| matches!(frame.kind, Kind::Element(..)));
        let above = reach.map(|frame| &frame.kind).position(|kind| matches!(kind, Kind::Element(Html::Callout(..), _)));
        if let Some(above) = above {
            (0..above).for_each(|_| self.close_unclosed());
            self.close_element();
        }
    }

    /// Closes the innermost node, an element, because its end tag is there.
    pub(super) fn close_element(&mut self) {
        let Some(mut frame) = self.stack.pop() else { return };
        frame.flush(&mut self.context);
        let Frame { kind: Kind::Element(html, attributes), blocks, inlines, line, .. } = frame else { return };
        match html {
            Html::Tag(tag) if tag.is_block() => {
                let content = bare(blocks);
                self.block(Block::element(tag, attributes, content), line);
            }
            Html::Callout(kind, fold, title) => {
                let content = bare(blocks);
                // HackMD's boxes have no title but the one that is written; what folds needs one.
                let title = (!title.is_empty() || fold.is_some()).then_some(title);
                self.block(Block::Callout(Box::new(Callout { kind, title, fold, content })), line);
            }
            // Blocks inside an element that stands inside a line: the blocks win.
            _ if !blocks.is_empty() => self.splice(blocks, inlines),
            Html::Tag(tag) => self.inline(Inline::element(tag, attributes, inlines)),
            Html::Link(Some(target), title) => {
                self.inline(Inline::Link(Box::new(Link { target, title, content: inlines })));
            }
            Html::Link(None, _) => self.splice(blocks, inlines),
        }
    }
}

impl Tag {
    /// Whether HTML lets its end tag be omitted (HTML Standard, 13.1.2.4).
    const fn may_be_left_open(self) -> bool {
        matches!(
            self,
            Self::P
                | Self::Li
                | Self::Dt
                | Self::Dd
                | Self::Tr
                | Self::Td
                | Self::Th
                | Self::Thead
                | Self::Tbody
                | Self::Tfoot
                | Self::Rt
                | Self::Rp
        )
    }
}
