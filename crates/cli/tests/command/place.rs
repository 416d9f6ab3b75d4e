//! A place: a folder of its own for one test, with notes and a shell, in which the real command is run.

use std::{
    fs,
    path::PathBuf,
    process::{Command, Output},
};

/// Gone when the test ends.
pub struct Place(tempfile::TempDir);

/// What a run of the command left.
#[derive(Debug)]
pub struct Run {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Place {
    /// A place with these notes, each a path and what it holds.
    pub fn with(notes: &[(&str, &[u8])]) -> Self {
        let place = Self(tempfile::tempdir().unwrap());
        fs::create_dir(place.path("notes")).unwrap();
        for (path, bytes) in notes {
            place.write(&format!("notes/{path}"), bytes);
        }
        place.write(
            "shell/index.html",
            b"<!doctype html><html lang=en><head></head><body><div id=\"app\"></div></body></html>",
        );
        place.write("shell/app.js", b"export { start as default };");
        place.write("shell/app_bg.wasm", b"\0asm\x01\0\0\0");
        place.write("shell/style.css", b"body { margin: 0 }");
        place
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    pub fn write(&self, path: &str, bytes: &[u8]) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    /// The command, ready to run here.
    pub fn command(&self, args: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_chronote"));
        command.current_dir(self.0.path()).args(args.split_whitespace());
        command
    }

    pub fn run(&self, args: &str) -> Run {
        let Output { status, stdout, stderr } = self.command(args).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Run { code: status.code(), out: text(stdout), err: text(stderr) }
    }

    /// Binds the notes and gives the page.
    pub fn bound(&self) -> String {
        let run = self.run("bind notes --shell shell --out page.html");
        assert_eq!(run.code, Some(0), "{run:?}");
        self.read("page.html")
    }
}
