//! Room in sequence diagrams: the drawer sets actors as far apart as their names need, whatever is said between them. Here messages are
//! broken into lines, and names padded until the messages fit.

use std::collections::HashMap;

use mermaid_svg::ast::{Message, SequenceDiagram, SequenceItem};

use crate::{extent::width_of, standin::PAD};

/// What the drawer reckons for a letter of an actor's name, for the rest of its box, for its smallest box, and between two.
const LETTER: f64 = 8.0;
const BOX: f64 = 40.0;
const LEAST: f64 = 110.0;
const GAP: f64 = 50.0;
/// The letters of messages, and what has to stay free beside a message.
const SIZE: f64 = 12.0;
const FREE: f64 = 24.0;
/// Messages wider than this are broken.
const WIDEST: f64 = 220.0;
/// Blocks in blocks that are looked into.
const MAX_DEPTH: usize = 64;

/// Makes room for the messages of a sequence diagram.
pub(crate) fn make(diagram: &mut SequenceDiagram) {
    let places: HashMap<String, usize> =
        diagram.participants.iter().enumerate().map(|(n, actor)| (actor.id.clone(), n)).collect();
    let widths: Vec<f64> = diagram.participants.iter().map(|actor| box_width(&actor.display)).collect();
    let mut gaps: Vec<f64> = widths.windows(2).map(|pair| pair.iter().sum::<f64>() / 2.0 + GAP).collect();
    let mut needs = Vec::new();
    walk(&mut diagram.items, 0, &mut |message| {
        if let (Some(from), Some(to)) = (places.get(&message.from), places.get(&message.to)) {
            let (left, right) = (*from.min(to), *from.max(to));
            if left < right {
                let room: f64 = gaps.get(left..right).unwrap_or_default().iter().sum();
                needs.push((left, right, break_up(message, room - FREE) + FREE));
            }
        }
    });
    let natural = gaps.clone();
    needs.sort_by_key(|(left, right, _)| right - left);
    for (left, right, need) in needs {
        let Some(between) = gaps.get_mut(left..right) else { continue };
        let lack = need - between.iter().sum::<f64>();
        let share = lack.max(0.0) / between.len() as f64;
        between.iter_mut().for_each(|gap| *gap += share);
    }
    let more: Vec<f64> = gaps.iter().zip(natural).map(|(gap, natural)| gap - natural).collect();
    for (n, actor) in diagram.participants.iter_mut().enumerate() {
        let before = n.checked_sub(1).and_then(|n| more.get(n)).copied().unwrap_or(0.0);
        let wanted = before.max(more.get(n).copied().unwrap_or(0.0));
        if wanted > 1.0 {
            pad(&mut actor.display, widths.get(n).copied().unwrap_or(LEAST) + wanted);
        }
    }
}

/// Pads a name until its box is that wide.
fn pad(name: &mut String, width: f64) {
    let line = lines_of(name).last().map(|line| line.chars().count()).unwrap_or_default();
    let letters = ((width.min(2_000.0) - BOX) / LETTER).ceil() as usize;
    name.extend(std::iter::repeat_n(PAD, letters.saturating_sub(line)));
}

fn box_width(name: &str) -> f64 {
    let widest = lines_of(name).iter().map(|line| line.chars().count()).max().unwrap_or_default() as f64;
    (widest * LETTER + BOX).max(LEAST)
}

fn lines_of(text: &str) -> Vec<&str> {
    text.split("<br/>").flat_map(|part| part.split("<br>")).flat_map(|part| part.split("\\n")).collect()
}

fn walk(items: &mut [SequenceItem], depth: usize, see: &mut impl FnMut(&mut Message)) {
    if depth > MAX_DEPTH {
        return;
    }
    for item in items {
        match item {
            SequenceItem::Message(message) => see(message),
            SequenceItem::Alt(branches) | SequenceItem::Par(branches) | SequenceItem::Critical(branches) => {
                branches.iter_mut().for_each(|branch| walk(&mut branch.items, depth + 1, see));
            }
            SequenceItem::Loop(block) | SequenceItem::Opt(block) | SequenceItem::Break(block) => {
                walk(&mut block.items, depth + 1, see);
            }
            SequenceItem::Rect(rect) => walk(&mut rect.items, depth + 1, see),
            _ => {}
        }
    }
}

/// Breaks a message that is wider than its room into two lines. Gives the width that it needs.
fn break_up(message: &mut Message, room: f64) -> f64 {
    let width = |text: &str| width_of(text, SIZE);
    let mut lines: Vec<String> = lines_of(&message.text).into_iter().map(str::to_owned).collect();
    if let ([line], false) = (&lines[..], message.text.contains('<')) {
        let whole = width(line);
        if whole > room.max(WIDEST) {
            // The blank nearest to the middle.
            let middle = line.len() / 2;
            let blank = line.match_indices(' ').map(|(at, _)| at).min_by_key(|at| at.abs_diff(middle));
            if let Some((first, second)) = blank.and_then(|at| line.split_at_checked(at)) {
                lines = vec![first.trim().to_owned(), second.trim().to_owned()];
            }
        }
    }
    if lines.len() > 1 {
        // The drawer sets the middle of the lines on the arrow; empty ones below bring the others above it.
        message.text = lines.join("<br/>") + &"<br/>".repeat(lines.len() - 1);
    }
    lines.iter().map(|line| width(line)).fold(0.0, f64::max)
}
