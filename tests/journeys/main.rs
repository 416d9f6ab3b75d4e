//! Journeys: a reader's ways through the finished page, walked in real browsers, from disk and from a host.
//!
//! `cargo xtask journeys` builds the page, sets up the browsers and starts this; arguments choose journeys by words in
//! their names. Every [`Engine`] is driven from a thread of its own. Nothing here sleeps: [`page`] waits for what a
//! reader would wait for. With `--time PAGE...` or `--find PAGE...` it measures
//! instead of testing; see [`timing`].

mod barriers;
mod browser;
mod dialects;
mod engine;
mod filtering;
mod folding;
mod hits;
mod host;
mod hostile;
mod journey;
mod keyboard;
mod long;
mod narrow;
mod opening;
mod page;
mod process;
mod requests;
mod returning;
mod seek;
mod setting;
mod showcase;
mod timing;
mod trip;
mod trust;
mod words;

use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use browser::Browser;
use engine::Engine;
use journey::{JOURNEYS, Journey};
use setting::Setting;
use trip::{Trip, Way};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let result = Setting::from_environment().and_then(|setting| match words.as_slice() {
        [first, pages @ ..] if first == "--time" => timing::print(&setting, pages).map(|()| 0),
        [first, pages @ ..] if first == "--find" => timing::print_finding(&setting, pages).map(|()| 0),
        words => Ok(walk_all(&setting, words)),
    });
    match result {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("journeys: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// A journey by one way, and what it is called in one engine.
struct Leg {
    journey: &'static Journey,
    way: Way,
    name: String,
}

/// Walks what the words choose, and says how many failed.
fn walk_all(setting: &Setting, words: &[String]) -> usize {
    let started = Instant::now();
    let (passed, failed) = (AtomicUsize::new(0), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for &engine in &setting.engines {
            let legs = legs(engine, words);
            let (passed, failed) = (&passed, &failed);
            scope.spawn(move || {
                let bad = walk(setting, engine, &legs);
                failed.fetch_add(bad, Ordering::Relaxed);
                passed.fetch_add(legs.len().saturating_sub(bad), Ordering::Relaxed);
            });
        }
    });
    let (passed, failed) = (passed.into_inner(), failed.into_inner());
    println!("\njourneys: {passed} passed, {failed} failed, in {:.0} s", started.elapsed().as_secs_f32());
    // Words that choose nothing are a slip of the pen, and must not look like success.
    if passed + failed == 0 { 1 } else { failed }
}

fn legs(engine: Engine, words: &[String]) -> Vec<Leg> {
    let all = JOURNEYS.iter().flat_map(|journey| journey.ways.iter().map(move |&way| (journey, way)));
    let named = all.map(|(journey, way)| Leg { journey, way, name: format!("{engine}: {way}: {}", journey.name) });
    named.filter(|leg| words.is_empty() || words.iter().any(|word| leg.name.contains(word.as_str()))).collect()
}

/// Walks the legs in one browser, one after the other, and says how many failed.
fn walk(setting: &Setting, engine: Engine, legs: &[Leg]) -> usize {
    if legs.is_empty() {
        return 0;
    }
    let browser = match Browser::start(engine, setting) {
        Ok(browser) => browser,
        Err(error) => {
            println!("FAILED  {engine}: cannot be started: {error:#}");
            return legs.len();
        }
    };
    let mut failed = 0;
    for leg in legs {
        let started = Instant::now();
        let trip = Trip::new(setting, &browser, leg.way, &leg.name);
        let result = browser.begin().and_then(|()| (leg.journey.walk)(&trip));
        let took = started.elapsed().as_secs_f32();
        match result {
            Ok(()) => println!("ok      {} ({took:.1} s)", leg.name),
            Err(error) => {
                failed += 1;
                println!("FAILED  {} ({took:.1} s)\n        {error:#}{}", leg.name, trip.photograph());
            }
        }
    }
    failed
}
