//! A stand-in: one character in the place of a text that the drawer would cut off. The text comes back when the drawing is rebuilt, and
//! is then broken into lines that fit.

use mermaid_svg::{Diagram, ast::C4Element};

/// Stand-ins are characters from here on, in a plane of private use that no font draws.
const FIRST: u32 = 0x0010_0000;
/// A character that only takes room.
pub(crate) const PAD: char = '\u{10fffd}';

/// The texts that were taken out of a diagram.
#[derive(Debug, Default)]
pub(crate) struct StandIns(Vec<String>);

impl StandIns {
    /// Takes out of a diagram what would be cut off.
    pub(crate) fn take(diagram: &mut Diagram) -> Self {
        let mut all = Self::default();
        match diagram {
            Diagram::Pie(pie) => pie.entries.iter_mut().for_each(|entry| all.put(&mut entry.label, 12)),
            Diagram::Requirement(diagram) => {
                for requirement in &mut diagram.requirements {
                    all.put_some(&mut requirement.text, 26);
                }
            }
            Diagram::C4(diagram) => {
                diagram.elements.iter_mut().for_each(|element| all.element(element, 0));
                for relation in &mut diagram.relations {
                    all.put(&mut relation.label, 36);
                    all.put_some(&mut relation.technology, 28);
                }
            }
            _ => {}
        }
        all
    }

    fn element(&mut self, element: &mut C4Element, depth: usize) {
        self.put_some(&mut element.descr, 24);
        if depth < 64 {
            element.members.iter_mut().for_each(|member| self.element(member, depth + 1));
        }
    }

    fn put_some(&mut self, text: &mut Option<String>, longest: usize) {
        if let Some(text) = text {
            self.put(text, longest);
        }
    }

    fn put(&mut self, text: &mut String, longest: usize) {
        let next = u32::try_from(self.0.len()).ok().and_then(|n| char::from_u32(FIRST + n));
        if let (Some(c), true) = (next.filter(|c| *c < PAD), text.chars().count() > longest) {
            self.0.push(std::mem::replace(text, c.to_string()));
        }
    }

    /// The text with what stand-ins stand for, and without padding.
    pub(crate) fn resolve(&self, text: &str) -> String {
        let mut whole = String::with_capacity(text.len());
        for c in text.chars() {
            let text = u32::from(c).checked_sub(FIRST).and_then(|n| self.0.get(usize::try_from(n).ok()?));
            match text {
                Some(text) => whole.push_str(text),
                None if c == PAD => {}
                None => whole.push(c),
            }
        }
        whole
    }
}
