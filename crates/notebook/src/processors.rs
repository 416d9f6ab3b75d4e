//! Processors: work is shared among them where there are threads, and done in turn in a browser, where there are none.

use std::{panic::resume_unwind, thread};

/// The results of two pieces of work.
#[cfg(feature = "bind")]
pub fn both<A: Send, B>(first: impl FnOnce() -> A + Send, second: impl FnOnce() -> B) -> (A, B) {
    if count() == 1 {
        return (first(), second());
    }
    thread::scope(|scope| {
        let first = scope.spawn(first);
        let second = second();
        (first.join().unwrap_or_else(|panic| resume_unwind(panic)), second)
    })
}

/// The results of the same work on each item, in order.
#[cfg(feature = "parse")]
pub fn each<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Copy + Send + Sync) -> Vec<R> {
    let processors = count();
    if processors == 1 || items.len() < 2 {
        return items.iter().map(work).collect();
    }
    thread::scope(|scope| {
        let shares = items.chunks(items.len().div_ceil(processors));
        let workers = shares.map(|share| scope.spawn(move || share.iter().map(work).collect::<Vec<_>>()));
        let workers = workers.collect::<Vec<_>>();
        workers.into_iter().flat_map(|worker| worker.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    })
}

fn count() -> usize {
    if cfg!(target_family = "wasm") { 1 } else { thread::available_parallelism().map_or(1, usize::from) }
}
