//! The writer: puts together the TeX that the converter gets to read, and knows what the converter trips over.

use super::{
    depth::{Depth, Reach, reach},
    tex::Sign,
};

/// TeX being written.
#[derive(Debug, Default)]
pub struct Writer {
    /// What is written so far.
    pub tex: String,
    /// How deep it is nested at this point.
    pub depth: Depth,
    /// Whether a letter would become part of the command before it.
    is_after_word: bool,
    /// Where the last cell begins.
    cell: usize,
}

impl Writer {
    /// Writes a command of letters.
    pub fn word(&mut self, name: &str) {
        match reach(name) {
            Reach::Arguments(count) => self.depth.command(count),
            Reach::Switch => self.depth.switch(),
        }
        self.bare_word(name);
    }

    /// Writes a command of letters that is counted elsewhere.
    pub fn bare_word(&mut self, name: &str) {
        self.tex.push('\\');
        self.tex.push_str(name);
        self.is_after_word = true;
    }

    /// Writes what parts cells.
    pub fn separator(&mut self, separator: &str) {
        self.ready(separator);
        self.cell = self.tex.len();
    }

    /// Writes a sign that stands for itself.
    pub fn char(&mut self, sign: char) {
        let is_script = matches!(sign, '^' | '_' | '\'' | '‵'..='‷' | '′'..='‴' | '⁗');
        if is_script && self.cell == self.tex.len() {
            // The converter would put it on what parts the cells.
            self.ready("{}");
        }
        match sign {
            ']' => self.depth.close_bracket(),
            // They bring an argument with them.
            '^' | '_' => self.depth.command(1),
            _ => self.depth.one(),
        }
        self.bare_char(sign);
    }

    /// Writes a sign that is counted elsewhere.
    pub fn bare_char(&mut self, sign: char) {
        // The converter takes `\alpha*` for one command.
        if self.is_after_word && (sign.is_ascii_alphabetic() || sign == '*') {
            self.tex.push(' ');
        }
        self.is_after_word = false;
        self.tex.push(sign);
    }

    /// Writes a command of one sign.
    pub fn symbol(&mut self, sign: char) {
        self.depth.one();
        self.bare_symbol(sign);
    }

    /// Writes a command of one sign that is counted elsewhere.
    pub fn bare_symbol(&mut self, sign: char) {
        self.is_after_word = false;
        self.tex.extend(['\\', sign]);
    }

    /// Writes a space, which ends a command and in text is one.
    pub fn space(&mut self) {
        self.is_after_word = false;
        let is_empty = self.cell == self.tex.len();
        self.tex.push(' ');
        if is_empty {
            self.cell = self.tex.len();
        }
    }

    /// Opens a group.
    pub fn open(&mut self) {
        self.is_after_word = false;
        self.depth.open();
        self.tex.push('{');
    }

    /// Opens a group around all that was written since.
    pub fn open_at(&mut self, place: usize) {
        self.depth.open();
        self.tex.insert(place, '{');
    }

    /// Closes a group.
    pub fn close(&mut self) {
        self.is_after_word = false;
        self.depth.close();
        self.tex.push('}');
    }

    /// Opens the group of a command for text: `\text{`.
    pub fn open_text(&mut self, name: &str) {
        if !name.is_empty() {
            self.bare_word(name);
        }
        self.open();
    }

    /// Writes a delimiter as the one that was asked for.
    pub fn delimiter(&mut self, sign: Sign<'_>) {
        match sign {
            Sign::Char('<') => self.bare_word("langle"),
            Sign::Char('>') => self.bare_word("rangle"),
            Sign::Char(sign) => self.bare_char(sign),
            Sign::Symbol(sign) => self.bare_symbol(sign),
            Sign::Word(name) | Sign::Base(name) => self.bare_word(name),
            Sign::Open | Sign::Close | Sign::Space | Sign::Parameter(_) => {}
        }
    }

    /// Writes what was made here and holds no group that stays open.
    pub fn ready(&mut self, tex: &str) {
        self.is_after_word = false;
        self.tex.push_str(tex);
    }

    /// Writes text inside of an open `\text{`.
    pub fn text(&mut self, text: &str) {
        for sign in text.chars() {
            match sign {
                '#' | '$' | '%' | '&' | '_' | '{' | '}' => {
                    self.bare_symbol(sign);
                    // The converter skips white space behind every command.
                    self.tex.push_str("{}");
                }
                '\\' => self.ready("\\textbackslash "),
                '^' => self.ready("\\textasciicircum "),
                _ if sign.is_control() => self.space(),
                _ => self.bare_char(sign),
            }
        }
    }
}
