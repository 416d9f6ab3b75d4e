//! Inert: what is checked of a whole notebook so that nothing in it can run, load or look like something else, whatever
//! its notes say. It has rules of its own, apart from the code that keeps them.

use html5gum::{Token, Tokenizer};
use notebook::{
    Notebook, SourceFolder,
    content::{Attribute, Block, Code, Inline, Source, Target},
    page::Section,
    url::Url,
    walk::{self, Node},
};

/// The elements of a drawing and a formula; `script`, `style`, `a`, `image`, `use`, `foreignObject`, `iframe` and all
/// others are none.
const SVG: &str = "svg g path rect circle ellipse line polyline polygon text tspan defs marker clippath lineargradient \
    radialgradient stop desc";
const MATHML: &str = "math mi mo mn mrow msub msup msubsup mspace mtext mfrac msqrt mroot mover munder munderover mtable \
    mtr mtd mpadded mphantom mmultiscripts mprescripts menclose merror mstyle ms b code em i s span u";

/// What begins an address that may be followed or shown.
const SCHEMES: [&str; 9] = [
    "http://",
    "https://",
    "mailto:",
    "tel:",
    "data:image/png",
    "data:image/jpeg",
    "data:image/gif",
    "data:image/webp",
    "data:image/avif",
];

/// All that is not inert in the notebook that was read from the folder, as sentences.
pub fn problems(notebook: &Notebook, folder: &SourceFolder) -> Vec<String> {
    let mut look = Look { notebook, found: Vec::new() };
    for note in &notebook.catalogue.notes {
        look.hold(note.lang.as_deref().is_none_or(is_language), "the language of a note", format!("{:?}", note.lang));
    }
    for session in &notebook.catalogue.sessions {
        look.id(&session.id);
        session.outline.iter().for_each(|heading| look.id(&heading.id));
        session.links.iter().for_each(|link| look.url(&link.value.url));
        session.tags.iter().for_each(|tag| look.tag(tag));
    }
    for path in &notebook.attachments {
        look.hold(folder.others.contains(path), "a file that is not in the folder", path.clone());
    }
    for page in notebook.leads.iter().chain(&notebook.pages) {
        look.sections(&page.sections);
        walk::page(page, &mut |node| look.node(&node));
    }
    look.found
}

struct Look<'n> {
    notebook: &'n Notebook,
    found: Vec<String>,
}

