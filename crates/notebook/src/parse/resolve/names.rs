//! Names: which note, or which other file of the folder, a name means. Case does not matter, nor how an accent is
//! encoded. Every answer is a look into a table, so that a million links cost no more than a million looks.

use std::{
    cell::OnceCell,
    collections::{HashMap, hash_map::Entry},
};

use unicode_normalization::{UnicodeNormalization as _, is_nfc};

use super::{
    address::{Address, folder_of, joined, relative},
    ledger::Instead,
};
use crate::parse::{
    near::Near,
    note::{ParsedNote, stem},
    services,
};

/// What a name means: an index, and another one that it may mean as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meaning {
    /// The nearest: in the same folder, else the one in the fewest folders, else the first in the alphabet.
    pub nearest: usize,
    /// The next, if the name does not say which is meant.
    pub other: Option<usize>,
}

impl Meaning {
    const fn only(nearest: usize) -> Self {
        Self { nearest, other: None }
    }
}

/// What the notes and the other files are called.
#[derive(Debug)]
pub struct Names<'a> {
    notes: Paths<'a>,
    others: &'a [String],
    files: OnceCell<Paths<'a>>,
    aliases: HashMap<String, Meaning>,
    ids: HashMap<String, usize>,
    titles: HashMap<String, Meaning>,
    near_notes: OnceCell<Near>,
    near_files: OnceCell<Near>,
}

impl<'a> Names<'a> {
    /// The names of notes, whose paths come in the same order, and of other files.
    pub fn new(notes: &[ParsedNote], paths: &'a [String], others: &'a [String]) -> Self {
        let mut names = Self {
            notes: Paths::new(paths, without_ending),
            others,
            files: OnceCell::new(),
            aliases: HashMap::new(),
            ids: HashMap::new(),
            titles: HashMap::new(),
            near_notes: OnceCell::new(),
            near_files: OnceCell::new(),
        };
        for (index, note) in notes.iter().enumerate() {
            note.aliases.iter().for_each(|alias| add(&mut names.aliases, folded(alias.trim()), index));
            for id in note.ids.iter().map(|id| id.trim().trim_matches('/')).filter(|id| !id.is_empty()) {
                names.ids.entry(id.to_owned()).or_insert(index);
            }
            add(&mut names.titles, folded(note.title.trim()), index);
        }
        names
    }

    /// The note an address means, as written in a note of that path.
    pub fn note(&self, address: &Address, from: &str) -> Option<Meaning> {
        address.names.iter().find_map(|name| self.note_named(name, address.is_wikilink, from))
    }

    fn note_named(&self, name: &str, is_wikilink: bool, from: &str) -> Option<Meaning> {
        let plain = without_ending(name);
        if let Some(nearest) = joined(folder_of(from), plain).and_then(|path| self.notes.whole(&path)) {
            // A path says which note it means; a mere name does not.
            let others = (is_wikilink && !name.contains('/')).then(|| self.notes.ending_with(plain)).flatten();
            let other = others
                .and_then(|found| [Some(found.nearest), found.other].into_iter().flatten().find(|it| *it != nearest));
            return Some(Meaning { nearest, other });
        }
        let is_absolute = name.starts_with('/');
        let vault_wide = (!is_absolute).then(|| self.notes.ending_with(plain)).flatten();
        let key = folded(name.trim());
        vault_wide
            .or_else(|| self.aliases.get(&key).copied())
            .or_else(|| self.served_as(name))
            .or_else(|| self.titles.get(&key).copied())
    }

    // How HackMD and sites made of notes call a note: `/id`, `/s/id`, `/@user/name`, a permalink.
    fn served_as(&self, name: &str) -> Option<Meaning> {
        let path = name.trim_matches('/');
        let last = path.rsplit('/').next().unwrap_or_default();
        let is_known_shape = !path.contains('/') || ["@", "s/", "p/"].iter().any(|start| path.starts_with(start));
        let by_id = self.ids.get(path).or_else(|| self.ids.get(last).filter(|_| is_known_shape));
        let by_id = by_id.copied().map(Meaning::only);
        by_id.or_else(|| (is_known_shape && name.starts_with('/')).then(|| self.notes.ending_with(last)).flatten())
    }

    /// The note at exactly that path from the root, with or without its ending.
    pub fn note_at(&self, path: &str) -> Option<usize> {
        self.notes.whole(without_ending(path))
    }

