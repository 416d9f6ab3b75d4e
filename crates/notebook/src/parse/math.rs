//! Mathematics: TeX becomes MathML Core when a note is parsed, so that the page needs no script for it.
//!
//! math-core draws. Before it, `expand` says in its commands what people write in others (with `tex`, `macros`,
//! `commands`, `environments`, `notation`, `words`, `chemistry`, `units`, `colours`); `depth` keeps it from calling itself
//! too often. After it, `markup` checks that MathML came out. `money` tells formulas from amounts.

mod chemistry;
mod colours;
mod commands;
mod depth;
mod environments;
mod expand;
mod formula;
mod macros;
mod markup;
mod money;
mod notation;
mod tex;
mod units;
mod words;
mod writer;

use math_core::{LatexToMathML, MathCoreConfig, MathDisplay};

use super::report::Report;
use crate::{
    content::{Math, MathMl},
    problem::Fault,
};
use environments::Numbers;
use macros::Macros;
pub use money::is_money;
use tex::Sign;

/// The converter looks far ahead for some commands, which takes time in the square of the length. The longest formula in
/// any book is a tenth of this.
const MAX_LENGTH: usize = 16 * 1024;

/// Draws the formulas of one note, in their order: what one defines holds for the next, and equations are counted.
#[derive(Debug)]
pub struct Drawer {
    converter: LatexToMathML,
    macros: Macros,
    numbers: Numbers,
}

impl Drawer {
    /// A drawer for a note that has defined nothing yet.
    pub fn new() -> Self {
        // Macros are ours, because the converter fills in those of its own without a limit.
        Self {
            converter: LatexToMathML::new(MathCoreConfig::default()).unwrap_or_default(),
            macros: Macros::default(),
            numbers: Numbers::default(),
        }
    }

    /// The formula, drawn or with the reason why not. The markup of a formula that does nothing but define commands is
    /// empty.
    ///
    /// A formula with a command that is not known is not drawn: the converter could show its name, but not where its
    /// arguments begin and end, and so would say something else than its author.
    pub fn draw(&mut self, tex: &str, display: bool, line: u32, report: &mut Report) -> Math {
        self.numbers.missing = None;
        let drawing = self.markup(tex, display);
        let mut warn = |sentence| report.add(line, Fault::UnreadableFormula, sentence);
        match &drawing {
            Ok(_) => {
                if let Some(label) = self.numbers.missing.take() {
                    warn(format!("The formula refers to \"{label}\", but no equation before it has that label."));
                }
            }
            Err(reason) => {
                warn(format!("The formula is shown as its source, because it could not be read: {reason}."));
            }
        }
        Math { tex: tex.to_owned(), display, drawing: drawing.map(MathMl) }
    }

    fn markup(&mut self, tex: &str, display: bool) -> Result<String, String> {
        if tex.len() > MAX_LENGTH {
            return Err(format!("it is longer than {MAX_LENGTH} bytes"));
        }
        let tex = if tex.contains(commands::FRAME) { &tex.replace(commands::FRAME, "") } else { tex };
        let mut signs = tex::signs(tex);
        let defines = self.macros.take_definitions(&mut signs)?;
        if defines && signs.iter().all(|sign| *sign == Sign::Space) {
            return Ok(String::new());
        }
        let expanded = expand::expand(signs, &self.macros, &mut self.numbers, display)?;
        if expanded.len() > MAX_LENGTH {
            return Err("its macros stand for too much".to_owned());
        }
        let mode = if display { MathDisplay::Block } else { MathDisplay::Inline };
        let drawn = self.converter.convert_with_local_state(&expanded, mode);
        let markup = drawn.map_err(|error| error.error_message().trim_end_matches('.').to_owned())?.mathml;
        let markup = framed(markup);
        markup::check(&markup)?;
        Ok(markup)
    }
}

/// The markup with its frames.
fn framed(markup: String) -> String {
    let [open, close] = commands::FRAME;
    if !markup.contains(open) {
        return markup;
    }
    let style = "border: 0.05em solid currentcolor;padding: 0.2em;";
    let markup = markup.replace(&format!("<mi>{open}</mi>"), &format!("<mrow style=\"{style}\">"));
    markup.replace(&format!("<mi>{close}</mi>"), "</mrow>")
}

#[cfg(test)]
mod tests;
