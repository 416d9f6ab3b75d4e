//! Lines: sessions that begin with no heading, but with a bold line that holds a date, with a line that is a date and no
//! more, or behind a rule.

use super::{
    Begin, Naming,
    headings::{self, is_heading},
    title::Title,
};
use crate::{
    content::{Block, Inline, Tag},
    fact::Precision,
    parse::{blocks::Placed, dates},
    text,
};

/// A line that stands for a heading is no longer, in letters.
const LONGEST: usize = 100;

/// A line that begins a session: its paragraph among the blocks, and what it says.
pub type Line = (usize, Title);

/// The lines that part a note: at least two, of different days, none of them in a section of its own.
pub fn find(blocks: &[Placed]) -> Vec<Line> {
    let titles = blocks.iter().enumerate().filter_map(|(at, placed)| Some((at, title_of(&placed.block)?)));
    let lines = titles.collect::<Vec<_>>();
    let days = || lines.iter().filter_map(|(_, title)| title.written.as_ref()).map(|written| written.start);
    let differ = days().skip(1).any(|day| Some(day) != days().next());
    if differ && stand_free(blocks, &lines) { lines } else { Vec::new() }
}

/// The sessions that such lines begin, with the blocks, in which each line is a paragraph of its own.
pub fn part(blocks: Vec<Placed>, lines: Vec<Line>, source: &[&str]) -> (Vec<Placed>, Vec<Begin>) {
    let mut parted = Vec::with_capacity(blocks.len() + lines.len());
    let mut titles = Vec::with_capacity(lines.len());
    let mut lines = lines.into_iter().peekable();
    for (at, placed) in blocks.into_iter().enumerate() {
        let title = lines.next_if(|(line, _)| *line == at).map(|(_, title)| title);
        let (Block::Paragraph(content), Some(title)) = (&placed.block, title) else {
            parted.push(placed);
            continue;
        };
        titles.push((parted.len(), title));
        let (first, rest) = first_line(content);
        parted.push(Placed { block: Block::Paragraph(first.to_vec()), line: placed.line });
        if !rest.is_empty() {
            parted.push(Placed { block: Block::Paragraph(rest.to_vec()), line: placed.line + 1 });
        }
    }
    let ends = titles.iter().skip(1).map(|(at, _)| *at).chain([parted.len()]).collect::<Vec<_>>();
    let begins = titles.into_iter().zip(ends).map(|((at, title), end)| {
        let facts =
            headings::read(&title, headings::content(&parted[at]), parted[at].line, &parted[at + 1..end], source);
        Begin { at, naming: Naming::Line, facts, above: Vec::new() }
    });
    let begins = begins.collect();
    (parted, begins)
}

/// Whether the lines part the note, not only a section of it.
fn stand_free(blocks: &[Placed], lines: &[Line]) -> bool {
    let Some((first, _)) = lines.first() else { return false };
    let level = |placed: &Placed| match placed.block {
        Block::Heading { level, .. } => Some(level),
        _ => None,
    };
    let (above, below) = blocks.split_at(*first);
    let skipped = usize::from(above.first().is_some_and(|placed| level(placed) == Some(1)));
    let above = above[skipped..].iter().filter_map(level).collect::<Vec<_>>();
    match above.as_slice() {
        [] => true,
        [one] => below.iter().filter_map(level).all(|level| level > *one),
        _ => false,
    }
}

/// The title that the first line of a paragraph is: bold and dated, or a date and no more.
fn title_of(block: &Block) -> Option<Title> {
    let Block::Paragraph(content) = block else { return None };
    let (first, _) = first_line(content);
    let is_blank = |inline: &Inline| matches!(inline, Inline::Text(text) if text.trim_matches([' ', ':']).is_empty());
    let is_bold = |inline: &Inline| inline.is_one_of(&[Tag::Strong, Tag::B]);
    let is_bold = first.iter().any(is_bold) && first.iter().all(|inline| is_bold(inline) || is_blank(inline));
    let is_plain = first.iter().all(|inline| matches!(inline, Inline::Text(_)));
    if !is_bold && !is_plain {
        return None;
    }
    let words = text::of_inlines(first);
    if words.len() > LONGEST * 4 || words.chars().count() > LONGEST {
        return None;
    }
    let title = Title::read(words);
    let is_day = title.precision() == Some(Precision::Day) && !title.wants_month();
    (is_day && (is_bold || title.is_bare)).then_some(title)
}

fn first_line(content: &[Inline]) -> (&[Inline], &[Inline]) {
    match content.iter().position(|inline| *inline == Inline::Break) {
        Some(at) => (&content[..at], &content[at + 1..]),
        None => (content, &[]),
    }
}

/// The sessions that rules part, if most parts are dated. What stands before the first dated one is no session.
pub fn parts(blocks: &[Placed], source: &[&str]) -> Vec<Begin> {
    let mut begins = Vec::new();
    let mut at = 0;
    for part in blocks.split(|placed| placed.block == Block::Rule) {
        // The heading of the note is not that of its first part.
        let is_title = at == 0 && part.len() > 1 && matches!(part[0].block, Block::Heading { level: 1, .. });
        let own = &part[usize::from(is_title)..];
        if let Some(first) = own.first() {
            let title = match &first.block {
                Block::Heading { content, .. } => Title::read(text::of_inlines(content)),
                _ => Title::default(),
            };
            let named = is_heading(first);
            let facts = headings::read(
                &title,
                if named { headings::content(first) } else { &[] },
                first.line,
                &own[usize::from(named)..],
                source,
            );
            let naming = if named { Naming::Heading } else { Naming::None };
            begins.push(Begin { at: at + usize::from(is_title), naming, facts, above: Vec::new() });
        }
        at += part.len() + 1;
    }
    let dated = begins.iter().filter(|begin| !begin.facts.dates.is_empty()).count();
    if dated < 2 || dated * 2 < begins.len() {
        return Vec::new();
    }
    let first = begins.iter().position(|begin| !begin.facts.dates.is_empty()).unwrap_or_default();
    begins.drain(..first);
    begins
}

/// Whether a heading begins with a time of day, as the points of an agenda do.
pub fn is_time(text: &str) -> bool {
    text.trim_start().starts_with(|letter: char| letter.is_ascii_digit()) && dates::find_time(text).is_some()
}
