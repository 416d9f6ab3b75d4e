//! The sources: the files from which the shell is compiled, and when each was last written.
//!
//! They are looked at twice a second instead of asking the system to tell: it is a few hundred files, it works on every
//! file system, and it spares every fresh machine the compilation of a watching library.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What the shell is made from. A note is not among it: `chronote watch` looks after the notes.
const SHELL_SOURCES: [&str; 7] = ["src", "crates", "assets", "index.html", "Trunk.toml", "Cargo.toml", "Cargo.lock"];

/// What the command `chronote` is made from, beside the shell.
const COMMAND_SOURCES: [&str; 2] = ["crates", "Cargo.lock"];

/// When every file was last written, at one moment.
#[derive(PartialEq, Eq)]
pub struct Sources(BTreeMap<PathBuf, Option<SystemTime>>);

impl Sources {
    /// As they are now. What cannot be read counts as absent: an editor may be about to write it.
    pub fn now() -> Self {
        let mut files = BTreeMap::new();
        for source in SHELL_SOURCES {
            collect(Path::new(source), &mut files);
        }
        Self(files)
    }

    /// Whether something from which `chronote` itself is compiled is different in `other`.
    pub fn command_differs(&self, other: &Self) -> bool {
        let of_command = |it: &Self| {
            let files = it.0.clone().into_iter();
            files.filter(|(file, _)| COMMAND_SOURCES.iter().any(|it| file.starts_with(it))).collect::<Vec<_>>()
        };
        of_command(self) != of_command(other)
    }
}

fn collect(path: &Path, files: &mut BTreeMap<PathBuf, Option<SystemTime>>) {
    match fs::read_dir(path) {
        Ok(folder) => folder.flatten().for_each(|entry| collect(&entry.path(), files)),
        Err(_) => {
            files.insert(path.to_owned(), fs::metadata(path).and_then(|it| it.modified()).ok());
        }
    }
}
