//! Pages: flat blocks become nested sections, pictures get their context, footnotes their numbers.

use std::collections::HashMap;

use super::{blocks::Placed, slug::Slugs};
use crate::{
    catalogue::Heading,
    content::{Block, Embed, Inline, Item, List, Target},
    page::{Footnote, Page, Section},
    text,
    walk::{self, Node, NodeMut},
};

/// Makes a page and its outline of the blocks of a session called `title`, of which the first `head` are its head.
pub fn page(title: &str, blocks: Vec<Placed>, head: usize) -> (Page, Vec<Heading>) {
    let mut page = Page::default();
    let mut outline = Vec::new();
    let mut slugs = Slugs::default();
    // The sections that are still open, outermost first.
    let mut open: Vec<Section> = Vec::new();
    for (at, Placed { block, line }) in blocks.into_iter().enumerate() {
        match block {
            Block::Heading { level, content } => {
                while open.last().is_some_and(|section| section.level >= level) {
                    close(&mut open, &mut page);
                }
                let title = text::of_inlines(&content);
                let id = slugs.unique(&title, "section");
                let depth = u8::try_from(open.len()).unwrap_or(u8::MAX);
                outline.push(Heading { id: id.clone(), level, depth, title, line });
                open.push(Section { id, level, title: content, blocks: Vec::new(), sections: Vec::new() });
            }
            block => match open.last_mut() {
                Some(section) => section.blocks.push(block),
                None if at < head => page.head.push(block),
                None => page.intro.push(block),
            },
        }
    }
    while !open.is_empty() {
        close(&mut open, &mut page);
    }
    // A notebook keeps its content as long as it lives.
    outline.shrink_to_fit();
    page.head.shrink_to_fit();
    page.intro.shrink_to_fit();
    page.sections.shrink_to_fit();
    write_contents(&mut page, &outline);
    caption(&mut page.head, title);
    caption(&mut page.intro, title);
    caption_sections(&mut page.sections);
    (page, outline)
}

/// Asks for a table of contents of so many levels, until the headings are known.
pub fn ask_for_contents(level: u8) -> Block {
    let target = Target::Unresolved(format!("{CONTENTS}{level}"));
    Block::Embed(Box::new(Embed { target, title: String::new(), content: Vec::new() }))
}

/// No address begins like this.
const CONTENTS: &str = "[TOC ";

fn contents_level(block: &Block) -> Option<u8> {
    match block {
        Block::Embed(embed) => match &embed.target {
            Target::Unresolved(address) => address.strip_prefix(CONTENTS)?.parse().ok(),
            _ => None,
        },
        _ => None,
    }
}

/// Whether the block asks for a table of contents.
pub fn is_contents(block: &Block) -> bool {
    contents_level(block).is_some()
}

/// Writes the tables of contents that the text asks for.
fn write_contents(page: &mut Page, outline: &[Heading]) {
    walk::page_mut(page, &mut |node| {
        if let NodeMut::Block(block) = node
            && let Some(level) = contents_level(block)
        {
            let wanted = outline.iter().filter(|heading| heading.level <= level).collect::<Vec<_>>();
            *block = if wanted.is_empty() { Block::Plain(Vec::new()) } else { contents(&wanted) };
        }
    });
}

/// A list of links to the headings, nested as they are.
fn contents(headings: &[&Heading]) -> Block {
    let mut items = Vec::new();
    let mut at = 0;
    while let Some(heading) = headings.get(at) {
        let inside = headings[at + 1..].iter().take_while(|inner| inner.depth > heading.depth).count();
        // Which session this is, only all notes together tell.
        let target = Target::Section { session: String::new(), section: Some(heading.id.clone()) };
        let link = Inline::link(target, vec![Inline::Text(heading.title.clone())]);
        let mut content = vec![Block::Plain(vec![link])];
        if inside > 0 {
            content.push(contents(&headings[at + 1..=at + inside]));
        }
        items.push(Item { task: None, content });
        at += 1 + inside;
    }
    Block::List(List { start: None, items })
}

fn close(open: &mut Vec<Section>, page: &mut Page) {
    if let Some(mut section) = open.pop() {
        section.blocks.shrink_to_fit();
        section.sections.shrink_to_fit();
        open.last_mut().map_or(&mut page.sections, |parent| &mut parent.sections).push(section);
    }
}

