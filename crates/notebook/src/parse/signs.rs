//! Signs: what a stretch of plain text says by its signs. Tags (`#ml`), fields (`key:: value`), who said something
//! (`[name=A]`), emoji (`:smile:`), icons, and the typographer's signs.

use super::{
    Tool,
    hues::hue,
    icons::icon,
    piece::{is_mark, literal},
};
use crate::content::{Attribute, Class, Inline, Tag, Target};

/// What a stretch of text says, without links. `starts_line` tells whether it begins a line.
pub fn read(text: &str, starts_line: bool, tool: Tool, out: &mut Vec<Inline>) {
    let plain = String::with_capacity(text.len());
    let mut reader = Reader { text, at: 0, starts_line, tool, plain, out };
    reader.read();
}

/// Whether there is a sign in a text, or what may be one; most texts are nothing but words.
pub fn are_in(text: &str) -> bool {
    text.bytes().any(is_sign)
}

/// Whether a byte is a sign, or begins the characters that marks are made of.
const fn is_sign(byte: u8) -> bool {
    matches!(byte, b'#' | b':' | b'[' | b'(' | b'+' | b'.' | b'-' | b'\n' | 0xef)
}

struct Reader<'t, 'o> {
    text: &'t str,
    at: usize,
    starts_line: bool,
    tool: Tool,
    plain: String,
    out: &'o mut Vec<Inline>,
}

impl Reader<'_, '_> {
    fn read(&mut self) {
        if self.starts_line {
            self.at += self.field_of_line().unwrap_or(0);
        }
        while let Some(next) = self.text.as_bytes()[self.at..].iter().position(|byte| is_sign(*byte)) {
            self.plain.push_str(&self.text[self.at..self.at + next]);
            self.at += next;
            let rest = &self.text[self.at..];
            let done = match rest.as_bytes()[0] {
                b'#' => self.tag(),
                b':' => self.code(),
                b'[' => self.bracket(']'),
                b'(' => self.bracket(')').or_else(|| self.typographic()),
                b'\n' => self.line_end(),
                b'+' | b'.' | b'-' => self.typographic(),
                _ => None,
            };
            self.at += done.unwrap_or_else(|| self.step());
        }
        self.plain.push_str(&self.text[self.at..]);
        self.flush();
    }

    /// Takes one letter as it is.
    fn step(&mut self) -> usize {
        let Some(letter) = self.text[self.at..].chars().next() else { return 0 };
        self.plain.push(literal(letter).unwrap_or(letter));
        letter.len_utf8()
    }

    fn flush(&mut self) {
        if !self.plain.is_empty() {
            let mut plain = std::mem::take(&mut self.plain);
            plain.shrink_to_fit();
            self.out.push(Inline::Text(plain));
        }
    }

    fn push(&mut self, inline: Inline) {
        self.flush();
        self.out.push(inline);
    }

    fn before(&self) -> Option<char> {
        self.text[..self.at].chars().next_back()
    }

    /// The letter `offset` bytes on.
    fn after(&self, offset: usize) -> Option<char> {
        self.text.get(self.at + offset..).and_then(|rest| rest.chars().next())
    }

    fn line_end(&mut self) -> Option<usize> {
        self.plain.push('\n');
        self.at += 1;
        let field = self.field_of_line().unwrap_or(0);
        self.at -= 1;
        Some(1 + field)
    }

    /// `key:: value` in a line of its own: the key as one.
    fn field_of_line(&mut self) -> Option<usize> {
        let rest = &self.text[self.at..];
        let key = &rest[..rest.find("::").filter(|length| *length <= 60)?];
        let behind = rest[key.len() + 2..].chars().next();
        if !is_key(key) || behind.is_some_and(|letter| !letter.is_whitespace()) {
            return None;
        }
        self.push_key(key);
        Some(key.len() + 2)
    }

