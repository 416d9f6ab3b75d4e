//! The budget: how many bytes a reader may have to load. A KB is 1,000 bytes.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use brotli::enc::BrotliEncoderParams;

use crate::checkout::{DIST, SHELL};

const KB: usize = 1000;

/// Something that is loaded, how large it is, and how large it may be when compressed with brotli at its best.
struct Item {
    name: &'static str,
    raw: usize,
    brotli: usize,
    limit: usize,
}

/// Prints the sizes.
pub fn print() -> Result<()> {
    told().map(drop)
}

/// Prints the sizes, and fails if one is over its limit.
pub fn hold() -> Result<()> {
    match told()?.iter().find(|item| item.brotli > item.limit) {
        Some(item) => bail!("{} is {} bytes over its budget", item.name, item.brotli - item.limit),
        None => Ok(()),
    }
}

fn told() -> Result<[Item; 2]> {
    let items = items()?;
    for Item { name, raw, brotli, limit } in &items {
        let kb = |bytes: usize| bytes as f64 / KB as f64;
        println!("   {name}: {:.1} KB, {:.1} KB with brotli, of {} KB allowed", kb(*raw), kb(*brotli), limit / KB);
    }
    Ok(items)
}

fn items() -> Result<[Item; 2]> {
    let parts = fs::read_dir(SHELL).with_context(|| format!("cannot read {SHELL}"))?;
    let parts = parts.map(|entry| Ok(entry?.path())).collect::<Result<Vec<PathBuf>>>()?;
    let viewer = parts.into_iter().filter(|it| it.extension().is_some_and(|it| it == "js" || it == "wasm"));
    Ok([
        Item::weigh("viewer, script and wasm", viewer, 150 * KB)?,
        Item::weigh("page with the notes, without pictures", [Path::new(DIST).join("index.html")], 200 * KB)?,
    ])
}

impl Item {
    /// Files are compressed one by one, as a host sends them.
    fn weigh(name: &'static str, files: impl IntoIterator<Item = PathBuf>, limit: usize) -> Result<Self> {
        let mut item = Self { name, raw: 0, brotli: 0, limit };
        for file in files {
            let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
            let mut small = Vec::new();
            let best = BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
            brotli::BrotliCompress(&mut bytes.as_slice(), &mut small, &best).context("cannot compress")?;
            item.raw += bytes.len();
            item.brotli += small.len();
        }
        if item.raw == 0 {
            bail!("{name}: there is nothing to weigh; run `cargo xtask build`");
        }
        Ok(item)
    }
}
