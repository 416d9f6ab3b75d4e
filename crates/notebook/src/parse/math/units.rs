//! Units: the numbers and units of siunitx (`\SI{9.81}{\metre\per\second\squared}`), as TeX.

/// Prefixes and units by their names, sorted.
const NAMES: &[(&str, &str)] = &[
    ("K", "K"),
    ("Pa", "Pa"),
    ("ampere", "A"),
    ("angstrom", "Å"),
    ("arcminute", "′"),
    ("arcsecond", "″"),
    ("atto", "a"),
    ("bar", "bar"),
    ("becquerel", "Bq"),
    ("bit", "bit"),
    ("byte", "B"),
    ("candela", "cd"),
    ("celsius", "°C"),
    ("centi", "c"),
    ("coulomb", "C"),
    ("dalton", "Da"),
    ("day", "d"),
    ("deca", "da"),
    ("deci", "d"),
    ("decibel", "dB"),
    ("degree", "°"),
    ("degreeCelsius", "°C"),
    ("electronvolt", "eV"),
    ("exa", "E"),
    ("farad", "F"),
    ("femto", "f"),
    ("giga", "G"),
    ("gram", "g"),
    ("gray", "Gy"),
    ("hectare", "ha"),
    ("hecto", "h"),
    ("henry", "H"),
    ("hertz", "Hz"),
    ("hour", "h"),
    ("joule", "J"),
    ("kelvin", "K"),
    ("kg", "kg"),
    ("kilo", "k"),
    ("kilogram", "kg"),
    ("liter", "L"),
    ("litre", "L"),
    ("lumen", "lm"),
    ("lux", "lx"),
    ("m", "m"),
    ("mega", "M"),
    ("meter", "m"),
    ("metre", "m"),
    ("micro", "µ"),
    ("milli", "m"),
    ("minute", "min"),
    ("mole", "mol"),
    ("nano", "n"),
    ("newton", "N"),
    ("ohm", "Ω"),
    ("pascal", "Pa"),
    ("percent", "%"),
    ("peta", "P"),
    ("pico", "p"),
    ("radian", "rad"),
    ("s", "s"),
    ("second", "s"),
    ("siemens", "S"),
    ("sievert", "Sv"),
    ("steradian", "sr"),
    ("tera", "T"),
    ("tesla", "T"),
    ("tonne", "t"),
    ("volt", "V"),
    ("watt", "W"),
    ("weber", "Wb"),
];

/// A number as TeX: `1.2e-3` is 1.2 × 10⁻³.
pub fn number(text: &str) -> String {
    let text = text.trim();
    let Some((digits, power)) = text.split_once(['e', 'E']) else { return text.replace("+-", "\\pm ") };
    let times = if digits.is_empty() { String::new() } else { format!("{digits}\\times ") };
    format!("{times}10^{{{power}}}")
}

/// A unit as TeX: in names (`\metre\per\second`) or written (`m/s^2`).
pub fn unit(text: &str) -> String {
    let mut tex = String::new();
    let mut rest = text.trim();
    let (mut power, mut is_prefix) = (String::new(), false);
    while let Some(sign) = rest.chars().next() {
        rest = &rest[sign.len_utf8()..];
        if sign != '\\' {
            written(sign, &mut tex);
            continue;
        }
        let length = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        let (name, behind) = rest.split_at(length);
        rest = behind;
        match name {
            "per" => tex.push('/'),
            "squared" => tex.push_str("^{2}"),
            "cubed" => tex.push_str("^{3}"),
            "square" => power.push_str("^{2}"),
            "cubic" => power.push_str("^{3}"),
            "tothe" | "of" => {}
            _ => {
                let symbol = NAMES.binary_search_by_key(&name, |(name, _)| name).map_or(name, |at| NAMES[at].1);
                if !is_prefix && !tex.is_empty() && !tex.ends_with('/') {
                    tex.push_str("\\,");
                }
                symbol.chars().for_each(|sign| written(sign, &mut tex));
                is_prefix = is_prefix_name(name);
                if !is_prefix {
                    tex.push_str(&std::mem::take(&mut power));
                }
            }
        }
    }
    tex
}

fn is_prefix_name(name: &str) -> bool {
    matches!(
        name,
        "atto"
            | "centi"
            | "deca"
            | "deci"
            | "exa"
            | "femto"
            | "giga"
            | "hecto"
            | "kilo"
            | "mega"
            | "micro"
            | "milli"
            | "nano"
            | "peta"
            | "pico"
            | "tera"
    )
}

/// A sign of a unit: letters stand upright.
fn written(sign: char, tex: &mut String) {
    match sign {
        '%' => tex.push_str("\\%"),
        '.' | '~' | ' ' => tex.push_str("\\,"),
        _ if sign.is_alphabetic() => {
            tex.push_str("\\mathrm{");
            tex.push(sign);
            tex.push('}');
        }
        _ => tex.push(sign),
    }
}

#[cfg(test)]
mod tests {
    use super::{NAMES, number, unit};

    #[test]
    fn numbers_and_units_become_tex() {
        assert!(NAMES.is_sorted());
        assert_eq!(number("1.2e-3"), "1.2\\times 10^{-3}");
        assert_eq!(number("e5"), "10^{5}");
        assert_eq!(number("5"), "5");
        let upright = |text: &str| unit(text).replace("\\mathrm{", "").replace('}', "");
        assert_eq!(upright("\\metre\\per\\second\\squared"), "m/s^{2");
        assert_eq!(upright("\\kilo\\gram\\metre"), "kg\\,m");
        assert_eq!(upright("\\square\\centi\\metre"), "cm^{2");
        assert_eq!(upright("m/s^2"), "m/s^2");
        assert_eq!(upright("\\celsius"), "°C");
    }
}
