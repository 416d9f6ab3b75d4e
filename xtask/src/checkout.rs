//! The checkout: the folder that holds this repository. Every other file names its paths from there.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The compiled app without notes, as `chronote bind` and `chronote watch` take it.
pub const SHELL: &str = "target/shell";

/// What Trunk writes and people upload or open.
pub const DIST: &str = "dist";

/// The user's notes, bound where no other folder is named.
pub const NOTES: &str = "notes";

/// Makes the checkout the current folder.
pub fn enter() -> Result<()> {
    let manifest = std::env::var_os("CARGO_MANIFEST_DIR").context("start me as `cargo xtask`")?;
    let root = Path::new(&manifest).parent().context("the folder of xtask has no parent")?;
    std::env::set_current_dir(root).with_context(|| format!("cannot enter {}", root.display()))
}

/// The native `chronote` that binding the page has compiled, for programs that start it themselves.
pub fn command() -> Result<PathBuf> {
    let name = format!("chronote{}", std::env::consts::EXE_SUFFIX);
    Ok(target()?.join("release").join(name))
}

/// Cargo's target folder, which need not be `target/`: this program lies in `<target>/debug/`.
pub fn target() -> Result<PathBuf> {
    let program = std::env::current_exe().context("cannot tell where this program lies")?;
    let target = program.parent().and_then(Path::parent).context("this program lies outside a target folder")?;
    Ok(target.to_owned())
}

/// `path` from the root of the file system, for programs that run in another folder.
pub fn absolute(path: &str) -> Result<PathBuf> {
    std::path::absolute(path).with_context(|| format!("cannot tell where {path} lies"))
}
