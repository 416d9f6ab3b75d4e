//! SVG as it goes into the page: what the drawer wrote, built anew from the elements and attributes of [`crate::attribute`], with
//! classes for roles instead of colours. The drawer copies a note's words and styles into its output, so nothing of that is trusted.

mod text;

use std::ops::Range;

use html5gum::{StartTag, Token, Tokenizer};

use crate::{
    Svg,
    attribute::{self, number},
    color::Color,
    extent::{self, Extent, Shift},
    role,
    standin::StandIns,
};

use text::{Label, Line, readable};

/// The opacity of a hint of colour.
const HINT: f64 = 0.25;

/// What fills or draws a shape.
#[derive(Debug, Clone, PartialEq)]
enum Paint {
    Nothing,
    Role(&'static str),
    /// A colour of the note's own, and its opacity.
    Own(Color, f64),
    Local(String),
}

/// A filled shape: where it lies, and with what it is filled. None: it lets what is below shine through.
struct Ground {
    extent: Extent,
    paint: Option<Paint>,
}

/// An element that is open.
struct Open {
    name: &'static str,
    /// None: it turns its content, whose place is not known.
    shift: Option<Shift>,
    fill: Option<Paint>,
    in_defs: bool,
    on_edge: bool,
}

struct Rewriter<'a> {
    kind: &'a str,
    id: String,
    out: String,
    open: Vec<Open>,
    grounds: Vec<Ground>,
    picture: Extent,
    line: Option<Line>,
    words: Vec<String>,
    stand_ins: &'a StandIns,
    bands: usize,
    /// The labels of lines, which are written last, and where the last ground of one stands in the output.
    labels: Vec<Label>,
    label_ground: Option<Range<usize>>,
    /// Where lines with heads stand in the output.
    arrows: Vec<Range<usize>>,
}

/// What the drawer made, and what it left out.
pub(crate) struct Drawing<'a> {
    pub(crate) markup: &'a str,
    /// The word that begins the code of such diagrams.
    pub(crate) keyword: &'a str,
    /// What readers call it.
    pub(crate) kind: &'static str,
    pub(crate) title: Option<&'a str>,
    /// What is said of it for those who cannot see it.
    pub(crate) description: Option<&'a str>,
    pub(crate) stand_ins: &'a StandIns,
    /// How many of the last lines with heads are not to be seen.
    pub(crate) guides: usize,
    /// How many of the first rectangles are bands behind lines. Of a note's colour they keep a hint, so that the lines can be seen in
    /// both themes.
    pub(crate) bands: usize,
}

/// Rebuilds a drawing.
pub(crate) fn rebuild(drawing: &Drawing, id: &str) -> Svg {
    let id: String = id.chars().filter(|c| attribute::is_name(&c.to_string())).collect();
    let picture = Extent { left: 0.0, top: 0.0, right: 0.0, bottom: 0.0 };
    let mut rewriter = Rewriter {
        kind: drawing.keyword,
        id: if id.is_empty() { "d".to_owned() } else { id },
        out: String::new(),
        open: Vec::new(),
        grounds: Vec::new(),
        picture,
        line: None,
        words: Vec::new(),
        stand_ins: drawing.stand_ins,
        bands: drawing.bands,
        labels: Vec::new(),
        label_ground: None,
        arrows: Vec::new(),
    };
    for token in Tokenizer::new(drawing.markup) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => rewriter.start(&tag),
            Token::EndTag(tag) => rewriter.end(&String::from_utf8_lossy(&tag.name)),
            Token::String(text) => rewriter.text(&String::from_utf8_lossy(&text.value)),
            _ => {}
        }
    }
    while let Some(name) = rewriter.open.last().map(|open| open.name) {
        rewriter.end(&name.to_ascii_lowercase());
    }
    for arrow in rewriter.arrows.iter().rev().take(drawing.guides) {
        rewriter.out.replace_range(arrow.clone(), "");
    }
    rewriter.place_labels();
    if let Some(title) = drawing.title {
        rewriter.title(title);
    }
    rewriter.finish(drawing)
}

