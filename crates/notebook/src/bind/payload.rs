//! A payload: bytes inside the page, in an element that no browser runs or shows.

use std::io::Write as _;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use flate2::{Compression, write::GzEncoder};

/// An element that holds bytes: gzip (which every browser unpacks by itself), then base64 (which cannot end the element).
#[derive(Debug, Clone)]
pub struct Payload(String);

/// How hard to pack. For a thousand notes the best takes two thirds longer, to be 0.9 % smaller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// For notes, which are bound again at every change.
    Quick,
    /// For the app, which is small and the same for everybody.
    Best,
}

impl Payload {
    /// Packs the bytes under an id. The gzip header carries no time, so that the same bytes give the same payload.
    pub fn pack(id: &str, bytes: &[u8], effort: Effort) -> Self {
        let mut element = format!("<script type=\"application/octet-stream\" id=\"{id}\">");
        STANDARD.encode_string(gzip(bytes, effort), &mut element);
        element.push_str("</script>");
        Self(element)
    }

    /// The element as markup.
    pub fn element(&self) -> &str {
        &self.0
    }
}

fn gzip(bytes: &[u8], effort: Effort) -> Vec<u8> {
    let level = match effort {
        Effort::Quick => Compression::new(6),
        Effort::Best => Compression::best(),
    };
    let mut encoder = GzEncoder::new(Vec::with_capacity(bytes.len() / 2), level);
    // Writing to memory cannot fail.
    let written = encoder.write_all(bytes).and_then(|()| encoder.finish());
    written.unwrap_or_default()
}
