//! Notation: commands whose arguments are not TeX as usual: text, operators by name, chemistry, units.

use super::{
    chemistry,
    depth::{Reach, reach},
    expand::Expander,
    tex::{Sign, signs, written},
    units,
    words::{Words, text_command},
};

impl<'a> Expander<'a, '_, '_> {
    /// A command with a notation of its own, or one that the converter knows, or one that nobody does.
    pub(super) fn notation(&mut self, name: &'a str) -> Result<(), String> {
        if let Some(text) = text_command(name) {
            let content = self.argument(name)?;
            return self.words(text, content);
        }
        let tex = match name {
            "ce" | "cee" => chemistry::tex(&written(&self.argument(name)?)),
            "num" => units::number(&written(&self.argument(name)?)),
            "si" | "unit" | "pu" => {
                self.reading.optional();
                units::unit(&written(&self.argument(name)?))
            }
            "SI" | "qty" => {
                self.reading.optional();
                let number = units::number(&written(&self.argument(name)?));
                format!("{number}\\,{}", units::unit(&written(&self.argument(name)?)))
            }
            "ang" => format!("{}^{{\\circ}}", units::number(&written(&self.argument(name)?))),
            "verb" => return self.verbatim(),
            _ => {
                self.known(name);
                return Ok(());
            }
        };
        // What was made of one argument is one thing, also above or below another.
        self.formula.writer.open();
        self.inside(signs(&tex))?;
        self.formula.writer.close();
        Ok(())
    }

    /// A command of the converter, or one that nobody knows.
    fn known(&mut self, name: &str) {
        let is_infix = matches!(name, "over" | "choose" | "atop" | "brace" | "brack");
        if is_infix || reach(name) == Reach::Switch {
            self.formula.group_cell();
        }
        self.formula.writer.word(name);
        let has_option = matches!(name, "sqrt" | "cramped") || name.starts_with('x') && name != "xcancel";
        if has_option && self.reading.skip_space() == Some(Sign::Char('[')) {
            self.reading.next();
            self.formula.writer.ready("[");
            self.formula.writer.depth.bracket();
        }
    }

    /// `\verb|x|`
    fn verbatim(&mut self) -> Result<(), String> {
        let text = match self.reading.next() {
            Some(Sign::Open) => self.reading.until(Sign::Close),
            Some(Sign::Char(end)) => self.reading.until(Sign::Char(end)),
            _ => None,
        };
        let text = written(&text.ok_or("\\verb is not closed")?);
        self.formula.writer.open_text("texttt");
        self.formula.writer.text(&text);
        self.formula.writer.close();
        Ok(())
    }

    /// `\mathop{x}`, whose limits stand below and above it where there is room.
    pub(super) fn operator(&mut self) -> Result<(), String> {
        let content = self.argument("mathop")?;
        let (mut below, mut above) = (None, None);
        if self.limits() {
            while let Some(script @ Sign::Char('_' | '^')) = self.reading.skip_space() {
                let place = if script == Sign::Char('_') { &mut below } else { &mut above };
                if place.is_some() {
                    break;
                }
                self.reading.next();
                *place = Some(self.reading.argument().ok_or("a limit is missing")?);
            }
        }
        let group = |signs: Vec<Sign<'a>>| [&[Sign::Open], signs.as_slice(), &[Sign::Close]].concat();
        let mut whole = group(content);
        for (name, limit) in [("underset", below), ("overset", above)] {
            if let Some(limit) = limit {
                whole = group([vec![Sign::Base(name)], group(limit), whole].concat());
            }
        }
        self.spend(whole.len())?;
        self.formula.writer.word("mathop");
        self.reading.push(&whole);
        Ok(())
    }

    /// Whether limits stand below and above what comes before. The converter knows `\limits` behind its own operators only.
    fn limits(&mut self) -> bool {
        match self.reading.skip_space() {
            Some(Sign::Word("limits")) => self.reading.next().is_some(),
            Some(Sign::Word("nolimits")) => self.reading.next().is_none(),
            _ => self.formula.display,
        }
    }

    /// `\operatorname{name}`
    pub(super) fn named_operator(&mut self, name: &'a str) -> Result<(), String> {
        let is_starred = self.reading.take(Sign::Char('*')) || name == "operatornamewithlimits";
        let content = self.argument(name)?;
        // The converter neither draws commands in a name nor escapes what HTML would read.
        let is_plain = content.iter().all(|sign| match sign {
            Sign::Char(sign) => sign.is_alphanumeric() || matches!(sign, '-' | '.' | '/' | '\'' | '*'),
            Sign::Symbol(sign) => matches!(sign, ',' | ' ' | ';' | ':'),
            Sign::Space => true,
            _ => false,
        });
        let has_limits = match self.reading.skip_space() {
            Some(Sign::Word("limits" | "nolimits")) => self.reading.next() == Some(Sign::Word("limits")),
            _ => is_starred,
        };
        if !is_plain || content.is_empty() {
            let limits = if has_limits { "limits" } else { "nolimits" };
            self.spend(content.len() + 8)?;
            self.reading.push(&[Sign::Word(limits)]);
            self.reading
                .push(&[&[Sign::Open, Sign::Base("mathrm"), Sign::Open], &content[..], &[Sign::Close; 2]].concat());
            return self.operator();
        }
        self.formula.writer.word("operatorname");
        self.formula.writer.ready(if has_limits { "*{" } else { "{" });
        for sign in content {
            match sign {
                Sign::Char(sign) => self.formula.writer.bare_char(sign),
                Sign::Symbol(sign) => self.formula.writer.bare_symbol(sign),
                _ => {}
            }
        }
        self.formula.writer.ready("}");
        self.formula.writer.depth.one();
        Ok(())
    }

    /// Text in a formula, in which there can be formulas again. The converter knows text without any, so it is closed
    /// before one and opened again behind it.
    pub(super) fn words(&mut self, command: &'static str, content: Vec<Sign<'_>>) -> Result<(), String> {
        self.spend(content.len())?;
        let is_plain = content.iter().all(|sign| !matches!(sign, Sign::Char('$') | Sign::Symbol('(') | Sign::Word(_)));
        if !is_plain {
            self.formula.writer.open();
        }
        Words::new(command, content, self.macros, self.formula).run()?;
        if !is_plain {
            self.formula.writer.close();
        }
        Ok(())
    }
}
