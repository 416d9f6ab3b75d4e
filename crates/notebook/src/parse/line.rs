//! A line: one paragraph's source, stepped over sign by sign. Code, tags, formulas and addresses are stepped over as
//! Markdown does; for what it does not know, marks are written (see `piece`).

use std::collections::{HashMap, HashSet};

use super::{
    brackets::Brackets,
    math,
    piece::{Piece, literal_mark, pair_mark},
    scan::{Edit, Scan},
    services,
};

/// How deep inline footnotes nest.
const FOOTNOTE_DEPTH: usize = 3;

/// One paragraph.
pub struct Line<'s, 't> {
    scan: &'s mut Scan,
    text: &'t str,
    depth: usize,
    at: usize,
    brackets: Brackets,
    edits: Vec<Edit>,
    /// Where a pair was opened, by how it is written.
    open: Vec<(&'static str, usize)>,
    /// Ends that were sought and are not there, so that they are not sought again.
    missing: HashSet<&'static str>,
    /// Where the runs of backticks of each length begin, once one was met.
    backticks: Option<HashMap<usize, Vec<usize>>>,
}

impl<'s, 't> Line<'s, 't> {
    /// The text, in footnotes so deep.
    pub fn new(scan: &'s mut Scan, text: &'t str, depth: usize) -> Self {
        let (brackets, edits, open, missing) = Default::default();
        Self { scan, text, depth, at: 0, brackets, edits, open, missing, backticks: None }
    }

    /// The changes that it needs, in order.
    pub fn scan(mut self) -> Vec<Edit> {
        while let Some(byte) = self.text.as_bytes().get(self.at).copied() {
            let next = match byte {
                b'\\' => self.escape(),
                b'`' => self.code(),
                b'<' => self.tag(),
                b'$' => self.formula(),
                b'!' if self.rest().starts_with("![[") => self.wiki(1),
                b'[' if self.rest().starts_with("[[") => self.wiki(0),
                b']' if self.rest().starts_with("](") => self.address(),
                b'{' => self.braces(),
                b'%' => self.comment(),
                b'^' if self.rest().starts_with("^[") => self.footnote(),
                b'~' | b'^' => self.tight_pair(),
                b'=' | b'+' => self.pair(),
                b'h' if self.is_bare_address() => self.bare_address(),
                _ => None,
            };
            if next.is_none() {
                self.brackets.sign(self.text, self.at, &self.scan.labels);
            }
            self.at = next.unwrap_or(self.at + 1);
        }
        if self.depth == 0 {
            self.scan.strays.extend(self.brackets.finish());
        }
        self.edits.sort_by_key(|(range, _)| range.start);
        self.edits
    }

    fn rest(&self) -> &'t str {
        // Every step ends behind a sign of ASCII or a whole stretch, but a step over one byte may end inside a letter.
        self.text.get(self.at..).unwrap_or_default()
    }

    fn before(&self) -> Option<char> {
        self.text.get(..self.at).and_then(|before| before.chars().next_back())
    }

    fn edit(&mut self, end: usize, new: String) -> Option<usize> {
        self.edits.push((self.at..end, new));
        Some(end)
    }

    /// The offset of `end` from `from` on. What is not there once is not sought again.
    fn find(&mut self, end: &'static str, from: usize) -> Option<usize> {
        if self.missing.contains(end) {
            return None;
        }
        let found = self.text.get(from..).and_then(|rest| rest.find(end)).map(|at| from + at);
        if found.is_none() {
            self.missing.insert(end);
        }
        found
    }

    fn escape(&mut self) -> Option<usize> {
        let sign = *self.text.as_bytes().get(self.at + 1)?;
        if matches!(sign, b'(' | b')') {
            self.brackets.sign(self.text, self.at + 1, &self.scan.labels);
        }
        match literal_mark(sign) {
            // Markdown knows these escapes itself, and needs them.
            Some(_) if matches!(sign, b'[' | b'!' | b'(' | b'-' | b'.' | b'#') => Some(self.at + 2),
            Some(mark) => self.edit(self.at + 2, mark.to_string()),
            None => Some(self.at + if sign.is_ascii() { 2 } else { 1 }),
        }
    }

    fn code(&mut self) -> Option<usize> {
        let run = self.rest().bytes().take_while(|byte| *byte == b'`').count();
        let text = self.text;
        let runs = self.backticks.get_or_insert_with(|| backticks(text));
        let same = runs.get(&run).map_or(&[][..], Vec::as_slice);
        let end = same.get(same.partition_point(|start| *start <= self.at));
        Some(end.map_or(self.at, |end| *end) + run)
    }

    fn tag(&mut self) -> Option<usize> {
        if self.rest().starts_with("<!--") {
            return self.find("-->", self.at).map(|end| end + 3);
        }
        let first = *self.text.as_bytes().get(self.at + 1)?;
        if !(first.is_ascii_alphabetic() || matches!(first, b'/' | b'!' | b'?')) {
            return None;
        }
        self.find(">", self.at).map(|end| end + 1)
    }

