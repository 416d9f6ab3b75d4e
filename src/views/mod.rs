//! Views: plain functions from data to Html. One becomes a component only for a hook or as a boundary of drawing again.

pub mod callout;
pub mod code;
pub mod content;
pub mod element;
pub mod embed;
pub mod facts;
pub mod filters;
pub mod frame;
pub mod health;
pub mod icon;
pub mod link;
pub mod lists;
pub mod markup;
pub mod media;
pub mod notice;
pub mod outline;
pub mod overview;
mod own_time;
pub mod picture;
pub mod preview;
pub mod provenance;
pub mod reader;
pub mod sections;
pub mod shortcuts;
pub mod timeline;
pub mod when;
pub mod window;