impl Look<'_> {
    fn hold(&mut self, is_inert: bool, what: &str, value: String) {
        if !is_inert {
            self.found.push(format!("{what}: {value}"));
        }
    }

    fn sections(&mut self, sections: &[Section]) {
        for section in sections {
            self.id(&section.id);
            self.hold((1..=6).contains(&section.level), "a level", section.level.to_string());
            self.sections(&section.sections);
        }
    }

    fn node(&mut self, node: &Node<'_>) {
        match node {
            Node::Block(Block::Math(math)) | Node::Inline(Inline::Math(math)) => {
                if let Ok(drawing) = &math.drawing {
                    self.markup(drawing.markup(), MATHML);
                }
            }
            Node::Block(Block::Diagram(diagram)) => {
                self.markup(diagram.drawing.markup(), SVG);
                self.code(&diagram.source);
            }
            Node::Block(Block::Code(code)) => self.code(code),
            Node::Block(Block::Embed(embed)) => self.target(&embed.target),
            Node::Block(Block::Heading { level, .. }) => {
                self.hold((1..=6).contains(level), "a level", level.to_string());
            }
            Node::Block(Block::Element(element)) => element.attributes.iter().for_each(|it| self.attribute(it)),
            Node::Inline(Inline::Element(element)) => element.attributes.iter().for_each(|it| self.attribute(it)),
            Node::Inline(Inline::Link(link)) => self.target(&link.target),
            Node::Inline(Inline::Image(image)) => self.source(&image.source),
            Node::Inline(Inline::Media(media)) => self.source(&media.source),
            Node::Inline(Inline::Card(card)) => {
                self.source(&card.source);
                let is_web = !matches!(&card.source, Source::Web(url) if !url.is_remote());
                self.hold(is_web, "a card of no host", format!("{card:?}"));
            }
            Node::Block(_) | Node::Inline(_) => {}
        }
    }

    fn attribute(&mut self, attribute: &Attribute) {
        match attribute {
            Attribute::Lang(language) => self.hold(is_language(language), "a language", language.clone()),
            Attribute::Id(id) => self.id(id.strip_prefix('^').unwrap_or(id)),
            Attribute::Class(class) => {
                let is_class =
                    class.name().bytes().all(|byte| byte.is_ascii_lowercase() || matches!(byte, b' ' | b'-'));
                self.hold(is_class, "a class", class.name().to_owned());
            }
            // A tooltip is text; the others are numbers and words of ours.
            Attribute::Title(_)
            | Attribute::Dir(_)
            | Attribute::Open
            | Attribute::Start(_)
            | Attribute::Colspan(_)
            | Attribute::Rowspan(_) => {}
        }
    }

    fn target(&mut self, target: &Target) {
        match target {
            Target::Web(url) => self.url(url),
            Target::Tag(tag) => self.tag(tag),
            Target::Attachment(index) => self.attachment(*index),
            Target::Section { session, section } => {
                let is_known = self.notebook.catalogue.sessions.iter().any(|known| known.id == *session);
                self.hold(is_known, "a session that is none", session.clone());
                if let Some(section) = section {
                    self.id(section.strip_prefix('^').unwrap_or(section));
                }
            }
            // It is shown, not followed.
            Target::Unresolved(_) => {}
        }
    }

    fn source(&mut self, source: &Source) {
        match source {
            Source::Web(url) => self.url(url),
            Source::Local(index) => self.attachment(*index),
            Source::Unresolved(_) => {}
        }
    }

    fn attachment(&mut self, index: u32) {
        self.hold((index as usize) < self.notebook.attachments.len(), "a file that is none", index.to_string());
    }

    fn url(&mut self, url: &Url) {
        let address = url.as_str().to_ascii_lowercase();
        let is_allowed = SCHEMES.iter().any(|scheme| address.starts_with(scheme));
        self.hold(is_allowed && !address.contains(char::is_control), "an address", url.as_str().to_owned());
    }

    /// Letters, digits and what joins them.
    fn id(&mut self, id: &str) {
        let is_safe = !id.is_empty()
            && id.chars().all(|letter| letter.is_alphanumeric() || !letter.is_ascii() || matches!(letter, '-' | '_'));
        self.hold(is_safe, "an id", id.to_owned());
    }

    fn tag(&mut self, tag: &str) {
        self.hold(!tag.contains(char::is_control), "a tag", tag.to_owned());
    }

    fn code(&mut self, code: &Code) {
        let mut at = 0;
        for token in &code.tokens {
            let end = at + (token.skip + token.length) as usize;
            let is_inside = code.text.get(at..end).is_some();
            self.hold(is_inside, "a token beyond its code", format!("{token:?} of {:?}", code.text));
            at = end;
        }
    }

    /// Markup that becomes elements as it is.
    fn markup(&mut self, markup: &str, elements: &str) {
        for token in Tokenizer::new(markup) {
            let Ok(token) = token;
            match token {
                Token::StartTag(tag) => {
                    let name = String::from_utf8_lossy(&tag.name).into_owned();
                    self.hold(
                        elements.split_whitespace().any(|known| known == name),
                        "an element",
                        format!("<{name}>"),
                    );
                    for (key, value) in &tag.attributes {
                        let (key, value) = (String::from_utf8_lossy(key), String::from_utf8_lossy(value));
                        self.hold(is_plain(&key, &value), "an attribute", format!("{key}={value:?}"));
                    }
                }
                Token::Comment(comment) => self.found.push(format!("a comment: {comment:?}")),
                Token::Doctype(doctype) => self.found.push(format!("a doctype: {doctype:?}")),
                Token::EndTag(_) | Token::String(_) | Token::Error(_) => {}
            }
        }
    }
}

/// A tag of BCP 47.
fn is_language(text: &str) -> bool {
    !text.is_empty() && text.len() <= 35 && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// An attribute of a drawing or formula that runs nothing and loads nothing.
fn is_plain(name: &str, value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    let loads = ["javascript", "expression(", "@import", "://", "//", "data:"].iter().any(|sign| lower.contains(sign));
    let is_own = lower.split("url(").skip(1).all(|rest| rest.starts_with('#'));
    match name {
        "xmlns" => matches!(value, "http://www.w3.org/2000/svg" | "http://www.w3.org/1998/Math/MathML"),
        "style" => !lower.contains(['(', '\\', '@', '<']) && !loads,
        "href" | "xlink:href" | "src" | "action" | "formaction" | "data" | "target" | "ping" => false,
        name => !name.starts_with("on") && !loads && is_own,
    }
}
