//! Serving: the page on this machine while someone works on notes or on the code.
//!
//! `chronote watch` binds a changed note again by itself, without compiling anything. This file looks after the other
//! half: when the code changes, the shell is compiled again, and the command too if it is made from what changed.

use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Child;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::checkout::{DIST, NOTES, SHELL};
use crate::program;
use crate::run::Run;
use crate::shell;
use crate::sources::Sources;

/// Taken where no port is asked for.
const PORT: u16 = 8080;

/// How many further ports are tried when that one is taken.
const TRIES: u16 = 100;

/// Between two looks at the sources.
const PAUSE: Duration = Duration::from_millis(500);

/// What is served, and where.
pub struct Serving {
    /// The folder of notes, from the root of the file system.
    pub notes: PathBuf,
    port: Option<u16>,
}

/// The `chronote watch` that runs beside this program, kept where the signal handler can end it.
type Watch = Arc<Mutex<Option<Child>>>;

impl Serving {
    /// Reads `[NOTES] [--port PORT]`.
    pub fn from_words(words: &[String]) -> Result<Self> {
        let mut notes = None;
        let mut port = None;
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--port" => {
                    let number = words.next().context("--port needs a number")?;
                    port = Some(number.parse().with_context(|| format!("{number} is not a port"))?);
                }
                option if option.starts_with('-') => bail!("serve has no option {option}"),
                folder if notes.is_none() => notes = Some(folder),
                other => bail!("serve takes one folder of notes, found also {other}"),
            }
        }
        let notes = std::path::absolute(notes.unwrap_or(NOTES)).context("cannot tell where the notes lie")?;
        Ok(Self { notes, port })
    }

    /// Serves until `chronote watch` or the person ends it.
    pub fn run(&self) -> Result<()> {
        let port = self.free_port()?;
        let watch: Watch = Arc::default();
        end_with_this_program(&watch)?;
        self.start(&watch, port)?;
        let mut built = Sources::now();
        loop {
            std::thread::sleep(PAUSE);
            if let Some(status) = child(&watch, Child::try_wait)? {
                bail!("chronote watch ended with {status}");
            }
            let now = Sources::now();
            if now == built {
                continue;
            }
            // A build that fails says so and is tried again at the next change; the old page stays.
            if let Err(error) = shell::build(&mut Run::new(), Some(&self.notes)) {
                eprintln!("{error:#}");
            } else if now.command_differs(&built) {
                child(&watch, |it| it.kill().and_then(|()| it.wait()))?;
                self.start(&watch, port)?;
            }
            built = now;
        }
    }

    fn start(&self, watch: &Watch, port: u16) -> Result<()> {
        let mut command = program::chronote(&["watch"]);
        command.arg(&self.notes).args(["--shell", SHELL, "--out"]).arg(Path::new(DIST).join("index.html"));
        command.args(["--port", &port.to_string()]);
        let started = command.spawn().context("cannot start chronote watch")?;
        watch.lock().unwrap_or_else(PoisonError::into_inner).replace(started);
        Ok(())
    }

    /// The port asked for, or else the first free one from [`PORT`] on.
    fn free_port(&self) -> Result<u16> {
        let is_free = |port: &u16| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok();
        match self.port {
            Some(port) if is_free(&port) => Ok(port),
            Some(port) => bail!("port {port} is taken"),
            None => (PORT..PORT + TRIES).find(is_free).context("no port is free"),
        }
    }
}

fn child<T>(watch: &Watch, ask: impl FnOnce(&mut Child) -> std::io::Result<T>) -> Result<T> {
    let mut watch = watch.lock().unwrap_or_else(PoisonError::into_inner);
    ask(watch.as_mut().context("chronote watch was not started")?).context("cannot ask chronote watch")
}

/// Ctrl-C reaches both programs, but a plain `kill` only this one, and must not leave the other behind on its port.
fn end_with_this_program(watch: &Watch) -> Result<()> {
    let watch = Arc::clone(watch);
    let end = move || {
        if let Some(child) = watch.lock().unwrap_or_else(PoisonError::into_inner).as_mut() {
            // It may have ended by itself, which is what is wanted.
            let _ = child.kill();
        }
        std::process::exit(130);
    };
    ctrlc::set_handler(end).context("cannot listen for the end")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `words` ask for: a folder's name and a port, or why they are refused.
    fn check(words: &str, expected: Result<(&str, Option<u16>), &str>) {
        let words: Vec<String> = words.split_whitespace().map(str::to_owned).collect();
        let read = Serving::from_words(&words).map_err(|error| error.to_string());
        let read = read.map(|it| (it.notes.file_name().unwrap().to_owned(), it.port));
        assert_eq!(read, expected.map(|(name, port)| (name.into(), port)).map_err(str::to_owned), "{words:?}");
    }

    #[test]
    fn a_folder_and_a_port_may_be_asked_for() {
        check("", Ok((NOTES, None)));
        check("talks", Ok(("talks", None)));
        check("--port 9000 ../talks", Ok(("talks", Some(9000))));
    }

    #[test]
    fn what_is_not_understood_is_refused_in_a_sentence() {
        check("--port", Err("--port needs a number"));
        check("--port http", Err("http is not a port"));
        check("--open", Err("serve has no option --open"));
        check("talks meetings", Err("serve takes one folder of notes, found also meetings"));
    }
}
