//! `chronote bind`: the notes become one page.

use std::{path::Path, process::ExitCode};

use crate::{args::Binding, output, reading::Reading, shell, stop::Stop};

/// Binds and says what it wrote. Problems are said beside it and stop nothing.
pub fn run(args: &Binding) -> Result<ExitCode, Stop> {
    let frame = shell::read(&args.shell)?;
    let mut reading = Reading::of(&args.notes.folder)?;
    let attachments = reading.attachments(&args.notes.folder);
    let page = notebook::bind::bind(&frame, &reading.notebook, &reading.health(), &attachments).page();
    output::replace(&args.out, &page)?;
    output::complain(&reading.problem_lines());
    output::print(&wrote(&args.out, &reading, &page))?;
    Ok(ExitCode::SUCCESS)
}

/// What was written, in a line.
pub fn wrote(out: &Path, reading: &Reading, page: &str) -> String {
    format!("Wrote {}: {}, {} kB\n", out.display(), reading.extent(), page.len().div_ceil(1000))
}
