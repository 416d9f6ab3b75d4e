//! Timing: how long Chromium takes from navigation to the first session on screen, and from what a reader does to find
//! something to what it shows. It measures; it is no test.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::json;

use crate::browser::Browser;
use crate::engine::Engine;
use crate::page::Page;
use crate::setting::Setting;

/// Of this many openings the median is told.
const RUNS: usize = 11;

/// Runs in the page before anything of it. It notes the time at the frame after the first link of the timeline has a
/// place on the screen; `performance.now` counts from the navigation's start (High Resolution Time, section 4.3).
const WATCH: &str = "new MutationObserver((_, observer) => { \
    if (!document.querySelector('nav[aria-label=Timeline] a')?.getBoundingClientRect().height) return; \
    observer.disconnect(); requestAnimationFrame(() => setTimeout(() => { window.firstSession = performance.now(); })); \
    }).observe(document, { childList: true, subtree: true });";

/// What finding is timed with.
const FINDING: &str = include_str!("finding.js");

/// How often it is looked whether that is done, each time with the patience that a page has.
const LOOKS: usize = 20;

/// Prints, for each page, how long it takes to show what was found.
pub fn print_finding(setting: &Setting, pages: &[String]) -> Result<()> {
    for file in pages {
        let browser = Browser::start(Engine::Chromium, setting)?;
        browser.go(&format!("file://{file}"))?;
        let page = Page { browser: &browser };
        page.hold("the first session is there", "document.querySelector('nav[aria-label=Timeline] a')", json!([]))?;
        browser.run(FINDING, vec![])?;
        let mut looks = (0..LOOKS).map(|_| page.hold("everything is timed", "window.finding", json!([])));
        looks.find(Result::is_ok).context("finding took too long")??;
        let found = page.ask("window.finding", json!([]))?;
        println!("   {}:", name(file));
        for (kind, what) in [("first", "first letter"), ("letters", "a letter"), ("tags", "a tag"), ("spans", "a span")]
        {
            let times = found[kind].as_array().map(Vec::as_slice).unwrap_or_default();
            let mut times: Vec<f64> = times.iter().filter_map(serde_json::Value::as_f64).collect();
            times.sort_unstable_by(f64::total_cmp);
            let at = |share: usize| times.get((times.len() * share / 100).min(times.len().saturating_sub(1)));
            if let (Some(median), Some(late), Some(last)) = (at(50), at(95), times.last()) {
                println!(
                    "      {what}: {median:.0} ms (median of {}), {late:.0} ms (95th percentile), {last:.0} at most",
                    times.len()
                );
            }
        }
        println!("      longest task: {:.0} ms", found["longest"].as_f64().unwrap_or_default());
    }
    Ok(())
}

fn name(file: &str) -> std::borrow::Cow<'_, str> {
    Path::new(file).parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy()
}

/// Prints the median for each page.
pub fn print(setting: &Setting, pages: &[String]) -> Result<()> {
    let browser = Browser::start(Engine::Chromium, setting)?;
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH }))?;
    for file in pages {
        let times = (0..RUNS).map(|_| time(&browser, file)).collect::<Result<Vec<f64>>>();
        let mut times = times.with_context(|| format!("cannot time {file}"))?;
        times.sort_unstable_by(f64::total_cmp);
        let (first, last) = (times.first().copied().unwrap_or_default(), times.last().copied().unwrap_or_default());
        println!(
            "   {}: first session on screen after {:.0} ms (median of {RUNS}, {first:.0} to {last:.0})",
            name(file),
            times[RUNS / 2]
        );
    }
    Ok(())
}

fn time(browser: &Browser, file: &str) -> Result<f64> {
    browser.go("about:blank")?;
    browser.go(&format!("file://{file}"))?;
    let page = Page { browser };
    page.hold("the first session is on screen", "window.firstSession", json!([]))?;
    page.ask("window.firstSession", json!([]))?.as_f64().context("no time was noted")
}
