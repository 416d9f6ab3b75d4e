//! Icons: small line drawings that say nothing which the words beside them do not say too.

use yew::prelude::*;

use super::element::{element, row};

/// What is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Icon {
    Auto,
    Back,
    Bolt,
    Bug,
    Bulb,
    Check,
    Cross,
    Eye,
    Info,
    Keyboard,
    Lines,
    Moon,
    Pencil,
    Picture,
    Question,
    Quote,
    Search,
    Sun,
    Warning,
}

impl Icon {
    // Paths on a 24 by 24 grid, drawn as lines.
    const fn path(self) -> &'static str {
        match self {
            Self::Auto => "M12 4a8 8 0 1 0 0 16zM12 4a8 8 0 0 1 0 16",
            Self::Back => "M14 6l-6 6 6 6",
            Self::Bolt => "M13 3L5 14h6l-1 7 8-11h-6z",
            Self::Bug => {
                "M12 8a4 4 0 0 0-4 4v3a4 4 0 0 0 8 0v-3a4 4 0 0 0-4-4zM9 5l1.5 3M15 5l-1.5 3M4 9l4 2M4 18l4-2M4 13.5h4M20 9l-4 2M20 18l-4-2M20 13.5h-4"
            }
            Self::Bulb => "M9 17h6M10 20.5h4M9 17c0-2.5-3-3.5-3-7a6 6 0 0 1 12 0c0 3.5-3 4.5-3 7",
            Self::Check => "M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16zM8.5 12.2l2.5 2.5 4.5-5",
            Self::Cross => "M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16zM9 9l6 6M15 9l-6 6",
            Self::Eye => {
                "M3 12c2.5-4 5.5-6 9-6s6.5 2 9 6c-2.5 4-5.5 6-9 6s-6.5-2-9-6zM12 9.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5z"
            }
            Self::Info => "M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16zM12 11v5M12 8h.01",
            Self::Keyboard => "M3 7h18v10H3zM7 11h.01M11 11h.01M15 11h.01M8 14h8",
            Self::Lines => "M5 7h14M5 12h14M5 17h9",
            Self::Moon => "M19 14.5A7.5 7.5 0 0 1 9.5 5a7.5 7.5 0 1 0 9.5 9.5z",
            Self::Pencil => "M5 19l1-4L16 5l3 3L9 18zM14 7l3 3",
            Self::Picture => "M4 5h16v14H4zM4 16l5-5 4 4 2-2 5 5M15.5 9.5h.01",
            Self::Question => {
                "M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16zM9.5 10a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .7-1 1.7M12 16.5h.01"
            }
            Self::Quote => "M10 8H5v5h5zM10 13c0 2-1 3-3 4M19 8h-5v5h5zM19 13c0 2-1 3-3 4",
            Self::Search => "M11 5a6 6 0 1 0 0 12a6 6 0 0 0 0-12zM15.5 15.5L20 20",
            Self::Sun => {
                "M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1 1M17.4 17.4l1 1M5.6 18.4l1-1M17.4 6.6l1-1"
            }
            Self::Warning => "M12 4.5L21 19.5H3zM12 10v4.5M12 17h.01",
        }
    }
}

/// The drawing, in the colour and size of the text around it.
pub fn icon(icon: Icon) -> Html {
    let path = element("path", &["d"], &[icon.path()], row(vec![]));
    let values = ["icon", "0 0 24 24", "true", "false"];
    element("svg", &["class", "viewBox", "aria-hidden", "focusable"], &values, path)
}
