//! Paragraphs, headings and code, once they are complete: most become what they are, and some something else.

use super::{
    blocks::{Content, Manner, Placed, Reader, read},
    code::{self, Info, Numbers},
    inlines::Part,
    markmap,
    open::Html,
    pages,
    piece::Piece,
    services, tag_line,
};
use crate::{
    content::{Block, Card, Inline, Source, Target},
    problem::Fault,
    walk::{self, NodeMut},
};

impl Reader<'_> {
    /// A heading, or HackMD's line of tags.
    pub(super) fn heading(&mut self, level: u8, inlines: Vec<Inline>, line: u32) {
        if level == 6
            && let Some(tags) = tag_line::read(&inlines)
        {
            self.tags.extend(tags);
            return;
        }
        let content = self.context.finish(inlines);
        if let Some(rule) = self.underline.take().filter(|rule| *rule > line + 1) {
            let sentence = "The lines above this rule are a heading, because it stands right below them; put a blank line between if that is not meant.";
            self.context.report.mend(rule, Fault::AccidentalHeading, sentence, "---", "\n---");
        }
        self.block(Block::Heading { level, content }, line);
    }

    pub(super) fn code(&mut self, info: &Info, text: &str, line: u32) {
        let text = self.context.pieces.restored(text);
        if info.language.eq_ignore_ascii_case("markmap") && !self.manner.is_inner {
            let manner = Manner { is_inner: true, ..self.manner };
            let prepared = super::dialect::prepare(&text, line + 1, self.context.report);
            let inner = read(&prepared, manner, self.context.report);
            let blocks = self.taken_in(inner, line);
            self.abbreviations.extend(prepared.abbreviations);
            self.block(markmap::list(blocks), line);
            return;
        }
        let first = info.numbers.map(|numbers| match numbers {
            Numbers::From(number) => number,
            Numbers::Continued => self.numbered + 1,
        });
        if let Some(first) = first {
            let lines = u32::try_from(text.lines().count()).unwrap_or(u32::MAX);
            self.numbered = first.saturating_add(lines).saturating_sub(1);
        }
        let block = code::block(info, text, first, line, self.context.report);
        self.block(block, line);
    }

    /// The blocks of a text inside this one, whose tags and footnotes become this one's.
    fn taken_in(&mut self, mut inner: Content, line: u32) -> Vec<Placed> {
        self.tags.append(&mut inner.tags);
        let first = u32::try_from(self.footnotes.len()).unwrap_or(u32::MAX);
        for placed in inner.blocks.iter_mut().chain(inner.footnotes.iter_mut().flatten()) {
            walk::blocks_mut(std::slice::from_mut(&mut placed.block), &mut |node| {
                if let NodeMut::Inline(Inline::Footnote { number, .. }) = node {
                    *number += first;
                }
            });
        }
        for (index, footnote) in inner.footnotes.into_iter().enumerate() {
            // No label has a line end.
            self.footnote(&format!("{line}\n{index}")).1 = footnote;
        }
        inner.blocks
    }

    /// A paragraph: text with what is embedded in it, or a mark that has it for itself.
    pub(super) fn paragraph(&mut self, inlines: Vec<Inline>, line: u32) {
        if let Some(Inline::Text(text)) = inlines.first()
            && let Some((piece, rest)) = self.context.pieces.first(text)
        {
            match piece {
                Piece::Open(kind, fold) => {
                    let mut title = inlines.clone();
                    title[0] = Inline::Text(rest.to_owned());
                    let title = self.context.finish(title);
                    self.open_element(Html::Callout(*kind, *fold, title), Vec::new(), line);
                    return;
                }
                Piece::Close => return self.close_callout(),
                Piece::Contents(level) => return self.block(pages::ask_for_contents(*level), line),
                _ => {}
            }
        }
        for part in self.context.parts(inlines) {
            match part {
                Part::Embed(embed) => self.block(Block::Embed(Box::new(embed)), line),
                Part::Inlines(content) if content.is_empty() => {}
                Part::Inlines(content) => self.block(paragraph(content), line),
            }
        }
    }
}

/// A paragraph. One that is a single display formula becomes that, and one that is only the address of a video its card.
fn paragraph(mut content: Vec<Inline>) -> Block {
    match content.as_mut_slice() {
        [Inline::Math(math)] if math.display => Block::Math(math.clone()),
        [Inline::Link(link)]
            if let Target::Web(url) = &link.target
                && services::is_video(url)
                && matches!(link.content.as_slice(), [Inline::Text(text)] if text == url.as_str()) =>
        {
            let kind = services::at(url).unwrap_or_default().to_owned();
            let card = Card { kind, title: String::new(), source: Source::Web(url.clone()) };
            Block::Paragraph(vec![Inline::Card(Box::new(card))])
        }
        _ => Block::Paragraph(content),
    }
}
