//! A route: the whole view as the address holds it, `#/session/section?tag=lectures&-tag=ML&from=2022-09&to=2022-10&q=docker`.
//!
//! [`Route::parse`] takes anything, so that a garbled address shows the notebook instead of failing.

use std::fmt::{self, Display, Formatter, Write};

use notebook::query::{Facet, Month, Query, Span};

/// Where a reader is and what they filtered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Route {
    /// The open session's id, whether or not there is such a session.
    pub session: Option<String>,
    /// The chosen section's id; only with a session.
    pub section: Option<String>,
    /// What they filtered by.
    pub query: Query,
    /// Whether what was found for the typed words is in order of time, rather than the best first.
    pub by_date: bool,
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
        let mut route = Self { session, section, ..Self::default() };
        let query = &mut route.query;
        let (mut from, mut to) = (None, None);
        for (name, value) in search.split('&').map(|pair| pair.split_once('=').unwrap_or((pair, ""))) {
            let value = decode(value);
            match name {
                "q" => query.text = value,
                "any" => query.any_tag = true,
                "from" => from = Month::parse(&value),
                "to" => to = Month::parse(&value),
                "by" => route.by_date = value == "date",
                _ => {
                    let (is_wanted, name) = name.strip_prefix('-').map_or((true, name), |name| (false, name));
                    if let Some(facet) = Facet::ALL.into_iter().find(|facet| facet.word() == name) {
                        query.choose(facet, &value, Some(is_wanted));
                    }
                }
            }
        }
        query.span = from.or(to).zip(to.or(from)).map(|(from, to)| Span::between(from, to));
        route
    }

    /// The same view with another session, or none, at its top.
    #[must_use]
    pub fn with_session(&self, session: Option<&str>) -> Self {
        Self { session: session.map(str::to_owned), section: None, ..self.clone() }
    }

    /// The same view at another section of the open session.
    #[must_use]
    pub fn with_section(&self, section: Option<&str>) -> Self {
        Self { section: section.map(str::to_owned), ..self.clone() }
    }

    /// How the history goes on from an older route to this one. Sessions and what was pressed are places one goes back to, and so
    /// are the first letter and the first span; sections, further letters and the way a span is drawn out are not.
    #[must_use]
    pub fn step_from(&self, older: &Self) -> Step {
        let marks = |route: &Self| {
            let query = &route.query;
            (query.any_tag, query.span.is_some(), query.text.trim().is_empty(), route.by_date)
        };
        let is_elsewhere = self.session != older.session || self.query.choices != older.query.choices;
        if is_elsewhere || marks(self) != marks(older) { Step::Push } else { Step::Replace }
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
        let mut pair = |sign: &str, name: &str, value: &str| {
            f.write_char(std::mem::replace(&mut mark, '&'))?;
            f.write_str(sign)?;
            f.write_str(name)?;
            f.write_char('=')?;
            encode(value, f)
        };
        let query = &self.query;
        for choice in &query.choices {
            pair(if choice.is_wanted { "" } else { "-" }, choice.facet.word(), &choice.value)?;
        }
        if query.any_tag {
            pair("", "any", "tag")?;
        }
        if let Some(span) = query.span {
            pair("", "from", &span.from.to_string())?;
            pair("", "to", &span.to.to_string())?;
        }
        if !query.text.trim().is_empty() {
            pair("", "q", &query.text)?;
        }
        if self.by_date {
            pair("", "by", "date")?;
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
        let mut query = Query { text: text.to_owned(), ..Query::default() };
        tags.iter().for_each(|tag| query.choose(Facet::Tag, tag, Some(true)));
        Route { session: some(session), section: some(section), query, by_date: false }
    }

    #[test]
    fn every_filter_is_in_the_address() {
        for (hash, choices) in [
            ("#/a?-tag=ML&place=Zoom&-person=Ana%20Ruiz&is=No%20date&has=picture", 5),
            ("#/?tag=a&tag=b&any=tag&q=x&by=date", 2),
            ("#/?from=2022-09&to=2023-01", 0),
        ] {
            let route = Route::parse(hash);
            assert_eq!((route.to_string().as_str(), route.query.choices.len()), (hash, choices));
        }
        for (hash, whole) in [
            ("#/?to=2022-09", "#/?from=2022-09&to=2022-09"),
            ("#/?from=2023-01&to=2022-09", "#/?from=2022-09&to=2023-01"),
            ("#/?from=2022-13&to=&by=size&any", "#/?any=tag"),
            ("#/?tag=a&-tag=A&-q=x&--tag=b", "#/?-tag=a"),
        ] {
            assert_eq!(Route::parse(hash).to_string(), whole);
        }
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
            (route("a", "", &["x"], "t"), Step::Push),
        ] {
            assert_eq!(next.step_from(&here), step, "{next}");
        }
        for (from, to, step) in [
            ("#/?q=t", "#/?q=typed", Step::Replace),
            ("#/?q=t", "#/", Step::Push),
            ("#/", "#/?from=2022-09&to=2022-09", Step::Push),
            ("#/?from=2022-09&to=2022-09", "#/?from=2022-09&to=2022-10", Step::Replace),
            ("#/?tag=a&tag=b", "#/?tag=a&tag=b&any=tag", Step::Push),
            ("#/?tag=a", "#/?-tag=a", Step::Push),
            ("#/?q=t", "#/?q=t&by=date", Step::Push),
        ] {
            assert_eq!(Route::parse(to).step_from(&Route::parse(from)), step, "{from} {to}");
        }
    }
}
