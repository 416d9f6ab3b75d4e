//! Front matter: the metadata between `---` fences at the very top of a note. Nowhere else, because a pair of rules
//! around a slide or a session looks just the same (pulldown-cmark#1000).

use saphyr::{MarkedYaml, ScalarStyle, YamlData, YamlLoader};
use saphyr_parser::Parser;

use super::{Tool, report::Report};
use crate::{content::Direction, problem::Fault, tag};

/// How many tags a note may have for all its sessions.
const MOST_TAGS: usize = 100;

/// Keys that are read elsewhere, or tell other tools how to show, publish or count the note.
const UNDERSTOOD: [&str; 29] = [
    "title",
    "tags",
    "tag",
    "date",
    "day",
    "created",
    "lang",
    "dir",
    "breaks",
    "type",
    "slideoptions",
    "toc",
    "ga",
    "disqus",
    "robots",
    "image",
    "cover",
    "cssclasses",
    "cssclass",
    "publish",
    "permalink",
    "aliases",
    "alias",
    "id",
    "hackmd",
    "hackmd-id",
    "slug",
    "langs",
    "opengraph",
];

/// What the metadata of a note says.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct FrontMatter {
    /// Keys in lower case with their values (several for a list) and the line of the key.
    entries: Vec<Entry>,
    /// The line of the note on which the body begins, from 1.
    pub body_line: u32,
}

#[derive(Debug, PartialEq, Eq)]
struct Entry {
    key: String,
    values: Vec<String>,
    line: u32,
}

impl FrontMatter {
    /// Takes the metadata off the top of a note and returns it with the body. A block that comes again is merged.
    pub fn split<'a>(text: &'a str, report: &mut Report) -> (Self, &'a str) {
        let mut found = Self { entries: Vec::new(), body_line: 1 };
        let mut rest = text;
        let mut blocks = 0;
        while let Some((block, body)) = fenced(rest.trim_start_matches(['\n', ' ', '\t'])) {
            let skipped = rest.len() - rest.trim_start_matches(['\n', ' ', '\t']).len();
            if blocks == 0 && skipped > 0 || !is_metadata(block) {
                break;
            }
            let line = found.body_line + lines(&rest[..skipped]);
            if blocks == 1 {
                report.add(
                    line,
                    Fault::DoubledFrontMatter,
                    "A second front matter follows the first; the two are merged. Keep one.",
                );
            }
            found.read(block, line + 1, report);
            found.body_line = line + lines(&rest[skipped..rest.len() - body.len()]);
            rest = body;
            blocks += 1;
        }
        (found, rest)
    }

    /// The first value of a key, with its line.
    pub fn value(&self, key: &str) -> Option<(&str, u32)> {
        let entry = self.entries.iter().find(|entry| entry.key == key)?;
        entry.values.iter().map(|value| value.trim()).find(|value| !value.is_empty()).map(|value| (value, entry.line))
    }

    /// The tags of all blocks, each once. A tag list may be one string: `a, b`. Every session has them all, so that there
    /// may be no more than [`MOST_TAGS`].
    pub fn tags(&self, report: &mut Report) -> Vec<String> {
        let entries = self.entries.iter().filter(|entry| matches!(entry.key.as_str(), "tags" | "tag"));
        let names = entries.clone().flat_map(|entry| &entry.values).flat_map(|value| value.split(','));
        // Brackets and quotes are left over where the list was broken and read as text.
        let mut tags = tag::unique(names.map(|name| name.trim_matches(['[', ']', '"', '\'', ' '])));
        if tags.len() > MOST_TAGS {
            let line = entries.map(|entry| entry.line).next().unwrap_or(1);
            report.add(
                line,
                Fault::TooManyTags,
                format!(
                    "The note has {} tags, of which the first {MOST_TAGS} count; nobody chooses among more.",
                    tags.len()
                ),
            );
            tags.truncate(MOST_TAGS);
        }
        tags
    }

    /// All values of some keys.
    pub fn values(&self, keys: &[&str]) -> Vec<String> {
        let entries = self.entries.iter().filter(|entry| keys.contains(&entry.key.as_str()));
        let values = entries.flat_map(|entry| &entry.values).map(|value| value.trim().to_owned());
        values.filter(|value| !value.is_empty()).collect()
    }

    /// The language of the text, if it is one (BCP 47).
    pub fn lang(&self) -> Option<String> {
        let (value, _) = self.value("lang")?;
        is_language(value).then(|| value.to_owned())
    }

    /// Which way the text runs.
    pub fn dir(&self) -> Option<Direction> {
        match self.value("dir")?.0.to_ascii_lowercase().as_str() {
            "rtl" => Some(Direction::Rtl),
            "ltr" => Some(Direction::Ltr),
            "auto" => Some(Direction::Auto),
            _ => None,
        }
    }

    /// What is said beyond what is understood here, key by key in the order of the note.
    pub fn properties(&self) -> Vec<(String, Vec<String>)> {
        let mut properties: Vec<(String, Vec<String>)> = Vec::new();
        for entry in self.entries.iter().filter(|entry| !UNDERSTOOD.contains(&entry.key.as_str())) {
            let values = entry.values.iter().map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
            let values = values.collect::<Vec<_>>();
            // A block that comes again says the same again.
            if !values.is_empty() && !properties.contains(&(entry.key.clone(), values.clone())) {
                properties.push((entry.key.clone(), values));
            }
        }
        properties
    }

    /// Whether a line end in a paragraph is a line break, as HackMD shows it, and Obsidian unless it is told not to.
    pub fn breaks(&self, tool: Tool) -> bool {
        let is_custom = tool != Tool::Obsidian { strict_line_breaks: true };
        self.value("breaks").map_or(is_custom, |(value, _)| value != "false")
    }

    fn read(&mut self, block: &str, line: u32, report: &mut Report) {
        if let Some(entries) = mapping(block, line) {
            self.entries.extend(entries);
            return;
        }
        // No YAML library forgives `title: Foo: bar`, so each key is read alone and what fails is kept as it stands.
        for (key_line, chunk) in by_key(block) {
            let line = line + key_line;
            match mapping(chunk, line) {
                Some(entries) => self.entries.extend(entries),
                None => {
                    let (key, value) = chunk.split_once(':').unwrap_or((chunk, ""));
                    report.add(line, Fault::BrokenFrontMatter, format!(
                        "The front matter key `{}` is not valid YAML and was read as plain text; put its value in quotes.",
                        key.trim()
                    ));
                    self.entries.push(Entry {
                        key: key.trim().to_lowercase(),
                        values: vec![value.trim().to_owned()],
                        line,
                    });
                }
            }
        }
    }
}

