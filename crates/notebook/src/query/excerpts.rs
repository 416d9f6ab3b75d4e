//! Excerpts: the lines of a page that say best why it was found.

use std::ops::Range;

use super::marks::{Hit, Marks, apart};
use crate::{Page, Session, content::Block, page::Section, text};

/// So many bytes of a line are enough, which are about as many letters, or half as many that are wider.
const LONG: usize = 140;

/// So many of them stand before the first hit, at most.
const BEFORE: usize = 50;

/// A line of a section, with what is marked in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The section's id; none for what stands before the first section or below the last.
    pub section: Option<String>,
    /// The section's heading; empty where there is no section.
    pub heading: String,
    /// The line, cut around its first hit, with a sign where it was cut. Empty for a heading with nothing below.
    pub line: String,
    /// The bytes of the line to mark, in order and apart; none where only the heading is meant.
    pub marks: Vec<Range<usize>>,
}

/// The best sections of a page, at most so many, in the order of the page: those in which the most of what is sought
/// stands, then those in which it stands most often. Nothing where nothing is to be marked.
#[must_use]
pub fn excerpts(page: &Page, session: &Session, marks: &Marks, most: usize) -> Vec<Excerpt> {
    let mut best = Best { session, marks, most, excerpts: Vec::new() };
    if !marks.is_empty() {
        best.part("", &page.head);
        best.part("", &page.intro);
        best.sections(&page.sections);
        page.footnotes.iter().for_each(|note| best.part("", &note.blocks));
    }
    best.excerpts.into_iter().map(|(_, excerpt)| excerpt).collect()
}

struct Best<'a> {
    session: &'a Session,
    marks: &'a Marks,
    most: usize,
    /// Each with its score.
    excerpts: Vec<(usize, Excerpt)>,
}

impl Best<'_> {
    fn sections(&mut self, sections: &[Section]) {
        for section in sections {
            self.part(&section.id, &section.blocks);
            self.sections(&section.sections);
        }
    }

    fn part(&mut self, section: &str, blocks: &[Block]) {
        let heading = self.session.outline.iter().find(|heading| heading.id == section);
        let heading = heading.map_or("", |heading| &heading.title);
        let said = text::of_blocks(blocks);
        let mut all = self.marks.hits(heading);
        let (mut best, mut hits) = ("", Vec::new());
        for line in said.split('\n') {
            let line = line.trim();
            let here = self.marks.hits(line);
            all.extend_from_slice(&here);
            if score(&here) > score(&hits) || best.is_empty() {
                (best, hits) = (line, here);
            }
        }
        if all.is_empty() {
            return;
        }
        let (line, marks) = cut(best, apart(hits));
        let section = Some(section.to_owned()).filter(|id| !id.is_empty());
        self.excerpts.push((score(&all), Excerpt { section, heading: heading.to_owned(), line, marks }));
        if self.excerpts.len() > self.most {
            let mut least = 0;
            for (at, (score, _)) in self.excerpts.iter().enumerate() {
                if *score <= self.excerpts[least].0 {
                    least = at;
                }
            }
            self.excerpts.remove(least);
        }
    }
}

/// First how much of what is sought stands there, then how often.
fn score(hits: &[Hit]) -> usize {
    let all = hits.iter().fold(0, |all, hit| all | hit.which);
    (all.count_ones() as usize) << 20 | hits.len()
}

/// A line cut to its length around what is marked first, at blanks where there are any, with a sign where it was cut.
fn cut(line: &str, mut marks: Vec<Range<usize>>) -> (String, Vec<Range<usize>>) {
    let first = marks.first().cloned().unwrap_or_default();
    let is_blank = |byte: &u8| *byte == b' ';
    let mut from = line.floor_char_boundary(first.start.saturating_sub(BEFORE));
    if from > 0 {
        from += line.as_bytes()[from..first.start].iter().position(is_blank).map_or(0, |blank| blank + 1);
    }
    let mut to = line.floor_char_boundary(from + LONG);
    if to < line.len() && first.end < to {
        to = line.as_bytes()[first.end..to].iter().rposition(is_blank).map_or(to, |blank| first.end + blank);
    }
    let sign = |is_cut: bool| if is_cut { "…" } else { "" };
    let shift = sign(from > 0).len();
    marks.retain(|mark| mark.start < to);
    for mark in &mut marks {
        *mark = mark.start - from + shift..mark.end.min(to) - from + shift;
    }
    ([sign(from > 0), &line[from..to], sign(to < line.len())].concat(), marks)
}

#[cfg(test)]
mod tests;
