//! `chronote check`: what is wrong in the notes, for people and editors or for scripts.

use std::process::ExitCode;

use notebook::{Problem, Severity};
use serde::Serialize;

use crate::{
    args::{Checking, Format},
    output::{self, count},
    reading::Reading,
    stop::Stop,
};

/// Prints the problems and, beside them, how many there are. Fails if a reader of the page loses something; if `strict`, if
/// anything is wrong.
pub fn run(args: &Checking) -> Result<ExitCode, Stop> {
    let mut reading = Reading::of(&args.notes.folder)?;
    reading.attachments(&args.notes.folder);
    let (errors, warnings) = (reading.problems_of(Severity::Error), reading.problems_of(Severity::Warning));
    output::print(&match args.format {
        Format::Text => reading.problems.iter().map(text).collect(),
        Format::Json => json(&reading.problems, Counts { errors, warnings })?,
    })?;
    output::complain(&format!("{}: {}, {}\n", reading.extent(), count(errors, "error"), count(warnings, "warning")));
    let fails = errors > 0 || args.strict && warnings > 0;
    Ok(if fails { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// The line of a problem, and below it, indented, what could be written instead.
fn text(problem: &Problem) -> String {
    let correction = problem.correction.iter().flat_map(|correction| correction.lines());
    let correction = correction.map(|line| format!("    {line}").trim_end().to_owned() + "\n");
    format!("{problem}\n{}", correction.collect::<String>())
}

/// Goes up when a name below changes its meaning or goes away.
const VERSION: u32 = 1;

/// The problems in words of JSON. These names are what scripts rely on.
#[derive(Serialize)]
struct Checked<'a> {
    version: u32,
    counts: Counts,
    problems: Vec<CheckedProblem<'a>>,
}

#[derive(Serialize)]
struct Counts {
    errors: usize,
    warnings: usize,
}

#[derive(Serialize)]
struct CheckedProblem<'a> {
    file: &'a str,
    line: u32,
    code: &'static str,
    severity: &'static str,
    sentence: &'a str,
    why: &'static str,
    correction: Option<&'a str>,
}

fn json(problems: &[Problem], counts: Counts) -> Result<String, Stop> {
    let problems = problems.iter().map(|problem| CheckedProblem {
        file: &problem.path,
        line: problem.line,
        code: problem.fault.code(),
        severity: match problem.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        sentence: &problem.sentence,
        why: problem.fault.why(),
        correction: problem.correction.as_deref(),
    });
    let checked = Checked { version: VERSION, counts, problems: problems.collect() };
    let json = serde_json::to_string_pretty(&checked);
    json.map(|json| json + "\n")
        .map_err(|error| Stop::because(format!("the problems could not be written as JSON: {error}")))
}
