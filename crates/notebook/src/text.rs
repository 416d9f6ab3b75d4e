//! Visible text: what a reader of the content sees, without its markup.

mod shown;

pub use shown::{of_note, of_session};

use crate::{
    content::{Block, Inline},
    page::{Page, Section},
};

/// The text of inlines in one line; a break is a blank.
#[must_use]
pub fn of_inlines(content: &[Inline]) -> String {
    let mut text = String::new();
    inlines(content, &mut text);
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// The text of blocks, parted by line ends.
#[must_use]
pub fn of_blocks(content: &[Block]) -> String {
    let mut text = String::new();
    blocks(content, &mut text);
    text
}

/// At most so many letters of a text, in one line and cut between words, with a sign that it goes on.
#[must_use]
pub fn shortened(text: &str, letters: usize) -> String {
    let mut short = String::new();
    let mut left = letters;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if length >= left {
            short.push('…');
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
        left -= length + 1;
    }
    short
}

/// All that stands on a page, blocks parted by line ends.
#[must_use]
pub fn of_page(page: &Page) -> String {
    let mut text = String::new();
    blocks(&page.head, &mut text);
    blocks(&page.intro, &mut text);
    sections(&page.sections, &mut text);
    for footnote in &page.footnotes {
        blocks(&footnote.blocks, &mut text);
    }
    text
}

fn sections(content: &[Section], text: &mut String) {
    for section in content {
        line(&section.title, text);
        blocks(&section.blocks, text);
        sections(&section.sections, text);
    }
}

fn blocks(content: &[Block], text: &mut String) {
    for block in content {
        match block {
            Block::Paragraph(content) | Block::Plain(content) | Block::Heading { content, .. } => line(content, text),
            Block::List(list) => list.items.iter().for_each(|item| blocks(&item.content, text)),
            Block::Quote(content) => blocks(content, text),
            Block::Element(element) => blocks(&element.content, text),
            Block::Callout(callout) => {
                callout.title.iter().for_each(|title| line(title, text));
                blocks(&callout.content, text);
            }
            Block::Embed(embed) => {
                text.push_str(&embed.title);
                text.push('\n');
                blocks(&embed.content, text);
            }
            Block::Code(code) => {
                text.push_str(&code.text);
                text.push('\n');
            }
            Block::Diagram(diagram) => {
                text.push_str(&diagram.words);
                text.push('\n');
            }
            Block::Table(table) => {
                for cell in table.head.iter().chain(table.rows.iter().flatten()) {
                    line(cell, text);
                }
            }
            Block::Math(math) => {
                text.push_str(&math.tex);
                text.push('\n');
            }
            Block::Rule => {}
        }
    }
}

fn line(content: &[Inline], text: &mut String) {
    inlines(content, text);
    text.push('\n');
}

fn inlines(content: &[Inline], text: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(part) | Inline::Code(part) => text.push_str(part),
            Inline::Break => text.push('\n'),
            Inline::Link(link) => inlines(&link.content, text),
            Inline::Element(element) => inlines(&element.content, text),
            Inline::Image(image) => text.push_str(&image.alt),
            Inline::Media(media) => text.push_str(&media.label),
            Inline::Card(card) => {
                text.push_str(&card.kind);
                text.push(' ');
                text.push_str(&card.title);
            }
            Inline::FailedUpload { name } => text.push_str(name),
            Inline::Math(math) => text.push_str(&math.tex),
            Inline::Footnote { .. } => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_between_words() {
        for (text, letters, short) in [
            ("", 9, ""),
            ("one  two\nthree", 99, "one two three"),
            ("one two three", 9, "one two…"),
            ("one two", 8, "one two"),
            ("endless", 3, "…"),
        ] {
            assert_eq!(shortened(text, letters), short);
        }
    }
}
