//! Brackets that do not match, so that Markdown shows a link's source or leaves a bracket behind it: `[x](y))`, `[x](y`,
//! `[x] (y)`, `[[x]`, `[x]]`. Text is full of brackets that are meant so (`a[i]`, `[0, 1)`), so only what looks like a
//! link counts.

use std::collections::HashSet;

use super::{line::address_length, services};

/// Something that stands there hardly as it was meant, and what was.
#[derive(Debug, PartialEq, Eq)]
pub struct Stray {
    /// The offset.
    pub at: usize,
    pub kind: Kind,
    /// As written, from that offset on.
    pub old: String,
    pub new: String,
}

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `[x](y))`
    SurplusRound,
    /// `[x](y`
    Unclosed,
    /// `[x] (y)`
    Parted,
    /// `[x](y z.md)`
    Blanks,
    /// `[[x]`
    MissingEnd,
    /// `[x]]`
    MissingStart,
    /// `[[x](y)`
    SurplusStart,
    /// `[x]](y)`
    SurplusEnd,
}

impl Kind {
    /// What is wrong and what to do.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::SurplusRound => {
                "A closing bracket too many follows a link; delete it, or write `%29` if it belongs to the address."
            }
            Self::Unclosed => {
                "The bracket before this link's address is never closed, so that both are shown as text; close it with `)`."
            }
            Self::Parted => "A blank parts this link from its address, so that both are shown as text; delete it.",
            Self::Blanks => {
                "The address of this link has blanks, so that both are shown as text; put it between `<` and `>`."
            }
            Self::MissingEnd => {
                "This link is opened with two brackets and closed with one, so that it is shown as text; close it with `]]`."
            }
            Self::MissingStart => {
                "This link is closed with two brackets and opened with one, so that it is shown as text; open it with `[[`."
            }
            Self::SurplusStart => "An opening bracket too many stands before a link; delete it.",
            Self::SurplusEnd => {
                "A closing bracket too many parts this link from its address, so that both are shown as text; delete it."
            }
        }
    }
}

/// So far behind a bracket its link is looked for, in bytes; no link is longer.
const LONGEST: usize = 400;

/// The brackets of one paragraph, told one by one.
#[derive(Debug, Default)]
pub struct Brackets {
    /// Where square brackets are open.
    open: Vec<usize>,
    /// How many round ones are.
    round: usize,
    /// Where the last square ones opened and closed.
    last: Option<(usize, usize)>,
    /// Where the last link ends; what is inside it is no text.
    link_end: usize,
    /// What is wrong unless the bracket before it is closed, which stands at its offset.
    doubts: Vec<Stray>,
    strays: Vec<Stray>,
}

impl Brackets {
    /// Takes a sign of the text that is neither in code nor in a wikilink. `labels` are those of the note's references.
    pub fn sign(&mut self, text: &str, at: usize, labels: &HashSet<String>) {
        match text.as_bytes().get(at) {
            Some(b'[') => self.open.push(at),
            Some(b']') => match self.open.pop() {
                Some(start) => self.close(text, start, at, labels),
                None => self.surplus(text, at, labels),
            },
            Some(b'(') if at >= self.link_end => self.round += 1,
            Some(b')') if at >= self.link_end => self.round = self.round.saturating_sub(1),
            _ => {}
        }
    }

    /// What is wrong in the paragraph.
    pub fn finish(mut self) -> Vec<Stray> {
        self.strays.append(&mut self.doubts);
        self.strays
    }

    fn stray(&mut self, kind: Kind, text: &str, range: std::ops::Range<usize>, new: String) {
        self.strays.push(Stray { at: range.start, kind, old: text[range].to_owned(), new });
    }

    fn close(&mut self, text: &str, start: usize, at: usize, labels: &HashSet<String>) {
        while self.doubts.last().is_some_and(|doubt| doubt.at >= start) {
            self.doubts.pop();
        }
        self.last = Some((start, at));
        let (inside, behind) = (&text[start + 1..at], &text[at + 1..]);
        let outer = start.checked_sub(1).filter(|outer| self.open.last() == Some(outer));
        if behind.starts_with('(') {
            let Some(end) = link_end(text, at + 1) else { return self.broken_link(text, inside, at) };
            self.link_end = end;
            if text[end..].starts_with(')') && self.round == 0 {
                self.stray(Kind::SurplusRound, text, at..end + 1, text[at..end].to_owned());
            }
            if let Some(outer) = outer.filter(|_| end - start < LONGEST) {
                let (old, new) = (text[outer..end].to_owned(), text[start..end].to_owned());
                self.doubts.push(Stray { at: outer, kind: Kind::SurplusStart, old, new });
            }
        } else if behind.starts_with(" (") {
            if !text[..start].ends_with(']') && !is_label(inside, labels) {
                self.parted(text, inside, at);
            }
        } else if let Some(outer) = outer.filter(|_| is_name(inside) && !is_label(inside, labels))
            && !behind.starts_with(['[', '+', '*', '?', '{'])
        {
            let old = text[outer..=at].to_owned();
            self.doubts.push(Stray { at: outer, kind: Kind::MissingEnd, new: format!("{old}]"), old });
        }
    }

