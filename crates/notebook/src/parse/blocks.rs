//! Blocks: Markdown as typed content. Walks pulldown-cmark's events with a stack of open nodes, into which raw HTML
//! opens and closes its own.

use std::collections::{HashMap, HashSet};

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, Event, Options, Parser, Tag as Md, TagEnd, TextMergeWithOffset};

use super::{
    inlines,
    math::Drawer,
    open::{Frame, Html, Kind},
    report::Report,
};
use crate::{
    content::{
        Alignment, Attribute, Block, Callout, CalloutKind, Code, Image, Inline, Item, List, Source, Table, Tag, Target,
    },
    problem::Severity,
    url::Url,
};

/// What is on, and nothing else: metadata blocks would swallow a session between rules, heading attributes would eat
/// braces and let `onclick` in, smart punctuation would rewrite `-->`.
const DIALECT: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_MATH)
    .union(Options::ENABLE_GFM);

/// Nodes nested deeper than this are spliced into their parent: no page shows them, and every walk over the content
/// recurses. Browsers stop at 512 elements, and a list level takes two.
const MAX_DEPTH: usize = 96;

/// A block with the line of the note it begins on, from 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    pub block: Block,
    pub line: u32,
}

/// The body of a note.
#[derive(Debug, Default)]
pub struct Content {
    pub blocks: Vec<Placed>,
    /// What each footnote says; [`Inline::Footnote`] holds its index here.
    pub footnotes: Vec<Vec<Placed>>,
}

