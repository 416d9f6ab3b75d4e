//! Lines: what is visible on a page, as search looks at it. What stands in one line stands together; a phrase never goes
//! on in the next.

use std::ops::Range;

use crate::{
    content::{Block, Inline, Tag},
    page::{Page, Section},
};

/// A line of visible text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// What it says. It holds no line end.
    pub text: String,
    /// The bytes that are code, in order.
    pub code: Vec<Range<usize>>,
    /// Whether it is the heading of a section.
    pub is_heading: bool,
}

/// Calls `found` for every line of a page, in reading order.
pub fn of_page(page: &Page, found: &mut dyn FnMut(&Line)) {
    let mut walk = Walk { found, line: Line::default() };
    walk.blocks(&page.head);
    walk.blocks(&page.intro);
    walk.sections(&page.sections);
    page.footnotes.iter().for_each(|footnote| walk.blocks(&footnote.blocks));
}

/// Calls `found` for every line of some blocks, in reading order.
pub fn of_blocks(blocks: &[Block], found: &mut dyn FnMut(&Line)) {
    Walk { found, line: Line::default() }.blocks(blocks);
}

struct Walk<'a> {
    found: &'a mut dyn FnMut(&Line),
    line: Line,
}

impl Walk<'_> {
    fn sections(&mut self, sections: &[Section]) {
        for section in sections {
            self.line.is_heading = true;
            self.line(&section.title);
            self.line.is_heading = false;
            self.blocks(&section.blocks);
            self.sections(&section.sections);
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(content) | Block::Plain(content) | Block::Heading { content, .. } => {
                    self.line(content);
                }
                Block::List(list) => list.items.iter().for_each(|item| self.blocks(&item.content)),
                Block::Quote(content) => self.blocks(content),
                Block::Element(element) => self.blocks(&element.content),
                Block::Callout(callout) => {
                    callout.title.iter().for_each(|title| self.line(title));
                    self.blocks(&callout.content);
                }
                Block::Embed(embed) => {
                    self.plain(&embed.title);
                    self.blocks(&embed.content);
                }
                Block::Code(code) => {
                    for line in code.text.split('\n') {
                        self.code(line);
                        self.end();
                    }
                }
                Block::Diagram(diagram) => self.plain(&diagram.words),
                Block::Table(table) => {
                    table.head.iter().chain(table.rows.iter().flatten()).for_each(|cell| self.line(cell));
                }
                Block::Math(math) => self.plain(&math.tex),
                Block::Rule => {}
            }
        }
    }

    fn inlines(&mut self, content: &[Inline]) {
        for inline in content {
            match inline {
                // A line end that is no break is a blank.
                Inline::Text(part) if part.contains('\n') => self.line.text += &part.replace('\n', " "),
                Inline::Text(part) => self.line.text += part,
                Inline::Code(part) => self.code(part),
                Inline::Break => self.end(),
                Inline::Link(link) => self.inlines(&link.content),
                Inline::Element(element) => {
                    let start = self.line.text.len();
                    self.inlines(&element.content);
                    let end = self.line.text.len();
                    // Unless a break has ended the line in between.
                    if element.tag == Tag::Code && start < end {
                        self.line.code.push(start..end);
                    }
                }
                Inline::Image(image) => self.apart(&[&image.alt]),
                Inline::Media(media) => self.apart(&[&media.label]),
                Inline::Card(card) => self.apart(&[&card.kind, " ", &card.title]),
                Inline::FailedUpload { name } => self.apart(&[name]),
                Inline::Math(math) => self.line.text += &math.tex.replace('\n', " "),
                Inline::Footnote { .. } => {}
            }
        }
    }

    fn line(&mut self, content: &[Inline]) {
        self.inlines(content);
        self.end();
    }

    fn plain(&mut self, text: &str) {
        for line in text.split('\n') {
            self.line.text += line;
            self.end();
        }
    }

    fn code(&mut self, code: &str) {
        let start = self.line.text.len();
        self.line.text += &code.replace('\n', " ");
        self.line.code.push(start..self.line.text.len());
    }

    // What is a box of its own does not grow together with the words beside it.
    fn apart(&mut self, parts: &[&str]) {
        self.end();
        self.plain(&parts.concat());
    }

    fn end(&mut self) {
        if !self.line.text.trim().is_empty() {
            (self.found)(&self.line);
        }
        self.line.text.clear();
        self.line.code.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Code, Image, Item, List, Source};

    fn text(text: &str) -> Inline {
        Inline::Text(text.to_owned())
    }

    /// Each line, its code in backquotes, a heading behind `#`.
    fn check(page: &Page, expected: &[&str]) {
        let mut shown = Vec::new();
        of_page(page, &mut |line| {
            let mut marked = line.text.clone();
            for code in line.code.iter().rev() {
                marked.insert(code.end, '`');
                marked.insert(code.start, '`');
            }
            shown.push([if line.is_heading { "# " } else { "" }, &marked].concat());
        });
        assert_eq!(shown, expected);
    }

    #[test]
    fn a_page_is_read_line_by_line() {
        let image = Image {
            source: Source::Unresolved(String::new()),
            alt: "a pic".to_owned(),
            title: String::new(),
            context: String::new(),
            size: (None, None),
        };
        let intro = vec![
            Block::Paragraph(vec![
                text("one\ntwo "),
                Inline::Code("three".to_owned()),
                text("s"),
                Inline::Break,
                text("four"),
                Inline::Image(Box::new(image)),
                Inline::element(Tag::Code, vec![], vec![text("five")]),
            ]),
            Block::List(List {
                start: None,
                items: vec![Item { task: None, content: vec![Block::Plain(vec![text("item")])] }],
            }),
            Block::Code(Box::new(Code { text: "let a;\n\nlet b;".to_owned(), ..Code::default() })),
            Block::Rule,
        ];
        let section = Section {
            id: "s".to_owned(),
            level: 2,
            title: vec![text("Title "), Inline::Code("x".to_owned())],
            blocks: vec![Block::Plain(vec![text("below")])],
            sections: vec![],
        };
        let page = Page { intro, sections: vec![section], ..Page::default() };
        let expected =
            ["one two `three`s", "four", "a pic", "`five`", "item", "`let a;`", "`let b;`", "# Title `x`", "below"];
        check(&page, &expected);
    }
}
