//! The app: what a reader sees of a notebook, and what happens when they choose something.
//!
//! The flow is one way. [`browser`] turns clicks, keys and the address into an [`Action`](state::Action);
//! [`state`] makes the next [`State`](state::State) of it; [`views`] draw the state and the notebook; the effects
//! (address, title, focus, scrolling, storage) are all in [`app`]. The notebook itself is the [`library`]'s.

pub mod app;
pub mod browser;
pub mod heights;
pub mod library;
pub mod panel;
pub mod route;
pub mod saved;
pub mod state;
pub mod theme;
pub mod views;
