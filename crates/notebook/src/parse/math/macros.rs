//! Macros: what the author of a note defines with `\newcommand`, `\def` and their kin. A definition holds from the
//! formula it stands in to the end of the note, whatever group it stands in.

use std::collections::HashMap;

use super::tex::{Reading, Sign, signs, written};

/// A note can define so many; preambles that people paste into notes have some hundred.
const MAX_MACROS: usize = 1_000;

/// What one macro stands for is at most so long, in bytes.
const MAX_BODY: usize = 4_096;

/// What a command of the note stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Macro {
    /// Signs, with places for arguments.
    Body {
        /// How many arguments it takes.
        arguments: u8,
        /// What the first argument is where it is left out; `None` if it cannot be.
        default: Option<String>,
        /// The signs.
        body: String,
        /// The signs if a star follows the command, for those that have such a form.
        starred: Option<String>,
    },
    /// The command of that name as it was before the note defined anything.
    Base(String),
}

/// The macros of one note.
#[derive(Debug, Default)]
pub struct Macros(HashMap<String, Macro>);

/// The commands that define others.
fn is_definition(name: &str) -> bool {
    matches!(
        name,
        "def"
            | "edef"
            | "gdef"
            | "xdef"
            | "let"
            | "newcommand"
            | "renewcommand"
            | "providecommand"
            | "DeclareMathOperator"
            | "DeclareRobustCommand"
            | "DeclarePairedDelimiter"
    )
}

impl Macros {
    /// What the note made of the command.
    pub fn get(&self, name: &str) -> Option<&Macro> {
        // Most notes define nothing.
        if self.0.is_empty() { None } else { self.0.get(name) }
    }

    /// Takes the definitions out of a formula, and says whether there were any. Fails with a reason where one cannot be
    /// understood.
    pub fn take_definitions<'a>(&mut self, signs: &mut Vec<Sign<'a>>) -> Result<bool, String> {
        if !signs.iter().any(|sign| matches!(sign, Sign::Word(name) if is_definition(name))) {
            return Ok(false);
        }
        let mut reading = Reading::new(std::mem::take(signs));
        while let Some(sign) = reading.next() {
            match sign {
                // `\global\def`, `\long\def`.
                Sign::Word("global" | "long") => {}
                Sign::Word(name) if is_definition(name) => self
                    .definition(name, &mut reading)
                    .unwrap_or_else(|| Err(format!("\\{name} is not followed by a command and what it stands for")))?,
                sign => signs.push(sign),
            }
        }
        Ok(true)
    }

    /// The definition that follows the command; `None` if there is none.
    fn definition(&mut self, command: &str, reading: &mut Reading<'_>) -> Option<Result<(), String>> {
        reading.take(Sign::Char('*'));
        let name = match reading.argument()?.as_slice() {
            [Sign::Space, .., Sign::Space] | [] => return None,
            name => name.iter().find_map(|sign| if let Sign::Word(name) = sign { Some(*name) } else { None })?,
        };
        let made = match command {
            "let" => self.same(reading)?,
            "DeclareMathOperator" => {
                // The star was taken already, and an operator with limits looks right in both places.
                let operator = written(&reading.argument()?);
                body(0, None, format!("\\operatorname*{{{operator}}}"))
            }
            "DeclarePairedDelimiter" => {
                let (left, right) = (written(&reading.argument()?), written(&reading.argument()?));
                Macro::Body {
                    arguments: 1,
                    default: None,
                    body: format!("{left} #1 {right}"),
                    starred: Some(format!("\\left{left} #1 \\right{right}")),
                }
            }
            "newcommand" | "renewcommand" | "providecommand" | "DeclareRobustCommand" => {
                let arguments = match reading.optional() {
                    Some(count) => written(&count).trim().parse().ok()?,
                    None => 0,
                };
                let default = reading.optional().map(|default| written(&default));
                body(arguments, default, written(&reading.argument()?))
            }
            _ => plain(reading)?,
        };
        Some(self.add(name, made))
    }

    /// What follows `\let\name`.
    fn same(&self, reading: &mut Reading<'_>) -> Option<Macro> {
        reading.skip_space();
        if reading.take(Sign::Char('=')) {
            reading.skip_space();
        }
        Some(match reading.next()? {
            Sign::Word(name) => self.get(name).cloned().unwrap_or_else(|| Macro::Base(name.to_owned())),
            sign => body(0, None, written(&[sign])),
        })
    }

    fn add(&mut self, name: &str, made: Macro) -> Result<(), String> {
        if let Macro::Body { arguments, body, default, starred } = &made {
            let parts = [Some(body), default.as_ref(), starred.as_ref()];
            let uses = |number: u8| parts.iter().flatten().any(|part| part.contains(&format!("#{number}")));
            if *arguments > 9 || (arguments + 1..=9).any(uses) {
                return Err(format!("\\{name} uses an argument that it does not take"));
            }
            if parts.iter().flatten().any(|part| part.len() > MAX_BODY) {
                return Err(format!("\\{name} stands for more than {MAX_BODY} characters"));
            }
        }
        if matches!(name, "begin" | "end" | "left" | "right") {
            return Err(format!("\\{name} cannot be defined anew"));
        }
        if self.0.len() >= MAX_MACROS && !self.0.contains_key(name) {
            return Err(format!("a note can define {MAX_MACROS} commands, and \\{name} is one more"));
        }
        self.0.insert(name.to_owned(), made);
        Ok(())
    }
}

fn body(arguments: u8, default: Option<String>, body: String) -> Macro {
    Macro::Body { arguments, default, body, starred: None }
}

/// What follows `\def\name`: its arguments `#1#2` and its body.
fn plain(reading: &mut Reading<'_>) -> Option<Macro> {
    let mut arguments = 0;
    loop {
        match reading.skip_space()? {
            Sign::Parameter(number) if number == arguments + 1 => arguments = number,
            Sign::Open => break,
            // Arguments that end at a given sign are for programmers.
            _ => return None,
        }
        reading.next();
    }
    Some(body(arguments, None, written(&reading.argument()?)))
}

/// The signs of a body with the arguments in their places. A body of our own means the commands as they were before the
/// note defined any.
pub fn filled<'a>(body: &'a str, arguments: &[Vec<Sign<'a>>], is_ours: bool) -> Vec<Sign<'a>> {
    let mut filled = Vec::with_capacity(body.len());
    for sign in signs(body) {
        match sign {
            Sign::Parameter(number) => {
                let argument = arguments.get(usize::from(number) - 1);
                filled.extend(argument.into_iter().flatten().copied());
            }
            Sign::Word(name) if is_ours => filled.push(Sign::Base(name)),
            sign => filled.push(sign),
        }
    }
    filled
}
