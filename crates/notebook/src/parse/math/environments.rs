//! Environments: what stands between `\begin` and `\end`, each as the nearest one that the converter knows; and the
//! numbers of equations, which are counted over the whole note as LaTeX counts them.

use std::collections::HashMap;

use super::{
    tex::{Reading, Sign, written},
    writer::Writer,
};

/// Which rows of an environment can have a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbered {
    Never,
    EachRow,
    LastRow,
}

/// What an environment has behind its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Takes {
    Nothing,
    /// `{3}`
    Count,
    /// `{l|cr}`
    Columns,
}

/// An open environment, or the whole formula.
#[derive(Debug)]
pub struct Environment {
    /// Its name in the note, empty for the whole formula.
    name: String,
    /// Its name for the converter, empty if it gets none.
    written: &'static str,
    numbered: Numbered,
    /// Whether rows get a number without asking.
    counts: bool,
    tag: Option<String>,
    labels: Vec<String>,
    is_suppressed: bool,
    /// Where the current row and cell begin in what is written.
    row: usize,
    cell: usize,
    /// Whether the current cell is a group.
    is_grouped: bool,
    /// How many levels are open where its cells begin and end.
    level: usize,
}

impl Environment {
    /// The whole formula, whose rows have a number if they ask for it.
    pub fn whole() -> Self {
        Self::new("", "", Numbered::EachRow, false, &Writer::default())
    }

    fn new(name: &str, written: &'static str, numbered: Numbered, counts: bool, writer: &Writer) -> Self {
        Self {
            name: name.to_owned(),
            written,
            numbered,
            counts,
            tag: None,
            labels: Vec::new(),
            is_suppressed: false,
            row: writer.tex.len(),
            cell: writer.tex.len(),
            is_grouped: false,
            level: writer.depth.levels(),
        }
    }

    /// Opens the environment of that name and writes its beginning.
    pub fn begin(name: &str, reading: &mut Reading<'_>, writer: &mut Writer) -> Result<Self, String> {
        let (written, numbered, counts, takes) =
            shape(name).ok_or_else(|| format!("\\begin{{{name}}} is not known"))?;
        skip_placement(reading);
        if takes == Takes::Count {
            reading.argument();
        }
        if !written.is_empty() {
            writer.ready(&format!("\\begin{{{written}}}"));
            if name.starts_with("eqnarray") {
                writer.ready("{rcl}");
            } else if takes == Takes::Columns {
                writer.ready(&format!("{{{}}}", columns(&reading.argument().unwrap_or_default())));
            }
        }
        writer.depth.open();
        Ok(Self::new(name, written, numbered, counts, writer))
    }

    /// Closes the environment of that name and writes its end.
    pub fn end(mut self, name: &str, writer: &mut Writer, numbers: &mut Numbers) -> Result<(), String> {
        if self.name != name {
            return Err(format!("\\begin{{{}}} is closed by \\end{{{name}}}", self.name));
        }
        if !self.end_cell(writer) {
            return Err(format!("a group in \\begin{{{name}}} is not closed"));
        }
        self.finish_row(writer, numbers, true);
        if self.is_row_empty(writer) {
            // The converter would draw the row that `\\` before the end begins.
            let kept = writer.tex.trim_end().strip_suffix("\\\\").map(str::len);
            writer.tex.truncate(kept.unwrap_or(writer.tex.len()));
        }
        if !self.written.is_empty() {
            writer.ready(&format!("\\end{{{}}}", self.written));
        }
        writer.depth.close();
        Ok(())
    }

    /// Whether its rows can have numbers.
    pub fn is_numbered(&self) -> bool {
        self.numbered != Numbered::Never
    }

    /// Gives the current row a number of its own.
    pub fn tag(&mut self, tag: String) {
        self.tag = Some(tag);
    }

    /// Gives the current row a name for references.
    pub fn label(&mut self, label: String) {
        self.labels.push(label);
    }

    /// The current row gets no number.
    pub fn suppress(&mut self) {
        self.is_suppressed = true;
    }

    fn is_row_empty(&self, writer: &Writer) -> bool {
        writer.tex.get(self.row..).is_none_or(|row| row.trim().is_empty())
    }

    /// Ends the current row: writes its number and remembers what it is called. Whether it has one.
    pub fn finish_row(&mut self, writer: &mut Writer, numbers: &mut Numbers, is_last: bool) -> bool {
        if self.numbered == Numbered::Never || self.numbered == Numbered::LastRow && !is_last {
            return false;
        }
        let counts = self.counts && !self.is_suppressed && !self.is_row_empty(writer);
        let asks = self.name.is_empty() && !self.labels.is_empty();
        let number = match self.tag.take() {
            Some(tag) => Some(tag),
            None if asks && numbers.last_of_formula.is_some() => {
                // `\label` behind the `\end` of what it means.
                let number = numbers.last_of_formula.clone().unwrap_or_default();
                self.labels.drain(..).for_each(|label| numbers.name(label, &number));
                None
            }
            None => (counts || asks).then(|| numbers.next()),
        };
        self.is_suppressed = false;
        let labels = std::mem::take(&mut self.labels);
        let Some(number) = number else {
            if self.numbered == Numbered::LastRow {
                writer.ready("\\notag ");
            }
            return false;
        };
        labels.into_iter().for_each(|label| numbers.name(label, &number));
        writer.ready(&format!("\\tag{{{number}}} "));
        if !self.name.is_empty() {
            numbers.last_of_formula = Some(number);
        }
        true
    }

