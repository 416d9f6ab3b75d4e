//! Content: what a note says, as typed nodes. No string of HTML from a note is ever kept, so none can run.

use serde::{Deserialize, Serialize};

use crate::url::Url;

/// A stretch of content that stands on lines of its own. The large and rare kinds are boxed, because most of the many
/// blocks of a notebook are lines of text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// Text without a paragraph's spacing, as in tight lists and inside HTML elements.
    Plain(Vec<Inline>),
    /// A heading inside a quote, a list item or an element, where it opens no section.
    Heading {
        /// 1 to 6.
        level: u8,
        /// The heading.
        content: Vec<Inline>,
    },
    /// Bullets or numbers.
    List(List),
    /// A quotation.
    Quote(Vec<Block>),
    /// A callout, alert, container or spoiler: content in a box of its own.
    Callout(Box<Callout>),
    /// Source code, shown as it is.
    Code(Box<Code>),
    /// A diagram.
    Diagram(Box<Diagram>),
    /// A table.
    Table(Box<Table>),
    /// A formula on lines of its own.
    Math(Box<Math>),
    /// Content of another place in the notebook, shown here.
    Embed(Box<Embed>),
    /// A thematic break.
    Rule,
    /// An allowed HTML element around blocks.
    Element(Box<Element<Block>>),
}

/// A list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct List {
    /// The first number of a numbered list; none for bullets.
    pub start: Option<u64>,
    /// The items.
    pub items: Vec<Item>,
}

/// A list item.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Item {
    /// For a task, the sign in its brackets: a blank is to do, `x` is done, others are the author's own (`?`, `-`, `/`).
    pub task: Option<char>,
    /// What it holds; nothing for an empty point.
    pub content: Vec<Block>,
}

/// A table. Every row has as many cells as there are alignments.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// How each column is aligned.
    pub alignments: Vec<Alignment>,
    /// The cells of the head.
    pub head: Vec<Vec<Inline>>,
    /// The cells of each row.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// How a table column is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Alignment {
    Natural,
    Left,
    Center,
    Right,
}

/// A box with a kind, and perhaps a title.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Callout {
    /// What it is for.
    pub kind: CalloutKind,
    /// The line above; an empty one is the kind's own word, and some boxes have none.
    pub title: Option<Vec<Inline>>,
    /// Whether it stands open at first, if it folds at all.
    pub fold: Option<bool>,
    /// What it holds.
    pub content: Vec<Block>,
}

/// The kinds of a callout: Obsidian's thirteen, the two that GitHub has beside them, and HackMD's spoiler.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum CalloutKind {
    Note,
    Abstract,
    Info,
    Todo,
    Tip,
    Success,
    Question,
    Warning,
    Failure,
    Danger,
    Bug,
    Example,
    Quote,
    Important,
    Caution,
    Spoiler,
}

impl CalloutKind {
    /// The word that stands above a box without a title of its own.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Note => "Note",
            Self::Abstract => "Abstract",
            Self::Info => "Info",
            Self::Todo => "Todo",
            Self::Tip => "Tip",
            Self::Success => "Success",
            Self::Question => "Question",
            Self::Warning => "Warning",
            Self::Failure => "Failure",
            Self::Danger => "Danger",
            Self::Bug => "Bug",
            Self::Example => "Example",
            Self::Quote => "Quote",
            Self::Important => "Important",
            Self::Caution => "Caution",
            Self::Spoiler => "Spoiler",
        }
    }
}

/// Source code.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Code {
    /// The language as the note names it; empty if it does not.
    pub language: String,
    /// What a reader is told it is, for example `JavaScript` or `PlantUML diagram, not drawn here`; empty for plain code.
    pub label: String,
    /// The code, without a line end at its end.
    pub text: String,
    /// The stretches that have a class, in order.
    pub tokens: Vec<Token>,
    /// The number of the first line, if its lines are numbered.
    pub first_line: Option<u32>,
    /// The lines that stand out, as first and last number, counted as the numbers are (from 1 without numbers).
    pub marked: Vec<(u32, u32)>,
    /// Whether long lines are wrapped.
    pub wrapped: bool,
}

/// A stretch of code with a class, behind a stretch without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token {
    /// How many bytes stand between the token before and this one.
    pub skip: u32,
    /// How many bytes it has.
    pub length: u32,
    /// The index of its class, as `crates/highlight` numbers them.
    pub class: u8,
}

/// A diagram.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagram {
    /// What kind it is, for example `Flowchart`.
    pub kind: String,
    /// The SVG that was drawn.
    pub drawing: Svg,
    /// The words in it.
    pub words: String,
    /// The code it was drawn from.
    pub source: Code,
}

