//! The gallery: every fenced diagram of a Markdown text, drawn on one HTML page, to look at.
//! `cargo run -p diagram --example gallery < crates/diagram/tests/gallery.md > gallery.html`

use std::io::{Read, Write};

fn main() -> std::io::Result<()> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    let (base, own) =
        (include_str!("../../../assets/style/base.css"), include_str!("../../../assets/style/diagram.css"));
    let mut page = format!("<!doctype html><meta charset=utf-8><style>{base}\n{own}\nbody{{padding:1rem}}</style>\n");
    for (n, part) in text.split("\n```").enumerate().filter(|(n, _)| n % 2 == 1) {
        let (language, source) = part.split_once('\n').unwrap_or((part, ""));
        page += &match diagram::draw(language.trim(), source, &format!("g{n}")) {
            Some(Ok(svg)) => format!("<h2>{}</h2>{}\n<p><small>{}</small></p>\n", svg.kind, svg.markup, svg.words),
            Some(Err(error)) => format!("<h2>{language}</h2><p>{error}</p>\n"),
            None => format!("<h2>{language}</h2><p>not drawn</p>\n"),
        };
    }
    std::io::stdout().write_all(page.as_bytes())
}
