//! Folding: a letter as it is compared, without case, accents and width.

/// What a character is to a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letter {
    /// A letter of a script with spaces between words, or a digit.
    Spaced,
    /// A letter of a script without.
    Unspaced,
    /// What only changes the letter before it.
    Mark,
    /// A sign that may end a word.
    Sign,
    /// None: it parts words.
    None,
}

/// What a character is to a word.
pub fn letter(c: char) -> Letter {
    match c {
        '+' | '#' => Letter::Sign,
        'a'..='z' | 'A'..='Z' | '0'..='9' => Letter::Spaced,
        '\0'..='\x7f' => Letter::None,
        _ if is_dropped(c) || is_joint(c) => Letter::Mark,
        // Of these scripts the signs above and below the letters count as letters.
        '\u{e01}'..='\u{e3a}'
        | '\u{e40}'..='\u{e4e}'
        | '\u{e81}'..='\u{ecd}'
        | '\u{1000}'..='\u{103f}'
        | '\u{1050}'..='\u{109d}'
        | '\u{1780}'..='\u{17d3}' => Letter::Unspaced,
        _ if parts(c) => Letter::None,
        '\u{1100}'..='\u{11ff}'
        | '\u{2e80}'..='\u{9fff}'
        | '\u{a960}'..='\u{a97f}'
        | '\u{ac00}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff66}'..='\u{ffdc}'
        | '\u{20000}'..='\u{3ffff}' => Letter::Unspaced,
        _ => Letter::Spaced,
    }
}

/// Whether a character beyond ASCII parts words: punctuation, signs and drawings, in the scripts that are written today. The standard
/// library knows every letter of every script, in tables that a reader would download.
const fn parts(c: char) -> bool {
    matches!(c,
        '\u{80}'..='\u{a9}' | '\u{ab}'..='\u{b1}' | '\u{b4}' | '\u{b6}'..='\u{b8}' | '»'..='¿' | '×' | '÷'
        | '\u{2c2}'..='\u{2c5}' | '\u{2d2}'..='\u{2df}' | '\u{2e5}'..='\u{2eb}' | '\u{37e}' | '\u{384}'..='\u{385}' | '\u{387}'
        | '\u{482}' | '\u{55a}'..='\u{55f}' | '\u{589}'..='\u{590}' | '\u{5be}' | '\u{5c0}' | '\u{5c3}' | '\u{5c6}'
        | '\u{5f3}'..='\u{60f}' | '\u{61b}'..='\u{61f}' | '\u{66a}'..='\u{66d}' | '\u{6d4}' | '\u{6dd}'..='\u{6de}'
        | '\u{6e9}' | '\u{6fd}'..='\u{6fe}' | '\u{700}'..='\u{70f}' | '\u{964}'..='\u{965}' | '\u{970}' | '\u{e3f}'
        | '\u{e4f}' | '\u{e5a}'..='\u{e5b}' | '\u{104a}'..='\u{104f}' | '\u{10fb}' | '\u{17d4}'..='\u{17db}'
        | '\u{2000}'..='\u{206f}' | '\u{207a}'..='\u{207e}' | '\u{208a}'..='\u{208f}' | '\u{20a0}'..='\u{20cf}'
        | '\u{2190}'..='\u{245f}' | '\u{2500}'..='\u{2775}' | '\u{2794}'..='\u{2bff}' | '\u{2e00}'..='\u{3004}'
        | '\u{3008}'..='\u{3020}' | '\u{3030}' | '\u{303d}'..='\u{3040}' | '\u{309b}'..='\u{309c}' | '\u{30a0}' | '\u{30fb}'
        | '\u{e000}'..='\u{f8ff}' | '\u{fd3e}'..='\u{fd4f}' | '\u{fe10}'..='\u{fe1f}' | '\u{fe30}'..='\u{fe6f}' | '\u{feff}'
        | '\u{ff00}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}'
        | '\u{ffe0}'..='\u{ffff}' | '\u{1f000}'..='\u{1f0ff}' | '\u{1f110}'..='\u{1fbef}')
}