fn caption_sections(sections: &mut [Section]) {
    for section in sections {
        if section.blocks.iter().any(has_image) {
            caption(&mut section.blocks, &text::of_inlines(&section.title));
        }
        caption_sections(&mut section.sections);
    }
}

/// Gives each picture the nearest words above it: the bullet it stands in, else the heading. Few blocks have a picture, and
/// the words of the others are not put together.
fn caption(blocks: &mut [Block], context: &str) {
    for block in blocks.iter_mut().filter(|block| has_image(block)) {
        match block {
            Block::List(list) => {
                for item in &mut list.items {
                    let words = item.content.first().map(first_words).filter(|words| !words.is_empty());
                    caption(&mut item.content, words.as_deref().unwrap_or(context));
                }
            }
            Block::Quote(content) => caption(content, context),
            Block::Element(element) => caption(&mut element.content, context),
            Block::Callout(callout) => caption(&mut callout.content, context),
            _ => walk::blocks_mut(std::slice::from_mut(block), &mut |node| {
                if let NodeMut::Inline(Inline::Image(image)) = node {
                    image.context = shortened(context);
                }
            }),
        }
    }
}

fn has_image(block: &Block) -> bool {
    let mut found = false;
    walk::blocks(std::slice::from_ref(block), &mut |node| found |= matches!(node, Node::Inline(Inline::Image(_))));
    found
}

/// A caption is no longer than a reader takes in at a glance.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST_CAPTION) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

/// In characters.
const LONGEST_CAPTION: usize = 160;

/// The first line of a block.
fn first_words(block: &Block) -> String {
    match block {
        Block::Plain(content) | Block::Paragraph(content) => {
            let line = content.split(|inline| *inline == Inline::Break).next().unwrap_or_default();
            text::of_inlines(line).trim_end_matches(['-', '–', ':', ' ']).to_owned()
        }
        _ => String::new(),
    }
}

/// Gives the pages of a note their footnotes, numbered on each page in the order of first mention. A footnote nobody
/// refers to goes to the page it stands on: `pages` come with the line they begin on.
pub fn number_footnotes(pages: &mut [(&mut Page, u32)], notes: &[Vec<Placed>]) {
    if notes.is_empty() {
        return;
    }
    let mut used = vec![false; notes.len()];
    for (page, _) in &mut *pages {
        let mut numbers = Numbers::default();
        walk::page_mut(page, &mut |node| numbers.renumber(node));
        let mut number = 0;
        while let Some(index) = numbers.order.get(number as usize).copied() {
            number += 1;
            let mut blocks = plain(&notes[index as usize]);
            walk::blocks_mut(&mut blocks, &mut |node| numbers.renumber(node));
            page.footnotes.push(Footnote { number, blocks });
            used[index as usize] = true;
        }
    }
    for (note, _) in notes.iter().zip(used).filter(|(note, used)| !used && !note.is_empty()) {
        let behind = pages.iter().rposition(|(_, line)| *line <= note[0].line).unwrap_or(0);
        if let Some((page, _)) = pages.get_mut(behind) {
            let number = u32::try_from(page.footnotes.len() + 1).unwrap_or(u32::MAX);
            let mut blocks = plain(note);
            // A reference in a footnote that nobody reaches would point at another page's numbers.
            walk::blocks_mut(&mut blocks, &mut |node| {
                if let NodeMut::Inline(inline @ Inline::Footnote { .. }) = node {
                    *inline = Inline::Text(String::new());
                }
            });
            page.footnotes.push(Footnote { number, blocks });
        }
    }
}

/// The footnotes of a page in the order of their first mention.
#[derive(Default)]
struct Numbers {
    /// The number of each that was mentioned, by its index in the note.
    known: HashMap<u32, u32>,
    order: Vec<u32>,
}

impl Numbers {
    fn renumber(&mut self, node: NodeMut<'_>) {
        if let NodeMut::Inline(Inline::Footnote { number, is_first }) = node {
            let index = *number;
            *is_first = !self.known.contains_key(&index);
            if *is_first {
                self.order.push(index);
                self.known.insert(index, u32::try_from(self.order.len()).unwrap_or(u32::MAX));
            }
            *number = self.known.get(&index).copied().unwrap_or_default();
        }
    }
}

fn plain(blocks: &[Placed]) -> Vec<Block> {
    blocks.iter().map(|placed| placed.block.clone()).collect()
}
