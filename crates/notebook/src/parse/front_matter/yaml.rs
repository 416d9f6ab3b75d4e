//! Metadata in YAML. No YAML library forgives `title: Foo: bar`, so where the whole cannot be read each key is read alone,
//! and what fails is kept as it stands.

use saphyr::{MarkedYaml, ScalarStyle, YamlData, YamlLoader};
use saphyr_parser::Parser;

use super::Entry;
use crate::{parse::report::Report, problem::Fault};

/// What a block says that begins on that line of the note.
pub fn read(block: &str, line: u32, report: &mut Report) -> Vec<Entry> {
    mapping(block, line).unwrap_or_else(|| {
        by_key(block).into_iter().flat_map(|(offset, chunk)| one(chunk, line + offset, report)).collect()
    })
}

/// What a key says; if it cannot be read, the text behind it.
fn one(chunk: &str, line: u32, report: &mut Report) -> Vec<Entry> {
    mapping(chunk, line).unwrap_or_else(|| {
        let (key, value) = chunk.split_once(':').unwrap_or((chunk, ""));
        let (key, value) = (key.trim(), value.trim());
        let sentence = format!(
            "The front matter key `{key}` is not valid YAML and was read as plain text; put its value in quotes."
        );
        match mended(chunk) {
            Some(mended) => report.correct(line, Fault::BrokenFrontMatter, sentence, mended),
            None => report.add(line, Fault::BrokenFrontMatter, sentence),
        }
        vec![Entry { key: key.to_lowercase(), values: vec![value.to_owned()], line }]
    })
}

/// A line that cannot be read, so that it can.
fn mended(chunk: &str) -> Option<String> {
    let line = chunk.trim_end();
    let (key, value) = line.split_once(':')?;
    let value = value.trim();
    let closed = value.starts_with('[').then(|| format!("{line}]"));
    let quoted = format!("{key}: {}", quoted(value));
    let ways = closed.into_iter().chain([quoted]);
    ways.filter(|way| !way.contains('\n')).find(|way| mapping(way, 1).is_some_and(|entries| entries.len() == 1))
}

/// A value in quotes (YAML 1.2.2, 7.3.1).
fn quoted(value: &str) -> String {
    format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Several blocks as one, between fences: each key as it is first written, and all tags together.
pub fn merged<'a>(blocks: impl Iterator<Item = &'a str>, tags: &[String]) -> String {
    let is_plain =
        |tag: &String| tag.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_' | '/'));
    let tags =
        tags.iter().map(|tag| if is_plain(tag) { tag.clone() } else { quoted(tag) }).collect::<Vec<_>>().join(", ");
    let mut known = std::collections::HashSet::new();
    let mut merged = "---\n".to_owned();
    for (_, chunk) in blocks.flat_map(by_key) {
        let key = chunk.split_once(':').map_or(chunk, |(key, _)| key).trim().to_lowercase();
        let is_tags = matches!(key.as_str(), "tags" | "tag");
        if known.insert(if is_tags { "tags".to_owned() } else { key }) {
            let whole = if is_tags { Some(format!("tags: [{tags}]")) } else { None };
            let readable = || mapping(chunk, 1).is_none().then(|| mended(chunk)).flatten();
            merged.push_str(whole.or_else(readable).as_deref().unwrap_or(chunk.trim_end()));
            merged.push('\n');
        }
    }
    merged + "---"
}

/// Whether a block looks like metadata: its first line is a key, and so is every line that is not indented, a list item,
/// a comment or blank.
pub fn is_metadata(block: &str) -> bool {
    let mut keys = 0;
    for line in block.lines().filter(|line| !line.trim().is_empty()) {
        if is_key(line) {
            keys += 1;
        } else if keys == 0 && !line.starts_with('#') || !line.starts_with([' ', '\t', '-', '#', '}', ']']) {
            return false;
        }
    }
    keys > 0
}

fn is_key(line: &str) -> bool {
    line.split_once(':').is_some_and(|(key, value)| {
        !key.is_empty()
            && (value.is_empty() || value.starts_with([' ', '\t']))
            && key.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '-' | ' ' | '"' | '\''))
            && !key.starts_with([' ', '\t', '-'])
    })
}

/// The stretches of a block that begin with a key, each with its line offset.
fn by_key(block: &str) -> Vec<(u32, &str)> {
    let mut chunks: Vec<(u32, usize)> = Vec::new();
    let mut at = 0;
    for (number, line) in (0..).zip(block.split_inclusive('\n')) {
        if is_key(line.trim_end()) {
            chunks.push((number, at));
        }
        at += line.len();
    }
    let ends = chunks.iter().skip(1).map(|(_, start)| *start).chain([block.len()]).collect::<Vec<_>>();
    chunks.into_iter().zip(ends).map(|((number, start), end)| (number, &block[start..end])).collect()
}

fn mapping(yaml: &str, line: u32) -> Option<Vec<Entry>> {
    let mut loader = YamlLoader::<MarkedYaml>::default();
    // Values stay as they are written: `0900` is a time of day, not a number.
    loader.early_parse(false);
    Parser::new_from_str(yaml).load(&mut loader, true).ok()?;
    let documents = loader.into_documents();
    let [MarkedYaml { data: YamlData::Mapping(pairs), .. }] = documents.as_slice() else { return None };
    let lines = yaml.lines().collect::<Vec<_>>();
    let entries = pairs.iter().filter_map(|(key, value)| {
        let line = line + u32::try_from(key.span.start.line()).unwrap_or(1).saturating_sub(1);
        let raw = source(&lines, value);
        Some(Entry { key: scalar(key)?.to_lowercase(), values: values(value, raw), line })
    });
    Some(entries.collect())
}

fn source<'a>(lines: &[&'a str], node: &MarkedYaml) -> &'a str {
    let line = lines.get(node.span.start.line().saturating_sub(1)).copied().unwrap_or_default();
    line.split_once(':').map_or("", |(_, value)| value.trim())
}

fn values(node: &MarkedYaml, raw: &str) -> Vec<String> {
    match &node.data {
        YamlData::Sequence(items) if raw.starts_with("[[") => vec![raw.to_owned(); usize::from(!items.is_empty())],
        YamlData::Sequence(items) => items.iter().filter_map(scalar).collect(),
        YamlData::Mapping(pairs) => pairs
            .iter()
            .filter_map(|(key, value)| Some(format!("{}: {}", scalar(key)?, values(value, "").join(", "))))
            .collect(),
        // YAML takes `#ml` for a comment, people take it for a tag.
        _ if raw.starts_with('#') => raw.split_whitespace().map(str::to_owned).collect(),
        _ => scalar(node).into_iter().collect(),
    }
}

fn scalar(node: &MarkedYaml) -> Option<String> {
    match &node.data {
        YamlData::Representation(text, style, _)
            if *style != ScalarStyle::Plain || !matches!(text.as_ref(), "~" | "null" | "") =>
        {
            Some(text.to_string())
        }
        _ => None,
    }
}
