//! The extent of a drawing: where its shapes and texts lie. It tells what a text stands on, and lets the picture grow to hold every
//! text, because the drawer only guesses how wide the page's letters are.

use crate::attribute::number;

/// A rectangle, in the units of the drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Extent {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
}

impl Extent {
    pub(crate) fn holds(self, x: f64, y: f64) -> bool {
        (self.left..=self.right).contains(&x) && (self.top..=self.bottom).contains(&y)
    }

    pub(crate) fn with(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// Do they lie over each other?
    pub(crate) fn meets(self, other: Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// The extent, so much further to the right and down.
    pub(crate) fn moved(self, (across, down): (f64, f64)) -> Self {
        Self { left: self.left + across, top: self.top + down, right: self.right + across, bottom: self.bottom + down }
    }

    fn around(points: impl IntoIterator<Item = (f64, f64)>) -> Option<Self> {
        points.into_iter().map(|(x, y)| Self { left: x, top: y, right: x, bottom: y }).reduce(Self::with)
    }
}

/// Moves and scales, as groups do it; turns are not followed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shift {
    x: f64,
    y: f64,
    scale: f64,
}

impl Shift {
    pub(crate) const NONE: Self = Self { x: 0.0, y: 0.0, scale: 1.0 };

    /// The shift inside a group with this `transform`. None: it turns or bends.
    pub(crate) fn then(self, transform: &str) -> Option<Self> {
        transform.split_terminator(')').try_fold(self, |shift, part| {
            let (name, numbers) = part.split_once('(')?;
            let numbers: Vec<f64> = numbers.split([',', ' ']).filter_map(number).collect();
            let first = *numbers.first()?;
            match name.trim() {
                "translate" => {
                    let second = numbers.get(1).copied().unwrap_or(0.0);
                    Some(Self { x: shift.x + first * shift.scale, y: shift.y + second * shift.scale, ..shift })
                }
                "scale" => Some(Self { scale: shift.scale * first, ..shift }),
                _ => None,
            }
        })
    }

    /// What [`Shift::apply`] made of an extent, as it was.
    pub(crate) fn undo(self, extent: Extent) -> Extent {
        let scale = if self.scale.abs() < 1e-9 { 1.0 } else { self.scale };
        let (x, y) = (|x: f64| (x - self.x) / scale, |y: f64| (y - self.y) / scale);
        Extent { left: x(extent.left), top: y(extent.top), right: x(extent.right), bottom: y(extent.bottom) }
    }

    pub(crate) fn apply(self, extent: Extent) -> Extent {
        let (x, y) = (|x: f64| self.x + x * self.scale, |y: f64| self.y + y * self.scale);
        Extent { left: x(extent.left), top: y(extent.top), right: x(extent.right), bottom: y(extent.bottom) }
    }
}

/// Where a shape lies. `get` gives its attributes.
pub(crate) fn of_shape<'a>(element: &str, get: impl Fn(&str) -> Option<&'a str>) -> Option<Extent> {
    let at = |name: &str| get(name).and_then(number);
    match element {
        "rect" => {
            let (left, top) = (at("x").unwrap_or(0.0), at("y").unwrap_or(0.0));
            Some(Extent { left, top, right: left + at("width")?, bottom: top + at("height")? })
        }
        "circle" | "ellipse" => {
            let (x, y) = (at("cx").unwrap_or(0.0), at("cy").unwrap_or(0.0));
            let across = at("rx").or_else(|| at("r"))?;
            let down = at("ry").or_else(|| at("r"))?;
            Some(Extent { left: x - across, top: y - down, right: x + across, bottom: y + down })
        }
        "line" => Extent::around([(at("x1")?, at("y1")?), (at("x2")?, at("y2")?)]),
        "polygon" | "polyline" => {
            let numbers: Vec<f64> = get("points")?.split([',', ' ', '\n']).filter_map(number).collect();
            Extent::around(numbers.chunks_exact(2).filter_map(|pair| Some((*pair.first()?, *pair.get(1)?))))
        }
        "path" => of_path(get("d")?),
        _ => None,
    }
}

/// Where the end points of a path lie, and its control points. Of an arc only the ends are known.
fn of_path(path: &str) -> Option<Extent> {
    let mut points = Vec::new();
    let mut here = (0.0, 0.0);
    for command in path
        .split_inclusive(|c: char| c.is_ascii_alphabetic() && !matches!(c, 'e' | 'E'))
        .collect::<Vec<_>>()
        .windows(2)
    {
        let (Some(letter), Some(rest)) = (command.first().and_then(|c| c.chars().last()), command.get(1)) else {
            continue;
        };
        let rest = rest.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let numbers: Vec<f64> = rest.split([',', ' ', '\n']).filter_map(number).collect();
        let (step, from) = match letter.to_ascii_uppercase() {
            'H' | 'V' => (1, 0),
            'A' => (7, 5),
            _ => (2, 0),
        };
        let start = if letter.is_ascii_lowercase() { here } else { (0.0, 0.0) };
        for group in numbers.chunks_exact(step) {
            let one = group.get(from).copied().unwrap_or(0.0);
            here = match letter.to_ascii_uppercase() {
                'H' => (start.0 + one, here.1),
                'V' => (here.0, start.1 + one),
                _ => (start.0 + one, start.1 + group.get(from + 1).copied().unwrap_or(0.0)),
            };
            points.push(here);
        }
    }
    Extent::around(points)
}

/// About how wide a line of text is, in the widest of the page's fonts.
pub(crate) fn width_of(text: &str, size: f64) -> f64 {
    let ems: f64 =
        text.chars()
            .map(|c| match c {
                'i' | 'j' | 'l' | 'f' | 't' | 'r' | ' ' | '.' | ',' | ':' | ';' | '\'' | '|' | '(' | ')' | '['
                | ']' => 0.38,
                'm' | 'w' | 'M' | 'W' | '@' | '%' => 0.9,
                'A'..='Z' => 0.68,
                '\u{1100}'.. if !('\u{2000}'..'\u{2e80}').contains(&c) => 1.0,
                _ => 0.58,
            })
            .sum();
    ems * size
}
