//! The browser: everything that only it can do, behind plain functions. No other module names it.
//!
//! What may be refused (storage, history) is refused silently: then nothing is remembered, and the page works on.

pub mod address;
pub mod attachment;
pub mod clipboard;
pub mod dialog;
pub mod document;
pub mod event;
pub mod focus;
pub mod folds;
pub mod hover;
pub mod keys;
pub mod marks;
pub mod pause;
pub mod payload;
pub mod pointer;
pub mod print;
pub mod scroll;
pub mod storage;
pub mod window;
pub mod zone;

/// A listener, which listens until it is dropped.
pub type Listener = gloo::events::EventListener;
