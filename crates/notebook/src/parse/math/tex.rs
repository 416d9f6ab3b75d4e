//! TeX: the signs a formula is written in. This file alone knows where a command ends.

/// A sign of TeX.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign<'a> {
    /// A command of letters: `\alpha`.
    Word(&'a str),
    /// The same command as the converter knows it, whatever the note made of it.
    Base(&'a str),
    /// A command of a single sign: `\,`.
    Symbol(char),
    /// `{`
    Open,
    /// `}`
    Close,
    /// A run of white space.
    Space,
    /// `#1` to `#9`
    Parameter(u8),
    /// Anything else.
    Char(char),
}

/// The signs of a formula. Comments are not among them, nor what no formula shows.
pub fn signs(tex: &str) -> Vec<Sign<'_>> {
    let mut signs = Vec::with_capacity(tex.len());
    let mut rest = tex;
    while let Some(first) = rest.chars().next() {
        rest = &rest[first.len_utf8()..];
        let sign = match first {
            '\\' => {
                let (sign, length) = command(rest);
                rest = &rest[length..];
                sign
            }
            '{' => Sign::Open,
            '}' => Sign::Close,
            '%' => {
                rest = rest.find('\n').map_or("", |end| &rest[end + 1..]);
                continue;
            }
            '#' => match rest.bytes().next() {
                Some(digit @ b'1'..=b'9') => {
                    rest = &rest[1..];
                    Sign::Parameter(digit - b'0')
                }
                _ => Sign::Char('#'),
            },
            _ if first.is_whitespace() => {
                rest = rest.trim_start();
                Sign::Space
            }
            _ if first.is_control() => continue,
            _ => Sign::Char(first),
        };
        signs.push(sign);
    }
    signs
}

/// The command whose backslash stands before, and its length.
fn command(rest: &str) -> (Sign<'_>, usize) {
    let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    if letters > 0 {
        return (Sign::Word(&rest[..letters]), letters);
    }
    match rest.chars().next() {
        Some(sign) if sign.is_whitespace() => (Sign::Symbol(' '), sign.len_utf8()),
        Some(sign) if sign.is_control() => (Sign::Space, sign.len_utf8()),
        Some(sign) => (Sign::Symbol(sign), sign.len_utf8()),
        None => (Sign::Space, 0),
    }
}

/// The signs as they were written: for names, colours and the like.
pub fn written(signs: &[Sign<'_>]) -> String {
    let mut text = String::new();
    for sign in signs {
        match sign {
            Sign::Word(name) | Sign::Base(name) => {
                text.push('\\');
                text.push_str(name);
            }
            Sign::Symbol(sign) => text.extend(['\\', *sign]),
            Sign::Open => text.push('{'),
            Sign::Close => text.push('}'),
            Sign::Space => text.push(' '),
            Sign::Parameter(number) => text.extend(['#', char::from(b'0' + number)]),
            Sign::Char(sign) => text.push(*sign),
        }
    }
    text
}

/// Signs still to be read. What a macro stands for goes back on top.
#[derive(Debug, Default)]
pub struct Reading<'a> {
    /// Last first.
    ahead: Vec<Sign<'a>>,
}

impl<'a> Reading<'a> {
    /// Reads these signs.
    pub fn new(mut signs: Vec<Sign<'a>>) -> Self {
        signs.reverse();
        Self { ahead: signs }
    }

    /// The next sign.
    pub fn next(&mut self) -> Option<Sign<'a>> {
        self.ahead.pop()
    }

    /// The next sign, left where it is.
    pub fn peek(&self) -> Option<Sign<'a>> {
        self.ahead.last().copied()
    }

    /// Puts signs before what is still to be read.
    pub fn push(&mut self, signs: &[Sign<'a>]) {
        self.ahead.extend(signs.iter().rev());
    }

    /// Skips white space; the sign behind it.
    pub fn skip_space(&mut self) -> Option<Sign<'a>> {
        while self.peek() == Some(Sign::Space) {
            self.next();
        }
        self.peek()
    }

    /// Takes this sign if it is the next; whether it was.
    pub fn take(&mut self, sign: Sign<'_>) -> bool {
        let is_next = self.peek() == Some(sign);
        if is_next {
            self.next();
        }
        is_next
    }

    /// The next argument without its braces: a group or a single sign. `None` where there is none.
    pub fn argument(&mut self) -> Option<Vec<Sign<'a>>> {
        match self.skip_space()? {
            Sign::Close => None,
            Sign::Open => {
                self.next();
                self.until(Sign::Close)
            }
            sign => {
                self.next();
                Some(vec![sign])
            }
        }
    }

    /// An argument in brackets, if one stands here.
    pub fn optional(&mut self) -> Option<Vec<Sign<'a>>> {
        if self.skip_space() != Some(Sign::Char('[')) {
            return None;
        }
        // A bracket that is never closed is no argument.
        let end = self.find(Sign::Char(']'), 1)?;
        let mut signs = self.ahead.split_off(end);
        signs.reverse();
        self.ahead.truncate(end);
        Some(signs[1..signs.len() - 1].to_vec())
    }

    /// What stands before that sign outside of groups, which is taken too. `None` where it is missing.
    pub fn until(&mut self, sign: Sign<'_>) -> Option<Vec<Sign<'a>>> {
        let end = self.find(sign, 0)?;
        let mut signs = self.ahead.split_off(end);
        signs.reverse();
        signs.pop();
        Some(signs)
    }

    /// Where in `ahead` the sign stands outside of groups, when so many signs are skipped first.
    fn find(&self, wanted: Sign<'_>, skipped: usize) -> Option<usize> {
        let mut depth = 0_usize;
        for (at, sign) in self.ahead.iter().enumerate().rev().skip(skipped) {
            if depth == 0 && *sign == wanted {
                return Some(at);
            }
            match sign {
                Sign::Open => depth += 1,
                Sign::Close => depth = depth.checked_sub(1)?,
                _ => {}
            }
        }
        None
    }
}
