//! Copies: the content of a place as it is shown at another. A copy has no ids, because its page has them already, and
//! no references to footnotes, because those stand below the original.

use std::collections::HashMap;

use super::{
    anchors::{Place, Sheet},
    extent::{self, Extent},
    links::Part,
};
use crate::{
    Notebook,
    content::{Attribute, Block, Inline, Item, List},
    page::{Page, Section},
    walk::{self, Node, NodeMut},
};

/// Makes copies of the places of a notebook.
pub struct Copies<'a> {
    notebook: &'a Notebook,
    sessions: &'a [Vec<usize>],
    sections: HashMap<Sheet, HashMap<&'a str, &'a Section>>,
    named: HashMap<Sheet, HashMap<&'a str, Named<'a>>>,
    extents: HashMap<Part, Extent>,
}

/// What an id names.
#[derive(Debug, Clone, Copy)]
enum Named<'a> {
    Block(&'a Block),
    Item(&'a List, usize),
    Section(&'a Section),
}

impl<'a> Copies<'a> {
    /// Of a notebook with the sessions of each note, in its order.
    pub fn new(notebook: &'a Notebook, sessions: &'a [Vec<usize>]) -> Self {
        let (sections, named, extents) = (HashMap::new(), HashMap::new(), HashMap::new());
        Self { notebook, sessions, sections, named, extents }
    }

    /// A copy and its extent, if `fits` allows one of that extent. A place is only measured once.
    pub fn of(&mut self, part: &Part, fits: impl Fn(Extent) -> bool) -> Option<(Vec<Block>, Extent)> {
        if self.extents.get(part).is_some_and(|extent| !fits(*extent)) {
            return None;
        }
        let mut copy = self.original(part);
        bare(&mut copy);
        let extent = extent::of_blocks(&copy);
        self.extents.insert(part.clone(), extent);
        fits(extent).then_some((copy, extent))
    }

    fn original(&mut self, part: &Part) -> Vec<Block> {
        let mut copy = Vec::new();
        match part {
            Part::Note(note) => {
                self.page(Sheet::Lead(*note), &mut copy);
                for at in self.sessions.get(*note).into_iter().flatten() {
                    self.page(Sheet::Session(*at), &mut copy);
                }
            }
            Part::Place(Place::Whole(sheet)) => self.page(*sheet, &mut copy),
            Part::Place(Place::Section(sheet, id)) => {
                if let Some(section) = self.sections_of(*sheet).get(id.as_str()) {
                    self::section(section, &mut copy);
                }
            }
            Part::Place(Place::Named(sheet, id)) => match self.named_of(*sheet).get(id.as_str()) {
                Some(Named::Block(block)) => copy.push((*block).clone()),
                Some(Named::Section(section)) => self::section(section, &mut copy),
                Some(Named::Item(list, at)) => {
                    let start = list.start.map(|start| start + *at as u64);
                    let items = list.items.get(*at).cloned().into_iter().collect();
                    copy.push(Block::List(List { start, items }));
                }
                None => {}
            },
        }
        copy
    }

    fn page(&self, sheet: Sheet, copy: &mut Vec<Block>) {
        let Some(page) = sheet.page(self.notebook) else { return };
        if let Sheet::Session(at) = sheet
            && let Some(session) = self.notebook.catalogue.sessions.get(at)
        {
            let below = page.sections.iter().map(|section| section.level).min();
            let level = below.map_or(2, |level| level.saturating_sub(1).max(1));
            copy.push(Block::Heading { level, content: vec![Inline::Text(session.title.clone())] });
        }
        copy.extend(page.head.iter().chain(&page.intro).cloned());
        page.sections.iter().for_each(|inner| section(inner, copy));
    }

    fn sections_of(&mut self, sheet: Sheet) -> &HashMap<&'a str, &'a Section> {
        let notebook = self.notebook;
        self.sections.entry(sheet).or_insert_with(|| {
            let mut found = HashMap::new();
            sheet.page(notebook).into_iter().for_each(|page| index(&page.sections, &mut found));
            found
        })
    }

    fn named_of(&mut self, sheet: Sheet) -> &HashMap<&'a str, Named<'a>> {
        let notebook = self.notebook;
        self.named.entry(sheet).or_insert_with(|| {
            let mut found = HashMap::new();
            sheet.page(notebook).into_iter().for_each(|page| names_of_page(page, &mut found));
            found
        })
    }
}

fn section(from: &Section, copy: &mut Vec<Block>) {
    copy.push(Block::Heading { level: from.level, content: from.title.clone() });
    copy.extend_from_slice(&from.blocks);
    from.sections.iter().for_each(|inner| section(inner, copy));
}

fn index<'a>(sections: &'a [Section], found: &mut HashMap<&'a str, &'a Section>) {
    for section in sections {
        found.entry(&section.id).or_insert(section);
        index(&section.sections, found);
    }
}

fn names_of_page<'a>(page: &'a Page, found: &mut HashMap<&'a str, Named<'a>>) {
    names(&page.head, found);
    names(&page.intro, found);
    names_of_sections(&page.sections, found);
    page.footnotes.iter().for_each(|footnote| names(&footnote.blocks, found));
}