impl Rewriter<'_> {
    fn start(&mut self, tag: &StartTag<()>) {
        let name = String::from_utf8_lossy(&tag.name);
        let attributes: Vec<(String, String)> = attributes(tag);
        let get = |wanted: &str| attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
        if name == "svg" && self.picture.right <= 0.0 {
            let numbers: Vec<f64> = get("viewbox").unwrap_or_default().split(' ').filter_map(number).collect();
            if let [left, top, width, height] = numbers[..] {
                self.picture = Extent { left, top, right: left + width.min(1e5), bottom: top + height.min(1e5) };
            }
            return;
        }
        let Some(element) = attribute::element(&name) else { return };
        let in_text = self.line.is_some();
        // Only text stands in text, and only text holds lines of text.
        if in_text != (element == "tspan") {
            return;
        }
        let outer = self.open.last();
        let shift = outer.map_or(Some(Shift::NONE), |open| open.shift);
        let open = Open {
            name: element,
            shift: match get("transform") {
                Some(transform) => shift.and_then(|shift| shift.then(transform)),
                None => shift,
            },
            fill: outer.and_then(|open| open.fill.clone()),
            in_defs: element == "defs" || element == "clipPath" || outer.is_some_and(|open| open.in_defs),
            on_edge: element == "marker" || outer.is_some_and(|open| open.on_edge),
        };
        if element == "text" {
            self.begin_line(&get, open.shift);
        } else if let Some(line) = &mut self.line {
            line.in_parts = true;
            if get("x").is_some() {
                line.words.push('\n');
            }
        }
        self.write_start(element, &attributes, open, tag.self_closing);
    }

    fn write_start(&mut self, element: &'static str, attributes: &[(String, String)], mut open: Open, closed: bool) {
        let mut classes = Vec::new();
        let start = self.out.len();
        if let Some(line) = self.line.as_mut().filter(|_| element == "text") {
            line.start = start;
        }
        self.out.push_str(&format!("<{element}"));
        for (name, value) in attributes {
            self.write_attribute(name, value, element, &mut open, &mut classes);
        }
        if element == "text" && !attributes.iter().any(|(name, _)| name == "fill") {
            let inherited = open.fill.clone().unwrap_or(Paint::Role("d-text"));
            self.write_fill(inherited, &mut open, &mut classes);
        }
        if !classes.is_empty() {
            self.out.push_str(&format!(" class=\"{}\"", classes.join(" ")));
        }
        self.out.push_str(if closed { "/>" } else { ">" });
        if let (Some(line), "text") = (&mut self.line, element) {
            line.content = self.out.len();
        }
        if closed && element == "path" && attributes.iter().any(|(name, _)| name == "marker-end") {
            self.arrows.push(start..self.out.len());
        }
        if closed && open.fill == Some(Paint::Role("d-label")) {
            self.label_ground = Some(start..self.out.len());
        }
        self.lay(element, attributes, &open);
        self.bands = self.bands.saturating_sub(usize::from(element == "rect"));
        if !closed {
            self.open.push(open);
        } else if element == "text" {
            self.line = None;
        }
    }

    fn write_attribute(&mut self, name: &str, value: &str, element: &str, open: &mut Open, classes: &mut Vec<String>) {
        match name {
            "fill" | "stroke" | "stop-color" => {
                let paint = self.paint(value, matches!(element, "text" | "tspan"), open.on_edge);
                match (paint, name) {
                    (Some(paint), "fill") => self.write_fill(paint, open, classes),
                    (Some(paint), _) => self.write_paint(name, &paint, classes),
                    (None, _) => {}
                }
            }
            "id" if attribute::is_name(value) => {
                self.out.push_str(&format!(" id=\"{}\"", attribute::own_id(value, &self.id)));
            }
            _ => {
                if let Some((name, value)) = attribute::kept(name, value, &self.id) {
                    self.out.push_str(&format!(" {name}=\"{value}\""));
                }
            }
        }
    }

    fn write_fill(&mut self, mut paint: Paint, open: &mut Open, classes: &mut Vec<String>) {
        if let Some(line) = &self.line {
            paint = readable(paint, line.ground.as_ref());
        }
        if let (Paint::Own(_, opacity), "rect", 1..) = (&mut paint, open.name, self.bands) {
            *opacity = opacity.min(HINT);
        }
        self.write_paint("fill", &paint, classes);
        open.fill = Some(paint);
    }

    /// Remembers where a shape lies.
    fn lay(&mut self, element: &str, attributes: &[(String, String)], open: &Open) {
        let get = |wanted: &str| attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
        let Some(shift) = open.shift.filter(|_| !open.in_defs && !open.on_edge) else { return };
        let Some(extent) = extent::of_shape(element, get).map(|extent| shift.apply(extent)) else { return };
        if element != "path" {
            self.hold(extent);
        }
        let opacity = get("fill-opacity").and_then(number).unwrap_or(1.0);
        if let Some(paint) = open.fill.clone().filter(|paint| *paint != Paint::Nothing) {
            self.grounds.push(Ground { extent, paint: Some(paint).filter(|_| opacity > 0.5) });
        }
    }

    fn end(&mut self, name: &str) {
        let Some(element) = attribute::element(name) else { return };
        if self.open.last().is_none_or(|open| open.name != element) {
            return;
        }
        self.open.pop();
        if element == "text" {
            self.fit_line();
        }
        self.out.push_str(&format!("</{element}>"));
        if element == "text" {
            self.end_line();
        }
    }

    fn text(&mut self, text: &str) {
        let Some(line) = &mut self.line else { return };
        let text = self.stand_ins.resolve(text);
        let text: String = text.chars().filter(|c| !c.is_control() || *c == '\n').collect();
        line.words.push_str(&text.replace('\n', " "));
        self.out.push_str(&escape(&text));
    }

    fn paint(&self, value: &str, is_text: bool, on_edge: bool) -> Option<Paint> {
        let value = value.trim();
        if matches!(value, "none" | "transparent") {
            return Some(Paint::Nothing);
        }
        if let Some(role) = role::named(value).or_else(|| role::of_color(self.kind, value, is_text, on_edge)) {
            return Some(Paint::Role(role));
        }
        if let Some(target) = attribute::local(value) {
            return Some(Paint::Local(attribute::own_id(target, &self.id)));
        }
        Color::read(value).map(|(color, opacity)| Paint::Own(color, opacity))
    }

    fn write_paint(&mut self, name: &str, paint: &Paint, classes: &mut Vec<String>) {
        match paint {
            Paint::Nothing => self.out.push_str(&format!(" {name}=\"none\"")),
            Paint::Local(target) => self.out.push_str(&format!(" {name}=\"url(#{target})\"")),
            Paint::Own(color, opacity) => {
                self.out.push_str(&format!(" {name}=\"{}\"", color.hex()));
                if *opacity < 1.0 {
                    let part = if name == "stop-color" { "stop" } else { name };
                    self.out.push_str(&format!(" {part}-opacity=\"{opacity:.3}\""));
                }
            }
            Paint::Role(role) => {
                let role = role.trim_start_matches("d-");
                let part = if name == "stop-color" { "stop" } else { name };
                classes.push(format!("d-{part}-{role}"));
            }
        }
    }

    fn finish(self, drawing: &Drawing) -> Svg {
        let Extent { left, top, right, bottom } = self.picture;
        let (width, height) = (rounded((right - left).max(1.0)), rounded((bottom - top).max(1.0)));
        let (left, top) = (rounded(left), rounded(top));
        let (described, description) = match drawing.description.map(str::trim).filter(|text| !text.is_empty()) {
            Some(text) => {
                let text: String = text.chars().filter(|c| !c.is_control()).collect();
                let id = attribute::own_id("description", &self.id);
                (format!(" aria-describedby=\"{id}\""), format!("<desc id=\"{id}\">{}</desc>", escape(&text)))
            }
            None => Default::default(),
        };
        let markup = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"diagram\" role=\"img\"{described} width=\"{width}\" \
             height=\"{height}\" viewBox=\"{left} {top} {width} {height}\">{description}{}</svg>",
            self.out
        );
        Svg { markup, words: self.words.join(" "), kind: drawing.kind }
    }
}

