//! A token of DOT: a word, or a sign.

use std::{iter::Peekable, str::Chars};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// A name, number, string or HTML string, and whether it was quoted. A quoted one is no keyword.
    Word(String, bool),
    Sign(&'static str),
}

/// The tokens of DOT code, each with its line.
pub(super) fn tokens(source: &str) -> Result<Vec<(Token, usize)>, String> {
    let mut tokens = Vec::new();
    let mut reader = Reader { chars: source.chars().peekable(), line: 1 };
    while let Some(c) = reader.next() {
        let line = reader.line;
        let sign = match c {
            '{' => "{",
            '}' => "}",
            '[' => "[",
            ']' => "]",
            ';' => ";",
            ',' => ",",
            '=' => "=",
            ':' => ":",
            '-' if reader.chars.next_if_eq(&'>').is_some() => "->",
            '-' if reader.chars.next_if_eq(&'-').is_some() => "--",
            '+' => continue,
            '#' => {
                reader.skip_line();
                continue;
            }
            '/' if reader.chars.next_if_eq(&'/').is_some() => {
                reader.skip_line();
                continue;
            }
            '/' if reader.chars.next_if_eq(&'*').is_some() => {
                reader.skip_comment();
                continue;
            }
            _ if c.is_whitespace() => continue,
            _ => {
                tokens.push((reader.word(c, line)?, line));
                continue;
            }
        };
        tokens.push((Token::Sign(sign), line));
    }
    Ok(tokens)
}

struct Reader<'a> {
    chars: Peekable<Chars<'a>>,
    line: usize,
}

impl Reader<'_> {
    fn next(&mut self) -> Option<char> {
        let c = self.chars.next()?;
        self.line += usize::from(c == '\n');
        Some(c)
    }

    fn skip_line(&mut self) {
        while self.chars.next_if(|c| *c != '\n').is_some() {}
    }

    fn skip_comment(&mut self) {
        while let Some(c) = self.next() {
            if c == '*' && self.chars.next_if_eq(&'/').is_some() {
                return;
            }
        }
    }

    fn word(&mut self, first: char, line: usize) -> Result<Token, String> {
        match first {
            '"' => self.string().ok_or_else(|| format!("the string in line {line} of the diagram is not closed")),
            '<' => self.html().ok_or_else(|| format!("the label in line {line} of the diagram is not closed")),
            _ if first.is_alphanumeric() || matches!(first, '_' | '.' | '-') => {
                let mut word = String::from(first);
                while let Some(c) = self.chars.next_if(|c| c.is_alphanumeric() || matches!(c, '_' | '.')) {
                    word.push(c);
                }
                Ok(Token::Word(word, false))
            }
            _ => Err(format!("the diagram cannot be read at its line {line}: `{}`", first.escape_debug())),
        }
    }

    fn string(&mut self) -> Option<Token> {
        let mut text = String::new();
        loop {
            match self.next()? {
                '"' => return Some(Token::Word(text, true)),
                '\\' => match self.next()? {
                    '"' => text.push('"'),
                    // A line goes on.
                    '\n' => {}
                    c => text.extend(['\\', c]),
                },
                c => text.push(c),
            }
        }
    }

    /// `<…>`: the text of the HTML in it. Rows and breaks are lines.
    fn html(&mut self) -> Option<Token> {
        let mut text = String::new();
        let mut tag: Option<String> = None;
        loop {
            match (self.next()?, &mut tag) {
                ('<', None) => tag = Some(String::new()),
                ('>', None) => break,
                ('>', Some(name)) => {
                    let name = name.trim().to_lowercase();
                    if name.starts_with("br") || name.starts_with("/tr") || name.starts_with("hr") {
                        text.push('\n');
                    } else if name.starts_with("/td") {
                        text.push(' ');
                    }
                    tag = None;
                }
                (c, Some(name)) => name.push(c),
                (c, None) => text.push(if c == '\n' { ' ' } else { c }),
            }
        }
        for (entity, c) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", " "), ("&amp;", "&")] {
            text = text.replace(entity, c);
        }
        let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        // What is a backslash here is none of DOT's.
        Some(Token::Word(lines.join("\\n"), true))
    }
}
