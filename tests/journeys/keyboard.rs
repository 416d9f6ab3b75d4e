//! The keyboard: everything that matters, without a mouse.

use anyhow::{Context, Result, bail};
use serde_json::json;
use thirtyfour::Key;

use crate::opening::SESSIONS;
use crate::page::Page;
use crate::seek::{self, Seek};
use crate::trip::Trip;

/// More presses of the Tab key than any way on these pages needs.
const MANY: usize = 120;

/// Opens a session, folds a section, presses a tag, and reads the list of keys.
pub fn keyboard_is_enough(trip: &Trip) -> Result<()> {
    let visit = trip.open()?;
    let page = &visit.page;
    let keyboard = Keyboard { page };
    let (title, ..) = SESSIONS[0];

    let line = seek::session(title);
    page.find(&line)?;
    keyboard.tab_to(&line, false).context("to the timeline")?;
    keyboard.hold_focus_in_sight()?;
    keyboard.press(Key::Enter)?;
    page.expect_session(title)?;

    let section = seek::heading("Education Source").inside(seek::main());
    keyboard.tab_to(&section, false).context("to a section")?;
    keyboard.press(Key::Enter)?;
    page.expect(&section, "!it.closest('details').open")?;
    keyboard.press(Key::Space)?;
    page.expect(&section, "it.closest('details').open")?;

    let tag = seek::tag("lectures");
    keyboard.tab_to(&tag, true).context("back to the tags")?;
    keyboard.press(Key::Space)?;
    page.expect(&tag, "it.getAttribute('aria-pressed') === 'true'")?;
    keyboard.press(Key::Space)?;
    page.expect(&tag, "it.getAttribute('aria-pressed') === 'mixed'")?;

    page.browser.press("?")?;
    let keys = Seek::with("dialog", "Keyboard shortcuts");
    page.find(&keys)?;
    keyboard.press(Key::Escape)?;
    page.expect_none(&keys)?;
    // Escape closed the list and did not leave the session as well.
    page.expect_session(title)
}

struct Keyboard<'a> {
    page: &'a Page<'a>,
}

impl Keyboard<'_> {
    fn press(&self, key: Key) -> Result<()> {
        self.page.browser.press(&char::from(key).to_string())
    }

    /// Presses Tab, or Shift and Tab, until the element or what holds it has the focus.
    fn tab_to(&self, seek: &Seek, backwards: bool) -> Result<()> {
        let is_there = "((active) => active.contains(it) && !active.matches('body, main'))(document.activeElement)";
        for _ in 0..MANY {
            match backwards {
                true => self.page.browser.press_with(Key::Shift, Key::Tab)?,
                false => self.press(Key::Tab)?,
            }
            if self.page.ask_of(seek, is_there)? == true {
                return Ok(());
            }
        }
        bail!("the Tab key does not lead there")
    }

    /// A focus that cannot be seen is none.
    fn hold_focus_in_sight(&self) -> Result<()> {
        let ringed = "((it) => getComputedStyle(it).outlineStyle !== 'none' || getComputedStyle(it).boxShadow !== 'none')\
                      (document.activeElement)";
        self.page.hold("the focus can be seen", ringed, json!([]))
    }
}
