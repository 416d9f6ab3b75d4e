//! A flowchart: nodes, edges and groups, however a note wrote them. It is drawn by way of mermaid code, so that there is one drawer.

use crate::{Svg, bound, mermaid};

/// Groups in groups, at most.
pub(crate) const MAX_DEPTH: usize = 16;

/// The outline of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Shape {
    #[default]
    Box,
    Round,
    Stadium,
    Subroutine,
    Cylinder,
    Circle,
    DoubleCircle,
    Diamond,
    Hexagon,
    Slanted,
    Trapezoid,
    TrapezoidAlt,
}

impl Shape {
    /// What mermaid puts around the label of such a node.
    fn brackets(self) -> (&'static str, &'static str) {
        match self {
            Self::Box => ("[", "]"),
            Self::Round => ("(", ")"),
            Self::Stadium => ("([", "])"),
            Self::Subroutine => ("[[", "]]"),
            Self::Cylinder => ("[(", ")]"),
            Self::Circle => ("((", "))"),
            Self::DoubleCircle => ("(((", ")))"),
            Self::Diamond => ("{", "}"),
            Self::Hexagon => ("{{", "}}"),
            Self::Slanted => ("[/", "/]"),
            Self::Trapezoid => ("[/", "\\]"),
            Self::TrapezoidAlt => ("[\\", "/]"),
        }
    }
}

#[derive(Debug, Clone, Default)]
pub(crate) struct Node {
    pub(crate) label: String,
    pub(crate) shape: Shape,
    /// The group that it stands in.
    pub(crate) group: Option<usize>,
    /// CSS, as mermaid's `style` takes it.
    pub(crate) style: String,
}

#[derive(Debug, Clone, Default)]
pub(crate) struct Edge {
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) label: String,
    /// Mermaid's arrow.
    pub(crate) arrow: &'static str,
    pub(crate) style: String,
}

#[derive(Debug, Clone, Default)]
pub(crate) struct Group {
    pub(crate) label: String,
    /// The group that it stands in, which comes before it.
    pub(crate) parent: Option<usize>,
}

#[derive(Debug, Default)]
pub(crate) struct Flowchart {
    pub(crate) title: String,
    /// `TD`, `LR`, `BT` or `RL`.
    pub(crate) direction: &'static str,
    pub(crate) nodes: Vec<Node>,
    pub(crate) edges: Vec<Edge>,
    pub(crate) groups: Vec<Group>,
}

impl Flowchart {
    /// Says so if there is more than can be drawn.
    pub(crate) fn check(&self) -> Result<(), String> {
        let count = self.nodes.len().max(self.edges.len()).max(self.groups.len());
        if count > bound::MAX_PARTS { Err(bound::too_many("nodes or lines")) } else { Ok(()) }
    }

    pub(crate) fn draw(&self, kind: &'static str, id: &str) -> Result<Svg, String> {
        self.check()?;
        if self.nodes.is_empty() {
            return Err("the diagram is empty".to_owned());
        }
        let mut code = format!("flowchart {}\n", self.direction);
        self.write_group(None, &mut code);
        for edge in &self.edges {
            let label =
                if edge.label.trim().is_empty() { String::new() } else { format!("|\"{}\"|", label(&edge.label)) };
            code += &format!("n{} {}{label} n{}\n", edge.from, edge.arrow, edge.to);
        }
        for (n, node) in self.nodes.iter().enumerate().filter(|(_, node)| !node.style.is_empty()) {
            code += &format!("style n{n} {}\n", node.style);
        }
        for (n, edge) in self.edges.iter().enumerate().filter(|(_, edge)| !edge.style.is_empty()) {
            code += &format!("linkStyle {n} {}\n", edge.style);
        }
        let svg = mermaid::draw_titled(&code, Some(&self.title), id)?;
        Ok(Svg { kind, ..svg })
    }

    /// Writes the nodes and groups that stand in a group.
    fn write_group(&self, group: Option<usize>, code: &mut String) {
        for (n, node) in self.nodes.iter().enumerate().filter(|(_, node)| node.group == group) {
            let (open, close) = node.shape.brackets();
            code.push_str(&format!("n{n}{open}\"{}\"{close}\n", label(&node.label)));
        }
        for (n, inner) in self.groups.iter().enumerate().filter(|(_, inner)| inner.parent == group) {
            code.push_str(&format!("subgraph g{n} [\"{}\"]\n", label(&inner.label)));
            self.write_group(Some(n), code);
            code.push_str("end\n");
        }
    }
}

/// A text as a label in mermaid code: whatever mermaid would read as its own is written as the number of its character.
pub(crate) fn label(text: &str) -> String {
    let mut label = String::new();
    for c in text.trim().chars() {
        match c {
            '\n' => label.push_str("<br/>"),
            '#' | ';' | '%' | '<' | '>' | '"' | '&' | '`' | '$' | '{' | '}' | '[' | ']' | '|' | '@' | '\\' | ':'
            | '~' | '^' => {
                label.push_str(&format!("#{};", u32::from(c)));
            }
            _ if c.is_control() => {}
            _ => label.push(c),
        }
    }
    if label.is_empty() { "\u{a0}".to_owned() } else { label }
}
