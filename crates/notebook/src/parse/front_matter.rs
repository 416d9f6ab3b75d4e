//! Front matter: the metadata at the very top of a note, in YAML between `---` fences or in TOML between `+++`. Nowhere
//! else, because a pair of rules around a slide or a session looks just the same (pulldown-cmark#1000).

mod toml;
mod yaml;

use std::collections::{HashMap, HashSet};

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

/// A key with what it says.
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
        let mut blocks: Vec<(u32, Syntax, &str)> = Vec::new();
        let mut rest = text;
        while let Some((syntax, block, body)) = fenced(rest.trim_start_matches(['\n', ' ', '\t'])) {
            let skipped = rest.len() - rest.trim_start_matches(['\n', ' ', '\t']).len();
            if blocks.is_empty() && skipped > 0 || !syntax.is_metadata(block) {
                break;
            }
            let line = found.body_line + lines(&rest[..skipped]);
            found.entries.extend(syntax.read(block, line + 1, report));
            found.body_line = line + lines(&rest[skipped..rest.len() - body.len()]);
            blocks.push((line, syntax, block));
            rest = body;
        }
        if let [_, (line, ..), ..] = blocks.as_slice() {
            let sentence = "A second front matter follows the first; the two are merged. Keep one.";
            match found.merged(&blocks) {
                Some(merged) => report.correct(*line, Fault::DoubledFrontMatter, sentence, merged),
                None => report.add(*line, Fault::DoubledFrontMatter, sentence),
            }
        }
        (found, rest)
    }

    /// What several blocks say as one block, if all are YAML.
    fn merged(&self, blocks: &[(u32, Syntax, &str)]) -> Option<String> {
        let is_yaml = blocks.iter().all(|(_, syntax, _)| *syntax == Syntax::Yaml);
        is_yaml.then(|| yaml::merged(blocks.iter().map(|(.., block)| *block), &self.tag_names()))
    }

    /// The first value of a key, with its line.
    pub fn value(&self, key: &str) -> Option<(&str, u32)> {
        let entry = self.entries.iter().find(|entry| entry.key == key)?;
        entry.values.iter().map(|value| value.trim()).find(|value| !value.is_empty()).map(|value| (value, entry.line))
    }

    /// The lines on which the keys stand.
    pub fn lines(&self) -> HashMap<&str, u32> {
        self.entries.iter().rev().map(|entry| (entry.key.as_str(), entry.line)).collect()
    }

    /// The tags of all blocks, each once. A tag list may be one string: `a, b`. Every session has them all, so that there
    /// may be no more than [`MOST_TAGS`].
    pub fn tags(&self, report: &mut Report) -> Vec<String> {
        let mut tags = self.tag_names();
        if tags.len() > MOST_TAGS {
            let line = self.tag_entries().map(|entry| entry.line).next().unwrap_or(1);
            let sentence = format!(
                "The note has {} tags, of which the first {MOST_TAGS} count; nobody chooses among more.",
                tags.len()
            );
            report.add(line, Fault::TooManyTags, sentence);
            tags.truncate(MOST_TAGS);
        }
        tags
    }

    fn tag_entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| matches!(entry.key.as_str(), "tags" | "tag"))
    }

    fn tag_names(&self) -> Vec<String> {
        let names = self.tag_entries().flat_map(|entry| &entry.values).flat_map(|value| value.split(','));
        // Brackets and quotes are left over where the list was broken and read as text.
        tag::unique(names.map(|name| name.trim_matches(['[', ']', '"', '\'', ' '])))
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
        let mut known = HashSet::new();
        for entry in self.entries.iter().filter(|entry| !UNDERSTOOD.contains(&entry.key.as_str())) {
            let values = entry.values.iter().map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
            let values = values.collect::<Vec<_>>();
            // A block that comes again says the same again.
            if !values.is_empty() && known.insert((&entry.key, values.clone())) {
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
}

/// Whether it is made as the names of languages are (BCP 47).
pub fn is_language(value: &str) -> bool {
    let is_sign = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    (1..=35).contains(&value.len()) && value.bytes().all(is_sign)
}

/// How metadata is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Syntax {
    Yaml,
    Toml,
}

impl Syntax {
    fn is_metadata(self, block: &str) -> bool {
        match self {
            Self::Yaml => yaml::is_metadata(block),
            Self::Toml => toml::is_metadata(block),
        }
    }

    /// What a block says that begins on that line.
    fn read(self, block: &str, line: u32, report: &mut Report) -> Vec<Entry> {
        match self {
            Self::Yaml => yaml::read(block, line, report),
            Self::Toml => toml::read(block, line, report),
        }
    }
}

/// The inside of a fenced block at the start of the text, and what follows it.
fn fenced(text: &str) -> Option<(Syntax, &str, &str)> {
    let (syntax, fence, end) =
        if text.starts_with('+') { (Syntax::Toml, "+++", "+++") } else { (Syntax::Yaml, "---", "...") };
    let (fence_rest, inside) = text.strip_prefix(fence)?.split_once('\n')?;
    if !fence_rest.trim().is_empty() {
        return None;
    }
    let mut at = 0;
    for line in inside.split_inclusive('\n') {
        if [fence, end].contains(&line.trim_end()) {
            return Some((syntax, &inside[..at], &inside[at + line.len()..]));
        }
        at += line.len();
    }
    None
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

    fn corrections(text: &str) -> Vec<String> {
        let mut report = Report::new("note.md");
        FrontMatter::split(text, &mut report);
        report.problems.into_iter().filter_map(|problem| problem.correction).collect()
    }

    #[test]
    fn the_two_front_matters_of_the_first_real_note_are_one() {
        let note = "---\ntitle: Sessions.\ntags: [lectures, ' ML']\n\n---\n\n---\ntitle: Sessions.\ntags: lectures, ML\n---\n\n# Sessions.\n";
        let (found, body, problems) = split(note);
        assert_eq!(found.value("title"), Some(("Sessions.", 2)));
        assert_eq!(found.tags(&mut Report::new("note.md")), ["lectures", "ML"]);
        assert_eq!((body, found.body_line), ("\n# Sessions.\n", 11));
        assert_eq!(problems, ["7 A second front matter follows the first; the two are merged. Keep one."]);
        assert_eq!(corrections(note), ["---\ntitle: Sessions.\ntags: [lectures, ML]\n---"]);
    }

    #[test]
    fn broken_yaml_costs_only_its_own_key() {
        let (found, body, problems) = split("---\ntitle: Foo: bar\ntags: [a\ndate: 2022-09-28\n---\nx");
        assert_eq!(found.value("title"), Some(("Foo: bar", 2)));
        assert_eq!(found.value("date"), Some(("2022-09-28", 4)));
        assert_eq!((body, problems.len()), ("x", 2), "{problems:?}");
    }

    #[test]
    fn a_key_that_cannot_be_read_is_written_so_that_it_can() {
        for (line, correction) in [
            ("title: Foo: bar", Some("title: \"Foo: bar\"")),
            ("title: \"Foo\" bar", Some("title: \"\\\"Foo\\\" bar\"")),
            ("tags: [a, b", Some("tags: [a, b]")),
            ("title: @kimo", Some("title: \"@kimo\"")),
            ("title: [a, b: c: d\n  e", None),
        ] {
            let expected = correction.map(str::to_owned).into_iter().collect::<Vec<_>>();
            assert_eq!(corrections(&format!("---\n{line}\n---\n")), expected, "{line}");
        }
        let doubled = "---\ntitle: A: b\nx: 1\n# why\n---\n---\ny:\n  - 2\nTitle: c\n---\n";
        assert_eq!(corrections(doubled), ["title: \"A: b\"", "---\ntitle: \"A: b\"\nx: 1\n# why\ny:\n  - 2\n---"]);
    }

    #[test]
    fn toml_says_the_same() {
        let note = "+++\ntitle = \"A # b\"\ndate = 2022-09-28T09:00:00Z\ntime = 0900\n[taxonomies]\ntags = [\"ML\", \"a b\"]\n\
            [extra]\nday = 2025-10\nup.x = 1\n+++\nbody";
        let (found, body, problems) = split(note);
        assert_eq!((body, found.body_line), ("body", 11));
        assert_eq!(found.value("title"), Some(("A # b", 2)));
        assert_eq!(found.value("date"), Some(("2022-09-28T09:00:00Z", 3)));
        assert_eq!([found.value("time"), found.value("day")], [Some(("0900", 4)), Some(("2025-10", 8))]);
        assert_eq!(found.tags(&mut Report::new("note.md")), ["ML", "a b"]);
        assert_eq!(found.value("up"), Some(("x: 1", 9)));
        assert_eq!(problems.len(), 2, "{problems:?}");
        assert_eq!(corrections(note), ["time = \"0900\"", "day = \"2025-10\""]);
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
            "+++\nsome words\n+++\n",
            "+++\na = 1\n---\n",
            "+++\n[[x]]\n+++\n",
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
