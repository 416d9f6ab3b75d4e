//! The styles of drawings: our converter gives some elements of a formula a `style` attribute (the alignment of a
//! matrix, for example). Nothing else in a page has one, so the policy names each of them.

use std::collections::BTreeSet;

use crate::{
    Notebook,
    content::{Block, Inline, Math},
    page::{Page, Section},
};

/// Every value of a `style` attribute in the notebook's formulas, once, sorted.
pub fn styles(notebook: &Notebook) -> Vec<String> {
    let mut found = BTreeSet::new();
    notebook.pages.iter().chain(&notebook.leads).for_each(|content| page(content, &mut found));
    found.into_iter().map(str::to_owned).collect()
}

type Found<'a> = BTreeSet<&'a str>;

fn page<'a>(page: &'a Page, found: &mut Found<'a>) {
    blocks(&page.head, found);
    blocks(&page.intro, found);
    sections(&page.sections, found);
    page.footnotes.iter().for_each(|footnote| blocks(&footnote.blocks, found));
}

fn sections<'a>(content: &'a [Section], found: &mut Found<'a>) {
    for section in content {
        inlines(&section.title, found);
        blocks(&section.blocks, found);
        sections(&section.sections, found);
    }
}

fn blocks<'a>(content: &'a [Block], found: &mut Found<'a>) {
    for block in content {
        match block {
            Block::Paragraph(content) | Block::Plain(content) | Block::Heading { content, .. } => {
                inlines(content, found);
            }
            Block::List(list) => list.items.iter().for_each(|item| blocks(&item.content, found)),
            Block::Quote { content, .. } | Block::Element { content, .. } => blocks(content, found),
            Block::Table(table) => {
                table.head.iter().chain(table.rows.iter().flatten()).for_each(|cell| inlines(cell, found));
            }
            Block::Math(math) => formula(math, found),
            Block::Code { .. } | Block::Rule => {}
        }
    }
}

fn inlines<'a>(content: &'a [Inline], found: &mut Found<'a>) {
    for inline in content {
        match inline {
            Inline::Emphasis(content)
            | Inline::Strong(content)
            | Inline::Strikethrough(content)
            | Inline::Link { content, .. }
            | Inline::Element { content, .. } => inlines(content, found),
            Inline::Math(math) => formula(math, found),
            Inline::Text(_)
            | Inline::Break
            | Inline::Code(_)
            | Inline::Image(_)
            | Inline::FailedUpload { .. }
            | Inline::Footnote { .. } => {}
        }
    }
}

fn formula<'a>(math: &'a Math, found: &mut Found<'a>) {
    if let Ok(drawing) = &math.drawing {
        found.extend(drawing.markup().split("style=\"").skip(1).filter_map(|rest| rest.split('"').next()));
    }
}
