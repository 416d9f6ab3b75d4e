//! Fitting: a text that is wider than the shape it stands on is broken into lines, and set smaller if the lines are too many.

use crate::extent::width_of;

/// Height of a line, in sizes of its letters.
const LINE: f64 = 1.25;
/// The smallest letters.
const SMALLEST: f64 = 8.0;
/// In less than this, no text is broken.
const NARROW: f64 = 44.0;
/// Most fonts are narrower than the widest, by which widths are reckoned.
const USUAL: f64 = 0.88;

/// The lines of a text and the size of their letters, in a room of that size.
///
/// # Returns
/// None if the text fits as it is.
pub(crate) fn lines(text: &str, size: f64, width: f64, height: f64) -> Option<(Vec<String>, f64)> {
    if width_of(text, size) * USUAL <= width || width < NARROW {
        return None;
    }
    let mut size = size;
    loop {
        let lines = broken(text, size, width);
        let tall = lines.len() as f64 * size * LINE;
        let widest = lines.iter().map(|line| width_of(line, size) * USUAL).fold(0.0, f64::max);
        if (tall <= height && widest <= width) || size <= SMALLEST {
            return Some((lines, size));
        }
        size = (size - 1.0).max(SMALLEST);
    }
}

/// Height of lines of that size, from one to the next.
pub(crate) fn step(size: f64) -> f64 {
    size * LINE
}

fn broken(text: &str, size: f64, width: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in words(text) {
        let longer = format!("{line}{word}");
        if !line.trim().is_empty() && width_of(longer.trim_end(), size) * USUAL > width {
            lines.push(line.trim().to_owned());
            line = word.trim_start().to_owned();
        } else {
            line = longer;
        }
    }
    lines.push(line.trim().to_owned());
    lines
}

/// The parts between which a line may break: words with the blank after them, and single letters of scripts without blanks.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let next = at + c.len_utf8();
        if c == ' ' || ('\u{2e80}'..'\u{10000}').contains(&c) {
            words.extend(text.get(start..next));
            start = next;
        }
    }
    words.extend(text.get(start..));
    words
}
