//! Returning: by an address, by the history, and when the host is gone.

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::opening::SESSIONS;
use crate::seek::{self, Seek};
use crate::trip::Trip;

/// Inside another section, so that two are folded over it.
const DEEP: &str = "Edge (local)Computing";

const IS_IN_SIGHT: &str =
    "((box) => box.height > 0 && box.top >= 0 && box.top < innerHeight)(it.getBoundingClientRect())";

/// The address holds session, section and filter: it shows them again after a reload, pasted, back and forward.
pub fn address_holds_the_view(trip: &Trip) -> Result<()> {
    let visit = trip.open()?;
    let page = &visit.page;
    let section = seek::heading(DEEP).inside(seek::main());
    page.open_session(SESSIONS[1].0)?;
    page.click(&seek::tag("ML"))?;
    page.click(&seek::button("Collapse all"))?;
    page.hold("nothing is open", "!document.querySelector('main details[open]')", json!([]))?;
    page.click(&Seek::new("link", DEEP).inside(seek::outline()))?;
    page.expect(&section, IS_IN_SIGHT).context("what hides the section opens")?;
    let address = page.browser.address()?;

    page.browser.reload()?;
    page.expect_session(SESSIONS[1].0)?;
    page.expect(&section, IS_IN_SIGHT).context("after a reload")?;
    page.expect(&seek::tag("ML"), "it.getAttribute('aria-pressed') === 'true'")?;
    page.expect(&seek::session(SESSIONS[1].0), "it.hasAttribute('aria-current')")?;

    page.open_session(SESSIONS[0].0)?;
    page.browser.back()?;
    page.expect_session(SESSIONS[1].0).context("back")?;
    let again = page.browser.address()?;
    ensure!(again == address, "going back gives {again} and not {address}");
    page.browser.forward()?;
    page.expect_session(SESSIONS[0].0).context("forward")?;

    page.browser.go("about:blank")?;
    page.browser.go(&address)?;
    page.expect_session(SESSIONS[1].0).context("by the address alone")?;
    page.expect(&section, IS_IN_SIGHT).context("by the address alone")?;
    Ok(())
}

/// After one visit the service worker shows the page when the host is switched off.
pub fn opens_without_host(trip: &Trip) -> Result<()> {
    let visit = trip.open()?;
    let page = &visit.page;
    let host = visit.host.as_ref().context("this journey needs a host")?;
    page.hold("a service worker looks after the page", "navigator.serviceWorker.controller !== null", json!([]))?;
    host.switch_off();
    let refused = std::net::TcpStream::connect(host.address()).is_err();
    ensure!(refused, "the host still answers");
    page.reload_by_itself()?;
    page.expect(&seek::status(), "it.textContent === '3 of 3 sessions'").context("after a reload")?;
    page.browser.go("about:blank")?;
    page.browser.go(&visit.url)?;
    page.expect(&seek::status(), "it.textContent === '3 of 3 sessions'").context("by its address")?;
    page.open_session(SESSIONS[0].0)
}
