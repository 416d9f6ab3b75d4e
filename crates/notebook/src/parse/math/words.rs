//! Words: text in a formula, which can hold formulas again. The converter knows text without any, so it is closed
//! before one and opened again behind it.

use super::{
    expand::{Expander, TOO_DEEP, defined_signs},
    formula::Formula,
    macros::Macros,
    tex::{Reading, Sign, written},
};

/// Text while it is read.
pub(super) struct Words<'a, 'f, 'n> {
    reading: Reading<'a>,
    /// The commands whose groups are open; empty for a group without one.
    open: Vec<&'static str>,
    macros: &'a Macros,
    formula: &'f mut Formula<'n>,
}

impl<'a, 'f, 'n> Words<'a, 'f, 'n> {
    /// The argument of that command for text.
    pub fn new(
        command: &'static str,
        content: Vec<Sign<'a>>,
        macros: &'a Macros,
        formula: &'f mut Formula<'n>,
    ) -> Self {
        Self { reading: Reading::new(content), open: vec![command], macros, formula }
    }

    /// Writes it.
    pub fn run(mut self) -> Result<(), String> {
        self.reopen();
        while let Some(sign) = self.reading.next() {
            self.sign(sign)?;
            if self.formula.writer.depth.is_too_deep() {
                return Err(TOO_DEEP.to_owned());
            }
        }
        self.close();
        Ok(())
    }

    fn reopen(&mut self) {
        self.open.iter().for_each(|command| self.formula.writer.open_text(command));
    }

    fn close(&mut self) {
        self.open.iter().for_each(|_| self.formula.writer.close());
    }

    fn sign(&mut self, sign: Sign<'a>) -> Result<(), String> {
        let writer = &mut self.formula.writer;
        match sign {
            Sign::Word(name) | Sign::Base(name) => return self.word(name, sign),
            Sign::Char('$') => return self.formula_until(Sign::Char('$')),
            Sign::Symbol('(') => return self.formula_until(Sign::Symbol(')')),
            Sign::Open => self.open_group(""),
            Sign::Close => {
                writer.close();
                self.open.pop();
            }
            Sign::Space | Sign::Symbol('\\' | '/' | '-') => writer.space(),
            Sign::Symbol(accent @ ('\'' | '"' | '^' | '`' | '~' | '=' | '.')) => writer.bare_symbol(accent),
            Sign::Symbol(space @ (',' | ';' | ':' | '!' | ' ')) => writer.bare_symbol(space),
            Sign::Symbol(sign) => writer.text(sign.encode_utf8(&mut [0; 4])),
            Sign::Parameter(number) => writer.text(&format!("#{number}")),
            Sign::Char(sign) => writer.text(sign.encode_utf8(&mut [0; 4])),
        }
        Ok(())
    }

    fn open_group(&mut self, command: &'static str) {
        self.open.push(command);
        self.formula.writer.open_text(command);
    }

    fn word(&mut self, name: &'a str, sign: Sign<'a>) -> Result<(), String> {
        if let (Sign::Word(_), Some(defined)) = (sign, self.macros.get(name)) {
            let signs =
                defined_signs(defined, &mut self.reading).ok_or_else(|| format!("\\{name} lacks an argument"))?;
            self.formula.spend(signs.len())?;
            self.reading.push(&signs);
            return Ok(());
        }
        if let Some(command) = text_command(name) {
            match self.reading.argument() {
                Some(content) => {
                    self.open_group(command);
                    self.reading.push(&[Sign::Close]);
                    self.reading.push(&content);
                }
                None => return Err(format!("\\{name} lacks an argument")),
            }
            return Ok(());
        }
        match name {
            "quad" | "qquad" | "enspace" | "thinspace" | "space" | "O" | "o" | "aa" | "AA" | "ae" | "AE" | "oe"
            | "OE" | "ss" | "L" | "l" | "i" | "j" | "c" | "H" | "v" | "u" | "r" => self.formula.writer.bare_word(name),
            "LaTeX" | "TeX" => self.formula.writer.text(name),
            "ldots" | "dots" | "textellipsis" => self.formula.writer.text("…"),
            "label" => drop(self.reading.argument()),
            "rm" | "bf" | "it" | "sf" | "tt" | "scriptsize" | "footnotesize" | "small" | "normalsize" | "large"
            | "Large" | "tiny" | "displaystyle" | "textstyle" | "limits" | "nolimits" => {}
            "ref" | "eqref" => {
                let number = self.formula.reference(&written(&self.reading.argument().unwrap_or_default()));
                self.formula.writer.text(&if name == "eqref" { format!("({number})") } else { number });
            }
            "textcolor" => {
                let arguments = (self.reading.argument(), self.reading.argument());
                let (Some(colour), Some(text)) = arguments else {
                    return Err("\\textcolor lacks an argument".to_owned());
                };
                let group = |signs: Vec<Sign<'a>>| [&[Sign::Open], signs.as_slice(), &[Sign::Close]].concat();
                let text = group([vec![Sign::Base("text")], group(text)].concat());
                return self.formula([vec![Sign::Base("textcolor")], group(colour), text].concat());
            }
            _ if name.starts_with("text") => self.formula.writer.bare_word(name),
            _ => return self.symbol(sign),
        }
        Ok(())
    }

    /// A command of formulas in the midst of text, with the groups behind it: `\text{for all \epsilon}`.
    fn symbol(&mut self, sign: Sign<'a>) -> Result<(), String> {
        let mut signs = vec![sign];
        while self.reading.peek() == Some(Sign::Open) {
            signs.push(Sign::Open);
            signs.extend(self.reading.argument().unwrap_or_default());
            signs.push(Sign::Close);
        }
        self.formula(signs)
    }

    fn formula_until(&mut self, end: Sign<'_>) -> Result<(), String> {
        match self.reading.until(end) {
            Some(signs) => self.formula(signs),
            // A dollar sign alone is one.
            None => {
                self.formula.writer.text(if end == Sign::Char('$') { "$" } else { "(" });
                Ok(())
            }
        }
    }

    fn formula(&mut self, signs: Vec<Sign<'a>>) -> Result<(), String> {
        self.close();
        self.formula.writer.open();
        let (reading, macros) = (Reading::default(), self.macros);
        Expander { reading, macros, formula: &mut *self.formula }.inside(signs)?;
        self.formula.writer.close();
        self.reopen();
        Ok(())
    }
}

/// The converter's command for text of that kind.
pub(super) fn text_command(name: &str) -> Option<&'static str> {
    Some(match name {
        "text" | "textrm" | "textnormal" | "textup" | "textmd" | "mbox" | "hbox" | "intertext" => "text",
        "textbf" => "textbf",
        "textit" | "textsl" => "textit",
        "emph" => "emph",
        "texttt" => "texttt",
        "textsf" => "textsf",
        "textsc" => "textsc",
        "underbar" => "underbar",
        "sout" => "sout",
        _ => return None,
    })
}
