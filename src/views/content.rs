//! Content: blocks and inlines as elements. Every kind is matched, so that none can be forgotten, and all that a note
//! says becomes text nodes and attributes, never markup.

use notebook::content::{
    Alignment, Attribute, Block, Callout, CalloutKind, Direction, Inline, Item, List, Math, Table, Tag, Target,
};
use yew::prelude::*;

use super::{markup, picture::Picture};
use crate::route::Route;

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
    content.iter().map(|content| block(content, at)).collect()
}

/// Inlines, one after the other.
pub fn inlines(content: &[Inline], at: Place) -> Html {
    content.iter().map(|content| inline(content, at)).collect()
}

fn block(content: &Block, at: Place) -> Html {
    match content {
        Block::Paragraph(content) => html! { <p>{ inlines(content, at) }</p> },
        Block::Plain(content) => inlines(content, at),
        // It opens no section; the level written in the note would leave holes in the page's outline.
        Block::Heading { content, .. } => html! {
            <p class="heading" role="heading" aria-level={at.level.to_string()}>{ inlines(content, at) }</p>
        },
        Block::List(content) => list(content, at),
        Block::Quote(content) => html! { <blockquote>{ blocks(content, at) }</blockquote> },
        Block::Callout(content) => callout(content, at),
        Block::Code(content) => code(&content.language, &content.text),
        Block::Diagram(content) => code(&content.source.language, &content.source.text),
        Block::Embed(content) => html! { <blockquote>{ blocks(&content.content, at) }</blockquote> },
        Block::Table(content) => table(content, at),
        Block::Math(content) => html! {
            <div class="formula" role="group" aria-label="Formula" tabindex="0">{ math(content) }</div>
        },
        Block::Rule => html! { <hr /> },
        Block::Element { tag, attributes, content } => element(*tag, attributes, blocks(content, at)),
    }
}

fn inline(content: &Inline, at: Place) -> Html {
    match content {
        Inline::Text(text) => html! { { text } },
        Inline::Break => html! { <br /> },
        Inline::Code(text) => html! { <code>{ text }</code> },
        Inline::Link { target, title, content } => link(target, title, content, at),
        Inline::Image(image) => html! { <Picture image={image.clone()} linked={at.linked} /> },
        Inline::FailedUpload { name } => html! {
            <span class="picture is-missing is-lost"><span class="picture-box"><span class="picture-why">
                <b>{ name }</b>{ " – the upload failed in the editor; the picture is not in the note." }
            </span></span></span>
        },
        Inline::Media(content) => html! { { &content.label } },
        Inline::Card(content) => html! { <>{ &content.kind }{ " " }{ &content.title }</> },
        Inline::Math(content) => math(content),
        // The way back leads to the first reference, and an id stands once.
        Inline::Footnote { number, is_first } => html! {
            <sup class="footnote-mark">
                <a id={is_first.then(|| format!("{}ref-{number}", at.footnotes))}
                    href={format!("#{}-{number}", at.footnotes)}
                    aria-label={format!("Footnote {number}")}>{ number }</a>
            </sup>
        },
        Inline::Element { tag, attributes, content } => element(*tag, attributes, inlines(content, at)),
    }
}

/// A link to another site. It opens in the same tab: the address holds the whole view, so going back brings it back,
/// and a reader who wants another tab asks the browser for one.
pub fn web_link(url: &str, title: Option<AttrValue>, content: Html) -> Html {
    html! { <a href={url.to_owned()} {title} rel="noopener noreferrer">{ content }</a> }
}

fn link(target: &Target, title: &str, content: &[Inline], at: Place) -> Html {
    let shown = inlines(content, Place { linked: true, ..at });
    let title = Some(title).filter(|title| !title.is_empty()).map(|title| AttrValue::from(title.to_owned()));
    match target {
        _ if at.linked => shown,
        Target::Web(url) => web_link(url.as_str(), title, shown),
        Target::Section { session, section } => {
            let route = Route { session: Some(session.clone()), section: section.clone(), ..Route::default() };
            html! { <a href={route.to_string()} {title}>{ shown }</a> }
        }
        Target::Tag(name) => html! { { name } },
        Target::Attachment(_) => shown,
        Target::Unresolved(address) => html! {
            <span class="unresolved" title={format!("{address} is not in this notebook")}>
                { shown }<span class="visually-hidden">{ " (not in this notebook)" }</span>
            </span>
        },
    }
}

fn list(content: &List, at: Place) -> Html {
    let items: Html = content.items.iter().map(|content| item(content, at)).collect();
    match content.start {
        None => html! { <ul>{ items }</ul> },
        Some(1) => html! { <ol>{ items }</ol> },
        Some(start) => html! { <ol start={start.to_string()}>{ items }</ol> },
    }
}

