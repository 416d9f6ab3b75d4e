//! The dialect: what HackMD and Obsidian write that Markdown does not know, taken out of the source before Markdown is
//! read. Lines of their own are done here (containers, comments, abbreviations, tables of contents); what stands in a
//! line is the `line`'s (see `scan`).
//!
//! It must tell text from code as Markdown does, without reading it. Where it errs, nothing is lost: a mark that turns
//! up in code is turned back into what was written (see `piece`).

use std::collections::HashSet;

use memchr::memchr_iter;

use super::{
    callouts,
    piece::{Piece, Pieces},
    report::Report,
    scan::{Scan, apply, label},
    unclosed::escape_unclosed,
};
use crate::{fact::Term, problem::Fault};

/// The body of a note, ready for Markdown.
#[derive(Debug, Default)]
pub struct Prepared {
    pub text: String,
    /// The line of the note that each line of the text comes from.
    pub lines: Vec<u32>,
    pub pieces: Pieces,
    /// `*[HTML]: Hyper Text Markup Language`, with their lines.
    pub abbreviations: Vec<(Term, u32)>,
}

/// Prepares the body, whose first line is `first_line` of the note.
pub fn prepare(body: &str, first_line: u32, report: &mut Report) -> Prepared {
    let body = escape_unclosed(body, first_line, report);
    let mut dialect = Dialect {
        body: &body,
        first_line,
        scan: Scan { labels: labels(&body), ..Scan::default() },
        items: Vec::new(),
        inside: None,
        paragraph: None,
        after_blank: true,
        containers: Vec::new(),
        abbreviations: Vec::new(),
        report,
    };
    let mut at = 0;
    let ends = memchr_iter(b'\n', body.as_bytes()).map(|end| end + 1).chain([body.len()]);
    for (number, end) in (first_line..).zip(ends) {
        if at < end {
            dialect.line(number, &body[at..end], at);
        }
        at = end;
    }
    dialect.finish()
}

/// Something whose lines are no text.
enum Inside {
    /// A fence of so many of these signs, in a list item so deep and so many quotes.
    Fence { sign: u8, length: usize, item: usize, quotes: usize },
    /// Up to the line that holds this.
    Until(&'static str),
    /// An Obsidian comment: up to `%%`.
    Comment,
}

struct Dialect<'b, 'r> {
    body: &'b str,
    first_line: u32,
    scan: Scan,
    /// The columns in which the text of the open list items begins.
    items: Vec<usize>,
    inside: Option<Inside>,
    /// Where the open paragraph begins and ends.
    paragraph: Option<std::ops::Range<usize>>,
    after_blank: bool,
    /// How many colons opened each container that is open.
    containers: Vec<usize>,
    abbreviations: Vec<(Term, u32)>,
    report: &'r mut Report,
}

impl Dialect<'_, '_> {
    fn line(&mut self, number: u32, line: &str, at: usize) {
        let (prefix, text) = split_prefix(line);
        let quotes = prefix.bytes().filter(|byte| *byte == b'>').count();
        let indent = columns(prefix);
        if self.inside.is_some() && self.takes(text, indent, quotes, line) {
            return;
        }
        if text.trim_end().is_empty() {
            self.end_paragraph();
            self.after_blank = true;
            return;
        }
        while self.items.last().is_some_and(|column| indent < *column && (self.after_blank || is_item(text))) {
            self.items.pop();
        }
        let item = self.items.last().copied().unwrap_or(0);
        let is_code =
            indent >= item + 4 && quotes == 0 && self.after_blank && self.paragraph.is_none() && !is_item(text);
        if is_code {
            return;
        }
        self.after_blank = false;
        let text_at = at + line.len() - text.len();
        if self.own_line(number, prefix, text, text_at) {
            return;
        }
        let (markers, content) = split_items(text);
        if markers > 0 {
            self.end_paragraph();
            self.items.push(indent + markers);
        }
        let content_at = at + line.len() - content.len();
        if self.opens(content, indent + markers, quotes, content_at) {
            self.end_paragraph();
            return;
        }
        self.text(content, content_at);
    }

