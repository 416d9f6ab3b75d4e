//! Excerpts: the lines of a page that say best why it was found.

use std::ops::Range;

use super::marks::{Hit, Marks, apart};
use crate::{Page, Session, page::Section, text};

/// About so many letters a line has.
const LETTERS: usize = 120;

/// So many of them stand before the first hit, at most.
const BEFORE: usize = 40;

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
        best.part(None, &[text::of_blocks(&page.head), text::of_blocks(&page.intro)].concat());
        best.sections(&page.sections);
        let notes: Vec<String> = page.footnotes.iter().map(|note| text::of_blocks(&note.blocks)).collect();
        best.part(None, &notes.concat());
    }
    best.excerpts.into_iter().map(|(_, excerpt)| excerpt).collect()
}

struct Best<'a> {
    session: &'a Session,
    marks: &'a Marks,
    most: usize,
    /// Each with how much of what is sought it has, and how many hits.
    excerpts: Vec<((u32, usize), Excerpt)>,
}

impl Best<'_> {
    fn sections(&mut self, sections: &[Section]) {
        for section in sections {
            self.part(Some(&section.id), &text::of_blocks(&section.blocks));
            self.sections(&section.sections);
        }
    }

    fn part(&mut self, section: Option<&String>, said: &str) {
        let heading = self.session.outline.iter().find(|heading| Some(&heading.id) == section);
        let heading = heading.map(|heading| heading.title.clone()).unwrap_or_default();
        let mut hits = self.marks.hits(said);
        let (line, marks) = excerpt(said, &hits);
        hits.extend(self.marks.hits(&heading));
        if hits.is_empty() {
            return;
        }
        self.excerpts.push((score(&hits), Excerpt { section: section.cloned(), heading, line, marks }));
        if self.excerpts.len() > self.most {
            // The last among the least.
            let least = self.excerpts.iter().rev().map(|(score, _)| score).min().copied();
            if let Some(at) = self.excerpts.iter().rposition(|(score, _)| Some(*score) == least) {
                self.excerpts.remove(at);
            }
        }
    }
}

/// How much of what is sought the hits are, and how many.
fn score(hits: &[Hit]) -> (u32, usize) {
    (hits.iter().fold(0, |all, hit| all | hit.which).count_ones(), hits.len())
}

/// The line of a text that has the most of what is sought, cut to its length; the first line, if none has anything.
fn excerpt(said: &str, hits: &[Hit]) -> (String, Vec<Range<usize>>) {
    let (mut best, mut most) = ("", (0, 0));
    let (mut start, mut rest) = (0, hits);
    let mut place = (0, rest);
    for line in said.split('\n') {
        let end = start + line.len();
        let inside = rest.partition_point(|hit| hit.at.end <= end);
        let (here, behind) = rest.split_at(inside);
        if score(here) > most || best.trim().is_empty() {
            (best, most, place) = (line, score(here), (start, here));
        }
        (start, rest) = (end + 1, behind);
    }
    let (start, hits) = place;
    cut(best, apart(hits.iter().map(|hit| hit.at.start - start..hit.at.end - start)))
}

/// A line cut to its length around what is marked first, at a blank where there is one.
fn cut(line: &str, mut marks: Vec<Range<usize>>) -> (String, Vec<Range<usize>>) {
    let (begin, end) = (line.len() - line.trim_start().len(), line.trim_end().len());
    let first = marks.first().map_or(begin, |mark| mark.start);
    // What is not there behind the hit may stand before it.
    let behind = line.get(first..end).map_or(0, |rest| rest.chars().count());
    let before = BEFORE.max(LETTERS.saturating_sub(behind));
    let mut from = begin;
    if let Some((far, _)) = line[begin..first].char_indices().nth_back(before - 1) {
        let words = line[begin + far..first].trim_start_matches(|c: char| !c.is_whitespace()).trim_start();
        from = if words.is_empty() { begin + far } else { first - words.len() };
    }
    let mut to = end.max(from);
    if let Some((far, _)) = line[from..to].char_indices().nth(LETTERS) {
        let words = line[from..from + far].trim_end_matches(|c: char| !c.is_whitespace()).trim_end();
        let is_whole = marks.first().is_none_or(|mark| mark.end <= from + words.len()) && !words.is_empty();
        to = from + if is_whole { words.len() } else { far };
    }
    let sign = |is_cut: bool| if is_cut { "…" } else { "" };
    let start = sign(from > begin);
    marks.retain(|mark| mark.start < to);
    for mark in &mut marks {
        *mark = mark.start + start.len() - from..mark.end.min(to) + start.len() - from;
    }
    ([start, &line[from..to], sign(to < end)].concat(), marks)
}

#[cfg(test)]
mod tests;
