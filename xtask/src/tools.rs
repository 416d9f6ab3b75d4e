//! A tool: a program from crates.io that is built once and kept in a folder that all checkouts of a person share.
//!
//! A tool of the right version on PATH is taken as it is. A build happens in a folder of its own that gets its final
//! name only when it is complete, so a broken-off build is never taken for a tool, and is taken up again where it stopped.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::program;
use crate::run::Run;

/// A program in an exact version.
pub struct Tool {
    /// The crate that holds it.
    package: &'static str,
    /// The program's name.
    program: &'static str,
    version: String,
    /// How long its build usually takes, on 2 cores.
    usually: &'static str,
}

impl Tool {
    /// Turns the app into a page. 0.21.14 is the newest that Rust 1.95 compiles.
    pub fn trunk() -> Self {
        Self { package: "trunk", program: "trunk", version: "0.21.14".to_owned(), usually: "5 to 8 minutes" }
    }

    /// Writes the script between browser and wasm; must be of the version of the crate in Cargo.lock.
    pub fn wasm_bindgen() -> Result<Self> {
        let version = locked_version("wasm-bindgen")?;
        Ok(Self { package: "wasm-bindgen-cli", program: "wasm-bindgen", version, usually: "3 to 4 minutes" })
    }

    /// Drives Firefox.
    pub fn geckodriver() -> Self {
        Self { package: "geckodriver", program: "geckodriver", version: "0.37.1".to_owned(), usually: "2 minutes" }
    }

    /// The folder that holds the program, which is built first if it is nowhere.
    pub fn set_up(&self, run: &mut Run) -> Result<PathBuf> {
        if let Some(found) = program::on_path(self.program).filter(|file| self.is_ready(file)) {
            return found.parent().map(Path::to_owned).context("a program on PATH lies in no folder");
        }
        let home = cache()?.join(format!("{}-{}", self.package, self.version));
        let bin = home.join("bin");
        if !self.is_ready(&bin.join(self.program)) {
            let Self { program, version, usually, .. } = self;
            let name = format!("set up {program} {version}, once for all checkouts (usually {usually} on 2 cores)");
            run.step(&name, || self.build(&home))?;
        }
        Ok(bin)
    }

    fn is_ready(&self, program: &Path) -> bool {
        program::is_version(program, &self.version)
    }

    fn build(&self, home: &Path) -> Result<()> {
        let unfinished = home.with_added_extension("unfinished");
        fs::create_dir_all(&unfinished).with_context(|| format!("cannot create {}", unfinished.display()))?;
        // Another checkout may be building the same tool; the one that comes second finds it ready.
        let lock = File::create(home.with_added_extension("lock")).context("cannot create the tool's lock")?;
        lock.lock().context("cannot wait for another build of the tool")?;
        if self.is_ready(&home.join("bin").join(self.program)) {
            return Ok(());
        }
        let wanted = format!("{}@{}", self.package, self.version);
        let target = unfinished.join("target");
        let mut install = program::cargo(&["install", "--quiet", "--locked", "--no-track"]);
        install.arg("--root").arg(&unfinished).arg("--target-dir").arg(&target).arg("--force").arg(&wanted);
        program::run(&mut install)?;
        fs::remove_dir_all(&target).with_context(|| format!("cannot remove {}", target.display()))?;
        if home.exists() {
            fs::remove_dir_all(home).with_context(|| format!("cannot replace {}", home.display()))?;
        }
        fs::rename(&unfinished, home).with_context(|| format!("cannot create {}", home.display()))
    }
}

/// The folder that all checkouts of this person share.
pub fn cache() -> Result<PathBuf> {
    let home = std::env::var_os("XDG_CACHE_HOME").filter(|it| !it.is_empty()).map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cache")));
    Ok(home.context("there is neither XDG_CACHE_HOME nor a home folder for the tools")?.join("chronote"))
}

/// The version of a crate in Cargo.lock.
fn locked_version(package: &str) -> Result<String> {
    let lock = fs::read_to_string("Cargo.lock").context("cannot read Cargo.lock")?;
    let name = format!("name = \"{package}\"");
    let line = lock.lines().skip_while(|line| *line != name).nth(1);
    let version = line.and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    Ok(version.with_context(|| format!("Cargo.lock does not hold {package}"))?.to_owned())
}
