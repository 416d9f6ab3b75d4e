//! Folding: a text as it is compared when searching, without case and accents.

/// The words of a text, folded. A word is a run of letters and digits, also joined by `+` and `#` at its end (`C++`).
pub fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '+' | '#') || is_mark(c);
    text.split(move |c| !inside(c)).map(fold).filter(|word| word.contains(char::is_alphanumeric))
}

fn fold(word: &str) -> String {
    let word = word.trim_start_matches(['+', '#']);
    let mut folded = String::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase).filter(|&c| !is_mark(c)) {
        match plain(c) {
            "" => folded.push(c),
            plain => folded.push_str(plain),
        }
    }
    folded
}

/// A combining accent (Unicode block Combining Diacritical Marks).
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// The letters of Latin-1 and Latin Extended-A without their accents; nothing for every other character.
const fn plain(c: char) -> &'static str {
    match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ŧ' => "t",
        'þ' => "th",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn words_are_compared_without_case_and_accents() {
        for (text, expected) in [
            ("Straße, Łódź & ÉCOLE", "strasse lodz ecole"),
            ("e\u{301}cole", "ecole"),
            ("C++ / C# #tag", "c++ c# tag"),
            ("Low/no code -- 3D", "low no code 3d"),
            ("日本語 ノート", "日本語 ノート"),
            ("+++ ### -", ""),
        ] {
            assert_eq!(super::words(text).collect::<Vec<_>>().join(" "), expected);
        }
    }
}
