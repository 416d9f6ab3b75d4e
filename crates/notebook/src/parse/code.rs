//! A code block: what its fence says, and what becomes of it. Some code is no code for readers: a table (`csvpreview`),
//! a mind map (`markmap`), a diagram. What cannot be drawn without another service stays code and says what it is.

use super::report::Report;
use crate::{
    content::{Alignment, Block, Code, Diagram, Inline, Svg, Table, Token},
    problem::Fault,
};

/// Code for services that are not here, and what it is for.
const UNDRAWN: [(&str, &str); 15] = [
    ("plantuml", "PlantUML diagram, not drawn here"),
    ("vega", "Vega chart, not drawn here"),
    ("vega-lite", "Vega-Lite chart, not drawn here"),
    ("abc", "Music in ABC notation, not engraved here"),
    ("geo", "Map, not drawn here"),
    ("geojson", "Map, not drawn here"),
    ("topojson", "Map, not drawn here"),
    ("fretboard", "Fretboard, not drawn here"),
    ("wavedrom", "Timing diagram, not drawn here"),
    ("query", "Obsidian query, not run here"),
    ("dataview", "Dataview query, not run here"),
    ("dataviewjs", "Dataview script, not run here"),
    ("base", "Obsidian base, not run here"),
    ("tasks", "Tasks query, not run here"),
    ("excalidraw", "Excalidraw drawing, not shown here"),
];

/// What stands behind the ticks of a fence.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Info {
    pub language: String,
    pub numbers: Option<Numbers>,
    marked: Vec<(u32, u32)>,
    wrapped: bool,
    /// `{header="true"}`, as it is written.
    attributes: String,
}

/// Where the numbers of lines begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbers {
    From(u32),
    /// Behind those of the block before.
    Continued,
}

impl Info {
    /// Reads `js=101 [3-5]`, `js!`, `{.python}`, `csvpreview {header="true"}` and the like.
    pub fn read(info: &str) -> Self {
        let info = info.trim();
        let (word, rest) = match info.strip_prefix('{') {
            Some(inside) => inside.split_at(inside.find(['}', ' ']).unwrap_or(inside.len())),
            None => info.split_at(info.find([' ', '\t', ',', '{']).unwrap_or(info.len())),
        };
        let word = word.trim_start_matches('.');
        let (language, signs) = word.split_at(word.find(['=', '!']).unwrap_or(word.len()));
        let numbers = signs.strip_prefix('=').map(|number| match number.trim_end_matches('!') {
            "+" => Numbers::Continued,
            number => Numbers::From(number.parse().unwrap_or(1)),
        });
        let inside = |open: char, close: char| {
            rest.split_once(open).and_then(|(_, rest)| rest.split_once(close)).map(|(inside, _)| inside)
        };
        let lines = inside('[', ']').or_else(|| inside('{', '}')).unwrap_or_default();
        Self {
            language: language.to_owned(),
            numbers,
            marked: marked(lines),
            wrapped: signs.contains('!'),
            attributes: inside('{', '}').unwrap_or_default().to_owned(),
        }
    }

    fn attribute(&self, name: &str) -> Option<&str> {
        let (_, rest) = self.attributes.split_once(&format!("{name}="))?;
        let quote = rest.chars().next().filter(|sign| matches!(sign, '"' | '\''));
        let value = quote.map_or(rest, |_| &rest[1..]);
        value.split(|letter: char| Some(letter) == quote || quote.is_none() && letter == ' ').next()
    }
}

/// `12-13, 15`; nothing if it says anything else.
fn marked(text: &str) -> Vec<(u32, u32)> {
    let line = |text: &str| text.trim().parse::<u32>().ok();
    let range = |text: &str| match text.split_once('-') {
        Some((from, to)) => Some((line(from)?, line(to)?)),
        None => line(text).map(|line| (line, line)),
    };
    text.split(',').map(range).collect::<Option<Vec<_>>>().unwrap_or_default()
}

