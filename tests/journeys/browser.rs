//! A browser: an engine that runs, steered by its driver, one command after the other.

use std::future::Future;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::Value;
use thirtyfour::{Capabilities, Key, TypingData, WebDriver, WebElement, error::WebDriverResult};
use tokio::runtime::Runtime;

use crate::engine::Engine;
use crate::process::Process;
use crate::setting::Setting;

/// How wide and high the window is when a journey begins.
const DESK: (u32, u32) = (1440, 900);

/// How long a script of a journey may run, which is longer than it waits for anything.
const SCRIPT: Duration = Duration::from_secs(60);

/// A running browser. It ends when this is dropped.
pub struct Browser {
    /// What it is made of.
    pub engine: Engine,
    /// What is written into every page to look at it: axe-core, and our own words for it.
    pub eyes: String,
    driver: Option<WebDriver>,
    runtime: Runtime,
    // Ended after the driver was told to quit.
    _processes: Vec<Process>,
}

impl Browser {
    /// Starts the driver, and the browser through it.
    pub fn start(engine: Engine, setting: &Setting) -> Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let (address, processes) = engine.start_driver()?;
        let capabilities: Capabilities = serde_json::from_value(engine.capabilities()?)?;
        let driver = runtime.block_on(WebDriver::new(address, capabilities)).context("no session")?;
        runtime.block_on(driver.set_script_timeout(SCRIPT))?;
        let eyes = format!("{}\n{}", setting.axe, include_str!("page.js"));
        Ok(Self { engine, eyes, driver: Some(driver), runtime, _processes: processes })
    }

    /// An empty page in a window of the usual size, as every journey finds it.
    pub fn begin(&self) -> Result<()> {
        self.go("about:blank")?;
        self.obey(|it| async move { it.set_window_rect(0, 0, DESK.0, DESK.1).await })
    }

    /// Opens an address.
    pub fn go(&self, url: &str) -> Result<()> {
        self.obey(|it| async move { it.goto(url.to_owned()).await }).with_context(|| format!("cannot open {url}"))
    }

    /// The address bar.
    pub fn address(&self) -> Result<String> {
        Ok(self.obey(|it| async move { it.current_url().await })?.into())
    }

    /// The title of the page.
    pub fn title(&self) -> Result<String> {
        self.obey(|it| async move { it.title().await })
    }

    /// Opens the same address again.
    pub fn reload(&self) -> Result<()> {
        self.obey(|it| async move { it.refresh().await })
    }

    /// Goes back in the history.
    pub fn back(&self) -> Result<()> {
        self.obey(|it| async move { it.back().await })
    }

    /// Goes forward in the history.
    pub fn forward(&self) -> Result<()> {
        self.obey(|it| async move { it.forward().await })
    }

    /// Presses and lets go of keys, wherever the focus is.
    pub fn press(&self, keys: &str) -> Result<()> {
        self.obey(|it| async move { it.action_chain().send_keys(keys).perform().await })
    }

    /// Presses keys while another is held.
    pub fn press_with(&self, held: Key, keys: impl Into<TypingData>) -> Result<()> {
        let keys = keys.into();
        self.obey(
            |it| async move { it.action_chain().key_down(held.clone()).send_keys(keys).key_up(held).perform().await },
        )
    }

    /// An attribute of an element, if it has it.
    pub fn attribute(&self, element: &WebElement, name: &str) -> Result<Option<String>> {
        Ok(self.runtime.block_on(element.attr(name))?)
    }

    /// Whether a message of the page (alert, confirm, prompt) waits for an answer.
    pub fn has_message(&self) -> bool {
        self.obey(|it| async move { it.get_alert_text().await }).is_ok()
    }

    /// Goes into the first frame of the page.
    pub fn enter_frame(&self) -> Result<()> {
        self.obey(|it| async move { it.enter_frame(0).await })
    }

    /// Clicks in the middle of an element.
    pub fn click(&self, element: &WebElement) -> Result<()> {
        Ok(self.runtime.block_on(element.click())?)
    }

    /// Runs a script and gives what it returns.
    pub fn run(&self, script: &str, words: Vec<Value>) -> Result<Value> {
        self.obey(|it| async move { Ok(it.execute(script.to_owned(), words).await?.json().clone()) })
    }

    /// Runs a script that ends when it calls its last argument. Gives what that is called with, which may be an element.
    pub fn run_until_done(&self, script: &str, words: Vec<Value>) -> Result<thirtyfour::session::scriptret::ScriptRet> {
        self.obey(|it| async move { it.execute_async(script.to_owned(), words).await })
    }

    /// A command that only Chromium knows (DevTools protocol).
    pub fn devtools(&self, method: &str, words: Value) -> Result<Value> {
        self.obey(|it| async move { it.cdp().send_raw(method, words).await })
    }

    /// What Chromium logged of its network since it was last asked.
    pub fn network_log(&self) -> Result<Vec<String>> {
        let entries = self.obey(|it| async move { it.get_log("performance").await })?;
        Ok(entries.into_iter().map(|entry| entry.message).collect())
    }

    /// Writes a picture of the window, for whoever looks into a failure.
    pub fn photograph(&self, file: &Path) -> Result<()> {
        self.obey(|it| async move { it.screenshot(file).await })
    }

    fn obey<'a, T, F>(&'a self, command: impl FnOnce(&'a WebDriver) -> F) -> Result<T>
    where
        F: Future<Output = WebDriverResult<T>>,
    {
        let driver = self.driver.as_ref().context("the browser has ended")?;
        Ok(self.runtime.block_on(command(driver))?)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(driver) = self.driver.take() {
            // When the browser has died before, there is nothing left to quit.
            drop(self.runtime.block_on(driver.quit()));
        }
    }
}
