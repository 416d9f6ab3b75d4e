//! The toolchain: the Rust that rust-toolchain.toml pins, with the target that the page is compiled for.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::program;
use crate::run::Run;

/// What browsers run.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Adds the target for the page where it is missing.
pub fn set_up(run: &mut Run) -> Result<()> {
    let library = program::output(Command::new("rustc").args(["--print", "target-libdir", "--target", WASM]))?;
    if Path::new(&library).is_dir() {
        return Ok(());
    }
    if program::on_path("rustup").is_none() {
        bail!("this Rust has no target {WASM}: install Rust with rustup (rustup.rs), or add the target by hand");
    }
    run.step(&format!("set up the Rust target {WASM} (usually 10 seconds)"), || {
        program::run(Command::new("rustup").args(["target", "add", WASM]))
    })
}

/// Downloads every crate in Cargo.lock, because Trunk then builds without the network.
pub fn fetch(run: &mut Run) -> Result<()> {
    run.step("fetch the crates in Cargo.lock (usually seconds)", || {
        program::run(&mut program::cargo(&["fetch", "--quiet", "--locked"]))
    })
}
