//! Chemistry: what `\ce{…}` of mhchem holds, as TeX. The everyday part: formulas, charges, isotopes, states, arrows.

use std::fmt::Write;

/// What stands between spaces.
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
    let mut tex = String::new();
    let mut rest = formula.trim();
    let mut before = Before::Gap;
    while let Some(sign) = rest.chars().next() {
        let after = &rest[sign.len_utf8()..];
        if let Some((arrow, drawn)) = ARROWS.iter().find(|(arrow, _)| rest.starts_with(arrow)) {
            rest = &rest[arrow.len()..];
            let (above, below) = (bracket(&mut rest), bracket(&mut rest));
            let below = below.map_or(String::new(), |below| format!("[{}]", self::tex(below)));
            let _ = write!(tex, "{drawn}{below}{{{}}}", above.map_or(String::new(), self::tex));
            before = Before::Gap;
            continue;
        }
        let is_word = before == Before::Gap && after.starts_with([' ']) || before == Before::Gap && after.is_empty();
        before = match sign {
            ' ' => {
                tex.push(' ');
                rest = after;
                Before::Gap
            }
            '+' | '-' | '−' if before == Before::Atom && is_end(after) => {
                let _ = write!(tex, "^{{{sign}}}");
                rest = after;
                Before::Other
            }
            '^' | 'v' if is_word => {
                tex.push_str(if sign == '^' { "\\uparrow " } else { "\\downarrow " });
                rest = after;
                Before::Other
            }
            '^' | '_' => {
                rest = after;
                let script = script(&mut rest);
                let _ = write!(tex, "{}{sign}{{{script}}}", if before == Before::Gap { "{}" } else { "" });
                Before::Other
            }
            '$' => {
                let (inner, behind) = after.split_once('$').unwrap_or((after, ""));
                tex.push_str(inner);
                rest = behind;
                Before::Other
            }
            '0'..='9' => {
                let length =
                    rest.find(|sign: char| !sign.is_ascii_digit() && !matches!(sign, '.' | '/')).unwrap_or(rest.len());
                let (number, behind) = rest.split_at(length);
                match before {
                    Before::Atom => drop(write!(tex, "_{{{number}}}")),
                    _ => drop(write!(tex, "{number}\\,")),
                }
                rest = behind;
                before
            }
            'A'..='Z' | 'a'..='z' => {
                let length = 1 + after.bytes().take_while(u8::is_ascii_lowercase).count();
                let (atom, behind) = rest.split_at(length);
                let _ = write!(tex, "\\mathrm{{{atom}}}");
                rest = behind;
                Before::Atom
            }
            ')' | ']' | '}' => {
                tex.push(sign);
                rest = after;
                Before::Atom
            }
            '#' => {
                tex.push('≡');
                rest = after;
                Before::Other
            }
            '*' | '.' | '·' => {
                tex.push_str("\\cdot ");
                rest = after;
                Before::Gap
            }
            '\\' => {
                let length = 1 + after.bytes().take_while(u8::is_ascii_alphabetic).count();
                let (command, behind) = rest.split_at(length);
                let _ = write!(tex, "{command} ");
                rest = behind;
                Before::Other
            }
            _ => {
                tex.push(sign);
                rest = after;
                Before::Other
            }
        };
    }
    tex
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
