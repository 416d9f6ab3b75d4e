//! Names: what can be the name of somebody, and where one ends and the next begins.

use super::{labels, words::Words};

/// What parts the names of a line.
const BETWEEN: [&str; 19] = [
    ",", ";", "、", "，", "；", "／", "|", " / ", " & ", " + ", " and ", " und ", " sowie ", " et ", " y ", " e ",
    " en ", "以及", "및 ",
];

/// Long words that stand in names without a capital.
const PARTICLES: [&str; 7] = ["della", "delle", "dalla", "degli", "vander", "zum", "dello"];

/// First words of what names nobody.
static NOBODY: Words = Words::new(
    "all everyone everybody nobody none no tbd tba n/a na others other various several some see alle niemand \
    keine tous toutes aucun personne todos todas ninguno nadie nenhum tutti nessuno iedereen todo wip pending attached below yes 全员 全員 전원",
);

/// The longest name, in characters.
const LONGEST: usize = 60;

/// Whether what stands among people can be one.
pub fn is_person(name: &str) -> bool {
    let words = name.split_whitespace().collect::<Vec<_>>();
    let first = words.first().map_or(String::new(), |word| word.to_lowercase());
    let is_single = words.len() == 1;
    // `db01.internal` is a machine.
    let is_host = is_single && name.contains('.') && !name.contains(is_capital);
    (1..=6).contains(&words.len())
        && name.chars().count() <= LONGEST
        && name.starts_with(char::is_alphabetic)
        && !is_host
        && !NOBODY.have(&first)
        && !name.contains([':', '?', '!', '=', '#', '/', '\\', '{', '}', '*', '"'])
        && (is_single || words.iter().any(|word| word.starts_with(is_capital)))
        && (is_single || words.iter().all(|word| !word.starts_with(char::is_numeric) && may_stand_in_name(word)))
}

/// Whether a word is short, or has a capital.
fn may_stand_in_name(word: &str) -> bool {
    word.chars().count() <= 3 || word.chars().any(is_capital) || PARTICLES.contains(&word)
}

/// One to four words, the weighty ones with a capital (`edX` has one, too), and no end of a sentence.
pub fn is_name(text: &str) -> bool {
    let text = text.trim();
    let words = text.split_whitespace().collect::<Vec<_>>();
    let weighty = |word: &&&str| word.chars().count() > 3 || word.chars().any(is_capital);
    (1..=4).contains(&words.len())
        && text.chars().count() <= 40
        && !text.ends_with(['.', '?', '!', ';', '-'])
        && !text.contains([':', '：', '=', '#', '\u{3000}'])
        && !words.iter().any(|word| word.starts_with(char::is_numeric))
        && !is_mixed(text)
        && words.iter().any(|word| weighty(&word) || word.chars().all(labels::is_ideographic))
        && words.iter().filter(weighty).all(|word| word.starts_with('@') || word.chars().any(is_capital))
}

/// Whether Latin letters or digits stand beside Chinese, Japanese or Korean ones.
fn is_mixed(text: &str) -> bool {
    text.contains(labels::is_ideographic) && text.contains(|letter: char| letter.is_ascii_alphanumeric())
}

/// An upper-case letter, or one of a script without case.
fn is_capital(letter: char) -> bool {
    letter.is_alphabetic() && !letter.is_lowercase()
}

/// The parts of a line that names several people; what stands in brackets is not cut.
pub fn parts(line: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut depth = 0_u32;
    let mut start = 0;
    let mut skip_to = 0;
    for (at, letter) in line.char_indices() {
        match letter {
            '(' | '[' | '<' | '（' | '【' => depth += 1,
            ')' | ']' | '>' | '）' | '】' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let starts = matches!(letter, ' ' | ',' | ';' | '、' | '，' | '；' | '／' | '|' | '・' | '以' | '및');
        if depth > 0 || at < skip_to || !starts {
            continue;
        }
        let between = BETWEEN.iter().find(|sign| line[at..].starts_with(**sign)).map(|sign| sign.len());
        if let Some(length) = between.or_else(|| dot_between(line, at)) {
            // In `a and and b` one sign begins with the end of the other.
            parts.push(&line[start.min(at)..at]);
            start = at + length;
            // The blank behind a name may begin the next sign.
            skip_to = start.saturating_sub(1);
        }
    }
    parts.push(&line[start..]);
    let parts = parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>();
    match parts.as_slice() {
        [one] => blanks_between(one).unwrap_or(parts),
        _ => parts,
    }
}

/// The dot of `伊藤・田中`; in kana it stands inside a name.
fn dot_between(line: &str, at: usize) -> Option<usize> {
    let behind = line[at..].strip_prefix('・')?;
    let is_han = |letter: Option<char>| letter.is_some_and(|letter| matches!(letter, '\u{3400}'..='\u{9fff}'));
    (is_han(line[..at].chars().next_back()) && is_han(behind.chars().next())).then_some('・'.len_utf8())
}

/// `曾晖 马佳 廖志勇`: three or more short words in Chinese or Korean are names.
fn blanks_between(line: &str) -> Option<Vec<&str>> {
    let words = line.split_whitespace().collect::<Vec<_>>();
    let is_short = |word: &&str| (2..=4).contains(&word.chars().count()) && word.chars().all(labels::is_ideographic);
    (words.len() > 2 && words.iter().all(is_short)).then_some(words)
}

/// A text without what stands in brackets, and that.
pub fn without_brackets(text: &str) -> (String, Vec<String>) {
    let mut outside = String::new();
    let mut inside = Vec::new();
    let mut depth = 0_u32;
    for letter in text.chars() {
        match letter {
            '(' | '[' | '<' | '（' | '【' => {
                depth += 1;
                outside.push(' ');
                inside.push(String::new());
            }
            ')' | ']' | '>' | '）' | '】' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(letter),
            _ => inside.iter_mut().next_back().into_iter().for_each(|remark| remark.push(letter)),
        }
    }
    (outside, inside)
}