    /// The other file an address means, as written in a note of that path.
    pub fn file(&self, address: &Address, whole: &str, from: &str) -> Option<Meaning> {
        let files = self.files.get_or_init(|| Paths::new(self.others, |path| path));
        let names = std::iter::once(whole).chain(address.names.iter().map(String::as_str));
        names.filter(|name| !name.is_empty()).find_map(|name| {
            let near = joined(folder_of(from), name).and_then(|path| files.whole(&path));
            near.map(Meaning::only).or_else(|| files.ending_with(name.trim_start_matches('/')))
        })
    }
}

impl Names<'_> {
    /// What could be written in a note of that path instead of an address that means no note: the note whose name, title or
    /// alias is nearest.
    pub fn nearest_note(&self, address: &Address, from: &str) -> Option<Instead> {
        let near = self.near_notes.get_or_init(|| {
            let named = self.notes.paths.iter().enumerate().flat_map(|(at, path)| {
                let name = stem(path);
                [(name, at), (undated(name), at)]
            });
            let called = self.aliases.iter().chain(&self.titles).flat_map(|(name, meaning)| {
                [Some(meaning.nearest), meaning.other].into_iter().flatten().map(|at| (name.as_str(), at))
            });
            Near::new(named.chain(called))
        });
        // A link of Markdown without an ending names a folder rather than a note.
        let names = address.names.iter().map(|name| last(name));
        let mut names = names.filter(|name| address.is_wikilink || name.contains('.'));
        let index = names.find_map(|name| near.find(without_ending(name)))?;
        let path = &self.notes.paths[index];
        let place = if address.fragment.is_empty() { String::new() } else { format!("#{}", address.fragment) };
        let name = stem(path);
        let is_clear = self.note_named(name, true, from).is_some_and(|meaning| meaning == Meaning::only(index));
        let name = if is_clear { name } else { without_ending(path) };
        Some(Instead { name: format!("{name}{place}"), path: format!("{}{place}", relative(folder_of(from), path)) })
    }

    /// What could be written in a note of that path instead of the address of a file that is not there: the file of the same
    /// kind whose name is nearest.
    pub fn nearest_file(&self, address: &Address, from: &str) -> Option<Instead> {
        // What is called the same but for its ending is of the same kind.
        let kind = |path: &str| format!("{} {:?}", stem(path), services::file(path));
        let near = self.near_files.get_or_init(|| {
            let kinds = self.others.iter().map(|path| kind(path)).collect::<Vec<_>>();
            let names = self.others.iter().map(|path| last(path));
            Near::new(names.zip(0..).chain(kinds.iter().map(String::as_str).zip(0..)))
        });
        let found = |name: &String| near.find(last(name)).or_else(|| near.find(&kind(last(name))));
        let index = address.names.iter().find_map(found)?;
        let path = &self.others[index];
        let is_same_kind = address.names.iter().any(|name| services::file(name) == services::file(path));
        let is_clear = self.file(&Address::default(), last(path), from).is_some_and(|meaning| meaning.nearest == index);
        let name = if is_clear { last(path) } else { path };
        is_same_kind.then(|| Instead { name: name.to_owned(), path: relative(folder_of(from), path) })
    }
}

/// The name of a file without its folders.
fn last(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// A file's name without the date it begins with, because a link often names the rest alone.
fn undated(name: &str) -> &str {
    name.trim_start_matches(|letter: char| letter.is_ascii_digit() || matches!(letter, '-' | '.' | '_' | ' '))
}

/// Paths by all that they end with.
#[derive(Debug)]
struct Paths<'a> {
    paths: &'a [String],
    exact: HashMap<&'a str, usize>,
    folded: Vec<String>,
    endings: HashMap<String, Meaning>,
}

/// By more folders than this a file is only found by its whole path.
const MAX_FOLDERS: usize = 16;

impl<'a> Paths<'a> {
    fn new(paths: &'a [String], cut: fn(&str) -> &str) -> Self {
        let folded = paths.iter().map(|path| self::folded(cut(path))).collect::<Vec<_>>();
        let mut order = (0..paths.len()).collect::<Vec<_>>();
        order.sort_by_cached_key(|at| (folded[*at].matches('/').count(), &folded[*at], &paths[*at]));
        let mut endings = HashMap::with_capacity(paths.len() * 2);
        for at in order {
            let whole = &folded[at];
            let starts = whole.rmatch_indices('/').map(|(slash, _)| slash + 1).take(MAX_FOLDERS);
            for start in starts.filter(|start| *start > 0).chain([0]) {
                add(&mut endings, whole[start..].to_owned(), at);
            }
        }
        let exact = paths.iter().enumerate().rev().map(|(at, path)| (cut(path), at)).collect();
        Self { paths, exact, folded, endings }
    }

