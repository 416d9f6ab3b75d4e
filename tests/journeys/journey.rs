//! A journey: a way through the page with a name that says what holds at its end. This file lists them all.

use anyhow::Result;

use crate::trip::{BOTH, Trip, Way};
use crate::{
    barriers, dialects, filtering, folding, hits, hostile, keyboard, long, narrow, opening, requests, returning,
    showcase, trust, words,
};

/// A way through the page.
pub struct Journey {
    /// What holds at its end.
    pub name: &'static str,
    /// How the page may come to it.
    pub ways: &'static [Way],
    /// Walks it, and fails where the page does not do what the name says.
    pub walk: fn(&Trip) -> Result<()>,
}

/// Every journey.
pub const JOURNEYS: [Journey; 26] = [
    Journey { name: "the timeline shows three sessions", ways: BOTH, walk: opening::timeline_stands },
    Journey { name: "a session opens from the timeline", ways: BOTH, walk: opening::session_opens },
    Journey { name: "a tag filters the timeline", ways: BOTH, walk: filtering::tag_filters },
    Journey { name: "a word filters the timeline", ways: BOTH, walk: filtering::word_filters },
    Journey { name: "hits are marked and walked through", ways: BOTH, walk: hits::hits_are_walked },
    Journey { name: "sections fold and unfold", ways: BOTH, walk: folding::sections_fold },
    Journey { name: "a bullet folds what is under it", ways: BOTH, walk: dialects::bullets_fold },
    Journey { name: "code is copied as it was written", ways: BOTH, walk: dialects::code_is_copied },
    Journey { name: "notes lead to each other", ways: &[Way::Disk], walk: dialects::notes_lead_to_each_other },
    Journey { name: "files beside the notes are shown", ways: BOTH, walk: dialects::files_are_shown },
    Journey { name: "facts tell where they come from", ways: &[Way::Disk], walk: trust::facts_tell_their_source },
    Journey { name: "a note that only leads on is no session", ways: &[Way::Disk], walk: trust::index_is_no_session },
    Journey { name: "the health of the notes is told", ways: BOTH, walk: trust::health_is_told },
    Journey { name: "an address opens the same view again", ways: BOTH, walk: returning::address_holds_the_view },
    Journey { name: "a visited page opens without its host", ways: &[Way::Host], walk: returning::opens_without_host },
    Journey { name: "the keyboard alone is enough", ways: BOTH, walk: keyboard::keyboard_is_enough },
    Journey { name: "a long timeline is a window at a desk", ways: &[Way::Disk], walk: long::window_at_a_desk },
    Journey { name: "a long timeline is a window on a phone", ways: &[Way::Disk], walk: long::window_on_a_phone },
    Journey { name: "no barrier at a desk", ways: BOTH, walk: barriers::none_at_a_desk },
    Journey { name: "no barrier on a phone", ways: BOTH, walk: barriers::none_on_a_phone },
    Journey { name: "no barrier in rarer views", ways: &[Way::Disk], walk: barriers::none_in_rarer_views },
    Journey { name: "nothing is asked of the network but pictures", ways: BOTH, walk: requests::only_pictures },
    Journey { name: "script in a note never runs", ways: BOTH, walk: hostile::nothing_runs },
    Journey { name: "every word of the notes can be read", ways: BOTH, walk: words::all_there },
    Journey { name: "every word of the showcase can be read", ways: &[Way::Disk], walk: showcase::all_there },
    Journey { name: "nothing is wider than 320 px", ways: BOTH, walk: narrow::fits },
];