/// The attributes of an element, and what its `style` declares as attributes, which outdo those of the same name.
fn attributes(tag: &StartTag<()>) -> Vec<(String, String)> {
    let mut attributes: Vec<(String, String)> = Vec::new();
    let mut put = |name: &str, value: &str| {
        let (name, value) = (name.trim().to_ascii_lowercase(), value.trim().to_owned());
        match attributes.iter_mut().find(|(known, _)| *known == name) {
            Some(known) => known.1 = value,
            None => attributes.push((name, value)),
        }
    };
    let mut style = String::new();
    for (name, value) in &tag.attributes {
        let (name, value) = (String::from_utf8_lossy(name), String::from_utf8_lossy(value));
        if name == "style" { style = value.into_owned() } else { put(&name, &value) }
    }
    for (name, value) in style.split(';').filter_map(|declaration| declaration.split_once(':')) {
        put(name, value);
    }
    // A colour brings its own opacity.
    for part in ["fill", "stroke"] {
        let color = attributes.iter().find(|(name, _)| name == part).and_then(|(_, value)| Color::read(value));
        if color.is_some_and(|(_, opacity)| opacity < 1.0) {
            attributes.retain(|(name, _)| *name != format!("{part}-opacity"));
        }
    }
    attributes
}

fn rounded(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