/// Accents and points, what says where a line may break, and what chooses among the shapes of a letter.
pub const fn is_dropped(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5bd}' | '\u{5bf}'
        | '\u{5c1}'..='\u{5c2}' | '\u{5c4}'..='\u{5c5}' | '\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{640}'
        | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}' | '\u{6e7}'..='\u{6e8}'
        | '\u{6ea}'..='\u{6ed}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{200c}'..='\u{200d}'
        | '\u{2060}' | '\u{20d0}'..='\u{20ff}' | '\u{3099}'..='\u{309a}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{fe20}'..='\u{fe2f}' | '\u{ff9e}'..='\u{ff9f}' | '\u{e0100}'..='\u{e01ef}')
}

/// A sign of India's scripts that is no letter but stands inside words, at the same place of each script's block.
const fn is_joint(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{d7f}') && matches!(c as u32 & 0x7f, 0x3c | 0x4d)
}

/// From `à` and from `ḁ`'s capital: the letter without its accents, a dot where there is nothing to take off. (Unicode, canonical
/// decomposition; capitals are lower case before they come here.)
const LATIN: &str = "aaaaaa.ceeeeiiiidnooooo.ouuuuy.y.a.a.a.c.c.c.c.d.d.e.e.e.e.e.g.g\
    .g.g.h.h.i.i.i.iii...j.k..l.l.l.l.l.n.n.n....o.o.o...r.r.r.s.s.s\
    .s.t.t.t.u.u.u.u.u.u.w.y..z.z.z.b...............................\
    .o..............u.............................a.i.o.u.u.u.u.u..a\
    .a.....g.k.o.o..j....g...n.a...o.a.a.e.e.i.i.o.o.r.r.u.u.s.t...h\
    .......a.e.o.o.o.o.y............";
const LATIN_MORE: &str = ".a.b.b.b.c.d.d.d.d.d.e.e.e.e.e.f.g.h.h.h.h.h.i.i.k.k.k.l.l.l.l.m\
    .m.m.n.n.n.n.o.o.o.o.p.p.r.r.r.r.s.s.s.s.s.t.t.t.t.u.u.u.u.u.v.v\
    .w.w.w.w.w.x.x.y.z.z.zhtwy.......a.a.a.a.a.a.a.a.a.a.a.a.e.e.e.e\
    .e.e.e.e.i.i.o.o.o.o.o.o.o.o.o.o.o.o.u.u.u.u.u.u.u.y.y.y.y......";

/// A lower-case letter without what is on it, and its shape undone; none if there is nothing to undo.
pub fn plain(c: char) -> Option<&'static str> {
    let of = |table: &'static str, at: u32| {
        let at = at as usize;
        table.get(at..=at).filter(|letter| *letter != ".")
    };
    let code = c as u32;
    match c {
        'æ' | 'ǣ' | 'ǽ' => Some("ae"),
        'œ' => Some("oe"),
        'ß' => Some("ss"),
        'þ' => Some("th"),
        'ǆ' => Some("dz"),
        'ĳ' => Some("ij"),
        'ﬀ' => Some("ff"),
        'ﬁ' => Some("fi"),
        'ﬂ' => Some("fl"),
        'ﬃ' => Some("ffi"),
        'ﬄ' => Some("ffl"),
        'ﬅ' | 'ﬆ' => Some("st"),
        'ſ' | 'ẛ' => Some("s"),
        'ǯ' => Some("ʒ"),
        'ª' => Some("a"),
        'º' => Some("o"),
        'µ' => Some("μ"),
        'ς' => Some("σ"),
        '²' | '³' => of("23", code - 0xb2),
        '¹' => Some("1"),
        '\u{2070}'..='\u{2089}' => of("0123456789", code & 15),
        'à'..='ȿ' => of(LATIN, code - 0xe0),
        'ḁ'..='ỿ' => of(LATIN_MORE, code - 0x1e00),
        '\u{ff10}'..='\u{ff19}' => of("0123456789", code - 0xff10),
        '\u{ff41}'..='\u{ff5a}' => of("abcdefghijklmnopqrstuvwxyz", code - 0xff41),
        'ά' => Some("α"),
        'έ' => Some("ε"),
        'ή' => Some("η"),
        'ί' | 'ϊ' | 'ΐ' => Some("ι"),
        'ό' => Some("ο"),
        'ύ' | 'ϋ' | 'ΰ' => Some("υ"),
        'ώ' => Some("ω"),
        '\u{1f00}'..='\u{1f6f}' => greek("αεηιουω", (code - 0x1f00) >> 4),
        '\u{1f70}'..='\u{1f7d}' => greek("αεηιουω", (code - 0x1f70) >> 1),
        '\u{1fbe}' => Some("ι"),
        '\u{1fe4}' | '\u{1fe5}' => Some("ρ"),
        '\u{1f80}'..='\u{1ffc}' => greek("αηωαηιυω", (code - 0x1f80) >> 4),
        'й' | 'ѝ' => Some("и"),
        'ё' | 'ѐ' => Some("е"),
        'ѓ' => Some("г"),
        'ї' => Some("і"),
        'ќ' => Some("к"),
        'ў' => Some("у"),
        'آ' | 'أ' | 'إ' => Some("ا"),
        'ؤ' => Some("و"),
        'ئ' => Some("ي"),
        _ => None,
    }
}

