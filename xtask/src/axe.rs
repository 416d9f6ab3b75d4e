//! axe-core: the script with which the journeys look for barriers, and read roles and names. It comes from npm.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::packages;
use crate::program;
use crate::run::Run;
use crate::tools;

const VERSION: &str = "4.14.1";

/// The script's file, fetched first if it is not in the cache.
pub fn set_up(run: &mut Run) -> Result<PathBuf> {
    let script = tools::cache()?.join(format!("axe-core-{VERSION}")).join("axe.min.js");
    if !script.is_file() {
        packages::set_up_npm(run)?;
        if program::on_path("npm").is_none() {
            bail!("axe-core comes from npm, which is missing: install npm");
        }
        run.step(&format!("set up axe-core {VERSION} (usually seconds)"), || fetch(&script))?;
    }
    Ok(script)
}

/// Fetches beside the final place, and moves there only what is complete.
fn fetch(script: &Path) -> Result<()> {
    let home = script.parent().context("the script needs a folder")?;
    let packed = home.join("packed");
    fs::create_dir_all(&packed).with_context(|| format!("cannot create {}", packed.display()))?;
    let pack = ["pack", "--silent", &format!("axe-core@{VERSION}")].map(str::to_owned);
    let archive = program::output(Command::new("npm").args(pack).current_dir(&packed))?;
    let member = "package/axe.min.js";
    program::run(Command::new("tar").args(["-xzf", &archive, member]).current_dir(&packed))?;
    fs::rename(packed.join(member), script).with_context(|| format!("cannot create {}", script.display()))?;
    fs::remove_dir_all(&packed).with_context(|| format!("cannot remove {}", packed.display()))
}