    fn formula(&mut self) -> Option<usize> {
        if self.rest().starts_with("$$") {
            return Some(self.find("$$", self.at + 2).map_or(self.at + 2, |end| end + 2));
        }
        let mut end = self.at + 1;
        // The next sign that is not escaped; it opens the next formula if this one is none.
        while let Some(next) = self.text[end..].find(['$', '\\']) {
            end += next;
            if self.text.as_bytes()[end] == b'$' {
                break;
            }
            end += 1 + self.text[end + 1..].chars().next().map_or(0, char::len_utf8);
        }
        let is_closed = self.text.as_bytes().get(end) == Some(&b'$');
        let tex = &self.text[self.at + 1..end.min(self.text.len())];
        let behind = self.text.get(end + 1..).and_then(|rest| rest.chars().next());
        if is_closed && !math::is_money(self.before(), tex, behind) {
            return Some(end + 1);
        }
        self.edit(self.at + 1, "\\$".to_owned())
    }

    /// `[[…]]`, behind so many signs.
    fn wiki(&mut self, signs: usize) -> Option<usize> {
        let start = self.at + signs + 2;
        let inside = self.text.get(start..)?;
        let inside = &inside[..inside.find(['\n', '[', ']'])?];
        let end = start + inside.len();
        if !self.text[end..].starts_with("]]") {
            return None;
        }
        let (target, alias) = match inside.split_once("\\|").or_else(|| inside.split_once('|')) {
            Some((target, alias)) => (target, Some(alias)),
            None => (inside, None),
        };
        let is_link = self.text[end + 2..].starts_with('(') || self.scan.labels.contains(&target.trim().to_lowercase());
        if target.trim().is_empty() || is_link {
            return None;
        }
        let piece = Piece::Wiki {
            target: target.trim().to_owned(),
            alias: alias.map(|alias| alias.replace("\\|", "|").trim().to_owned()),
            embedded: signs > 0,
        };
        let source = &self.text[self.at..end + 2];
        let mark = self.scan.pieces.mark(piece, source);
        self.edit(end + 2, mark)
    }

    /// Steps over a link's address. A size behind a picture's (`=200x100`) goes to its description (`|200x100`).
    fn address(&mut self) -> Option<usize> {
        self.brackets.sign(self.text, self.at, &self.scan.labels);
        let start = self.at + 2;
        let rest = self.text.get(start..)?;
        // An address has no blanks, but for the ends and before a title.
        let inner = rest.trim_start_matches([' ', '\t']);
        let from = start + rest.len() - inner.len();
        let length = if let Some(inside) = inner.strip_prefix('<') {
            let length = 1 + inside.find(['>', '\n', '<'])?;
            if inner.as_bytes()[length] != b'>' {
                return None;
            }
            length + 1
        } else {
            address_length(inner)
        };
        let end = from + length;
        let behind = &self.text[end..];
        let size = behind.trim_start_matches([' ', '\t']);
        if size.len() < behind.len()
            && let Some(written) = size.strip_prefix('=')
        {
            let length = written.find(|letter: char| !(letter.is_ascii_digit() || matches!(letter, 'x' | '%')));
            let written = &written[..length.unwrap_or(written.len())];
            if written.contains('x') && written.len() > 1 {
                let gap = behind.len() - size.len();
                self.edits.push((self.at..self.at, format!("|{written}")));
                self.edits.push((end..end + gap + 1 + written.len(), String::new()));
                return Some(end + gap + 1 + written.len());
            }
        }
        Some(end)
    }

    fn braces(&mut self) -> Option<usize> {
        if self.rest().starts_with("{%") {
            let inside = &self.rest()[2..];
            let inside = &inside[..inside.find(['\n', '{', '}'])?];
            let end = self.at + 2 + inside.len().checked_sub(1)?;
            let inside = inside.strip_suffix('%')?;
            let piece = Piece::Service(services::named(inside)?);
            let mark = self.scan.pieces.mark(piece, &self.text[self.at..end + 2]);
            return self.edit(end + 2, mark);
        }
        let inside = self.rest().strip_prefix("{ruby ")?;
        let end = inside.find(['}', '\n']).filter(|at| inside.as_bytes()[*at] == b'}')?;
        let (base, reading) = inside[..end].split_once('|')?;
        let piece = Piece::Ruby(base.trim().to_owned(), reading.trim().to_owned());
        let end = self.at + "{ruby ".len() + end + 1;
        let mark = self.scan.pieces.mark(piece, &self.text[self.at..end]);
        self.edit(end, mark)
    }

    fn comment(&mut self) -> Option<usize> {
        if !self.rest().starts_with("%%") {
            return None;
        }
        let end = self.find("%%", self.at + 2)?;
        let inside = &self.text[self.at + 2..end];
        if inside.is_empty() || inside.contains('\n') {
            return Some(self.at + 2);
        }
        let mark = self.scan.pieces.mark(Piece::Comment, &self.text[self.at..end + 2]);
        self.edit(end + 2, mark)
    }

