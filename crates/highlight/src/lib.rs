//! Highlighting: source code becomes stretches that have a [`Class`]. Pure, and only for the time of parsing: the page
//! that readers load holds the classes and no highlighter.
//!
//! - `languages` knows the words that people write after a fence, and the name a person would read.
//! - `engine` runs the grammars. It is the only file that names the crate which does so.
//! - `console` reads what was typed into a terminal.
//! - `scopes` reads a class out of what a grammar says.
//! - `stretches` joins what belongs together.

mod class;
mod console;
mod engine;
mod languages;
mod scopes;
mod stretches;

use std::ops::Range;

pub use class::Class;

/// Code of more bytes is left plain: nobody reads it for its colours, and it would hold up the page.
pub const MAX_CODE: usize = 200_000;

/// A line of more bytes is left plain. Matching may look from each place of a line to its end, so this keeps the work
/// linear in the length of the code.
pub const MAX_LINE: usize = 1_000;

/// The stretches of `code` that have a class: byte ranges on the bounds of characters, sorted, apart, none empty, none
/// beginning or ending with whitespace. Neighbours of one class are one stretch, also across whitespace and lines.
/// What lies between stretches is plain. None when the language is not known or the code is longer than [`MAX_CODE`].
#[must_use]
pub fn highlight(language: &str, code: &str) -> Option<Vec<(Range<usize>, Class)>> {
    let language = languages::find(language)?;
    if code.len() > MAX_CODE {
        return None;
    }
    let tokens = match language.grammar {
        console::GRAMMAR => console::tokens(code)?,
        grammar => engine::tokens(grammar, code)?,
    };
    Some(stretches::join(code, tokens))
}

/// The name that a person would read for the word after a fence: "JavaScript" for `js`, "Shell" for `sh`. None when the
/// language is not known. The case of the word does not matter.
#[must_use]
pub fn name(language: &str) -> Option<&'static str> {
    languages::find(language).map(|language| language.name)
}
