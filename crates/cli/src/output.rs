//! Output: what leaves the command, on standard output, on standard error or into a file.

use std::{
    fs,
    io::{self, ErrorKind, Write as _},
    path::{Path, PathBuf},
};

use crate::stop::Stop;

/// Prints a result. A reader that has seen enough (`| head`) is no failure.
///
/// # Errors
/// When standard output takes nothing, for example on a full disk.
pub fn print(text: &str) -> Result<(), Stop> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Stop::because(format!("nothing can be printed: {error}")))
        }
        _ => Ok(()),
    }
}

/// Says something beside the result. There is nowhere left to say that this failed.
pub fn complain(text: &str) {
    let _ = io::stderr().write_all(text.as_bytes());
}

/// Writes a file whole or not at all: a browser never opens half a page. Makes the folder it lies in.
///
/// # Errors
/// When it cannot be written.
pub fn replace(path: &Path, text: &str) -> Result<(), Stop> {
    let cannot = |error: io::Error| Stop::because(format!("{} could not be written: {error}", path.display()));
    fs::create_dir_all(folder_of(path)).map_err(cannot)?;
    let new = beside(path);
    fs::write(&new, text).and_then(|()| fs::rename(&new, path)).map_err(|error| {
        let _ = fs::remove_file(&new);
        cannot(error)
    })
}

/// The folder a file lies in.
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

// A hidden name in the same folder, since only there a rename is one step.
fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}.new", std::process::id()))
}

/// A number of things, in words.
pub fn count(number: usize, thing: &str) -> String {
    if number == 1 { format!("1 {thing}") } else { format!("{number} {thing}s") }
}
