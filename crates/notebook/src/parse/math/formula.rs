//! A formula while it is read: what is written of it, what is open, and how much its macros may still bring.

use super::{
    environments::{Environment, Numbers},
    writer::Writer,
};

/// A formula can expand to this many signs, and to [`GROWTH`] for each of its own: a macro that doubles itself ends here.
const EXPANSION: usize = 4_000;
const GROWTH: usize = 16;

/// A formula while it is read.
#[derive(Debug)]
pub struct Formula<'n> {
    pub writer: Writer,
    /// The open environments, the whole formula first.
    pub environments: Vec<Environment>,
    pub numbers: &'n mut Numbers,
    pub display: bool,
    /// How many more signs macros may bring.
    budget: usize,
    /// How deep formulas and text are nested in each other.
    pub nested: usize,
    /// Whether there are rows or columns outside of all environments.
    pub has_rows: bool,
    pub has_columns: bool,
}

impl<'n> Formula<'n> {
    /// An empty one, for so many signs.
    pub fn new(numbers: &'n mut Numbers, display: bool, signs: usize) -> Self {
        numbers.last_of_formula = None;
        Self {
            writer: Writer::default(),
            environments: vec![Environment::whole()],
            numbers,
            display,
            budget: EXPANSION + GROWTH * signs,
            nested: 0,
            has_rows: false,
            has_columns: false,
        }
    }

    /// What the converter gets to read.
    pub fn finish(mut self) -> Result<String, String> {
        let whole = self.environments.pop();
        let Some(mut whole) = whole.filter(|_| self.environments.is_empty()) else {
            return Err("an environment is not closed by \\end".to_owned());
        };
        whole.end_cell(&mut self.writer);
        let start = self.writer.tex.len();
        let has_number = whole.finish_row(&mut self.writer, self.numbers, true);
        if has_number && !self.display {
            // There is no margin for a number in a line of text.
            let number =
                self.writer.tex.split_off(start).replacen("\\tag{", "\\quad\\text{(", 1).replacen('}', ")}", 1);
            self.writer.ready(&number);
        }
        let around = match (has_number && self.display, self.has_columns, self.has_rows) {
            (true, true, _) => "align*",
            (true, false, true) => "gather*",
            (true, false, false) => "equation*",
            (false, true, _) => "aligned",
            (false, false, true) => "gathered",
            (false, false, false) => return Ok(self.writer.tex),
        };
        Ok(format!("\\begin{{{around}}}{}\\end{{{around}}}", self.writer.tex))
    }

    /// The environment whose rows can have a number: the innermost of those, at last the whole formula.
    pub fn numbered(&mut self) -> Option<&mut Environment> {
        self.environments.iter_mut().rev().find(|environment| environment.is_numbered())
    }

    /// Counts signs that macros bring.
    pub fn spend(&mut self, signs: usize) -> Result<(), String> {
        // One more, for a macro that stands for nothing but itself.
        let left = self.budget.checked_sub(signs + 1);
        self.budget = left.ok_or("its macros stand for too much, or for themselves")?;
        Ok(())
    }

    /// Makes the current cell a group for a command that changes all of it.
    pub fn group_cell(&mut self) {
        if let Some(environment) = self.environments.last_mut() {
            environment.group_cell(&mut self.writer);
        }
    }

    /// Ends a cell of the innermost environment. Whether one can end here.
    pub fn end_cell(&mut self) -> bool {
        self.environments.last_mut().is_some_and(|environment| environment.end_cell(&mut self.writer))
    }

    /// What a reference shows: the number, or the label where none came before.
    pub fn reference(&mut self, label: &str) -> String {
        if let Some(number) = self.numbers.find(label) {
            return number.to_owned();
        }
        self.numbers.missing = Some(label.to_owned());
        label.to_owned()
    }
}
