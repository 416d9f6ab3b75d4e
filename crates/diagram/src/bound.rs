//! Bounds: what keeps the drawer from drawing without end. It steps through days, ticks and bits one by one, however many a note
//! asks for.

use mermaid_svg::{
    Diagram,
    ast::{GanttDiagram, PacketDiagram, TaskEnd, TaskStart},
};

/// Longer code is not drawn. A diagram of a page has some hundred bytes.
const MAX_BYTES: usize = 100_000;
const MAX_LINES: usize = 2_000;
const MAX_LINE: usize = 10_000;
/// Bytes of a drawing as the drawer wrote it.
const MAX_DRAWING: usize = 2_000_000;
/// Words that open a block, and blocks in blocks.
const BLOCKS: [&str; 12] =
    ["subgraph", "loop", "alt", "opt", "par", "par_over", "critical", "break", "rect", "box", "block", "namespace"];
const MAX_DEPTH: usize = 40;
/// More nodes or lines are not drawn: nobody could read them.
pub(crate) const MAX_PARTS: usize = 1_000;
/// Rings of a radar chart.
const MAX_RINGS: u32 = 20;
/// Bits of a packet.
const MAX_BITS: u32 = 8_192;
/// Days of one task, about a century.
const MAX_DAYS: f64 = 36_525.0;
/// Days of a whole chart, and its last year.
const MAX_CHART: f64 = 500_000.0;
const MAX_YEAR: f64 = 9_999.0;
/// Days of a chart in which days off are shown one by one.
const MAX_DAYS_OFF: f64 = 3_000.0;

/// Says so if the code is longer, or deeper, than what is drawn.
pub(crate) fn check_source(source: &str) -> Result<(), String> {
    if source.len() > MAX_BYTES || source.lines().nth(MAX_LINES).is_some() {
        return Err(format!(
            "the diagram is longer than {} KB or {MAX_LINES} lines, too long to be drawn",
            MAX_BYTES / 1000
        ));
    }
    if source.lines().any(|line| line.len() > MAX_LINE) {
        return Err(format!("the diagram has a line of more than {MAX_LINE} bytes, too long to be drawn"));
    }
    // Every node on one side is joined with every node on the other.
    if source.lines().any(|line| line.matches('&').count() > 100) {
        return Err(too_many("nodes or lines"));
    }
    check_depth(source)?;
    // Numbers of bits run over in the parser.
    let is_packet = source.lines().any(|line| line.trim_start().starts_with("packet"));
    let longest = source.split(|c: char| !c.is_ascii_digit()).map(str::len).max().unwrap_or_default();
    if is_packet && longest > 6 { Err(too_many("bits")) } else { Ok(()) }
}

/// The drawer calls itself for each block in a block.
fn check_depth(source: &str) -> Result<(), String> {
    let mut depth = 0_usize;
    for line in source.lines().map(str::trim) {
        let word = line.split([' ', ':']).next().unwrap_or_default();
        if BLOCKS.contains(&word) || line.ends_with('{') {
            depth += 1;
        } else if word == "end" || line.starts_with('}') {
            depth = depth.saturating_sub(1);
        }
        if depth > MAX_DEPTH {
            return Err(format!("the diagram has blocks in blocks more than {MAX_DEPTH} deep"));
        }
    }
    Ok(())
}

/// Says so if the drawing is larger than what a page should hold.
pub(crate) fn check_drawing(markup: &str) -> Result<(), String> {
    if markup.len() > MAX_DRAWING { Err(too_many("parts")) } else { Ok(()) }
}

/// Says so if a diagram has more than can be drawn, and takes out what would have no end.
pub(crate) fn check(diagram: &mut Diagram) -> Result<(), String> {
    let parts = match diagram {
        Diagram::Flowchart(chart) => chart.nodes.len().max(chart.edges.len()).max(chart.subgraphs.len() * 4),
        Diagram::State(chart) => chart.states.len().max(chart.transitions.len()).max(chart.composites.len() * 4),
        Diagram::Sequence(chart) => chart.participants.len() * 4,
        Diagram::Class(chart) => chart.classes.len().max(chart.relations.len()),
        Diagram::Er(chart) => chart.entities.len().max(chart.relations.len()),
        Diagram::Sankey(chart) => chart.links.len() * 2,
        Diagram::Requirement(chart) => chart.requirements.len() + chart.elements.len() + chart.relations.len(),
        Diagram::Radar(chart) => {
            chart.ticks = chart.ticks.map(|ticks| ticks.min(MAX_RINGS));
            chart.axes.len() * 2
        }
        Diagram::Gantt(chart) => return check_gantt(chart),
        Diagram::Packet(packet) => return check_packet(packet),
        _ => 0,
    };
    if parts > MAX_PARTS { Err(too_many("nodes or lines")) } else { Ok(()) }
}

/// The sentence about what is too much.
pub(crate) fn too_many(what: &str) -> String {
    format!("the diagram has too many {what} to be drawn")
}

fn check_packet(packet: &mut PacketDiagram) -> Result<(), String> {
    let last = packet.fields.iter().map(|field| field.end).max().unwrap_or_default();
    let config = &mut packet.config;
    config.bits_per_row = config.bits_per_row.clamp(8, 1024);
    if last > MAX_BITS || packet.fields.len() > MAX_PARTS { Err(too_many("bits")) } else { Ok(()) }
}

fn check_gantt(chart: &mut GanttDiagram) -> Result<(), String> {
    // The drawer's own choice of ticks leaves room for their labels.
    chart.tick_interval = None;
    // Dates may be written as seconds, or thousandths of them.
    let in_years = match chart.date_format.as_deref().map(str::trim) {
        Some("X") => 31_557_600.0,
        Some("x") => 31_557_600_000.0,
        _ => 1.0,
    };
    let mut days = 0.0;
    let mut dates = String::new();
    let mut tasks = 0;
    for task in chart.sections.iter_mut().flat_map(|section| &mut section.tasks) {
        tasks += 1;
        if let TaskStart::Date(date) = &task.start {
            dates = dates + " " + date;
        }
        match &mut task.end {
            TaskEnd::Duration(length) => {
                *length = if length.is_finite() { length.clamp(0.0, MAX_DAYS) } else { 0.0 };
                days += *length;
            }
            TaskEnd::Date(date) => dates = dates + " " + date,
            _ => {}
        }
    }
    // What is no day, month or hour is a year, or seconds.
    let numbers = dates.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse::<f64>().ok());
    let years: Vec<f64> = numbers.filter(|number| *number > 99.0).map(|number| number / in_years).collect();
    let first = years.iter().copied().fold(f64::INFINITY, f64::min);
    let last = years.iter().copied().fold(0.0, f64::max);
    days += (last - first).max(0.0) * 366.0 + 366.0;
    if days > MAX_DAYS_OFF || are_all_off(&chart.excludes) {
        chart.excludes.clear();
    }
    if tasks > MAX_PARTS {
        return Err(too_many("tasks"));
    }
    if days > MAX_CHART || last > MAX_YEAR { Err(too_many("days")) } else { Ok(()) }
}

/// Do these leave no day to work on? The drawer would look for one for ever.
fn are_all_off(excludes: &[String]) -> bool {
    let off: Vec<String> = excludes.iter().map(|day| day.trim().to_lowercase()).collect();
    let has = |day: &&str| off.iter().any(|other| other == day);
    let days = ["monday", "tuesday", "wednesday", "thursday"];
    off.len() > 200 || (days.iter().all(has) && (has(&"weekends") || has(&"friday")))
}
