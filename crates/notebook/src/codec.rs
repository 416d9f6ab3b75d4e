//! The codec: a notebook as bytes. The catalogue is read whole; the pages lie apart and are read one at a time.
//!
//! Both begin with [`MAGIC`] and the format's [`VERSION`]; data and app ship together, so that there is nothing to
//! migrate, only a polite refusal. The values are in postcard's wire format
//! (<https://postcard.jamesmunns.com/wire-format>).
//! Behind the header of the pages stands the number of entries, the end of each, and then the entries:
//! a page for each session, then one for each note's lead, and last the notebook's health. Numbers are little-endian `u32`.

use std::ops::Range;

use serde::de::DeserializeOwned;

use crate::{
    catalogue::Catalogue,
    health::Health,
    page::{Notebook, Page},
};

/// The first bytes of everything that is encoded.
pub const MAGIC: [u8; 4] = *b"chrn";

/// Goes up when any encoded type changes.
pub const VERSION: u8 = 4;

/// How many bytes that is.
pub(crate) const HEADER: usize = MAGIC.len() + 1;

/// Bytes that are not a notebook, or not of this version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damaged {
    /// They do not begin as a notebook does.
    NotANotebook,
    /// They were written by another version of Chronote.
    OtherVersion(u8),
    /// They break off or make no sense.
    Unreadable,
}

impl std::fmt::Display for Damaged {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NotANotebook => write!(f, "this is not a Chronote notebook"),
            Self::OtherVersion(found) => write!(
                f,
                "the notebook was written in format {found} and this page reads format {VERSION}; bind the notes again"
            ),
            Self::Unreadable => write!(f, "the notebook is damaged; bind the notes again"),
        }
    }
}

impl std::error::Error for Damaged {}

impl Catalogue {
    /// The catalogue as bytes.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = header();
        append(&mut bytes, self);
        bytes
    }

    /// Reads what [`Catalogue::encode`] wrote.
    ///
    /// # Errors
    /// When the bytes are no catalogue of this version.
    pub fn decode(bytes: &[u8]) -> Result<Self, Damaged> {
        postcard::from_bytes(body(bytes)?).map_err(|_| Damaged::Unreadable)
    }
}

/// The encoded pages of a notebook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pages {
    bytes: Vec<u8>,
    sessions: usize,
    entries: Vec<Range<usize>>,
}

impl Pages {
    /// The pages and leads of a notebook, and its health, as bytes.
    #[must_use]
    pub fn encode(notebook: &Notebook, health: &Health) -> Vec<u8> {
        let mut entries = Vec::new();
        let mut ends = Vec::new();
        for page in notebook.pages.iter().chain(&notebook.leads) {
            append(&mut entries, page);
            ends.push(number(entries.len()));
        }
        append(&mut entries, health);
        ends.push(number(entries.len()));
        let mut bytes = header();
        bytes.extend(number(notebook.pages.len()));
        bytes.extend(number(ends.len()));
        bytes.extend(ends.concat());
        bytes.extend(entries);
        bytes
    }

    /// Takes what [`Pages::encode`] wrote, without decoding any page.
    ///
    /// # Errors
    /// When the bytes are no pages of this version.
    pub fn open(bytes: Vec<u8>) -> Result<Self, Damaged> {
        body(&bytes)?;
        let read = |at: usize| -> Result<usize, Damaged> {
            let word = bytes.get(at..at + 4).and_then(|word| word.try_into().ok()).ok_or(Damaged::Unreadable)?;
            Ok(u32::from_le_bytes(word) as usize)
        };
        let (sessions, count) = (read(HEADER)?, read(HEADER + 4)?);
        if count > bytes.len() / 4 || sessions >= count {
            return Err(Damaged::Unreadable);
        }
        let first = HEADER + 8 + 4 * count;
        let mut entries = Vec::with_capacity(count);
        let mut start = first;
        for entry in 0..count {
            let end = first + read(HEADER + 8 + 4 * entry)?;
            if end < start || end > bytes.len() {
                return Err(Damaged::Unreadable);
            }
            entries.push(start..end);
            start = end;
        }
        Ok(Self { bytes, sessions, entries })
    }

    /// The page of a session, by its index in [`Catalogue::sessions`].
    ///
    /// # Errors
    /// When there is no such page or it does not decode.
    pub fn session(&self, session: usize) -> Result<Page, Damaged> {
        if session < self.sessions { self.entry(session) } else { Err(Damaged::Unreadable) }
    }