    fn footnote(&mut self) -> Option<usize> {
        if self.depth >= FOOTNOTE_DEPTH || self.missing.contains("^[") {
            return Some(self.at + 2);
        }
        let inside = &self.text[self.at + 2..];
        let mut level = 1;
        let mut end = None;
        for (at, byte) in inside.bytes().enumerate() {
            match byte {
                b'[' => level += 1,
                b']' if level == 1 => {
                    end = Some(at);
                    break;
                }
                b']' => level -= 1,
                _ => {}
            }
        }
        let Some(end) = end.filter(|end| !inside[..*end].trim().is_empty()) else {
            if end.is_none() {
                self.missing.insert("^[");
            }
            return Some(self.at + 2);
        };
        let reference = self.scan.footnote(&inside[..end], self.depth, self.at);
        let end = self.at + 2 + end + 1;
        self.edit(end, reference)
    }

    /// `~x~` and `^x^`, in which there is no blank.
    fn tight_pair(&mut self) -> Option<usize> {
        let sign = self.text.as_bytes()[self.at];
        let run = self.rest().bytes().take_while(|byte| *byte == sign).count();
        if run > 1 {
            return Some(self.at + run);
        }
        let source = if sign == b'~' { "~" } else { "^" };
        let inside = self.rest().get(1..)?;
        let length = inside.find(|letter: char| letter.is_whitespace() || letter == char::from(sign))?;
        let end = self.at + 1 + length;
        let is_pair = length > 0
            && self.text.as_bytes()[end] == sign
            && self.text.as_bytes().get(end + 1) != Some(&sign)
            && !inside[..length].contains(['$', '`', '[', ']', '<', '/']);
        if !is_pair {
            return None;
        }
        let mark = pair_mark(source)?.to_string();
        self.edits.push((end..end + 1, mark.clone()));
        self.edits.push((self.at..self.at + 1, mark));
        // What is inside may hold a pair of the other sign, but nothing that would be changed twice.
        Some(end + 1)
    }

    /// `==x==` and `++x++`, with the flanks of emphasis (CommonMark 0.31.2, 6.2).
    fn pair(&mut self) -> Option<usize> {
        let sign = self.text.as_bytes()[self.at];
        let run = self.rest().bytes().take_while(|byte| *byte == sign).count();
        if run != 2 {
            return Some(self.at + run);
        }
        let source = if sign == b'=' { "==" } else { "++" };
        let (before, after) = (self.before(), self.text[self.at + 2..].chars().next());
        let blank = |letter: Option<char>| letter.is_none_or(char::is_whitespace);
        let sign =
            |letter: Option<char>| letter.is_some_and(|letter| !letter.is_alphanumeric() && !letter.is_whitespace());
        let opens = !blank(after) && (!sign(after) || blank(before) || sign(before));
        let closes = !blank(before) && (!sign(before) || blank(after) || sign(after));
        let opened = self.open.iter().rposition(|(open, _)| *open == source).filter(|_| closes);
        if let Some(index) = opened {
            let mark = pair_mark(source)?.to_string();
            let start = self.open[index].1;
            self.open.truncate(index);
            if start + 2 < self.at {
                self.edits.push((start..start + 2, mark.clone()));
                self.edits.push((self.at..self.at + 2, mark));
            }
        } else if opens && self.open.iter().all(|(open, _)| *open != source) {
            self.open.push((source, self.at));
        }
        Some(self.at + 2)
    }

    fn is_bare_address(&self) -> bool {
        (self.rest().starts_with("https://") || self.rest().starts_with("http://"))
            && self.before().is_none_or(|before| !before.is_alphanumeric())
    }

    fn bare_address(&self) -> Option<usize> {
        let length =
            self.rest().find(|letter: char| letter.is_whitespace() || matches!(letter, '<' | '|' | ')' | ']' | '`'));
        Some(length.map_or(self.text.len(), |length| self.at + length))
    }
}

fn backticks(text: &str) -> HashMap<usize, Vec<usize>> {
    let mut runs = HashMap::<usize, Vec<usize>>::new();
    let mut at = 0;
    while let Some(next) = text[at..].find('`') {
        at += next;
        let length = text[at..].bytes().take_while(|byte| *byte == b'`').count();
        runs.entry(length).or_default().push(at);
        at += length;
    }
    runs
}

/// The length of an address, whose brackets are balanced (CommonMark 0.31.2, 6.3).
pub fn address_length(text: &str) -> usize {
    let mut level = 0;
    let mut escaped = false;
    for (at, letter) in text.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '(' => level += 1,
            ')' if level == 0 => return at,
            ')' => level -= 1,
            letter if letter.is_whitespace() => return at,
            _ => {}
        }
    }
    text.len()
}
