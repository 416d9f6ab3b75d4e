//! Graphviz's language DOT. It becomes a flowchart: clusters are groups, ranks are left to the layout, ports to the nodes that have them.

mod token;

use std::collections::{BTreeMap, HashMap};

use token::{Token, tokens};

use crate::{
    Svg, bound,
    color::Color,
    flowchart::{Edge, Flowchart, Group, MAX_DEPTH, Node, Shape},
};

/// Attributes, by name.
type Attributes = BTreeMap<String, String>;

/// Draws DOT code.
pub(crate) fn draw(source: &str, id: &str) -> Result<Svg, String> {
    bound::check_source(source)?;
    let mut reader = Reader { tokens: tokens(source)?, ..Reader::default() };
    if reader.word("strict") {
        reader.at += 1;
    }
    reader.directed = reader.word("digraph");
    if !reader.directed && !reader.word("graph") {
        return Err("the diagram does not begin with `graph` or `digraph`".to_owned());
    }
    reader.at += 1;
    if matches!(reader.peek(), Some(Token::Word(..))) {
        reader.at += 1;
    }
    reader.scopes.push(Scope::default());
    reader.block(0)?;
    let graph = reader.scopes.pop().unwrap_or_default().graph;
    reader.chart.title = graph.get("label").map(|label| escapes(label, "")).unwrap_or_default();
    reader.chart.direction = match graph.get("rankdir").map(String::as_str) {
        Some("LR") => "LR",
        Some("RL") => "RL",
        Some("BT") => "BT",
        _ => "TD",
    };
    reader.finish_nodes();
    reader.chart.draw("Graph", id)
}

/// What holds inside a block: the attributes of the graph, and those that nodes and edges get from here on.
#[derive(Default, Clone)]
struct Scope {
    graph: Attributes,
    node: Attributes,
    edge: Attributes,
    group: Option<usize>,
}

#[derive(Default)]
struct Reader {
    tokens: Vec<(Token, usize)>,
    at: usize,
    directed: bool,
    scopes: Vec<Scope>,
    names: HashMap<String, usize>,
    /// Per node its name and attributes.
    nodes: Vec<(String, Attributes)>,
    chart: Flowchart,
}

