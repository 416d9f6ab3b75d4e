//! Typed content written out as HTML, a block a line, so that an example can be compared with what a specification says.

use std::fmt::Write;

use notebook::{
    Page,
    content::{Alignment, Attribute, Block, Callout, Code, Direction, Inline, Item, Length, Source, Table, Target},
    page::Section,
};

/// A page; the head in `<header>`, each section in `<section>`.
pub fn page(page: &Page) -> String {
    let mut out = String::new();
    if !page.head.is_empty() {
        out += "<header>\n";
        blocks(&page.head, &mut out);
        out += "</header>\n";
    }
    blocks(&page.intro, &mut out);
    sections(&page.sections, &mut out);
    for footnote in &page.footnotes {
        let _ = writeln!(out, "<footnote number=\"{}\">", footnote.number);
        blocks(&footnote.blocks, &mut out);
        out += "</footnote>\n";
    }
    out
}

fn sections(content: &[Section], out: &mut String) {
    for section in content {
        let _ =
            writeln!(out, "<section id=\"{}\">\n<h{2}>{1}</h{2}>", section.id, inlines(&section.title), section.level);
        blocks(&section.blocks, out);
        sections(&section.sections, out);
        out.push_str("</section>\n");
    }
}

fn blocks(content: &[Block], out: &mut String) {
    for block in content {
        match block {
            Block::Paragraph(content) => drop(writeln!(out, "<p>{}</p>", inlines(content))),
            Block::Plain(content) => drop(writeln!(out, "{}", inlines(content))),
            Block::Heading { level, content } => drop(writeln!(out, "<h{level}>{}</h{level}>", inlines(content))),
            Block::List(list) => {
                let (open, close) = match list.start {
                    None => ("<ul>".to_owned(), "</ul>"),
                    Some(1) => ("<ol>".to_owned(), "</ol>"),
                    Some(start) => (format!("<ol start=\"{start}\">"), "</ol>"),
                };
                let _ = writeln!(out, "{open}");
                list.items.iter().for_each(|entry| item(entry, out));
                let _ = writeln!(out, "{close}");
            }
            Block::Quote(content) => {
                out.push_str("<blockquote>\n");
                blocks(content, out);
                out.push_str("</blockquote>\n");
            }
            Block::Callout(content) => callout(content, out),
            Block::Code(content) => code(content, out),
            Block::Diagram(diagram) => {
                let _ = writeln!(out, "<diagram kind=\"{}\">{}</diagram>", diagram.kind, escape(&diagram.words));
            }
            Block::Embed(embed) => {
                let _ = writeln!(out, "<embed {} title=\"{}\">", to(&embed.target), escape(&embed.title));
                blocks(&embed.content, out);
                out.push_str("</embed>\n");
            }
            Block::Table(content) => table(content, out),
            Block::Math(math) => drop(writeln!(out, "{}", formula(math))),
            Block::Rule => out.push_str("<hr>\n"),
            Block::Element(element) => {
                let _ = writeln!(out, "<{}{}>", element.tag.name(), attributes(&element.attributes));
                blocks(&element.content, out);
                let _ = writeln!(out, "</{}>", element.tag.name());
            }
        }
    }
}

fn callout(callout: &Callout, out: &mut String) {
    let fold = match callout.fold {
        None => "",
        Some(false) => " folded",
        Some(true) => " open",
    };
    let title = callout.title.as_ref().map_or(String::new(), |title| format!(" title=\"{}\"", inlines(title)));
    let _ = writeln!(out, "<callout {:?}{fold}{title}>", callout.kind);
    blocks(&callout.content, out);
    out.push_str("</callout>\n");
}

fn code(code: &Code, out: &mut String) {
    let mut class =
        if code.language.is_empty() { String::new() } else { format!(" class=\"language-{}\"", code.language) };
    if !code.label.is_empty() {
        let _ = write!(class, " label=\"{}\"", code.label);
    }
    if let Some(first) = code.first_line {
        let _ = write!(class, " from=\"{first}\"");
    }
    for (from, to) in &code.marked {
        let _ = write!(class, " marked=\"{from}-{to}\"");
    }
    if code.wrapped {
        class += " wrapped";
    }
    let _ = writeln!(out, "<pre><code{class}>{}</code></pre>", escape(&code.text));
}

fn item(item: &Item, out: &mut String) {
    let task = item.task.map_or(String::new(), |sign| format!("[{sign}] "));
    let mut inside = String::new();
    blocks(&item.content, &mut inside);
    let inside = inside.trim_end();
    if inside.contains('\n') {
        let _ = writeln!(out, "<li>{task}\n{inside}\n</li>");
    } else {
        let _ = writeln!(out, "<li>{task}{inside}</li>");
    }
}