/// A letter of a row of two-byte letters.
fn greek(row: &'static str, at: u32) -> Option<&'static str> {
    let at = 2 * at as usize;
    row.get(at..at + 2)
}

/// The narrow katakana from U+FF66 on, in their usual width.
const KATAKANA: &str =
    "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

/// A katakana in its usual width; any other letter as it is.
pub fn full_width(c: char) -> char {
    match c {
        '\u{ff66}'..='\u{ff9d}' => KATAKANA.chars().nth(c as usize - 0xff66).unwrap_or(c),
        _ => c,
    }
}

/// A kana with a sound mark behind it as one letter; any other letter stays.
pub fn voiced(kana: char, mark: char) -> char {
    let is_half = matches!(mark, '\u{309a}' | '\u{ff9f}');
    let ahead = match kana {
        'は'..='ほ' | 'ハ'..='ホ' if is_half => 2,
        _ if is_half || !matches!(mark, '\u{3099}' | '\u{ff9e}') => 0,
        'か'..='ほ' | 'カ'..='ホ' | 'ゝ' | 'ヽ' => 1,
        'ワ'..='ヲ' => 8,
        'う' | 'ウ' => 0x4e,
        _ => 0,
    };
    char::from_u32(kana as u32 + ahead).unwrap_or(kana)
}

/// Two parts of a Hangul syllable as one letter, if they go together (Unicode Standard, section 3.12).
pub fn syllable(first: char, second: char) -> Option<char> {
    let (one, two) = (first as u32, second as u32);
    let code = match (one, two) {
        (0x1100..=0x1112, 0x1161..=0x1175) => 0xac00 + ((one - 0x1100) * 21 + two - 0x1161) * 28,
        (0xac00..=0xd7a3, 0x11a8..=0x11c2) if (one - 0xac00) % 28 == 0 => one + two - 0x11a7,
        _ => return None,
    };
    char::from_u32(code)
}

#[cfg(test)]
mod tests {
    #[test]
    fn composed_and_decomposed_letters_are_one() {
        use unicode_normalization::UnicodeNormalization as _;
        let cut = |text: &str| crate::words::words(text).into_iter().map(|word| word.folded).collect::<Vec<_>>();
        let letters = ('\u{c0}'..='\u{233}')
            .chain('\u{386}'..='\u{3ce}')
            .chain('\u{400}'..='\u{45f}')
            .chain('\u{620}'..='\u{64a}')
            .chain('\u{1e00}'..='\u{1eff}')
            .chain('\u{1f00}'..='\u{1ffc}')
            .chain('\u{3041}'..='\u{30ff}')
            .chain('\u{ac00}'..='\u{d7a3}');
        for letter in letters.filter(|letter| letter.is_alphanumeric()) {
            let composed = letter.to_string();
            let decomposed = composed.nfd().collect::<String>();
            assert_eq!(cut(&composed), cut(&decomposed), "{composed} U+{:04X}", letter as u32);
        }
    }

    #[test]
    fn no_letter_and_no_digit_parts_words() {
        let is_one = |c: &char| c.is_alphanumeric() && !matches!(c, '¼'..='¾' | '\u{17d7}' | '\u{2e2f}' | '🄰'..='🆏');
        let parting = ('\u{80}'..=char::MAX).filter(is_one).filter(|c| super::letter(*c) == super::Letter::None);
        assert_eq!(parting.collect::<String>(), "");
        assert!("«»…–—“”、。·•→★✓🙂（）：".chars().all(|c| super::letter(c) == super::Letter::None));
    }
}