    /// Whether the code, comment or formula that is open takes this line, too.
    fn takes(&mut self, text: &str, indent: usize, quotes: usize, line: &str) -> bool {
        let (is_left, is_end) = match &self.inside {
            Some(Inside::Fence { sign, length, item, quotes: outer }) => {
                let run = text.bytes().take_while(|byte| byte == sign).count();
                let is_left = quotes < *outer || *item > 0 && indent < *item && !text.trim_end().is_empty();
                (is_left, run >= *length && text[run..].trim().is_empty())
            }
            Some(Inside::Until(end)) => (false, line.to_ascii_lowercase().contains(end)),
            Some(Inside::Comment) => (false, text.trim_end() == "%%"),
            None => (true, true),
        };
        if is_left || is_end {
            self.inside = None;
            self.after_blank = true;
        }
        !is_left
    }

    /// Whether something begins on this line whose lines are no text.
    fn opens(&mut self, text: &str, indent: usize, quotes: usize, at: usize) -> bool {
        let item = self.items.last().copied().unwrap_or(0).min(indent);
        let sign = text.as_bytes().first().copied().unwrap_or_default();
        let length = text.bytes().take_while(|byte| *byte == sign).count();
        if matches!(sign, b'`' | b'~') && length >= 3 && !(sign == b'`' && text[length..].contains('`')) {
            self.inside = Some(Inside::Fence { sign, length, item, quotes });
            return true;
        }
        if let Some(rest) = text.strip_prefix("$$") {
            let is_open = !rest.contains("$$") && self.body[at + 2..].contains("$$");
            if is_open {
                self.inside = Some(Inside::Until("$$"));
            }
            return is_open;
        }
        if !text.starts_with('<') {
            return false;
        }
        let lower = text.get(..12).unwrap_or(text).to_ascii_lowercase();
        let spans = [
            ("<!--", "-->"),
            ("<pre", "</pre>"),
            ("<script", "</script>"),
            ("<style", "</style>"),
            ("<textarea", "</textarea>"),
        ];
        for (start, end) in spans {
            if lower.starts_with(start) {
                if !text.to_ascii_lowercase().contains(end) {
                    self.inside = Some(Inside::Until(end));
                }
                return true;
            }
        }
        false
    }

    /// A construct that has the line for itself.
    fn own_line(&mut self, number: u32, prefix: &str, text: &str, at: usize) -> bool {
        let line = text.trim_end();
        let end = at + line.len();
        if let Some(colons) = Some(line.bytes().take_while(|byte| *byte == b':').count()).filter(|colons| *colons >= 3)
        {
            self.end_paragraph();
            return self.container(number, prefix, line, colons, at);
        }
        if line == "%%" {
            self.end_paragraph();
            return self.comment(number, at, end);
        }
        if let Some(level) = contents(line) {
            self.end_paragraph();
            let mark = self.scan.pieces.mark(Piece::Contents(level), line);
            self.scan.edits.push((at..end, isolated(prefix, &mark)));
            return true;
        }
        if let Some((short, long)) = line.strip_prefix("*[").and_then(|rest| rest.split_once("]:"))
            && !short.is_empty()
            && !short.contains('[')
        {
            self.end_paragraph();
            let term = Term { short: short.to_owned(), long: long.trim().to_owned() };
            self.abbreviations.push((term, number));
            self.scan.edits.push((at..end, String::new()));
            return true;
        }
        // A definition may begin with a tilde; Markdown's reader knows only the colon.
        if self.paragraph.is_some() && text.starts_with("~ ") {
            self.scan.edits.push((at..at + 1, ":".to_owned()));
        }
        false
    }

