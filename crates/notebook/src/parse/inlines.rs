//! Finishing a stretch of inlines, once it is complete: bare addresses become links, the ends are trimmed, and a
//! bracket too many behind a link is reported.

use linkify::{LinkFinder, LinkKind};

use super::report::Report;
use crate::{
    content::{Inline, Target},
    problem::Severity,
    url::Url,
};

/// The finished inlines of a paragraph, heading or cell that begins on that line.
pub fn finish(mut inlines: Vec<Inline>, line: u32, report: &mut Report) -> Vec<Inline> {
    trim(&mut inlines);
    report_stray_brackets(&inlines, line, report);
    autolink(inlines)
}

fn trim(inlines: &mut Vec<Inline>) {
    let blank = |inline: &Inline| match inline {
        Inline::Break => true,
        Inline::Text(text) => text.trim().is_empty(),
        _ => false,
    };
    while inlines.last().is_some_and(blank) {
        inlines.pop();
    }
    let leading = inlines.iter().take_while(|inline| blank(inline)).count();
    inlines.drain(..leading);
    if let Some(Inline::Text(text)) = inlines.first_mut() {
        *text = text.trim_start().to_owned();
    }
    if let Some(Inline::Text(text)) = inlines.last_mut() {
        text.truncate(text.trim_end().len());
    }
}

/// `[x](y))`: the editor that pasted the address left a bracket, or the address itself ends in one.
fn report_stray_brackets(inlines: &[Inline], mut line: u32, report: &mut Report) {
    let mut open = 0_i32;
    let mut after_link = false;
    for inline in inlines {
        match inline {
            Inline::Break => line += 1,
            Inline::Text(text) => {
                if after_link && open <= 0 && text.starts_with(')') {
                    report.add(line, Severity::Warning, "A closing bracket too many follows a link; delete it, or write `%29` if it belongs to the address.");
                }
                open += text.matches('(').count() as i32 - text.matches(')').count() as i32;
            }
            _ => {}
        }
        after_link = matches!(inline, Inline::Link { .. } | Inline::Image(_));
    }
}

/// Bare web and mail addresses as links (GFM, "Autolinks (extension)").
fn autolink(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut linked = Vec::with_capacity(inlines.len());
    for inline in inlines {
        match inline {
            Inline::Text(text) => link_text(text, &mut linked),
            Inline::Element { tag, attributes, content } => {
                linked.push(Inline::Element { tag, attributes, content: autolink(content) });
            }
            other => linked.push(other),
        }
    }
    linked
}

fn link_text(text: String, linked: &mut Vec<Inline>) {
    if !text.contains("://") && !text.contains('@') && !text.contains("www.") {
        linked.push(Inline::Text(text));
        return;
    }
    let mut finder = LinkFinder::new();
    finder.url_must_have_scheme(false);
    for span in finder.spans(&text) {
        let shown = span.as_str();
        let address = match span.kind() {
            Some(LinkKind::Email) => Some(format!("mailto:{shown}")),
            Some(LinkKind::Url) if shown.starts_with("www.") => Some(format!("https://{shown}")),
            Some(LinkKind::Url) => Some(shown.to_owned()),
            _ => None,
        };
        match (address.as_deref().and_then(Url::link), linked.last_mut()) {
            (Some(url), _) => {
                let content = vec![Inline::Text(shown.to_owned())];
                linked.push(Inline::Link { target: Target::Web(url), title: String::new(), content });
            }
            (None, Some(Inline::Text(last))) => last.push_str(shown),
            (None, _) => linked.push(Inline::Text(shown.to_owned())),
        }
    }
}
