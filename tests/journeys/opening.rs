//! Opening: what a reader meets first, and the first thing they do.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::seek::{self, Seek};
use crate::trip::Trip;

/// A session of the user's notes: its title, the beginning of its date, and what else its line on the timeline says.
pub const SESSIONS: [(&str, &str, &[&str]); 3] = [
    ("Beyond Jupyter Notebooks: MLOps Environment Setup & First Deployment", "2022-09-28", &[]),
    ("Introduction to AI/ML, with KIMO", "2022-09-29T09:00", &["Kimo"]),
    (
        "What can Philosophy do for Responsible AI",
        "2022-10-12T11:00",
        &["Cancelled", "Late", "Dyson School of Design Engineering"],
    ),
];

/// Three sessions, in the order of their dates, each with title, date and status in words.
pub fn timeline_stands(trip: &Trip) -> Result<()> {
    let visit = trip.open()?;
    let page = &visit.page;
    page.expect(&seek::status(), "it.textContent === '3 of 3 sessions'")?;
    let links = page.ask("journeys.find(words[0]).length", json!([Seek::with("link", "").inside(seek::timeline())]))?;
    ensure!(links == SESSIONS.len(), "the timeline has {links} links");
    for (title, date, words) in SESSIONS {
        let line = seek::session(title);
        page.find(&line)?;
        let shown = page.ask_of(&line, "it.querySelector('time[datetime]')?.dateTime")?;
        ensure!(shown.as_str().is_some_and(|it| it.starts_with(date)), "{title} has the date {shown}, not {date}");
        let text = page.ask_of(&line, "it.innerText.toLowerCase()")?.to_string();
        for word in words {
            ensure!(text.contains(&word.to_lowercase()), "the line of {title} says {text}, and not {word}");
        }
    }
    Ok(())
}

/// The session is marked on the timeline, and stands in `main` with title, facts and content.
pub fn session_opens(trip: &Trip) -> Result<()> {
    let visit = trip.open()?;
    let page = &visit.page;
    let (title, ..) = SESSIONS[2];
    page.open_session(title)?;
    page.expect(&seek::session(title), "it.hasAttribute('aria-current')")?;
    page.expect(&seek::session(SESSIONS[0].0), "!it.hasAttribute('aria-current')")?;
    page.expect(&seek::heading(title).inside(seek::main()), "['H1', 'H2'].includes(it.tagName)")?;
    for fact in ["Dyson School of Design Engineering", "Zoom", "Cancelled", "Late", "12 October 2022", "11:00", "UTC"] {
        let text = fact.to_lowercase();
        page.expect(&seek::main(), &format!("it.innerText.toLowerCase().includes({})", json!(text)))?;
    }
    page.expect(&seek::main(), "it.querySelector('time')?.dateTime.startsWith('2022-10-12')")?;
    let (title, ..) = SESSIONS[0];
    page.open_session(title)?;
    for link in ["Video", "Setup"] {
        page.expect(&Seek::with("link", link).inside(seek::main()), "it.href.startsWith('https://')")?;
    }
    page.find(&Seek::new("link", "Installation").inside(seek::outline()))?;
    Ok(())
}
