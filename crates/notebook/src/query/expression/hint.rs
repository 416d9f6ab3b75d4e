//! A hint: what of an expression was left out, in a sentence that says what to type instead.

/// Why something that was typed does nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hint {
    /// Behind that operator stands no day, month or year.
    NeedsDate(&'static str),
    /// Behind that operator stands something else than these values.
    NeedsOneOf(&'static str, &'static str),
    /// Behind that operator stands no name.
    NeedsName(&'static str),
    /// There is more than is used.
    TooMany,
    /// There is no letter and no digit.
    NoWords,
}

impl std::fmt::Display for Hint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (operator, needs) = match *self {
            Self::NeedsDate(operator) => (operator, "a date such as 2022, 2022-10 or 2022-10-12"),
            Self::NeedsOneOf(operator, values) => (operator, values),
            Self::NeedsName(operator) => (operator, "a name"),
            Self::TooMany => return f.write_str("Only the first 64 words and operators are used."),
            Self::NoWords => return f.write_str("Type letters or digits to search for."),
        };
        f.write_str(&["“", operator, ":” needs ", needs, "."].concat())
    }
}
