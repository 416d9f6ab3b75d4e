//! Mathematics: TeX becomes MathML Core when a note is parsed, so that the page needs no script for it.

use math_core::{LatexToMathML, MathCoreConfig, MathDisplay};

use super::report::Report;
use crate::{
    content::{Math, MathMl},
    problem::Severity,
};

/// Draws the formulas of one note.
pub struct Drawer(LatexToMathML);

impl Drawer {
    /// A drawer with the converter's own commands.
    pub fn new() -> Self {
        Self(LatexToMathML::new(MathCoreConfig::default()).unwrap_or_default())
    }

    /// The formula, drawn or with the reason why not.
    pub fn draw(&self, tex: &str, display: bool, line: u32, report: &mut Report) -> Math {
        let mode = if display { MathDisplay::Block } else { MathDisplay::Inline };
        let drawing = match self.0.convert_with_local_state(tex, mode) {
            Ok(result) => Ok(MathMl(result.mathml)),
            Err(error) => {
                let reason = error.to_string().trim_end_matches('.').to_owned();
                report.add(
                    line,
                    Severity::Warning,
                    format!("The formula is shown as its source, because it could not be read: {reason}."),
                );
                Err(reason)
            }
        };
        Math { tex: tex.to_owned(), display, drawing }
    }
}
