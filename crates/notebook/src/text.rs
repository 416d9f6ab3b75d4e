//! Visible text: what a reader of the content sees, without its markup.

pub mod lines;
mod shown;

pub use lines::Line;
pub use shown::{of_note, of_session};

use crate::{
    content::{Block, Inline},
    page::Page,
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

/// The text of blocks, line by line.
#[must_use]
pub fn of_blocks(content: &[Block]) -> String {
    let mut text = String::new();
    lines::of_blocks(content, &mut |line| add(line, &mut text));
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

/// All that stands on a page, line by line.
#[must_use]
pub fn of_page(page: &Page) -> String {
    let mut text = String::new();
    lines::of_page(page, &mut |line| add(line, &mut text));
    text
}

fn add(line: &Line, text: &mut String) {
    text.push_str(&line.text);
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
