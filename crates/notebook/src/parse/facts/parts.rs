//! Parts: a line cut at commas, dashes, colons and brackets.

/// A part of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part<'a> {
    pub text: &'a str,
    /// Whether it stands in brackets.
    pub is_bracketed: bool,
}

/// The parts of a line that hold letters or digits.
pub fn of(line: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut is_bracketed = false;
    for (at, sign) in line.char_indices() {
        let opens = matches!(sign, '(' | '[' | '（' | '【' | '「');
        let closes = matches!(sign, ')' | ']' | '）' | '】' | '」');
        // A hyphen parts where blanks stand around it.
        let is_dash =
            matches!(sign, '–' | '—') || sign == '-' && line[..at].ends_with(' ') && line[at + 1..].starts_with(' ');
        if opens || closes || is_dash || matches!(sign, ',' | ';' | '|' | '·' | ':' | '：' | '，' | '、') {
            parts.push(Part { text: &line[start..at], is_bracketed });
            is_bracketed = opens || is_bracketed && !closes;
            start = at + sign.len_utf8();
        }
    }
    parts.push(Part { text: &line[start..], is_bracketed });
    let trimmed = parts.into_iter().map(|part| {
        let text = part.text.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '@');
        Part { text, ..part }
    });
    trimmed.filter(|part| !part.text.is_empty()).collect()
}
