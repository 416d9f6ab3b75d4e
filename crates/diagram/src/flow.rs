//! `flow`: the language of flowchart.js, which HackMD draws. `st=>start: Begin` makes a node, `st->op(right)->e` joins them.

use crate::{
    Svg, bound,
    flowchart::{Edge, Flowchart, Node, Shape},
};

/// Draws flow code.
pub(crate) fn draw(source: &str, id: &str) -> Result<Svg, String> {
    bound::check_source(source)?;
    let mut reader = Reader::default();
    for (n, line) in source.lines().enumerate() {
        let line = line.trim();
        // `@>` only styles lines that are drawn already.
        if line.is_empty() || line.contains("@>") {
            continue;
        }
        let read = match (line.find("=>"), line.find("->")) {
            (Some(at), other) if other.is_none_or(|other| at < other) => reader.node(line),
            (_, Some(_)) => reader.edges(line),
            _ => reader.more_text(line),
        };
        if read.is_none() {
            return Err(format!("line {} of the diagram is neither `name=>operation: text` nor `one->other`", n + 1));
        }
        reader.chart.check()?;
    }
    reader.chart.direction = "TD";
    reader.chart.draw("Flowchart", id)
}

#[derive(Default)]
struct Reader {
    chart: Flowchart,
    names: Vec<String>,
}

impl Reader {
    /// `name=>kind: text|state:>address`
    fn node(&mut self, line: &str) -> Option<()> {
        let (name, rest) = line.split_once("=>")?;
        let rest = rest.split_once(":>").map_or(rest, |(rest, _)| rest);
        let (kind, text) = rest.split_once(':').unwrap_or((rest, ""));
        let shape = match kind.trim() {
            "start" | "end" => Shape::Stadium,
            "operation" => Shape::Box,
            "subroutine" => Shape::Subroutine,
            "condition" => Shape::Diamond,
            "inputoutput" | "input" | "output" => Shape::Slanted,
            "parallel" => Shape::Hexagon,
            _ => return None,
        };
        let text = text_of(text);
        let label = if text.is_empty() { kind.trim().to_owned() } else { text };
        let at = self.at(name)?;
        *self.chart.nodes.get_mut(at)? = Node { label, shape, ..Node::default() };
        Some(())
    }

    /// A line that is neither goes on with the text of the node before it.
    fn more_text(&mut self, line: &str) -> Option<()> {
        let node = self.chart.nodes.last_mut().filter(|_| self.chart.edges.is_empty())?;
        node.label = format!("{}\n{}", node.label, text_of(line));
        Some(())
    }

    /// `one->other(yes, right)->third`
    fn edges(&mut self, line: &str) -> Option<()> {
        let mut before: Option<(usize, String)> = None;
        for part in line.split("->") {
            let part = part.trim();
            if part.is_empty() {
                return None;
            }
            let (name, options) = part.split_once('(').unwrap_or((part, ""));
            let at = self.at(name)?;
            if let Some((from, label)) = before {
                self.chart.edges.push(Edge { from, to: at, label, arrow: "-->", style: String::new() });
            }
            before = Some((at, options.trim_end_matches(')').split(',').find_map(branch).unwrap_or_default()));
        }
        Some(())
    }

    fn at(&mut self, name: &str) -> Option<usize> {
        let name = name.trim();
        if name.is_empty() {
            return None;
        }
        if let Some(at) = self.names.iter().position(|known| known == name) {
            return Some(at);
        }
        self.names.push(name.to_owned());
        self.chart.nodes.push(Node { label: name.to_owned(), ..Node::default() });
        Some(self.names.len() - 1)
    }
}

/// What an option says on the line: `yes`, `no`, or `yes@as it is called`.
fn branch(option: &str) -> Option<String> {
    let (word, said) = option.trim().split_once('@').unwrap_or((option.trim(), ""));
    if !said.trim().is_empty() {
        return Some(said.trim().to_owned());
    }
    match word {
        "yes" | "true" => Some("yes".to_owned()),
        "no" | "false" => Some("no".to_owned()),
        _ => None,
    }
}

/// The text of a node without its address and its state.
fn text_of(text: &str) -> String {
    let text = text.split_once(":>").map_or(text, |(text, _)| text);
    let text = text.rsplit_once('|').map_or(text, |(text, _)| text);
    text.trim().replace("\\n", "\n")
}
