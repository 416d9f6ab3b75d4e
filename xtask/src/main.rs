//! `cargo xtask`: builds, serves, tests and measures Chronote, after setting up what is missing.
//!
//! This file knows the commands and which [steps](run) each is made of. What a step does stands in the file of its noun.

mod axe;
mod bench;
mod budget;
mod checkout;
mod checks;
mod journeys;
mod packages;
mod places;
mod program;
mod run;
mod serve;
mod shell;
mod shorten;
mod sources;
mod toolchain;
mod tools;

use std::process::ExitCode;

use anyhow::{Result, bail};
use run::Run;
use serve::Serving;

const USAGE: &str = "\
Builds, serves and tests Chronote, setting up what is missing.

Usage: cargo xtask <COMMAND>

Commands:
  serve [NOTES] [--port PORT]  Show the notes (default: notes/) on this machine; rebuild on every change
  build                        Build dist/ and print its sizes
  test                         Everything that must hold: ci, and the journeys in three browsers
  ci                           Format, clippy, docs, tests and the size budget, without browsers
  journeys [WORD]...           Only the journeys whose name contains a WORD
  bench                        Sizes and times against the budgets
  bind                         Put the notes into the shell (called by Trunk)
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match obey(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cargo xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn obey(words: &[String]) -> Result<()> {
    let (command, rest) = match words {
        [] => ("--help", words),
        [command, rest @ ..] => (command.as_str(), rest),
    };
    if !rest.is_empty() && !matches!(command, "serve" | "journeys") {
        bail!("{command} takes no arguments, found {rest:?}");
    }
    // Read before the step into the checkout, because a folder of notes is named from where the person stands.
    let serving = if command == "serve" { Some(Serving::from_words(rest)?) } else { None };
    checkout::enter()?;
    let mut run = Run::new();
    let result = match command {
        "serve" => shell::build(&mut run, serving.as_ref().map(|it| it.notes.as_path()))
            .and_then(|()| serving.map_or(Ok(()), |it| it.run())),
        "build" => shell::build(&mut run, None).and_then(|()| budget::print()),
        "test" => test(&mut run),
        "ci" => ci(&mut run),
        "journeys" => shell::build(&mut run, None).and_then(|()| journeys::travel(&mut run, rest)),
        "bench" => bench::measure(&mut run),
        "bind" => return shell::bind(),
        "--help" | "-h" | "help" => {
            print!("{USAGE}");
            return Ok(());
        }
        other => bail!("there is no command {other:?}\n\n{USAGE}"),
    };
    run.finish(result)
}

/// What must hold, without browsers.
fn ci(run: &mut Run) -> Result<()> {
    checks::all(run)?;
    shell::build(run, None)?;
    run.step("size budget", budget::hold)
}

/// What must hold.
fn test(run: &mut Run) -> Result<()> {
    ci(run)?;
    journeys::travel(run, &[])
}
