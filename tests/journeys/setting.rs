//! The setting: which engines are there, and where the things under test lie. `cargo xtask` tells it by environment.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::engine::Engine;

/// What the journeys are told.
pub struct Setting {
    /// The engines to walk in.
    pub engines: Vec<Engine>,
    /// What Trunk wrote.
    pub dist: PathBuf,
    /// The compiled app without notes, to bind other notes into.
    pub shell: PathBuf,
    /// The native `chronote`.
    pub command: PathBuf,
    /// The source of axe-core.
    pub axe: String,
}

impl Setting {
    /// Reads the environment.
    pub fn from_environment() -> Result<Self> {
        let engines = told("CHRONOTE_BROWSERS")?.into_string().ok().context("CHRONOTE_BROWSERS is not text")?;
        let axe = PathBuf::from(told("CHRONOTE_AXE")?);
        Ok(Self {
            engines: engines.split(',').map(Engine::from_name).collect::<Result<_>>()?,
            dist: told("CHRONOTE_DIST")?.into(),
            shell: told("CHRONOTE_SHELL")?.into(),
            command: told("CHRONOTE_COMMAND")?.into(),
            axe: fs::read_to_string(&axe).with_context(|| format!("cannot read {}", axe.display()))?,
        })
    }
}

fn told(name: &str) -> Result<std::ffi::OsString> {
    std::env::var_os(name).with_context(|| format!("{name} is not set: start the journeys with `cargo xtask journeys`"))
}
