//! Barriers: what keeps people from reading, as far as axe-core can tell, in both themes.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::opening::SESSIONS;
use crate::page::Page;
use crate::seek;
use crate::trip::Trip;

/// With and without an open session, in a wide window.
pub fn none_at_a_desk(trip: &Trip) -> Result<()> {
    let visit = trip.open()?;
    for theme in ["light", "dark"] {
        choose(&visit.page, theme)?;
        none(&visit.page, &format!("{theme}, overview"))?;
    }
    visit.page.open_session(SESSIONS[1].0)?;
    visit.page.expand_all()?;
    for theme in ["light", "dark"] {
        choose(&visit.page, theme)?;
        none(&visit.page, &format!("{theme}, session"))?;
    }
    visit.page.browser.reload()?;
    visit.page.expect_session(SESSIONS[1].0)?;
    visit.page.hold("the theme is remembered", "document.documentElement.dataset.theme === 'dark'", json!([]))
}

/// The same on 360 px, where the timeline and the session take turns.
pub fn none_on_a_phone(trip: &Trip) -> Result<()> {
    let visit = trip.open_in_frame(360)?;
    for theme in ["light", "dark"] {
        choose(&visit.page, theme)?;
        none(&visit.page, &format!("{theme}, timeline"))?;
    }
    visit.page.open_session(SESSIONS[1].0)?;
    visit.page.expand_all()?;
    for theme in ["light", "dark"] {
        choose(&visit.page, theme)?;
        none(&visit.page, &format!("{theme}, session"))?;
    }
    Ok(())
}

/// Presses the switch until the theme is there; it has three places.
fn choose(page: &Page, theme: &str) -> Result<()> {
    for _ in 0..3 {
        if page.ask("document.documentElement.dataset.theme ?? ''", json!([]))? == theme {
            break;
        }
        page.click(&seek::button("Theme"))?;
    }
    let is_chosen = "document.documentElement.dataset.theme === words[0]";
    page.hold(&format!("the theme is {theme}"), is_chosen, json!([theme]))?;
    // Colours that are on their way from one theme to the other are those of neither.
    page.hold("the colours have settled", "document.getAnimations().length === 0", json!([]))
}

fn none(page: &Page, place: &str) -> Result<()> {
    let script = "const done = arguments[0]; axe.run({ resultTypes: ['violations'] }).then(({ violations }) => done(\
        violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`))),\
        (error) => done([String(error)]));";
    let found = page.browser.run_until_done(script, Vec::new())?;
    let found: Vec<&str> = found.json().as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    ensure!(found.is_empty(), "{place}: {} barriers:\n          {}", found.len(), found.join("\n          "));
    Ok(())
}
