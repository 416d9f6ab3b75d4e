//! Filtering: the timeline shows fewer sessions, and the address bar says why.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::seek::{self, Seek};
use crate::trip::Trip;

const NOTES: &[(&str, &str)] = &[
    (
        "2023-01-10 bread.md",
        "---\ntitle: Baking bread\ntags: [kitchen, flour]\ndate: 2023-01-10\n---\n\nKnead the dough.\n",
    ),
    (
        "2023-02-11 clocks.md",
        "---\ntitle: Mending clocks\ntags: [workshop]\ndate: 2023-02-11\n---\n\nOil the escapement.\n",
    ),
    ("2023-03-12 cakes.md", "---\ntitle: Baking cakes\ntags: [kitchen]\ndate: 2023-03-12\n---\n\nBeat the eggs.\n"),
];

/// A pressed tag leaves its sessions; pressed tags are in the address; clearing brings all back.
pub fn tag_filters(trip: &Trip) -> Result<()> {
    let visit = trip.open_notes(NOTES)?;
    let page = &visit.page;
    page.expect(&seek::tag("kitchen"), "it.getAttribute('aria-pressed') === 'false'")?;
    page.click(&seek::tag("kitchen"))?;
    page.expect(&seek::status(), "it.textContent === '2 of 3 sessions'")?;
    page.expect(&seek::tag("kitchen"), "it.getAttribute('aria-pressed') === 'true'")?;
    page.find(&seek::session("Baking cakes"))?;
    page.expect_none(&seek::session("Mending clocks"))?;
    let address = page.browser.address()?;
    ensure!(address.contains("kitchen"), "the address {address} does not hold the tag");

    page.click(&seek::tag("flour"))?;
    page.expect(&seek::status(), "it.textContent === '1 of 3 sessions'")?;
    page.browser.back()?;
    page.expect(&seek::status(), "it.textContent === '2 of 3 sessions'")?;
    page.browser.reload()?;
    page.expect(&seek::status(), "it.textContent === '2 of 3 sessions'")?;

    page.click(&seek::button("Clear filters"))?;
    page.expect(&seek::status(), "it.textContent === '3 of 3 sessions'")?;
    page.expect(&seek::tag("kitchen"), "it.getAttribute('aria-pressed') === 'false'")?;
    let address = page.browser.address()?;
    ensure!(!address.contains("kitchen"), "the address {address} still holds the tag");
    Ok(())
}

/// A typed word leaves the sessions that have it in their title; one that nothing has is answered in words.
pub fn word_filters(trip: &Trip) -> Result<()> {
    let visit = trip.open_notes(NOTES)?;
    let page = &visit.page;
    let field = page.find(&Seek::new("searchbox", "Search notes").inside(Seek::with("search", "")))?;
    page.browser.click(&field)?;
    page.browser.press("clocks")?;
    page.expect(&seek::status(), "it.textContent === '1 of 3 sessions'")?;
    page.find(&seek::session("Mending clocks"))?;
    page.hold("the address holds the word", "location.hash.includes('clocks')", json!([]))?;
    page.browser.press("xyz")?;
    page.expect(&seek::status(), "it.textContent === '0 of 3 sessions'")?;
    page.hold("the page says that nothing matches", "document.body.innerText.includes('Nothing matches')", json!([]))?;
    page.click(&seek::button("Clear filters"))?;
    page.expect(&seek::status(), "it.textContent === '3 of 3 sessions'")?;
    Ok(())
}