    // A square bracket that closes nothing.
    fn surplus(&mut self, text: &str, at: usize, labels: &HashSet<String>) {
        let Some((start, _)) = self.last.filter(|(_, end)| end + 1 == at) else { return };
        let inside = &text[start + 1..at - 1];
        let is_index =
            text[..start].ends_with(|letter: char| letter.is_alphanumeric() || matches!(letter, '_' | ']' | ')'));
        if is_index || !is_name(inside) || is_label(inside, labels) {
            return;
        }
        let address = text[at + 1..].starts_with('(').then(|| link_end(text, at + 1)).flatten();
        if let Some(end) = address {
            self.link_end = end;
            self.stray(Kind::SurplusEnd, text, at - 1..end, text[at..end].to_owned());
        } else {
            self.stray(Kind::MissingStart, text, start..at + 1, format!("[{}", &text[start..=at]));
        }
    }

    // `](` and no link: its address has no end, or blanks.
    fn broken_link(&mut self, text: &str, inside: &str, at: usize) {
        let from = at + 2;
        let line = near(&text[from..]).lines().next().unwrap_or_default();
        let word = line.split(char::is_whitespace).next().unwrap_or_default();
        let word = word.trim_end_matches(['.', ',', ';', ':', '*', '_']);
        match line.split_once(')') {
            None if is_address(word) && !word.contains('(') && !inside.is_empty() => {
                let end = from + word.len();
                // The bracket around the link was lost with its own.
                let around = if self.round > 0 && word.len() == line.trim_end().len() { ")" } else { "" };
                self.stray(Kind::Unclosed, text, at..end, format!("{}){around}", &text[at..end]));
            }
            Some((address, _)) if is_file(address) && address.contains(' ') && !address.contains(['"', '<', '(']) => {
                let end = from + address.len() + 1;
                self.stray(Kind::Blanks, text, at..end, format!("](<{}>)", address.trim()));
            }
            _ => {}
        }
    }

    fn parted(&mut self, text: &str, inside: &str, at: usize) {
        let behind = near(&text[at + 1..]).trim_start_matches(' ');
        let gap = near(&text[at + 1..]).len() - behind.len();
        let Some(address) = behind.strip_prefix('(').and_then(|rest| rest.split(')').next()) else { return };
        let is_word = !address.contains(char::is_whitespace) && behind.len() > address.len() + 1;
        // `[1] (https://…)` is the number of a source, `[x]` a box that is ticked.
        let is_named = !matches!(inside, "x" | "X") && !inside.starts_with('^') && inside.contains(char::is_alphabetic);
        if is_word && is_named && is_address(address) && gap <= 2 {
            let start = at + 1 + gap;
            let end = start + address.len() + 2;
            self.stray(Kind::Parted, text, at..end, format!("]{}", &text[start..end]));
        }
    }
}

/// The beginning of a text, as far as a link may reach.
fn near(text: &str) -> &str {
    &text[..text.floor_char_boundary(LONGEST)]
}

/// Where a link's address, which begins with the bracket at an offset, ends (CommonMark 0.31.2, 6.3); a picture's may have
/// its size (`=200x100`).
fn link_end(text: &str, at: usize) -> Option<usize> {
    let inside = text[at + 1..].trim_start();
    let length = match inside.strip_prefix('<') {
        Some(rest) => rest.find(['>', '\n']).filter(|end| rest.as_bytes()[*end] == b'>')? + 2,
        None => address_length(inside),
    };
    let mut rest = inside[length..].trim_start();
    if rest.len() < inside.len() - length {
        let close = match rest.bytes().next() {
            Some(b'(') => Some(')'),
            Some(quote @ (b'"' | b'\'')) => Some(char::from(quote)),
            _ => None,
        };
        if let Some(close) = close {
            let mut escaped = false;
            let end = near(&rest[1..]).find(|letter| {
                let ends = letter == close && !escaped;
                escaped = letter == '\\' && !escaped;
                ends
            });
            rest = rest[1 + end? + 1..].trim_start();
        } else if rest.starts_with('=') {
            rest = rest[1..]
                .trim_start_matches(|sign: char| sign.is_ascii_digit() || matches!(sign, 'x' | '%'))
                .trim_start();
        }
    }
    rest.starts_with(')').then(|| text.len() - rest.len() + 1)
}

