//! Expansion: the TeX that people write becomes the TeX that the converter reads. Macros are filled in, environments
//! and commands that it does not know are said in those that it does, references get their numbers, and what could
//! address, style or run anything (`\href`, `\style`, `\cssId`) loses all but what it shows.

use super::{
    colours,
    commands::{self, Command},
    environments::{Environment, Numbers},
    formula::Formula,
    macros::{Macro, Macros, filled},
    tex::{Reading, Sign, written},
};

pub(super) const TOO_DEEP: &str = "it is nested too deeply";

/// Text in a formula in text in a formula: nobody goes deeper.
const MAX_NESTED: usize = 12;

/// The formula as the converter reads it, or the reason why it cannot be read.
pub fn expand(signs: Vec<Sign<'_>>, macros: &Macros, numbers: &mut Numbers, display: bool) -> Result<String, String> {
    let mut formula = Formula::new(numbers, display, signs.len());
    Expander { reading: Reading::new(signs), macros, formula: &mut formula }.run()?;
    formula.finish()
}

/// Reads signs into a formula.
pub(super) struct Expander<'a, 'f, 'n> {
    pub(super) reading: Reading<'a>,
    pub(super) macros: &'a Macros,
    pub(super) formula: &'f mut Formula<'n>,
}

impl<'a> Expander<'a, '_, '_> {
    fn run(&mut self) -> Result<(), String> {
        while let Some(sign) = self.reading.next() {
            self.sign(sign)?;
            if self.formula.writer.depth.is_too_deep() {
                return Err(TOO_DEEP.to_owned());
            }
        }
        Ok(())
    }

    /// Reads these signs as part of a formula, before what is still to be read.
    pub(super) fn inside(&mut self, signs: Vec<Sign<'_>>) -> Result<(), String> {
        self.spend(signs.len())?;
        if self.formula.nested == MAX_NESTED {
            return Err(TOO_DEEP.to_owned());
        }
        self.formula.nested += 1;
        let macros = self.macros;
        let done = Expander { reading: Reading::new(signs), macros, formula: &mut *self.formula }.run();
        self.formula.nested -= 1;
        done
    }

    /// Counts signs that are read once more.
    pub(super) fn spend(&mut self, signs: usize) -> Result<(), String> {
        self.formula.spend(signs)
    }

    fn sign(&mut self, sign: Sign<'a>) -> Result<(), String> {
        let writer = &mut self.formula.writer;
        match sign {
            Sign::Word(name) => match self.macros.get(name) {
                Some(defined) => {
                    let signs = defined_signs(defined, &mut self.reading)
                        .ok_or_else(|| format!("\\{name} lacks an argument"))?;
                    self.spend(signs.len())?;
                    self.reading.push(&signs);
                }
                None => return self.base(name),
            },
            Sign::Base(name) => return self.base(name),
            Sign::Symbol('\\') => self.row(),
            Sign::Symbol(symbol) => match symbol {
                ',' | ':' | ';' | '!' | '>' | ' ' | '{' | '}' | '|' | '%' | '$' | '&' | '#' | '_' => {
                    writer.symbol(symbol)
                }
                // Where a formula begins or ends, a word may break, a slope is set right.
                '(' | ')' | '[' | ']' | '-' | '/' | '@' => {}
                _ => writer.char(symbol),
            },
            Sign::Open => writer.open(),
            Sign::Close => writer.close(),
            Sign::Space => writer.space(),
            Sign::Parameter(number) => {
                writer.symbol('#');
                writer.char(char::from(b'0' + number));
            }
            Sign::Char('#') => writer.symbol('#'),
            // A formula in a formula is one formula.
            Sign::Char('$') => {}
            Sign::Char('&') => return self.column(),
            Sign::Char(char) => writer.char(char),
        }
        Ok(())
    }

