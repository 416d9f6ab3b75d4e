//! `chronote watch`: binds again whenever a note, a file it shows, or the shell changes, and shows the page while it does.

use std::{
    fs,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    process::ExitCode,
};

use crate::{
    args::{Binding, Watching},
    bind::wrote,
    changes::Changes,
    output,
    reading::Reading,
    server::Server,
    shell,
    stop::Stop,
};

/// What makes an open page load a newer one.
const RELOAD: &str = include_str!("reload.js");

/// Binds and shows until it is interrupted. Only what cannot be bound at first stops it; later the last page stays.
pub fn run(args: &Watching) -> Result<ExitCode, Stop> {
    let binding = &args.binding;
    let mut changes = Changes::of(vec![binding.notes.folder.clone(), binding.shell.clone()]);
    let server = Server::start(output::folder_of(&binding.out), args.port)?;
    show(binding, &server)?;
    output::print(&format!("The page is at {} and follows {}\n", server.address, binding.notes.folder.display()))?;
    loop {
        changes.wait();
        if let Err(stop) = show(binding, &server) {
            output::complain(&format!("error: {stop}; the last page stays\n"));
        }
    }
}

fn show(binding: &Binding, server: &Server) -> Result<(), Stop> {
    let frame = shell::read(&binding.shell)?;
    let mut reading = Reading::of(&binding.notes.folder)?;
    let attachments = reading.attachments(&binding.notes.folder);
    let bound = notebook::bind::bind(&frame, &reading.notebook, &reading.health(), &attachments);
    let page = bound.page();
    // The page may lie in a folder that is watched; writing it again for nothing would never end.
    if fs::read(&binding.out).ok().as_deref() != Some(page.as_bytes()) {
        output::replace(&binding.out, &page)?;
    }
    let version = version(&page);
    server.show(bound.page_with(&RELOAD.replace("PAGE", &version)), version);
    output::complain(&(reading.problem_lines() + &wrote(&binding.out, &reading, &page)));
    Ok(())
}

// The same page has the same version, so that one that is open while the command starts anew is not loaded for nothing.
fn version(page: &str) -> String {
    let mut hasher = DefaultHasher::new();
    page.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
