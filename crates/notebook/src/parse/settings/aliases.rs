//! Aliases: other names of tags. Wherever one stands, the shown name counts.

use std::collections::HashMap;

use crate::{
    content::{Inline, Target},
    page::Page,
    parse::note::ParsedNote,
    tag,
    walk::{self, NodeMut},
};

/// The shown names of tags, by the keys of what they are called.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Aliases(HashMap<String, String>);

impl Aliases {
    /// Adds a name as shown, with its other names. What a tag is called twice, counts once.
    pub(super) fn add(&mut self, shown: &str, others: &[String]) {
        let shown = tag::shown(shown);
        for name in [shown].into_iter().chain(others.iter().map(String::as_str)) {
            if !shown.is_empty() && !tag::shown(name).is_empty() {
                self.0.entry(tag::key(name)).or_insert_with(|| shown.to_owned());
            }
        }
    }

    /// The tags as they are shown, each once.
    #[must_use]
    pub fn of<'a>(&'a self, names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
        tag::unique(names.into_iter().map(|name| self.shown(name).unwrap_or(name)))
    }

    fn shown(&self, name: &str) -> Option<&str> {
        self.0.get(&tag::key(name)).map(String::as_str)
    }

    /// Gives the tags of a note, and those that its text leads to, their shown names.
    pub(in crate::parse) fn apply(&self, note: &mut ParsedNote) {
        if self.0.is_empty() {
            return;
        }
        if self.rename(&mut note.tags) {
            self.rename_links(&mut note.lead);
        }
        for session in &mut note.sessions {
            if self.rename(&mut session.tags) {
                self.rename_links(&mut session.page);
            }
        }
    }

    fn rename(&self, tags: &mut Vec<String>) -> bool {
        let shown = self.of(tags.iter().map(String::as_str));
        let is_new = shown != *tags;
        *tags = shown;
        is_new
    }

    fn rename_links(&self, page: &mut Page) {
        walk::page_mut(page, &mut |node| {
            if let NodeMut::Inline(Inline::Link(link)) = node
                && let Target::Tag(name) = &mut link.target
                && let Some(shown) = self.shown(name)
            {
                shown.clone_into(name);
            }
        });
    }
}
