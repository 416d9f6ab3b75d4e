//! A trip: one journey on its way in one browser. It puts the page where the journey will find it.

use std::fmt::{self, Display, Formatter};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::browser::Browser;
use crate::host::Host;
use crate::page::Page;
use crate::seek;
use crate::setting::Setting;

/// How the page comes to its reader.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// By double click on a file, alone in its folder.
    Disk,
    /// From a static host.
    Host,
}

/// Both ways.
pub const BOTH: &[Way] = &[Way::Disk, Way::Host];

impl Display for Way {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Disk => "from disk",
            Self::Host => "from a host",
        })
    }
}

/// What a journey is given.
pub struct Trip<'a> {
    /// The browser to walk in.
    pub browser: &'a Browser,
    /// How the page comes.
    pub way: Way,
    setting: &'a Setting,
    /// Empty at first; only this trip writes to it.
    folder: PathBuf,
}

/// A page that was opened, with the host that serves it, if one does.
pub struct Visit<'a> {
    /// The page.
    pub page: Page<'a>,
    /// The address it was opened at.
    pub url: String,
    /// Lives as long as the visit.
    pub host: Option<Host>,
}

impl<'a> Trip<'a> {
    /// A trip of that name.
    pub fn new(setting: &'a Setting, browser: &'a Browser, way: Way, name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name.replace(|it: char| !it.is_alphanumeric(), "-"));
        Self { browser, way, setting, folder }
    }

    /// Opens the page with the user's notes.
    pub fn open(&self) -> Result<Visit<'a>> {
        match self.way {
            Way::Disk => {
                let folder = self.empty_folder("alone")?;
                let (from, to) = (self.setting.dist.join("index.html"), folder.join("index.html"));
                fs::copy(&from, &to).with_context(|| format!("cannot copy {}", from.display()))?;
                self.visit(&folder)
            }
            Way::Host => self.visit(&self.setting.dist),
        }
    }

    /// Binds other notes, given as file names and texts, and opens their page.
    pub fn open_notes(&self, notes: &[(&str, &str)]) -> Result<Visit<'a>> {
        let source = self.empty_folder("notes")?;
        for (name, text) in notes {
            fs::write(source.join(name), text).with_context(|| format!("cannot write {name}"))?;
        }
        self.open_folder(&source)
    }

    /// Binds a folder of notes and opens its page.
    pub fn open_folder(&self, source: &Path) -> Result<Visit<'a>> {
        let folder = self.empty_folder("bound")?;
        let mut bind = Command::new(&self.setting.command);
        bind.arg("bind").arg(source).arg("--shell").arg(&self.setting.shell);
        let output = bind.arg("--out").arg(folder.join("index.html")).output().context("cannot start chronote")?;
        ensure!(output.status.success(), "chronote bind failed: {}", String::from_utf8_lossy(&output.stderr));
        self.visit(&folder)
    }

    /// The command under test.
    pub fn command(&self) -> &Path {
        &self.setting.command
    }

    /// Opens the user's notes in a frame of that width.
    pub fn open_in_frame(&self, width: u32) -> Result<Visit<'a>> {
        self.frame(self.open()?, width)
    }

    /// Opens a page in a frame of that width, since no browser makes its window as narrow as a phone.
    pub fn frame(&self, visit: Visit<'a>, width: u32) -> Result<Visit<'a>> {
        let around = self.empty_folder("around")?.join("frame.html");
        let frame = format!(
            "<!doctype html><meta charset=utf-8><title>Frame</title><style>*{{margin:0;border:0}}</style>\
             <iframe title=Phone width={width} height=800 src=\"{}\"></iframe>",
            visit.url
        );
        fs::write(&around, frame).context("cannot write the frame")?;
        self.browser.go(&file_url(&around))?;
        self.browser.enter_frame()?;
        visit.page.find(&seek::timeline())?;
        Ok(visit)
    }

    /// The source of the user's notes.
    pub fn read_notes(&self) -> Result<String> {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/notes/machine-learning-sessions-part-1.md");
        fs::read_to_string(file).with_context(|| format!("cannot read {file}"))
    }

    /// Takes a picture of what is on the screen, and says where it is.
    pub fn photograph(&self) -> String {
        let file = self.folder.join("failed.png");
        match fs::create_dir_all(&self.folder).map_err(Into::into).and_then(|()| self.browser.photograph(&file)) {
            Ok(()) => format!("\n        (a picture: {})", file.display()),
            Err(_) => String::new(),
        }
    }

    fn visit(&self, folder: &Path) -> Result<Visit<'a>> {
        let host = (self.way == Way::Host).then(|| Host::serve(folder)).transpose()?;
        let url = host.as_ref().map_or_else(|| file_url(&folder.join("index.html")), Host::url);
        self.browser.go(&url)?;
        let page = Page { browser: self.browser };
        // The app has drawn once this is there, whatever notes it holds.
        page.find(&seek::button("Theme"))?;
        Ok(Visit { page, url, host })
    }

    fn empty_folder(&self, name: &str) -> Result<PathBuf> {
        let folder = self.folder.join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder).with_context(|| format!("cannot empty {}", folder.display()))?;
        }
        fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
        Ok(folder)
    }
}

fn file_url(file: &Path) -> String {
    format!("file://{}", file.display())
}
