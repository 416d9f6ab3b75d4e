//! Hostile notes: whatever stands in a note, it is text to be read and never script to be run.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::trip::Trip;

const NOTE: &str = r##"# Hostile note

## 2023-05-04 Attacks </script><script>window.hacked = 'title'</script>

word-one <script>window.hacked = 'script'; document.title = 'hacked'; alert('hacked')</script>

<img src="data:image/png,none" onerror="window.hacked = 'onerror'" alt="word-two">
<img src=x onerror=alert(1)>

[word-three](javascript:window.hacked='link') and [word-four](data:text/html,<script>parent.hacked='data'</script>)
and <a href="JaVaScRiPt:window.hacked='raw'">word-five</a> and <a href="&#106;avascript:window.hacked=1">word-six</a>

<svg onload="window.hacked = 'svg'"><script>window.hacked = 'svg script'</script><text>word-seven</text></svg>

<iframe srcdoc="<script>parent.hacked = 'frame'</script>">word-eight</iframe>

<style>main { display: none !important }</style>
<p style="position:fixed;inset:0" onclick="window.hacked = 'click'" onmouseover="window.hacked = 'over'">word-nine</p>

<object data="javascript:window.hacked='object'">word-ten</object> <embed src="javascript:window.hacked='embed'">
<form action="javascript:window.hacked='form'"><button>word-eleven</button></form>
<details open ontoggle="window.hacked = 'toggle'"><summary>word-twelve</summary>inside</details>
<base href="https://example.invalid/"> <meta http-equiv="refresh" content="0;url=https://example.invalid/">

```html
</script><script>window.hacked = 'code'</script><!-- word-thirteen
```

$\href{javascript:window.hacked='math'}{x}$ and <math><maction actiontype="statusline" xlink:href="javascript:window.hacked=1">y</maction></math>

### word-fourteen <img src=x onerror="window.hacked = 'heading'">

The end: <!-- word-fifteen stays hidden --> </script> <!-- <script> word-sixteen
"##;

/// What must be read although it stands in the middle of an attack.
const WORDS: [&str; 13] = [
    "word-one",
    "word-two",
    "word-three",
    "word-four",
    "word-five",
    "word-six",
    "word-nine",
    "word-eleven",
    "word-twelve",
    "word-thirteen",
    "word-fourteen",
    "The end:",
    "Attacks",
];

/// Nothing ran, nothing that could run is in the page, and everything can be read.
pub fn nothing_runs(trip: &Trip) -> Result<()> {
    let visit = trip.open_notes(&[("hostile.md", NOTE)])?;
    let page = &visit.page;
    page.open_session("Attacks")?;
    page.expand_all()?;
    let mut text = page.text()?;
    text.push_str(&page.ask_text("[...document.querySelectorAll('main img')].map((it) => it.alt).join(' ')")?);
    for word in WORDS {
        ensure!(text.contains(word), "{word} cannot be read in: {text}");
    }
    for (what, selector) in [
        ("an element that runs or loads", "#app :is(script, style, iframe, object, embed, base, meta, link, form)"),
        ("a link that runs", "#app a:is([href^='javascript' i], [href^='data' i], [href^='vbscript' i])"),
        ("a style attribute", "#app [style*='fixed']"),
    ] {
        page.hold(&format!("there is not {what}"), "!document.querySelector(words[0])", json!([selector]))?;
    }
    let handlers = "![...document.querySelectorAll('#app *')].some((it) => it.getAttributeNames().some((name) => name.startsWith('on')))";
    page.hold("there is no handler in an attribute", handlers, json!([]))?;
    press_all_links(trip, &visit.url)?;
    page.hold("nothing ran", "window.hacked === undefined", json!([]))?;
    let title = page.browser.title()?;
    ensure!(title.contains("Attacks"), "the title became {title}");
    ensure!(!page.browser.has_message(), "a message of the page waits");
    Ok(())
}

/// Presses what looks like a link into the attack.
fn press_all_links(trip: &Trip, url: &str) -> Result<()> {
    let press = "for (const it of document.querySelectorAll('main :is(a, span)')) \
                 if (/^word-/.test(it.textContent) && !/^http/.test(it.href ?? '')) it.click();";
    trip.browser.run(press, Vec::new())?;
    let address = trip.browser.address()?;
    ensure!(address.starts_with(url), "a link of the attack led to {address}");
    Ok(())
}