    fn push_key(&mut self, key: &str) {
        let content = vec![Inline::Text(key.trim().to_owned())];
        self.push(Inline::element(Tag::B, vec![Attribute::Class(Class::Key)], content));
    }

    fn tag(&mut self) -> Option<usize> {
        if self.before().is_some_and(|before| !before.is_whitespace() && before != '(') {
            return None;
        }
        let name = &self.text[self.at + 1..];
        let end = name.find(|letter: char| {
            !(letter.is_alphanumeric()
                || matches!(letter, '_' | '-' | '/')
                || u32::from(letter) > 0x2fff && !is_mark(letter))
        });
        let name = name[..end.unwrap_or(name.len())].trim_end_matches(['/', '-']);
        let is_number = name.chars().all(|letter| letter.is_numeric() || matches!(letter, '_' | '-' | '/'));
        let is_color = matches!(name.len(), 3 | 6)
            && name.bytes().all(|byte| byte.is_ascii_hexdigit())
            && name.bytes().any(|byte| byte.is_ascii_digit());
        if name.is_empty() || is_number || is_color || name.starts_with('/') {
            return None;
        }
        let content = vec![Inline::Text(format!("#{name}"))];
        self.push(Inline::link(Target::Tag(name.to_owned()), content));
        Some(1 + name.len())
    }

