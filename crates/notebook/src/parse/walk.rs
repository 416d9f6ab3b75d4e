//! A walk over every inline of some content, for passes that change one kind of it.

use crate::{
    content::{Block, Inline},
    page::{Page, Section},
};

/// Calls `visit` for every inline of a page, outer before inner, in reading order.
pub fn page(page: &mut Page, visit: &mut dyn FnMut(&mut Inline)) {
    blocks(&mut page.head, visit);
    blocks(&mut page.intro, visit);
    sections(&mut page.sections, visit);
    for footnote in &mut page.footnotes {
        blocks(&mut footnote.blocks, visit);
    }
}

fn sections(content: &mut [Section], visit: &mut dyn FnMut(&mut Inline)) {
    for section in content {
        inlines(&mut section.title, visit);
        blocks(&mut section.blocks, visit);
        sections(&mut section.sections, visit);
    }
}

/// Calls `visit` for every inline of some blocks.
pub fn blocks(content: &mut [Block], visit: &mut dyn FnMut(&mut Inline)) {
    for block in content {
        match block {
            Block::Paragraph(content) | Block::Plain(content) | Block::Heading { content, .. } => {
                inlines(content, visit)
            }
            Block::List(list) => list.items.iter_mut().for_each(|item| blocks(&mut item.content, visit)),
            Block::Quote { content, .. } | Block::Element { content, .. } => blocks(content, visit),
            Block::Table(table) => {
                table.head.iter_mut().chain(table.rows.iter_mut().flatten()).for_each(|cell| inlines(cell, visit))
            }
            Block::Code { .. } | Block::Math(_) | Block::Rule => {}
        }
    }
}

fn inlines(content: &mut [Inline], visit: &mut dyn FnMut(&mut Inline)) {
    for inline in content {
        visit(inline);
        match inline {
            Inline::Emphasis(content)
            | Inline::Strong(content)
            | Inline::Strikethrough(content)
            | Inline::Link { content, .. }
            | Inline::Element { content, .. } => inlines(content, visit),
            Inline::Text(_)
            | Inline::Break
            | Inline::Code(_)
            | Inline::Image(_)
            | Inline::FailedUpload { .. }
            | Inline::Math(_)
            | Inline::Footnote { .. } => {}
        }
    }
}
