//! A pause, in which the browser does what it has to do.

use gloo::timers::callback::Timeout;

/// A pause that is over soon, unless it is dropped before.
pub type Pause = Timeout;

/// Lets the browser go first.
pub fn then(next: impl FnOnce() + 'static) -> Pause {
    Timeout::new(0, next)
}
