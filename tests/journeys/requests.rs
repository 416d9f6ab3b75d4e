//! Requests: the page is complete in itself. Only a note's own pictures may be asked of other hosts.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::engine::Engine;
use crate::opening::SESSIONS;
use crate::page::Page;
use crate::trip::{Trip, Visit, Way};

/// Where the pictures of the user's notes are.
const PICTURES: &str = "https://i.imgur.com/";

/// What a host may be asked for beside the page.
const BESIDE: [&str; 2] = ["manifest.webmanifest", "sw.js"];

/// Opens everything, scrolls to the pictures, and looks at what was asked for.
pub fn only_pictures(trip: &Trip) -> Result<()> {
    if trip.browser.engine == Engine::Chromium {
        drop(trip.browser.network_log()?);
    }
    let visit = trip.open()?;
    let mut frames = 0;
    for (title, ..) in SESSIONS {
        visit.page.open_session(title)?;
        visit.page.expand_all()?;
        frames += missing_pictures(&visit.page)?;
    }
    let pictures = trip.read_notes()?.matches(&format!("![]({PICTURES}")).count();
    ensure!(frames == pictures && pictures > 0, "of {pictures} pictures {frames} are frames with their address");
    let names = visit.page.ask("performance.getEntriesByType('resource').map((it) => it.name)", json!([]))?;
    let mut asked: Vec<String> = serde_json::from_value(names)?;
    if trip.browser.engine == Engine::Chromium {
        asked.extend(logged(&trip.browser.network_log()?));
    }
    for url in asked {
        ensure!(is_allowed(&visit, &url, trip.way), "{url} was asked for");
    }
    for path in visit.host.iter().flat_map(|host| host.asked()) {
        ensure!(path == "/" || is_beside(&path), "the host was asked for {path}");
    }
    Ok(())
}

/// No picture's host can be reached here, so each must become a frame that says so and gives its address.
fn missing_pictures(page: &Page) -> Result<usize> {
    page.hold(
        "every picture that cannot be loaded is a frame",
        // Pictures are lazy: each is asked for when it comes near, and leaves its place to a frame when it fails.
        "(document.querySelector('main img')?.scrollIntoView(), !document.querySelector('main img'))",
        json!([]),
    )?;
    let frames = "[...document.querySelectorAll('main .picture')].filter((it) => /could not be loaded/.test(it.innerText) \
                  && it.querySelector('a')?.href.startsWith(words[0])).length";
    let count = page.ask(frames, json!([PICTURES]))?.as_u64().context("a count is a number")?;
    Ok(count.try_into()?)
}

/// The addresses of the requests in Chromium's log.
fn logged(messages: &[String]) -> Vec<String> {
    let messages = messages.iter().filter_map(|it| serde_json::from_str::<Value>(it).ok());
    let sent = messages.filter(|it| it["message"]["method"] == "Network.requestWillBeSent");
    sent.filter_map(|it| Some(it["message"]["params"]["request"]["url"].as_str()?.to_owned())).collect()
}

fn is_allowed(visit: &Visit, url: &str, way: Way) -> bool {
    let own = url.split('#').next() == Some(visit.url.as_str());
    // Of the page itself: made in it, or read out of it.
    let inside = ["data:", "blob:", "about:"].iter().any(|it| url.starts_with(it));
    let beside = way == Way::Host && url.strip_prefix(&visit.url).is_some_and(is_beside);
    own || inside || beside || url.starts_with(PICTURES)
}

fn is_beside(path: &str) -> bool {
    let path = path.trim_start_matches('/');
    BESIDE.contains(&path) || path.starts_with("icons/")
}