    fn container(&mut self, number: u32, prefix: &str, line: &str, colons: usize, at: usize) -> bool {
        let rest = &line[colons..];
        if rest.trim().is_empty() {
            // Only the colons that opened the innermost container, or more, close it.
            let Some(index) = self.containers.iter().rposition(|opened| *opened <= colons) else {
                self.report.add(
                    number,
                    Fault::StrayMark,
                    "`:::` closes no container here, and is shown as it is; delete it.",
                );
                self.scan.edits.push((at..at + colons, "\\:".repeat(colons)));
                return true;
            };
            self.containers.truncate(index);
            let mark = self.scan.pieces.mark(Piece::Close, line);
            self.scan.edits.push((at..at + line.len(), isolated(prefix, &mark)));
            return true;
        }
        let Some((kind, fold, title)) = callouts::container(rest) else {
            let sentence = format!(
                "`{line}` is no container that is known, and is shown as it is; known are info, success, warning, danger and spoiler."
            );
            match callouts::nearest_container(rest) {
                Some((name, known)) => {
                    let known = line.replacen(name, known, 1);
                    self.report.mend(number, Fault::StrayMark, sentence, line, known);
                }
                None => self.report.add(number, Fault::StrayMark, sentence),
            }
            self.scan.edits.push((at..at + colons, "\\:".repeat(colons)));
            return true;
        };
        self.containers.push(colons);
        let source = &line[..line.len() - title.len()];
        let mark = self.scan.pieces.mark(Piece::Open(kind, fold), source);
        let title_at = at + source.len();
        self.scan.edits.push((at..title_at, format!("\n{prefix}{mark}")));
        self.scan.paragraph(self.body, title_at..at + line.len());
        self.scan.edits.push((at + line.len()..at + line.len(), format!("\n{prefix}")));
        true
    }

    /// A comment in lines of its own. One that is never closed hides nothing.
    fn comment(&mut self, number: u32, at: usize, end: usize) -> bool {
        let rest = &self.body[end..];
        // The end is where `takes` finds it.
        let mut behind = 0;
        let length = rest.split_inclusive('\n').find_map(|line| {
            let start = behind;
            behind += line.len();
            (start > 0 && split_prefix(line).1.trim_end() == "%%").then(|| start + line.trim_end().len())
        });
        let Some(length) = length else {
            let sentence = "`%%` opens a comment that is never closed; it is shown as text. Close it with `%%`.";
            self.report.correct(number, Fault::Unclosed, sentence, "%%");
            return true;
        };
        self.scan.edits.push((at..end + length, "\n".repeat(line_ends(&rest[..length]))));
        self.inside = Some(Inside::Comment);
        true
    }

    /// Text goes to the open paragraph, unless it begins a block of its own.
    fn text(&mut self, text: &str, at: usize) {
        let end = at + text.len();
        let is_alone = text.starts_with(['#', '|']);
        match &mut self.paragraph {
            Some(open) if !is_alone && open.end <= at => open.end = end,
            _ => {
                self.end_paragraph();
                self.paragraph = Some(at..end);
            }
        }
        if is_alone {
            self.end_paragraph();
        }
    }

    fn end_paragraph(&mut self) {
        if let Some(range) = self.paragraph.take() {
            self.scan.paragraph(self.body, range);
        }
    }

    fn finish(mut self) -> Prepared {
        self.end_paragraph();
        self.scan.edits.sort_by_key(|(range, _)| range.start);
        let mut text = apply(self.body, &self.scan.edits);
        if let (Some(Inside::Fence { sign, length, .. }), false) = (&self.inside, self.scan.footnotes.is_empty()) {
            text.push('\n');
            text.extend(std::iter::repeat_n(char::from(*sign), *length));
        }
        let mut lines = self.lines();
        let last = lines.last().copied().unwrap_or(self.first_line);
        lines.resize(1 + line_ends(&text), last);
        let is_asked = !(self.scan.footnotes.is_empty() && self.scan.strays.is_empty());
        let starts = if is_asked { line_starts(self.body) } else { Vec::new() };
        let line_at = |offset: usize| {
            self.first_line + u32::try_from(starts.partition_point(|start| *start <= offset) - 1).unwrap_or(0)
        };
        for stray in self.scan.strays.drain(..) {
            self.report.mend(line_at(stray.at), Fault::Brackets, stray.kind.sentence(), stray.old, stray.new);
        }
        for (index, (content, offset)) in self.scan.footnotes.iter().enumerate() {
            let line = line_at(*offset);
            let added = format!("\n\n[^{}]: {}\n", label(index), content.replace('\n', " "));
            lines.extend(std::iter::repeat_n(line, line_ends(&added)));
            text.push_str(&added);
        }
        Prepared { text, lines, pieces: self.scan.pieces, abbreviations: self.abbreviations }
    }

