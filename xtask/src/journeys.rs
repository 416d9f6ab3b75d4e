//! The journeys: the tests in tests/journeys/, which use the finished page in real browsers.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::checkout::{self, DIST, SHELL};
use crate::program::{self, cargo, on_path};
use crate::run::Run;
use crate::tools::Tool;
use crate::{axe, packages};

/// An engine, and the programs without which it cannot be tested.
struct Engine {
    name: &'static str,
    programs: &'static [&'static str],
}

const ENGINES: [Engine; 3] = [
    Engine { name: "chromium", programs: &["chromium", "chromedriver"] },
    Engine { name: "firefox", programs: &["firefox-esr"] },
    Engine { name: "webkit", programs: &["WebKitWebDriver", "Xvfb", "dbus-daemon"] },
];

/// Runs the journeys whose names contain one of `words` (all, without words) in the engines that are there.
/// dist/ must have been built.
pub fn travel(run: &mut Run, words: &[String]) -> Result<()> {
    let (engines, mut journeys) = prepare(run, &ENGINES)?;
    run.step(&format!("journeys in {engines}"), || program::run(journeys.args(words)))
}

/// Prints how long Chromium takes from navigation to the first session on screen, for each bound page.
pub fn time(run: &mut Run, pages: &[PathBuf]) -> Result<()> {
    let (engine, mut journeys) = prepare(run, &ENGINES[..1])?;
    run.step(&format!("time to the first session in {engine}"), || program::run(journeys.arg("--time").args(pages)))
}

/// Prints how long Chromium takes from what a reader does to find something to what the page shows, for each bound page.
pub fn time_finding(run: &mut Run, pages: &[PathBuf]) -> Result<()> {
    let (engine, mut journeys) = prepare(run, &ENGINES[..1])?;
    run.step(&format!("time to what was found in {engine}"), || program::run(journeys.arg("--find").args(pages)))
}

/// Sets up the wanted engines. Gives the names of those that are there, and the program that walks in them.
fn prepare(run: &mut Run, wanted: &[Engine]) -> Result<(String, Command)> {
    packages::set_up_browsers(run)?;
    let there = wanted.iter().filter(|it| it.programs.iter().all(|it| on_path(it).is_some()));
    let names: Vec<&str> = there.map(|it| it.name).collect();
    if names.is_empty() {
        bail!("no browser with its driver is here: the journeys need at least one");
    }
    let mut folders = Vec::new();
    if names.contains(&"firefox") {
        folders.push(Tool::geckodriver().set_up(run)?);
    }
    let axe = axe::set_up(run)?;
    let mut command = cargo(&["test", "--quiet", "--locked", "--package", "chronote-app", "--test", "journeys", "--"]);
    command
        .env("PATH", program::path_with(&folders)?)
        .env("CHRONOTE_BROWSERS", names.join(","))
        .env("CHRONOTE_AXE", axe)
        .env("CHRONOTE_DIST", checkout::absolute(DIST)?)
        .env("CHRONOTE_SHELL", checkout::absolute(SHELL)?)
        .env("CHRONOTE_COMMAND", checkout::command()?);
    Ok((names.join(", "), command))
}
