//! A stretch: a range of code with one class. A grammar gives many small tokens, line by line; here they become the few
//! stretches that a page has to hold.

use std::ops::Range;

use crate::Class;

/// The tokens as stretches: without whitespace at their ends, and neighbours of one class joined. A token that does not
/// lie behind the one before it, or not on the bounds of characters, is left out, so that a fault of a grammar costs a
/// colour and nothing else.
pub fn join(code: &str, tokens: Vec<(Range<usize>, Class)>) -> Vec<(Range<usize>, Class)> {
    let mut stretches: Vec<(Range<usize>, Class)> = Vec::new();
    for (range, class) in tokens {
        let Some(range) = trimmed(code, range) else { continue };
        match stretches.last_mut() {
            Some((last, _)) if range.start < last.end => {}
            Some((last, of)) if *of == class && code[last.end..range.start].trim().is_empty() => last.end = range.end,
            _ => stretches.push((range, class)),
        }
    }
    stretches
}

/// The range without the whitespace at its ends; None if nothing is left.
fn trimmed(code: &str, range: Range<usize>) -> Option<Range<usize>> {
    let text = code.get(range.clone())?;
    let start = range.start + (text.len() - text.trim_start().len());
    let end = start + text.trim().len();
    (start < end).then_some(start..end)
}
