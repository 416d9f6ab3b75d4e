//! Long: a timeline of thousands, of which only what is in sight is in the document.

use anyhow::{Context, Result, ensure};
use serde_json::json;
use thirtyfour::Key;

use crate::barriers;
use crate::page::Page;
use crate::seek::{self, Seek};
use crate::trip::{Trip, Visit};

/// How many sessions there are.
const MANY: usize = 2400;

/// More rows than fit on the screen three times, and far fewer than there are.
const FEW: usize = 80;

const HAS_FOCUS: &str = "it === document.activeElement";

/// Scrolls what holds the element to a part of its height.
const SCROLL: &str = "((around, holds) => { while (!holds(around)) around = around.parentElement; \
     return around.scrollTop = around.scrollHeight * words[1]; })\
    (it, (at) => at === document.scrollingElement || (at.scrollHeight > at.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(at).overflowY)))";

/// Scrolled by hand and by key, left by a session and come back to.
pub fn window_at_a_desk(trip: &Trip) -> Result<()> {
    let visit = open(trip)?;
    let page = &visit.page;
    holds_few(page, "at first")?;
    scroll(page, &row(1), 0.5)?;
    let middle = in_the_middle(page)?;
    holds_few(page, "in the middle")?;
    barriers::none(page, "a long timeline")?;

    focus(page, &row(middle))?;
    for (key, number) in [(Key::End, MANY), (Key::Up, MANY - 1), (Key::Home, 1), (Key::Down, 2)] {
        page.browser.press(&char::from(key).to_string())?;
        is_reached(page, number).with_context(|| format!("by a key to row {number}"))?;
    }
    page.browser.press(&char::from(Key::PageDown).to_string())?;
    page.expect(&rows(), &format!("{HAS_FOCUS} && {} && {} > 5 && {0} < {FEW}", in_sight(), place()))
        .context("a page down")?;

    focus(page, &row(2))?;
    scroll(page, &row(2), 0.5)?;
    in_the_middle(page)?;
    page.browser.press(&char::from(Key::Down).to_string())?;
    is_reached(page, 3).context("from a row that was scrolled away")?;

    focus(page, &row(3))?;
    page.browser.press(&char::from(Key::End).to_string())?;
    is_reached(page, MANY)?;
    page.open_session(&title(MANY - 3))?;
    page.expect(&row(MANY - 3), &is_open())?;
    scroll(page, &row(MANY - 3), 0.0)?;
    page.expect(&row(1), &in_sight())?;
    page.browser.press("j")?;
    page.expect_session(&title(MANY - 2))?;
    page.expect(&row(MANY - 2), &is_open()).context("the next session")?;
    page.browser.reload()?;
    page.expect_session(&title(MANY - 2))?;
    page.expect(&row(MANY - 2), &is_open()).context("after a reload")?;
    holds_few(page, "after a reload")?;
    scroll(page, &row(MANY - 2), 0.0)?;
    page.browser.press(&char::from(Key::Escape).to_string())?;
    is_reached(page, MANY - 2).context("back from the session")
}

/// Where the timeline and the session take turns, one comes back to the row one left.
pub fn window_on_a_phone(trip: &Trip) -> Result<()> {
    let visit = trip.frame(open(trip)?, 360)?;
    let page = &visit.page;
    holds_few(page, "at first")?;
    scroll(page, &row(1), 0.5)?;
    let middle = in_the_middle(page)?;
    holds_few(page, "in the middle")?;
    page.open_session(&title(middle))?;
    page.click(&Seek::new("link", "Timeline").inside(seek::main()))?;
    is_reached(page, middle).context("back from the session")?;
    holds_few(page, "back from the session")?;

    page.open_session(&title(middle))?;
    page.browser.press("j")?;
    page.expect_session(&title(middle + 1))?;
    page.browser.press(&char::from(Key::Escape).to_string())?;
    is_reached(page, middle + 1).context("back from the next session")
}

fn open<'a>(trip: &Trip<'a>) -> Result<Visit<'a>> {
    let note = |number: usize| {
        let (year, month, day) = (2000 + number / 336, number / 28 % 12 + 1, number % 28 + 1);
        (format!("{number}.md"), format!("# {}\n\n{year}-{month:02}-{day:02}\n", title(number)))
    };
    let notes: Vec<(String, String)> = (1..=MANY).map(note).collect();
    let visit =
        trip.open_notes(&notes.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect::<Vec<_>>())?;
    visit.page.expect(&seek::status(), &format!("it.textContent === '{MANY} of {MANY} sessions'"))?;
    Ok(visit)
}

fn title(number: usize) -> String {
    format!("Talk {number}.")
}

fn row(number: usize) -> Seek {
    seek::session(&title(number))
}

fn rows() -> Seek {
    seek::session("Talk")
}

/// Which row it is, as assistive technology is told.
fn place() -> &'static str {
    "Number(it.closest('li').getAttribute('aria-posinset'))"
}

fn in_sight() -> String {
    "((box) => box.height > 0 && box.top >= 0 && box.bottom <= innerHeight)(it.getBoundingClientRect())".to_owned()
}

fn is_open() -> String {
    format!("it.hasAttribute('aria-current') && {}", in_sight())
}

fn focus(page: &Page, row: &Seek) -> Result<()> {
    page.find(row)?;
    page.ask_of(row, "it.focus()")?;
    page.expect(row, HAS_FOCUS)?;
    Ok(())
}

fn is_reached(page: &Page, number: usize) -> Result<()> {
    page.expect(&row(number), &format!("{HAS_FOCUS} && {} && {} === {number}", in_sight(), place()))?;
    Ok(())
}

fn scroll(page: &Page, row: &Seek, part: f64) -> Result<()> {
    page.find(row)?;
    page.ask(&format!("((it) => {SCROLL})(journeys.find(words[0])[0])"), json!([row, part]))?;
    Ok(())
}

/// Waits until the screen is full of rows from the middle, and gives one of them.
fn in_the_middle(page: &Page) -> Result<usize> {
    let rows = rows();
    let is_middle = format!("{} && {} > {} && {1} < {}", in_sight(), place(), MANY / 3, MANY * 2 / 3);
    page.expect(&rows, &is_middle)?;
    let numbers = format!("journeys.find(words[0]).filter((it) => {is_middle}).map((it) => {})", place());
    let numbers = page.ask(&numbers, json!([rows]))?;
    let numbers = numbers.as_array().context("no rows")?;
    ensure!(numbers.len() > 4, "the screen is not full of rows: {numbers:?}");
    Ok(numbers[numbers.len() / 2].as_u64().context("no number")? as usize)
}

/// Few rows are in the document, and each says of how many it is one.
fn holds_few(page: &Page, place: &str) -> Result<()> {
    page.find(&rows())?;
    let sizes = "journeys.find(words[0]).map((it) => it.closest('li').getAttribute('aria-setsize'))";
    let sizes = page.ask(sizes, json!([rows()]))?;
    let sizes = sizes.as_array().context("no rows")?;
    ensure!((5..FEW).contains(&sizes.len()), "{place}: {} rows are in the document", sizes.len());
    ensure!(sizes.iter().all(|size| *size == MANY.to_string()), "{place}: the rows are said to be {sizes:?}");
    Ok(())
}
