//! The index: which words stand in which session, and where in it.

mod fields;

pub use fields::Fields;