/// Reads the body of a note, whose first line is `first_line` of the file.
pub fn read(body: &str, first_line: u32, breaks: bool, report: &mut Report) -> Content {
    let mut reader = Reader {
        starts: std::iter::once(0).chain(body.match_indices('\n').map(|(at, _)| at + 1)).collect(),
        first_line,
        breaks,
        stack: vec![Frame::new(Kind::Document, first_line)],
        footnotes: HashMap::new(),
        drawer: Drawer::new(),
        too_deep: false,
        last_break: None,
        line: first_line,
        html_reported: HashSet::new(),
        in_foreign: 0,
        report,
    };
    for (event, range) in TextMergeWithOffset::new(Parser::new_ext(body, DIALECT).into_offset_iter()) {
        reader.line = reader.line_at(range.start);
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

pub(super) struct Reader<'r> {
    starts: Vec<usize>,
    first_line: u32,
    breaks: bool,
    pub(super) stack: Vec<Frame>,
    /// By label: the number in the order of first mention, and what it says.
    footnotes: HashMap<String, (u32, Vec<Placed>)>,
    drawer: Drawer,
    too_deep: bool,
    /// What the last line break came from, if nothing followed it yet.
    pub(super) last_break: Option<LineEnd>,
    /// The line of the current event.
    pub(super) line: u32,
    /// The names of the dropped elements that were reported already.
    pub(super) html_reported: HashSet<String>,
    /// How many `<svg>` and `<math>` elements are open: nothing inside them is ours to show but text.
    pub(super) in_foreign: usize,
    pub(super) report: &'r mut Report,
}

impl Reader<'_> {
    fn line_at(&self, offset: usize) -> u32 {
        let line = self.starts.partition_point(|start| *start <= offset).saturating_sub(1);
        self.first_line + u32::try_from(line).unwrap_or(0)
    }

    fn event(&mut self, event: Event<'_>, line: u32) {
        match event {
            Event::Start(tag) => self.start(tag, line),
            Event::End(end) => self.end(end),
            Event::Text(text) | Event::Html(text) if self.top().is_raw() => self.top_mut().raw.push_str(&text),
            Event::Text(text) => self.text(&text),
            Event::Code(code) => self.inline(Inline::Code(code.into_string())),
            Event::InlineMath(tex) => {
                let math = self.drawer.draw(&tex, false, line, self.report);
                self.inline(Inline::Math(math));
            }
            Event::DisplayMath(tex) => {
                let math = self.drawer.draw(&tex, true, line, self.report);
                self.inline(Inline::Math(math));
            }
            Event::Html(html) | Event::InlineHtml(html) => self.html(&html, line),
            Event::FootnoteReference(label) => {
                let number = self.footnote(&label).0;
                self.inline(Inline::Footnote { number, is_first: false });
            }
            Event::SoftBreak if !self.breaks => self.text("\n"),
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

    fn start(&mut self, tag: Md<'_>, line: u32) {
        let kind = match tag {
            Md::Paragraph => Kind::Paragraph,
            Md::Heading { level, .. } => Kind::Heading(level as u8),
            Md::BlockQuote(alert) => Kind::Quote(alert.map(|kind| match kind {
                BlockQuoteKind::Note => CalloutKind::Note,
                BlockQuoteKind::Tip => CalloutKind::Tip,
                BlockQuoteKind::Important => CalloutKind::Important,
                BlockQuoteKind::Warning => CalloutKind::Warning,
                BlockQuoteKind::Caution => CalloutKind::Caution,
            })),
            Md::CodeBlock(CodeBlockKind::Fenced(info)) => {
                Kind::Code(info.split([' ', ',', '\t']).next().unwrap_or_default().to_owned())
            }
            Md::CodeBlock(CodeBlockKind::Indented) => Kind::Code(String::new()),
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
            Md::Link { dest_url, title, .. } => Kind::Link(self.target(&dest_url, line), title.into_string()),
            Md::Image { dest_url, title, .. } => Kind::Image(dest_url.into_string(), title.into_string()),
            // The options that would make these are off.
            Md::MetadataBlock(_)
            | Md::DefinitionList
            | Md::DefinitionListTitle
            | Md::DefinitionListDefinition
            | Md::Superscript
            | Md::Subscript => Kind::Flat(1),
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
            self.report.add(line, Severity::Warning, sentence);
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
        frame.flush(self.report);
        let Frame { kind, blocks, inlines, raw, line: start, .. } = frame;
        let content = |blocks: Vec<Placed>| blocks.into_iter().map(|placed| placed.block).collect::<Vec<_>>();
        match kind {
            Kind::Paragraph => self.paragraph(inlines, start),
            Kind::Heading(level) => {
                let content = inlines::finish(inlines, start, self.report);
                self.block(Block::Heading { level, content }, start);
            }
            Kind::Quote(None) => self.block(Block::Quote(content(blocks)), start),
            Kind::Quote(Some(kind)) => {
                let callout = Callout { kind, title: Some(Vec::new()), fold: None, content: content(blocks) };
                self.block(Block::Callout(callout), start);
            }
            Kind::Code(language) => {
                let text = raw.strip_suffix('\n').unwrap_or(&raw).to_owned();
                self.block(Block::Code(Code { language, text, ..Code::default() }), start);
            }
            Kind::Html => self.html(&raw, start),
            Kind::List(number, mut items) => {
                // What came from items that are nested too deep.
                if !blocks.is_empty() {
                    items.push(Item { task: None, content: content(blocks) });
                }
                self.block(Block::List(List { start: number, items }), start);
            }
            Kind::Item(task) => {
                let item = Item { task, content: content(blocks) };
                match &mut self.top_mut().kind {
                    Kind::List(_, items) => items.push(item),
                    _ => self
                        .top_mut()
                        .blocks
                        .extend(item.content.into_iter().map(|block| Placed { block, line: start })),
                }
            }
            Kind::Footnote(label) => self.footnote(&label).1.extend(blocks),
            Kind::Table(table) => self.block(Block::Table(table), start),
            Kind::Row(cells) => {
                if let Kind::Table(table) = &mut self.top_mut().kind {
                    if end == TagEnd::TableHead { table.head = cells } else { table.rows.push(cells) }
                } else {
                    self.top_mut().inlines.extend(cells.into_iter().flatten());
                }
            }
            Kind::Cell => {
                let cell = inlines::finish(inlines, start, self.report);
                match &mut self.top_mut().kind {
                    Kind::Row(cells) => cells.push(cell),
                    _ => self.top_mut().inlines.extend(cell),
                }
            }
            Kind::Styled(tag) => self.inline(Inline::element(tag, inlines)),
            Kind::Link(Some(target), title) => self.inline(Inline::Link { target, title, content: inlines }),
            Kind::Image(address, title) => self.image(&address, title, &inlines, start),
            Kind::Link(None, _) | Kind::Flat(_) | Kind::Element(..) | Kind::Document => self.splice(blocks, inlines),
        }
    }

    /// A paragraph; one that is a single display formula becomes that block.
    fn paragraph(&mut self, inlines: Vec<Inline>, line: u32) {
        let mut content = inlines::finish(inlines, line, self.report);
        match content.as_slice() {
            [] => {}
            [Inline::Math(math)] if math.display => {
                if let Some(Inline::Math(math)) = content.pop() {
                    self.block(Block::Math(math), line);
                }
            }
            _ => self.block(Block::Paragraph(content), line),
        }
    }

    /// A picture, or the name of one whose upload broke off.
    pub(super) fn image(&mut self, address: &str, title: String, alt: &[Inline], line: u32) {
        let alt = crate::text::of_inlines(alt);
        if address.trim().is_empty() && alt.starts_with("Uploading") {
            self.report.add(line, Severity::Warning, format!("The upload of a picture broke off here (`{alt}`), so that the note does not have it; put the picture in again, or delete the line."));
            self.inline(Inline::FailedUpload { name: alt });
            return;
        }
        let source = match Url::picture(address) {
            Some(url) => Source::Web(url),
            None => {
                self.report.add(
                    line,
                    Severity::Warning,
                    format!("The picture `{address}` has no address on the web, and so it is not shown."),
                );
                Source::Unresolved(address.to_owned())
            }
        };
        self.inline(Inline::Image(Image { source, alt, title, context: String::new(), size: (None, None) }));
    }

    /// Where a link leads; none, and a problem, if it could run script.
    pub(super) fn target(&mut self, address: &str, line: u32) -> Option<Target> {
        let address = address.trim();
        if let Some(url) = Url::link(address) {
            return Some(Target::Web(url));
        }
        let scheme = address.split_once(':').map(|(scheme, _)| scheme);
        if scheme.is_some_and(|scheme| !scheme.contains(['/', '#', '?'])) {
            self.report.add(
                line,
                Severity::Warning,
                format!("A link to `{}:` is not followed; its text is kept.", scheme.unwrap_or_default()),
            );
            return None;
        }
        if !address.starts_with('#') {
            self.report.add(line, Severity::Warning, format!("The link `{address}` leads nowhere outside the place the note was written in; write the whole address."));
        }
        Some(Target::Unresolved(address.to_owned()))
    }

    fn footnote(&mut self, label: &str) -> &mut (u32, Vec<Placed>) {
        let next = u32::try_from(self.footnotes.len()).unwrap_or(u32::MAX);
        self.footnotes.entry(label.to_owned()).or_insert((next, Vec::new()))
    }

    fn finish(mut self) -> Content {
        while self.stack.len() > 1 {
            self.close_unclosed();
        }
        let root = self.stack.pop().map(|mut frame| {
            frame.flush(self.report);
            frame.blocks
        });
        let mut footnotes = self.footnotes.into_values().collect::<Vec<_>>();
        footnotes.sort_by_key(|(number, _)| *number);
        Content {
            blocks: root.unwrap_or_default(),
            footnotes: footnotes.into_iter().map(|(_, blocks)| blocks).collect(),
        }
    }
}
