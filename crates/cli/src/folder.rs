//! The folder of notes: which of its files are notes, which tool they are from, what its settings leave out, and what could
//! not be read.

use std::{
    fs,
    io::{self, ErrorKind},
    path::Path,
};

use notebook::{Fault, Problem, Settings, SourceFile, SourceFolder, Tool};
use walkdir::{DirEntry, WalkDir};

use crate::stop::Stop;

/// A folder that holds at least one note.
#[derive(Debug)]
pub struct Folder {
    /// Its name, its notes and the paths of its other files, sorted, and what it says of them.
    pub source: SourceFolder,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

impl Folder {
    /// Reads all notes.
    ///
    /// # Errors
    /// When there is no such folder or no note in it.
    pub fn read(path: &Path) -> Result<Self, Stop> {
        let shown = path.display();
        let metadata = fs::metadata(path).map_err(|error| match error.kind() {
            ErrorKind::NotFound => Stop::because(format!("there is no folder {shown}")),
            _ => Stop::because(format!("the folder {shown} could not be read: {error}")),
        })?;
        if !metadata.is_dir() {
            return Err(Stop::because(format!("{shown} is a file; name the folder that holds the notes")));
        }
        let source = SourceFolder { name: name(path), tool: tool(path), ..SourceFolder::default() };
        let mut folder = Self { source, problems: Vec::new() };
        let empty = fs::read_dir(path)
            .map_err(|error| Stop::because(format!("the folder {shown} could not be read: {error}")))?
            .next()
            .is_none();
        if empty {
            return Err(Stop::because(format!("the folder {shown} is empty; put Markdown notes (.md) into it")));
        }
        walk(path).for_each(|entry| folder.add(path, entry));
        folder.source.notes.sort_by(|one, other| one.path.cmp(&other.path));
        folder.source.others.sort();
        match (folder.source.notes.is_empty(), folder.problems.first()) {
            (false, _) => Ok(folder),
            (true, None) => Err(Stop::because(format!("the folder {shown} holds no Markdown file (.md or .markdown)"))),
            (true, Some(problem)) => Err(Stop::because(format!("no note in {shown} could be read: {problem}"))),
        }
    }

    fn file(&mut self, path: String, whole: &Path) -> Option<SourceFile> {
        match fs::read(whole) {
            Ok(bytes) => Some(SourceFile { path, bytes }),
            // It was there a moment ago, and is wanted no more.
            Err(_) if is_gone(whole) => None,
            Err(error) => {
                self.problems.push(unreadable(path, &reason(&error)));
                None
            }
        }
    }

    fn add(&mut self, root: &Path, entry: walkdir::Result<DirEntry>) {
        match entry {
            Ok(entry) if entry.file_type().is_file() => {
                let path = inside(root, entry.path());
                if is_note(entry.path()) {
                    let note = self.file(path, entry.path());
                    self.source.notes.extend(note);
                } else if MAPS.contains(&path.as_str()) && self.source.links.is_none() {
                    self.source.links = self.file(path, entry.path());
                } else if path == SETTINGS {
                    self.source.settings = self.file(path, entry.path());
                } else {
                    self.source.others.push(path);
                }
            }
            Ok(_) => {}
            Err(error) => {
                let path = error.path().unwrap_or(root);
                // An editor's lock file is a hidden link that leads nowhere.
                let is_hidden = path.file_name().is_some_and(|name| is_hidden(&name.to_string_lossy()));
                if !is_hidden && !is_gone(path) {
                    self.problems.push(unreadable(inside(root, path), &walk_reason(&error)));
                }
            }
        }
    }
}

/// What says which notes addresses mean that nothing else explains.
const MAPS: [&str; 2] = ["links.yaml", "links.yml"];

/// What overrules how the notes are read.
const SETTINGS: &str = "chronote.toml";

/// Everything in a folder and its folders that is neither hidden nor skipped by its settings, links followed. What is
/// skipped is not even listed.
pub fn walk(root: &Path) -> impl Iterator<Item = walkdir::Result<DirEntry>> {
    let settings = fs::read(root.join(SETTINGS)).ok().map(|bytes| SourceFile { path: SETTINGS.to_owned(), bytes });
    let settings = settings.map(|file| Settings::read(&file).0).unwrap_or_default();
    let top = root.to_owned();
    let is_left_out = move |entry: &DirEntry| {
        is_hidden(&entry.file_name().to_string_lossy()) || settings.skips(&inside(&top, entry.path()))
    };
    WalkDir::new(root)
        .follow_links(true)
        .into_iter()
        .filter_entry(move |entry| entry.depth() == 0 || !is_left_out(entry))
}

// `.obsidian`, `.git`, `.trash` and the like.
fn is_hidden(name: &str) -> bool {
    name.starts_with('.')
}

// Whether nothing is there, not even a link.
fn is_gone(path: &Path) -> bool {
    fs::symlink_metadata(path).is_err_and(|error| error.kind() == ErrorKind::NotFound)
}

fn is_note(path: &Path) -> bool {
    path.extension().is_some_and(|end| end.eq_ignore_ascii_case("md") || end.eq_ignore_ascii_case("markdown"))
}

// Obsidian keeps its settings in the vault, and notes may be a folder of one.
fn tool(path: &Path) -> Tool {
    let whole = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let mut vaults = whole.ancestors().take(1 + MAX_ABOVE).map(|folder| folder.join(".obsidian"));
    let Some(settings) = vaults.find(|settings| settings.is_dir()) else { return Tool::default() };
    let app = fs::read(settings.join("app.json")).unwrap_or_default();
    let app = serde_json::from_slice::<serde_json::Value>(&app).unwrap_or_default();
    Tool::Obsidian { strict_line_breaks: app["strictLineBreaks"] == true }
}

/// So many folders above the notes a vault is looked for.
const MAX_ABOVE: usize = 3;

// `.` and `..` have a name only once they are resolved.
fn name(path: &Path) -> String {
    let whole = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    whole.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn inside(root: &Path, path: &Path) -> String {
    let parts = path.strip_prefix(root).unwrap_or(path).components();
    parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

fn unreadable(path: String, reason: &str) -> Problem {
    let sentence = format!("This could not be read: {reason}; the rest was kept.");
    Problem { path, line: 1, fault: Fault::UnreadableFile, sentence, correction: None }
}

fn walk_reason(error: &walkdir::Error) -> String {
    match (error.loop_ancestor(), error.io_error()) {
        (Some(_), _) => "it is a link to a folder that it lies in".to_owned(),
        (None, Some(error)) => reason(error),
        (None, None) => "the reason is not known".to_owned(),
    }
}

/// What went wrong, in words that follow "because" or a colon.
pub fn reason(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "it is a link to nothing".to_owned(),
        ErrorKind::PermissionDenied => "its permissions forbid it".to_owned(),
        _ => error.to_string(),
    }
}
