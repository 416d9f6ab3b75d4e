//! The bench: what the budgets in ARCHITECTURE.md are measured with. It prints; only sizes can fail a test.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::checkout::{self, DIST, SHELL};
use crate::program::{self, on_path};
use crate::run::Run;
use crate::{budget, journeys, shell};

/// Makes realistic notes; lies beside the checkout, not in it.
const GENERATOR: &str = "../shared/bench/gen_corpus.py";

/// How many notes are bound, and how long that may take.
const CORPORA: [(usize, Option<Duration>); 3] =
    [(100, None), (1000, Some(Duration::from_millis(500))), (10_000, Some(Duration::from_secs(5)))];

/// How many notes are only parsed, in how much time and in how many times their own size of memory.
const PARSED: [(usize, Option<(Duration, u64)>); 2] = [(1000, None), (10_000, Some((Duration::from_secs(4), 10)))];

/// How often a process is asked how much memory it took so far.
const LOOK: Duration = Duration::from_millis(10);

/// Of this many runs the median is told.
const RUNS: usize = 5;

/// Prints sizes, the time to bind, and the time to the first session on screen.
pub fn measure(run: &mut Run) -> Result<()> {
    shell::build(run, None)?;
    run.step("sizes", budget::print)?;
    let mut pages = vec![checkout::absolute(DIST)?.join("index.html")];
    let mut searched = Vec::new();
    if Path::new(GENERATOR).is_file() && on_path("python3").is_some() {
        for (notes, limits) in PARSED {
            run.step(&format!("parse {notes} notes"), || parse(notes, limits))?;
        }
        for (notes, limit) in CORPORA {
            let page = run.step(&format!("bind {notes} notes"), || bind(notes, limit))?;
            searched.extend(limit.map(|_| page.clone()));
            pages.push(page);
        }
    } else {
        println!("\n── binding 100 and 1,000 notes is not measured: that needs python3 and {GENERATOR}");
    }
    journeys::time(run, &pages)?;
    println!("   allowed: 80 ms with 100 notes, 220 ms with 1,000");
    if searched.is_empty() {
        return Ok(());
    }
    journeys::time_finding(run, &searched)?;
    println!(
        "   allowed with 1,000 notes: median 16 ms, 95th percentile 33 ms; with 10,000: 50 and 100; no task over 50 ms"
    );
    Ok(())
}

/// Parses generated notes some times, and tells how long that takes and how much memory.
fn parse(notes: usize, limits: Option<(Duration, u64)>) -> Result<()> {
    let folder = corpus(notes)?.join("notes");
    let mut bytes = 0;
    for file in fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))? {
        bytes += file?.metadata()?.len();
    }
    let chronote = checkout::command()?;
    let mut runs = Vec::new();
    for _ in 0..RUNS {
        let mut check = Command::new(&chronote);
        check.arg("check").arg(&folder).stdout(Stdio::null()).stderr(Stdio::null());
        let started = Instant::now();
        let mut child = check.spawn().context("cannot start chronote")?;
        let mut peak = 0;
        while child.try_wait()?.is_none() {
            peak = memory(child.id()).unwrap_or(peak);
            std::thread::sleep(LOOK);
        }
        runs.push((started.elapsed(), peak));
    }
    runs.sort_unstable();
    let (time, peak) = *runs.get(RUNS / 2).context("nothing was timed")?;
    let allowed =
        limits.map_or(String::new(), |(time, times)| format!(", of {} ms and {times} times allowed", time.as_millis()));
    let each = time.as_micros() / notes as u128;
    let times = peak as f64 / bytes as f64;
    println!(
        "   {notes} notes parsed in {} ms, {each} µs each, in {times:.1} times their size (median of {RUNS}){allowed}",
        time.as_millis()
    );
    Ok(())
}

/// The most memory in bytes that a process took so far, where the system tells (Linux, proc(5)).
fn memory(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().trim_end_matches("kB").trim().parse::<u64>().ok()? * 1024)
}

/// The folder of so many generated notes, made once.
fn corpus(notes: usize) -> Result<PathBuf> {
    let folder = checkout::target()?.join("bench").join(format!("{notes}-notes"));
    if !folder.join("notes").is_dir() {
        let count = notes.to_string();
        program::output(Command::new("python3").args([GENERATOR, "--n", &count, "--out"]).arg(&folder))?;
    }
    Ok(folder)
}

/// Binds generated notes some times, and gives the page.
fn bind(notes: usize, limit: Option<Duration>) -> Result<PathBuf> {
    let folder = corpus(notes)?;
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
