//! Blocks: Markdown as typed content. Walks pulldown-cmark's events with a stack of open nodes, into which raw HTML
//! opens and closes its own.

use std::collections::{HashMap, HashSet};

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag as Md, TagEnd};

use super::{
    Tool, callouts,
    code::Info,
    dialect::{Prepared, line_starts},
    inlines::Context,
    math::Drawer,
    open::{Frame, Html, Kind},
    report::Report,
};
use crate::{
    content::{Alignment, Attribute, Block, Inline, Item, Link, List, Table, Tag},
    fact::Term,
    problem::Fault,
};

/// What is on, and nothing else: metadata blocks would swallow a session between rules, heading attributes would eat
/// braces and let `onclick` in, smart punctuation would rewrite `-->`, sub- and superscripts are known only at the edges
/// of words, alerts only without a title. Definition lists would take a closing `:::` for theirs; the dialect has taken
/// these out.
const DIALECT: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_MATH)
    .union(Options::ENABLE_DEFINITION_LIST);

/// Nodes nested deeper than this are spliced into their parent: no page shows them, and every walk over the content
/// recurses. Browsers stop at 512 elements, and a list level takes two.
const MAX_DEPTH: usize = 96;

/// A block with the line of the note it begins on, from 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    pub block: Block,
    pub line: u32,
}

/// The blocks without their lines, in no more memory than they need: there are millions of list items.
pub fn bare(blocks: Vec<Placed>) -> Vec<Block> {
    let mut content = Vec::with_capacity(blocks.len());
    content.extend(blocks.into_iter().map(|placed| placed.block));
    content
}

/// The body of a note.
#[derive(Debug, Default)]
pub struct Content {
    pub blocks: Vec<Placed>,
    /// What each footnote says; [`Inline::Footnote`] holds its index here.
    pub footnotes: Vec<Vec<Placed>>,
    /// The tags of HackMD's tag lines.
    pub tags: Vec<String>,
    /// The abbreviations of texts inside this one, with their lines.
    pub abbreviations: Vec<(Term, u32)>,
}

/// How a note is read.
#[derive(Debug, Clone, Copy)]
pub struct Manner {
    pub tool: Tool,
    /// Whether a line end is a line break.
    pub breaks: bool,
    /// Whether this is a text inside another.
    pub is_inner: bool,
}

/// Reads the body of a note.
pub fn read(prepared: &Prepared, manner: Manner, report: &mut Report) -> Content {
    let abbreviations = prepared.abbreviations.iter().map(|(term, _)| (term.short.as_str(), term.long.as_str()));
    let abbreviations = abbreviations.collect::<HashMap<_, _>>();
    let context = Context { pieces: &prepared.pieces, abbreviations: &abbreviations, tool: manner.tool, report };
    let first_line = prepared.lines.first().copied().unwrap_or(1);
    let body = prepared.text.as_str();
    let mut reader = Reader {
        starts: line_starts(body),
        lines: &prepared.lines,
        manner,
        stack: vec![Frame::new(Kind::Document, first_line)],
        footnotes: HashMap::new(),
        drawer: Drawer::new(),
        too_deep: false,
        last_break: None,
        underline: None,
        line: first_line,
        html_reported: HashSet::new(),
        in_foreign: 0,
        player: None,
        numbered: 0,
        tags: Vec::new(),
        abbreviations: Vec::new(),
        context,
    };
    for (event, range) in Parser::new_ext(body, DIALECT).into_offset_iter() {
        reader.line = reader.line_at(range.start);
        if let Event::Start(Md::Heading { .. }) = event {
            let heading = body[range.clone()].trim_end();
            let is_underlined = !heading.starts_with('#');
            reader.underline = is_underlined.then(|| reader.line_at(range.start + heading.len()));
        }
        reader.event(event, reader.line);
    }
    reader.finish()
}

/// Where a line break comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineEnd {
    Newline,
    Br,
}

