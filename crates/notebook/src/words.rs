//! Words: how a text is cut, and how words are compared. The index, the query and the marks all cut here and nowhere else,
//! so that what is typed meets what is written.
//!
//! A word is a run of letters and digits, with `+` and `#` behind it (`C++`, `C#`). In scripts without spaces between words
//! (Chinese, Japanese, Korean, Thai, …) every two neighbours are a word, and the last letter of a run is one alone, so that
//! any stretch of them is found by its pairs, and a single letter as the beginning of some word.

mod fold;

use std::ops::Range;

use crate::lower;
use fold::{Letter, letter};

/// So many letters of a word are compared.
pub const LONGEST: usize = 40;

/// A word with where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The bytes of the text it takes.
    pub at: Range<usize>,
    /// As it is compared: lower case, without accents, at most [`LONGEST`] letters.
    pub folded: String,
}

/// The words of a text, in order. Pairs overlap.
#[must_use]
pub fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    each(text, &mut |at, folded| words.push(Word { at, folded: folded.to_owned() }));
    words
}

/// Whether a word is of a script without spaces: a pair of letters, or a letter alone.
#[must_use]
pub fn is_unspaced(word: &str) -> bool {
    word.chars().next().is_some_and(|first| letter(first) == Letter::Unspaced)
}

/// Calls `found` for every word of a text as [`words`] gives them: where it stands, and how it is compared.
pub fn each(text: &str, found: &mut dyn FnMut(Range<usize>, &str)) {
    let mut cutter = Cutter { found, word: String::new(), letters: 0, at: 0..0, pair: [None, None] };
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let at = text.len() - rest.len();
        // Nearly all that is written.
        let plain = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let end = at + plain.max(c.len_utf8());
        rest = &text[end..];
        match letter(c) {
            _ if plain > 0 => cutter.plain(at, &text[at..end]),
            Letter::None => cutter.close(),
            Letter::Spaced => cutter.spaced(at..end, c),
            Letter::Unspaced => cutter.unspaced(at..end, c),
            Letter::Mark => cutter.mark(end, c),
            Letter::Sign => cutter.signs(at, &text[at..]),
        }
    }
    cutter.close();
}

struct Cutter<'a> {
    found: &'a mut dyn FnMut(Range<usize>, &str),
    /// What there is of a word between spaces, and where.
    word: String,
    letters: usize,
    at: Range<usize>,
    /// The last letters of a run without spaces.
    pair: [Option<(Range<usize>, char)>; 2],
}

