//! The engine: runs the grammar of a language over code. The only file that names `syntaxmate`, a TextMate engine with
//! the grammars of VS Code. It is young, so it is pinned, and it could be exchanged here.
//!
//! A grammar is unpacked, and its patterns compiled, when a piece of code first needs it. What comes of that is a
//! **reader** of one language; readers are kept for the whole process and lent to one thread at a time.
//!
//! Work is linear in the length of the code, because each of these is bounded: the length of a line ([`MAX_LINE`]),
//! the nesting that is carried from line to line ([`MAX_DEPTH`]), the steps for each byte ([`STEPS_PER_BYTE`]), and
//! the lines on which the engine itself gives up ([`MAX_HARD_LINES`]). Behind a bound, code is plain.

use std::{
    collections::HashMap,
    ops::Range,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{LazyLock, Mutex, PoisonError},
};

use syntaxmate::{HighlightStatus, ScopeStackId, Token, Tokenizer, TokenizerOptions};

use crate::{
    Class, MAX_LINE,
    scopes::{self, Meaning},
};

/// Open constructs that a line may hand to the next. The engine writes out all of them for each token, so that deeper
/// code costs the square of its depth.
const MAX_DEPTH: usize = 100;

/// Steps of matching for each byte of a line. Ordinary code needs less than one.
const STEPS_PER_BYTE: usize = 4;

/// Steps that even the shortest line may take.
const STEPS_AT_LEAST: usize = 1_000;

/// The engine says how many steps it took by asking after this many whether to go on.
const STEPS_PER_POLL: usize = 16;

/// The engine gives up on a line after two million steps back. Behind so many such lines it is not asked any more.
const MAX_HARD_LINES: usize = 3;

/// A reader that has met more kinds of nesting than this is not kept, so that odd notes do not fill the memory.
const MAX_MEANINGS: usize = 10_000;

/// Lines of which a reader remembers what it found: closing brackets, imports, what an author writes again and again.
/// The same notes must give the same page, whichever thread read what before, so every bound counts for one line by
/// itself, or counts alike whether the line was remembered or not.
const REMEMBERED: usize = 2_048;

/// Readers that nobody uses at the moment, by grammar.
static READERS: LazyLock<Mutex<HashMap<&'static str, Vec<Reader>>>> = LazyLock::new(Mutex::default);

/// The tokens of `code` that have a class, in order. None when there is no such grammar, or when the engine fails: it
/// promises not to, but notes come from anywhere and must not stop for their colours.
pub fn tokens(grammar: &'static str, code: &str) -> Option<Vec<(Range<usize>, Class)>> {
    let reader = READERS.lock().unwrap_or_else(PoisonError::into_inner).get_mut(grammar).and_then(Vec::pop);
    let work = move || {
        let mut reader = reader.or_else(|| Reader::new(grammar, REMEMBERED))?;
        let mut pass = Pass::default();
        pass.read(&mut reader, code);
        Some((reader, pass.tokens))
    };
    let (reader, tokens) = catch_unwind(AssertUnwindSafe(work)).ok()??;
    if reader.meanings.len() <= MAX_MEANINGS {
        READERS.lock().unwrap_or_else(PoisonError::into_inner).entry(grammar).or_default().push(reader);
    }
    Some(tokens)
}

/// What reads code of one language, and what it has learnt about the scopes of that language.
struct Reader {
    tokenizer: Tokenizer,
    meanings: HashMap<ScopeStackId, Meaning>,
}

impl Reader {
    fn new(grammar: &str, remembered: usize) -> Option<Self> {
        let options = TokenizerOptions { max_line_bytes: MAX_LINE + 2, line_cache_entries: remembered };
        let tokenizer = Tokenizer::for_bundled_language(grammar, options).ok()?;
        Some(Self { tokenizer, meanings: HashMap::new() })
    }
}

/// One pass over a piece of code.
#[derive(Default)]
struct Pass {
    tokens: Vec<(Range<usize>, Class)>,
    /// How often the engine asked whether to go on.
    polls: usize,
    hard_lines: usize,
}

