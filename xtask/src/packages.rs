//! A package: something of the system that only tests need, installed from Debian where that is possible.

use std::fs;
use std::process::Command;

use anyhow::Result;

use crate::program::{self, on_path};
use crate::run::Run;

/// A Debian package, and the program in it by which its presence is told.
struct Package {
    name: &'static str,
    program: &'static str,
}

const BROWSERS: [Package; 6] = [
    Package { name: "chromium", program: "chromium" },
    Package { name: "chromium-driver", program: "chromedriver" },
    Package { name: "firefox-esr", program: "firefox-esr" },
    Package { name: "webkit2gtk-driver", program: "WebKitWebDriver" },
    Package { name: "xvfb", program: "Xvfb" },
    Package { name: "dbus", program: "dbus-daemon" },
];

const VALGRIND: [Package; 1] = [Package { name: "valgrind", program: "valgrind" }];

const NPM: [Package; 1] = [Package { name: "npm", program: "npm" }];

/// Installs what is missing of the three browsers and their drivers, or says how to.
pub fn set_up_browsers(run: &mut Run) -> Result<()> {
    set_up(run, &BROWSERS, "2 minutes")
}

/// Installs what counts instructions, or says how to.
pub fn set_up_valgrind(run: &mut Run) -> Result<()> {
    set_up(run, &VALGRIND, "10 seconds")
}

/// Installs npm, or says how to.
pub fn set_up_npm(run: &mut Run) -> Result<()> {
    set_up(run, &NPM, "1 minute")
}

fn set_up(run: &mut Run, packages: &[Package], usually: &str) -> Result<()> {
    let missing: Vec<&str> = packages.iter().filter(|it| on_path(it.program).is_none()).map(|it| it.name).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    if !(is_root() && on_path("apt-get").is_some()) {
        println!(
            "\n── missing: {names}. Without them less is tested. On Debian and its kin:\n   \
             sudo apt-get update && sudo apt-get install -y --no-install-recommends {names}"
        );
        return Ok(());
    }
    run.step(&format!("set up {names} (usually {usually})"), || {
        program::run(apt_get().args(["update", "-qq"]))?;
        program::run(apt_get().args(["install", "-qq", "-y", "--no-install-recommends"]).args(&missing))
    })
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

/// Whether this program may install packages. A process's folder in /proc belongs to the user it runs as.
fn is_root() -> bool {
    #[cfg(unix)]
    return fs::metadata("/proc/self").is_ok_and(|it| std::os::unix::fs::MetadataExt::uid(&it) == 0);
    #[cfg(not(unix))]
    return false;
}