    /// A row begins here.
    pub fn begin_row(&mut self, writer: &Writer) {
        self.row = writer.tex.len();
        self.cell = self.row;
    }

    /// A cell begins here.
    pub fn begin_cell(&mut self, writer: &Writer) {
        self.cell = writer.tex.len();
    }

    /// Makes the current cell a group. It is one in TeX; the converter lets `\displaystyle` and `\over` reach into the next
    /// cells and loses what parts them.
    pub fn group_cell(&mut self, writer: &mut Writer) {
        if !self.is_grouped && writer.depth.levels() == self.level {
            self.is_grouped = true;
            writer.open_at(self.cell);
        }
    }

    /// Ends the current cell. Whether it can end here, outside of all groups.
    pub fn end_cell(&mut self, writer: &mut Writer) -> bool {
        if std::mem::take(&mut self.is_grouped) {
            writer.close();
        }
        writer.depth.levels() == self.level
    }
}

/// The numbers of a note's equations.
#[derive(Debug, Default)]
pub struct Numbers {
    last: u32,
    /// The last one that an environment of this formula gave.
    pub last_of_formula: Option<String>,
    labels: HashMap<String, String>,
    /// A label of this formula that no equation before it has.
    pub missing: Option<String>,
}

impl Numbers {
    fn next(&mut self) -> String {
        self.last = self.last.saturating_add(1);
        self.last.to_string()
    }

    fn name(&mut self, label: String, number: &str) {
        self.labels.insert(label, number.to_owned());
    }

    /// The number of the equation with that label, if it came before.
    pub fn find(&self, label: &str) -> Option<&str> {
        self.labels.get(label).map(String::as_str)
    }
}

/// What the environment is for the converter: its name there, its numbers, whether they are given without asking, and
/// what stands behind its name.
fn shape(name: &str) -> Option<(&'static str, Numbered, bool, Takes)> {
    let plain = |written| Some((written, Numbered::Never, false, Takes::Nothing));
    let counts = !name.ends_with('*');
    let equation = |written, takes| Some((written, Numbered::EachRow, counts, takes));
    match name.trim_end_matches('*') {
        "equation" => equation("equation*", Takes::Nothing),
        "align" | "flalign" => equation("align*", Takes::Nothing),
        "alignat" | "xalignat" | "xxalignat" => equation("align*", Takes::Count),
        "gather" => equation("gather*", Takes::Nothing),
        "multline" => Some(("multline", Numbered::LastRow, counts, Takes::Nothing)),
        "aligned" | "split" => plain("aligned"),
        "alignedat" => Some(("aligned", Numbered::Never, false, Takes::Count)),
        "gathered" => plain("gathered"),
        "eqnarray" => plain("darray"),
        "array" | "tabular" => Some(("array", Numbered::Never, false, Takes::Columns)),
        "darray" => Some(("darray", Numbered::Never, false, Takes::Columns)),
        "subarray" => Some(("subarray", Numbered::Never, false, Takes::Columns)),
        "cases" => plain("cases"),
        "dcases" => plain("dcases"),
        "rcases" => plain("rcases"),
        "drcases" => plain("drcases"),
        "matrix" | "smallmatrix" => plain("matrix"),
        "pmatrix" | "psmallmatrix" => plain("pmatrix"),
        "bmatrix" | "bsmallmatrix" => plain("bmatrix"),
        "Bmatrix" | "Bsmallmatrix" => plain("Bmatrix"),
        "vmatrix" | "vsmallmatrix" => plain("vmatrix"),
        "Vmatrix" | "Vsmallmatrix" => plain("Vmatrix"),
        "subequations" | "displaymath" | "math" | "center" => plain(""),
        _ => None,
    }
}

/// Skips `[t]`, where an environment stands on its line, and `[r]`, how its columns stand.
fn skip_placement(reading: &mut Reading<'_>) {
    if let Some(placement) = reading.optional() {
        let text = written(&placement);
        if !matches!(text.trim(), "t" | "b" | "c" | "l" | "r" | "T" | "B") {
            reading.push(&[&[Sign::Char('[')], placement.as_slice(), &[Sign::Char(']')]].concat());
        }
    }
}

/// The columns of an array as the converter can read them.
fn columns(signs: &[Sign<'_>]) -> String {
    let mut columns = String::new();
    let mut reading = Reading::new(signs.to_vec());
    while let Some(sign) = reading.next() {
        match sign {
            Sign::Char(column @ ('l' | 'c' | 'r' | '|' | ':')) => columns.push(column),
            Sign::Char('p' | 'm' | 'b' | 'X' | 'S') => {
                columns.push('l');
                if reading.skip_space() == Some(Sign::Open) {
                    reading.argument();
                }
            }
            // What stands between columns, and before or behind what is in them.
            Sign::Char('@' | '!' | '>' | '<') => drop(reading.argument()),
            Sign::Char('*') => {
                let count = reading.argument().and_then(|count| written(&count).trim().parse().ok()).unwrap_or(1_usize);
                let repeated = reading.argument().unwrap_or_default();
                let simple = |sign: &Sign<'_>| match sign {
                    Sign::Char(column @ ('l' | 'c' | 'r' | '|' | ':')) => Some(*column),
                    _ => None,
                };
                (0..count.min(32)).for_each(|_| columns.extend(repeated.iter().filter_map(simple)));
            }
            _ => {}
        }
    }
    if columns.is_empty() { "c".to_owned() } else { columns }
}
