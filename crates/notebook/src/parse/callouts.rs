//! Callouts: boxes with a kind, however they are written. HackMD's containers (`:::info`), GitHub's alerts and
//! Obsidian's callouts (`> [!tip]- title`).

use crate::content::{Block, Callout, CalloutKind, Inline};

/// The names of the kinds: Obsidian's with their other names, and GitHub's two that it reads otherwise.
const NAMES: [(CalloutKind, &[&str]); 15] = [
    (CalloutKind::Note, &["note"]),
    (CalloutKind::Abstract, &["abstract", "summary", "tldr"]),
    (CalloutKind::Info, &["info"]),
    (CalloutKind::Todo, &["todo"]),
    (CalloutKind::Tip, &["tip", "hint"]),
    (CalloutKind::Important, &["important"]),
    (CalloutKind::Success, &["success", "check", "done"]),
    (CalloutKind::Question, &["question", "help", "faq"]),
    (CalloutKind::Warning, &["warning", "attention"]),
    (CalloutKind::Caution, &["caution"]),
    (CalloutKind::Failure, &["failure", "fail", "missing"]),
    (CalloutKind::Danger, &["danger", "error"]),
    (CalloutKind::Bug, &["bug"]),
    (CalloutKind::Example, &["example"]),
    (CalloutKind::Quote, &["quote", "cite"]),
];

/// HackMD's containers.
const CONTAINERS: [&str; 5] = ["success", "info", "warning", "danger", "spoiler"];

fn named(name: &str) -> Option<CalloutKind> {
    NAMES.iter().find(|(_, names)| names.iter().any(|known| name.eq_ignore_ascii_case(known))).map(|(kind, _)| *kind)
}

/// Reads the line that opens a container, without its colons: the kind, whether it stands open if it folds, the title.
pub fn container(line: &str) -> Option<(CalloutKind, Option<bool>, &str)> {
    let line = line.trim();
    let end = line.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(line.len());
    let (name, rest) = line.split_at(end);
    let rest = rest.trim();
    if !name.eq_ignore_ascii_case("spoiler") {
        let kind = CONTAINERS.iter().find(|known| name.eq_ignore_ascii_case(known))?;
        return Some((named(kind)?, None, rest));
    }
    let (attributes, title) = match rest.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
        Some((attributes, title)) => (attributes, title.trim()),
        None => ("", rest),
    };
    let is_open = attributes.replace(['"', '\'', ' '], "").contains("state=open");
    Some((CalloutKind::Spoiler, Some(is_open), title))
}

/// The name of a container that is not known, and the known one that was meant, by a slip or in the words of Docusaurus.
pub fn nearest_container(line: &str) -> Option<(&str, &'static str)> {
    let line = line.trim();
    let name = &line[..line.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(line.len())];
    let others = [("note", "info"), ("tip", "success"), ("caution", "warning"), ("error", "danger")];
    let known = CONTAINERS.map(|known| (known, known)).into_iter().chain(others);
    let mut near = known.filter(|(other, _)| {
        let distance = strsim::osa_distance(&name.to_lowercase(), other);
        distance == 0 || distance == 1 && other.len() >= 4
    });
    near.next().map(|(_, known)| (name, known))
}

/// The quotation as what it is: a callout if its first line says so.
pub fn quote(mut content: Vec<Block>) -> Block {
    let Some(Block::Paragraph(first)) = content.first() else { return Block::Quote(content) };
    let Some((name, fold, rest)) = head(first) else { return Block::Quote(content) };
    let (name, kind) = (name.to_owned(), named(name));
    let (mut title, body) = split_line(rest);
    // Obsidian calls a box of a kind that it does not know by the kind's name.
    if title.is_empty() && kind.is_none() {
        title.push(Inline::Text(capitalised(&name)));
    }
    if body.is_empty() {
        content.remove(0);
    } else {
        content[0] = Block::Paragraph(body);
    }
    Block::Callout(Box::new(Callout { kind: kind.unwrap_or(CalloutKind::Note), title: Some(title), fold, content }))
}

/// The kind's name, the fold, and what stands behind, of a paragraph that begins with `[!name]`.
fn head(content: &[Inline]) -> Option<(&str, Option<bool>, Vec<Inline>)> {
    let Some(Inline::Text(text)) = content.first() else { return None };
    let (name, rest) = text.strip_prefix("[!")?.split_once(']')?;
    let name = name.split('|').next().unwrap_or_default().trim();
    if name.is_empty() || name.contains(['[', '\n']) {
        return None;
    }
    let (fold, rest) = match rest.as_bytes().first() {
        Some(b'-') => (Some(false), &rest[1..]),
        Some(b'+') => (Some(true), &rest[1..]),
        _ => (None, rest),
    };
    let mut behind = vec![Inline::Text(rest.trim_start_matches([' ', '\t']).to_owned())];
    behind.extend_from_slice(&content[1..]);
    Some((name, fold, behind))
}

/// The first line and the others.
fn split_line(content: Vec<Inline>) -> (Vec<Inline>, Vec<Inline>) {
    let (mut line, mut rest) = (Vec::new(), Vec::new());
    let mut is_behind = false;
    for inline in content {
        match inline {
            _ if is_behind => rest.push(inline),
            Inline::Break => is_behind = true,
            // Where a line end is no break, it stands in the text.
            Inline::Text(text) if text.contains('\n') => {
                let (before, after) = text.split_once('\n').unwrap_or((&text, ""));
                line.push(Inline::Text(before.to_owned()));
                rest.push(Inline::Text(after.to_owned()));
                is_behind = true;
            }
            _ => line.push(inline),
        }
    }
    let blank = |inline: &Inline| matches!(inline, Inline::Text(text) if text.trim().is_empty());
    while line.last().is_some_and(blank) {
        line.pop();
    }
    if line.first().is_some_and(blank) {
        line.remove(0);
    }
    if rest.iter().all(blank) {
        rest.clear();
    }
    (line, rest)
}

fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_of_a_container_tells_its_kind_and_title() {
        for (line, expected) in [
            ("success", Some((CalloutKind::Success, None, ""))),
            (" info **Mind** it", Some((CalloutKind::Info, None, "**Mind** it"))),
            ("spoiler More", Some((CalloutKind::Spoiler, Some(false), "More"))),
            ("spoiler {state=\"open\"} More", Some((CalloutKind::Spoiler, Some(true), "More"))),
            ("note", None),
            ("python", None),
            ("", None),
        ] {
            assert_eq!(container(line), expected, "{line}");
        }
    }
}
