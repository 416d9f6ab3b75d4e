//! Dialects: what HackMD's and Obsidian's notes bring along works in the page. Bullets fold, code is copied, notes lead to
//! each other, and what lies beside them is shown.

use anyhow::{Context, Result, ensure};
use serde_json::json;
use thirtyfour::Key;

use crate::opening::SESSIONS;
use crate::page::Page;
use crate::seek::{self, Seek};
use crate::trip::Trip;

/// A bullet with others under it folds by mouse and by keyboard; the buttons fold and open it with everything else.
pub fn bullets_fold(trip: &Trip) -> Result<()> {
    let visit = trip.open()?;
    let page = &visit.page;
    page.open_session(SESSIONS[1].0)?;
    page.expand_all()?;
    let is_read = "document.querySelector('main').innerText.includes('Multimodal')";
    page.hold("the inner bullets can be read", is_read, json!([]))?;
    let fold = page.summary("Under “AI”")?;
    page.browser.click(&fold)?;
    page.hold("they are folded away", &format!("!{is_read}"), json!([]))?;
    page.browser.press("\u{e007}")?;
    page.hold("the keyboard brings them back", is_read, json!([]))?;
    page.click(&seek::button("Collapse all"))?;
    page.expand_all()?;
    page.hold("everything is there again", is_read, json!([]))
}

const CODE: &str = "# Code\n\nText\n\n```js=101 [102]\nlet answer = 42; // \"why\"\nlet next = 'x';\n```\n";

/// What the button copies can be pasted; numbers are not in it.
pub fn code_is_copied(trip: &Trip) -> Result<()> {
    let visit = trip.open_notes(&[("code.md", CODE)])?;
    let page = &visit.page;
    page.open_session("Code")?;
    let numbers = "[...document.querySelectorAll('main .line')].map((it) => it.dataset.line).join()";
    page.hold("the lines have their numbers", &format!("{numbers} === '101,102'"), json!([]))?;
    page.click(&seek::button("Copy code"))?;
    page.hold("it says so", "/Copied/.test(document.querySelector('main').innerText)", json!([]))?;
    let field = page.find(&Seek::new("searchbox", "Search notes"))?;
    page.browser.click(&field)?;
    page.browser.press_with(Key::Control, "v")?;
    // A field of one line takes no line ends.
    let pasted = "document.querySelector('[type=search]').value.replace(/\\s+/g, ' ')";
    page.hold(
        "what was copied is the code",
        &format!("{pasted}.includes(words[0]) && !{pasted}.includes('101')"),
        json!(["let answer = 42; // \"why\""]),
    )
}

const NOTES: [(&str, &str); 5] = [
    (
        "first.md",
        "# First talk\n\n2022-09-28\n\nSee [[Second talk#Deeper|the deeper part]] and ![[#Own]]\n\n![[plan.svg|120]] \
         {%youtube aqz-KE-bpKQ %}\n\n![[tone.wav]]\n\n## Own\n\nwords of its own\n",
    ),
    ("Second talk.md", "# Second talk\n\n2022-10-05\n\nBeginning.\n\n## Deeper\n\n- a point ^point\n  - under it\n"),
    ("third.md", "# Third talk\n\n2022-10-12\n\n![[Second talk#^point]]\n\n![[missing.png]]\n"),
    (
        "plan.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><rect width='40' height='20' fill='teal'/></svg>",
    ),
    (
        "tone.wav",
        "RIFF\x2c\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data\x08\0\0\0\x7f\x7f\x7f\x7f\x7f\x7f\x7f\x7f",
    ),
];

/// A link shows where it leads before it is followed; the session it leads to knows of it; embedded content is there.
pub fn notes_lead_to_each_other(trip: &Trip) -> Result<()> {
    let visit = trip.open_notes(&NOTES)?;
    let page = &visit.page;
    page.open_session("First talk")?;
    let link = Seek::new("link", "the deeper part");
    page.find(&link)?;
    page.ask_of(&link, "it.focus()")?;
    let preview = page.find(&Seek::with("tooltip", ""))?;
    let shown = page.ask_text("document.querySelector('[role=tooltip]').innerText")?;
    ensure!(shown.contains("Deeper") && shown.contains("a point"), "the preview says {shown}");
    drop(preview);
    page.browser.press("\u{e00c}")?;
    page.hold("Escape takes it away", "!document.querySelector('[role=tooltip]')", json!([]))?;
    page.click(&link)?;
    page.expect_session("Second talk")?;
    let mentions = Seek::new("navigation", "Mentioned in");
    page.find(&Seek::with("link", "First talk").inside(mentions.clone()))?;
    page.click(&Seek::with("link", "Third talk").inside(mentions))?;
    page.expect_session("Third talk")?;
    page.hold("what is embedded can be read", "/under it/.test(document.querySelector('main').innerText)", json!([]))
}

/// A picture of the folder is in the page, one that is missing keeps its frame, and what other sites show is a card.
pub fn files_are_shown(trip: &Trip) -> Result<()> {
    let visit = trip.open_notes(&NOTES)?;
    let page = &visit.page;
    page.open_session("First talk")?;
    let drawn =
        "(it => it?.complete && it.naturalWidth > 0 && it.src.startsWith('blob:'))(document.querySelector('main img'))";
    page.hold("the picture of the folder is drawn", drawn, json!([]))?;
    page.hold(
        "what is embedded behind a link can be read",
        "/words of its own.*words of its own/s.test(document.querySelector('main').innerText)",
        json!([]),
    )?;
    page.hold("the sound has its player", "!!document.querySelector('main audio[controls]')", json!([]))?;
    let card = page.find(&Seek::with("link", "YouTube video"))?;
    let address = trip.browser.attribute(&card, "href")?.context("the card leads nowhere")?;
    ensure!(address == "https://www.youtube.com/watch?v=aqz-KE-bpKQ", "the card leads to {address}");
    page.hold("nothing of that site is loaded", "!document.querySelector('main iframe')", json!([]))?;
    page.open_session("Third talk")?;
    page.hold("a missing picture says so", "/missing.png/.test(document.querySelector('main').innerText)", json!([]))?;
    asked_for_nothing(page)
}

fn asked_for_nothing(page: &Page) -> Result<()> {
    let names = page.ask("performance.getEntriesByType('resource').map((it) => it.name)", json!([]))?;
    let names: Vec<String> = serde_json::from_value(names)?;
    let outside = names.iter().find(|name| name.starts_with("http") && !name.contains("localhost"));
    ensure!(outside.is_none(), "{outside:?} was asked for");
    Ok(())
}
