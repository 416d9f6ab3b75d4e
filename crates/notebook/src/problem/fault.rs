//! Faults: the kinds of problems, what each is called, why it matters, and how bad it is.

use super::Severity;

/// What kind of thing is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each is told by its title")]
pub enum Fault {
    Undated,
    Contradiction,
    AmbiguousDate,
    NoYear,
    ImpossibleDate,
    FailedUpload,
    MissingPicture,
    DeadLink,
    EmptyEmbed,
    BrokenFrontMatter,
    DoubledFrontMatter,
    Brackets,
    Unclosed,
    StrayMark,
    AccidentalHeading,
    TagTwins,
    TooManyTags,
    SameName,
    NotShown,
    UnreadableFormula,
    UnreadableDiagram,
    Encoding,
    EmptyFile,
    LongLine,
    TooDeep,
    Settings,
    UnreadableFile,
    MissingFile,
}

/// A kind's code for scripts, its title, and why it matters.
type Words = (&'static str, &'static str, &'static str);

impl Fault {
    /// How bad it is.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::BrokenFrontMatter | Self::Encoding | Self::Settings | Self::UnreadableFile | Self::MissingFile => {
                Severity::Error
            }
            _ => Severity::Warning,
        }
    }

    /// The code by which scripts tell it, for example `dead-link`. Never changes.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.words().0
    }

    /// The heading over all problems of this kind.
    #[must_use]
    pub const fn title(self) -> &'static str {
        self.words().1
    }

    /// Why it matters to a reader, in a sentence.
    #[must_use]
    pub const fn why(self) -> &'static str {
        self.words().2
    }

    const fn words(self) -> Words {
        match self {
            Self::Undated => (
                "undated",
                "Sessions without a date",
                "A session without a date stands on the timeline where its note suggests, which may be far from where it belongs.",
            ),
            Self::Contradiction => (
                "contradiction",
                "Dates that contradict each other",
                "Two places in the notes name different days; the timeline can show only one.",
            ),
            Self::AmbiguousDate => (
                "ambiguous-date",
                "Dates that can be read two ways",
                "The third of April and the fourth of March look the same in digits.",
            ),
            Self::NoYear => {
                ("no-year", "Dates without a year", "Without a year a session cannot be put on the timeline.")
            }
            Self::ImpossibleDate => (
                "impossible-date",
                "Days that do not exist",
                "What is no day of the calendar cannot be put on the timeline.",
            ),
            Self::FailedUpload => {
                ("failed-upload", "Uploads that broke off", "The picture never reached the note, so nobody can see it.")
            }
            Self::MissingPicture => (
                "missing-picture",
                "Pictures, sounds and films that are not there",
                "Where one should be, the page shows only a frame.",
            ),
            Self::DeadLink => ("dead-link", "Links that lead nowhere", "Whoever follows the link gets stuck."),
            Self::EmptyEmbed => (
                "empty-embed",
                "Embeds that stay empty",
                "The reader sees only the name of what should be shown there.",
            ),
            Self::BrokenFrontMatter => (
                "broken-front-matter",
                "Front matter that cannot be read",
                "Title, date and tags are taken from it, and may be missing now.",
            ),
            Self::DoubledFrontMatter => (
                "doubled-front-matter",
                "Front matter that stands twice",
                "Other programs read only the first, and show the second as text.",
            ),
            Self::Brackets => {
                ("brackets", "Brackets that do not match", "A bracket too many or too few changes where a link leads.")
            }
            Self::Unclosed => {
                ("unclosed", "What is opened and never closed", "Elsewhere the rest of the note can vanish into it.")
            }
            Self::StrayMark => (
                "stray-mark",
                "Marks that mean nothing here",
                "They are shown as they are, which is hardly what was meant.",
            ),
            Self::AccidentalHeading => (
                "accidental-heading",
                "Text that became a heading",
                "A rule right below a paragraph makes a heading of it.",
            ),
            Self::TagTwins => (
                "tag-twins",
                "Tags that look like the same",
                "Whoever filters by one does not find what has the other.",
            ),
            Self::TooManyTags => {
                ("too-many-tags", "Notes with too many tags", "A tag that everything has tells nothing apart.")
            }
            Self::SameName => ("same-name", "Notes of the same name", "A link by name may mean either."),
            Self::NotShown => (
                "not-shown",
                "What is not shown",
                "It could run a program or load something from elsewhere; a page of notes does neither.",
            ),
            Self::UnreadableFormula => {
                ("unreadable-formula", "Formulas that cannot be drawn", "The reader sees their source.")
            }
            Self::UnreadableDiagram => {
                ("unreadable-diagram", "Diagrams that cannot be drawn", "The reader sees their source.")
            }
            Self::Encoding => ("encoding", "Files that are no text", "Letters are lost where the bytes mean nothing."),
            Self::EmptyFile => ("empty-file", "Empty files", "There is nothing to read in them."),
            Self::LongLine => {
                ("long-line", "Lines of enormous length", "They are slow to show, and nobody reads them.")
            }
            Self::TooDeep => {
                ("too-deep", "Nesting without end", "Nobody can follow it, and what is deeper is shown less deep.")
            }
            Self::Settings => ("settings", "Settings that cannot be read", "What they ask for does not happen."),
            Self::UnreadableFile => {
                ("unreadable-file", "Files that cannot be read", "What is in them is missing in the page.")
            }
            Self::MissingFile => (
                "missing-file",
                "Files that are missing in the page",
                "The note shows or links to them, and the reader cannot open them.",
            ),
        }
    }
}