/// SVG that our own converter made from a diagram's code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Svg(pub(crate) String);

impl Svg {
    /// The `<svg>` element as markup.
    #[must_use]
    pub fn markup(&self) -> &str {
        &self.0
    }
}

/// Content of another place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Embed {
    /// Where it is from.
    pub target: Target,
    /// What that place is called.
    pub title: String,
    /// Its content; nothing where it could not be had.
    pub content: Vec<Block>,
}

/// A stretch of content inside a line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Inline {
    /// Text.
    Text(String),
    /// A line break.
    Break,
    /// Code in a line.
    Code(String),
    /// A link.
    Link(Box<Link>),
    /// A picture.
    Image(Box<Image>),
    /// A picture whose upload broke off in the editor, so that the note only has its name.
    FailedUpload {
        /// What the editor wrote, for example `Uploading file..._brbey6356`.
        name: String,
    },
    /// A sound or film.
    Media(Box<Media>),
    /// Something on another site, as a card that loads nothing.
    Card(Box<Card>),
    /// A formula in a line.
    Math(Box<Math>),
    /// A reference to a footnote of the page.
    Footnote {
        /// Its number on the page.
        number: u32,
        /// Whether the page refers to it here for the first time.
        is_first: bool,
    },
    /// An allowed HTML element; emphasis is `em`, strong `strong`, struck out `del`.
    Element(Box<Element<Inline>>),
}

/// An allowed HTML element.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Element<T> {
    /// Which element.
    pub tag: Tag,
    /// Its allowed attributes.
    pub attributes: Vec<Attribute>,
    /// What it holds.
    pub content: Vec<T>,
}

/// A link.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// Where it leads.
    pub target: Target,
    /// The tooltip; empty if there is none.
    pub title: String,
    /// What is shown.
    pub content: Vec<Inline>,
}

/// A sound or film.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Media {
    /// Whether there is something to see.
    pub is_video: bool,
    /// Where it lies.
    pub source: Source,
    /// What it is called.
    pub label: String,
}

/// Something that another site, or a program other than a browser, shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// What it is, for example `YouTube video`.
    pub kind: String,
    /// What it is called; empty if only its address is known.
    pub title: String,
    /// Where it is to be had.
    pub source: Source,
}

impl Block {
    /// An element.
    #[must_use]
    pub fn element(tag: Tag, attributes: Vec<Attribute>, content: Vec<Self>) -> Self {
        Self::Element(Box::new(Element { tag, attributes, content }))
    }
}

impl Inline {
    /// Whether it is an element with one of those tags.
    #[must_use]
    pub fn is_one_of(&self, tags: &[Tag]) -> bool {
        matches!(self, Self::Element(element) if tags.contains(&element.tag))
    }

    /// An element.
    #[must_use]
    pub fn element(tag: Tag, attributes: Vec<Attribute>, content: Vec<Self>) -> Self {
        Self::Element(Box::new(Element { tag, attributes, content }))
    }

    /// A link without a tooltip.
    #[must_use]
    pub fn link(target: Target, content: Vec<Self>) -> Self {
        Self::Link(Box::new(Link { target, title: String::new(), content }))
    }
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Target {
    /// Another site, or a mail address.
    Web(Url),
    /// All sessions with that tag.
    Tag(String),
    /// A document of the notes folder, in the page: an index in [`crate::Notebook::attachments`].
    Attachment(u32),
    /// A place in this notebook.
    Section {
        /// [`crate::Session::id`].
        session: String,
        /// The section's id; none for the session's top.
        section: Option<String>,
    },
    /// An address that means nothing outside the place the note was written in, such as `/M78yxeOGQyaqAdlsj7JX3Q`.
    Unresolved(String),
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Image {
    /// Where it lies.
    pub source: Source,
    /// The description the author wrote; empty if there is none.
    pub alt: String,
    /// The tooltip; empty if there is none.
    pub title: String,
    /// The heading or bullet it stands under, to caption a picture without a description.
    pub context: String,
    /// The width and height, where the note gives them.
    pub size: (Option<Length>, Option<Length>),
}

/// A length of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Length {
    /// In CSS pixels.
    Pixels(u32),
    /// In hundredths of what there is room for.
    Percent(u32),
}

impl Length {
    /// Reads `200`, `200px` or `50%`; none for anything else, and for more than fits a page.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        match text.strip_suffix('%') {
            Some(number) => number.parse().ok().filter(|number| *number <= 100).map(Self::Percent),
            None => text.trim_end_matches("px").parse().ok().filter(|number| *number <= 10_000).map(Self::Pixels),
        }
    }
}

