//! Words: a note's every visible word can be read in the page, whatever was made of it.

use anyhow::{Result, ensure};
use pulldown_cmark::{Event, Options, Parser};

use crate::opening::SESSIONS;
use crate::trip::Trip;

/// Opens every session with all that folds in it, and looks for each word of the source.
pub fn all_there(trip: &Trip) -> Result<()> {
    let visit = trip.open()?;
    let mut text = visit.page.text()?;
    for (title, ..) in SESSIONS {
        visit.page.open_session(title)?;
        visit.page.expand_all()?;
        text += "\n";
        text += &visit.page.text()?;
    }
    // A style may write a word in capitals.
    let text = text.to_lowercase();
    let words = visible_words(&trip.read_notes()?);
    ensure!(words.len() > 400, "only {} words were found in the note", words.len());
    let lost: Vec<&String> = words.iter().filter(|word| !text.contains(&word.to_lowercase())).collect();
    ensure!(lost.is_empty(), "{} words cannot be read: {lost:?}", lost.len());
    Ok(())
}

/// The words of a note without Markdown's signs, by a reading of our own that knows nothing of the parser under test.
fn visible_words(source: &str) -> Vec<String> {
    let mut words = Vec::new();
    let body = source.find("\n# ").map_or(source, |at| {
        words.extend(front_matter_words(&source[..at]));
        &source[at..]
    });
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS | Options::ENABLE_MATH;
    for event in Parser::new_ext(body, options) {
        let (Event::Text(text) | Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text)) = event else {
            continue;
        };
        words.extend(text.split_whitespace().map(str::to_owned));
    }
    words
}

/// The values of front matter, without its keys and signs.
fn front_matter_words(source: &str) -> Vec<String> {
    let values = source.lines().filter_map(|line| line.split_once(": ")).map(|(_, value)| value);
    let words = values.flat_map(|value| value.split(|it: char| it.is_whitespace() || "[],'\"".contains(it)));
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}
