//! Lines: a note's source by its lines, to say in a problem where something stands and what could stand there instead.
//! Content keeps no lines, so the note is searched for what was written, in reading order; a note full of addresses that
//! lead nowhere is not searched again for each.

use std::borrow::Cow;

use memchr::{memchr, memchr_iter, memmem};

use super::{SourceFile, decode::decode, report::Report, resolve::address::shown};

/// So many times its own length a note is searched at most; then the session's first line has to do.
const PATIENCE: usize = 32;

/// So many times its own length all corrections of a note may have: a line that is wrong a thousand times is not
/// repeated a thousand times.
const CORRECTIONS: usize = 2;

/// A note's text, as it is searched.
#[derive(Debug)]
pub struct Lines<'a> {
    text: Cow<'a, [u8]>,
    // Where each line starts. No note has 4 GiB.
    starts: Vec<u32>,
    // The last address that was found.
    at: usize,
    patience: usize,
    corrections: usize,
}

impl<'a> Lines<'a> {
    /// The lines of a file.
    pub fn of(file: &'a SourceFile) -> Self {
        let bytes = file.bytes.as_slice();
        let is_wide = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
        let text = if is_wide || memchr(b'\r', bytes).is_some() {
            Cow::Owned(decode(bytes, &mut Report::new(&file.path)).into_bytes())
        } else {
            Cow::Borrowed(bytes)
        };
        let mut starts = Vec::with_capacity(1 + memchr_iter(b'\n', &text).count());
        starts.push(0);
        starts.extend(memchr_iter(b'\n', &text).map(|at| offset(at + 1)));
        let (patience, corrections) = (text.len() * PATIENCE + 10_000, text.len() * CORRECTIONS + 10_000);
        Self { patience, corrections, text, starts, at: 0 }
    }

    /// The line of an address that stands in the session that begins on line `from`, both from 1.
    pub fn find(&mut self, written: &str, from: u32) -> u32 {
        let line = (from.max(1) as usize).min(self.starts.len());
        let start = self.starts.get(line - 1).copied().unwrap_or(0) as usize;
        let plain = shown(written);
        let marked = if written.starts_with("[[") { format!("[[{plain}") } else { format!("({plain}") };
        // An id stands in `{%hackmd id %}` without the `/` of an address.
        let needles = [&marked, plain, plain.trim_start_matches('/')];
        let places = [start.max(self.at), start, 0];
        for needle in needles.into_iter().filter(|needle| !needle.is_empty()) {
            for place in places {
                if let Some(found) = self.search(needle, place) {
                    self.at = found;
                    return self.line_of(found);
                }
            }
        }
        from.max(1)
    }

    /// The first line that gives the note a tag; the first one, if the tag stands nowhere as it is shown.
    pub fn tag(&mut self, name: &str) -> u32 {
        let is_word = |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric());
        let mut first = None;
        let mut from = 0;
        while let Some(at) = self.search(name, from) {
            from = at + name.len();
            if is_word(self.text.get(from)) || is_word(at.checked_sub(1).and_then(|before| self.text.get(before))) {
                continue;
            }
            let line = self.line_of(at);
            let start = self.line(line).unwrap_or_default().trim_start_matches([' ', '#']).to_ascii_lowercase();
            if self.text[..at].ends_with(b"#") || start.starts_with("tag") || start.starts_with("- ") {
                return line;
            }
            first.get_or_insert(line);
        }
        first.unwrap_or(1)
    }

    fn search(&mut self, needle: &str, from: usize) -> Option<usize> {
        let rest = self.text.get(from..).filter(|rest| rest.len() <= self.patience)?;
        let found = memmem::find(rest, needle.as_bytes());
        self.patience -= found.unwrap_or(rest.len());
        found.map(|at| from + at)
    }

    /// A line, counted from 1, with `new` in place of the first `old`; none if it does not hold that.
    pub fn with(&mut self, number: u32, old: &str, new: &str) -> Option<String> {
        let line = self.line(number)?;
        let at = line.find(old)?;
        let length = line.len() + new.len() - old.len();
        self.corrections = self.corrections.checked_sub(length)?;
        let line = self.line(number)?;
        Some([&line[..at], new, &line[at + old.len()..]].concat())
    }

    fn line_of(&self, at: usize) -> u32 {
        offset(self.starts.partition_point(|start| *start <= offset(at)))
    }

    fn line(&self, number: u32) -> Option<&str> {
        let index = (number as usize).checked_sub(1)?;
        let start = *self.starts.get(index)? as usize;
        let end = self.starts.get(index + 1).map_or(self.text.len(), |next| *next as usize - 1);
        let line = std::str::from_utf8(self.text.get(start..end)?).ok()?;
        Some(line.trim_start_matches('\u{feff}'))
    }
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Where the lines of a text end.
#[derive(Debug)]
pub struct Ends(Vec<usize>);

impl Ends {
    /// The ends of a text's lines.
    pub fn of(text: &str) -> Self {
        Self(memchr_iter(b'\n', text.as_bytes()).collect())
    }

    /// The line of an offset, from 1.
    pub fn line(&self, offset: usize) -> u32 {
        u32::try_from(1 + self.0.partition_point(|end| *end < offset)).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_found_in_its_session_else_anywhere() {
        let text = "[[A]]\n# One\n[[B]] [[A]]\n# Two\n[[A]]\n{%hackmd xyz %}\n";
        let file = SourceFile { path: String::new(), bytes: text.as_bytes().to_vec() };
        let mut lines = Lines::of(&file);
        for (written, from, line) in [
            ("[[A]]", 0, 1),
            ("[[A]]", 2, 3),
            ("[[B]]", 2, 3),
            ("[[A]]", 4, 5),
            ("/xyz", 4, 6),
            ("[[B]]", 4, 3),
            ("[[C]]", 4, 4),
        ] {
            assert_eq!(lines.find(written, from), line, "{written} from {from}");
        }
    }

    #[test]
    fn a_tag_is_found_where_it_is_given() {
        let text = "---\ntitle: ML\ntags:\n  - HTML\n  - ML\n---\nab ml #ml and #mlx\n";
        let file = SourceFile { path: String::new(), bytes: text.as_bytes().to_vec() };
        let mut lines = Lines::of(&file);
        assert_eq!(["ML", "HTML", "ml", "ab", "none"].map(|name| lines.tag(name)), [5, 4, 7, 7, 1]);
    }

    #[test]
    fn a_line_is_given_with_something_else_in_it() {
        let file = |text: &[u8]| SourceFile { path: String::new(), bytes: text.to_vec() };
        for (text, number, expected) in [
            (&b"a\nb old old\n"[..], 2, Some("b new old")),
            (b"\xef\xbb\xbfold\r\nb", 1, Some("new")),
            (b"a\nb\n", 2, None),
            (b"old", 2, None),
            (b"caf\xe9 old", 1, None),
        ] {
            assert_eq!(Lines::of(&file(text)).with(number, "old", "new").as_deref(), expected, "{text:?}");
        }
        let long = file(format!("old{}", " ".repeat(20_000)).as_bytes());
        let mut lines = Lines::of(&long);
        assert_eq!((0..9).filter(|_| lines.with(1, "old", "new").is_some()).count(), 2);
    }
}
