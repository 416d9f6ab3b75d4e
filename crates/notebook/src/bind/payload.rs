//! A payload: bytes inside the page, in an element that no browser runs or shows.

use std::io::Write as _;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use flate2::{Compression, write::GzEncoder};

/// An element that holds bytes: gzip (which every browser unpacks by itself), then base64 (which cannot end the element).
#[derive(Debug, Clone)]
pub struct Payload(String);

impl Payload {
    /// Packs the bytes under an id. The gzip header carries no time, so that the same bytes give the same payload.
    pub fn pack(id: &str, bytes: &[u8]) -> Self {
        let mut element = format!("<script type=\"application/octet-stream\" id=\"{id}\">");
        STANDARD.encode_string(gzip(bytes), &mut element);
        element.push_str("</script>");
        Self(element)
    }

    /// The element as markup.
    pub fn element(&self) -> &str {
        &self.0
    }
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(bytes.len() / 2), Compression::best());
    // Writing to memory cannot fail.
    let written = encoder.write_all(bytes).and_then(|()| encoder.finish());
    written.unwrap_or_default()
}
