//! Extent: how much some content is, and how deeply it is nested.

use crate::{
    content::{Block, Code, Inline, Math, Source, Target},
    page::{Page, Section},
};

/// How much something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Extent {
    /// The bytes of its words, and some for every node.
    pub weight: usize,
    /// The most nodes that lie in one another.
    pub depth: usize,
}

/// What a node weighs beside its words.
pub const NODE: usize = 32;

/// The extent of blocks.
pub fn of_blocks(content: &[Block]) -> Extent {
    let mut extent = Extent::default();
    blocks(content, 1, &mut extent);
    extent
}

/// What a page weighs.
pub fn weight_of(page: &Page) -> usize {
    let mut extent = Extent::default();
    blocks(&page.head, 1, &mut extent);
    blocks(&page.intro, 1, &mut extent);
    sections(&page.sections, &mut extent);
    page.footnotes.iter().for_each(|footnote| blocks(&footnote.blocks, 1, &mut extent));
    extent.weight
}

fn sections(content: &[Section], extent: &mut Extent) {
    for section in content {
        inlines(&section.title, 1, extent);
        blocks(&section.blocks, 1, extent);
        sections(&section.sections, extent);
    }
}

impl Extent {
    fn add(&mut self, words: usize, depth: usize) {
        self.weight = self.weight.saturating_add(NODE + words);
        self.depth = self.depth.max(depth);
    }
}

fn blocks(content: &[Block], depth: usize, extent: &mut Extent) {
    for block in content {
        let words = match block {
            Block::Code(code) => of_code(code),
            Block::Diagram(diagram) => diagram.drawing.markup().len() + diagram.words.len() + of_code(&diagram.source),
            Block::Math(math) => of_math(math),
            Block::Embed(embed) => embed.title.len(),
            _ => 0,
        };
        extent.add(words, depth);
        let inside = depth + 1;
        match block {
            Block::Paragraph(content) | Block::Plain(content) | Block::Heading { content, .. } => {
                inlines(content, inside, extent);
            }
            Block::List(list) => {
                for item in &list.items {
                    extent.add(0, inside);
                    blocks(&item.content, inside + 1, extent);
                }
            }
            Block::Quote(content) => blocks(content, inside, extent),
            Block::Element(element) => blocks(&element.content, inside, extent),
            Block::Callout(callout) => {
                callout.title.iter().for_each(|title| inlines(title, inside, extent));
                blocks(&callout.content, inside, extent);
            }
            Block::Table(table) => {
                for cell in table.head.iter().chain(table.rows.iter().flatten()) {
                    extent.add(0, inside);
                    inlines(cell, inside, extent);
                }
            }
            Block::Embed(embed) => blocks(&embed.content, inside, extent),
            Block::Code(_) | Block::Diagram(_) | Block::Math(_) | Block::Rule => {}
        }
    }
}

fn inlines(content: &[Inline], depth: usize, extent: &mut Extent) {
    for inline in content {
        let words = match inline {
            Inline::Text(text) | Inline::Code(text) => text.len(),
            Inline::FailedUpload { name } => name.len(),
            Inline::Math(math) => of_math(math),
            Inline::Link(link) => link.title.len() + of_target(&link.target),
            Inline::Image(image) => {
                image.alt.len() + image.title.len() + image.context.len() + of_source(&image.source)
            }
            Inline::Media(media) => media.label.len() + of_source(&media.source),
            Inline::Card(card) => card.kind.len() + card.title.len() + of_source(&card.source),
            Inline::Break | Inline::Footnote { .. } | Inline::Element(_) => 0,
        };
        extent.add(words, depth);
        match inline {
            Inline::Link(link) => inlines(&link.content, depth + 1, extent),
            Inline::Element(element) => inlines(&element.content, depth + 1, extent),
            _ => {}
        }
    }
}

fn of_code(code: &Code) -> usize {
    code.text.len() + size_of_val(code.tokens.as_slice())
}

fn of_math(math: &Math) -> usize {
    math.tex.len() + math.drawing.as_ref().map_or_else(String::len, |drawing| drawing.markup().len())
}

fn of_target(target: &Target) -> usize {
    match target {
        Target::Web(url) => url.as_str().len(),
        Target::Tag(text) | Target::Unresolved(text) => text.len(),
        Target::Section { session, section } => session.len() + section.as_ref().map_or(0, String::len),
        Target::Attachment(_) => 0,
    }
}

fn of_source(source: &Source) -> usize {
    match source {
        Source::Web(url) => url.as_str().len(),
        Source::Unresolved(text) => text.len(),
        Source::Local(_) => 0,
    }
}
