//! The texts of a drawing: each is made to fit the shape it stands on, to be read on it, and to lie inside the picture.

use super::{Ground, Paint, Rewriter, escape, rounded};
use crate::{
    attribute::number,
    extent::{self, Extent, Shift},
    fit,
};

/// Space around what reaches over the edge of the picture.
const MARGIN: f64 = 8.0;
/// What lies further away is not looked for.
const FAR: f64 = 50_000.0;
/// Height of a title that the drawer left out.
const TITLE: f64 = 36.0;

/// A text that is open.
pub(super) struct Line {
    x: f64,
    y: f64,
    size: f64,
    anchor: String,
    shift: Option<Shift>,
    /// What it stands on, in its own coordinates.
    room: Option<Extent>,
    /// How what it stands on is filled.
    pub(super) ground: Option<Paint>,
    is_bold: bool,
    pub(super) words: String,
    /// Where it begins in the output, and where its content does.
    pub(super) start: usize,
    pub(super) content: usize,
    /// It has parts with places or looks of their own.
    pub(super) in_parts: bool,
}

/// The label of a line of the diagram, taken out of the output.
pub(super) struct Label {
    extent: Extent,
    ground: String,
    text: String,
}

impl Line {
    /// Where it lies on the page. None: nowhere that is known.
    fn extent(&self, lines: &[&str]) -> Option<Extent> {
        let width = lines.iter().map(|words| extent::width_of(words, self.size)).fold(0.0, f64::max);
        let left = match self.anchor.as_str() {
            "middle" => self.x - width / 2.0,
            "end" => self.x - width,
            _ => self.x,
        };
        let half = self.size * 0.65 * lines.len() as f64;
        let extent = Extent { left, top: self.y - half - 4.0, right: left + width, bottom: self.y + half };
        self.shift.filter(|_| !lines.is_empty()).map(|shift| shift.apply(extent))
    }
}

