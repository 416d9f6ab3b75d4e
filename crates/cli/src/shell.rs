//! The shell folder: the app without notes, in the files that Trunk wrote.

use std::{
    fs,
    path::{Path, PathBuf},
};

use notebook::bind::{Frame, Shell};

use crate::stop::Stop;

/// Reads a shell folder and makes it ready for binding.
///
/// # Errors
/// When the folder does not hold a shell.
pub fn read(folder: &Path) -> Result<Frame, Stop> {
    let files = files(folder)?;
    let script = text(&one(folder, &files, ".js")?)?;
    let wasm = bytes(&one(folder, &files, "_bg.wasm")?)?;
    let style = files.iter().filter(|file| ends(file, ".css")).map(|file| text(file)).collect::<Result<String, _>>()?;
    let html = text(&one(folder, &files, "index.html")?)?;
    Frame::new(&Shell { html, script, wasm, style }).map_err(|unfit| no_shell(folder, &unfit.to_string()))
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, Stop> {
    let entries = fs::read_dir(folder).map_err(|error| no_shell(folder, &error.to_string()))?;
    let mut files: Vec<_> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    files.sort();
    Ok(files)
}

fn one(folder: &Path, files: &[PathBuf], end: &str) -> Result<PathBuf, Stop> {
    let mut found = files.iter().filter(|file| ends(file, end));
    match (found.next(), found.next()) {
        (Some(file), None) => Ok(file.clone()),
        (None, _) => Err(no_shell(folder, &format!("it has no file {end}"))),
        (Some(_), Some(_)) => Err(no_shell(folder, &format!("it has more than one file {end}"))),
    }
}

fn ends(file: &Path, end: &str) -> bool {
    file.file_name().is_some_and(|name| name.to_string_lossy().ends_with(end))
}

fn text(file: &Path) -> Result<String, Stop> {
    String::from_utf8(bytes(file)?).map_err(|_| Stop::because(format!("{} is not UTF-8", file.display())))
}

fn bytes(file: &Path) -> Result<Vec<u8>, Stop> {
    fs::read(file).map_err(|error| Stop::because(format!("{} could not be read: {error}", file.display())))
}

fn no_shell(folder: &Path, reason: &str) -> Stop {
    let folder = folder.display();
    Stop::because(format!("{folder} is no compiled shell: {reason}; make one with `cargo xtask build`"))
}
