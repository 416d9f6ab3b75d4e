//! A stop: why the command cannot do what was asked. One sentence, exit status 2.

/// The sentence, without a full stop at its end.
#[derive(Debug)]
pub struct Stop(String);

impl Stop {
    /// Stops for this reason.
    pub fn because(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl std::fmt::Display for Stop {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}
