//! The bench: what the budgets in ARCHITECTURE.md are measured with. It prints; only sizes can fail a test.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::checkout::{self, DIST, SHELL};
use crate::program::{self, on_path};
use crate::run::Run;
use crate::{budget, journeys, shell};

/// Makes realistic notes; lies beside the checkout, not in it.
const GENERATOR: &str = "../shared/bench/gen_corpus.py";

/// How many notes are bound, and how long that may take.
const CORPORA: [(usize, Option<Duration>); 2] = [(100, None), (1000, Some(Duration::from_millis(500)))];

/// Of this many runs the median is told.
const RUNS: usize = 5;

/// Prints sizes, the time to bind, and the time to the first session on screen.
pub fn measure(run: &mut Run) -> Result<()> {
    shell::build(run, None)?;
    run.step("sizes", budget::print)?;
    let mut pages = vec![checkout::absolute(DIST)?.join("index.html")];
    if Path::new(GENERATOR).is_file() && on_path("python3").is_some() {
        for (notes, limit) in CORPORA {
            pages.push(run.step(&format!("bind {notes} notes"), || bind(notes, limit))?);
        }
    } else {
        println!("\n── binding 100 and 1,000 notes is not measured: that needs python3 and {GENERATOR}");
    }
    journeys::time(run, &pages)?;
    println!("   allowed: 80 ms with 100 notes, 220 ms with 1,000");
    Ok(())
}

/// Binds generated notes some times, and gives the page.
fn bind(notes: usize, limit: Option<Duration>) -> Result<PathBuf> {
    let folder = checkout::target()?.join("bench").join(format!("{notes}-notes"));
    if !folder.join("notes").is_dir() {
        let count = notes.to_string();
        program::output(Command::new("python3").args([GENERATOR, "--n", &count, "--out"]).arg(&folder))?;
    }
    let page = folder.join("index.html");
    let chronote = checkout::command()?;
    let mut times = Vec::new();
    for _ in 0..RUNS {
        let mut bind = Command::new(&chronote);
        bind.arg("bind").arg(folder.join("notes")).args(["--shell", SHELL, "--out"]).arg(&page);
        let started = Instant::now();
        program::output(&mut bind)?;
        times.push(started.elapsed());
    }
    times.sort_unstable();
    let median = times.get(RUNS / 2).context("nothing was timed")?;
    let allowed = limit.map_or(String::new(), |it| format!(", of {} ms allowed", it.as_millis()));
    println!("   {notes} notes bound in {} ms (median of {RUNS}){allowed}", median.as_millis());
    Ok(page)
}
