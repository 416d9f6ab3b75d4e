//! The tokens of a line that may hold a date, and a reader that steps over them.

#[derive(Debug)]
pub struct Token<'a> {
    pub text: &'a str,
    pub start: usize,
    /// Whether white space stands before it.
    pub spaced: bool,
}

/// Runs of digits, runs of letters, and single signs.
pub fn tokens(line: &str) -> Vec<Token<'_>> {
    let class = |letter: char| match letter {
        '0'..='9' => 0,
        '年' | '月' | '日' => 3,
        letter if letter.is_alphabetic() => 1,
        letter if letter.is_whitespace() => 2,
        _ => 3,
    };
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut spaced = true;
    let mut letters = line.char_indices().peekable();
    while let Some((start, letter)) = letters.next() {
        let mut end = start + letter.len_utf8();
        if class(letter) < 3 {
            while let Some((at, next)) = letters.next_if(|(_, next)| class(*next) == class(letter)) {
                end = at + next.len_utf8();
            }
        }
        if class(letter) == 2 {
            spaced = true;
        } else {
            tokens.push(Token { text: &line[start..end], start, spaced });
            spaced = false;
        }
    }
    tokens
}

pub fn month(word: &str) -> Option<u8> {
    let is_name = |month: &&str| {
        word.eq_ignore_ascii_case(month)
            || word.eq_ignore_ascii_case(&month[..3])
            || word.eq_ignore_ascii_case("sept") && *month == "September"
    };
    let index = crate::date::MONTHS.iter().position(is_name)?;
    u8::try_from(index + 1).ok()
}

/// Whether a token is the name of a day, or its first three letters or more.
pub fn is_weekday(token: &Token<'_>) -> bool {
    let length = token.text.len();
    let begins = |day: &&str| day.get(..length).is_some_and(|start| start.eq_ignore_ascii_case(token.text));
    length >= 3 && crate::date::WEEKDAYS.iter().any(begins)
}

/// Reads on from a token; every method leaves `at` where it was if it finds nothing.
#[derive(Clone)]
pub struct Reader<'t, 's> {
    pub tokens: &'t [Token<'s>],
    pub at: usize,
}

impl Reader<'_, '_> {
    pub fn word(&mut self, words: &[&str]) -> bool {
        let found = self
            .tokens
            .get(self.at)
            .is_some_and(|token| words.iter().any(|word| token.text.eq_ignore_ascii_case(word)));
        self.at += usize::from(found);
        found
    }

    pub fn sign(&mut self, signs: &[&str]) -> bool {
        let found = self.sign_at(0, signs).is_some();
        self.at += usize::from(found);
        found
    }

    pub fn sign_at<'w>(&self, offset: usize, signs: &[&'w str]) -> Option<&'w str> {
        let token = self.tokens.get(self.at + offset)?;
        signs.iter().find(|sign| **sign == token.text).copied()
    }

    /// The number `offset` tokens ahead, if it has so many digits.
    pub fn number(&self, least: usize, most: usize, offset: usize) -> Option<i16> {
        let text = self.tokens.get(self.at + offset)?.text;
        if (least..=most).contains(&text.len()) { number(text) } else { None }
    }

    pub fn ordinal(&mut self) {
        if self.tokens.get(self.at).is_some_and(|token| !token.spaced) {
            self.word(&["st", "nd", "rd", "th"]);
        }
    }

    pub fn skip_weekday(&mut self) {
        if self.weekday() {
            self.sign(&[",", "."]);
        }
    }

    pub fn weekday(&mut self) -> bool {
        let found = self.tokens.get(self.at).is_some_and(is_weekday);
        self.at += usize::from(found);
        found
    }
}

pub fn number(text: &str) -> Option<i16> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}
