//! The showcase: every construct of the checklist, in a few notes. Its page shows what the command says that it shows, and
//! keeps nobody out.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::barriers;
use crate::trip::Trip;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/showcase");

/// Opens every session with all that folds, and looks for each word of `chronote inspect --text`.
pub fn all_there(trip: &Trip) -> Result<()> {
    let visit = trip.open_folder(Path::new(FOLDER))?;
    let page = &visit.page;
    let sessions: Value = serde_json::from_str(&inspected(trip, &[])?)?;
    let sessions = sessions["sessions"].as_array().context("the command names no sessions")?;
    let text = format!("\n{}", inspected(trip, &["--text"])?);
    let mut rest = text.as_str();
    for (at, session) in sessions.iter().enumerate() {
        let (id, title) = (session["id"].as_str().unwrap_or_default(), session["title"].as_str().unwrap_or_default());
        let start =
            rest.find(&format!("\n# {title}\n")).with_context(|| format!("the command does not tell {title}"))?;
        rest = &rest[start + 1..];
        let next = sessions.get(at + 1).and_then(|next| rest.find(&format!("\n# {}\n", next["title"].as_str()?)));
        page.ask("location.hash = words[0]", json!([format!("#/{id}")]))?;
        page.expect_session(title)?;
        page.expand_all()?;
        let shown = [page.text()?, page.ask_text(DESCRIBED)?].join(" ").to_lowercase();
        let told = words(&rest[..next.unwrap_or(rest.len())]);
        let lost: Vec<&String> = told.iter().filter(|word| !shown.contains(word.as_str())).collect();
        ensure!(lost.is_empty(), "{title}: {} words cannot be read: {lost:?}", lost.len());
        barriers::none(page, title)?;
    }
    Ok(())
}

/// What is said of pictures and players to those who do not see them, and the letters of formulas, which stand in elements
/// of their own.
const DESCRIBED: &str = "[...document.querySelectorAll('main :is([alt], [aria-label], [title], math)')].map((it) => \
    [it.alt, it.ariaLabel, it.title, it.localName === 'math' && it.textContent.replace(/[^\\p{L}\\p{N}]/gu, '')].join(' ')).join(' ')";

fn inspected(trip: &Trip, more: &[&str]) -> Result<String> {
    let output = Command::new(trip.command()).args(["inspect", FOLDER]).args(more).output();
    let output = output.context("cannot start chronote")?;
    ensure!(output.status.success(), "chronote inspect failed: {}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?)
}

/// The words, without signs and in lower case, because a style may write them in capitals. What TeX is told to do is not
/// shown: its commands, and the names of what begins and ends.
fn words(text: &str) -> BTreeSet<String> {
    let mut plain = String::new();
    for (at, part) in text.split('\\').enumerate() {
        let command =
            if at == 0 { 0 } else { part.find(|letter: char| !letter.is_ascii_alphabetic()).unwrap_or(part.len()) };
        let (command, rest) = part.split_at(command);
        let is_name =
            matches!(command, "begin" | "end" | "label" | "eqref" | "ref" | "color" | "textcolor" | "newcommand");
        plain.push(' ');
        plain += rest.split_once('}').filter(|_| is_name).map_or(rest, |(_, rest)| rest);
    }
    let words = plain.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}
