//! A colour: what a note may set on a shape or a text, read from CSS. Whatever is no colour has no value here, so that nothing else
//! passes as one.

/// A colour in sRGB, without its opacity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Color {
    red: u8,
    green: u8,
    blue: u8,
}

impl Color {
    const DARK: Self = Self::new(0x1d2126);
    const LIGHT: Self = Self::new(0xffffff);

    const fn new(rgb: u32) -> Self {
        let [_, red, green, blue] = rgb.to_be_bytes();
        Self { red, green, blue }
    }

    /// Reads `#rgb`, `#rrggbb`, either with opacity, `rgb()`, `hsl()` or a name. Opacity comes as a number from 0 to 1.
    pub(crate) fn read(value: &str) -> Option<(Self, f64)> {
        let value = value.trim().to_ascii_lowercase();
        if let Some(hex) = value.strip_prefix('#') {
            return hex_color(hex);
        }
        if let Some((name, inner)) = value.strip_suffix(')').and_then(|value| value.split_once('(')) {
            return function_color(name.trim(), inner);
        }
        let at = NAMES.binary_search_by_key(&value.as_str(), |(name, _)| name).ok()?;
        NAMES.get(at).map(|(_, rgb)| (Self::new(*rgb), 1.0))
    }

    /// `#rrggbb`.
    pub(crate) fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }

    /// The dark or the light of text, whichever reads better on this colour.
    pub(crate) fn text_on(self) -> Self {
        if self.contrast(Self::DARK) >= self.contrast(Self::LIGHT) { Self::DARK } else { Self::LIGHT }
    }

    /// The contrast of two colours, from 1 to 21, as WCAG 2.2 defines it.
    pub(crate) fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }
}

fn hex_color(hex: &str) -> Option<(Color, f64)> {
    let digits: Vec<u8> =
        hex.chars().map(|c| c.to_digit(16).and_then(|d| u8::try_from(d).ok())).collect::<Option<_>>()?;
    let pairs: Vec<u8> = match digits.len() {
        3 | 4 => digits.iter().map(|d| d * 17).collect(),
        6 | 8 => digits.chunks(2).map(|pair| pair.iter().fold(0, |sum, d| sum * 16 + d)).collect(),
        _ => return None,
    };
    let [red, green, blue] = *pairs.first_chunk()?;
    Some((Color { red, green, blue }, pairs.get(3).map_or(1.0, |alpha| f64::from(*alpha) / 255.0)))
}

fn function_color(name: &str, inner: &str) -> Option<(Color, f64)> {
    let parts: Vec<(f64, bool)> = inner
        .split([',', '/', ' '])
        .filter(|part| !part.is_empty())
        .map(|part| {
            let number = part.trim_end_matches("deg").trim_end_matches('%').parse::<f64>().ok()?;
            number.is_finite().then_some((number, part.ends_with('%')))
        })
        .collect::<Option<_>>()?;
    let [first, second, third] = *parts.first_chunk()?;
    let alpha =
        parts.get(3).map_or(1.0, |(value, percent)| if *percent { value / 100.0 } else { *value }).clamp(0.0, 1.0);
    let color = match name {
        "rgb" | "rgba" => {
            let byte = |(value, percent): (f64, bool)| channel(if percent { value / 100.0 } else { value / 255.0 });
            Color { red: byte(first), green: byte(second), blue: byte(third) }
        }
        "hsl" | "hsla" => hsl(first.0, second.0 / 100.0, third.0 / 100.0),
        _ => return None,
    };
    Some((color, alpha))
}

/// The formula of CSS Color 4, section 7.1.
fn hsl(hue: f64, saturation: f64, lightness: f64) -> Color {
    let (saturation, lightness) = (saturation.clamp(0.0, 1.0), lightness.clamp(0.0, 1.0));
    let part = |n: f64| {
        let k = (n + hue / 30.0).rem_euclid(12.0);
        let a = saturation * lightness.min(1.0 - lightness);
        channel(lightness - a * (k - 3.0).min(9.0 - k).clamp(-1.0, 1.0))
    };
    Color { red: part(0.0), green: part(8.0), blue: part(4.0) }
}