    fn whole(&self, path: &str) -> Option<usize> {
        self.exact.get(path).copied().or_else(|| {
            let path = folded(path);
            // The whole path lies in fewer folders than all others that end with it.
            self.endings.get(&path).map(|found| found.nearest).filter(|at| self.folded[*at] == path)
        })
    }

    fn ending_with(&self, path: &str) -> Option<Meaning> {
        self.endings.get(&folded(path)).copied()
    }
}

fn add(names: &mut HashMap<String, Meaning>, name: String, index: usize) {
    if name.is_empty() {
        return;
    }
    match names.entry(name) {
        Entry::Vacant(entry) => {
            entry.insert(Meaning::only(index));
        }
        Entry::Occupied(mut entry) => {
            let found = entry.get_mut();
            if found.other.is_none() && found.nearest != index {
                found.other = Some(index);
            }
        }
    }
}

/// Names that differ only in case, or in how an accent is encoded, are one.
fn folded(name: &str) -> String {
    if name.is_ascii() {
        return name.to_ascii_lowercase();
    }
    let lower = name.to_lowercase();
    if is_nfc(&lower) { lower } else { lower.nfc().collect() }
}

/// The path of a note without the ending that says that it is one.
pub fn without_ending(path: &str) -> &str {
    let (plain, ending) = path.rsplit_once('.').unwrap_or((path, ""));
    let is_note = ending.eq_ignore_ascii_case("md") || ending.eq_ignore_ascii_case("markdown");
    if is_note && !plain.is_empty() { plain } else { path }
}

/// Remembers the name of each note, to say where two have the same.
#[derive(Debug, Default)]
pub struct Doubles(HashMap<String, String>);

impl Doubles {
    /// The path of the first note that has the same name as this one. Every folder may have its `README` and `index`.
    pub fn add(&mut self, path: &str) -> Option<&str> {
        let name = folded(stem(path));
        if matches!(name.as_str(), "readme" | "index") {
            return None;
        }
        match self.0.entry(name) {
            Entry::Occupied(entry) => Some(entry.into_mut().as_str()),
            Entry::Vacant(entry) => {
                entry.insert(path.to_owned());
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_notes_with_one_name_the_second_is_told() {
        let mut doubles = Doubles::default();
        let told =
            ["a/Talk.md", "b/talk.md", "README.md", "a/README.md"].map(|path| doubles.add(path).map(str::to_owned));
        assert_eq!(told, [None, Some("a/Talk.md".to_owned()), None, None]);
    }

    #[test]
    fn the_nearest_is_meant() {
        let paths = ["b/Talk.md", "a/talk.md", "x/y/Talk.markdown", "Cafe\u{301}.md"].map(str::to_owned);
        let notes = paths.iter().map(|path| ParsedNote { path: path.clone(), ..ParsedNote::default() });
        let notes = notes.collect::<Vec<_>>();
        let names = Names::new(&notes, &paths, &[]);
        for (written, from, path, is_sure) in [
            ("[[Talk]]", "index.md", "a/talk.md", false),
            ("[[TALK.md]]", "b/index.md", "b/Talk.md", false),
            ("Talk.md", "b/index.md", "b/Talk.md", true),
            ("[[y/Talk]]", "b/index.md", "x/y/Talk.markdown", true),
            ("../x/y/Talk", "b/index.md", "x/y/Talk.markdown", true),
            ("/b/Talk", "x/y/Talk.markdown", "b/Talk.md", true),
            ("[[caf\u{e9}]]", "b/Talk.md", "Cafe\u{301}.md", true),
        ] {
            let found = names.note(&Address::read(written), from).unwrap();
            assert_eq!((paths[found.nearest].as_str(), found.other.is_none()), (path, is_sure), "{written} in {from}");
        }
        for written in ["[[../../etc/passwd]]", "../../b/Talk.md", "[[nothing]]", "/y/Talk.md"] {
            assert_eq!(names.note(&Address::read(written), "b/Talk.md"), None, "{written}");
        }
    }
}