/// Whether a word can be nothing but the address of something.
fn is_address(word: &str) -> bool {
    let begins = |starts: &[&str]| starts.iter().any(|start| word.len() > start.len() && word.starts_with(start));
    begins(&["https://", "http://", "mailto:", "www.", "./", "../"])
        || is_file(word)
        || word.strip_prefix(['/', '#']).is_some_and(|rest| rest.starts_with(char::is_alphabetic) && rest.len() > 2)
}

/// Whether it names a note, or a file that is shown or linked to.
fn is_file(path: &str) -> bool {
    let path = path.trim_end().split('#').next().unwrap_or_default();
    let ending = path.rsplit_once('.').filter(|(name, _)| !name.is_empty()).map_or("", |(_, ending)| ending);
    services::file(path).is_some() || ["md", "markdown", "html"].iter().any(|known| ending.eq_ignore_ascii_case(known))
}

/// Whether it looks like the name of a note, and not like a list, a pattern or an index.
fn is_name(text: &str) -> bool {
    let is_range = text.len() <= 3 && text.contains('-');
    let is_sign = |letter: char| {
        letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_' | '.' | '/' | '#' | '|' | '&' | '’' | ':')
    };
    text.len() <= LONGEST
        && !is_range
        && text.starts_with(char::is_alphanumeric)
        && text.contains(char::is_alphabetic)
        && text.chars().all(is_sign)
}

/// Whether it is the label of a reference, which makes it a link without an address.
fn is_label(text: &str, labels: &HashSet<String>) -> bool {
    !labels.is_empty() && text.len() <= LONGEST && labels.contains(&text.trim().to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::super::scan::Scan;

    /// What is wrong in a paragraph, mended.
    fn mended(text: &str) -> String {
        let mut scan = Scan { labels: ["ref".to_owned()].into(), ..Scan::default() };
        scan.paragraph(text, 0..text.len());
        let mut mended = text.to_owned();
        scan.strays.sort_by_key(|stray| stray.at);
        for stray in scan.strays.iter().rev() {
            assert!(text[stray.at..].starts_with(&stray.old), "{text}: {stray:?}");
            mended.replace_range(stray.at..stray.at + stray.old.len(), &stray.new);
        }
        mended
    }

    #[test]
    fn brackets_that_do_not_match_are_mended() {
        for (written, meant) in [
            ("see [x](https://a.b/c.ipynb)) now", "see [x](https://a.b/c.ipynb) now"),
            ("a) [x](y.md)), b", "a) [x](y.md), b"),
            ("![x](y.png))", "![x](y.png)"),
            ("see [x](https://a.b/c now", "see [x](https://a.b/c) now"),
            ("see [x](y.md.\nand [z](w.md)", "see [x](y.md).\nand [z](w.md)"),
            ("so ([x](https://a.b/c\nnow", "so ([x](https://a.b/c))\nnow"),
            ("see [it] (https://a.b/c), [y] (z.md)", "see [it](https://a.b/c), [y](z.md)"),
            ("![my plan](my plan (new).png)", "![my plan](my plan (new).png)"),
            ("![my plan](my plan.png)", "![my plan](<my plan.png>)"),
            ("see [[My note] and [[other]]", "see [[My note]] and [[other]]"),
            ("see [My note]] and [x](y.md)", "see [[My note]] and [x](y.md)"),
            ("see [[x](y.md)", "see [x](y.md)"),
            ("see [x]](y.md)", "see [x](y.md)"),
            ("[a](b.md))\n[c](d.md))", "[a](b.md)\n[c](d.md)"),
        ] {
            assert_eq!(mended(written), meant);
        }
    }

    #[test]
    fn brackets_that_are_meant_so_stay() {
        for text in [
            "\\([x](y.md)) (see [x](y.md)) and (a [b](c) [d](e))",
            "[A](https://en.wikipedia.org/wiki/A_(b))",
            "`[x](y.md))` and $[x](y.md))$",
            "a[i][j] = b[c[k]] in [0, 1) or (0, 1]",
            "[[1, 2], [3, 4]] and [[a-z]+ and [[ -f x ]",
            "list[i]] and ]] alone",
            "[1] (https://a.b) and [x] (see below) and [^1] (https://a.b)",
            "[sic] (and so on), f[x](a, b and [](int a",
            "[[ref] and [ref]] and [ref] (https://a.b)",
            "[a][b] (https://a.b)",
            "[x](y.md 'a title') [x](<y z.md>) [x](y.md \"a) b\") ![x](y.png =20x10)",
            "\\[x](y.md)) \\[[x]",
            "[[a] b] and [[a](b.md), [c](d.md)]",
            "[[Note]] ![[Note|x]] [[Note]](y.md)",
        ] {
            assert_eq!(mended(text), text);
        }
    }
}
