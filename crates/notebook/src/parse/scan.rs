//! The scan of a note's paragraphs for what Markdown does not know, or would get wrong, and what it gathers: changes of
//! the source, pieces, footnotes. How a paragraph is read, is the `line`'s.

use std::{collections::HashSet, ops::Range};

use super::{brackets::Stray, line::Line, piece::Pieces};

/// A change of the source: what stands in place of a stretch of it.
pub type Edit = (Range<usize>, String);

/// What scanning a note gathers.
#[derive(Debug, Default)]
pub struct Scan {
    pub edits: Vec<Edit>,
    pub pieces: Pieces,
    /// What the footnotes say that stand in the line, with the offsets where they stand.
    pub footnotes: Vec<(String, usize)>,
    /// The labels of the note's reference definitions, folded: these in brackets are links, not names of notes.
    pub labels: HashSet<String>,
    /// Brackets that do not match.
    pub strays: Vec<Stray>,
}

/// Scans the paragraphs of one note.
impl Scan {
    /// Scans the stretch of the source.
    pub fn paragraph(&mut self, source: &str, range: Range<usize>) {
        let text = &source[range.clone()];
        if text.bytes().any(|byte| matches!(byte, b'\\' | b'$' | b'~' | b'^' | b'=' | b'+' | b'[' | b'{' | b'%')) {
            let before = self.strays.len();
            let edits = Line::new(self, text, 0).scan();
            self.strays[before..].iter_mut().for_each(|stray| stray.at += range.start);
            self.edits.extend(edits.into_iter().map(|(at, new)| (at.start + range.start..at.end + range.start, new)));
        }
    }

    /// Takes a footnote out of a line, and gives what stands in its place.
    pub(super) fn footnote(&mut self, content: &str, depth: usize, offset: usize) -> String {
        let edits = Line::new(self, content, depth + 1).scan();
        let content = apply(content, &edits);
        self.footnotes.push((content, offset));
        format!("[^{}]", label(self.footnotes.len() - 1))
    }
}

/// The label of an inline footnote, which no author's label can be.
pub fn label(index: usize) -> String {
    format!("\u{fdd6}{index}")
}

/// The text with its changes made.
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut changed = String::with_capacity(text.len() + 16 * edits.len());
    let mut done = 0;
    for (range, new) in edits {
        changed.push_str(&text[done..range.start]);
        changed.push_str(new);
        done = range.end;
    }
    changed.push_str(&text[done..]);
    changed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::piece::{is_mark, pair};

    /// The changed paragraph, with marks of pairs as angles and pieces as dots.
    fn check(text: &str, expected: &str) {
        let mut scan = Scan::default();
        scan.paragraph(text, 0..text.len());
        let changed = apply(text, &scan.edits);
        let shown = changed.chars().filter(|letter| !matches!(letter, '\u{fdd1}' | '\u{fdd6}'));
        let shown = shown.map(|letter| match pair(letter) {
            Some(_) => '|',
            None if letter == '\u{fdd0}' => '§',
            None if is_mark(letter) => '.',
            None => letter,
        });
        assert_eq!(shown.collect::<String>(), expected, "{text}");
    }

    #[test]
    fn code_tags_formulas_and_addresses_are_stepped_over() {
        for text in [
            "`==a==`",
            "``x ` ==a== ``",
            "<b title='==a=='>",
            "$a==b==c$",
            "[x](y==a==z)",
            "https://a.b/==c==",
            "<!-- ==a== -->",
        ] {
            check(text, text);
        }
    }

    #[test]
    fn pairs_have_flanks_and_both_ends() {
        check("==a== ==b c== a == b, x==1", "|a| |b c| a == b, x==1");
        check("++a++ C++ i++", "|a| C++ i++");
        check("H~2~O 2^10 19^th^ ~~a~~ ~/b/~c ~a b~", "H|2|O 2^10 19|th| ~~a~~ ~/b/~c ~a b~");
    }

    #[test]
    fn pieces_are_taken_out_where_they_are_whole() {
        check("[[a]] ![[b|c]] [[a](b) [[ ]] [[a", "§0 §1 [[a](b) [[ ]] [[a");
        check("{%youtube x%} {%none x%} {ruby a|b} {ruby a}", "§0 {%none x%} §1 {ruby a}");
        check("%%a%% 100%% b", "§0 100%% b");
        check("a^[b ^[c]] d", "a[^1] d");
    }

    #[test]
    fn money_and_sizes_are_told_from_what_they_look_like() {
        check("US$5 to US$6, $x$", "US\\$5 to US\\$6, $x$");
        check("![a](b =20x10) ![a](b \"=c\") [a](b)", "![a|20x10](b) ![a](b \"=c\") [a](b)");
    }
}
