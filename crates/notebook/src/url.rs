//! An address that may be followed. One that could run script cannot be made, nor decoded.

use serde::{Deserialize, Serialize};

/// An `http`, `https`, `mailto` or `tel` address, or one of a picture inside the note (`data:image/…`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Url(String);

/// The pictures that may stand in a note as `data:`; SVG is not among them because it can hold script.
const PICTURES: [&str; 5] = ["png", "jpeg", "gif", "webp", "avif"];

impl Url {
    /// The address of a link; none if its scheme is not allowed or it has none.
    #[must_use]
    pub fn link(text: &str) -> Option<Self> {
        let text = text.trim();
        is_link(text).then(|| Self(text.to_owned()))
    }

    /// The address of a picture; none if it can be no picture.
    #[must_use]
    pub fn picture(text: &str) -> Option<Self> {
        let text = text.trim();
        is_picture(text).then(|| Self(text.to_owned()))
    }

    /// Whether it is on a host, rather than mail, telephone or inside the note.
    #[must_use]
    pub fn is_remote(&self) -> bool {
        is_remote(&self.0)
    }

    /// The host, for example `i.imgur.com`; empty if it is not remote.
    #[must_use]
    pub fn host(&self) -> &str {
        self.0.split(['/', '?', '#']).nth(2).filter(|_| self.is_remote()).unwrap_or_default()
    }

    /// The address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<Url> for String {
    fn from(url: Url) -> Self {
        url.0
    }
}

impl TryFrom<String> for Url {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        if is_link(&text) || is_picture(&text) { Ok(Self(text)) } else { Err("an address whose scheme is not allowed") }
    }
}

fn is_link(text: &str) -> bool {
    let is_after = |scheme: &&str| {
        text.len() > scheme.len() && text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    ["https://", "http://", "mailto:", "tel:"].iter().any(is_after) && !text.contains(char::is_control)
}

fn is_picture(text: &str) -> bool {
    let inside = text.strip_prefix("data:image/").and_then(|rest| rest.split_once([';', ',']));
    inside.is_some_and(|(kind, _)| PICTURES.contains(&kind)) || (is_link(text) && is_remote(text))
}

fn is_remote(text: &str) -> bool {
    text.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("http"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_harmless_schemes_make_an_address() {
        for good in ["https://a.b/c", "HTTP://a.b", "mailto:a@b.c", "tel:+44", " https://a.b "] {
            assert!(Url::link(good).is_some(), "{good}");
        }
        for bad in [
            "javascript:alert(1)",
            "JaVaScRiPt:x",
            "java\nscript:x",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc",
            "/a",
            "#a",
            "",
            "https://",
            "https://a\nb",
        ] {
            assert!(Url::link(bad).is_none() && Url::try_from(bad.to_owned()).is_err(), "{bad}");
        }
        assert!(Url::picture("data:image/png;base64,AA").is_some());
        assert!(Url::picture("data:image/svg+xml,<svg onload=x>").is_none());
    }
}
