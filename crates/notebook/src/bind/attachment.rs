//! An attachment: a file of the notes folder that a note shows or links to, as it lies in the page. What it may be in a
//! browser is decided here, from its name and its first bytes; what is not known is only ever saved, never opened.

use base64::{Engine as _, engine::general_purpose::STANDARD};

use super::markup::escape;

/// A file that goes into the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    path: String,
    bytes: Vec<u8>,
    kind: &'static str,
}

/// What a file must begin with to be what its name says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// Any bytes: it cannot do harm.
    None,
    /// One of these bytes, so many bytes from the start.
    Bytes(usize, &'static [&'static [u8]]),
    /// An `<svg` element.
    Svg,
}

/// The endings that a browser can show, and as what (IANA media types).
const KINDS: &[(&[&str], &str, Sign)] = &[
    (&["png"], "image/png", Sign::Bytes(0, &[b"\x89PNG\r\n\x1a\n"])),
    (&["jpg", "jpeg", "jfif"], "image/jpeg", Sign::Bytes(0, &[b"\xff\xd8\xff"])),
    (&["gif"], "image/gif", Sign::Bytes(0, &[b"GIF87a", b"GIF89a"])),
    (&["webp"], "image/webp", Sign::Bytes(8, &[b"WEBP"])),
    (&["avif"], "image/avif", Sign::Bytes(4, &[b"ftypavif", b"ftypavis", b"ftypmif1", b"ftypmsf1"])),
    (&["bmp"], "image/bmp", Sign::Bytes(0, &[b"BM"])),
    (&["ico"], "image/x-icon", Sign::Bytes(0, &[b"\0\0\x01\0"])),
    (&["svg"], "image/svg+xml", Sign::Svg),
    (&["pdf"], "application/pdf", Sign::Bytes(0, &[b"%PDF-"])),
    (&["mp3"], "audio/mpeg", Sign::None),
    (&["wav"], "audio/wav", Sign::None),
    (&["ogg", "oga", "opus"], "audio/ogg", Sign::None),
    (&["m4a"], "audio/mp4", Sign::None),
    (&["flac"], "audio/flac", Sign::None),
    (&["aac"], "audio/aac", Sign::None),
    (&["mp4", "m4v"], "video/mp4", Sign::None),
    (&["mov"], "video/quicktime", Sign::None),
    (&["webm", "mkv"], "video/webm", Sign::None),
    (&["ogv"], "video/ogg", Sign::None),
    (&["3gp"], "video/3gpp", Sign::None),
    (&["txt", "text", "log"], "text/plain;charset=utf-8", Sign::None),
];

/// What a browser only saves.
const UNKNOWN: &str = "application/octet-stream";

/// In so many bytes an SVG picture has said that it is one.
const PROLOGUE: usize = 4096;

impl Attachment {
    /// Takes a file of that path in the notes folder into a page.
    ///
    /// # Errors
    /// When it is not what its name says; the words follow "it".
    pub fn new(path: &str, bytes: Vec<u8>) -> Result<Self, String> {
        let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
        let known = KINDS.iter().find(|(endings, ..)| endings.contains(&ending.as_str()));
        let (kind, sign) = known.map_or((UNKNOWN, Sign::None), |(_, kind, sign)| (*kind, *sign));
        if bytes.is_empty() {
            return Err("is empty".to_owned());
        }
        if sign.is_on(&bytes) {
            return Ok(Self { path: path.to_owned(), bytes, kind });
        }
        // A picture under another picture's ending is shown for what it is.
        let pictures = KINDS.iter().filter(|(_, kind, sign)| kind.starts_with("image/") && *sign != Sign::Svg);
        match pictures.clone().find(|(_, _, sign)| kind.starts_with("image/") && sign.is_on(&bytes)) {
            Some((_, kind, _)) => Ok(Self { path: path.to_owned(), bytes, kind }),
            None => Err(format!("does not hold what its ending .{ending} says")),
        }
    }

    /// The element that holds it, with its index in [`crate::Notebook::attachments`]. It is base64 without gzip, because
    /// pictures are packed already.
    pub(super) fn write(&self, index: usize, page: &mut String) {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        let start = [
            "<script type=\"application/octet-stream\" id=\"chronote-attachment-",
            &index.to_string(),
            "\" data-type=\"",
            self.kind,
            "\" data-name=\"",
            &escape(name).replace('"', "&quot;"),
            "\">",
        ];
        page.push_str(&start.concat());
        STANDARD.encode_string(&self.bytes, page);
        page.push_str("</script>");
    }

    /// So many bytes it takes in the page, at least.
    pub(super) fn size(&self) -> usize {
        self.bytes.len().div_ceil(3) * 4 + 200
    }
}

impl Sign {
    fn is_on(self, bytes: &[u8]) -> bool {
        match self {
            Self::None => true,
            Self::Bytes(at, signs) => {
                bytes.get(at..).is_some_and(|rest| signs.iter().any(|sign| rest.starts_with(sign)))
            }
            Self::Svg => {
                let start = String::from_utf8_lossy(&bytes[..bytes.len().min(PROLOGUE)]).to_ascii_lowercase();
                let start = start.trim_start_matches('\u{feff}').trim_start();
                let is_document = ["<?xml", "<!--", "<!doctype svg", "<svg"].iter().any(|word| start.starts_with(word));
                is_document && start.contains("<svg") && !start.contains("<html")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_name_and_its_first_bytes_say() {
        for (path, bytes, kind) in [
            ("a/b.PNG", &b"\x89PNG\r\n\x1a\n.."[..], Ok("image/png")),
            ("b.jpg", b"\x89PNG\r\n\x1a\n..", Ok("image/png")),
            ("b.webp", b"RIFF....WEBP", Ok("image/webp")),
            ("b.svg", b"<?xml version='1.0'?>\n<svg/>", Ok("image/svg+xml")),
            ("b.pdf", b"%PDF-1.7", Ok("application/pdf")),
            ("b.html", b"<script>alert(1)</script>", Ok(UNKNOWN)),
            ("board.canvas", b"{}", Ok(UNKNOWN)),
            ("Makefile", b"all:", Ok(UNKNOWN)),
            ("b.txt", b"<script>", Ok("text/plain;charset=utf-8")),
            ("b.png", b"<!doctype html><script>", Err("does not hold what its ending .png says")),
            ("b.svg", b"<html><svg/>", Err("does not hold what its ending .svg says")),
            ("b.pdf", b"\x89PNG\r\n\x1a\n", Err("does not hold what its ending .pdf says")),
            ("b.gif", b"", Err("is empty")),
        ] {
            let found = Attachment::new(path, bytes.to_vec());
            assert_eq!(found.as_ref().map(|file| file.kind).map_err(String::as_str), kind, "{path}");
        }
    }

    #[test]
    fn no_name_ends_the_element() {
        let mut page = String::new();
        let name = "a/<img src=x onerror=alert(1)>\"&.png";
        Attachment::new(name, b"\x89PNG\r\n\x1a\n".to_vec()).unwrap().write(3, &mut page);
        assert!(page.starts_with(
            "<script type=\"application/octet-stream\" id=\"chronote-attachment-3\" data-type=\"image/png\" "
        ));
        assert!(
            page.contains("data-name=\"&lt;img src=x onerror=alert(1)&gt;&quot;&amp;.png\">iVBORw0KGgo=</script>"),
            "{page}"
        );
    }
}
