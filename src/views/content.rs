//! Content: blocks and inlines as elements. Every kind is matched, so that none can be forgotten, and all that a note
//! says becomes text nodes and attributes, never markup.

use notebook::content::{Alignment, Attribute, Block, Direction, Inline, Math, Table, Tag};
use yew::prelude::*;

use super::{
    callout::callout,
    code::{code, diagram},
    element::{classed, element, row, text},
    embed::{card, embed},
    link::link,
    lists::list,
    markup,
    media::{Medium, Shown},
    sections::anchor,
};

/// Where the content stands.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// The level of a heading that stands inside the content, 2 to 6.
    pub level: u8,
    /// Whether it stands in a link, where there can be no other.
    pub linked: bool,
    /// What the ids of footnotes begin with, apart for each page that is shown at a time.
    pub footnotes: &'static str,
}

/// Blocks, one after the other.
pub fn blocks(content: &[Block], at: Place) -> Html {
    row(content.iter().map(|content| block(content, at)).collect())
}

/// Inlines, one after the other.
pub fn inlines(content: &[Inline], at: Place) -> Html {
    row(content.iter().map(|content| inline(content, at)).collect())
}

/// One block.
pub fn block(content: &Block, at: Place) -> Html {
    match content {
        Block::Paragraph(content) => classed("p", "", inlines(content, at)),
        Block::Plain(content) => inlines(content, at),
        // It opens no section; the level written in the note would leave holes in the page's outline.
        Block::Heading { content, .. } => {
            let values = ["heading", "heading", &usize::from(at.level).to_string()];
            element("p", &["class", "role", "aria-level"], &values, inlines(content, at))
        }
        Block::List(content) => list(content, at),
        Block::Quote(content) => classed("blockquote", "", blocks(content, at)),
        Block::Callout(content) => callout(content, at),
        Block::Code(content) => code(content),
        Block::Diagram(content) => diagram(content),
        Block::Embed(content) => embed(content, at),
        Block::Table(content) => table(content, at),
        Block::Math(content) => scrolling("formula", "Formula", math(content)),
        Block::Rule => classed("hr", "", Html::default()),
        Block::Element(content) => {
            let drawn = allowed(content.tag, &content.attributes, blocks(&content.content, at));
            if content.tag == Tag::Table { scrolling("scroll", "Table", drawn) } else { drawn }
        }
    }
}

fn inline(content: &Inline, at: Place) -> Html {
    match content {
        Inline::Text(said) => text(said),
        Inline::Break => classed("br", "", Html::default()),
        Inline::Code(said) => classed("code", "", text(said)),
        Inline::Link(content) => link(&content.target, &content.title, &content.content, at),
        Inline::Image(image) => html! { <Shown medium={Medium::Picture(image.clone())} linked={at.linked} /> },
        Inline::Media(media) => html! { <Shown medium={Medium::Played(media.clone())} linked={at.linked} /> },
        Inline::FailedUpload { name } => {
            let why = text(" – the upload failed in the editor; the picture is not in the note.");
            let why = classed("span", "picture-why", row(vec![classed("b", "", text(name)), why]));
            classed("span", "picture is-missing is-lost", classed("span", "picture-box", why))
        }
        Inline::Card(content) => card(content, at),
        Inline::Math(content) => math(content),
        Inline::Footnote { number, is_first } => footnote(*number, *is_first, at),
        Inline::Element(content) => allowed(content.tag, &content.attributes, inlines(&content.content, at)),
    }
}

/// Something that may be wider than the page, with what assistive technology calls it. The keyboard scrolls it too.
pub fn scrolling(class: &str, name: &str, content: Html) -> Html {
    element("div", &["class", "role", "aria-label", "tabindex"], &[class, "group", name, "0"], content)
}

// The way back leads to the first reference, and an id stands once.
fn footnote(number: u32, is_first: bool, at: Place) -> Html {
    let number = number.to_string();
    let id = if is_first { [at.footnotes, "ref-", &number].concat() } else { String::new() };
    let href = ["#", at.footnotes, "-", &number].concat();
    let name = ["Footnote ", &number].concat();
    let mark = element("a", &["id", "href", "aria-label"], &[&id, &href, &name], text(&number));
    classed("sup", "footnote-mark", mark)
}

fn table(content: &Table, at: Place) -> Html {
    let line = |cells: &[Vec<Inline>], name: &'static str, scope: &str| {
        let cell = |(alignment, cell): (&Alignment, &Vec<Inline>)| {
            element(name, &["scope", "class"], &[scope, aligned(*alignment)], inlines(cell, at))
        };
        classed("tr", "", row(content.alignments.iter().zip(cells).map(cell).collect()))
    };
    let rows = row(content.rows.iter().map(|cells| line(cells, "td", "")).collect());
    let head = classed("thead", "", line(&content.head, "th", "col"));
    scrolling("scroll", "Table", classed("table", "", row(vec![head, classed("tbody", "", rows)])))
}

const fn aligned(alignment: Alignment) -> &'static str {
    match alignment {
        Alignment::Natural => "",
        Alignment::Left => "is-left",
        Alignment::Center => "is-center",
        Alignment::Right => "is-right",
    }
}

fn math(content: &Math) -> Html {
    match &content.drawing {
        Ok(drawing) => markup::math(drawing),
        Err(why) => {
            let why = text(&["(formula not readable: ", why, ")"].concat());
            let parts = vec![classed("code", "", text(&content.tex)), text(" "), classed("small", "", why)];
            classed("span", "unreadable", row(parts))
        }
    }
}

/// An element that the note may use, with its attributes.
fn allowed(tag: Tag, attributes: &[Attribute], content: Html) -> Html {
    let (name, class) = match tag {
        // Obsolete in HTML; the class says the same.
        Tag::Center => ("div", "is-center"),
        // Told apart from the sections, whose folds are in the state.
        Tag::Details => (tag.name(), "own"),
        _ => (tag.name(), ""),
    };
    let mut values = [const { String::new() }; 9];
    values[0].push_str(class);
    for attribute in attributes {
        let (at, value) = match attribute {
            Attribute::Class(class) => (0, class.name().to_owned()),
            Attribute::Id(id) => (1, anchor(id)),
            Attribute::Title(title) => (2, title.clone()),
            Attribute::Lang(language) => (3, language.clone()),
            Attribute::Dir(way) => (4, direction(*way).to_owned()),
            Attribute::Start(first) => (5, first.to_string()),
            Attribute::Colspan(columns) => (6, usize::from(*columns).to_string()),
            Attribute::Rowspan(rows) => (7, usize::from(*rows).to_string()),
            Attribute::Open => (8, "open".to_owned()),
        };
        values[at] = value;
    }
    let keys = &["class", "id", "title", "lang", "dir", "start", "colspan", "rowspan", "open"];
    element(name, keys, &values.each_ref().map(String::as_str), content)
}

/// The value of `dir`.
#[must_use]
pub const fn direction(way: Direction) -> &'static str {
    match way {
        Direction::Ltr => "ltr",
        Direction::Rtl => "rtl",
        Direction::Auto => "auto",
    }
}