pub(super) struct Reader<'n> {
    starts: Vec<usize>,
    /// The line of the note for each line that is read.
    lines: &'n [u32],
    pub(super) manner: Manner,
    pub(super) stack: Vec<Frame>,
    /// By label: the number in the order of first mention, and what it says.
    pub(super) footnotes: HashMap<String, (u32, Vec<Placed>)>,
    drawer: Drawer,
    too_deep: bool,
    /// What the last line break came from, if nothing followed it yet.
    pub(super) last_break: Option<LineEnd>,
    /// The line of the rule that makes a heading of the text above it, while that is read.
    pub(super) underline: Option<u32>,
    /// The line of the current event.
    pub(super) line: u32,
    /// The names of the dropped elements that were reported already.
    pub(super) html_reported: HashSet<String>,
    /// How many `<svg>` and `<math>` elements are open: nothing inside them is ours to show but text.
    pub(super) in_foreign: usize,
    /// Whether a `<video>` (or `<audio>`) is open that has not said yet what it plays.
    pub(super) player: Option<bool>,
    /// The number of the last line of code that was numbered.
    pub(super) numbered: u32,
    pub(super) tags: Vec<String>,
    pub(super) abbreviations: Vec<(Term, u32)>,
    pub(super) context: Context<'n>,
}

