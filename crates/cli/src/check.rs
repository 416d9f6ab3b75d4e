//! `chronote check`: what is wrong in the notes.

use std::process::ExitCode;

use notebook::Severity;

use crate::{
    args::Notes,
    output::{self, count},
    reading::Reading,
    stop::Stop,
};

/// Prints the problems and, beside them, how many there are. Fails if a reader of the page loses something.
pub fn run(args: &Notes) -> Result<ExitCode, Stop> {
    let mut reading = Reading::of(&args.folder)?;
    reading.attachments(&args.folder);
    let (errors, warnings) = (reading.problems_of(Severity::Error), reading.problems_of(Severity::Warning));
    output::print(&reading.problem_lines())?;
    output::complain(&format!("{}: {}, {}\n", reading.extent(), count(errors, "error"), count(warnings, "warning")));
    Ok(if errors > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