    /// `:smile:` and `:fa-eye:`.
    fn code(&mut self) -> Option<usize> {
        if self.before().is_some_and(|before| before.is_alphanumeric() || before == ':') {
            return None;
        }
        let name = &self.text[self.at + 1..];
        let name = &name
            [..name.find(|letter: char| !(letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-' | '+')))?];
        if name.is_empty() || self.text.as_bytes().get(self.at + 1 + name.len()) != Some(&b':') {
            return None;
        }
        if let Some(icon_name) = name.strip_prefix("fa-").or_else(|| name.strip_prefix("bi-")) {
            self.push(icon(icon_name));
        } else {
            self.plain.push_str(gh_emoji::get(name)?);
        }
        Some(name.len() + 2)
    }

    /// `[name=A]`, `[time=…]`, `[color=…]`, `[key:: value]`, `(key:: value)`.
    fn bracket(&mut self, close: char) -> Option<usize> {
        let inside = &self.text[self.at + 1..];
        let inside =
            &inside[..inside.find(['[', ']', '(', ')', '\n']).filter(|end| inside[*end..].starts_with(close))?];
        if let Some((key, value)) = inside.split_once("::").filter(|(key, _)| is_key(key)) {
            let value = value.trim().to_owned();
            self.push_key(key);
            self.plain.push(' ');
            self.plain.push_str(&value);
            return Some(inside.len() + 2);
        }
        let (name, value) = inside.split_once('=').filter(|_| close == ']')?;
        let value = value.trim();
        let (class, text) = match name.trim() {
            "name" => (Class::Author, value),
            "time" => (Class::Time, value),
            "color" => (hue(value)?, ""),
            _ => return None,
        };
        let content = if text.is_empty() { Vec::new() } else { vec![Inline::Text(text.to_owned())] };
        self.push(Inline::element(Tag::Span, vec![Attribute::Class(class)], content));
        Some(inside.len() + 2)
    }

    /// What markdown-it's typographer writes, which HackMD has on. Quotation marks stay as they were typed: what is
    /// copied or sought is often code, and is found as it was written.
    fn typographic(&mut self) -> Option<usize> {
        if self.tool != Tool::HackMd {
            return None;
        }
        let rest = &self.text[self.at..];
        let sign = rest.chars().next()?;
        match sign {
            '(' => {
                let signs = [("(c)", "©"), ("(r)", "®"), ("(tm)", "™")];
                let (source, shown) = signs.into_iter().find(|(source, _)| {
                    rest.get(..source.len()).is_some_and(|start| start.eq_ignore_ascii_case(source))
                })?;
                // One of an enumeration is no copyright.
                if source == "(c)" && (self.text.contains("(a)") || self.text.contains("(b)")) {
                    return None;
                }
                self.plain.push_str(shown);
                Some(source.len())
            }
            '+' if rest.starts_with("+-") => {
                self.plain.push('±');
                Some(2)
            }
            '.' => {
                let run = rest.bytes().take_while(|byte| *byte == b'.').count();
                let is_path =
                    self.after(run).is_some_and(|after| matches!(after, '/' | '\\') || after.is_alphanumeric());
                if run < 2 || is_path || self.before().is_none_or(|before| !before.is_alphanumeric()) {
                    self.plain.push_str(&rest[..run]);
                } else {
                    self.plain.push('…');
                }
                Some(run)
            }
            '-' => {
                let run = rest.bytes().take_while(|byte| *byte == b'-').count();
                let (before, after) = (self.before(), self.after(run));
                let blank = |letter: Option<char>| letter.is_none_or(char::is_whitespace);
                let word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
                let parts =
                    blank(before) && blank(after) && before.is_some() && after.is_some() || word(before) && word(after);
                let shown = ["", "-", "–", "—"].get(run).filter(|_| parts || run == 1);
                self.plain.push_str(shown.copied().unwrap_or(&rest[..run]));
                Some(run)
            }
            _ => None,
        }
    }
}

fn is_key(key: &str) -> bool {
    let key = key.trim_start();
    // Behind a blank, `::` is a sign of some language.
    key.starts_with(char::is_alphabetic)
        && !key.ends_with(' ')
        && key.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '_' | '-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let mut out = Vec::new();
        read(text, true, Tool::HackMd, &mut out);
        let shown = out.iter().map(|inline| match inline {
            Inline::Text(text) => text.clone(),
            Inline::Link(link) => format!("<{}>", crate::text::of_inlines(&link.content)),
            Inline::Element(element) => {
                let class = element
                    .attributes
                    .iter()
                    .find_map(|it| if let Attribute::Class(class) = it { Some(class.name()) } else { None });
                format!("<{} {}>", class.unwrap_or_default(), crate::text::of_inlines(&element.content))
            }
            _ => String::new(),
        });
        assert_eq!(shown.collect::<String>(), expected, "{text}");
    }

    #[test]
    fn tags_are_words_behind_a_hash() {
        check("a #ml/nlp, #日本 (#x) #1984 #fff0 C# a#b ## #", "a <#ml/nlp>, <#日本> (<#x>) #1984 <#fff0> C# a#b ## #");
        check("#c0ffee #add #fa1", "#c0ffee <#add> #fa1");
    }

    #[test]
    fn emoji_and_icons_have_names() {
        check(
            ":smile: :+1: 10:30:45 :nosuchname: a:b:c :fa-eye: :bi-zzz-y:",
            "😄 👍 10:30:45 :nosuchname: a:b:c <sign 👁> <sign zzz y>",
        );
    }

    #[test]
    fn fields_and_who_said_it() {
        check(
            "status:: done [due:: 2022-10-01] (x:: y) std::vector",
            "<key status> done <key due> 2022-10-01 <key x> y std::vector",
        );
        check(
            "[name=A B] [time=Sun, 9:59 PM] [color=#907bf7] [color=url(x)] [x=y]",
            "<author A B> <said-at Sun, 9:59 PM> <hue is-violet > [color=url(x)] [x=y]",
        );
    }

    #[test]
    fn signs_become_typographic_and_arrows_stay() {
        check("(c) (TM) 5 +- 1 test.... a -- b, 1--2 --- x --> y <-- z", "© ™ 5 ± 1 test… a – b, 1–2 — x --> y <-- z");
        check(
            "(a) x (b) y (c) z, ../up, a.b, --flag \"q\" 'r' don't 5\"",
            "(a) x (b) y (c) z, ../up, a.b, --flag \"q\" 'r' don't 5\"",
        );
        check("a +++ b ++++ C++", "a +++ b ++++ C++");
    }
}
