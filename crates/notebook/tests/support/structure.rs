//! The structure of a notebook: its content as the flat HTML that the Markdown specifications write, and a normal form in
//! which two such texts can be compared.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};
use notebook::{
    Notebook,
    content::{Alignment, Attribute, Block, Code, Inline, Item, List, Source, Table, Target},
    page::Section,
};

/// Everything a notebook shows below its titles, in the order of the note.
pub fn of(notebook: &Notebook) -> String {
    let pages = notebook.leads.iter().chain(&notebook.pages);
    pages.map(|page| blocks(&page.head) + &blocks(&page.intro) + &sections(&page.sections)).collect()
}

fn sections(content: &[Section]) -> String {
    let section = |section: &Section| {
        let title = format!("<h{1}>{0}</h{1}>\n", inlines(&section.title), section.level);
        title + &blocks(&section.blocks) + &sections(&section.sections)
    };
    content.iter().map(section).collect()
}

fn blocks(content: &[Block]) -> String {
    content.iter().map(|content| block(content) + "\n").collect()
}

fn block(content: &Block) -> String {
    match content {
        Block::Paragraph(content) => format!("<p>{}</p>", inlines(content)),
        Block::Plain(content) => inlines(content),
        Block::Heading { level, content } => format!("<h{level}>{}</h{level}>", inlines(content)),
        Block::List(content) => list(content),
        Block::Quote(content) => format!("<blockquote>{}</blockquote>", blocks(content)),
        Block::Code(code) => {
            let Code { language, text, .. } = &**code;
            let class =
                if language.is_empty() { String::new() } else { attribute("class", &format!("language-{language}")) };
            format!("<pre><code{class}>{}\n</code></pre>", escape(text))
        }
        Block::Table(content) => table(content),
        Block::Rule => "<hr>".to_owned(),
        Block::Element(element) => {
            format!("<{0}{1}>{2}</{0}>", element.tag.name(), attributes(&element.attributes), blocks(&element.content))
        }
        // The specifications know no such thing, so it is told as what it is.
        other => escape(&format!("{other:?}")),
    }
}

fn list(list: &List) -> String {
    let items = list.items.iter().map(item).collect::<String>();
    match list.start {
        None => format!("<ul>{items}</ul>"),
        Some(1) => format!("<ol>{items}</ol>"),
        Some(start) => format!("<ol start=\"{start}\">{items}</ol>"),
    }
}

fn item(item: &Item) -> String {
    let checkbox = match item.task {
        None => "",
        Some(' ') => "<input type=\"checkbox\" disabled> ",
        Some(_) => "<input type=\"checkbox\" checked disabled> ",
    };
    format!("<li>{checkbox}{}</li>", blocks(&item.content))
}

fn table(table: &Table) -> String {
    let row = |cells: &[Vec<Inline>], tag: &str| {
        let cells = cells.iter().zip(&table.alignments).map(|(cell, alignment)| {
            let align = match alignment {
                Alignment::Natural => String::new(),
                aligned => attribute("align", &format!("{aligned:?}").to_lowercase()),
            };
            format!("<{tag}{align}>{}</{tag}>", inlines(cell))
        });
        format!("<tr>{}</tr>", cells.collect::<String>())
    };
    let head = row(&table.head, "th");
    let rows = table.rows.iter().map(|cells| row(cells, "td")).collect::<String>();
    let body = if rows.is_empty() { rows } else { format!("<tbody>{rows}</tbody>") };
    format!("<table><thead>{head}</thead>{body}</table>")
}

fn inlines(content: &[Inline]) -> String {
    content.iter().map(inline).collect()
}

fn inline(content: &Inline) -> String {
    match content {
        Inline::Text(text) => escape(text),
        Inline::Break => "<br>".to_owned(),
        Inline::Code(code) => format!("<code>{}</code>", escape(code)),
        Inline::Link(link) => {
            // That an address leads nowhere here does not change the structure.
            let address = match &link.target {
                Target::Web(url) => url.as_str(),
                Target::Unresolved(address) => address,
                other => &format!("{other:?}"),
            };
            format!("<a{}{}>{}</a>", attribute("href", address), titled(&link.title), inlines(&link.content))
        }
        Inline::Image(image) => {
            let address = match &image.source {
                Source::Web(url) => url.as_str(),
                Source::Unresolved(address) => address,
                other => &format!("{other:?}"),
            };
            format!("<img{}{}{}>", attribute("src", address), attribute("alt", &image.alt), titled(&image.title))
        }
        Inline::Element(element) => {
            format!("<{0}{1}>{2}</{0}>", element.tag.name(), attributes(&element.attributes), inlines(&element.content))
        }
        other => escape(&format!("{other:?}")),
    }
}

