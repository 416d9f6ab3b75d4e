//! Content: what a note says, as typed nodes. No string of HTML from a note is ever kept, so none can run.

use serde::{Deserialize, Serialize};

use crate::url::Url;

/// A stretch of content that stands on lines of its own.
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
    Quote {
        /// The kind of a GFM alert, if it is one.
        alert: Option<Alert>,
        /// What is quoted.
        content: Vec<Block>,
    },
    /// Source code, shown as it is.
    Code {
        /// The first word behind the fence; empty if there is none.
        language: String,
        /// The code, without a line end at its end.
        text: String,
    },
    /// A table.
    Table(Table),
    /// A formula on lines of its own.
    Math(Math),
    /// A thematic break.
    Rule,
    /// An allowed HTML element around blocks.
    Element {
        /// Which element.
        tag: Tag,
        /// Its allowed attributes.
        attributes: Vec<Attribute>,
        /// What it holds.
        content: Vec<Block>,
    },
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
    /// For a task, whether it is done.
    pub task: Option<bool>,
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

/// The five kinds of a GFM alert.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Alert {
    Note,
    Tip,
    Important,
    Warning,
    Caution,
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
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// Struck out.
    Strikethrough(Vec<Inline>),
    /// A link.
    Link {
        /// Where it leads.
        target: Target,
        /// The tooltip; empty if there is none.
        title: String,
        /// What is shown.
        content: Vec<Inline>,
    },
    /// A picture.
    Image(Image),
    /// A picture whose upload broke off in the editor, so that the note only has its name.
    FailedUpload {
        /// What the editor wrote, for example `Uploading file..._brbey6356`.
        name: String,
    },
    /// A formula in a line.
    Math(Math),
    /// A reference to a footnote of the page.
    Footnote {
        /// Its number on the page.
        number: u32,
        /// Whether the page refers to it here for the first time.
        is_first: bool,
    },
    /// An allowed HTML element.
    Element {
        /// Which element.
        tag: Tag,
        /// Its allowed attributes.
        attributes: Vec<Attribute>,
        /// What it holds.
        content: Vec<Inline>,
    },
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Target {
    /// Another site, or a mail address.
    Web(Url),
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
    /// The width and height in CSS pixels, where the note gives them.
    pub size: (Option<u32>, Option<u32>),
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

/// Where a picture lies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Source {
    /// On another host, or inside the note (`data:`).
    Web(Url),
    /// An address that gives no picture here, as written; it may be empty.
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
}

/// Which way text runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Direction {
    Ltr,
    Rtl,
    Auto,
}
