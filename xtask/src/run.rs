//! A run: the steps of one `cargo xtask` command, each announced, timed, and told again in the summary.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// The steps done so far, in order.
pub struct Run {
    started: Instant,
    steps: Vec<Step>,
}

struct Step {
    name: String,
    took: Duration,
    passed: bool,
}

impl Run {
    /// A run without steps; its time starts now.
    pub fn new() -> Self {
        Self { started: Instant::now(), steps: Vec::new() }
    }

    /// Does one step. An error carries the step's name, and the caller ends the run with it.
    pub fn step<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        println!("\n── {name}");
        let started = Instant::now();
        let result = work();
        let took = started.elapsed();
        println!("   {name}: {} after {:.1} s", if result.is_ok() { "done" } else { "FAILED" }, took.as_secs_f32());
        self.steps.push(Step { name: name.to_owned(), took, passed: result.is_ok() });
        result.with_context(|| format!("the step \"{name}\" failed"))
    }

    /// Prints the summary, and hands back how the run ended.
    pub fn finish(self, result: Result<()>) -> Result<()> {
        println!("\n── summary");
        for step in &self.steps {
            let word = if step.passed { "ok    " } else { "FAILED" };
            println!("   {word} {:>7.1} s  {}", step.took.as_secs_f32(), step.name);
        }
        println!("   {:>14.1} s  in all", self.started.elapsed().as_secs_f32());
        result
    }
}