fn names_of_sections<'a>(sections: &'a [Section], found: &mut HashMap<&'a str, Named<'a>>) {
    for section in sections {
        name(&section.title, Named::Section(section), found);
        names(&section.blocks, found);
        names_of_sections(&section.sections, found);
    }
}

// An id at the end of a block's text names that block; one that stands alone names the block before it.
fn names<'a>(blocks: &'a [Block], found: &mut HashMap<&'a str, Named<'a>>) {
    for (at, block) in blocks.iter().enumerate() {
        match block {
            Block::Paragraph(content) | Block::Plain(content) | Block::Heading { content, .. } => {
                let before = at.checked_sub(1).and_then(|at| blocks.get(at));
                let named = before.filter(|_| is_only_ids(content)).unwrap_or(block);
                name(content, Named::Block(named), found);
            }
            Block::List(list) => {
                for (at, item) in list.items.iter().enumerate() {
                    names_of_item(list, at, item, found);
                }
            }
            Block::Quote(content) => names(content, found),
            Block::Element(element) => {
                element.attributes.iter().filter_map(id).for_each(|id| {
                    found.entry(id).or_insert(Named::Block(block));
                });
                names(&element.content, found);
            }
            Block::Callout(callout) => {
                callout.title.iter().for_each(|title| name(title, Named::Block(block), found));
                names(&callout.content, found);
            }
            Block::Table(table) => {
                let cells = table.head.iter().chain(table.rows.iter().flatten());
                cells.for_each(|cell| name(cell, Named::Block(block), found));
            }
            Block::Embed(_) | Block::Code(_) | Block::Diagram(_) | Block::Math(_) | Block::Rule => {}
        }
    }
}

fn names_of_item<'a>(list: &'a List, at: usize, item: &'a Item, found: &mut HashMap<&'a str, Named<'a>>) {
    if let Some(Block::Plain(content) | Block::Paragraph(content)) = item.content.first() {
        name(content, Named::Item(list, at), found);
    }
    names(&item.content, found);
}

fn name<'a>(content: &'a [Inline], named: Named<'a>, found: &mut HashMap<&'a str, Named<'a>>) {
    for inline in content {
        match inline {
            Inline::Element(element) => {
                element.attributes.iter().filter_map(id).for_each(|id| {
                    found.entry(id).or_insert(named);
                });
                name(&element.content, named, found);
            }
            Inline::Link(link) => name(&link.content, named, found),
            _ => {}
        }
    }
}

fn is_only_ids(content: &[Inline]) -> bool {
    content.iter().all(|inline| match inline {
        Inline::Text(text) => text.trim().is_empty(),
        Inline::Break => true,
        Inline::Element(element) => element.content.is_empty() && element.attributes.iter().any(|it| id(it).is_some()),
        _ => false,
    })
}

fn id(attribute: &Attribute) -> Option<&str> {
    match attribute {
        Attribute::Id(id) => Some(id),
        _ => None,
    }
}

fn bare(copy: &mut [Block]) {
    walk::blocks_mut(copy, &mut |node| match node {
        // Nothing but the name of the block before it.
        NodeMut::Block(block @ Block::Paragraph(_)) => {
            if let Block::Paragraph(content) = block
                && is_only_ids(content)
            {
                *block = Block::Plain(Vec::new());
            }
        }
        NodeMut::Block(Block::Element(element)) => element.attributes.retain(|attribute| id(attribute).is_none()),
        NodeMut::Inline(inline) => match inline {
            Inline::Element(element) if element.attributes.iter().any(|it| id(it).is_some()) => {
                if element.content.is_empty() {
                    *inline = Inline::Text(String::new());
                } else {
                    element.attributes.retain(|attribute| id(attribute).is_none());
                }
            }
            Inline::Footnote { .. } => *inline = Inline::Text(String::new()),
            _ => {}
        },
        NodeMut::Block(_) => {}
    });
}

/// Whether a page has an embed.
pub fn has_embed(page: &Page) -> bool {
    let mut found = false;
    walk::page(page, &mut |node| found |= matches!(node, Node::Block(Block::Embed(_))));
    found
}
