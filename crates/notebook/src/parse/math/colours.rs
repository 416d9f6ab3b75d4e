//! Colours: names that people give to `\color`, as red, green and blue. Whatever a note says, only six hexadecimal
//! digits leave this file, so that no colour can say more than a colour in a `style` attribute.

/// Sorted by name: those of LaTeX's `xcolor` with its dvips names as math-core shows them, and those of CSS.
const NAMES: &[(&str, &str)] = &[
    ("Apricot", "FFB882"),
    ("Aquamarine", "1CBFC1"),
    ("Bittersweet", "D04C17"),
    ("Black", "2C2E35"),
    ("Blue", "102694"),
    ("BlueGreen", "14BCBC"),
    ("BlueViolet", "2D3497"),
    ("BrickRed", "C43119"),
    ("Brown", "772206"),
    ("BurntOrange", "FF8E27"),
    ("CadetBlue", "63729D"),
    ("CarnationPink", "FC81BC"),
    ("Cerulean", "00ADE7"),
    ("CornflowerBlue", "48BBE8"),
    ("Cyan", "00B9F2"),
    ("Dandelion", "FFB94C"),
    ("DarkOrchid", "9E508F"),
    ("Emerald", "00B1A0"),
    ("ForestGreen", "129F57"),
    ("Fuchsia", "833794"),
    ("Goldenrod", "FFDB57"),
    ("Gray", "9B9C9F"),
    ("Green", "00AB4F"),
    ("GreenYellow", "E1E57B"),
    ("JungleGreen", "00B19D"),
    ("Lavender", "FDA0CC"),
    ("LimeGreen", "88C946"),
    ("Magenta", "FB3199"),
    ("Mahogany", "B4321E"),
    ("Maroon", "BA3132"),
    ("Melon", "FF9D7B"),
    ("MidnightBlue", "006896"),
    ("Mulberry", "A83E9E"),
    ("NavyBlue", "086FBD"),
    ("OliveGreen", "3F7E31"),
    ("Orange", "FF7C37"),
    ("OrangeRed", "FF2E58"),
    ("Orchid", "AC72B9"),
    ("Peach", "FF9358"),
    ("Periwinkle", "6A7ABF"),
    ("PineGreen", "058D74"),
    ("Plum", "872996"),
    ("ProcessBlue", "00BBF2"),
    ("Purple", "8F45A3"),
    ("RawSienna", "9E3C0E"),
    ("Red", "FF2E17"),
    ("RedOrange", "FF5C31"),
    ("RedViolet", "A82C72"),
    ("Rhodamine", "FC58AA"),
    ("RoyalBlue", "0073C0"),
    ("RoyalPurple", "48399E"),
    ("RubineRed", "FD3088"),
    ("Salmon", "FF908A"),
    ("SeaGreen", "47C4A0"),
    ("Sepia", "5D1601"),
    ("SkyBlue", "50CFE2"),
    ("SpringGreen", "C4DC6E"),
    ("Tan", "E19D75"),
    ("TealBlue", "11B8B8"),
    ("Thistle", "DE84BF"),
    ("Turquoise", "10BED2"),
    ("Violet", "3D3C9F"),
    ("VioletRed", "FC5AAB"),
    ("White", "FFFFFF"),
    ("WildStrawberry", "FF3769"),
    ("Yellow", "FFEB3D"),
    ("YellowGreen", "92D074"),
    ("YellowOrange", "FF9F2B"),
    ("aqua", "00FFFF"),
    ("black", "000000"),
    ("blue", "0000FF"),
    ("brown", "BF803F"),
    ("chocolate", "D2691E"),
    ("coral", "FF7F50"),
    ("crimson", "DC143C"),
    ("cyan", "00B9F2"),
    ("darkblue", "00008B"),
    ("darkgray", "404040"),
    ("darkgreen", "006400"),
    ("darkgrey", "404040"),
    ("darkorange", "FF8C00"),
    ("darkred", "8B0000"),
    ("deeppink", "FF1493"),
    ("dodgerblue", "1E90FF"),
    ("firebrick", "B22222"),
    ("forestgreen", "228B22"),
    ("fuchsia", "FF00FF"),
    ("gold", "FFD700"),
    ("goldenrod", "DAA520"),
    ("gray", "808080"),
    ("green", "03FF00"),
    ("grey", "808080"),
    ("hotpink", "FF69B4"),
    ("indigo", "4B0082"),
    ("lightblue", "ADD8E6"),
    ("lightgray", "BFBFBF"),
    ("lightgreen", "90EE90"),
    ("lightgrey", "BFBFBF"),
    ("lime", "BFFF04"),
    ("limegreen", "32CD32"),
    ("magenta", "FB3199"),
    ("maroon", "800000"),
    ("navy", "000080"),
    ("olive", "9F8C18"),
    ("orange", "FF8001"),
    ("pink", "FFBFBF"),
    ("purple", "BF0140"),
    ("red", "FF0000"),
    ("royalblue", "4169E1"),
    ("salmon", "FA8072"),
    ("sienna", "A0522D"),
    ("silver", "C0C0C0"),
    ("skyblue", "87CEEB"),
    ("slateblue", "6A5ACD"),
    ("steelblue", "4682B4"),
    ("teal", "008080"),
    ("tomato", "FF6347"),
    ("turquoise", "40E0D0"),
    ("violet", "800080"),
    ("white", "FFFFFF"),
    ("yellow", "FFEB3D"),
];

