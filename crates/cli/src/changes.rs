//! Changes: when something in a folder is no longer what it was.
//!
//! What lies there decides: every file's path, size and time. The system's own notice only wakes us early; where there
//! is none (network folders, a folder that was replaced by another of its name), we look once a second.

use std::{
    hash::{DefaultHasher, Hash as _, Hasher as _},
    path::PathBuf,
    sync::mpsc::{Receiver, Sender, channel},
    time::Duration,
};

use notify::{RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::folder;

/// How often to look without being woken.
const LOOK: Duration = Duration::from_secs(1);

/// An editor saves in several steps; this long after the last one it is done.
const QUIET: Duration = Duration::from_millis(30);

/// After this many steps we look all the same.
const STEPS: usize = 10;

/// Folders that are watched.
pub struct Changes {
    folders: Vec<PathBuf>,
    seen: u64,
    wake: Sender<()>,
    woken: Receiver<()>,
    watcher: Option<RecommendedWatcher>,
}

impl Changes {
    /// Watches the folders from now on.
    pub fn of(folders: Vec<PathBuf>) -> Self {
        let (wake, woken) = channel();
        let mut changes = Self { seen: fingerprint(&folders), folders, wake, woken, watcher: None };
        changes.listen();
        changes
    }

    /// Returns when something has changed since the last time.
    pub fn wait(&mut self) {
        loop {
            let woken = self.woken.recv_timeout(LOOK).is_ok();
            if woken {
                (0..STEPS).find(|_| self.woken.recv_timeout(QUIET).is_err());
            }
            let now = fingerprint(&self.folders);
            if now != self.seen {
                self.seen = now;
                if !woken {
                    self.listen();
                }
                return;
            }
        }
    }

    // A change that nobody told us of may mean that we listen to a folder that is gone.
    fn listen(&mut self) {
        let wake = self.wake.clone();
        let notice = move |event: notify::Result<notify::Event>| {
            if event.is_ok_and(|event| !event.kind.is_access()) {
                let _ = wake.send(());
            }
        };
        self.watcher = notify::recommended_watcher(notice).ok();
        if let Some(watcher) = &mut self.watcher {
            for folder in &self.folders {
                let _ = watcher.watch(folder, RecursiveMode::Recursive);
            }
        }
    }
}

fn fingerprint(folders: &[PathBuf]) -> u64 {
    let mut hasher = DefaultHasher::new();
    for entry in folders.iter().flat_map(|folder| folder::walk(folder)).filter_map(Result::ok) {
        if let Ok(metadata) = entry.metadata() {
            entry.path().hash(&mut hasher);
            metadata.is_file().then(|| (metadata.len(), metadata.modified().ok())).hash(&mut hasher);
        }
    }
    hasher.finish()
}
