//! The style sheet has a readable colour for every class, in both themes.

use std::collections::BTreeMap;

use highlight::Class;

const SHEET: &str = include_str!("../../../assets/style/highlight.css");
const BASE: &str = include_str!("../../../assets/style/base.css");

/// The light and the dark colour in the rule or property that begins so.
fn colours(sheet: &str, start: &str) -> Option<[String; 2]> {
    let (_, rest) = sheet.split_once(start)?;
    let (_, rest) = rest.split_once("light-dark(")?;
    let (both, _) = rest.split_once(')')?;
    let (light, dark) = both.split_once(", ")?;
    Some([light.to_owned(), dark.to_owned()])
}

/// Relative luminance, <https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>.
fn luminance(colour: &str) -> f64 {
    let part = |at: usize| {
        let Ok(value) = u8::from_str_radix(&colour[at..at + 2], 16) else { panic!("{colour} is not #rrggbb") };
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

/// Contrast of two colours, 1 to 21, <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>.
fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn every_class_has_a_contrast_of_4_5_on_every_ground_in_both_themes() {
    let mut least = BTreeMap::new();
    for class in Class::ALL {
        let text = colours(SHEET, &format!(".{} {{ color: ", class.css())).unwrap_or_else(|| panic!("{class:?}"));
        for ground in ["--paper: ", "--side: ", "--raised: ", "--soft: "] {
            let ground = colours(BASE, ground).expect("base.css has the ground");
            for (text, ground) in text.iter().zip(&ground) {
                let ratio = least.entry(class).or_insert(21.0_f64);
                *ratio = ratio.min(contrast(text, ground));
            }
        }
    }
    assert!(least.values().all(|ratio| *ratio >= 4.5), "{least:?}");
}

#[test]
fn lines_added_and_taken_away_are_told_without_colour() {
    let rule = |class: Class| {
        let (_, rest) = SHEET.split_once(&format!(".{} {{", class.css())).expect("the class has a rule");
        rest.split_once('}').expect("the rule ends").0.split_once(';').expect("the colour ends").1
    };
    assert!(rule(Class::Inserted).contains("font-weight"));
    assert!(rule(Class::Deleted).contains("font-style"));
}
