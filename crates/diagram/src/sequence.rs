//! `sequence`: the language of js-sequence-diagrams, which HackMD draws. It becomes mermaid code.

use crate::{Svg, bound, flowchart::label, mermaid};

/// Arrows as they are written and as mermaid writes them, longer ones first.
const ARROWS: [(&str, &str); 6] =
    [("-->>", "--)"), ("->>", "-)"), ("-->", "-->>"), ("->", "->>"), ("--", "-->"), ("-", "->")];

/// Those who send and receive, by the names that stand for them.
#[derive(Default)]
struct Actors {
    /// Per actor what is shown; then per name, in lower case, which actor it is.
    shown: Vec<String>,
    names: Vec<(String, usize)>,
}

/// Draws sequence code.
pub(crate) fn draw(source: &str, id: &str) -> Result<Svg, String> {
    bound::check_source(source)?;
    let mut actors = Actors::default();
    let mut body = String::new();
    let mut title = String::new();
    for (n, line) in source.lines().enumerate() {
        let line = line.trim();
        if line == "sequenceDiagram" && body.is_empty() {
            return mermaid::draw(source, id);
        }
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let written = if let Some(text) = after(line, "title:").or_else(|| after(line, "title ")) {
            title = lines(text);
            Some(String::new())
        } else if let Some(names) = after(line, "participant ") {
            actors.introduce(names);
            Some(String::new())
        } else if let Some(note) = after(line, "note ") {
            actors.note(note)
        } else {
            actors.message(line)
        };
        let Some(written) = written else {
            return Err(format!("line {} of the diagram is neither a message like `A->B: text` nor a note", n + 1));
        };
        body += &written;
    }
    if actors.shown.is_empty() {
        return Err("the diagram is empty".to_owned());
    }
    let heads: String =
        actors.shown.iter().enumerate().map(|(n, name)| format!("participant p{n} as {}\n", label(name))).collect();
    mermaid::draw_titled(&format!("sequenceDiagram\n{heads}{body}"), Some(&title), id)
}

impl Actors {
    fn named(&mut self, name: &str) -> usize {
        let name = name.trim().trim_matches('"');
        let key = name.to_lowercase();
        if let Some((_, actor)) = self.names.iter().find(|(known, _)| *known == key) {
            return *actor;
        }
        self.shown.push(lines(name));
        self.names.push((key, self.shown.len() - 1));
        self.shown.len() - 1
    }

    /// `Long name as L`. Mermaid has it the other way round, which the blanks give away.
    fn introduce(&mut self, names: &str) {
        let Some((first, second)) = names.rsplit_once(" as ") else {
            self.named(names);
            return;
        };
        let (shown, other) = if second.trim().contains(' ') { (second, first) } else { (first, second) };
        let actor = self.named(shown);
        self.names.push((other.trim().trim_matches('"').to_lowercase(), actor));
    }

    fn note(&mut self, note: &str) -> Option<String> {
        let (place, text) = note.split_once(':')?;
        let (word, names) = ["left of ", "right of ", "over "]
            .iter()
            .find_map(|word| after(place, word).map(|names| (*word, names)))?;
        let actors: Vec<String> = names.split(',').map(|name| format!("p{}", self.named(name))).collect();
        let actors = if word == "over " { actors.join(",") } else { actors.first()?.clone() };
        Some(format!("Note {word}{actors}: {}\n", label(&lines(text))))
    }

    fn message(&mut self, line: &str) -> Option<String> {
        // An actor's name holds no dash unless it is quoted.
        let quoted = line.strip_prefix('"').and_then(|rest| rest.find('"')).map_or(0, |end| end + 2);
        let at = quoted + line.get(quoted..)?.find('-')?;
        let (from, rest) = line.split_at_checked(at)?;
        let (arrow, rest) =
            ARROWS.iter().find_map(|(arrow, ours)| rest.strip_prefix(arrow).map(|rest| (*ours, rest)))?;
        let (to, text) = match rest.trim_start().strip_prefix('"').and_then(|rest| rest.split_once('"')) {
            Some((to, text)) => (to, text.trim_start().trim_start_matches(':')),
            None => rest.split_once(':').unwrap_or((rest, "")),
        };
        if from.trim().is_empty() || to.trim().is_empty() {
            return None;
        }
        let (from, to) = (self.named(from), self.named(to));
        Some(format!("p{from}{arrow}p{to}: {}\n", label(&lines(text))))
    }
}

/// What follows a word, in whatever case it is written.
fn after<'a>(line: &'a str, word: &str) -> Option<&'a str> {
    let (start, rest) = line.split_at_checked(word.len())?;
    start.eq_ignore_ascii_case(word).then(|| rest.trim())
}

/// A text with its written line breaks.
fn lines(text: &str) -> String {
    text.trim().replace("\\n", "\n")
}
