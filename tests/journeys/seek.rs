//! What to seek on a page: a role and a name, as assistive technology has them and ARCHITECTURE.md promises them.

use std::fmt::{self, Display, Formatter};

use serde::Serialize;

/// Something with a role and a name.
#[derive(Clone, Serialize)]
pub struct Seek {
    role: &'static str,
    name: String,
    /// Whether the name may be longer than what is sought.
    part: bool,
    inside: Option<Box<Seek>>,
}

impl Seek {
    /// With exactly this name.
    pub fn new(role: &'static str, name: &str) -> Self {
        Self { role, name: name.to_owned(), part: false, inside: None }
    }

    /// With this in its name.
    pub fn with(role: &'static str, part: &str) -> Self {
        Self { part: true, ..Self::new(role, part) }
    }

    /// Only where it stands inside another.
    pub fn inside(self, outer: Seek) -> Self {
        Self { inside: Some(Box::new(outer)), ..self }
    }
}

impl Display for Seek {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self { role, name, part, inside } = self;
        match (name.is_empty(), part) {
            (true, _) => write!(f, "{role}")?,
            (false, true) => write!(f, "{role} with \"{name}\" in its name")?,
            (false, false) => write!(f, "{role} named \"{name}\"")?,
        }
        inside.as_ref().map_or(Ok(()), |outer| write!(f, " inside {outer}"))
    }
}

/// A button.
pub fn button(name: &str) -> Seek {
    Seek::new("button", name)
}

/// A heading.
pub fn heading(name: &str) -> Seek {
    Seek::new("heading", name)
}

/// A link of the timeline, by the title of its session.
pub fn session(title: &str) -> Seek {
    Seek::with("link", title).inside(timeline())
}

/// The timeline.
pub fn timeline() -> Seek {
    Seek::new("navigation", "Timeline")
}

/// The outline of the open session.
pub fn outline() -> Seek {
    Seek::new("navigation", "Outline")
}

/// What holds the open session.
pub fn main() -> Seek {
    Seek::with("main", "")
}

/// A tag of the filter.
pub fn tag(name: &str) -> Seek {
    button(name).inside(Seek::new("group", "Filter by tag"))
}

/// What says how many sessions are shown.
pub fn status() -> Seek {
    Seek::with("status", "")
}