impl Pass {
    fn read(&mut self, reader: &mut Reader, code: &str) {
        let mut state = reader.tokenizer.initial_state();
        let mut start = 0;
        for line in code.split_inclusive('\n') {
            let text = line.strip_suffix('\n').unwrap_or(line);
            if text.len() <= MAX_LINE {
                let Reader { tokenizer, meanings } = &mut *reader;
                let before = self.tokens.len();
                let most_polls = self.polls + (STEPS_AT_LEAST + STEPS_PER_BYTE * text.len()) / STEPS_PER_POLL;
                let sink = |token: Token| self.tokens.extend(classed(text, &token, start, meanings));
                let goes_on = || {
                    self.polls += 1;
                    self.polls > most_polls
                };
                let status = tokenizer.tokenize_line_with_interrupt(text, &mut state, sink, goes_on);
                if !matches!(status, Ok(HighlightStatus::Complete)) {
                    self.tokens.truncate(before);
                    self.hard_lines += 1;
                }
                if status.is_err() || state.depth() > MAX_DEPTH || self.hard_lines > MAX_HARD_LINES {
                    return;
                }
            }
            start += line.len();
        }
    }
}

/// The place in the code and the class of a token of a line; None if it is plain.
fn classed(
    line: &str,
    token: &Token,
    start: usize,
    meanings: &mut HashMap<ScopeStackId, Meaning>,
) -> Option<(Range<usize>, Class)> {
    let range = token.range();
    let meaning = match token.scope_stack() {
        Some(stack) => *meanings.entry(stack).or_insert_with(|| scopes::meaning(token.scopes())),
        None => scopes::meaning(token.scopes()),
    };
    let is_word = line.get(range.clone())?.contains(char::is_alphabetic);
    let class = if is_word { meaning.word } else { meaning.sign }?;
    Some((start + range.start..start + range.end, class))
}

/// Whether there is a grammar of that name.
#[cfg(test)]
pub fn has(grammar: &str) -> bool {
    syntaxmate::Catalog::bundled().language(grammar).is_some_and(|language| language.id() == grammar)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How often the engine asked whether to go on, and what it found, with a reader of its own.
    fn work(grammar: &str, code: &str) -> (usize, usize) {
        let Some(mut reader) = Reader::new(grammar, 0) else { panic!("there is no grammar {grammar}") };
        let mut pass = Pass::default();
        pass.read(&mut reader, code);
        (pass.polls, pass.tokens.len())
    }

    /// What is hard for some grammars: it opens without end, or could be read in many ways.
    #[rustfmt::skip]
    const HARD: &[(&str, &str)] = &[
        ("json", "["), ("json", "{\"a\":"), ("javascript", "`${"), ("javascript", "/a"), ("cpp", "a::"), ("cpp", "a<"),
        ("python", "f\"{"), ("html", "<a b=\""), ("shellscript", "\"$("), ("yaml", "a: "), ("rust", "/*"),
        ("latex", "$"), ("markdown", "**a "), ("markdown", "> "), ("csharp", "a<"), ("sql", "'\\"),
        ("typescript", "a<b"),
    ];

    #[test]
    fn twice_the_code_is_at_most_about_twice_the_work() {
        for (grammar, unit) in HARD {
            for line in [(*unit).to_owned(), unit.repeat(20)] {
                let lines = 2_000 / (line.len() + 1);
                let code = |times: usize| format!("{line}\n").repeat(times * lines);
                let (once, twice) = (work(grammar, &code(1)), work(grammar, &code(2)));
                assert!(twice.0 <= 2 * once.0 + 10, "{grammar} {line:?}: {} then {} polls", once.0, twice.0);
                assert!(twice.1 <= 2 * once.1 + 10, "{grammar} {line:?}: {} then {} tokens", once.1, twice.1);
            }
        }
    }

    #[test]
    fn a_remembered_line_gives_what_it_gave_at_first() {
        for (grammar, unit) in HARD {
            let code = format!("{}\n{unit}\n", unit.repeat(20)).repeat(2);
            let read = |reader: &mut Option<Reader>| {
                let Some(reader) = reader else { panic!("there is no grammar {grammar}") };
                let mut pass = Pass::default();
                pass.read(reader, &code);
                pass.tokens
            };
            let mut remembering = Reader::new(grammar, REMEMBERED);
            let forgetting = read(&mut Reader::new(grammar, 0));
            assert_eq!(read(&mut remembering), forgetting, "{grammar}");
            assert_eq!(read(&mut remembering), forgetting, "{grammar}");
        }
    }

    #[test]
    fn nesting_that_never_ends_is_left_plain_after_a_while() {
        let (_, tokens) = work("json", &"[1,\n".repeat(1_000));
        assert!((1..=MAX_DEPTH + 1).contains(&tokens), "{tokens}");
        let (_, tokens) = work("json", &"[1],\n".repeat(1_000));
        assert_eq!(tokens, 1_000);
    }

    #[test]
    fn an_unknown_grammar_gives_nothing() {
        assert_eq!(tokens("klingon", "x"), None);
    }
}
