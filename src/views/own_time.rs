//! The reader's own time: when a session began by the clock on their wall, told when they ask for it.

use notebook::when;
use yew::prelude::*;

use super::{
    control::{pressed, toggle},
    element::{element, row, text},
};
use crate::{browser::zone, state::Action};

/// What is told of the minute at which a session began, counted from 1970-01-01T00:00 UTC. Only the browser knows the reader's zone,
/// and it is not asked before the reader asks.
pub fn own_time(minute: i64, is_shown: bool, dispatch: &Callback<Action>) -> Html {
    let ask = toggle("quiet", is_shown, pressed(dispatch, Action::OwnTimePressed), text("In my time"));
    let told = if is_shown { when::elsewhere(minute, zone::ahead(minute)) } else { String::new() };
    row(vec![ask, element("span", &["class", "role"], &["own-time", "status"], text(&told))])
}