/// What becomes of the code on that line; `first_line` is the number of its first line, if they are numbered.
pub fn block(info: &Info, text: String, first_line: Option<u32>, line: u32, report: &mut Report) -> Block {
    let language = info.language.to_ascii_lowercase();
    if language == "csvpreview"
        && let Some(table) = table(&text, info)
    {
        return Block::Table(Box::new(table));
    }
    let mut code = Code {
        language: info.language.clone(),
        label: label(&language, info),
        tokens: tokens(&language, &text),
        first_line,
        marked: info.marked.clone(),
        wrapped: info.wrapped,
        text,
    };
    match diagram::draw(&language, &code.text, &format!("d{line}")) {
        None => Block::Code(Box::new(code)),
        Some(Ok(svg)) => Block::Diagram(Box::new(Diagram {
            kind: svg.kind.to_owned(),
            drawing: Svg(svg.markup),
            words: svg.words,
            source: code,
        })),
        Some(Err(reason)) => {
            report.add(
                line,
                Fault::UnreadableDiagram,
                format!("The diagram is shown as its source, because it could not be read: {reason}."),
            );
            code.label = format!("{}, not drawn: {reason}", code.label);
            Block::Code(Box::new(code))
        }
    }
}

fn label(language: &str, info: &Info) -> String {
    let undrawn = UNDRAWN.iter().find(|(known, _)| *known == language).map(|(_, label)| *label);
    let plain = ["text", "txt", "plain", "plaintext", "no-highlight", "nohighlight", "none"];
    let written = if plain.contains(&language) { "" } else { info.language.as_str() };
    let label = undrawn.or_else(|| highlight::name(language)).unwrap_or(written);
    match info.attribute("title") {
        Some(title) if !title.is_empty() => format!("{label}: {title}"),
        _ => label.to_owned(),
    }
}

fn tokens(language: &str, text: &str) -> Vec<Token> {
    let mut done = 0;
    let length = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let stretches = highlight::highlight(language, text).unwrap_or_default().into_iter();
    let token = stretches.map(|(range, class)| {
        let token = Token { skip: length(range.start - done), length: length(range.len()), class: class as u8 };
        done = range.end;
        token
    });
    token.collect()
}

/// The rows of a CSV file (RFC 4180) as a table.
fn table(text: &str, info: &Info) -> Option<Table> {
    let delimiter = match info.attribute("delimiter") {
        Some("\\t" | "tab") => b'\t',
        Some(sign) => *sign.as_bytes().first()?,
        None => b',',
    };
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let records = reader.records().collect::<Result<Vec<_>, _>>().ok()?;
    let cell = |text: &str| if text.is_empty() { Vec::new() } else { vec![Inline::Text(text.to_owned())] };
    let width = records.iter().map(csv::StringRecord::len).max().filter(|width| *width <= 1000)?;
    let mut rows = records.iter().map(|record| {
        let mut row = record.iter().map(cell).collect::<Vec<_>>();
        row.resize(width, Vec::new());
        row
    });
    let head = if info.attribute("header") == Some("true") { rows.next().unwrap_or_default() } else { Vec::new() };
    Some(Table { alignments: vec![Alignment::Natural; width], head, rows: rows.collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_info_string_tells_language_numbers_and_marks() {
        let check = |info: &str, language: &str, numbers: Option<Numbers>, marked: &[(u32, u32)], wrapped: bool| {
            let read = Info::read(info);
            assert_eq!(
                (read.language.as_str(), read.numbers, read.marked.as_slice(), read.wrapped),
                (language, numbers, marked, wrapped),
                "{info}"
            );
        };
        check("js", "js", None, &[], false);
        check("js=", "js", Some(Numbers::From(1)), &[], false);
        check("js=101", "js", Some(Numbers::From(101)), &[], false);
        check("js=+", "js", Some(Numbers::Continued), &[], false);
        check("ts=10 [12-13, 15]", "ts", Some(Numbers::From(10)), &[(12, 13), (15, 15)], false);
        check("js!", "js", None, &[], true);
        check("!", "", None, &[], true);
        check("js=5!", "js", Some(Numbers::From(5)), &[], true);
        check("{.python}", "python", None, &[], false);
        check("rust,ignore", "rust", None, &[], false);
        check("python {1,3-5}", "python", None, &[(1, 1), (3, 5)], false);
        check("c++", "c++", None, &[], false);
        assert_eq!(Info::read("fretboard {title=\"C major\" type='h6'}").attribute("title"), Some("C major"));
    }
}
