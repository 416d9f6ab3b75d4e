//! Barriers: what keeps people from reading, as far as axe-core can tell, in both themes.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::opening::SESSIONS;
use crate::page::Page;
use crate::seek::{self, Seek};
use crate::trip::Trip;

const EVERYTHING: &str = r#"---
tags: [talks]
---

# Everything

2022-10-03 to 2022-10-05, 14:00-15:30 CET
[Video](https://example.org/video)

An intro with **strong**, *emphasis*, ~~struck~~, `code`, <kbd>Ctrl</kbd>, <mark>marked</mark>, a [link](https://example.org/),
a [place](#Tables), [nowhere](/nowhere), https://example.org/bare and footnotes[^one], again[^one].

[^one]: With **weight**.

## Lists

1. First
   - [ ] to do
   - [x] done

7. Seventh

## Tables

| Name | Value |
|:-----|------:|
| a | 1 |

```rust
fn main() {}
```

> Quoted
> > twice

> [!WARNING]
> Mind the gap.

> [!tip]- Folded [link](https://example.org/tip)
> Inside.

:::info
A box [name=Ada] [color=red]
:::

- a bullet with a [link](https://example.org/bullet) ^block
    - and another under it
- [?] a question #tagged

See [[#Tables]] and [[Nowhere]], H~2~O, 19^th^, ==marked==, ++inserted++ :smile:.

![[#Tables]]

![[missing.png]] ![[missing.mp3]] {%youtube aqz-KE-bpKQ %}

Term
: What it means

```js=10 [11]
let a = 1
let b = "two"
```

```mermaid
graph LR
  A[Start] --> B[End]
```

```plantuml
A -> B
```

```csvpreview {header="true"}
a,b
1,2
```

## Mathematics

Inline $e^{i\pi}$, unreadable $\nosuchthing$ and

$$
\begin{align} a &= b \\ c &= d \end{align}
$$

<details><summary>More</summary>

Folded.

</details>

![A picture](https://example.invalid/a.png) ![](local.png) ![Uploading file..._x]()

#### Deep

---

The end.
"#;

/// With and without an open session, in a wide window.
pub fn none_at_a_desk(trip: &Trip) -> Result<()> {
    let visit = trip.open()?;
    none_in_both_themes(&visit.page, "overview")?;
    visit.page.open_session(SESSIONS[1].0)?;
    visit.page.expand_all()?;
    none_in_both_themes(&visit.page, "session")?;
    visit.page.browser.reload()?;
    visit.page.expect_session(SESSIONS[1].0)?;
    visit.page.hold("the theme is remembered", "document.documentElement.dataset.theme === 'dark'", json!([]))
}

/// The same on 360 px, where the timeline and the session take turns.
pub fn none_on_a_phone(trip: &Trip) -> Result<()> {
    let visit = trip.open_in_frame(360)?;
    none_in_both_themes(&visit.page, "timeline")?;
    visit.page.open_session(SESSIONS[1].0)?;
    visit.page.expand_all()?;
    none_in_both_themes(&visit.page, "session")
}

/// Where a reader comes less often: the list of keys, a filter that matches nothing, a notebook without sessions, and a
/// note with every kind of content.
pub fn none_in_rarer_views(trip: &Trip) -> Result<()> {
    let visit = trip.open()?;
    visit.page.click(&seek::button("Keyboard shortcuts"))?;
    visit.page.find(&Seek::with("dialog", "Keyboard shortcuts"))?;
    none(&visit.page, "the list of keys")?;

    let visit = trip.open_notes(&[("talk.md", EVERYTHING)])?;
    visit.page.open_session("Everything")?;
    visit.page.expand_all()?;
    none_in_both_themes(&visit.page, "every kind of content")?;
    let field = visit.page.find(&Seek::new("searchbox", "Search notes"))?;
    visit.page.browser.click(&field)?;
    visit.page.browser.press("nothing-has-this-word")?;
    visit.page.expect(&seek::status(), "it.textContent === '0 of 1 session'")?;
    none(&visit.page, "nothing found")?;

    visit.page.click(&seek::button("Clear filters"))?;
    visit.page.browser.go(&address_of_health(&visit.page)?)?;
    visit.page.find(&Seek::new("heading", "Note health").inside(seek::main()))?;
    none_in_both_themes(&visit.page, "the health of the notes")?;

    let visit = trip.open_notes(&[("empty.md", "")])?;
    visit.page.find(&seek::heading("No notes yet"))?;
    none_in_both_themes(&visit.page, "no sessions")
}

fn address_of_health(page: &Page) -> Result<String> {
    Ok(format!("{}#/~health", page.browser.address()?.split('#').next().unwrap_or_default()))
}

fn none_in_both_themes(page: &Page, place: &str) -> Result<()> {
    for theme in ["light", "dark"] {
        choose(page, theme)?;
        none(page, &format!("{theme}, {place}"))?;
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

/// Fails if axe-core finds a barrier.
pub fn none(page: &Page, place: &str) -> Result<()> {
    let script = "const done = arguments[0]; axe.run({ resultTypes: ['violations'] }).then(({ violations }) => done(\
        violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`))),\
        (error) => done([String(error)]));";
    let found = page.browser.run_until_done(script, Vec::new())?;
    let found: Vec<&str> = found.json().as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    ensure!(found.is_empty(), "{place}: {} barriers:\n          {}", found.len(), found.join("\n          "));
    Ok(())
}
