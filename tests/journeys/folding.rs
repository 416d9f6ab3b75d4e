//! Folding: what stands under a heading goes away and comes back.

use anyhow::Result;
use serde_json::json;

use crate::opening::SESSIONS;
use crate::seek;
use crate::trip::Trip;

const IS_OPEN: &str = "it.closest('details').open && it.closest('summary')";
const IS_FOLDED: &str = "!it.closest('details').open";

/// One section folds by its heading; all of them by two buttons.
pub fn sections_fold(trip: &Trip) -> Result<()> {
    let visit = trip.open()?;
    let page = &visit.page;
    page.open_session(SESSIONS[0].0)?;
    let section = seek::heading("Education Source").inside(seek::main());
    let is_read = "document.querySelector('main').innerText.includes('Udacity')";

    page.expect(&section, IS_OPEN)?;
    page.hold("its text can be read", is_read, json!([]))?;
    page.click(&section)?;
    page.expect(&section, IS_FOLDED)?;
    page.hold("its text is folded away", &format!("!{is_read}"), json!([]))?;
    page.click(&section)?;
    page.expect(&section, IS_OPEN)?;

    page.click(&seek::button("Collapse all"))?;
    page.hold("nothing is open", "!document.querySelector('main details[open]')", json!([]))?;
    page.expect(&section, IS_FOLDED)?;
    page.expand_all()?;
    page.expect(&section, IS_OPEN)?;
    page.hold("the head as it was written can be read", "document.body.innerText.includes('28 Sep 2022')", json!([]))
}
