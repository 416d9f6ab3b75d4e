//! Hostile notes: whatever stands in a note, it is text to be read and never script to be run.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::trip::Trip;

const NOTE: &str = r##"---
lang: "x' onclick='window.hacked=1"
dir: "javascript:window.hacked=1"
source: "<script>window.hacked = 'property'</script> property-one"
---

# Hostile note

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

### More attacks {onclick=window.hacked='heading'}

```mermaid
flowchart TD
A["label-one <script>window.hacked = 'label'</script><img src=x onerror=window.hacked='label'>"] --> B[label-two]
click A "javascript:window.hacked='click'" "tip"
click B call window.hacked()
style B fill:url(https://example.invalid/x)
```

```graphviz
digraph { a [label="label-three <svg onload=window.hacked=1>", URL="javascript:window.hacked='dot'"]; a -> b [label=<<b onclick="window.hacked=1">label-four</b>>] }
```

```sequence
Title: label-five <script>window.hacked = 'sequence'</script>
A->B: label-six" onload="window.hacked='sequence'
```

```flow
st=>start: label-seven <img src=x onerror=window.hacked=1>:>javascript:window.hacked='flow'
e=>end: label-eight
st->e
```

$$
\def\a#1{\href{javascript:window.hacked='macro'}{#1}} \a{y} \class{x" onclick="window.hacked=1}{z} \style{background:url(https://example.invalid)}{w}
$$

~~~js"onclick="window.hacked='language' {title="\" onclick=window.hacked=1"}
code-one <script>window.hacked = 'marked'</script>
~~~

```csvpreview {header="true"}
cell-one <script>window.hacked = 'cell'</script>,"cell-two ""><img src=x onerror=window.hacked='cell'>"
=HYPERLINK("javascript:window.hacked='cell'"),cell-three
```

```markmap
# branch-one <img src=x onerror="window.hacked = 'branch'">
- [word-branch](javascript:window.hacked='branch')
```

{%youtube "><script>window.hacked='embed'</script> %}

{%pdf javascript:window.hacked='pdf' %}

{%gist javascript:window.hacked='gist' %}

<video src="javascript:window.hacked='video'" onerror="window.hacked='video'"></video>

![[" onerror="window.hacked='wiki'.png|alias-one" onerror="window.hacked='wiki']]

[[javascript:window.hacked='wiki'|word-wiki]] and [[<img src=x onerror=window.hacked='target'>]] and [word-map](/javascript:window.hacked=1)

> said-one [name=said-two" onclick="window.hacked='name'] [color=red" style="position:fixed] [time=<script>window.hacked='time'</script>]

:::spoiler {state="open" onclick="window.hacked='spoiler'"} spoiler-one <script>window.hacked = 'spoiler'</script>
spoiler-two
:::

> [!tip" onclick="window.hacked='callout']- callout-one <img src=x onerror=window.hacked='callout'>
> callout-two

note-one^[note-two <script>window.hacked='footnote'</script>] {ruby ruby-one|<img src=x onerror=window.hacked='ruby'>} :fa-eye" onclick="window.hacked='icon': <i class="fa fa-x&quot;onclick=&quot;window.hacked=1">icon-one</i>

*[HACK]: " onmouseover="window.hacked='abbreviation'

HACK #tag" onclick="window.hacked='tag' field-one:: <script>window.hacked='field'</script> [field-two:: javascript:window.hacked=1]

id-one ^id" onclick="window.hacked='id'

![size-one|100x100" onload="window.hacked='size'](https://example.invalid/x.png =100x100" onload="window.hacked='size') [TOC maxLevel=2" onclick="window.hacked='toc']

Term-one <script>window.hacked='term'</script>
: term-two <img src=x onerror="window.hacked='term'">

<div lang="x&quot; onclick=&quot;window.hacked='lang'" dir="javascript:x" id="x" style="position:fixed">element-one</div>

The end: <!-- word-fifteen stays hidden --> </script> <!-- <script> word-sixteen
"##;

/// What must be read although it stands in the middle of an attack.
const WORDS: [&str; 49] = [
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
    "label-one",
    "label-two",
    "label-three",
    "label-four",
    "label-five",
    "label-six",
    "label-seven",
    "label-eight",
    "code-one",
    "cell-one",
    "cell-two",
    "cell-three",
    "branch-one",
    "word-branch",
    "alias-one",
    "word-wiki",
    "word-map",
    "said-one",
    "said-two",
    "spoiler-one",
    "spoiler-two",
    "callout-one",
    "callout-two",
    "note-one",
    "note-two",
    "ruby-one",
    "icon-one",
    "HACK",
    "field-one",
    "field-two",
    "id-one",
    "size-one",
    "Term-one",
    "term-two",
    "element-one",
    "property-one",
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
        (
            "an element of a drawing that runs or loads",
            "#app :is(foreignObject, use, image, animate, set, svg a, math a, maction)",
        ),
        ("an address in a drawing", "#app :is([*|href]:not(a, link), svg [style*='url'], [fill*='//'], [*|action])"),
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
