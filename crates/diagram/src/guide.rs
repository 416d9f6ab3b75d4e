//! Guides: edges that are not seen and only steer the layout. The drawer lays out nodes alone and forgets the lines that lead to a group
//! or a composite state; for each of them a guide leads to a node inside.

use std::collections::{HashMap, HashSet};

use mermaid_svg::{
    Diagram,
    ast::{EdgeLine, FlowchartDiagram, StateDiagram},
};

/// As many guides as a diagram gets.
const MAX: usize = 300;
/// Groups in groups that are looked into.
const MAX_DEPTH: usize = 16;

/// What stands in each group.
type Members = HashMap<String, Vec<String>>;

/// Adds guides to a diagram.
///
/// # Returns
/// How many of its last lines are guides that have to be taken out of the drawing.
pub(crate) fn add(diagram: &mut Diagram) -> usize {
    match diagram {
        Diagram::Flowchart(chart) => add_to_flowchart(chart),
        Diagram::State(chart) => return add_to_states(chart),
        _ => {}
    }
    0
}

fn add_to_flowchart(chart: &mut FlowchartDiagram) {
    let members: Members = chart
        .subgraphs
        .iter()
        .map(|group| (group.id.clone(), group.node_ids.iter().chain(&group.child_subgraph_ids).cloned().collect()))
        .collect();
    let edges: Vec<(String, String)> = chart.edges.iter().map(|edge| (edge.from.clone(), edge.to.clone())).collect();
    let Some(pattern) = chart.edges.first().cloned() else { return };
    for (from, to) in guides(&members, &edges) {
        // The drawer draws none of these.
        let mut guide = pattern.clone();
        (guide.from, guide.to, guide.label, guide.line, guide.id) = (from, to, None, EdgeLine::Invisible, None);
        chart.edges.push(guide);
    }
}

fn add_to_states(chart: &mut StateDiagram) -> usize {
    let members: Members = chart
        .composites
        .iter()
        .map(|state| (state.id.clone(), state.regions.iter().flatten().cloned().collect()))
        .collect();
    let edges: Vec<(String, String)> =
        chart.transitions.iter().map(|edge| (edge.from.clone(), edge.to.clone())).collect();
    let Some(pattern) = chart.transitions.first().cloned() else { return 0 };
    let known: HashSet<&str> = chart.states.iter().map(|state| state.id.as_str()).collect();
    let guides: Vec<_> = guides(&members, &edges)
        .into_iter()
        .filter(|(from, to)| from != to && known.contains(from.as_str()) && known.contains(to.as_str()))
        .collect();
    for (from, to) in &guides {
        let mut guide = pattern.clone();
        (guide.from, guide.to, guide.label) = (from.clone(), to.clone(), None);
        chart.transitions.push(guide);
    }
    guides.len()
}

/// Guides between nodes, for the edges that begin or end at a group.
fn guides(members: &Members, edges: &[(String, String)]) -> Vec<(String, String)> {
    let mut seen: HashSet<(&str, &str)> = HashSet::new();
    let mut guides = Vec::new();
    for (from, to) in edges.iter().filter(|(from, to)| members.contains_key(from) || members.contains_key(to)) {
        // Of a pair that leads to and fro, the first decides which stands above.
        if guides.len() >= MAX
            || seen.contains(&(to.as_str(), from.as_str()))
            || !seen.insert((from.as_str(), to.as_str()))
        {
            continue;
        }
        let (outs, ins) = (ends(members, edges, from, false), ends(members, edges, to, true));
        for out in &outs {
            guides.extend(ins.iter().filter(|end| *end != out).map(|end| (out.clone(), end.clone())));
        }
    }
    guides.truncate(MAX);
    guides
}

/// The nodes at which a group begins (`first`) or ends: those that no edge inside leads to, or from.
fn ends(members: &Members, edges: &[(String, String)], name: &str, first: bool) -> Vec<String> {
    if !members.contains_key(name) {
        return vec![name.to_owned()];
    }
    let mut nodes = Vec::new();
    leaves(members, name, 0, &mut nodes);
    let inside: HashSet<&str> = nodes.iter().map(String::as_str).collect();
    let inner =
        edges.iter().filter(|(from, to)| from != to && inside.contains(from.as_str()) && inside.contains(to.as_str()));
    let led: HashSet<&str> = inner.map(|(from, to)| if first { to.as_str() } else { from.as_str() }).collect();
    let mut free: Vec<String> = nodes.iter().filter(|node| !led.contains(node.as_str())).take(8).cloned().collect();
    if free.is_empty() {
        free.extend(if first { nodes.first() } else { nodes.last() }.cloned());
    }
    free
}

fn leaves(members: &Members, name: &str, depth: usize, nodes: &mut Vec<String>) {
    if depth > MAX_DEPTH || nodes.len() > MAX {
        return;
    }
    for member in members.get(name).into_iter().flatten() {
        if members.contains_key(member) {
            leaves(members, member, depth + 1, nodes);
        } else if !nodes.contains(member) {
            nodes.push(member.clone());
        }
    }
}