fn item(content: &Item, at: Place) -> Html {
    let inside = blocks(&content.content, at);
    match content.task {
        None => html! { <li>{ inside }</li> },
        Some(sign) => html! {
            <li class="task">
                <input type="checkbox" disabled=true checked={sign == 'x'} aria-label={if sign == 'x' { "Done" } else { "To do" }} />
                <div>{ inside }</div>
            </li>
        },
    }
}

fn callout(callout: &Callout, at: Place) -> Html {
    let (class, word) = match callout.kind {
        CalloutKind::Tip => ("alert is-tip", "Tip"),
        CalloutKind::Important => ("alert is-important", "Important"),
        CalloutKind::Warning => ("alert is-warning", "Warning"),
        CalloutKind::Caution => ("alert is-caution", "Caution"),
        _ => ("alert is-note", "Note"),
    };
    html! {
        <div {class} role="note" aria-label={word}>
            <p class="alert-word" aria-hidden="true">{ word }</p>
            { blocks(&callout.content, at) }
        </div>
    }
}

fn code(language: &str, text: &str) -> Html {
    let name = if language.is_empty() { "Code".to_owned() } else { format!("Code, {language}") };
    let label = if language.is_empty() {
        Html::default()
    } else {
        html! { <span aria-hidden="true">{ language }</span> }
    };
    html! {
        <div class="code">
            { label }
            <div class="scroll" role="group" aria-label={name} tabindex="0"><pre><code>{ text }</code></pre></div>
        </div>
    }
}

fn table(content: &Table, at: Place) -> Html {
    let cell = |(alignment, content): (&Alignment, &Vec<Inline>)| (aligned(*alignment), inlines(content, at));
    let head: Html = content
        .alignments
        .iter()
        .zip(&content.head)
        .map(cell)
        .map(|(class, content)| {
            html! { <th scope="col" {class}>{ content }</th> }
        })
        .collect();
    let rows: Html = content
        .rows
        .iter()
        .map(|row| {
            let cells: Html = content
                .alignments
                .iter()
                .zip(row)
                .map(cell)
                .map(|(class, content)| {
                    html! { <td {class}>{ content }</td> }
                })
                .collect();
            html! { <tr>{ cells }</tr> }
        })
        .collect();
    html! {
        <div class="scroll" role="group" aria-label="Table" tabindex="0">
            <table><thead><tr>{ head }</tr></thead><tbody>{ rows }</tbody></table>
        </div>
    }
}

const fn aligned(alignment: Alignment) -> Option<&'static str> {
    match alignment {
        Alignment::Natural => None,
        Alignment::Left => Some("is-left"),
        Alignment::Center => Some("is-center"),
        Alignment::Right => Some("is-right"),
    }
}

fn math(content: &Math) -> Html {
    match &content.drawing {
        Ok(drawing) => markup::math(drawing),
        Err(why) => html! {
            <span class="unreadable">
                <code>{ &content.tex }</code>{ " " }<small>{ format!("(formula not readable: {why})") }</small>
            </span>
        },
    }
}

fn element(tag: Tag, attributes: &[Attribute], content: Html) -> Html {
    let find = |wanted: fn(&Attribute) -> Option<String>| attributes.iter().find_map(wanted).map(AttrValue::from);
    let title = find(|it| if let Attribute::Title(text) = it { Some(text.clone()) } else { None });
    let lang = find(|it| if let Attribute::Lang(text) = it { Some(text.clone()) } else { None });
    let dir = find(|it| if let Attribute::Dir(way) = it { Some(direction(*way).to_owned()) } else { None });
    let start = find(|it| if let Attribute::Start(first) = it { Some(first.to_string()) } else { None });
    let colspan = find(|it| if let Attribute::Colspan(span) = it { Some(span.to_string()) } else { None });
    let rowspan = find(|it| if let Attribute::Rowspan(span) = it { Some(span.to_string()) } else { None });
    let open = attributes.contains(&Attribute::Open);
    let (name, class) = match tag {
        // Obsolete in HTML; the class says the same.
        Tag::Center => ("div", Some("is-center")),
        // Told apart from the sections, whose folds are in the state.
        Tag::Details => (tag.name(), Some("own")),
        _ => (tag.name(), None),
    };
    html! { <@{name} {class} {title} {lang} {dir} {start} {colspan} {rowspan} {open}>{ content }</@> }
}

const fn direction(way: Direction) -> &'static str {
    match way {
        Direction::Ltr => "ltr",
        Direction::Rtl => "rtl",
        Direction::Auto => "auto",
    }
}