    /// For each line of the changed text, the line of the note that it comes from.
    fn lines(&self) -> Vec<u32> {
        let mut lines = vec![self.first_line];
        let mut number = self.first_line;
        let mut done = 0;
        let add = |text: &str, number: &mut u32, lines: &mut Vec<u32>| {
            for _ in 0..line_ends(text) {
                *number += 1;
                lines.push(*number);
            }
        };
        for (range, new) in &self.scan.edits {
            add(&self.body[done..range.start], &mut number, &mut lines);
            let (old, new) = (line_ends(&self.body[range.clone()]), line_ends(new));
            for at in 0..new {
                number += u32::from(at < old);
                lines.push(number);
            }
            number += u32::try_from(old.saturating_sub(new)).unwrap_or(0);
            done = range.end;
        }
        add(&self.body[done..], &mut number, &mut lines);
        lines
    }
}

/// Where the lines of a text begin.
pub fn line_starts(text: &str) -> Vec<usize> {
    std::iter::once(0).chain(memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1)).collect()
}

fn line_ends(text: &str) -> usize {
    memchr_iter(b'\n', text.as_bytes()).count()
}

/// A mark in a paragraph of its own.
fn isolated(prefix: &str, mark: &str) -> String {
    format!("\n{prefix}{mark}\n{prefix}")
}

/// The quotes and blanks that a line begins with, and the rest.
fn split_prefix(line: &str) -> (&str, &str) {
    line.split_at(line.find(|letter| !matches!(letter, ' ' | '\t' | '>')).unwrap_or(line.len()))
}

/// How many columns blanks take (CommonMark 0.31.2, 2.2); a quote's sign starts anew.
fn columns(prefix: &str) -> usize {
    prefix.bytes().fold(0, |column, byte| match byte {
        b'>' => 0,
        b'\t' => (column / 4 + 1) * 4,
        _ => column + 1,
    })
}

fn is_item(text: &str) -> bool {
    split_items(text).0 > 0
}

/// How many columns the markers of list items at the beginning take, and what stands behind them.
fn split_items(text: &str) -> (usize, &str) {
    let mut rest = text;
    loop {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let marker = match rest.as_bytes().get(digits) {
            Some(b'.' | b')') if (1..=9).contains(&digits) => digits + 1,
            Some(b'-' | b'+' | b'*') if digits == 0 => 1,
            _ => break,
        };
        let behind = &rest[marker..];
        let content = behind.trim_start_matches([' ', '\t']);
        let is_rule = digits == 0 && rest.trim_end().bytes().all(|byte| byte == rest.as_bytes()[0] || byte == b' ');
        if content.len() == behind.len() && !behind.trim_end().is_empty() || is_rule && rest.trim_end().len() > 2 {
            break;
        }
        rest = content;
        if content.trim_end().is_empty() {
            break;
        }
    }
    (text.len() - rest.len(), rest)
}

/// How deep a table of contents goes, for a line that asks for one.
fn contents(line: &str) -> Option<u8> {
    let inside = line.strip_prefix('[')?.strip_suffix(']')?;
    let inside = inside.strip_prefix('[').and_then(|inside| inside.strip_suffix(']')).unwrap_or(inside);
    let mut words = inside.split_whitespace();
    words.next().filter(|word| word.eq_ignore_ascii_case("toc"))?;
    match words.next() {
        None => Some(6),
        Some(word) => word.to_ascii_lowercase().strip_prefix("maxlevel=")?.parse().ok(),
    }
}

/// The labels of reference definitions (CommonMark 0.31.2, 4.7), roughly, in lower case.
fn labels(body: &str) -> HashSet<String> {
    if !body.contains("]:") {
        return HashSet::new();
    }
    let lines = body.lines().map(|line| line.trim_start_matches([' ', '>'])).filter(|line| line.starts_with('['));
    lines.filter_map(|line| line[1..].split_once("]:")).map(|(label, _)| label.trim().to_lowercase()).collect()
}