/// The colour that TeX names, as six hexadecimal digits; `None` for one that is not known.
pub fn read(model: Option<&str>, text: &str) -> Option<String> {
    let text = text.trim();
    match model.map(str::trim) {
        None | Some("" | "named") => {
            if let Some(digits) = text.strip_prefix('#') {
                return hexadecimal(digits);
            }
            // `red!50` is a mixture; its name is near enough.
            let name = text.split('!').next()?.trim();
            let found = NAMES.binary_search_by_key(&name, |(name, _)| name).ok()?;
            Some(NAMES[found].1.to_owned())
        }
        Some("HTML") => hexadecimal(text),
        Some("rgb") => parts(text, 255.0),
        Some("RGB") => parts(text, 1.0),
        Some("gray") => parts(&[text, text, text].join(","), 255.0),
        Some(_) => None,
    }
}

fn hexadecimal(digits: &str) -> Option<String> {
    let is_hexadecimal = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    match digits.len() {
        6 if is_hexadecimal => Some(digits.to_ascii_uppercase()),
        3 if is_hexadecimal => Some(digits.to_ascii_uppercase().chars().flat_map(|digit| [digit, digit]).collect()),
        _ => None,
    }
}

fn parts(text: &str, whole: f32) -> Option<String> {
    let parts = text.split(',').map(|part| part.trim().parse::<f32>().ok()).collect::<Option<Vec<_>>>()?;
    let [red, green, blue] = parts[..] else { return None };
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the number is held between 0 and 255")]
    let byte = |part: f32| (part * whole).round().clamp(0.0, 255.0) as u8;
    Some(format!("{:02X}{:02X}{:02X}", byte(red), byte(green), byte(blue)))
}

#[cfg(test)]
mod tests {
    use super::{NAMES, read};

    #[test]
    fn the_names_are_sorted_and_their_colours_are_colours() {
        assert!(NAMES.is_sorted_by_key(|(name, _)| name));
        assert!(NAMES.iter().all(|(_, digits)| super::hexadecimal(digits).as_deref() == Some(digits)));
    }

    #[test]
    fn nothing_but_six_digits_comes_out() {
        for (model, text, digits) in [
            (None, "red", Some("FF0000")),
            (None, "#0a0B0c", Some("0A0B0C")),
            (None, "#abc", Some("AABBCC")),
            (None, "blue!30", Some("0000FF")),
            (Some("HTML"), "00ff00", Some("00FF00")),
            (Some("rgb"), "1, 0.5, 0", Some("FF8000")),
            (Some("RGB"), "300, -1, 16", Some("FF0010")),
            (Some("rgb"), "NaN, inf, 0", Some("00FF00")),
            (Some("gray"), "0.5", Some("808080")),
            (None, "red;background:url(//evil)", None),
            (None, "expression(alert(1))", None),
            (None, "#12345g", None),
            (None, "#ééé", None),
            (Some("HTML"), "url(x)", None),
            (Some("rgb"), "1,1", None),
            (Some("wave"), "500", None),
        ] {
            assert_eq!(read(model, text).as_deref(), digits, "{text}");
        }
    }
}
