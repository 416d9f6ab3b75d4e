//! Lower case, of the scripts that have it and are written today. The standard library knows every script, which is 12 KB of the page
//! that a reader downloads, and 5 KB of code; this is under 1.

/// A letter in lower case; any other character as it is. Of `İ` the point is left out.
#[must_use]
pub fn letter(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let code = c as u32;
    let at = RUNS.partition_point(|(start, ..)| u32::from(*start) <= code);
    match RUNS.get(at.wrapping_sub(1)) {
        _ if c == 'İ' => 'i',
        Some((start, length, step, ahead)) => {
            let behind = code - u32::from(*start);
            let is_in = behind <= u32::from(*length) && behind.is_multiple_of((*step).into());
            char::from_u32(code.wrapping_add_signed((*ahead).into())).filter(|_| is_in).unwrap_or(c)
        }
        None => c,
    }
}

/// A text in lower case.
#[must_use]
pub fn text(text: &str) -> String {
    text.chars().map(letter).collect()
}

/// Whether a text has a part somewhere. Both are short, and the library's way of finding one in long texts is long itself.
#[must_use]
pub fn has(text: &str, part: &str) -> bool {
    part.is_empty() || text.as_bytes().windows(part.len()).any(|window| window == part.as_bytes())
}

/// Runs of capitals: the first, how far behind it the last is, whether every letter or every second one is a capital, and how far the
/// small letters are ahead (Unicode 16, `Lowercase_Mapping` of Latin, Greek, Cyrillic and Armenian, and of the wide letters).
#[rustfmt::skip]
const RUNS: [(u16, u8, u8, i16); 112] = [
    (0xc0, 22, 1, 32), (0xd8, 6, 1, 32), (0x100, 46, 2, 1), (0x132, 4, 2, 1), (0x139, 14, 2, 1), (0x14a, 44, 2, 1), (0x178, 0, 1, -121),
    (0x179, 4, 2, 1), (0x181, 0, 1, 210), (0x182, 2, 2, 1), (0x186, 0, 1, 206), (0x187, 0, 1, 1), (0x189, 1, 1, 205), (0x18b, 0, 1, 1),
    (0x18e, 0, 1, 79), (0x18f, 0, 1, 202), (0x190, 0, 1, 203), (0x191, 0, 1, 1), (0x193, 0, 1, 205), (0x194, 0, 1, 207), (0x196, 0, 1, 211),
    (0x197, 0, 1, 209), (0x198, 0, 1, 1), (0x19c, 0, 1, 211), (0x19d, 0, 1, 213), (0x19f, 0, 1, 214), (0x1a0, 4, 2, 1), (0x1a6, 0, 1, 218),
    (0x1a7, 0, 1, 1), (0x1a9, 0, 1, 218), (0x1ac, 0, 1, 1), (0x1ae, 0, 1, 218), (0x1af, 0, 1, 1), (0x1b1, 1, 1, 217), (0x1b3, 2, 2, 1),
    (0x1b7, 0, 1, 219), (0x1b8, 0, 1, 1), (0x1bc, 0, 1, 1), (0x1c4, 0, 1, 2), (0x1c5, 0, 1, 1), (0x1c7, 0, 1, 2), (0x1c8, 0, 1, 1),
    (0x1ca, 0, 1, 2), (0x1cb, 16, 2, 1), (0x1de, 16, 2, 1), (0x1f1, 0, 1, 2), (0x1f2, 2, 2, 1), (0x1f6, 0, 1, -97), (0x1f7, 0, 1, -56),
    (0x1f8, 38, 2, 1), (0x220, 0, 1, -130), (0x222, 16, 2, 1), (0x23a, 0, 1, 10795), (0x23b, 0, 1, 1), (0x23d, 0, 1, -163),
    (0x23e, 0, 1, 10792), (0x241, 0, 1, 1), (0x243, 0, 1, -195), (0x244, 0, 1, 69), (0x245, 0, 1, 71), (0x246, 8, 2, 1), (0x370, 2, 2, 1),
    (0x376, 0, 1, 1), (0x37f, 0, 1, 116), (0x386, 0, 1, 38), (0x388, 2, 1, 37), (0x38c, 0, 1, 64), (0x38e, 1, 1, 63), (0x391, 16, 1, 32),
    (0x3a3, 8, 1, 32), (0x3cf, 0, 1, 8), (0x3d8, 22, 2, 1), (0x3f4, 0, 1, -60), (0x3f7, 0, 1, 1), (0x3f9, 0, 1, -7), (0x3fa, 0, 1, 1),
    (0x3fd, 2, 1, -130), (0x400, 15, 1, 80), (0x410, 31, 1, 32), (0x460, 32, 2, 1), (0x48a, 52, 2, 1), (0x4c0, 0, 1, 15), (0x4c1, 12, 2, 1),
    (0x4d0, 94, 2, 1), (0x531, 37, 1, 48), (0x1e00, 148, 2, 1), (0x1e9e, 0, 1, -7615), (0x1ea0, 94, 2, 1), (0x1f08, 7, 1, -8),
    (0x1f18, 5, 1, -8), (0x1f28, 7, 1, -8), (0x1f38, 7, 1, -8), (0x1f48, 5, 1, -8), (0x1f59, 6, 2, -8), (0x1f68, 7, 1, -8),
    (0x1f88, 7, 1, -8), (0x1f98, 7, 1, -8), (0x1fa8, 7, 1, -8), (0x1fb8, 1, 1, -8), (0x1fba, 1, 1, -74), (0x1fbc, 0, 1, -9),
    (0x1fc8, 3, 1, -86), (0x1fcc, 0, 1, -9), (0x1fd8, 1, 1, -8), (0x1fda, 1, 1, -100), (0x1fe8, 1, 1, -8), (0x1fea, 1, 1, -112),
    (0x1fec, 0, 1, -7), (0x1ff8, 1, 1, -128), (0x1ffa, 1, 1, -126), (0x1ffc, 0, 1, -9), (0xff21, 25, 1, 32),
];

#[cfg(test)]
mod tests {
    #[test]
    fn capitals_become_small_as_unicode_says() {
        for block in [0..0x250, 0x370..0x560, 0x1e00..0x2000, 0xff00..0x10000_u32] {
            for c in block.filter_map(char::from_u32).filter(|c| *c != 'İ') {
                let expected = c.to_lowercase().next().unwrap();
                assert_eq!(super::letter(c), expected, "{c} U+{:04X}", c as u32);
            }
        }
        assert_eq!(super::text("ÀÉ İstanbul ΣΊΣΥΦΟΣ ЁЖ Ｗ 9"), "àé istanbul σίσυφοσ ёж ｗ 9");
    }
}