impl Cutter<'_> {
    /// Letters without accents, and digits.
    fn plain(&mut self, at: usize, run: &str) {
        self.close_run();
        if self.letters == 0 {
            self.at.start = at;
        }
        self.at.end = at + run.len();
        let start = self.word.len();
        self.word.push_str(&run[..run.len().min(LONGEST - self.letters)]);
        self.word[start..].make_ascii_lowercase();
        self.letters += self.word.len() - start;
    }

    fn add(&mut self, at: Range<usize>, folded: &[char]) {
        self.close_run();
        if self.letters == 0 {
            self.at.start = at.start;
        }
        self.at.end = at.end;
        for letter in folded {
            if self.letters < LONGEST {
                self.word.push(*letter);
                self.letters += 1;
            }
        }
    }

    fn spaced(&mut self, at: Range<usize>, c: char) {
        let lower = lower::letter(c);
        match fold::plain(lower) {
            None => self.add(at, &[lower]),
            Some(plain) => plain.chars().for_each(|letter| self.add(at.clone(), &[letter])),
        }
    }

    fn unspaced(&mut self, at: Range<usize>, c: char) {
        self.close_word();
        let c = fold::full_width(c);
        if let Some((last, letter)) = &mut self.pair[1]
            && let Some(syllable) = fold::syllable(*letter, c)
        {
            (*letter, last.end) = (syllable, at.end);
            return;
        }
        self.close_pair();
        self.pair = [self.pair[1].take(), Some((at, c))];
    }

    /// A mark belongs to what stands before it, and is only compared where it makes another letter.
    fn mark(&mut self, end: usize, c: char) {
        if let Some((at, letter)) = &mut self.pair[1] {
            at.end = end;
            *letter = fold::voiced(*letter, c);
        } else if self.letters > 0 {
            self.at.end = end;
            if !fold::is_dropped(c) {
                self.add(self.at.start..end, &[c]);
            }
        }
    }

    /// `C++`, `C#` and `C++17`, but not `a+b` and `page#part`.
    fn signs(&mut self, at: usize, rest: &str) {
        self.close_run();
        // A third says that they belong to no word, and however many follow are not looked at.
        let count = rest.bytes().take(3).take_while(|sign| matches!(sign, b'+' | b'#')).count();
        let (signs, behind) = rest.split_at(count);
        let goes_on = behind.chars().next().is_some_and(|c| matches!(letter(c), Letter::Spaced | Letter::Unspaced));
        if self.letters > 0 && (signs == "++" || count <= 2 && !goes_on) {
            signs.chars().for_each(|sign| self.add(self.at.start..at + count, &[sign]));
        }
        self.close_word();
    }

    fn close(&mut self) {
        self.close_run();
        self.close_word();
    }

    fn close_word(&mut self) {
        if self.letters > 0 {
            (self.found)(self.at.clone(), &self.word);
            self.word.clear();
            self.letters = 0;
        }
    }

    fn close_run(&mut self) {
        self.close_pair();
        if let [_, Some((at, last))] = std::mem::take(&mut self.pair) {
            (self.found)(at, last.encode_utf8(&mut [0; 4]));
        }
    }

    fn close_pair(&mut self) {
        if let [Some((first, one)), Some((last, other))] = &self.pair {
            let pair = String::from_iter([*one, *other]);
            (self.found)(first.start..last.end, &pair);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let words = words(text);
        let shown: Vec<&str> = words.iter().map(|word| word.folded.as_str()).collect();
        assert_eq!(shown.join(" "), expected, "{text}");
        for word in &words {
            assert!(!text[word.at.clone()].is_empty() && word.folded.chars().count() <= LONGEST, "{text}");
        }
    }

    #[test]
    fn words_are_compared_without_case_and_accents() {
        for (text, expected) in [
            ("", ""),
            ("Low/no code -- 3D", "low no code 3d"),
            ("Straße, Łódź & ÉCOLE", "strasse lodz ecole"),
            ("e\u{301}cole E\u{301}", "ecole e"),
            ("İzmir ǅungla ŞŢ ẞ", "izmir dzungla st ss"),
            ("Tiếng Việt, Đà Nẵng, ngữ, Ơ", "tieng viet da nang ngu o"),
            ("Ἀθῆναι ΆΛΦΑ λόγος", "αθηναι αλφα λογοσ"),
            ("Ёлка мой", "елка мои"),
            ("מִלָּה مُحَمَّد إسلام", "מלה محمد اسلام"),
            ("ﬁne ﬂow eﬃcient H₂O x² µm ＡＢＣ１２", "fine flow efficient h2o x2 μm abc12"),
            ("soft\u{ad}ware می\u{200c}خواهم", "software میخواهم"),
            ("हिन्दी", "हिन्दी"),
            ("snake_case it's", "snake case it s"),
        ] {
            check(text, expected);
        }
    }

    #[test]
    fn some_signs_belong_to_a_word() {
        for (text, expected) in [
            ("C++ / C# #tag", "c++ c# tag"),
            ("C++17, Notepad++.", "c++ 17 notepad++"),
            ("a+b page#part 1+1=2", "a b page part 1 1 2"),
            ("+++ ### - a+++++", "a"),
        ] {
            check(text, expected);
        }
    }

    #[test]
    fn letters_without_spaces_come_in_pairs() {
        for (text, expected) in [
            ("学", "学"),
            ("機械学習 ノート", "機械 械学 学習 習 ノー ート ト"),
            ("GPT模型v2", "gpt 模型 型 v2"),
            ("か\u{3099}く は\u{309a}", "がく く ぱ"),
            ("ﾊﾟｲｿﾝ", "パイ イソ ソン ン"),
            ("한국어", "한국 국어 어"),
            ("\u{1112}\u{1161}\u{11ab}\u{1100}\u{116e}\u{11a8}", "한국 국"),
            ("สวัสดี", "สว วั ัส สด ดี ี"),
        ] {
            check(text, expected);
        }
    }

    #[test]
    fn a_word_says_where_it_stands() {
        let text = "«E\u{301}cole» C++, 学习!";
        let words = words(text);
        let shown: Vec<&str> = words.iter().map(|word| &text[word.at.clone()]).collect();
        assert_eq!(shown, ["E\u{301}cole", "C++", "学习", "习"]);
    }

    #[test]
    fn a_long_word_is_cut_and_keeps_its_place() {
        let text = "é".repeat(1000);
        assert_eq!(words(&text), [Word { at: 0..2000, folded: "e".repeat(LONGEST) }]);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_cut_without_losing_a_letter(text in "[a-zÀ-ž\u{300}-\u{304}+#.\u{3040}-\u{30ff}漢字\u{1100}-\u{11c2}ﾞﾟ ]{0,40}") {
            let mut covered = vec![false; text.len()];
            let mut start = 0;
            for word in words(&text) {
                proptest::prop_assert!(word.at.start >= start && !text[word.at.clone()].is_empty());
                start = word.at.start;
                covered[word.at].fill(true);
            }
            for (at, c) in text.char_indices() {
                let is_letter = c.is_alphanumeric() && letter(c) != Letter::Mark;
                proptest::prop_assert!(!is_letter || covered[at], "{text:?} at {at}");
            }
        }
    }
}
