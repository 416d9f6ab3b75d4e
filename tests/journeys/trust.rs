//! Trust: what the page concluded from loose notes can be checked, fact by fact, and what is wrong in them is told.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::seek::{self, Seek};
use crate::trip::Trip;

const NOTES: &[(&str, &str)] = &[
    ("index.md", "# All calls\n\n- [First call](first.md)\n- [Later calls](calls.md)\n"),
    ("first.md", "# First call\n\n- 28 Sep 2022, 14:00 UTC\n- Zoom\n\nHello.\n"),
    (
        "calls.md",
        "# Calls\n\n## Third call\n\n5 Oct 2022\n\n## Second call\n\n29 Sept\n\n### Plans\n\n\
         The [notebook](https://example.org/a.ipynb)) is there.\n",
    ),
];

/// Every fact says where it was read and what was inferred; a time is told in the reader's own zone when they ask.
pub fn facts_tell_their_source(trip: &Trip) -> Result<()> {
    let visit = trip.open_notes(NOTES)?;
    let page = &visit.page;
    page.open_session("Second call")?;
    let summary = page.summary("Where these facts come from")?;
    page.browser.click(&summary)?;
    let said = page.text()?;
    ensure!(said.contains("line 9"), "the date does not say its line: {said}");
    ensure!(said.contains("2022"), "the year was not inferred: {said}");

    page.open_session("First call")?;
    page.click(&seek::button("In my time"))?;
    page.expect(&seek::button("In my time"), "it.getAttribute('aria-pressed') === 'true'")?;
    let expected = "new Date('2022-09-28T14:00Z')";
    let shown = format!(
        "(() => {{ const at = {expected}, two = (n) => String(n).padStart(2, '0'); \
         const clock = two(at.getHours()) + ':' + two(at.getMinutes()); \
         return document.querySelector('.own-time').textContent.endsWith(at.getFullYear() + ', ' + clock); }})()"
    );
    page.hold("the time is told by the reader's clock", &shown, json!([]))
}

/// A note that only leads to others is no session, and still can be read.
pub fn index_is_no_session(trip: &Trip) -> Result<()> {
    let visit = trip.open_notes(NOTES)?;
    let page = &visit.page;
    page.expect(&seek::status(), "it.textContent === '3 of 3 sessions'")?;
    page.expect_none(&seek::session("All calls"))?;
    page.click(&Seek::new("link", "All calls").inside(Seek::new("navigation", "Notes that lead to others")))?;
    page.find(&Seek::new("heading", "All calls").inside(seek::main()))?;
    page.click(&Seek::new("link", "First call").inside(seek::main()))?;
    page.expect_session("First call")
}

/// The health of the notes is one step away; each problem leads to its place in the notes.
pub fn health_is_told(trip: &Trip) -> Result<()> {
    let visit = trip.open_notes(NOTES)?;
    let page = &visit.page;
    page.click(&Seek::new("link", "Note health").inside(seek::main()))?;
    page.find(&Seek::new("heading", "Note health").inside(seek::main()))?;
    page.find(&Seek::with("heading", "Brackets that do not match").inside(seek::main()))?;
    page.click(&Seek::with("link", "calls.md:13").inside(seek::main()))?;
    page.expect_session("Second call")?;
    page.browser.back()?;
    page.find(&Seek::new("heading", "Note health").inside(seek::main()))?;
    Ok(())
}
