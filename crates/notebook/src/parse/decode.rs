//! Decoding: the bytes of a file as text with `\n` line ends. What is no text is replaced and reported.

use super::report::Report;
use crate::problem::Fault;

/// A line longer than this was hardly written by a person, and no reader scrolls it. In characters.
const LONG_LINE: usize = 100_000;

/// The text of a file (UTF-8 or UTF-16, with or without a byte order mark, any line ends).
pub fn decode(bytes: &[u8], report: &mut Report) -> String {
    let text = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest, report),
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes, report),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes, report),
        _ => utf8(bytes, report),
    };
    // A file that was joined or saved twice may have more marks than the one.
    let text = if text.starts_with('\u{feff}') { text.trim_start_matches('\u{feff}').to_owned() } else { text };
    let text = if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text };
    if text.trim().is_empty() {
        report.add(1, Fault::EmptyFile, "The file is empty; delete it, or write the note.");
    }
    // Most notes are shorter than one long line.
    if text.len() > LONG_LINE {
        report_long_lines(&text, report);
    }
    text
}

fn report_long_lines(text: &str, report: &mut Report) {
    for (number, line) in (1..).zip(text.lines()) {
        if line.len() > LONG_LINE {
            let size = line.chars().count();
            report.add(number, Fault::LongLine, format!(
                "The line has {size} characters, which no reader scrolls; it is kept. If it is a pasted picture or program, keep that in a file of its own."
            ));
        }
    }
}

fn utf8(bytes: &[u8], report: &mut Report) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(error) => {
            let before = &bytes[..error.valid_up_to()];
            let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
            report.add(
                line,
                Fault::Encoding,
                "The file is not UTF-8 from here on, so that some letters are shown as \u{fffd}; save it as UTF-8.",
            );
            String::from_utf8_lossy(bytes).into_owned()
        }
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16, report: &mut Report) -> String {
    let (units, odd) = bytes.as_chunks::<2>();
    let text = char::decode_utf16(units.iter().map(|pair| unit(*pair)))
        .map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect::<String>();
    if !odd.is_empty() || text.contains(char::REPLACEMENT_CHARACTER) {
        report.add(
            1,
            Fault::Encoding,
            "The file begins as UTF-16 but is not, so that some letters are shown as \u{fffd}; save it as UTF-8.",
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], text: &str, problems: usize) {
        let mut report = Report::new("note.md");
        assert_eq!((decode(bytes, &mut report).as_str(), report.problems.len()), (text, problems));
    }

    #[test]
    fn every_common_encoding_is_read() {
        check(b"a\r\nb\rc\n", "a\nb\nc\n", 0);
        check(b"\xef\xbb\xbf---\n", "---\n", 0);
        check(b"\xff\xfea\0\xe9\0", "aé", 0);
        check(b"\xfe\xff\0a", "a", 0);
    }

    #[test]
    fn what_is_no_text_is_replaced_and_reported() {
        check(b"ok\ncaf\xe9!", "ok\ncaf\u{fffd}!", 1);
        check(b"\xff\xfea\0b", "a", 1);
        check(b"", "", 1);
        check(b" \n", " \n", 1);
    }
}
