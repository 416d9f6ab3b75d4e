//! The map: `links.yaml`, in which an author says what addresses mean that nothing in the notes explains, such as the
//! ids that HackMD gives to notes. Each line is an address, a colon, and the path of a note or an address on the web:
//!
//! ```yaml
//! M78yxeOGQyaqAdlsj7JX3Q: resources.md
//! /@kimo/setup: guides/setup.md#windows
//! old-slides: https://example.org/slides
//! ```

use std::collections::HashMap;

use saphyr::{MarkedYaml, ScalarStyle, YamlData, YamlLoader};
use saphyr_parser::Parser;

use crate::{
    parse::{SourceFile, decode::decode, report::Report},
    problem::{Fault, Problem},
};

/// What addresses mean.
#[derive(Debug, Default)]
pub struct Map(HashMap<String, Entry>);

/// What an address means.
#[derive(Debug, Clone)]
pub struct Entry {
    /// As written: the path of a note, perhaps with a heading, or an address on the web.
    pub meaning: String,
    /// The line it stands on.
    pub line: u32,
}

impl Map {
    /// Reads the file. What is wrong in it costs only itself.
    pub fn read(file: &SourceFile) -> (Self, Vec<Problem>) {
        let mut report = Report::new(&file.path);
        let text = decode(&file.bytes, &mut report);
        let mut loader = YamlLoader::<MarkedYaml>::default();
        loader.early_parse(false);
        let mut map = Self::default();
        if let Err(error) = Parser::new_from_str(&text).load(&mut loader, true) {
            report.add(
                error.marker().line(),
                Fault::Settings,
                format!("This is not valid YAML, so that no address in it is known: {}.", error.info()),
            );
            return (map, report.problems);
        }
        match loader.into_documents().as_slice() {
            [] => {}
            [MarkedYaml { data: YamlData::Mapping(pairs), .. }] => {
                for (key, value) in pairs {
                    map.add(key, value, &mut report);
                }
            }
            _ => report.add(1, Fault::Settings, SHAPE),
        }
        (map, report.problems)
    }

    fn add(&mut self, key: &MarkedYaml, value: &MarkedYaml, report: &mut Report) {
        let line = u32::try_from(key.span.start.line()).unwrap_or(1);
        match (scalar(key), scalar(value)) {
            (Some(address), Some(meaning)) => {
                let entry = Entry { meaning: meaning.trim().to_owned(), line };
                self.0.insert(plain(address).to_owned(), entry);
            }
            _ => report.add(line, Fault::Settings, SHAPE),
        }
    }

    /// What the first known of some addresses means.
    pub fn meaning(&self, addresses: &[String]) -> Option<&Entry> {
        if self.0.is_empty() {
            return None;
        }
        addresses.iter().find_map(|address| {
            let plain = plain(address);
            self.0.get(plain).or_else(|| self.0.get(plain.strip_prefix("s/")?))
        })
    }

    /// All that is said, in the order of the lines.
    pub fn entries(&self) -> Vec<(&str, &Entry)> {
        let mut entries = self.0.iter().map(|(address, entry)| (address.as_str(), entry)).collect::<Vec<_>>();
        entries.sort_by_key(|(address, entry)| (entry.line, *address));
        entries
    }
}

const SHAPE: &str =
    "Each line here is an address, a colon, and the path of a note or an address on the web; this is not.";

/// An address as the map knows it: a leading `/`, and the service's own name, are left out.
fn plain(address: &str) -> &str {
    let address = address.trim();
    let services = ["https://hackmd.io", "http://hackmd.io"];
    services.iter().find_map(|service| address.strip_prefix(service)).unwrap_or(address).trim_matches('/')
}

fn scalar<'a>(node: &'a MarkedYaml) -> Option<&'a str> {
    match &node.data {
        YamlData::Representation(text, style, _)
            if *style != ScalarStyle::Plain || !matches!(text.as_ref(), "~" | "null" | "") =>
        {
            Some(text.as_ref())
        }
        _ => None,
    }
}
