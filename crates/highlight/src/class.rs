//! A class: what a stretch of code is. The set is small on purpose: every class is a colour that a reader has to tell
//! from the others, and every stretch costs room in the page. What reads well in plain ink has none: punctuation, the
//! signs of operators, and the names of ordinary variables, which would be half of all code.

/// What a stretch of code is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Class {
    /// A word of the language itself: `if`, `fn`, `SELECT`, `this`.
    Keyword,
    /// Text in quotes, a pattern, a plain scalar of YAML.
    String,
    /// What the machine skips; also the prompt of a terminal.
    Comment,
    /// A number, with its unit; a colour.
    Number,
    /// The name of a function or a command, where it is made or called.
    Function,
    /// The name of a type, a class or a module.
    Type,
    /// A value with a name (`true`, `None`, `MAX`), an escape in a string.
    Constant,
    /// A key, an attribute, an option: what names a value that stands beside it.
    Property,
    /// An element of HTML or XML, or a selector for it.
    Tag,
    /// A variable that shows itself as one by a sign: `$HOME`, `@name`, `--gap`.
    Variable,
    /// A line that a patch adds.
    Inserted,
    /// A line that a patch takes away.
    Deleted,
    /// A heading: of a document, of a part of a patch, of a part of a settings file.
    Heading,
}

impl Class {
    /// All classes, in their order.
    pub const ALL: [Self; 13] = [
        Self::Keyword,
        Self::String,
        Self::Comment,
        Self::Number,
        Self::Function,
        Self::Type,
        Self::Constant,
        Self::Property,
        Self::Tag,
        Self::Variable,
        Self::Inserted,
        Self::Deleted,
        Self::Heading,
    ];

    /// The name of this class in style sheets (`assets/style/highlight.css`).
    #[must_use]
    pub const fn css(self) -> &'static str {
        match self {
            Self::Keyword => "t-k",
            Self::String => "t-s",
            Self::Comment => "t-c",
            Self::Number => "t-n",
            Self::Function => "t-f",
            Self::Type => "t-t",
            Self::Constant => "t-o",
            Self::Property => "t-p",
            Self::Tag => "t-g",
            Self::Variable => "t-v",
            Self::Inserted => "t-i",
            Self::Deleted => "t-d",
            Self::Heading => "t-h",
        }
    }
}
