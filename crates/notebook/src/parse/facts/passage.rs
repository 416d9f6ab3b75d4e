//! Passages: one block of the head, and what its lines say together. A bare name or place counts only among facts, and a
//! label among much else only if it is not alone.

use super::{
    Facts,
    labels::{self, Label},
    lines::{Line, Lines},
    listed::opens,
    people,
    said::{Reading, Standing},
};
use crate::fact::{LinkKind, Origin, Role};

/// How many lines can be names without a label.
const MOST_NAMES: usize = 4;

/// What the lines of a block say.
pub struct Passage {
    said: Facts,
    readings: Vec<(Reading, u32)>,
    standing: Standing,
    is_list: bool,
    /// Whether the block holds more than its lines.
    is_cut: bool,
}

/// What became of a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It says nothing but facts.
    Whole,
    /// It is about the session.
    About,
    /// It says something else, or something else, too.
    Else,
}

impl Passage {
    /// Reads the lines of a block.
    pub fn read(Lines { lines, is_cut }: &Lines, standing: Standing, is_list: bool) -> Self {
        let mut said = Facts::default();
        let mut readings = Vec::new();
        let mut at = 0;
        while let Some(line) = lines.get(at) {
            at += 1;
            // What stands below an item is about that item.
            if line.depth > 1 && at > 1 {
                readings.push((Reading::Prose, line.line));
                continue;
            }
            let standing = if standing == Standing::First && at > 1 { Standing::Within } else { standing };
            let mut reading = said.line(line, standing);
            if let Reading::Opens(label) = reading {
                let inside = inside(line, &lines[at..]);
                reading = match label.filter(opens) {
                    None => Reading::Aside,
                    Some(label) if inside.is_empty() => Reading::Opens(Some(label)),
                    Some(label) if said.below(label, inside) => Reading::Labelled,
                    Some(_) => Reading::Partly,
                };
                at += inside.len();
            }
            readings.push((reading, line.line));
        }
        Self { said, readings, standing, is_list, is_cut: *is_cut }
    }

    /// The label at its end that waits for what stands below the block.
    pub fn waits_for(&self) -> Option<Label> {
        match self.readings.last() {
            Some((Reading::Opens(label), _)) => *label,
            _ => None,
        }
    }

    /// Gives the facts of the session what counts.
    pub fn settle(mut self, facts: &mut Facts) -> Outcome {
        if !self.counts() {
            return Outcome::Else;
        }
        let stated = self.stated();
        let prose = self.count(|reading| *reading == Reading::Prose);
        let links = self.count(|reading| *reading == Reading::Links);
        let opening = self.count(|reading| matches!(reading, Reading::Opens(_)));
        // A link that could be any needs to stand among facts.
        let has_date = !self.said.dates.is_empty() || !facts.dates.is_empty();
        let knows_session = stated > 0 || has_date || facts.head > 0;
        if !knows_session && self.said.links.iter().any(|link| !tells_of_session(link.value.kind)) {
            self.said.links.clear();
        }
        let is_about =
            self.take_bare(prose == 0 && stated > 0, prose == 0 && (knows_session || self.readings.len() == 1));
        // Links alone are shown where they stand, unless they follow other facts.
        let follows_facts = stated + opening > 0 || facts.head > 0;
        facts.link_blocks += usize::from(!follows_facts && links == self.readings.len());
        facts.merge(self.said);
        if prose > 0 || self.is_list && stated + links + opening == 0 {
            Outcome::Else
        } else if is_about && follows_facts && !self.is_cut && self.standing != Standing::Loose {
            Outcome::Whole
        } else {
            Outcome::About
        }
    }

    /// Takes the bare names and places, if they count; returns whether all lines are facts then.
    fn take_bare(&mut self, takes_names: bool, takes_places: bool) -> bool {
        let takes_names = takes_names && self.count(|reading| matches!(reading, Reading::Names(_))) <= MOST_NAMES;
        let mut is_whole = true;
        for (reading, line) in &self.readings {
            match reading {
                Reading::Places(places) if takes_places => {
                    places.iter().for_each(|place| self.said.place(place, Origin::Head, *line));
                }
                Reading::Names(names) if takes_names => {
                    for name in names {
                        let person = people::Named { name: name.clone(), role: None };
                        self.said.person(person, Role::Named, Origin::Head, *line);
                    }
                }
                Reading::Places(_) | Reading::Names(_) | Reading::Aside | Reading::Partly => is_whole = false,
                Reading::Labelled | Reading::Bare | Reading::Links | Reading::Prose | Reading::Opens(_) => {}
            }
        }
        is_whole
    }

    /// Whether what it says is about the session.
    fn counts(&self) -> bool {
        let labelled = self.count(|reading| matches!(reading, Reading::Labelled | Reading::Partly));
        let opening = self.count(|reading| matches!(reading, Reading::Opens(_)));
        let has_label = self.said.dates.iter().any(|dated| dated.origin == Origin::Label);
        let is_labelled = labelled + opening > 1 || has_label;
        let begins_with_label = matches!(self.readings.first(), Some((Reading::Labelled | Reading::Partly, _)));
        match self.standing {
            Standing::Loose => is_labelled,
            // What begins with a label is the head, whatever follows.
            _ if self.count(|reading| *reading == Reading::Prose) > self.stated() => {
                is_labelled || begins_with_label || !self.said.dates.is_empty()
            }
            // An item of an agenda may be a draft.
            _ if self.is_list && labelled == 0 && self.said.dates.is_empty() => self.said.status.is_empty(),
            _ => true,
        }
    }

    /// How many lines state a fact that is more than a link.
    fn stated(&self) -> usize {
        self.count(|reading| matches!(reading, Reading::Labelled | Reading::Partly | Reading::Bare))
    }

    fn count(&self, is_wanted: impl Fn(&Reading) -> bool) -> usize {
        self.readings.iter().filter(|(reading, _)| is_wanted(reading)).count()
    }
}

/// Whether a link of that kind is about the session it stands in, wherever it leads.
pub fn tells_of_session(kind: LinkKind) -> bool {
    !matches!(kind, LinkKind::Other | LinkKind::Repository)
}

/// The label of a heading or a line, and what follows it.
pub fn label_of(line: &Line) -> Option<(Label, &str)> {
    let parts = line.parts.as_ref().map(|(label, value)| (label.as_str(), value.as_str()));
    let found = parts.filter(|(label, _)| labels::read(label).is_some()).or_else(|| labels::cut(&line.text));
    let (label, value) = found.or_else(|| labels::cut_loosely(&line.text)).unwrap_or((&line.text, ""));
    // `Day 1: …` is a session of its own.
    if labels::is_numbered(label) { None } else { Some((labels::read(label)?, value)) }
}

/// The lines below a label: what is nested in its item, or what follows in its paragraph up to the next label.
fn inside<'a>(line: &Line, below: &'a [Line]) -> &'a [Line] {
    let is_inside = |inner: &&Line| match line.depth {
        0 => inner.depth > 0 || label_of(inner).is_none(),
        depth => inner.depth > depth,
    };
    &below[..below.iter().take_while(is_inside).count()]
}
