//! Chemistry: what `\ce{…}` of mhchem holds, as TeX. The everyday part: formulas, charges, isotopes, states, arrows.

/// What stands before a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    /// A space or the beginning: a number is a count.
    Gap,
    /// An atom or a bracket: a number is an index.
    Atom,
    /// Something else.
    Other,
}

/// Longest first.
const ARROWS: &[(&str, &str)] = &[
    ("<=>>", "\\xrightleftharpoons"),
    ("<<=>", "\\xrightleftharpoons"),
    ("<-->", "\\xleftrightarrow"),
    ("<=>", "\\xrightleftharpoons"),
    ("<->", "\\xleftrightarrow"),
    ("->", "\\xrightarrow"),
    ("<-", "\\xleftarrow"),
    ("→", "\\xrightarrow"),
    ("⇌", "\\xrightleftharpoons"),
];

/// The formula as TeX.
pub fn tex(formula: &str) -> String {
    let mut reader = Reader { tex: String::new(), rest: formula.trim(), before: Before::Gap };
    while let Some(sign) = reader.rest.chars().next() {
        reader.before = match ARROWS.iter().find(|(arrow, _)| reader.rest.starts_with(arrow)) {
            Some((arrow, drawn)) => reader.arrow(arrow, drawn),
            None => reader.sign(sign),
        };
    }
    reader.tex
}

/// A formula while it is read.
struct Reader<'a> {
    tex: String,
    rest: &'a str,
    before: Before,
}

impl Reader<'_> {
    /// An arrow, with what stands above and below it in brackets.
    fn arrow(&mut self, arrow: &str, drawn: &str) -> Before {
        self.rest = &self.rest[arrow.len()..];
        let (above, below) = (bracket(&mut self.rest), bracket(&mut self.rest));
        let below = below.map_or(String::new(), |below| format!("[{}]", tex(below)));
        self.write(&format!("{drawn}{below}{{{}}}", above.map_or(String::new(), tex)), Before::Gap)
    }

    fn write(&mut self, tex: &str, before: Before) -> Before {
        self.tex.push_str(tex);
        before
    }

    /// Takes as many bytes as that.
    fn take(&mut self, length: usize) -> &str {
        let (taken, rest) = self.rest.split_at(length);
        self.rest = rest;
        taken
    }

    fn sign(&mut self, sign: char) -> Before {
        let after = &self.rest[sign.len_utf8()..];
        let is_word = self.before == Before::Gap && (after.starts_with(' ') || after.is_empty());
        match sign {
            '0'..='9' => {
                let is_number = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | '/');
                let length = self.rest.find(|sign| !is_number(sign)).unwrap_or(self.rest.len());
                let before = self.before;
                let number = self.take(length);
                let number = if before == Before::Atom { format!("_{{{number}}}") } else { format!("{number}\\,") };
                return self.write(&number, before);
            }
            'A'..='Z' | 'a'..='z' if !(sign == 'v' && is_word) => {
                let length = 1 + after.bytes().take_while(u8::is_ascii_lowercase).count();
                let atom = format!("\\mathrm{{{}}}", self.take(length));
                return self.write(&atom, Before::Atom);
            }
            '\\' => {
                let length = 1 + after.bytes().take_while(u8::is_ascii_alphabetic).count();
                let command = format!("{} ", self.take(length));
                return self.write(&command, Before::Other);
            }
            _ => self.rest = after,
        }
        match sign {
            ' ' => self.write(" ", Before::Gap),
            '+' | '-' | '−' if self.before == Before::Atom && is_end(after) => {
                self.write(&format!("^{{{sign}}}"), Before::Other)
            }
            '^' if is_word => self.write("\\uparrow ", Before::Other),
            'v' => self.write("\\downarrow ", Before::Other),
            '^' | '_' => {
                let base = if self.before == Before::Gap { "{}" } else { "" };
                let script = script(&mut self.rest);
                self.write(&format!("{base}{sign}{{{script}}}"), Before::Other)
            }
            '$' => {
                let (inner, behind) = after.split_once('$').unwrap_or((after, ""));
                self.rest = behind;
                self.write(inner, Before::Other)
            }
            '#' => self.write("≡", Before::Other),
            '*' | '.' | '·' => self.write("\\cdot ", Before::Gap),
            ')' | ']' | '}' => self.write(sign.encode_utf8(&mut [0; 4]), Before::Atom),
            _ => self.write(sign.encode_utf8(&mut [0; 4]), Before::Other),
        }
    }
}

/// Whether a charge can end here.
fn is_end(rest: &str) -> bool {
    rest.chars().next().is_none_or(|sign| matches!(sign, ' ' | ')' | ']' | '}' | ',' | '^'))
}

/// What stands in brackets here, which is taken.
fn bracket<'a>(rest: &mut &'a str) -> Option<&'a str> {
    let (inner, behind) = rest.strip_prefix('[')?.split_once(']')?;
    *rest = behind;
    Some(inner)
}

/// An index or an exponent, which is taken: in braces, or digits and signs.
fn script<'a>(rest: &mut &'a str) -> &'a str {
    let (script, behind) = match rest.strip_prefix('{').and_then(|inner| inner.split_once('}')) {
        Some(parts) => parts,
        None => {
            let is_script = |sign: char| sign.is_ascii_digit() || matches!(sign, '+' | '-' | '.' | '*');
            rest.split_at(rest.find(|sign| !is_script(sign)).unwrap_or(rest.len()))
        }
    };
    *rest = behind;
    script
}

#[cfg(test)]
mod tests {
    use super::tex;

    #[test]
    fn formulas_become_tex() {
        for (formula, expected) in [
            ("H2O", "\\mathrm{H}_{2}\\mathrm{O}"),
            ("SO4^2-", "\\mathrm{S}\\mathrm{O}_{4}^{2-}"),
            ("Na+", "\\mathrm{Na}^{+}"),
            ("Ca(OH)2", "\\mathrm{Ca}(\\mathrm{O}\\mathrm{H})_{2}"),
            (
                "2H2 + O2 -> 2H2O",
                "2\\,\\mathrm{H}_{2} + \\mathrm{O}_{2} \\xrightarrow{} 2\\,\\mathrm{H}_{2}\\mathrm{O}",
            ),
            ("A <=>[k] B", "\\mathrm{A} \\xrightleftharpoons{\\mathrm{k}} \\mathrm{B}"),
            ("^{14}_{6}C", "{}^{14}_{6}\\mathrm{C}"),
            ("CO2 ^", "\\mathrm{C}\\mathrm{O}_{2} \\uparrow "),
            ("$x$ H", "x \\mathrm{H}"),
        ] {
            assert_eq!(tex(formula), expected, "{formula}");
        }
    }
}