    /// How many bytes the page of a session takes, by its index in [`Catalogue::sessions`]; none if there is no such page.
    #[must_use]
    pub fn size(&self, session: usize) -> usize {
        self.entries.get(session).map_or(0, Range::len)
    }

    /// What a note says before its first session, by its index in [`Catalogue::notes`].
    ///
    /// # Errors
    /// When there is no such note or its lead does not decode.
    pub fn lead(&self, note: usize) -> Result<Page, Damaged> {
        let entry = self.sessions + note;
        if entry < self.entries.len() - 1 { self.entry(entry) } else { Err(Damaged::Unreadable) }
    }

    /// What is wrong in the notes.
    ///
    /// # Errors
    /// When it does not decode.
    pub fn health(&self) -> Result<Health, Damaged> {
        self.entry(self.entries.len() - 1)
    }

    fn entry<T: DeserializeOwned>(&self, entry: usize) -> Result<T, Damaged> {
        let range = self.entries.get(entry).ok_or(Damaged::Unreadable)?;
        postcard::from_bytes(&self.bytes[range.clone()]).map_err(|_| Damaged::Unreadable)
    }
}

/// What everything that is encoded begins with.
pub(crate) fn header() -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    bytes.push(VERSION);
    bytes
}

/// What stands behind the header.
pub(crate) fn body(bytes: &[u8]) -> Result<&[u8], Damaged> {
    match bytes.strip_prefix(&MAGIC) {
        None => Err(Damaged::NotANotebook),
        Some([VERSION, body @ ..]) => Ok(body),
        Some([other, ..]) => Err(Damaged::OtherVersion(*other)),
        Some([]) => Err(Damaged::Unreadable),
    }
}

// Writing to memory cannot fail, and no type of ours is one that postcard refuses (sequences of unknown length).
fn append<T: serde::Serialize>(bytes: &mut Vec<u8>, value: &T) {
    if let Ok(encoded) = postcard::to_allocvec(value) {
        bytes.extend(encoded);
    }
}

// A notebook of 4 GiB does not fit into a page that a browser opens.
fn number(value: usize) -> [u8; 4] {
    u32::try_from(value).unwrap_or(u32::MAX).to_le_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        content::{Block, Inline},
        health::{Entry, Group},
    };

    fn notebook() -> Notebook {
        let page =
            |text: &str| Page { intro: vec![Block::Paragraph(vec![Inline::Text(text.to_owned())])], ..Page::default() };
        Notebook {
            catalogue: Catalogue { title: "T".to_owned(), ..Catalogue::default() },
            pages: vec![page("one"), page("two")],
            leads: vec![page("lead")],
            attachments: vec![],
        }
    }

    fn health() -> Health {
        let entry =
            Entry { path: "a.md".to_owned(), line: 3, session: None, sentence: "S".to_owned(), correction: None };
        let group =
            Group { title: "T".to_owned(), why: "W".to_owned(), is_error: false, entries: vec![entry], left_out: 2 };
        Health { groups: vec![group] }
    }

    #[test]
    fn what_was_encoded_is_decoded() {
        let notebook = notebook();
        let pages = Pages::open(Pages::encode(&notebook, &health())).unwrap();
        assert_eq!(Catalogue::decode(&notebook.catalogue.encode()), Ok(notebook.catalogue.clone()));
        assert_eq!([pages.session(0), pages.session(1)].map(Result::unwrap).to_vec(), notebook.pages);
        assert_eq!(pages.lead(0).as_ref(), Ok(&notebook.leads[0]));
        assert_eq!(pages.health(), Ok(health()));
        assert_eq!(pages.session(2), Err(Damaged::Unreadable));
        assert_eq!(pages.lead(1), Err(Damaged::Unreadable));
    }

    #[test]
    fn damaged_bytes_are_refused() {
        let good = Pages::encode(&notebook(), &health());
        for length in 0..good.len() {
            let cut = good[..length].to_vec();
            assert!(Pages::open(cut.clone()).and_then(|pages| pages.health()).is_err(), "{length}");
            assert!(Catalogue::decode(&cut).is_err());
        }
        assert_eq!(Catalogue::decode(b"chrn\xff"), Err(Damaged::OtherVersion(255)));
        assert_eq!(Catalogue::decode(b"<html>"), Err(Damaged::NotANotebook));
    }
}