fn table(table: &Table, out: &mut String) {
    let row = |cells: &[Vec<Inline>], tag: &str| {
        let cells = cells.iter().zip(&table.alignments).map(|(cell, alignment)| {
            let align = match alignment {
                Alignment::Natural => "",
                Alignment::Left => " align=\"left\"",
                Alignment::Center => " align=\"center\"",
                Alignment::Right => " align=\"right\"",
            };
            format!("<{tag}{align}>{}</{tag}>", inlines(cell))
        });
        format!("<tr>{}</tr>", cells.collect::<String>())
    };
    let _ = writeln!(out, "<table>\n{}", row(&table.head, "th"));
    for cells in &table.rows {
        let _ = writeln!(out, "{}", row(cells, "td"));
    }
    out.push_str("</table>\n");
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
            format!("<a {}{}>{}</a>", to(&link.target), titled(&link.title), inlines(&link.content))
        }
        Inline::Image(image) => {
            let source = from(&image.source);
            let size =
                |name: &str, size: Option<Length>| size.map_or(String::new(), |size| format!(" {name}=\"{size}\""));
            let sizes = size("width", image.size.0) + &size("height", image.size.1);
            format!(
                "<img {source} alt=\"{}\" context=\"{}\"{}{sizes}>",
                escape(&image.alt),
                escape(&image.context),
                titled(&image.title)
            )
        }
        Inline::FailedUpload { name } => format!("<failed-upload>{}</failed-upload>", escape(name)),
        Inline::Media(media) => {
            let tag = if media.is_video { "video" } else { "audio" };
            format!("<{tag} {}>{}</{tag}>", from(&media.source), escape(&media.label))
        }
        Inline::Card(card) => {
            format!("<card kind=\"{}\" {}>{}</card>", card.kind, from(&card.source), escape(&card.title))
        }
        Inline::Math(math) => formula(math),
        Inline::Footnote { number, .. } => format!("<sup>{number}</sup>"),
        Inline::Element(element) => {
            format!("<{0}{1}>{2}</{0}>", element.tag.name(), attributes(&element.attributes), inlines(&element.content))
        }
    }
}

fn to(target: &Target) -> String {
    match target {
        Target::Web(url) => format!("href=\"{}\"", escape(url.as_str())),
        Target::Tag(name) => format!("tag=\"{}\"", escape(name)),
        Target::Attachment(index) => format!("attachment=\"{index}\""),
        Target::Section { session, section } => {
            format!("section=\"{session}/{}\"", section.as_deref().unwrap_or_default())
        }
        Target::Unresolved(address) => format!("unresolved=\"{}\"", escape(address)),
    }
}

fn from(source: &Source) -> String {
    match source {
        Source::Web(url) => format!("src=\"{}\"", escape(url.as_str())),
        Source::Local(index) => format!("local=\"{index}\""),
        Source::Unresolved(address) => format!("unresolved=\"{}\"", escape(address)),
    }
}

fn formula(math: &notebook::content::Math) -> String {
    match &math.drawing {
        Ok(drawing) => drawing.markup().to_owned(),
        Err(reason) => format!("<code reason=\"{}\">{}</code>", escape(reason), escape(&math.tex)),
    }
}

fn attributes(written: &[Attribute]) -> String {
    let one = |attribute: &Attribute| match attribute {
        Attribute::Title(text) => titled(text),
        Attribute::Lang(lang) => format!(" lang=\"{}\"", escape(lang)),
        Attribute::Dir(Direction::Ltr) => " dir=\"ltr\"".to_owned(),
        Attribute::Dir(Direction::Rtl) => " dir=\"rtl\"".to_owned(),
        Attribute::Dir(Direction::Auto) => " dir=\"auto\"".to_owned(),
        Attribute::Open => " open".to_owned(),
        Attribute::Start(number) => format!(" start=\"{number}\""),
        Attribute::Class(class) => format!(" class=\"{}\"", class.name()),
        Attribute::Id(id) => format!(" id=\"{}\"", escape(id)),
        Attribute::Colspan(cells) => format!(" colspan=\"{cells}\""),
        Attribute::Rowspan(cells) => format!(" rowspan=\"{cells}\""),
    };
    written.iter().map(one).collect()
}

fn titled(title: &str) -> String {
    if title.is_empty() { String::new() } else { format!(" title=\"{}\"", escape(title)) }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
