//! A page in a browser, seen as a person sees it: by role and name, and with patience.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use thirtyfour::WebElement;

use crate::browser::Browser;
use crate::seek::{self, Seek};

/// While a page is being left, scripts fail; for so long they are tried again on the next one.
const LEAVING: Duration = Duration::from_secs(15);

/// The page that is open in a browser.
pub struct Page<'a> {
    /// The browser.
    pub browser: &'a Browser,
}

impl Page<'_> {
    /// Waits for an element.
    pub fn find(&self, seek: &Seek) -> Result<WebElement> {
        self.expect(seek, "true")
    }

    /// Waits for an element for which the condition holds: a JavaScript expression about `it`.
    pub fn expect(&self, seek: &Seek, condition: &str) -> Result<WebElement> {
        let check = format!("journeys.find(words[0]).find((it) => {condition})");
        let found = self.wait(&check, json!([seek]))?;
        if let Some(element) = found {
            return element.element().with_context(|| format!("{seek} is no element"));
        }
        let there = self.ask("journeys.names(words[0])", json!([seek])).unwrap_or_default();
        let title = self.browser.title().unwrap_or_default();
        match condition {
            "true" => bail!("there is no {seek} on \"{title}\"; of that role there are {there}"),
            _ => bail!("no {seek} has {condition}"),
        }
    }

    /// Waits for the summary of that name, which has no role that axe-core knows.
    pub fn summary(&self, name: &str) -> Result<WebElement> {
        let check = "[...document.querySelectorAll('main summary')].find((it) => it.checkVisibility() && \
                     (it.ariaLabel ?? it.textContent).trim() === words[0])";
        let found = self.wait(check, json!([name]))?.with_context(|| format!("there is no summary named {name}"))?;
        found.element()
    }

    /// Fails if there is such an element now.
    pub fn expect_none(&self, seek: &Seek) -> Result<()> {
        self.hold(&format!("there is no {seek}"), "journeys.find(words[0]).length === 0", json!([seek]))
    }

    /// Waits for an element and clicks on it.
    pub fn click(&self, seek: &Seek) -> Result<()> {
        let element = self.find(seek)?;
        self.browser.click(&element).with_context(|| format!("cannot click on {seek}"))
    }

    /// Waits until a JavaScript expression is true. `what` says in words what it is about.
    pub fn hold(&self, what: &str, expression: &str, words: Value) -> Result<()> {
        let held = self.wait(&format!("({expression}) && {{ held: true }}"), words)?;
        ensure!(held.is_some(), "this never came true: {what}");
        Ok(())
    }

    /// What a JavaScript expression gives now.
    pub fn ask(&self, expression: &str, words: Value) -> Result<Value> {
        self.open_eyes()?;
        self.browser.run(&format!("const words = arguments[0]; return ({expression});"), vec![words])
    }

    /// What a JavaScript expression about `it`, an element that is there, gives now. The element is sought anew, because
    /// WebKit's driver does not take elements back inside arrays.
    pub fn ask_of(&self, seek: &Seek, expression: &str) -> Result<Value> {
        self.ask(&format!("((it) => {expression})(journeys.find(words[0])[0])"), json!([seek]))
    }

    /// What a JavaScript expression gives now, as text.
    pub fn ask_text(&self, expression: &str) -> Result<String> {
        let said = self.ask(expression, json!([]))?;
        Ok(said.as_str().with_context(|| format!("{expression} gave no text but {said}"))?.to_owned())
    }

    /// Everything that can be read on the page now.
    pub fn text(&self) -> Result<String> {
        self.ask_text("document.body.innerText")
    }

    /// Reloads from within, and waits for the new page. Firefox's driver passes the service worker by when it reloads,
    /// which Firefox itself does only while Shift is held.
    pub fn reload_by_itself(&self) -> Result<()> {
        self.browser.run("window.isOld = true; setTimeout(() => location.reload());", Vec::new())?;
        self.hold("a new page is there", "!window.isOld", json!([]))
    }

    /// Opens a session from the timeline and waits until its content is there.
    pub fn open_session(&self, title: &str) -> Result<()> {
        self.click(&seek::session(title))?;
        self.expect_session(title)
    }

    /// Waits until the content of a session is there.
    pub fn expect_session(&self, title: &str) -> Result<()> {
        self.find(&Seek::with("heading", title).inside(seek::main()))?;
        self.hold("the session is unpacked", "!document.querySelector('[aria-busy=true]')", json!([]))
    }

    /// Opens everything that is folded in the open session.
    pub fn expand_all(&self) -> Result<()> {
        self.click(&seek::button("Expand all"))?;
        self.hold("everything is open", "!document.querySelector('main details:not([open])')", json!([]))
    }

    fn wait(&self, check: &str, words: Value) -> Result<Option<Waited>> {
        let script = format!(
            "const [words, done] = arguments; \
             if (!window.journeys) return done('blind'); journeys.until(() => ({check}), done);"
        );
        let end = Instant::now() + LEAVING;
        loop {
            match self.browser.run_until_done(&script, vec![words.clone()]) {
                Ok(ret) if ret.json() == "blind" => self.open_eyes()?,
                Ok(ret) => match ret.json().as_array().map(Vec::as_slice) {
                    Some([]) => return Ok(None),
                    Some([Value::Null, why]) => bail!("the check {check} failed: {why}"),
                    _ => return Ok(Some(Waited(ret))),
                },
                Err(error) if Instant::now() > end => return Err(error),
                Err(_) => {}
            }
        }
    }

    fn open_eyes(&self) -> Result<()> {
        let blind = self.browser.run("return !window.journeys && document.readyState !== 'loading';", Vec::new())?;
        if blind == true {
            self.browser.run(&self.browser.eyes, Vec::new())?;
        }
        Ok(())
    }
}

/// What was waited for.
struct Waited(thirtyfour::session::scriptret::ScriptRet);

impl Waited {
    fn element(self) -> Result<WebElement> {
        self.0.elements()?.into_iter().next().context("nothing was found")
    }
}
