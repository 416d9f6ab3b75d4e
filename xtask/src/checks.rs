//! A check: something about the source that holds or does not, told by cargo.

use anyhow::Result;

use crate::packages;
use crate::program::{cargo, run};
use crate::run::Run;
use crate::toolchain::{self, WASM};

/// Format, clippy for the host and for the browser, docs, tests.
pub fn all(steps: &mut Run) -> Result<()> {
    steps.step("format", || run(&mut cargo(&["fmt", "--all", "--check"])))?;
    toolchain::set_up(steps)?;
    steps.step("clippy, for this machine", || {
        // The journeys need browsers, so they are no test of `--all-targets` and are named beside it.
        let targets = ["--lib", "--bins", "--tests", "--examples", "--benches", "--test", "journeys"];
        run(cargo(&["clippy", "--quiet", "--locked", "--workspace"]).args(targets).args(["--", "-D", "warnings"]))
    })?;
    steps.step("clippy, for the browser", || {
        for package in
            [&["--package", "chronote-app", "--lib", "--bins"][..], &["--package", "notebook", "--no-default-features"]]
        {
            run(cargo(&["clippy", "--quiet", "--locked", "--target", WASM])
                .args(package)
                .args(["--", "-D", "warnings"]))?;
        }
        Ok(())
    })?;
    steps.step("docs", || {
        run(cargo(&["doc", "--quiet", "--locked", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings"))
    })?;
    packages::set_up_valgrind(steps)?;
    steps.step("tests", || run(&mut cargo(&["test", "--quiet", "--locked", "--workspace"])))
}
