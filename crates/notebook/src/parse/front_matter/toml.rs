//! Metadata in TOML, as Hugo and Zola write it: what they keep in `[taxonomies]`, `[params]` and `[extra]` counts as if it stood
//! outside. Values stay as they are written; a line that cannot be read is kept as text.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::Entry;
use crate::{
    parse::{lines::Ends, report::Report},
    problem::Fault,
};

/// Tables whose keys are those of the note.
const OPEN: [&str; 3] = ["taxonomies", "params", "extra"];

/// Whether a block looks like metadata: its first line is a key with a value, or a table's name.
pub fn is_metadata(block: &str) -> bool {
    let mut lines = block.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.next().is_some_and(|line| key(line).is_some() || OPEN.iter().any(|open| line == format!("[{open}]")))
}

/// The key of a line, and its value.
fn key(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once('=')?;
    let key = key.trim();
    let is_sign = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.' | '"');
    (!key.is_empty() && key.chars().all(is_sign)).then(|| (key.trim_matches('"'), value.trim()))
}

/// What a block says that begins on that line of the note.
pub fn read(block: &str, line: u32, report: &mut Report) -> Vec<Entry> {
    let (table, errors) = DeTable::parse_recoverable(block);
    let lines = Lines { block, ends: Ends::of(block), first: line };
    let mut broken = errors.iter().filter_map(|error| Some(lines.at(error.span()?.start))).collect::<Vec<_>>();
    broken.sort_unstable();
    broken.dedup();
    let mut entries = Vec::new();
    add(table.get_ref(), &lines, &mut entries);
    entries.retain(|entry| broken.binary_search(&entry.line).is_err());
    for (number, text) in (line..).zip(block.lines()).filter(|(number, _)| broken.binary_search(number).is_ok()) {
        entries.extend(one(text, number, report));
    }
    entries.sort_by_key(|entry| entry.line);
    entries
}

/// A line that cannot be read: the text behind its key.
fn one(text: &str, line: u32, report: &mut Report) -> Option<Entry> {
    let Some((key, value)) = key(text.trim()) else {
        report.add(
            line,
            Fault::BrokenFrontMatter,
            "This line of the front matter is not valid TOML; write `key = \"value\"`.",
        );
        return None;
    };
    let sentence =
        format!("The front matter key `{key}` is not valid TOML and was read as plain text; put its value in quotes.");
    let plain = value.trim_matches(['"', '\'']);
    let mended = format!("{key} = \"{}\"", plain.replace('\\', "\\\\").replace('"', "\\\""));
    report.correct(line, Fault::BrokenFrontMatter, sentence, mended);
    Some(Entry { key: key.to_lowercase(), values: vec![plain.to_owned()], line })
}

fn add(table: &DeTable<'_>, lines: &Lines<'_>, entries: &mut Vec<Entry>) {
    for (key, value) in table {
        match value.get_ref() {
            DeValue::Table(inner) if OPEN.contains(&key.get_ref().as_ref()) => add(inner, lines, entries),
            _ => entries.push(Entry {
                key: key.get_ref().to_lowercase(),
                values: values(value.get_ref(), value.span(), lines.block),
                line: lines.at(key.span().start),
            }),
        }
    }
}

fn values(value: &DeValue<'_>, span: Range<usize>, block: &str) -> Vec<String> {
    match value {
        DeValue::String(text) => vec![text.to_string()],
        DeValue::Array(items) => items.iter().flat_map(|item| values(item.get_ref(), item.span(), block)).collect(),
        DeValue::Table(table) => table
            .iter()
            .map(|(key, value)| {
                format!("{}: {}", key.get_ref(), values(value.get_ref(), value.span(), block).join(", "))
            })
            .collect(),
        _ => block.get(span).map(str::to_owned).into_iter().collect(),
    }
}

/// A block whose first line is that one of the note.
struct Lines<'b> {
    block: &'b str,
    ends: Ends,
    first: u32,
}

impl Lines<'_> {
    fn at(&self, offset: usize) -> u32 {
        self.first + self.ends.line(offset) - 1
    }
}