    /// A command, whatever the note made of it.
    fn base(&mut self, name: &'a str) -> Result<(), String> {
        if let Some(command) = commands::find(name) {
            let signs = command_signs(command, &mut self.reading).ok_or_else(|| lacks(name))?;
            self.spend(signs.len())?;
            self.reading.push(&signs);
            return Ok(());
        }
        match name {
            "begin" => return self.begin(),
            "end" => return self.end(),
            "cr" => self.row(),
            "hline" | "hdashline" | "toprule" | "midrule" | "bottomrule" => self.line(name),
            "tag" | "label" | "nonumber" | "notag" => return self.number(name),
            "ref" | "eqref" | "autoref" | "cref" | "Cref" => {
                let label = written(&self.argument(name)?);
                let number = self.formula.reference(&label);
                let number = if name == "eqref" { format!("({number})") } else { number };
                self.formula.writer.open_text("text");
                self.formula.writer.text(&number);
                self.formula.writer.close();
            }
            "left" | "right" | "middle" | "big" | "Big" | "bigg" | "Bigg" | "bigl" | "Bigl" | "biggl" | "Biggl"
            | "bigr" | "Bigr" | "biggr" | "Biggr" | "bigm" | "Bigm" | "biggm" | "Biggm" => self.delimiter(name),
            "color" | "textcolor" | "colorbox" | "fcolorbox" => return self.colour(name),
            "hspace" | "hskip" | "mspace" => self.space(name)?,
            "mathop" => return self.operator(),
            "operatorname" | "operatornamewithlimits" => return self.named_operator(name),
            "unicode" => {
                let number = written(&self.argument(name)?).trim().to_ascii_lowercase();
                let number = match number.strip_prefix('x') {
                    Some(digits) => u32::from_str_radix(digits, 16),
                    None => number.parse(),
                };
                let char = number
                    .ok()
                    .and_then(char::from_u32)
                    .filter(|char| !char.is_control() && !commands::FRAME.contains(char));
                self.formula.writer.char(char.unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            _ => return self.notation(name),
        }
        Ok(())
    }

    /// An argument of the command.
    pub(super) fn argument(&mut self, name: &str) -> Result<Vec<Sign<'a>>, String> {
        self.reading.argument().ok_or_else(|| lacks(name))
    }

    /// `\\`, with the space it may ask for.
    fn row(&mut self) {
        self.reading.take(Sign::Char('*'));
        if self.reading.peek() == Some(Sign::Char('[')) {
            let space = self.reading.optional();
            if let Some(space) = space.filter(|space| !is_length(&written(space))) {
                self.reading.push(&[&[Sign::Char('[')], space.as_slice(), &[Sign::Char(']')]].concat());
            }
        }
        let formula = &mut *self.formula;
        if !formula.end_cell() {
            // TeX knows no rows in a group.
            formula.writer.symbol(' ');
            return;
        }
        formula.has_rows |= formula.environments.len() == 1;
        if let Some(environment) = formula.environments.last_mut() {
            environment.finish_row(&mut formula.writer, formula.numbers, false);
            formula.writer.separator("\\\\ ");
            environment.begin_row(&formula.writer);
        }
    }

    /// `&`
    fn column(&mut self) -> Result<(), String> {
        let formula = &mut *self.formula;
        if !formula.end_cell() {
            return Err("& stands in a group, where no column can end".to_owned());
        }
        formula.has_columns |= formula.environments.len() == 1;
        formula.writer.separator("&");
        if let Some(environment) = formula.environments.last_mut() {
            environment.begin_cell(&formula.writer);
        }
        Ok(())
    }

    /// A line of a table. The converter knows none behind the last row, and draws no two as one.
    fn line(&mut self, name: &str) {
        loop {
            match self.reading.skip_space() {
                Some(Sign::Word("hline" | "hdashline" | "toprule" | "midrule" | "bottomrule")) => self.reading.next(),
                Some(Sign::Word("end")) | None => return,
                _ => break,
            };
        }
        self.formula.writer.word(if name == "hdashline" { name } else { "hline" });
        self.formula.writer.space();
        if let Some(environment) = self.formula.environments.last_mut() {
            environment.begin_row(&self.formula.writer);
        }
    }

    fn begin(&mut self) -> Result<(), String> {
        let name = written(&self.argument("begin")?);
        let formula = &mut *self.formula;
        let environment = Environment::begin(name.trim(), &mut self.reading, &mut formula.writer)?;
        formula.environments.push(environment);
        Ok(())
    }

    fn end(&mut self) -> Result<(), String> {
        let name = written(&self.argument("end")?);
        let formula = &mut *self.formula;
        match formula.environments.pop() {
            Some(environment) if !formula.environments.is_empty() => {
                environment.end(name.trim(), &mut formula.writer, formula.numbers)
            }
            _ => Err(format!("\\end{{{}}} closes nothing", name.trim())),
        }
    }

    /// What is said about the number of a row.
    fn number(&mut self, name: &str) -> Result<(), String> {
        if name == "tag" {
            self.reading.take(Sign::Char('*'));
        }
        let text = match name {
            "tag" | "label" => written(&self.argument(name)?),
            _ => String::new(),
        };
        let Some(environment) = self.formula.numbered() else { return Ok(()) };
        match name {
            // The converter takes nothing else in a number.
            "tag" => environment
                .tag(text.chars().filter(|sign| sign.is_ascii_alphanumeric() || " .,-*:'+/".contains(*sign)).collect()),
            "label" => environment.label(text),
            _ => environment.suppress(),
        }
        Ok(())
    }

    /// `\left(`: the converter knows no angle brackets there but `\langle`.
    fn delimiter(&mut self, name: &str) {
        let writer = &mut self.formula.writer;
        match name {
            "left" => writer.depth.open(),
            "right" => writer.depth.close(),
            _ => writer.depth.one(),
        }
        writer.delimiter(Sign::Base(name));
        let delimiter = self.reading.skip_space();
        let is_defined = matches!(delimiter, Some(Sign::Word(name)) if self.macros.get(name).is_some());
        if let Some(delimiter) = delimiter.filter(|sign| !is_defined && !matches!(sign, Sign::Open | Sign::Close)) {
            self.reading.next();
            self.formula.writer.delimiter(delimiter);
        }
    }

    /// `\color{red}` up to the end of the group, or `\color{red}{x}` as MathJax has it. A colour that is not known is left
    /// out: the formula says the same without it.
    fn colour(&mut self, name: &str) -> Result<(), String> {
        let model = self.reading.optional().map(|model| written(&model));
        let colour = colours::read(model.as_deref(), &written(&self.argument(name)?));
        if name == "fcolorbox" {
            self.argument(name)?;
        }
        if name != "color" || self.reading.skip_space() == Some(Sign::Open) {
            let content = self.argument(name)?;
            self.formula.writer.open();
            self.write_colour(colour);
            if name.ends_with("box") {
                self.words("text", content)?;
            } else {
                self.spend(content.len())?;
                self.reading.push(&[Sign::Close]);
                self.reading.push(&content);
                return Ok(());
            }
            self.formula.writer.close();
        } else {
            self.write_colour(colour);
        }
        Ok(())
    }

    fn write_colour(&mut self, colour: Option<String>) {
        if let Some(colour) = colour {
            self.formula.group_cell();
            self.formula.writer.word("color");
            self.formula.writer.ready(&format!("[HTML]{{{colour}}}"));
        }
    }

    /// A space of a given width; of no width if the width is that of a page or a line.
    fn space(&mut self, name: &str) -> Result<(), String> {
        self.reading.take(Sign::Char('*'));
        if name == "hskip" && self.reading.skip_space() != Some(Sign::Open) {
            self.formula.writer.word(name);
            return Ok(());
        }
        let width = written(&self.argument(name)?);
        let name = if width.trim().ends_with("mu") { "mspace" } else { "hspace" };
        if is_length(&width) {
            self.formula.writer.ready(&format!("\\{name}{{{}}}", width.trim()));
        }
        Ok(())
    }
}

fn lacks(name: &str) -> String {
    format!("\\{name} lacks an argument")
}

/// What a macro of the note stands for here; `None` if it lacks an argument.
pub(super) fn defined_signs<'a>(defined: &'a Macro, reading: &mut Reading<'a>) -> Option<Vec<Sign<'a>>> {
    match defined {
        Macro::Base(name) => Some(vec![Sign::Base(name)]),
        Macro::Body { arguments, default, body, starred } => {
            let body = match starred {
                Some(starred) if reading.take(Sign::Char('*')) => starred,
                _ => body,
            };
            Some(filled(body, &taken(*arguments, default.as_deref(), reading)?, false))
        }
    }
}

fn command_signs<'a>(command: &'static Command, reading: &mut Reading<'a>) -> Option<Vec<Sign<'a>>> {
    // `\norm*{x}`: its delimiters grow anyway.
    let _ = command.arguments > 0 && reading.take(Sign::Char('*'));
    Some(filled(command.body, &taken(command.arguments, command.default, reading)?, true))
}

fn taken<'a>(count: u8, default: Option<&'a str>, reading: &mut Reading<'a>) -> Option<Vec<Vec<Sign<'a>>>> {
    let mut arguments = Vec::with_capacity(count.into());
    if let Some(default) = default {
        arguments.push(reading.optional().unwrap_or_else(|| super::tex::signs(default)));
    }
    while arguments.len() < count.into() {
        arguments.push(reading.argument()?);
    }
    Some(arguments)
}

/// Whether the text is a length that the converter reads.
fn is_length(text: &str) -> bool {
    let number = text.trim().trim_start_matches(['-', '+']);
    let unit = number.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == '.');
    let is_number = number.len() > unit.len() && number[..number.len() - unit.len()].matches('.').count() < 2;
    is_number && matches!(unit.trim(), "pt" | "mm" | "cm" | "in" | "ex" | "em" | "mu" | "sp")
}