fn channel(share: f64) -> u8 {
    (share.clamp(0.0, 1.0) * 255.0).round() as u8
}

/// The named colours of CSS Color 4, section 6.1, in the order of their names.
#[rustfmt::skip]
const NAMES: [(&str, u32); 148] = [
    ("aliceblue", 0xf0f8ff), ("antiquewhite", 0xfaebd7), ("aqua", 0x00ffff), ("aquamarine", 0x7fffd4),
    ("azure", 0xf0ffff), ("beige", 0xf5f5dc), ("bisque", 0xffe4c4), ("black", 0x000000), ("blanchedalmond", 0xffebcd),
    ("blue", 0x0000ff), ("blueviolet", 0x8a2be2), ("brown", 0xa52a2a), ("burlywood", 0xdeb887),
    ("cadetblue", 0x5f9ea0), ("chartreuse", 0x7fff00), ("chocolate", 0xd2691e), ("coral", 0xff7f50),
    ("cornflowerblue", 0x6495ed), ("cornsilk", 0xfff8dc), ("crimson", 0xdc143c), ("cyan", 0x00ffff),
    ("darkblue", 0x00008b), ("darkcyan", 0x008b8b), ("darkgoldenrod", 0xb8860b), ("darkgray", 0xa9a9a9),
    ("darkgreen", 0x006400), ("darkgrey", 0xa9a9a9), ("darkkhaki", 0xbdb76b), ("darkmagenta", 0x8b008b),
    ("darkolivegreen", 0x556b2f), ("darkorange", 0xff8c00), ("darkorchid", 0x9932cc), ("darkred", 0x8b0000),
    ("darksalmon", 0xe9967a), ("darkseagreen", 0x8fbc8f), ("darkslateblue", 0x483d8b), ("darkslategray", 0x2f4f4f),
    ("darkslategrey", 0x2f4f4f), ("darkturquoise", 0x00ced1), ("darkviolet", 0x9400d3), ("deeppink", 0xff1493),
    ("deepskyblue", 0x00bfff), ("dimgray", 0x696969), ("dimgrey", 0x696969), ("dodgerblue", 0x1e90ff),
    ("firebrick", 0xb22222), ("floralwhite", 0xfffaf0), ("forestgreen", 0x228b22), ("fuchsia", 0xff00ff),
    ("gainsboro", 0xdcdcdc), ("ghostwhite", 0xf8f8ff), ("gold", 0xffd700), ("goldenrod", 0xdaa520),
    ("gray", 0x808080), ("green", 0x008000), ("greenyellow", 0xadff2f), ("grey", 0x808080), ("honeydew", 0xf0fff0),
    ("hotpink", 0xff69b4), ("indianred", 0xcd5c5c), ("indigo", 0x4b0082), ("ivory", 0xfffff0), ("khaki", 0xf0e68c),
    ("lavender", 0xe6e6fa), ("lavenderblush", 0xfff0f5), ("lawngreen", 0x7cfc00), ("lemonchiffon", 0xfffacd),
    ("lightblue", 0xadd8e6), ("lightcoral", 0xf08080), ("lightcyan", 0xe0ffff), ("lightgoldenrodyellow", 0xfafad2),
    ("lightgray", 0xd3d3d3), ("lightgreen", 0x90ee90), ("lightgrey", 0xd3d3d3), ("lightpink", 0xffb6c1),
    ("lightsalmon", 0xffa07a), ("lightseagreen", 0x20b2aa), ("lightskyblue", 0x87cefa), ("lightslategray", 0x778899),
    ("lightslategrey", 0x778899), ("lightsteelblue", 0xb0c4de), ("lightyellow", 0xffffe0), ("lime", 0x00ff00),
    ("limegreen", 0x32cd32), ("linen", 0xfaf0e6), ("magenta", 0xff00ff), ("maroon", 0x800000),
    ("mediumaquamarine", 0x66cdaa), ("mediumblue", 0x0000cd), ("mediumorchid", 0xba55d3), ("mediumpurple", 0x9370db),
    ("mediumseagreen", 0x3cb371), ("mediumslateblue", 0x7b68ee), ("mediumspringgreen", 0x00fa9a),
    ("mediumturquoise", 0x48d1cc), ("mediumvioletred", 0xc71585), ("midnightblue", 0x191970), ("mintcream", 0xf5fffa),
    ("mistyrose", 0xffe4e1), ("moccasin", 0xffe4b5), ("navajowhite", 0xffdead), ("navy", 0x000080),
    ("oldlace", 0xfdf5e6), ("olive", 0x808000), ("olivedrab", 0x6b8e23), ("orange", 0xffa500),
    ("orangered", 0xff4500), ("orchid", 0xda70d6), ("palegoldenrod", 0xeee8aa), ("palegreen", 0x98fb98),
    ("paleturquoise", 0xafeeee), ("palevioletred", 0xdb7093), ("papayawhip", 0xffefd5), ("peachpuff", 0xffdab9),
    ("peru", 0xcd853f), ("pink", 0xffc0cb), ("plum", 0xdda0dd), ("powderblue", 0xb0e0e6), ("purple", 0x800080),
    ("rebeccapurple", 0x663399), ("red", 0xff0000), ("rosybrown", 0xbc8f8f), ("royalblue", 0x4169e1),
    ("saddlebrown", 0x8b4513), ("salmon", 0xfa8072), ("sandybrown", 0xf4a460), ("seagreen", 0x2e8b57),
    ("seashell", 0xfff5ee), ("sienna", 0xa0522d), ("silver", 0xc0c0c0), ("skyblue", 0x87ceeb),
    ("slateblue", 0x6a5acd), ("slategray", 0x708090), ("slategrey", 0x708090), ("snow", 0xfffafa),
    ("springgreen", 0x00ff7f), ("steelblue", 0x4682b4), ("tan", 0xd2b48c), ("teal", 0x008080), ("thistle", 0xd8bfd8),
    ("tomato", 0xff6347), ("turquoise", 0x40e0d0), ("violet", 0xee82ee), ("wheat", 0xf5deb3), ("white", 0xffffff),
    ("whitesmoke", 0xf5f5f5), ("yellow", 0xffff00), ("yellowgreen", 0x9acd32),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(value: &str, expected: Option<&str>) {
        assert_eq!(Color::read(value).map(|(color, _)| color.hex()).as_deref(), expected, "{value}");
    }

    #[test]
    fn colours_are_read_and_nothing_else() {
        check("#F9f", Some("#ff99ff"));
        check("#123456", Some("#123456"));
        check("#12345680", Some("#123456"));
        check("RebeccaPurple", Some("#663399"));
        check("rgb(255, 0 , 128)", Some("#ff0080"));
        check("rgba(100% 0% 0% / 50%)", Some("#ff0000"));
        check("hsl(120, 100%, 25%)", Some("#008000"));
        for no in
            ["", "#", "#12", "url(#x)", "url(//x)", "rgb(1,2)", "var(--x)", "red;x", "rgb(NaN,1,2)", "expression(1)"]
        {
            check(no, None);
        }
    }

    #[test]
    fn text_is_dark_on_light_and_light_on_dark() {
        for (ground, text) in [("#f9f", "#1d2126"), ("yellow", "#1d2126"), ("navy", "#ffffff"), ("#333", "#ffffff")] {
            let (ground, _) = Color::read(ground).unwrap();
            assert_eq!(ground.text_on().hex(), text);
            assert!(ground.contrast(ground.text_on()) >= 4.5);
        }
    }
}
