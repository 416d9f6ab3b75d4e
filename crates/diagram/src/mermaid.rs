//! Mermaid: the language of most diagrams in notes, drawn by the crate `mermaid-svg`.

use std::borrow::Cow;

use mermaid_svg::{Diagram, DiagramMeta, ParseError, ast::EdgeCurve};

use crate::{
    Svg, bound, guide, role, room,
    standin::StandIns,
    svg::{Drawing, rebuild},
};

/// Draws mermaid code.
pub(crate) fn draw(source: &str, id: &str) -> Result<Svg, String> {
    draw_titled(source, None, id)
}

/// Draws mermaid code under a title.
pub(crate) fn draw_titled(source: &str, title: Option<&str>, id: &str) -> Result<Svg, String> {
    bound::check_source(source)?;
    let (mut diagram, meta) = mermaid_svg::parse_with_meta(&without_icons(source)).map_err(|error| sentence(&error))?;
    bound::check(&mut diagram)?;
    let stand_ins = StandIns::take(&mut diagram);
    let guides = guide::add(&mut diagram);
    match &mut diagram {
        // Curves end in arrowheads that point past their nodes.
        Diagram::Flowchart(chart) => {
            chart.config_curve.get_or_insert(EdgeCurve::Linear);
        }
        Diagram::Sequence(sequence) if !sequence.zenuml => room::make(sequence),
        Diagram::Radar(chart) => {
            chart.title = chart.title.take().map(|title| title.trim_matches('"').to_owned());
        }
        _ => {}
    }
    let markup = mermaid_svg::render_diagram_with(&diagram, &role::theme()).map_err(|error| error.to_string())?;
    bound::check_drawing(&markup)?;
    let (keyword, kind) = kind(&diagram);
    let description =
        [meta.acc_title.as_deref(), meta.acc_descr.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(". ");
    let title = title.filter(|title| !title.trim().is_empty()).or_else(|| left_out(&diagram, &meta));
    Ok(rebuild(
        &Drawing {
            markup: &markup,
            keyword,
            kind,
            title,
            description: Some(&description),
            stand_ins: &stand_ins,
            bands: bands(&diagram),
            guides,
        },
        id,
    ))
}

/// How many of the first rectangles are groups, or stretches of a sequence.
fn bands(diagram: &Diagram) -> usize {
    match diagram {
        Diagram::Flowchart(chart) => chart.subgraphs.len(),
        Diagram::Sequence(_) => usize::MAX,
        _ => 0,
    }
}

/// The code without the icons of Font Awesome (`fa:fa-car Car`), which are pictures from elsewhere.
fn without_icons(source: &str) -> Cow<'_, str> {
    if !source.contains(":fa-") {
        return Cow::Borrowed(source);
    }
    let mut text = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(at) = rest.find(":fa-") {
        let (before, after) = rest.split_at(at);
        let prefix = ["fab", "fas", "far", "fal", "fad", "fa"].iter().find_map(|prefix| before.strip_suffix(prefix));
        text.push_str(prefix.unwrap_or(before));
        let name = after.trim_start_matches(':').trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-');
        if prefix.is_none() {
            text.push_str(after.strip_suffix(name).unwrap_or_default());
        }
        rest = if prefix.is_some() { name.trim_start_matches(' ') } else { name };
    }
    text.push_str(rest);
    Cow::Owned(text)
}

/// The title in the front matter, if such diagrams are drawn without it.
fn left_out<'a>(diagram: &Diagram, meta: &'a DiagramMeta) -> Option<&'a str> {
    let untitled = matches!(
        diagram,
        Diagram::State(_)
            | Diagram::Class(_)
            | Diagram::Er(_)
            | Diagram::Sankey(_)
            | Diagram::Mindmap(_)
            | Diagram::Requirement(_)
            | Diagram::Block(_)
            | Diagram::Architecture(_)
            | Diagram::Kanban(_)
    );
    meta.title.as_deref().filter(|title| untitled && !title.trim().is_empty())
}

fn sentence(error: &ParseError) -> String {
    match error {
        ParseError::Syntax { message, line, .. } => {
            format!("the diagram cannot be read at its line {line}: {}", message.trim_end_matches('.'))
        }
        ParseError::UnknownDiagramType(word) => {
            let word: String = word.chars().take(40).collect();
            format!("`{word}` is not a kind of mermaid diagram")
        }
        ParseError::Empty => "the diagram is empty".to_owned(),
        _ => "the diagram cannot be read".to_owned(),
    }
}

/// The word that begins the code of such a diagram, and what readers call it.
fn kind(diagram: &Diagram) -> (&'static str, &'static str) {
    match diagram {
        Diagram::Pie(_) => ("pie", "Pie chart"),
        Diagram::Sequence(_) => ("sequenceDiagram", "Sequence diagram"),
        Diagram::Flowchart(_) => ("flowchart", "Flowchart"),
        Diagram::State(_) => ("stateDiagram", "State diagram"),
        Diagram::Class(_) => ("classDiagram", "Class diagram"),
        Diagram::Er(_) => ("erDiagram", "Entity relationship diagram"),
        Diagram::Gantt(_) => ("gantt", "Gantt chart"),
        Diagram::Journey(_) => ("journey", "User journey"),
        Diagram::Timeline(_) => ("timeline", "Timeline"),
        Diagram::Sankey(_) => ("sankey", "Sankey diagram"),
        Diagram::Quadrant(_) => ("quadrantChart", "Quadrant chart"),
        Diagram::XyChart(_) => ("xychart", "Chart"),
        Diagram::Radar(_) => ("radar", "Radar chart"),
        Diagram::Packet(_) => ("packet", "Packet diagram"),
        Diagram::Mindmap(_) => ("mindmap", "Mind map"),
        Diagram::GitGraph(_) => ("gitGraph", "Git graph"),
        Diagram::Requirement(_) => ("requirementDiagram", "Requirement diagram"),
        Diagram::C4(_) => ("c4", "C4 diagram"),
        Diagram::Block(_) => ("block", "Block diagram"),
        Diagram::Architecture(_) => ("architecture", "Architecture diagram"),
        Diagram::Kanban(_) => ("kanban", "Kanban board"),
        Diagram::Treemap(_) => ("treemap", "Treemap"),
        _ => ("diagram", "Diagram"),
    }
}
