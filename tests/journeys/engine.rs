//! An engine: one of the three that browsers are made of, with the driver by which it is started and steered.

use std::fmt::{self, Display, Formatter};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::process::{Process, free_port};

/// One of the three.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Of Chrome, Edge, Opera.
    Chromium,
    /// Of Firefox.
    Firefox,
    /// Of Safari; here WebKitGTK.
    WebKit,
}

/// Where Debian and others keep WebKitGTK's small browser: beside its library.
const MINI_BROWSER_HOMES: [&str; 4] =
    ["/usr/lib", "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/libexec"];

impl Engine {
    /// The engine that [`Display`] writes so.
    pub fn from_name(name: &str) -> Result<Self> {
        let all = [Self::Chromium, Self::Firefox, Self::WebKit];
        all.into_iter().find(|it| it.to_string() == name).with_context(|| format!("there is no engine {name}"))
    }

    /// Starts the driver on a free port. Gives its address, and the programs that must live as long as the browser.
    pub fn start_driver(self) -> Result<(String, Vec<Process>)> {
        let port = free_port()?;
        let (mut processes, mut driver) = match self {
            Self::Chromium => (Vec::new(), Command::new("chromedriver")),
            Self::Firefox => (Vec::new(), Command::new("geckodriver")),
            Self::WebKit => screen_and_driver()?,
        };
        driver.arg(format!("--port={port}"));
        processes.push(Process::start(driver)?);
        // The last to be started is the first to be ended: the driver before the screen it draws on.
        processes.reverse();
        crate::process::await_port(port)?;
        Ok((format!("http://127.0.0.1:{port}"), processes))
    }

    /// What the driver is asked for.
    pub fn capabilities(self) -> Result<Value> {
        Ok(match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:loggingPrefs": { "performance": "ALL" },
                "goog:chromeOptions": {
                    "binary": on_path("chromium")?,
                    "args": ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync"],
                },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": { "binary": on_path("firefox-esr")?, "args": ["-headless"] },
            }),
            Self::WebKit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": { "binary": mini_browser()?, "args": ["--automation"] },
            }),
        })
    }
}

impl Display for Engine {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        })
    }
}

/// WebKitGTK knows no headless mode: it gets a screen and a message bus of its own.
fn screen_and_driver() -> Result<(Vec<Process>, Command)> {
    let mut screen = Command::new("Xvfb");
    screen.args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]);
    let (screen, display) = Process::start_and_read_line(screen)?;
    let mut bus = Command::new("dbus-daemon");
    bus.args(["--session", "--nofork", "--print-address=1"]);
    let (bus, address) = Process::start_and_read_line(bus)?;
    let mut driver = Command::new("WebKitWebDriver");
    driver
        .env("DISPLAY", format!(":{display}"))
        .env("DBUS_SESSION_BUS_ADDRESS", address)
        .env("GDK_BACKEND", "x11")
        // Its sandbox cannot be had in most containers, and as root not at all. Only our own pages are opened.
        .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
    Ok((vec![screen, bus], driver))
}

fn mini_browser() -> Result<PathBuf> {
    let homes = MINI_BROWSER_HOMES.iter().map(Path::new).filter_map(|home| home.read_dir().ok());
    let folders = homes.flatten().flatten().map(|entry| entry.path());
    let libraries =
        folders.filter(|it| it.file_name().is_some_and(|it| it.to_string_lossy().starts_with("webkit2gtk-")));
    let found = libraries.map(|it| it.join("MiniBrowser")).find(|it| it.is_file());
    found.context("WebKitGTK's MiniBrowser is missing: install webkit2gtk-driver")
}

fn on_path(name: &str) -> Result<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    match std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file()) {
        Some(file) => Ok(file),
        None => bail!("{name} is not on PATH"),
    }
}