/// The value of an HTML attribute.
impl std::fmt::Display for Length {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Pixels(number) => write!(f, "{number}"),
            Self::Percent(number) => write!(f, "{number}%"),
        }
    }
}

impl Image {
    /// What a reader who does not see the picture is told.
    #[must_use]
    pub fn description(&self) -> &str {
        [&self.alt, &self.title, &self.context]
            .into_iter()
            .find(|text| !text.is_empty())
            .map_or("Picture", String::as_str)
    }
}

/// Where a picture, sound, film or document lies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Source {
    /// On another host, or inside the note (`data:`).
    Web(Url),
    /// In the notes folder, and so in the page: an index in [`crate::Notebook::attachments`].
    Local(u32),
    /// An address that gives nothing here, as written; it may be empty.
    Unresolved(String),
}

/// A formula.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Math {
    /// The TeX source.
    pub tex: String,
    /// Whether it stands on lines of its own.
    pub display: bool,
    /// What it is drawn from.
    pub drawing: Result<MathMl, String>,
}

/// MathML that our own converter made from TeX.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MathMl(pub(crate) String);

impl MathMl {
    /// The `<math>` element as markup.
    #[must_use]
    pub fn markup(&self) -> &str {
        &self.0
    }
}

/// The HTML elements a note may use; every other tag is dropped and its text kept.
macro_rules! tags {
    ($($variant:ident $name:literal $kind:ident),+ $(,)?) => {
        /// An allowed HTML element. One that is not here cannot be represented.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        #[allow(missing_docs)]
        pub enum Tag { $($variant),+ }

        impl Tag {
            /// The element's name in HTML.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// The element of that lower-case name, if it is allowed.
            #[must_use]
            pub fn named(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)+ _ => None }
            }

            /// Whether the element holds blocks; else it stands inside a line.
            #[must_use]
            pub const fn is_block(self) -> bool {
                match self { $(Self::$variant => tags!(@$kind)),+ }
            }
        }
    };
    (@block) => { true };
    (@inline) => { false };
}

tags! {
    Abbr "abbr" inline, B "b" inline, Bdi "bdi" inline, Bdo "bdo" inline, Cite "cite" inline, Code "code" inline,
    Del "del" inline, Dfn "dfn" inline, Em "em" inline, I "i" inline, Ins "ins" inline, Kbd "kbd" inline,
    Mark "mark" inline, Q "q" inline, Rp "rp" inline, Rt "rt" inline, Ruby "ruby" inline, S "s" inline,
    Samp "samp" inline, Small "small" inline, Span "span" inline, Strong "strong" inline, Sub "sub" inline,
    Sup "sup" inline, U "u" inline, Var "var" inline,
    Blockquote "blockquote" block, Center "center" block, Dd "dd" block, Details "details" block, Div "div" block,
    Dl "dl" block, Dt "dt" block, Figcaption "figcaption" block, Figure "figure" block, Li "li" block, Ol "ol" block,
    P "p" block, Pre "pre" block, Summary "summary" block, Table "table" block, Tbody "tbody" block, Td "td" block,
    Tfoot "tfoot" block, Th "th" block, Thead "thead" block, Tr "tr" block, Ul "ul" block,
}

/// An allowed attribute of an allowed element.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Attribute {
    /// A tooltip.
    Title(String),
    /// The language of the content.
    Lang(String),
    /// The direction of the content: `ltr`, `rtl` or `auto`.
    Dir(Direction),
    /// A `details` element stands open.
    Open,
    /// The first number of an `ol`.
    Start(i32),
    /// The columns a table cell spans.
    Colspan(u16),
    /// The rows a table cell spans.
    Rowspan(u16),
    /// How it looks.
    Class(Class),
    /// A name that links lead to ([`Target::Section`]), for example `^one` for a block.
    Id(String),
}

/// How an element looks, beyond what its tag says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Class {
    /// Who said it.
    Author,
    /// When it was said.
    Time,
    /// A sign in place of a word.
    Icon,
    /// The name of a field (`key:: value`).
    Key,
    Red,
    Orange,
    Yellow,
    Green,
    Blue,
    Violet,
    Grey,
}

impl Class {
    /// Its name in the style sheet.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Time => "said-at",
            Self::Icon => "sign",
            Self::Key => "key",
            Self::Red => "hue is-red",
            Self::Orange => "hue is-orange",
            Self::Yellow => "hue is-yellow",
            Self::Green => "hue is-green",
            Self::Blue => "hue is-blue",
            Self::Violet => "hue is-violet",
            Self::Grey => "hue is-grey",
        }
    }
}

/// Which way text runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Direction {
    Ltr,
    Rtl,
    Auto,
}
