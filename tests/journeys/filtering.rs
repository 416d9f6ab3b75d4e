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

/// Words, two tags and a span of months work together, are in the address, walk back, and are taken away one by one and at once.
pub fn filters_combine(trip: &Trip) -> Result<()> {
    let visit = trip.open_notes(NOTES)?;
    let page = &visit.page;
    let shown = |count: usize| page.expect(&seek::status(), &format!("it.textContent === '{count} of 3 sessions'"));
    page.click(&seek::tag("kitchen"))?;
    shown(2)?;
    page.click(&seek::tag("flour"))?;
    shown(1)?;
    page.click(&seek::button("Any of them"))?;
    shown(2)?;
    // A second press wants the tag not to be there.
    page.click(&seek::tag("flour"))?;
    shown(1)?;
    page.expect(&seek::tag("flour"), "it.getAttribute('aria-pressed') === 'mixed'")?;
    page.click(&seek::button("Remove filter: not flour"))?;
    shown(2)?;

    let summary = "[...document.querySelectorAll('summary')].find((it) => it.textContent === 'More filters')";
    page.ask(&format!("{summary}.click() ?? true"), json!([]))?;
    page.find(&Seek::new("slider", "From"))?;
    page.hold(
        "the span begins in March",
        "(() => { const it = document.querySelector('input[type=range]'); it.value = 2; \
         it.dispatchEvent(new Event('input', { bubbles: true })); return location.hash.includes('from=2023-03'); })()",
        json!([]),
    )?;
    shown(1)?;
    let field = page.find(&Seek::new("searchbox", "Search notes").inside(Seek::with("search", "")))?;
    page.browser.click(&field)?;
    page.browser.press("egs")?;
    shown(0)?;
    page.click(&seek::button("Remove filter: “egs”"))?;
    shown(1)?;
    page.browser.click(&field)?;
    page.browser.press("eggs has:picture")?;
    shown(0)?;
    page.hold(
        "words and filters are in the address",
        "/tag=kitchen.*from=2023-03.*q=eggs/.test(location.hash)",
        json!([]),
    )?;

    let address = page.browser.address()?;
    page.browser.go("about:blank")?;
    page.browser.go(&address)?;
    shown(0)?;
    page.click(&seek::button("Remove filter: “eggs has:picture”"))?;
    shown(1)?;
    page.browser.back()?;
    shown(0)?;
    page.click(&seek::button("Clear filters"))?;
    shown(3)?;
    page.expect_none(&seek::button("Remove filter: kitchen"))?;
    Ok(())
}

/// What is nonsense is answered by a sentence, and a page that is asked too much still answers.
pub fn nonsense_is_answered(trip: &Trip) -> Result<()> {
    let visit = trip.open_notes(NOTES)?;
    let page = &visit.page;
    let field = page.find(&Seek::new("searchbox", "Search notes").inside(Seek::with("search", "")))?;
    page.browser.click(&field)?;
    page.browser.press("before:soon")?;
    page.hold("a hint says what is missing", "document.body.innerText.includes('needs a date')", json!([]))?;
    page.expect(&seek::status(), "it.textContent === '3 of 3 sessions'")?;
    for text in ["\"((.*[", "-", "tag: is: ::", "\u{202e}\u{0}"] {
        let typed = text.repeat(10_000 / text.len());
        let typing = "(() => { const it = document.querySelector('#search'); it.value = words[0]; \
                      it.dispatchEvent(new Event('input', { bubbles: true })); return true; })()";
        page.ask(typing, json!([typed]))?;
        page.expect(&seek::status(), "/^[0-3] of 3 sessions$/.test(it.textContent)")?;
    }
    page.click(&seek::button("Clear filters"))?;
    page.expect(&seek::status(), "it.textContent === '3 of 3 sessions'")?;
    Ok(())
}
