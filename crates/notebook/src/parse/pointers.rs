//! Pointers: where links lead and pictures lie, as far as the note alone tells. What could run script leads nowhere.

use super::{Tool, blocks::Reader, inlines::sized, services};
use crate::{
    content::{Image, Inline, Source, Target},
    problem::Fault,
    url::Url,
};

impl Reader<'_> {
    /// A picture, or the name of one whose upload broke off.
    pub(super) fn image(&mut self, address: &str, title: String, alt: &[Inline], line: u32) {
        let alt = self.context.pieces.plain(&crate::text::of_inlines(alt));
        let report = &mut *self.context.report;
        if address.trim().is_empty() && alt.starts_with("Uploading") {
            let sentence = format!(
                "The upload of a picture broke off here (`{alt}`), so that the note does not have it; put the picture in again, or delete the line."
            );
            report.mend(line, Fault::FailedUpload, sentence, format!("![{alt}]()"), "");
            self.inline(Inline::FailedUpload { name: alt });
            return;
        }
        let (alt, size) = sized(&alt, self.manner.tool != Tool::HackMd);
        if let Some(shown) = services::shown(address, &alt) {
            self.inline(shown);
            return;
        }
        let source = Url::picture(address).map_or_else(|| Source::Unresolved(address.to_owned()), Source::Web);
        // Whether an address means a file of the folder, is known when all is read.
        if address.trim().is_empty() || address.trim_end().ends_with("://") {
            let sentence = "The picture has no address, and so it is not shown; write where it lies, or delete it.";
            report.add(line, Fault::MissingPicture, sentence);
        }
        self.inline(Inline::Image(Box::new(Image { source, alt, title, context: String::new(), size })));
    }

    /// Where a link leads; none, and a problem, if it could run script.
    pub(super) fn target(&mut self, address: &str, line: u32) -> Option<Target> {
        let address = address.trim();
        if let Some(url) = Url::link(address) {
            return Some(Target::Web(url));
        }
        if let Some(scheme) = scheme(address).filter(|scheme| !scheme.eq_ignore_ascii_case("obsidian")) {
            self.context.report.add(
                line,
                Fault::NotShown,
                format!("A link to `{scheme}:` is not followed; its text is kept."),
            );
            return None;
        }
        Some(Target::Unresolved(address.to_owned()))
    }
}

/// The scheme of an address that has one (RFC 3986, 3.1).
fn scheme(address: &str) -> Option<&str> {
    let (scheme, _) = address.split_once(':')?;
    let is_sign = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '+' | '-') || letter.is_control();
    (scheme.starts_with(|letter: char| letter.is_ascii_alphabetic()) && scheme.chars().all(is_sign)).then_some(scheme)
}
