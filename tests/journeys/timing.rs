//! Timing: how long Chromium takes from navigation to the first session on screen. It measures; it is no test.

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
            Path::new(file).parent().and_then(Path::file_name).unwrap_or_default().display(),
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