impl Reader {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at).map(|(token, _)| token)
    }

    fn word(&self, word: &str) -> bool {
        matches!(self.peek(), Some(Token::Word(text, false)) if text.eq_ignore_ascii_case(word))
    }

    fn take(&mut self, sign: &'static str) -> bool {
        let found = self.peek() == Some(&Token::Sign(sign));
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, sign: &'static str) -> Result<(), String> {
        if self.take(sign) { Ok(()) } else { Err(self.wrong(&format!("`{sign}` is missing"))) }
    }

    fn wrong(&self, what: &str) -> String {
        let line = self.tokens.get(self.at).or(self.tokens.last()).map_or(1, |(_, line)| *line);
        format!("the diagram cannot be read at its line {line}: {what}")
    }

    fn scope(&mut self) -> &mut Scope {
        if self.scopes.is_empty() {
            self.scopes.push(Scope::default());
        }
        let last = self.scopes.len() - 1;
        &mut self.scopes[last]
    }

    /// `{ … }`. Gives the nodes that are named in it.
    fn block(&mut self, depth: usize) -> Result<Vec<usize>, String> {
        if depth > MAX_DEPTH {
            return Err(format!("the diagram has graphs in graphs more than {MAX_DEPTH} deep"));
        }
        self.expect("{")?;
        let mut inside = Vec::new();
        while !self.take("}") {
            if self.peek().is_none() {
                return Err(self.wrong("`}` is missing"));
            }
            inside.extend(self.statement(depth)?);
            let _ = self.take(";") || self.take(",");
            self.chart.check()?;
        }
        inside.sort_unstable();
        inside.dedup();
        Ok(inside)
    }

    /// `node [shape=box]`: what all nodes get from here on. Is it that?
    fn defaults(&mut self) -> Result<bool, String> {
        for kind in ["graph", "node", "edge"] {
            if self.word(kind) {
                self.at += 1;
                let attributes = self.attributes()?;
                let scope = self.scope();
                match kind {
                    "graph" => scope.graph.extend(attributes),
                    "node" => scope.node.extend(attributes),
                    _ => scope.edge.extend(attributes),
                }
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn statement(&mut self, depth: usize) -> Result<Vec<usize>, String> {
        if self.defaults()? {
            return Ok(Vec::new());
        }
        if let (Some(Token::Word(name, _)), Some((Token::Sign("="), _))) =
            (self.peek().cloned(), self.tokens.get(self.at + 1))
        {
            self.at += 2;
            let Some(Token::Word(value, _)) = self.peek().cloned() else {
                return Err(self.wrong("a value is missing"));
            };
            self.at += 1;
            self.scope().graph.insert(name.to_lowercase(), value);
            return Ok(Vec::new());
        }
        let first = self.end(depth)?;
        let mut all = first.clone();
        let mut steps = vec![first];
        while self.take("->") || self.take("--") {
            let next = self.end(depth)?;
            all.extend(&next);
            steps.push(next);
        }
        let attributes = self.attributes()?;
        match &steps[..] {
            [nodes] => {
                for node in nodes {
                    if let Some((_, own)) = self.nodes.get_mut(*node) {
                        own.extend(attributes.clone());
                    }
                }
            }
            steps => self.join(steps, &attributes)?,
        }
        Ok(all)
    }

    /// One end of an edge: a node, or all nodes of a graph.
    fn end(&mut self, depth: usize) -> Result<Vec<usize>, String> {
        let mut name = None;
        if self.word("subgraph") {
            self.at += 1;
            if let Some(Token::Word(word, _)) = self.peek().cloned() {
                name = Some(word);
                self.at += 1;
            }
        }
        if name.is_some() || self.peek() == Some(&Token::Sign("{")) {
            return self.subgraph(&name.unwrap_or_default(), depth);
        }
        let Some(Token::Word(name, _)) = self.peek().cloned() else {
            return Err(self.wrong("the name of a node is missing"));
        };
        self.at += 1;
        while self.take(":") {
            self.at += 1;
        }
        let scope = self.scope();
        let (defaults, group) = (scope.node.clone(), scope.group);
        let next = self.nodes.len();
        let at = *self.names.entry(name.clone()).or_insert(next);
        if at == next {
            self.nodes.push((name, defaults));
            self.chart.nodes.push(Node { group, ..Node::default() });
        }
        Ok(vec![at])
    }

    fn subgraph(&mut self, name: &str, depth: usize) -> Result<Vec<usize>, String> {
        let mut scope = self.scope().clone();
        scope.graph.remove("label");
        let own = name.starts_with("cluster").then_some(self.chart.groups.len());
        if let Some(own) = own {
            self.chart.groups.push(Group { label: name.to_owned(), parent: scope.group });
            scope.group = Some(own);
        }
        self.scopes.push(scope);
        let inside = self.block(depth + 1)?;
        let scope = self.scopes.pop().unwrap_or_default();
        if let Some(group) = own.and_then(|own| self.chart.groups.get_mut(own)) {
            group.label = scope.graph.get("label").map(|label| escapes(label, name)).unwrap_or_default();
        }
        Ok(inside)
    }

    /// `[a=b, c=d][e=f]`
    fn attributes(&mut self) -> Result<Attributes, String> {
        let mut attributes = Attributes::new();
        while self.take("[") {
            while !self.take("]") {
                let Some(Token::Word(name, _)) = self.peek().cloned() else { return Err(self.wrong("`]` is missing")) };
                self.at += 1;
                let mut value = "true".to_owned();
                if self.take("=") {
                    let Some(Token::Word(word, _)) = self.peek().cloned() else {
                        return Err(self.wrong("a value is missing"));
                    };
                    value = word;
                    self.at += 1;
                }
                attributes.insert(name.to_lowercase(), value);
                let _ = self.take(",") || self.take(";");
            }
        }
        Ok(attributes)
    }

    fn join(&mut self, steps: &[Vec<usize>], attributes: &Attributes) -> Result<(), String> {
        let mut all = self.scope().edge.clone();
        all.extend(attributes.clone());
        let get = |name: &str| all.get(name).map(String::as_str).unwrap_or_default();
        let said = [get("taillabel"), get("label"), get("xlabel"), get("headlabel")];
        let label =
            said.iter().filter(|text| !text.is_empty()).map(|text| escapes(text, "")).collect::<Vec<_>>().join("\n");
        let arrow = arrow(self.directed, get("dir"), get("style"), get("arrowhead"));
        let style = Color::read(get("color")).map(|(color, _)| format!("stroke:{}", color.hex())).unwrap_or_default();
        for pair in steps.windows(2) {
            let [from, to] = pair else { continue };
            for from in from {
                for to in to {
                    let (from, to) = if get("dir") == "back" { (*to, *from) } else { (*from, *to) };
                    self.chart.edges.push(Edge { from, to, label: label.clone(), arrow, style: style.clone() });
                }
                self.chart.check()?;
            }
        }
        Ok(())
    }

    fn finish_nodes(&mut self) {
        for (node, (name, attributes)) in self.chart.nodes.iter_mut().zip(&self.nodes) {
            let get = |name: &str| attributes.get(name).map(String::as_str).unwrap_or_default();
            let own = attributes.get("label").map_or(name.as_str(), String::as_str);
            let is_record = get("shape").ends_with("record");
            let mut label = if is_record { record(own) } else { escapes(own, name) };
            if !get("xlabel").is_empty() {
                label = format!("{label}\n{}", escapes(get("xlabel"), name));
            }
            node.label = label;
            node.shape = shape(get("shape"), get("style"));
            let mut style = Vec::new();
            let mut put = |css: &str, name: &str| {
                if let Some((color, _)) = Color::read(get(name)) {
                    style.push(format!("{css}:{}", color.hex()));
                }
            };
            put("stroke", "color");
            if get("style").contains("filled") {
                put("fill", if get("fillcolor").is_empty() { "color" } else { "fillcolor" });
            }
            put("color", "fontcolor");
            if get("style").contains("dashed") || get("style").contains("dotted") {
                style.push("stroke-dasharray:4".to_owned());
            }
            node.style = style.join(",");
        }
    }
}

/// Mermaid's arrow for such an edge.
fn arrow(directed: bool, dir: &str, style: &str, head: &str) -> &'static str {
    let has_head = match dir {
        "none" => false,
        "forward" | "back" | "both" => true,
        _ => directed && head != "none",
    };
    let broken = style.contains("dashed") || style.contains("dotted");
    match (has_head, dir == "both", broken, style.contains("bold")) {
        _ if style.contains("invis") => "~~~",
        (true, true, true, _) => "<-.->",
        (true, true, ..) => "<-->",
        (true, _, true, _) => "-.->",
        (true, _, _, true) => "==>",
        (true, ..) => "-->",
        (_, _, true, _) => "-.-",
        (_, _, _, true) => "===",
        _ => "---",
    }
}

fn shape(name: &str, style: &str) -> Shape {
    match name {
        "box" | "rect" | "rectangle" | "square" | "record" | "note" | "tab" | "folder" | "plaintext" | "plain"
        | "none" | "underline"
            if style.contains("rounded") =>
        {
            Shape::Round
        }
        "box" | "rect" | "rectangle" | "square" | "record" | "note" | "tab" | "folder" | "plaintext" | "plain"
        | "none" | "underline" => Shape::Box,
        "Mrecord" => Shape::Round,
        "component" | "box3d" => Shape::Subroutine,
        "circle" | "point" => Shape::Circle,
        "doublecircle" | "Mcircle" => Shape::DoubleCircle,
        "diamond" | "Mdiamond" => Shape::Diamond,
        "hexagon" | "octagon" | "doubleoctagon" => Shape::Hexagon,
        "cylinder" => Shape::Cylinder,
        "parallelogram" => Shape::Slanted,
        "trapezium" | "house" | "triangle" => Shape::Trapezoid,
        "invtrapezium" | "invhouse" | "invtriangle" => Shape::TrapezoidAlt,
        _ => Shape::Stadium,
    }
}

/// A label with its escapes: line breaks, and `\N` for the name of its node.
fn escapes(label: &str, name: &str) -> String {
    let label = label.replace("\\N", name).replace("\\G", "").replace("\\L", "");
    label.replace("\\n", "\n").replace("\\l", "\n").replace("\\r", "\n").replace("\\", "")
}

/// The fields of a record, a line each, without the names of its ports.
fn record(label: &str) -> String {
    let mut text = String::new();
    let mut in_port = false;
    let mut escaped = false;
    for c in label.chars() {
        match c {
            _ if escaped => {
                text.push(if matches!(c, 'n' | 'l' | 'r') { '\n' } else { c });
                escaped = false;
            }
            '\\' => escaped = true,
            '<' => in_port = true,
            '>' => in_port = false,
            _ if in_port => {}
            '{' | '}' | '|' => text.push('\n'),
            _ => text.push(c),
        }
    }
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}
