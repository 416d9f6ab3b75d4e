//! Attachments: the files that notes show or link to, as they are read for a page. Only files that lie in the notes
//! folder are read, and only so much that a browser can still open the page.

use std::{
    fs::{self, File},
    io::{self, Read as _},
    path::Path,
};

use notebook::{Fault, Problem, bind::Attachment};

use crate::folder::reason;

/// The most bytes one file may have.
const MAX_EACH: u64 = 64 << 20;

/// The most bytes all files may have.
const MAX_ALL: u64 = 256 << 20;

/// Files in the order they were asked for; none where one could not be had, and then a problem says why.
#[derive(Debug, Default)]
pub struct Attachments {
    /// The files.
    pub files: Vec<Option<Attachment>>,
    /// Why some are missing.
    pub problems: Vec<Problem>,
}

impl Attachments {
    /// Reads the files of those paths inside a notes folder.
    pub fn read(root: &Path, paths: &[String]) -> Self {
        let mut attachments = Self::default();
        let mut left = MAX_ALL;
        for path in paths {
            let file = read(root, path, &mut left).map_err(|why| Problem {
                path: path.clone(),
                line: 1,
                fault: Fault::MissingFile,
                correction: None,
                sentence: format!("This file is missing in the page, because it {why}."),
            });
            let (file, problem) = file.map_or_else(|problem| (None, Some(problem)), |file| (Some(file), None));
            attachments.files.push(file);
            attachments.problems.extend(problem);
        }
        attachments
    }
}

fn read(root: &Path, path: &str, left: &mut u64) -> Result<Attachment, String> {
    let whole = root.join(path);
    let unreadable = |error: io::Error| format!("could not be read: {}", reason(&error));
    let (inside, real) = (fs::canonicalize(root), fs::canonicalize(&whole));
    if !real.map_err(unreadable)?.starts_with(inside.map_err(unreadable)?) {
        return Err("is a link to a place outside of the notes folder; put the file itself there".to_owned());
    }
    let limit = MAX_EACH.min(*left);
    let mut bytes = Vec::new();
    // One byte more tells whether there are more.
    File::open(&whole).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes)).map_err(unreadable)?;
    let size = bytes.len() as u64;
    if size > MAX_EACH {
        return Err(format!("is larger than {} MB; make it smaller, or link to it on the web", MAX_EACH >> 20));
    }
    if size > limit {
        return Err(format!("would bring all files together over {} MB; make some smaller", MAX_ALL >> 20));
    }
    *left -= size;
    Attachment::new(path, bytes)
}
