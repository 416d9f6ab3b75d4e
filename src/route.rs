//! A route: the whole view as the address holds it, `#/session/section?tag=lectures&tag=ML&q=docker`.
//!
//! [`Route::parse`] takes anything, so that a garbled address shows the notebook instead of failing.

use std::fmt::{self, Display, Formatter, Write};

use notebook::{query::Query, tag};

/// Where a reader is and what they filtered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Route {
    /// The open session's id, whether or not there is such a session.
    pub session: Option<String>,
    /// The chosen section's id; only with a session.
    pub section: Option<String>,
    /// The chosen tags and the typed words.
    pub query: Query,
}

/// What stands in the place of a session's id where the notes' health is shown. No session is called like this.
pub const HEALTH: &str = "~health";

/// How the browser's history goes from one route to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A new entry, which the back button leaves again.
    Push,
    /// The same entry with another address.
    Replace,
}

impl Route {
    /// Reads the hash of an address, with or without its `#`.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let hash = hash.strip_prefix('#').unwrap_or(hash);
        let (path, search) = hash.split_once('?').unwrap_or((hash, ""));
        let mut parts = path.strip_prefix('/').unwrap_or_default().split('/').map(decode);
        let session = parts.next().filter(|id| !id.is_empty());
        let section = parts.next().filter(|id| session.is_some() && !id.is_empty());
        let mut query = Query::default();
        for (name, value) in search.split('&').filter_map(|pair| pair.split_once('=')) {
            match name {
                "tag" => tag::add(&mut query.tags, &decode(value)),
                "q" => query.text = decode(value),
                _ => {}
            }
        }
        Self { session, section, query }
    }

    /// The same view with another session, or none, at its top.
    #[must_use]
    pub fn with_session(&self, session: Option<&str>) -> Self {
        Self { session: session.map(str::to_owned), section: None, query: self.query.clone() }
    }

    /// The same view at another section of the open session.
    #[must_use]
    pub fn with_section(&self, section: Option<&str>) -> Self {
        Self { section: section.map(str::to_owned), ..self.clone() }
    }

    /// How the history goes on from an older route to this one. Sessions and tags are places one goes back to;
    /// sections and typed letters are not.
    #[must_use]
    pub fn step_from(&self, older: &Self) -> Step {
        if self.session != older.session || self.query.tags != older.query.tags { Step::Push } else { Step::Replace }
    }
}

impl Display for Route {
    /// The hash with its `#`.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("#/")?;
        if let Some(session) = &self.session {
            encode(session, f)?;
            if let Some(section) = &self.section {
                f.write_char('/')?;
                encode(section, f)?;
            }
        }
        let mut mark = '?';
        let tags = self.query.tags.iter().map(|tag| ("tag", tag));
        let text = Some(("q", &self.query.text)).filter(|(_, text)| !text.trim().is_empty());
        for (name, value) in tags.chain(text) {
            write!(f, "{mark}{name}=")?;
            encode(value, f)?;
            mark = '&';
        }
        Ok(())
    }
}

// Percent-encoding as in RFC 3986, section 2.1; everything but its unreserved characters (2.3) is encoded.
fn encode(text: &str, f: &mut Formatter<'_>) -> fmt::Result {
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => f.write_char(char::from(byte))?,
            _ => write!(f, "%{byte:02X}")?,
        }
    }
    Ok(())
}

fn decode(text: &str) -> String {
    let digit = |byte: &u8| char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, behind @ ..] = rest {
        let escaped = behind.first().and_then(digit).zip(behind.get(1).and_then(digit)).filter(|_| *first == b'%');
        bytes.push(escaped.map_or(*first, |(high, low)| high << 4 | low));
        rest = if escaped.is_some() { &behind[2..] } else { behind };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn route(session: &str, section: &str, tags: &[&str], text: &str) -> Route {
        let some = |id: &str| Some(id.to_owned()).filter(|id| !id.is_empty());
        let tags = tags.iter().map(|&tag| tag.to_owned()).collect();
        Route { session: some(session), section: some(section), query: Query { tags, text: text.to_owned() } }
    }

    #[test]
    fn a_route_is_printed_and_read_again() {
        for (hash, route) in [
            ("#/", route("", "", &[], "")),
            ("#/intro", route("intro", "", &[], "")),
            ("#/intro/questions", route("intro", "questions", &[], "")),
            ("#/?tag=lectures&tag=ML&q=docker", route("", "", &["lectures", "ML"], "docker")),
            ("#/a/b?q=c%2B%2B%20%26%20c%23", route("a", "b", &[], "c++ & c#")),
            ("#/%E6%97%A5%E6%9C%AC", route("日本", "", &[], "")),
            ("#/a%2Fb/c%3Fd", route("a/b", "c?d", &[], "")),
        ] {
            assert_eq!(route.to_string(), hash);
            assert_eq!(Route::parse(hash), route, "{hash}");
        }
    }

    #[test]
    fn a_garbled_address_is_read_as_far_as_it_makes_sense() {
        for (hash, expected) in [
            ("", route("", "", &[], "")),
            ("#", route("", "", &[], "")),
            ("#main", route("", "", &[], "")),
            ("#/?", route("", "", &[], "")),
            ("#//questions", route("", "", &[], "")),
            ("#/a/b/c/d", route("a", "b", &[], "")),
            ("#/100%", route("100%", "", &[], "")),
            ("#/%zz%4", route("%zz%4", "", &[], "")),
            ("#/%FF", route("\u{fffd}", "", &[], "")),
            ("#/日本?q=é", route("日本", "", &[], "é")),
            ("#/a?tag=&tag=x&tag=X&other=1&q", route("a", "", &["x"], "")),
        ] {
            assert_eq!(Route::parse(hash), expected, "{hash}");
        }
    }

    #[test]
    fn sessions_and_tags_are_places_to_go_back_to() {
        let here = route("a", "", &["x"], "");
        for (next, step) in [
            (route("b", "", &["x"], ""), Step::Push),
            (route("", "", &["x"], ""), Step::Push),
            (route("a", "", &[], ""), Step::Push),
            (route("a", "s", &["x"], ""), Step::Replace),
            (route("a", "", &["x"], "typed"), Step::Replace),
        ] {
            assert_eq!(next.step_from(&here), step, "{next}");
        }
    }
}