fn attributes(written: &[Attribute]) -> String {
    let one = |written: &Attribute| match written {
        Attribute::Title(text) => titled(text),
        other => attribute("other", &format!("{other:?}")),
    };
    written.iter().map(one).collect()
}

fn titled(title: &str) -> String {
    if title.is_empty() { String::new() } else { attribute("title", title) }
}

fn attribute(name: &str, value: &str) -> String {
    format!(" {name}=\"{}\"", escape(value))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The elements around which white space means nothing.
const BLOCKS: &str = "article aside blockquote body button canvas caption col colgroup dd div dl dt embed fieldset figcaption \
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr iframe li map object ol output p pre progress script section style \
    table tbody td textarea tfoot th thead tr ul video";

/// HTML in its normal form: each block on a line of its own, attributes in the order of their names, addresses
/// without percent signs, references as their signs, neither comments nor descriptions of pictures that say nothing, white
/// space as one blank where it stands in a line. After `normalize.py` of CommonMark's own tests.
pub fn normal(html: &str) -> String {
    let mut emitter = DefaultEmitter::<()>::default();
    emitter.naively_switch_states(true);
    let mut normal = Normal::default();
    for token in Tokenizer::new_with_emitter(html, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => normal.start(&tag),
            Token::EndTag(tag) => normal.end(&tag.name),
            Token::String(text) => normal.text(&String::from_utf8_lossy(&text.value)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    normal.html.trim_end().to_owned()
}

#[derive(Default)]
struct Normal {
    html: String,
    in_pre: bool,
    /// Whether the last tag was one that no white space follows, and nothing came after it.
    is_fresh: bool,
}

impl Normal {
    fn start(&mut self, tag: &StartTag<()>) {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        if is_block(&name) && !self.in_pre {
            self.html.truncate(self.html.trim_end().len());
            if !self.html.is_empty() {
                self.html.push('\n');
            }
        }
        self.html += &format!("<{name}");
        for (key, value) in &tag.attributes {
            let key = String::from_utf8_lossy(key);
            let value = String::from_utf8_lossy(value);
            match &*key {
                "href" | "src" => self.html += &attribute(&key, &decoded(&value)),
                "alt" if value.is_empty() => {}
                _ => self.html += &attribute(&key, &value),
            }
        }
        self.html.push('>');
        self.in_pre |= name == "pre";
        self.is_fresh = is_block(&name) || name == "br";
    }

    fn end(&mut self, name: &[u8]) {
        let name = String::from_utf8_lossy(name).into_owned();
        self.in_pre &= name != "pre";
        let end = match (is_block(&name), self.in_pre) {
            (true, false) => self.html.trim_end_matches(' ').len(),
            // The line end at the end of code.
            (false, true) if name == "code" => self.html.strip_suffix('\n').map_or(self.html.len(), str::len),
            _ => self.html.len(),
        };
        self.html.truncate(end);
        self.html += &format!("</{name}>");
        if is_block(&name) && !self.in_pre {
            self.html.push('\n');
        }
        self.is_fresh = is_block(&name);
    }

    fn text(&mut self, text: &str) {
        if self.in_pre {
            self.html += &escape(text);
            return;
        }
        for letter in text.chars() {
            if !letter.is_ascii_whitespace() {
                self.html += &escape(letter.encode_utf8(&mut [0; 4]));
                self.is_fresh = false;
            } else if !self.is_fresh && !self.html.ends_with(' ') {
                self.html.push(' ');
            }
        }
    }
}

fn is_block(name: &str) -> bool {
    BLOCKS.split_whitespace().any(|block| block == name)
}

/// An address with the bytes that its percent signs stand for.
fn decoded(address: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = address;
    while let Some((before, behind)) = rest.split_once('%') {
        bytes.extend(before.bytes());
        match behind.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &behind[2..];
            }
            None => {
                bytes.push(b'%');
                rest = behind;
            }
        }
    }
    bytes.extend(rest.bytes());
    String::from_utf8_lossy(&bytes).into_owned()
}
