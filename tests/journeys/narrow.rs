//! The narrowest window that must do: 320 px, which is also a wide one at 400 % zoom (WCAG 2.2, 1.4.10).

use anyhow::{Result, ensure};
use serde_json::json;

use crate::opening::SESSIONS;
use crate::page::Page;
use crate::trip::Trip;

/// Nothing has to be scrolled sideways, with the timeline or with a session on the screen.
pub fn fits(trip: &Trip) -> Result<()> {
    for (title, ..) in SESSIONS {
        let visit = trip.open_in_frame(320)?;
        no_sideways_scroll(&visit.page, "the timeline")?;
        visit.page.open_session(title)?;
        visit.page.expand_all()?;
        no_sideways_scroll(&visit.page, title)?;
    }
    Ok(())
}

fn no_sideways_scroll(page: &Page, place: &str) -> Result<()> {
    let inner = page.ask("innerWidth", json!([]))?;
    ensure!(inner == 320, "the window is {inner} px wide");
    // A bar to scroll up and down may take some of the width.
    let wide = "[...document.querySelectorAll('#app *')].filter((it) => \
                it.getBoundingClientRect().right > document.scrollingElement.clientWidth && !it.closest('pre, .formula, .table')) \
                .map((it) => it.outerHTML.slice(0, 80)).slice(0, 5)";
    let over = page.ask("document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth", json!([]))?;
    ensure!(over == 0, "{place} is {over} px too wide; look at {}", page.ask(wide, json!([]))?);
    Ok(())
}
