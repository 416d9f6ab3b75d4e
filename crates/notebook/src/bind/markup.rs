//! Markup: the little of HTML that binding needs. It reads the tags of a shell's own `index.html`, which Trunk wrote,
//! and keeps what is put into an element from ending it. It is no HTML parser, and no note passes through it.

/// A stretch of an HTML document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Text between tags.
    Text(&'a str),
    /// A tag, or the document type, with its angle brackets.
    Tag(&'a str),
    /// An element whose text is not markup: `script`, `style` or `title`.
    Raw {
        /// The element's name.
        name: &'static str,
        /// Its start tag, with its angle brackets.
        tag: &'a str,
        /// What it holds.
        text: &'a str,
    },
}

/// The pieces of a document, without its comments.
pub fn pieces(mut html: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    while let Some(start) = html.find('<') {
        if start > 0 {
            pieces.push(Piece::Text(&html[..start]));
        }
        html = &html[start..];
        if let Some(comment) = html.strip_prefix("<!--") {
            html = comment.split_once("-->").map_or("", |(_, rest)| rest);
            continue;
        }
        let (tag, rest) = html.split_at(tag_length(html));
        match ["script", "style", "title"].into_iter().find(|name| is_tag(tag, name)) {
            Some(name) => {
                let (text, rest) = raw_text(rest, name);
                pieces.push(Piece::Raw { name, tag, text });
                html = rest;
            }
            None => {
                pieces.push(Piece::Tag(tag));
                html = rest;
            }
        }
    }
    if !html.is_empty() {
        pieces.push(Piece::Text(html));
    }
    pieces
}

/// Whether this is a tag of that lower-case name (`/name` for an end tag).
pub fn is_tag(tag: &str, name: &str) -> bool {
    let inside = tag.trim_start_matches('<');
    starts_with(inside, name)
        && inside[name.len()..].starts_with(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/')
}

/// The value of a quoted attribute, as it is written.
pub fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}="))?;
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    rest[1..].split(quote).next()
}

/// The text of a script so that it cannot end its element, and as the browser will hash it. Where `<` may not stand
/// (HTML Standard, 4.12.1.3), it is written as the escape that means the same inside a string or a pattern.
pub fn script_text(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for (index, part) in unix_lines(text).split('<').enumerate() {
        if index > 0 {
            safe.push_str(if RESERVED.iter().any(|word| starts_with(part, word)) { "\\x3C" } else { "<" });
        }
        safe.push_str(part);
    }
    safe
}

/// What a script may not hold behind `<`.
const RESERVED: [&str; 3] = ["!--", "script", "/script"];

/// The text of a style sheet so that it cannot end its element, and as the browser will hash it.
pub fn style_text(text: &str) -> String {
    unix_lines(text).replace("</", "<\\/")
}

/// Text as it is written between tags.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

// A browser reads every line end as one character before it looks at a script, so its hash is taken of that.
fn unix_lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

fn starts_with(text: &str, lower_case: &str) -> bool {
    text.get(..lower_case.len()).is_some_and(|start| start.eq_ignore_ascii_case(lower_case))
}

// Up to and with the `>` that is not inside a quoted attribute.
fn tag_length(html: &str) -> usize {
    let mut quote = None;
    for (at, c) in html.char_indices() {
        match (quote, c) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            _ => {}
        }
    }
    html.len()
}

// The text up to the element's end tag, and what stands behind that.
fn raw_text<'a>(html: &'a str, name: &str) -> (&'a str, &'a str) {
    let end = html.match_indices("</").map(|(at, _)| at).find(|&at| is_tag(&html[at..], &format!("/{name}")));
    let (text, rest) = html.split_at(end.unwrap_or(html.len()));
    (text, &rest[tag_length(rest)..])
}