impl Reader<'_> {
    fn line_at(&self, offset: usize) -> u32 {
        let line = self.starts.partition_point(|start| *start <= offset).saturating_sub(1);
        self.lines.get(line).or(self.lines.last()).copied().unwrap_or(1)
    }

    fn event(&mut self, event: Event<'_>, line: u32) {
        match event {
            Event::Start(tag) => self.start(tag, line),
            Event::End(end) => self.end(end),
            Event::Text(text) | Event::Html(text) if self.top().is_raw() => self.top_mut().raw.push_str(&text),
            Event::Text(text) => self.text(&text),
            Event::Code(code) => self.inline(Inline::Code(self.context.pieces.restored(&code))),
            Event::InlineMath(tex) => self.formula(&tex, false, line),
            Event::DisplayMath(tex) => self.formula(&tex, true, line),
            Event::Html(html) | Event::InlineHtml(html) => {
                let html = self.context.pieces.restored(&html);
                self.html(&html, line);
            }
            Event::FootnoteReference(label) => {
                let number = self.footnote(&label).0;
                self.inline(Inline::Footnote { number, is_first: false });
            }
            Event::SoftBreak if !self.manner.breaks => self.text("\n"),
            Event::SoftBreak | Event::HardBreak => self.line_break(LineEnd::Newline),
            Event::Rule => self.block(Block::Rule, line),
            Event::TaskListMarker(done) => {
                let item = self
                    .stack
                    .iter_mut()
                    .rev()
                    .map(|frame| &mut frame.kind)
                    .find(|kind| matches!(kind, Kind::Item(_) | Kind::Flat(_)));
                if let Some(Kind::Item(task)) = item {
                    *task = Some(if done { 'x' } else { ' ' });
                }
            }
        }
    }

    fn formula(&mut self, tex: &str, display: bool, line: u32) {
        let tex = self.context.pieces.plain(tex);
        let math = self.drawer.draw(&tex, display, line, self.context.report);
        // One that only defines commands shows nothing.
        if !math.drawing.as_ref().is_ok_and(|drawing| drawing.markup().is_empty()) {
            self.inline(Inline::Math(Box::new(math)));
        }
    }

    fn start(&mut self, tag: Md<'_>, line: u32) {
        let kind = match tag {
            Md::Paragraph => Kind::Paragraph,
            Md::Heading { level, .. } => Kind::Heading(level as u8),
            Md::BlockQuote(_) => Kind::Quote,
            Md::CodeBlock(CodeBlockKind::Fenced(info)) => Kind::Code(Info::read(&self.context.pieces.restored(&info))),
            Md::CodeBlock(CodeBlockKind::Indented) => Kind::Code(Info::default()),
            Md::DefinitionList => Kind::Definitions(Tag::Dl),
            Md::DefinitionListTitle => Kind::Definitions(Tag::Dt),
            Md::DefinitionListDefinition => Kind::Definitions(Tag::Dd),
            Md::HtmlBlock => Kind::Html,
            Md::List(start) => Kind::List(start, Vec::new()),
            Md::Item => Kind::Item(None),
            Md::FootnoteDefinition(label) => Kind::Footnote(label.into_string()),
            Md::Table(alignments) => Kind::Table(Table {
                alignments: alignments
                    .into_iter()
                    .map(|alignment| match alignment {
                        pulldown_cmark::Alignment::None => Alignment::Natural,
                        pulldown_cmark::Alignment::Left => Alignment::Left,
                        pulldown_cmark::Alignment::Center => Alignment::Center,
                        pulldown_cmark::Alignment::Right => Alignment::Right,
                    })
                    .collect(),
                head: Vec::new(),
                rows: Vec::new(),
            }),
            Md::TableHead | Md::TableRow => Kind::Row(Vec::new()),
            Md::TableCell => Kind::Cell,
            Md::Emphasis => Kind::Styled(Tag::Em),
            Md::Strong => Kind::Styled(Tag::Strong),
            Md::Strikethrough => Kind::Styled(Tag::Del),
            Md::Link { link_type: LinkType::Email, dest_url, .. } => {
                Kind::Link(self.target(&format!("mailto:{dest_url}"), line), String::new())
            }
            Md::Link { dest_url, title, .. } => {
                let pieces = self.context.pieces;
                Kind::Link(self.target(&pieces.plain(&dest_url), line), pieces.plain(&title))
            }
            Md::Image { dest_url, title, .. } => {
                let pieces = self.context.pieces;
                Kind::Image(pieces.plain(&dest_url), pieces.plain(&title))
            }
            // The options that would make these are off.
            Md::MetadataBlock(_) | Md::Superscript | Md::Subscript => Kind::Flat(1),
        };
        self.open(kind, line);
    }

    /// Opens a node of Markdown; one that is nested too deep leaves its content to its parent.
    fn open(&mut self, kind: Kind, line: u32) {
        if kind.is_leaf() || !self.is_deep(line) {
            self.stack.push(Frame::new(kind, line));
        } else if let Kind::Flat(levels) = &mut self.top_mut().kind {
            *levels += 1;
        } else {
            self.stack.push(Frame::new(Kind::Flat(1), line));
        }
    }

    /// Opens an element of HTML, unless it is nested too deep.
    pub(super) fn open_element(&mut self, html: Html, attributes: Vec<Attribute>, line: u32) {
        if !self.is_deep(line) {
            self.stack.push(Frame::new(Kind::Element(html, attributes), line));
        }
    }

    fn is_deep(&mut self, line: u32) -> bool {
        let deep = self.stack.len() >= MAX_DEPTH;
        if deep && !self.too_deep {
            self.too_deep = true;
            let sentence = format!("Nested more than {MAX_DEPTH} levels deep; what is deeper is shown at that level.");
            self.context.report.add(line, Fault::TooDeep, sentence);
        }
        deep
    }

    fn end(&mut self, end: TagEnd) {
        while let Some(Frame { kind: Kind::Element(..), .. }) = self.stack.last() {
            self.close_unclosed();
        }
        if let Kind::Flat(levels @ 2..) = &mut self.top_mut().kind {
            *levels -= 1;
            return;
        }
        let Some(mut frame) = self.stack.pop() else { return };
        frame.flush(&mut self.context);
        let Frame { kind, blocks, inlines, raw, line: start, .. } = frame;
        match kind {
            Kind::Paragraph => self.paragraph(inlines, start),
            Kind::Heading(level) => self.heading(level, inlines, start),
            Kind::Quote => self.block(callouts::quote(bare(blocks)), start),
            Kind::Code(info) => self.code(&info, raw.strip_suffix('\n').unwrap_or(&raw), start),
            Kind::Html => {
                let raw = self.context.pieces.restored(&raw);
                self.html(&raw, start);
            }
            Kind::Definitions(tag) => {
                let mut content = bare(blocks);
                if !inlines.is_empty() {
                    content.push(Block::Plain(self.context.finish(inlines)));
                }
                self.block(Block::element(tag, Vec::new(), content), start);
            }
            Kind::List(number, mut items) => {
                // What came from items that are nested too deep.
                if !blocks.is_empty() {
                    items.push(Item { task: None, content: bare(blocks) });
                }
                items.shrink_to_fit();
                self.block(Block::List(List { start: number, items }), start);
            }
            Kind::Item(task) => {
                let mut item = Item { task, content: bare(blocks) };
                item.task = item.task.or_else(|| take_sign(&mut item.content));
                match &mut self.top_mut().kind {
                    Kind::List(_, items) => items.push(item),
                    _ => self
                        .top_mut()
                        .blocks
                        .extend(item.content.into_iter().map(|block| Placed { block, line: start })),
                }
            }
            Kind::Footnote(label) => self.footnote(&label).1.extend(blocks),
            Kind::Table(table) => self.block(Block::Table(Box::new(table)), start),
            Kind::Row(cells) => {
                if let Kind::Table(table) = &mut self.top_mut().kind {
                    if end == TagEnd::TableHead { table.head = cells } else { table.rows.push(cells) }
                } else {
                    self.top_mut().inlines.extend(cells.into_iter().flatten());
                }
            }
            Kind::Cell => {
                let cell = self.context.finish(inlines);
                match &mut self.top_mut().kind {
                    Kind::Row(cells) => cells.push(cell),
                    _ => self.top_mut().inlines.extend(cell),
                }
            }
            Kind::Styled(tag) => self.inline(Inline::element(tag, Vec::new(), inlines)),
            Kind::Link(Some(target), title) => {
                self.inline(Inline::Link(Box::new(Link { target, title, content: inlines })));
            }
            Kind::Image(address, title) => self.image(&address, title, &inlines, start),
            Kind::Link(None, _) | Kind::Flat(_) | Kind::Element(..) | Kind::Document => self.splice(blocks, inlines),
        }
    }

    pub(super) fn footnote(&mut self, label: &str) -> &mut (u32, Vec<Placed>) {
        let next = u32::try_from(self.footnotes.len()).unwrap_or(u32::MAX);
        self.footnotes.entry(label.to_owned()).or_insert((next, Vec::new()))
    }

    fn finish(mut self) -> Content {
        while self.stack.len() > 1 {
            self.close_unclosed();
        }
        let root = self.stack.pop().map(|mut frame| {
            frame.flush(&mut self.context);
            frame.blocks
        });
        let mut footnotes = self.footnotes.into_values().collect::<Vec<_>>();
        footnotes.sort_by_key(|(number, _)| *number);
        Content {
            blocks: root.unwrap_or_default(),
            footnotes: footnotes.into_iter().map(|(_, blocks)| blocks).collect(),
            tags: self.tags,
            abbreviations: self.abbreviations,
        }
    }
}

/// The sign of a task of one's own (`[?]`), taken off the text of an item. Letters and digits are no signs: they are
/// more often references.
fn take_sign(content: &mut [Block]) -> Option<char> {
    let Some(Block::Plain(inlines) | Block::Paragraph(inlines)) = content.first_mut() else { return None };
    let Some(Inline::Text(text)) = inlines.first_mut() else { return None };
    let (sign, rest) = text.strip_prefix('[')?.split_once("] ")?;
    let mut letters = sign.chars();
    let sign = letters
        .next()
        .filter(|letter| !letter.is_alphanumeric() && !letter.is_whitespace() && letters.next().is_none())?;
    *text = rest.trim_start().to_owned();
    Some(sign)
}
