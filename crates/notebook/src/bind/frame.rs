//! The frame: a shell made ready to take notebooks. Trunk's tags, which point at files, are gone from its HTML; the
//! style, the script and the WebAssembly are inside.

use super::{
    markup::{self, Piece},
    payload::{Effort, Payload},
    policy::Policy,
    shell::{Shell, Unfit},
};

/// What unpacks a page and starts the app, behind wasm-bindgen's script.
const LOADER: &str = include_str!("../loader.js");

/// A shell without its notebook.
#[derive(Debug, Clone)]
pub struct Frame {
    /// Up to and with `<head>`.
    pub(super) start: String,
    /// The rest of the head, with the style, up to `</head>`.
    pub(super) head: String,
    /// From `</head>` to where the payloads go.
    pub(super) body: String,
    /// From `</body>` on.
    pub(super) end: String,
    pub(super) wasm: Payload,
    pub(super) script: String,
    /// What the frame itself needs.
    pub(super) policy: Policy,
}

impl Frame {
    /// Makes a shell ready.
    ///
    /// # Errors
    /// When it is not what Trunk makes of this app.
    pub fn new(shell: &Shell) -> Result<Self, Unfit> {
        if !shell.wasm.starts_with(b"\0asm") {
            return Err(Unfit::NoWasm);
        }
        let script = script(&shell.script)?;
        let mut policy = Policy::default();
        policy.allow_script(&script);
        let html = kept(&shell.html, &mut policy);
        let (start, rest) = part(&html, "<head>")?;
        let (head, rest) = part(rest, "</head>")?;
        let (body, end) = part(rest, "</body>")?;
        let style = markup::style_text(&shell.style);
        policy.allow_style(&style);
        Ok(Self {
            start: format!("{start}<head>"),
            head: format!("{head}<style>{style}</style>"),
            body: format!("</head>{body}"),
            end: format!("</body>{end}"),
            wasm: Payload::pack("chronote-wasm", &shell.wasm, Effort::Best),
            script,
            policy,
        })
    }
}

fn part<'a>(html: &'a str, tag: &'static str) -> Result<(&'a str, &'a str), Unfit> {
    html.split_once(tag).ok_or(Unfit::NoTag(tag))
}

// wasm-bindgen's script is a module, whose default export the loader calls. Browsers put modules off until they have read
// the whole page, so both become a plain script, which runs where it stands: without the exports, which are its last
// statement, and without its address, which it has no use for.
fn script(glue: &str) -> Result<String, Unfit> {
    let mut lines = glue.lines().map(str::trim_start);
    if lines.any(|line| line.starts_with("import ") || line.starts_with("import{")) {
        return Err(Unfit::Import);
    }
    let (before, _) = glue.rsplit_once(" as default").ok_or(Unfit::NoStart)?;
    let (code, exports) = before.rsplit_once("export").ok_or(Unfit::NoStart)?;
    let start = exports.rsplit(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '$'))).next().unwrap_or_default();
    let code = code.replace("import.meta.url", "location.href");
    Ok(markup::script_text(&format!(
        "(() => {{\n\"use strict\";\n{code}\nconst startWasm = {start};\n{LOADER}}})();\n"
    )))
}

// The shell's HTML without what the page gets anew (character set, title) and without the tags that Trunk put in for
// files. The shell's own scripts and styles stay and are allowed.
fn kept(html: &str, policy: &mut Policy) -> String {
    let mut kept = String::new();
    for piece in markup::pieces(html) {
        match piece {
            Piece::Text(text) => kept.push_str(text),
            Piece::Tag(tag) if is_file_link(tag) || markup::attribute(tag, "charset").is_some() => {}
            Piece::Tag(tag) => kept.push_str(tag),
            Piece::Raw { name: "script", tag, text } if !tag.contains("module") => {
                let text = markup::script_text(text);
                policy.allow_script(&text);
                kept.push_str(&format!("{tag}{text}</script>"));
            }
            Piece::Raw { name: "style", tag, text } => {
                let text = markup::style_text(text);
                policy.allow_style(&text);
                kept.push_str(&format!("{tag}{text}</style>"));
            }
            Piece::Raw { .. } => {}
        }
    }
    kept
}

fn is_file_link(tag: &str) -> bool {
    markup::is_tag(tag, "link")
        && matches!(markup::attribute(tag, "rel"), Some("stylesheet" | "preload" | "modulepreload"))
}
