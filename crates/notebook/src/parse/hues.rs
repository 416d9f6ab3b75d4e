//! Hues: the few colours that what a note colours is shown in, so that it can be read in both themes.

use crate::content::Class;

/// The hue next to a color: `#907bf7`, `#97f`, or one of HTML's sixteen names.
pub fn hue(color: &str) -> Option<Class> {
    let color = color.trim().to_ascii_lowercase();
    let named = match color.as_str() {
        "red" | "maroon" | "crimson" | "pink" => Some(Class::Red),
        "orange" | "brown" => Some(Class::Orange),
        "yellow" | "olive" | "gold" => Some(Class::Yellow),
        "green" | "lime" => Some(Class::Green),
        "blue" | "navy" | "teal" | "aqua" | "cyan" => Some(Class::Blue),
        "purple" | "violet" | "fuchsia" | "magenta" => Some(Class::Violet),
        "gray" | "grey" | "silver" | "black" | "white" => Some(Class::Grey),
        _ => None,
    };
    named.or_else(|| {
        let digits = color.strip_prefix('#')?;
        let digits = if digits.len() == 3 {
            digits.chars().flat_map(|digit| [digit, digit]).collect()
        } else {
            digits.to_owned()
        };
        let value = u32::from_str_radix(&digits, 16).ok().filter(|_| digits.len() == 6)?;
        Some(hue_of([value >> 16 & 255, value >> 8 & 255, value & 255]))
    })
}

/// By the angle of HSL.
fn hue_of([red, green, blue]: [u32; 3]) -> Class {
    let (red, green, blue) = (f64::from(red), f64::from(green), f64::from(blue));
    let (most, least) = (red.max(green).max(blue), red.min(green).min(blue));
    let chroma = most - least;
    if chroma < 24.0 {
        return Class::Grey;
    }
    let angle = if most == red {
        60.0 * ((green - blue) / chroma).rem_euclid(6.0)
    } else if most == green {
        60.0 * ((blue - red) / chroma + 2.0)
    } else {
        60.0 * ((red - green) / chroma + 4.0)
    };
    match angle as u32 {
        0..15 | 335..=360 => Class::Red,
        15..42 => Class::Orange,
        42..70 => Class::Yellow,
        70..165 => Class::Green,
        165..245 => Class::Blue,
        _ => Class::Violet,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_color_becomes_the_nearest_hue() {
        for (color, expected) in [
            ("red", Some(Class::Red)),
            ("#f00", Some(Class::Red)),
            ("#ff8800", Some(Class::Orange)),
            ("#fd0", Some(Class::Yellow)),
            ("#0a0", Some(Class::Green)),
            ("#00A", Some(Class::Blue)),
            ("#907bf7", Some(Class::Violet)),
            ("#777", Some(Class::Grey)),
            ("#12", None),
            ("url(x)", None),
        ] {
            assert_eq!(hue(color), expected, "{color}");
        }
    }
}
