//! Hits: what was searched for is marked in the open session, and can be walked through.

use anyhow::Result;
use serde_json::json;

use crate::page::Page;
use crate::seek::{self, Seek};
use crate::trip::Trip;

const BREAD: &str = "\
---
date: 2023-01-10
---
# Baking bread

Knead the dough.

```text
dough = flour + water
```

### Resting
LINES
- Cover the **do**ugh,
  - and forget the dough.

### Shaping
LINES
| Dough | Form |
|---|---|
| rye | basket |
";

/// Nothing of this is marked; it makes the sections higher than the window.
const LINES: &str =
    "\n- The oven is cold.\n- The flour is white.\n- The salt is grey.\n- The water is warm.\n- The clock stands.\n";

/// What the hits of a highlight say, where the browser has highlights; else what they should say.
const SAID: &str = "(name, words) => !window.Highlight || [...CSS.highlights.get(name)].join(' ') === words";

/// Searches, opens what was found, and goes from hit to hit by keys and by buttons, through folds, and round at the end.
pub fn hits_are_walked(trip: &Trip) -> Result<()> {
    let bread = BREAD.replace("LINES\n", &LINES.repeat(5));
    let visit = trip.open_notes(&[("bread.md", &bread), ("clocks.md", "# Clocks\n12 Feb 2023\n\nNo flour.\n")])?;
    let page = &visit.page;
    page.open_session("Baking bread")?;
    page.ask("window.kept = document.querySelector('main .section')", json!([]))?;
    let field = page.find(&Seek::new("searchbox", "Search notes"))?;
    page.browser.click(&field)?;
    for letter in ["d", "o", "u", "g", "h"] {
        page.browser.press(letter)?;
    }
    page.expect(&seek::status(), "it.textContent === '1 of 2 sessions'")?;
    tells(page, "5 hits")?;
    page.hold("the session was not drawn anew", "window.kept.isConnected", json!([]))?;
    page.open_session("Baking bread")?;

    tells(page, "5 hits")?;
    says(page, "chronote-hit", "dough dough dough dough Dough")?;
    says(page, "chronote-hit-current", "")?;
    page.hold("the page stays at the title", "scrollY === 0", json!([]))?;
    for place in ["1", "2", "3"] {
        page.browser.press("n")?;
        tells(page, &format!("{place} of 5 hits"))?;
        in_sight(page)?;
    }
    page.browser.press("ppp")?;
    tells(page, "5 of 5 hits")?;
    in_sight(page)?;
    page.click(&seek::button("Next hit"))?;
    tells(page, "1 of 5 hits")?;

    let (resting, shaping) = (seek::heading("Resting").inside(seek::main()), seek::heading("Shaping"));
    page.click(&seek::button("Collapse all"))?;
    page.expect(&resting, "!it.closest('details').open")?;
    page.click(&seek::button("Next hit"))?;
    page.click(&seek::button("Next hit"))?;
    tells(page, "3 of 5 hits")?;
    page.expect(&resting, "it.closest('details').open")?;
    page.expect(&shaping, "!it.closest('details').open")?;
    in_sight(page)?;
    page.click(&seek::button("Next hit"))?;
    in_sight(page)?;
    page.click(&seek::button("Theme"))?;
    says(page, "chronote-hit", "dough dough dough dough Dough")?;

    page.browser.go("about:blank")?;
    page.browser.go(&format!("{}#/baking-bread/shaping?q=dough", visit.url))?;
    page.expect_session("Baking bread")?;
    tells(page, "5 of 5 hits")?;
    says(page, "chronote-hit-current", "Dough")?;
    in_sight(page)?;

    page.click(&seek::button("Clear filters"))?;
    page.hold("nothing is marked", &format!("({SAID})('chronote-hit', '')"), json!([]))?;
    page.expect_none(&seek::button("Next hit"))
}

fn tells(page: &Page, words: &str) -> Result<()> {
    let bar = seek::status().inside(seek::main());
    page.expect(&bar, &format!("it.textContent === {}", json!(words))).map(drop)
}

fn says(page: &Page, name: &str, words: &str) -> Result<()> {
    page.hold(&format!("{name} is {words}"), &format!("({SAID})(...words)"), json!([name, words]))
}

/// Whether the hit that was gone to can be seen, and nothing lies over it.
fn in_sight(page: &Page) -> Result<()> {
    let seen = "!window.Highlight || [...CSS.highlights.get('chronote-hit-current')].every((hit) => { \
                const { left, top, width, height } = hit.getBoundingClientRect(); \
                const there = document.elementFromPoint(left + width / 2, top + height / 2); \
                return hit.commonAncestorContainer.parentElement.contains(there) || there?.contains(hit.commonAncestorContainer) && there.closest('.session') })";
    page.hold("the hit is in sight", seen, json!([]))
}
