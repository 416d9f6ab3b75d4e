//! A role: what a colour in a drawing is for. The drawer is given the names of roles where it expects colours, so that its output says
//! what each colour is for; the page's style sheet (`assets/style/diagram.css`) gives every role its colour in both themes.

use std::borrow::Cow;

use mermaid_svg::Theme;

/// How many colours tell series, sections and branches apart: `d-accent-1` to `d-accent-8`.
const ACCENTS: [&str; 8] =
    ["d-accent-1", "d-accent-2", "d-accent-3", "d-accent-4", "d-accent-5", "d-accent-6", "d-accent-7", "d-accent-8"];

/// The other roles. What each looks like is said in the style sheet.
const ROLES: [&str; 16] = [
    "d-text",
    "d-quiet",
    "d-paper",
    "d-node",
    "d-border",
    "d-line",
    "d-rule",
    "d-note",
    "d-note-line",
    "d-band",
    "d-label",
    "d-cluster",
    "d-cluster-line",
    "d-alarm",
    "d-shade",
    "d-done",
];

/// The role of that name.
pub(crate) fn named(word: &str) -> Option<&'static str> {
    ROLES.iter().chain(&ACCENTS).find(|role| **role == word).copied()
}

/// The theme whose colours are roles.
pub(crate) fn theme() -> Theme {
    let accents = || Cow::Owned(ACCENTS.map(Cow::Borrowed).to_vec());
    Theme {
        fg: "d-text".into(),
        fg_muted: "d-quiet".into(),
        bg: "d-paper".into(),
        actor_fill: "d-node".into(),
        actor_stroke: "d-border".into(),
        lifeline: "d-rule".into(),
        arrow_stroke: "d-line".into(),
        note_fill: "d-note".into(),
        note_stroke: "d-note-line".into(),
        activation_fill: "d-band".into(),
        activation_stroke: "d-border".into(),
        frame_label_fill: "d-band".into(),
        flow_node_fill: "d-node".into(),
        flow_node_stroke: "d-border".into(),
        flow_edge_stroke: "d-line".into(),
        flow_label_bg: "d-label".into(),
        flow_cluster_fill: "d-cluster".into(),
        flow_cluster_stroke: "d-cluster-line".into(),
        cscale_palette: accents(),
        pie_palette: accents(),
        git_palette: accents(),
        xychart_palette: accents(),
        pie_stroke: Some("d-paper".into()),
        quadrant_default_fills: ["d-node", "d-cluster", "d-node", "d-cluster"].map(Cow::Borrowed),
        font_size: 14.0,
        responsive: false,
        ..Theme::default_theme()
    }
}

/// Colours that `mermaid-svg` writes whatever the theme is, in drawings in which a note cannot have set them.
#[rustfmt::skip]
const FIXED: [(&str, &str, &str); 40] = [
    ("gantt", "#8a90dd", "d-accent-1"), ("gantt", "#534fbc", "d-border"), ("gantt", "#bfc7ff", "d-accent-5"),
    ("gantt", "#d3d3d3", "d-done"), ("gantt", "#808080", "d-rule"), ("gantt", "red", "d-accent-2"),
    ("gantt", "#ff8888", "d-alarm"), ("gantt", "#6666ff", "d-shade"), ("gantt", "#fff400", "d-shade"),
    ("gantt", "#ffffff", "d-paper"), ("gantt", "#fff", "d-text"), ("gantt", "#000", "d-shade"), ("gantt", "#d33", "d-alarm"),
    ("gantt", "#000080", "d-alarm"),
    ("packet", "#efefef", "d-node"), ("packet", "black", "d-border"),
    ("kanban", "#ff0000", "d-alarm"), ("kanban", "#ff8800", "d-accent-4"), ("kanban", "#00b0f0", "d-accent-1"),
    ("kanban", "#8fd6ff", "d-accent-6"),
    ("sankey", "#4e79a7", "d-accent-1"), ("sankey", "#f28e2c", "d-accent-4"), ("sankey", "#e15759", "d-accent-2"),
    ("sankey", "#76b7b2", "d-accent-6"), ("sankey", "#59a14f", "d-accent-3"), ("sankey", "#edc949", "d-accent-8"),
    ("sankey", "#af7aa1", "d-accent-5"), ("sankey", "#ff9da7", "d-accent-7"), ("sankey", "#9c755f", "d-accent-4"),
    ("sankey", "#bab0ac", "d-accent-8"), ("sankey", "#fff", "d-paper"),
    ("gitGraph", "#fff5ad", "d-note"), ("gitGraph", "#aaaa33", "d-note-line"), ("gitGraph", "#fff", "d-paper"),
    ("architecture", "#4a72d6", "d-accent-1"), ("architecture", "#ffffff", "d-text"), ("c4", "#ffffff", "d-text"),
    ("treemap", "#ffffff", "d-paper"), ("quadrantChart", "#ffffff", "d-paper"), ("erDiagram", "#fff", "d-paper"),
];

/// Those of drawings of which a note may colour parts: the colours nobody is likely to choose, or that do no harm as roles.
#[rustfmt::skip]
const LIKELY: [(&str, &str); 26] = [
    ("#333333", "d-text"), ("#333", "d-text"), ("#999", "d-rule"), ("#666", "d-rule"), ("#e8e8e8", "d-label"),
    ("#fff5ad", "d-note"), ("#aaaa33", "d-note-line"), ("rgba(0,0,0,0.05)", "d-shade"), ("rgba(0,0,0,0.04)", "d-shade"),
    ("#08427b", "d-accent-1"), ("#073b6f", "d-border"), ("#1168bd", "d-accent-6"), ("#0d5ba8", "d-border"),
    ("#438dd5", "d-accent-3"), ("#3a7dbe", "d-border"), ("#85bbf0", "d-accent-8"), ("#6fa8dc", "d-border"),
    ("#999999", "d-done"), ("#6b6b6b", "d-rule"), ("#444444", "d-line"), ("#2e2e2e", "d-border"), ("#ffffff", "d-text"),
    ("#0b2b4a", "d-text"), ("#d9e5f2", "d-text"), ("#3a5a7a", "d-quiet"), ("black", "d-line"),
];

/// The role of a colour that the drawer wrote of itself in a drawing of that kind; `on_edge` if it stands in the head of a line,
/// which no note can colour.
pub(crate) fn of_color(kind: &str, color: &str, is_text: bool, on_edge: bool) -> Option<&'static str> {
    let color = color.trim().to_ascii_lowercase();
    if let Some((_, _, role)) = FIXED.iter().find(|(k, c, _)| *k == kind && *c == color) {
        return Some(role);
    }
    let white = matches!(color.as_str(), "#fff" | "#ffffff" | "white");
    if white && (is_text || on_edge) {
        // White text stands on a filled shape; what that is, the ground decides.
        return Some(if is_text { "d-text" } else { "d-paper" });
    }
    if white {
        return None;
    }
    LIKELY.iter().find(|(c, _)| *c == color).map(|(_, role)| *role)
}
