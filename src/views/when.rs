//! When: a date in English words. They are the notebook's own, because the command prints them as well.

pub use notebook::when::{clock, in_column, in_full};