/// Whether it is made as the names of languages are (BCP 47).
pub fn is_language(value: &str) -> bool {
    let is_sign = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    (1..=35).contains(&value.len()) && value.bytes().all(is_sign)
}

/// The inside of a `---` block at the start of the text, and what follows it.
fn fenced(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_prefix("---")?;
    let (fence_rest, inside) = inside.split_once('\n')?;
    if !fence_rest.trim().is_empty() {
        return None;
    }
    let mut at = 0;
    for line in inside.split_inclusive('\n') {
        if matches!(line.trim_end(), "---" | "...") {
            return Some((&inside[..at], &inside[at + line.len()..]));
        }
        at += line.len();
    }
    None
}

/// Whether a block looks like metadata: its first line is a key, and so is every line that is not indented, a list item,
/// a comment or blank.
fn is_metadata(block: &str) -> bool {
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

fn lines(text: &str) -> u32 {
    u32::try_from(text.bytes().filter(|byte| *byte == b'\n').count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> (FrontMatter, &str, Vec<String>) {
        let mut report = Report::new("note.md");
        let (found, body) = FrontMatter::split(text, &mut report);
        (found, body, report.problems.iter().map(|problem| format!("{} {}", problem.line, problem.sentence)).collect())
    }

    #[test]
    fn the_two_front_matters_of_the_first_real_note_are_one() {
        let note = "---\ntitle: Sessions.\ntags: [lectures, ' ML']\n\n---\n\n---\ntitle: Sessions.\ntags: lectures, ML\n---\n\n# Sessions.\n";
        let (found, body, problems) = split(note);
        assert_eq!(found.value("title"), Some(("Sessions.", 2)));
        assert_eq!(found.tags(&mut Report::new("note.md")), ["lectures", "ML"]);
        assert_eq!((body, found.body_line), ("\n# Sessions.\n", 11));
        assert_eq!(problems, ["7 A second front matter follows the first; the two are merged. Keep one."]);
    }

    #[test]
    fn broken_yaml_costs_only_its_own_key() {
        let (found, body, problems) = split("---\ntitle: Foo: bar\ntags: [a\ndate: 2022-09-28\n---\nx");
        assert_eq!(found.value("title"), Some(("Foo: bar", 2)));
        assert_eq!(found.value("date"), Some(("2022-09-28", 4)));
        assert_eq!((body, problems.len()), ("x", 2), "{problems:?}");
    }

    #[test]
    fn rules_around_text_are_no_front_matter() {
        for note in [
            "---\nsome slide\n---\n",
            "---\n\n---\n",
            "---\n## B\n---\n",
            "---\ntitle: never closed\n",
            "\n---\ntitle: not at the top\n---\n",
            "text\n---\na: b\n---\n",
            "----\na: b\n----\n",
        ] {
            let (found, body, problems) = split(note);
            assert_eq!((body, found.entries.len(), problems.len()), (note, 0, 0), "{note:?}");
        }
    }

    #[test]
    fn values_stay_as_they_are_written() {
        let (found, ..) = split("---\ntime: 0900\ntags: #ml #nlp\nbreaks: false\nempty:\nup: [[A]]\n---\n");
        assert_eq!(found.value("time"), Some(("0900", 2)));
        assert_eq!(found.tags(&mut Report::new("note.md")), ["ml", "nlp"]);
        assert_eq!(found.value("empty"), None);
        assert_eq!(found.value("up"), Some(("[[A]]", 6)));
        assert!(!found.breaks(Tool::HackMd));
    }
}