impl Rewriter<'_> {
    pub(super) fn begin_line<'b>(&mut self, get: &impl Fn(&str) -> Option<&'b str>, shift: Option<Shift>) {
        let at = |name: &str, default: f64| get(name).and_then(number).unwrap_or(default);
        let (x, y, size) = (at("x", 0.0), at("y", 0.0), at("font-size", 14.0).clamp(4.0, 96.0));
        let anchor = get("text-anchor").unwrap_or("start").to_owned();
        let inside = match anchor.as_str() {
            "middle" => 0.0,
            "end" => -2.0,
            _ => 2.0,
        };
        let point = Extent { left: x + inside, top: y - size * 0.3, right: x + inside, bottom: y - size * 0.3 };
        let point = shift.map(|shift| shift.apply(point));
        let below = || {
            let holds = move |ground: &&Ground| point.is_some_and(|point| ground.extent.holds(point.left, point.top));
            self.grounds.iter().rev().filter(holds)
        };
        let room = below().next().zip(shift).map(|(ground, shift)| shift.undo(ground.extent));
        let ground = below().find_map(|ground| ground.paint.clone());
        let is_bold =
            get("font-weight").is_some_and(|weight| weight.starts_with("bold") || number(weight) >= Some(600.0));
        let words = String::new();
        self.line = Some(Line {
            x,
            y,
            size,
            anchor,
            shift,
            room,
            ground,
            is_bold,
            words,
            start: 0,
            content: 0,
            in_parts: false,
        });
    }

    /// Breaks a text that is wider than what it stands on.
    pub(super) fn fit_line(&mut self) {
        let Some(line) = self.line.as_mut().filter(|line| !line.in_parts) else { return };
        let Some(Extent { left, top, right, bottom }) = line.room else { return };
        let width = match line.anchor.as_str() {
            "middle" => 2.0 * (line.x - left).min(right - line.x) - 8.0,
            "end" => line.x - left - 4.0,
            _ => right - line.x - 6.0,
        };
        let text = line.words.split_whitespace().collect::<Vec<_>>().join(" ");
        let width = if line.is_bold { width * 0.88 } else { width };
        let Some((lines, size)) = fit::lines(&text, line.size, width, bottom - top - 6.0) else { return };
        let step = fit::step(size);
        let tall = (lines.len() - 1) as f64 * step;
        // In the middle of where the one line stood, but inside.
        let first = (line.y - tall / 2.0).min(bottom - tall - size * 0.4).max(top + size);
        self.out.truncate(line.content);
        let mut y = first;
        for text in &lines {
            self.out.push_str(&format!(
                "<tspan x=\"{}\" y=\"{}\" font-size=\"{size}\">{}</tspan>",
                line.x,
                rounded(y),
                escape(text)
            ));
            y += step;
        }
        line.words = lines.join("\n");
        line.size = size;
        line.y = first + tall / 2.0;
    }

    /// Takes down the words of a text, and makes the picture hold it.
    pub(super) fn end_line(&mut self) {
        let Some(line) = self.line.take() else { return };
        let lines: Vec<&str> = line.words.split('\n').map(str::trim).filter(|words| !words.is_empty()).collect();
        self.words.extend(lines.iter().map(|words| words.split_whitespace().collect::<Vec<_>>().join(" ")));
        let Some(extent) = line.extent(&lines).filter(|_| !self.open.iter().any(|open| open.in_defs)) else { return };
        if line.ground == Some(Paint::Role("d-label")) && self.open.is_empty() {
            self.set_aside(&line, extent);
        } else {
            self.hold(extent);
        }
    }

    /// Takes the label of a line, with its ground, out of the output until everything else has its place.
    fn set_aside(&mut self, line: &Line, extent: Extent) {
        let text = self.out.split_off(line.start);
        // Without the space that a line of text has above and below.
        let extent = Extent { top: extent.top + 5.0, bottom: extent.bottom - 3.0, ..extent };
        let mut ground = String::new();
        if let Some(range) = self.label_ground.take().filter(|range| range.end == line.start) {
            // The drawer's reckons with the letters of the code.
            self.out.truncate(range.start);
            let Extent { left, top, right, bottom } = extent;
            let (width, height) = (rounded(right - left), rounded(bottom - top + 2.0));
            let (left, top) = (rounded(left), rounded(top - 1.0));
            ground = format!(
                "<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" rx=\"2\" class=\"d-fill-label\"/>"
            );
        }
        self.labels.push(Label { extent, ground, text });
    }

    /// Writes the labels of lines where they cover neither each other nor a node, as near to their lines as that is.
    pub(super) fn place_labels(&mut self) {
        let is_node = |ground: &&Ground| match &ground.paint {
            Some(Paint::Role(role)) => !matches!(*role, "d-cluster" | "d-label" | "d-paper" | "d-shade"),
            Some(Paint::Own(..)) => true,
            _ => false,
        };
        let nodes: Vec<Extent> = self.grounds.iter().filter(is_node).map(|ground| ground.extent).collect();
        let mut placed: Vec<Extent> = Vec::new();
        let (mut grounds, mut texts) = (String::new(), String::new());
        for Label { extent, ground, text } in std::mem::take(&mut self.labels) {
            let width = extent.right - extent.left;
            let moves = [
                (0.0, 0.0),
                (0.0, 18.0),
                (0.0, -18.0),
                (0.6, 0.0),
                (-0.6, 0.0),
                (1.05, 0.0),
                (-1.05, 0.0),
                (0.0, 36.0),
                (0.0, -36.0),
            ];
            let moves = moves.map(|(across, down)| (rounded(across * width), down));
            let off_labels = |way: &&(f64, f64)| !placed.iter().any(|other| other.meets(extent.moved(**way)));
            let off_nodes = |way: &&(f64, f64)| !nodes.iter().any(|other| other.meets(extent.moved(**way)));
            let way =
                moves.iter().find(|way| off_labels(way) && off_nodes(way)).or_else(|| moves.iter().find(off_labels));
            let way = *way.unwrap_or(&(0.0, 0.0));
            let moved = |part: String| match way {
                (0.0, 0.0) => part,
                (across, down) => format!("<g transform=\"translate({across} {down})\">{part}</g>"),
            };
            grounds += &moved(ground);
            texts += &moved(text);
            placed.push(extent.moved(way));
            self.hold(extent.moved(way));
        }
        self.out.push_str(&grounds);
        self.out.push_str(&texts);
    }

    /// Lets the picture grow to hold this.
    pub(super) fn hold(&mut self, extent: Extent) {
        let reach = |from: f64, to: f64, out: f64| if out > 0.0 { to + MARGIN.copysign(to - from) } else { from };
        if [extent.left, extent.top, extent.right, extent.bottom].iter().any(|edge| edge.abs() > FAR) {
            return;
        }
        let Extent { left, top, right, bottom } = self.picture;
        self.picture = self.picture.with(Extent {
            left: reach(left, extent.left, left - extent.left),
            top: reach(top, extent.top, top - extent.top),
            right: reach(right, extent.right, extent.right - right),
            bottom: reach(bottom, extent.bottom, extent.bottom - bottom),
        });
    }

    /// Writes a title above the picture.
    pub(super) fn title(&mut self, title: &str) {
        self.picture.top -= TITLE;
        let middle = f64::midpoint(self.picture.left, self.picture.right);
        let (x, y) = (rounded(middle), rounded(self.picture.top + 24.0));
        let title: String = title.chars().filter(|c| !c.is_control()).collect();
        self.out.push_str(&format!(
            "<text x=\"{x}\" y=\"{y}\" text-anchor=\"middle\" font-size=\"18\" font-weight=\"bold\" class=\"d-fill-text\">{}</text>",
            escape(&title)
        ));
        let half = extent::width_of(&title, 18.0) / 2.0 + MARGIN;
        self.picture.left = self.picture.left.min(middle - half);
        self.picture.right = self.picture.right.max(middle + half);
        self.words.insert(0, title.split_whitespace().collect::<Vec<_>>().join(" "));
    }
}

/// The paint of a text, so that it can be read on its ground.
pub(super) fn readable(paint: Paint, ground: Option<&Paint>) -> Paint {
    match (paint, ground) {
        (Paint::Own(text, _), Some(Paint::Own(ground, opacity))) if *opacity > 0.5 && text.contrast(*ground) >= 4.5 => {
            Paint::Own(text, 1.0)
        }
        (_, Some(Paint::Own(ground, opacity))) if *opacity > 0.5 => Paint::Own(ground.text_on(), 1.0),
        (_, Some(Paint::Role("d-line" | "d-text" | "d-alarm" | "d-border" | "d-rule" | "d-quiet"))) => {
            Paint::Role("d-paper")
        }
        // On a ground of the page no one colour reads well in both themes.
        (Paint::Own(..), _) => Paint::Role("d-text"),
        (Paint::Role("d-paper"), _) => Paint::Role("d-text"),
        (Paint::Role("d-quiet"), Some(Paint::Role(ground)))
            if ground.starts_with("d-accent") || matches!(*ground, "d-done" | "d-note") =>
        {
            Paint::Role("d-text")
        }
        (paint, _) => paint,
    }
}
