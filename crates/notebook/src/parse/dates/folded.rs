//! A word as it is compared: small letters without accents, held without allocation.

/// The longest word that is looked for has this many letters, or fewer.
const LONGEST: usize = 15;

/// At most [`LONGEST`] small Latin letters; empty for any other word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Folded {
    letters: [u8; LONGEST],
    length: u8,
}

impl Folded {
    pub fn new(word: &str) -> Self {
        let none = Self { letters: [0; LONGEST], length: 0 };
        let mut folded = none;
        for letter in word.chars() {
            // An accent that stands behind its letter.
            if matches!(letter, '\u{300}'..='\u{36f}') {
                continue;
            }
            let (Some(letter), true) = (plain(letter), usize::from(folded.length) < LONGEST) else { return none };
            folded.letters[usize::from(folded.length)] = letter;
            folded.length += 1;
        }
        folded
    }

    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.letters[..usize::from(self.length)]).unwrap_or_default()
    }

    /// Whether it is one of these words, which spaces part.
    pub fn is(&self, words: &str) -> bool {
        let (own, words) = (self.as_str().as_bytes(), words.as_bytes());
        let mut at = 0;
        while let Some(rest) = words.get(at..).filter(|_| !own.is_empty()) {
            if rest.starts_with(own) && matches!(rest.get(own.len()), None | Some(b' ')) {
                return true;
            }
            let Some(blank) = memchr::memchr(b' ', rest) else { return false };
            at += blank + 1;
        }
        false
    }
}

/// The small letter under an accent, or the ordinal sign's.
fn plain(letter: char) -> Option<u8> {
    if letter.is_ascii() {
        return u8::try_from(letter.to_ascii_lowercase()).ok();
    }
    Some(match letter.to_lowercase().next()? {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ª' => b'a',
        'ç' => b'c',
        'è' | 'é' | 'ê' | 'ë' => b'e',
        'ì' | 'í' | 'î' | 'ï' => b'i',
        'ñ' => b'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'º' => b'o',
        'ù' | 'ú' | 'û' | 'ü' => b'u',
        'ß' => b's',
        _ => return None,
    })
}
