//! The shell: the compiled app without notes. Trunk compiles it, and its post_build hook binds the notes into it.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::checkout::{NOTES, SHELL};
use crate::program;
use crate::run::Run;
use crate::shorten;
use crate::toolchain;
use crate::tools::Tool;

/// Tells the hook, across Trunk, which notes to bind.
const NOTES_VARIABLE: &str = "CHRONOTE_NOTES";

/// Where Trunk's hook finds what Trunk wrote.
const STAGE_VARIABLE: &str = "TRUNK_STAGING_DIR";

/// Lies beside the page on a host, so it is not one of the shell's scripts.
const SERVICE_WORKER: &str = "sw.js";

/// The two files that were compiled for each other.
const SCRIPT: &str = "chronote-app.js";
const WASM: &str = "chronote-app_bg.wasm";

/// Builds dist/ with `notes` in it, after setting up what that needs.
pub fn build(run: &mut Run, notes: Option<&Path>) -> Result<()> {
    toolchain::set_up(run)?;
    let tools = [Tool::trunk().set_up(run)?, Tool::wasm_bindgen()?.set_up(run)?];
    toolchain::fetch(run)?;
    run.step("build the page (usually 1 to 2 minutes the first time)", || compile(&tools, notes))
}

fn compile(tools: &[PathBuf], notes: Option<&Path>) -> Result<()> {
    let mut trunk = Command::new("trunk");
    trunk.args(["build", "--release", "--offline"]).env("PATH", program::path_with(tools)?);
    // Trunk takes NO_COLOR only as true or false, and stops at the usual NO_COLOR=1.
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env_remove("NO_COLOR").arg("--no-color");
    }
    if let Some(notes) = notes {
        trunk.env(NOTES_VARIABLE, notes);
    }
    // The hook needs the command; compiled beside the page, it is ready when the page is.
    let mut command = program::cargo(&["build", "--quiet", "--locked", "--release", "--package", "chronote-cli"]);
    let mut beside = command.spawn().context("cannot start cargo")?;
    let built = program::run(&mut trunk);
    beside.wait().context("cannot wait for cargo")?;
    built
}

/// Trunk's post_build hook: takes the shell out of what Trunk wrote, and puts the page with the notes in its place.
pub fn bind() -> Result<()> {
    let stage = PathBuf::from(std::env::var_os(STAGE_VARIABLE).context("bind is for Trunk: use `cargo xtask build`")?);
    take_shell(&stage)?;
    let notes = std::env::var_os(NOTES_VARIABLE).unwrap_or_else(|| NOTES.into());
    let mut bind = program::chronote(&["bind"]);
    program::run(bind.arg(notes).args(["--shell", SHELL, "--out"]).arg(stage.join("index.html")))
}

/// Moves the shell's files to their folder. The folder gets its name only when it is complete, because
/// `chronote watch` may be looking at it.
fn take_shell(stage: &Path) -> Result<()> {
    let shell = Path::new(SHELL);
    let next = shell.with_added_extension("next");
    remove(&next)?;
    fs::create_dir_all(&next).with_context(|| format!("cannot create {}", next.display()))?;
    for entry in fs::read_dir(stage).with_context(|| format!("cannot read {}", stage.display()))? {
        let file = entry?.path();
        let Some(name) = file.file_name().filter(|name| is_shell_part(name)) else { continue };
        let place = next.join(name);
        // Copied and removed, not renamed: dist/ and target/ may be on two file systems.
        fs::copy(&file, &place).with_context(|| format!("cannot write {}", place.display()))?;
        fs::remove_file(&file).with_context(|| format!("cannot remove {}", file.display()))?;
    }
    shorten::shorten(&next.join(SCRIPT), &next.join(WASM))?;
    remove(shell)?;
    fs::rename(&next, shell).with_context(|| format!("cannot create {}", shell.display()))
}

fn remove(folder: &Path) -> Result<()> {
    if !folder.exists() {
        return Ok(());
    }
    fs::remove_dir_all(folder).with_context(|| format!("cannot remove {}", folder.display()))
}

fn is_shell_part(name: &OsStr) -> bool {
    let extension = Path::new(name).extension().and_then(OsStr::to_str);
    name != SERVICE_WORKER && matches!(extension, Some("html" | "js" | "wasm" | "css"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shell_is_what_bind_puts_into_one_page() {
        for (name, expected) in [
            ("index.html", true),
            (SCRIPT, true),
            (WASM, true),
            ("style.css", true),
            ("sw.js", false),
            ("manifest.webmanifest", false),
            ("icons", false),
        ] {
            assert_eq!(is_shell_part(OsStr::new(name)), expected, "{name}");
        }
    }
}
