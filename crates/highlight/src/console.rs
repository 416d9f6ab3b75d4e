//! A console: what was typed into a terminal and what came back. The grammar tells prompts from output but says
//! nothing of the commands; those are read as shell.

use std::ops::Range;

use crate::{Class, engine};

/// The grammar of consoles.
pub const GRAMMAR: &str = "shellsession";

/// The tokens of `code` that have a class, in order: prompts, which are comments, and those of the commands behind
/// them.
pub fn tokens(code: &str) -> Option<Vec<(Range<usize>, Class)>> {
    let prompts = engine::tokens(GRAMMAR, code)?;
    let mut tokens = Vec::new();
    for (at, (prompt, class)) in prompts.iter().enumerate() {
        let line_end = code[prompt.end..].find('\n').map_or(code.len(), |length| prompt.end + length);
        // The name of the machine and the sign behind it are two prompts, with the command behind the second.
        let end = prompts.get(at + 1).map_or(line_end, |(next, _)| next.start.min(line_end));
        tokens.push((prompt.clone(), *class));
        let command = engine::tokens("shellscript", &code[prompt.end..end])?;
        tokens.extend(command.into_iter().map(|(of, class)| (prompt.end + of.start..prompt.end + of.end, class)));
    }
    Some(tokens)
}
