//! The tokens of a text that may hold a date: numbers, words and signs, whatever digits, dashes and widths they are typed in.

use super::folded::Folded;

/// A number, a word or a sign, and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    pub kind: Kind,
    /// The bytes of the text that it takes.
    pub start: usize,
    pub end: usize,
    /// Whether white space stands before it.
    pub spaced: bool,
}

#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// Its value, and how many digits it was written with; the value of more than 18 is 0.
    Number(u64, u8),
    /// Letters of a script with words, and whether the first is a capital.
    Word(Folded, bool),
    /// Anything else, and each letter of Chinese, Japanese and Korean, where no space parts the words.
    Sign(char),
}

/// Whether a text can hold a date at all: it has a digit, or a number in Chinese characters before a year or month.
pub fn has_number(text: &str) -> bool {
    if text.is_ascii() {
        return text.bytes().any(|byte| byte.is_ascii_digit());
    }
    let mut before = ' ';
    text.chars().any(|letter| {
        let found = digit(letter).is_some() || matches!(letter, '年' | '月') && is_han_digit(before);
        before = letter;
        found
    })
}

/// The tokens of a text, in linear time.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 3);
    let mut at = 0;
    let mut spaced = true;
    while let Some(letter) = text[at..].chars().next() {
        let start = at;
        if letter.is_whitespace() {
            spaced = true;
            at += letter.len_utf8();
            continue;
        }
        let kind = if digit(letter).is_some() {
            at += length(text, at, |letter| digit(letter).is_some());
            number(&text[start..at])
        } else if let Some((kind, length)) = han_number(&text[at..]) {
            at += length;
            kind
        } else if is_letter(letter) {
            at += length(text, at, |letter| is_letter(letter) || is_mark(letter));
            Kind::Word(Folded::new(&text[start..at]), letter.is_uppercase())
        } else {
            at += letter.len_utf8();
            // Marks of direction and joiners show nothing.
            if matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fe0f}')
            {
                continue;
            }
            Kind::Sign(plain(letter))
        };
        tokens.push(Token { kind, start, end: at, spaced });
        spaced = false;
    }
    tokens
}

/// How many bytes from `at` on are such letters.
fn length(text: &str, at: usize, is_one: impl Fn(char) -> bool) -> usize {
    text[at..].find(|letter| !is_one(letter)).unwrap_or(text.len() - at)
}

fn number(text: &str) -> Kind {
    let digits = u8::try_from(text.chars().count()).unwrap_or(u8::MAX);
    let value = if digits > 18 {
        0
    } else {
        text.chars().filter_map(digit).fold(0, |value, digit| value * 10 + u64::from(digit))
    };
    Kind::Number(value, digits)
}

/// The value of a digit: ASCII, full width, Arabic-Indic and its eastern form.
fn digit(letter: char) -> Option<u32> {
    match letter {
        '0'..='9' => Some(letter as u32 - '0' as u32),
        '０'..='９' => Some(letter as u32 - '０' as u32),
        '٠'..='٩' => Some(letter as u32 - '٠' as u32),
        '۰'..='۹' => Some(letter as u32 - '۰' as u32),
        _ => None,
    }
}

fn is_han_digit(letter: char) -> bool {
    matches!(letter, '〇' | '零' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
}

/// `二〇二二`, `二十八`: a number in Chinese characters, but only before what it can count here.
fn han_number(text: &str) -> Option<(Kind, usize)> {
    // No year has more than four, so that a long run is not gone through again and again.
    let length = text.chars().take(5).take_while(|letter| is_han_digit(*letter)).map(char::len_utf8).sum();
    let unit = text[length..].chars().next().filter(|_| length > 0)?;
    if !matches!(unit, '年' | '月' | '日' | '号' | '號' | '点' | '點' | '时' | '時' | '分') {
        return None;
    }
    let value = |letter| match letter {
        '〇' | '零' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        _ => 9,
    };
    let letters = &text[..length];
    let kind = match letters.split_once('十') {
        Some((tens, ones)) => {
            let digit = |letters: &str, none| match (letters.chars().next(), letters.chars().nth(1)) {
                (None, _) => Some(none),
                (Some(letter), None) if letter != '十' => Some(value(letter)),
                _ => None,
            };
            Kind::Number(digit(tens, 1)? * 10 + digit(ones, 0)?, 2)
        }
        None => {
            let digits = u8::try_from(length / 3).unwrap_or(u8::MAX);
            Kind::Number(letters.chars().fold(0, |number, letter| number * 10 + value(letter)), digits)
        }
    };
    Some((kind, length))
}

/// A letter of a script that parts its words with spaces.
fn is_letter(letter: char) -> bool {
    letter.is_alphabetic() && !is_east_asian(letter)
}

/// An accent that stands behind its letter, as in file names of macOS.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// A letter of Chinese, Japanese or Korean.
pub fn is_east_asian(letter: char) -> bool {
    matches!(letter, '々' | '〇' | '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}')
}

/// The sign that is meant: one hyphen, one point, one bracket for all the forms of it.
fn plain(sign: char) -> char {
    match sign {
        '\u{2010}' | '\u{2011}' | '−' | '－' | '﹣' => '-',
        '\u{2012}' | 'ー' => '–',
        '―' => '—',
        '〜' | '～' | '∼' => '~',
        '／' => '/',
        '．' => '.',
        '：' => ':',
        '，' | '、' | '､' => ',',
        '（' => '(',
        '）' => ')',
        '［' | '【' | '「' => '[',
        '］' | '】' | '」' => ']',
        '’' | '‘' | '＇' | 'ʼ' => '\'',
        '＋' => '+',
        '・' | '•' => '·',
        '｜' => '|',
        _ => sign,
    }
}
