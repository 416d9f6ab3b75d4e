//! Binding: a notebook is put into a shell, the compiled app without notes. The result is what people open.
//!
//! 1. [`Shell`] is what the compiler left: an HTML file, the script that goes with the WebAssembly, and the style.
//! 2. [`Frame`] is the shell made ready once: only what a single file can load is left of the HTML, the rest is packed.
//! 3. [`bind`] packs a notebook with the [`Attachment`]s it names; [`Bound`] writes the page.
//!
//! Only this module knows in which order a page holds its parts. The WebAssembly and the catalogue stand before the
//! script, so that it can start while the browser still reads the index, the pages and the attachments behind it. The same
//! input gives the same bytes.

mod attachment;
mod drawing;
mod frame;
mod markup;
mod payload;
mod policy;
mod shell;

pub use attachment::Attachment;
pub use frame::Frame;
pub use shell::{Shell, Unfit};

use crate::{Catalogue, Health, Notebook, codec::Pages, index::Index, processors};
use payload::{Effort, Payload};
use policy::Policy;

/// A notebook in a frame.
#[derive(Debug, Clone)]
pub struct Bound<'a> {
    frame: &'a Frame,
    title: &'a str,
    catalogue: Payload,
    index: Payload,
    pages: Payload,
    attachments: &'a [Option<Attachment>],
    drawing_styles: Vec<String>,
}

/// Puts a notebook into a frame, with what is wrong in its notes, and with its attachments in the order of
/// [`Notebook::attachments`]; none for one that could not be had.
#[must_use]
pub fn bind<'a>(
    frame: &'a Frame,
    notebook: &'a Notebook,
    health: &Health,
    attachments: &'a [Option<Attachment>],
) -> Bound<'a> {
    let (pages, (catalogue, index, drawing_styles)) = processors::both(
        || Payload::pack("chronote-pages", &Pages::encode(notebook, health), Effort::Quick),
        || {
            (
                Payload::pack("chronote-catalogue", &notebook.catalogue.encode(), Effort::Quick),
                Payload::pack("chronote-index", &Index::encode(notebook), Effort::Quick),
                drawing::styles(notebook),
            )
        },
    );
    Bound { frame, title: title(&notebook.catalogue), catalogue, index, pages, attachments, drawing_styles }
}

impl Bound<'_> {
    /// The page as it is kept and published: one HTML document that needs nothing beside it.
    #[must_use]
    pub fn page(&self) -> String {
        self.write(&self.policy(), "")
    }

    /// The same page for a server that watches the notes: it also runs `script`, which may ask that server.
    #[must_use]
    pub fn page_with(&self, script: &str) -> String {
        let script = markup::script_text(script);
        let mut policy = self.policy();
        policy.allow_script(&script);
        policy.allow_connection();
        self.write(&policy, &format!("<script>{script}</script>"))
    }

    fn policy(&self) -> Policy {
        let mut policy = self.frame.policy.clone();
        self.drawing_styles.iter().for_each(|style| policy.allow_style_attribute(style));
        policy
    }

    fn write(&self, policy: &Policy, addition: &str) -> String {
        let frame = self.frame;
        let before = [
            frame.start.as_str(),
            "<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"",
            &policy.to_string(),
            "\"><meta name=\"referrer\" content=\"no-referrer\"><title>",
            &markup::escape(self.title),
            "</title>",
            &frame.head,
            &frame.body,
            frame.wasm.element(),
            self.catalogue.element(),
            "<script>",
            &frame.script,
            "</script>",
            self.index.element(),
            self.pages.element(),
        ];
        let behind = [addition, &frame.end];
        let attached = || self.attachments.iter().enumerate().filter_map(|(index, file)| Some((index, file.as_ref()?)));
        let size = before.iter().chain(&behind).map(|part| part.len()).sum::<usize>();
        let mut page = String::with_capacity(size + attached().map(|(_, file)| file.size()).sum::<usize>());
        before.iter().for_each(|part| page.push_str(part));
        attached().for_each(|(index, file)| file.write(index, &mut page));
        behind.iter().for_each(|part| page.push_str(part));
        page
    }
}

fn title(catalogue: &Catalogue) -> &str {
    if catalogue.title.is_empty() { "Chronote" } else { &catalogue.title }
}

#[cfg(test)]
mod tests;
