//! The domain of Chronote: a folder of notes becomes a [`Notebook`], and a notebook becomes a page.
//!
//! The flow is one way, one module a step:
//!
//! 1. [`parse`](mod@parse) reads [`SourceFile`]s into a [`Notebook`] and a list of [`Problem`]s. It is total.
//! 2. A notebook is a [`Catalogue`] (small, always in memory) and a [`Page`] for each session.
//! 3. [`codec`] writes both as bytes and reads them again, a page at a time.
//! 4. [`bind`](mod@bind) puts the bytes into a shell, the compiled app without notes.
//! 5. [`query`] and [`timeline`] derive what a reader sees from the catalogue and a filter.
//!
//! Nothing here touches a file, a browser or a clock.

#[cfg(feature = "bind")]
pub mod bind;
pub mod catalogue;
pub mod codec;
pub mod content;
pub mod date;
pub mod fact;
pub mod health;
pub mod holds;
pub mod index;
pub mod lower;
pub mod page;
#[cfg(feature = "parse")]
pub mod parse;
#[cfg(feature = "parse")]
pub mod problem;
#[cfg(any(feature = "parse", feature = "bind"))]
mod processors;
pub mod provenance;
pub mod query;
pub mod tag;
pub mod text;
pub mod timeline;
pub mod url;
pub mod walk;
pub mod when;
pub mod words;

pub use catalogue::{Catalogue, Note, Session};
pub use health::Health;
pub use page::{Notebook, Page};
#[cfg(feature = "parse")]
pub use {
    parse::{DateOrder, Settings, SourceFile, SourceFolder, Tool, parse},
    problem::{Fault, Problem, Severity},
};
