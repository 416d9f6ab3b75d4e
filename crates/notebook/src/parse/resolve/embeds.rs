//! Embeds: content of one place that is shown at another (`![[Note#Heading]]`). Each is filled with a copy.
//!
//! Three limits keep a few notes from becoming an endless page: a place does not show itself, embeds lie at most
//! [`MAX_CHAIN`] deep in one another, and all copies together weigh at most [`GROWTH`] times the notes, and [`GRACE`].

use std::collections::{HashMap, HashSet};

use super::{
    address::{shown, told},
    anchors::{Place, Sheet},
    copies::{Copies, has_embed},
    extent::{self, NODE},
    found::Asking,
    ledger::{Ledger, Spot},
    links::{Answer, Part},
};
use crate::{
    Notebook,
    content::{Block, Embed, Target},
    page::{Page, Section},
    problem::Fault,
};

/// How many embeds may lie in one another.
const MAX_CHAIN: usize = 6;

/// How many times the weight of the notes their copies may have.
const GROWTH: usize = 4;

/// What copies may weigh in any case: that of ten thousand nodes.
const GRACE: usize = 10_000 * NODE;

/// How deeply content may be nested, so that whoever walks over it in a browser does not run out of stack.
const MAX_DEPTH: usize = 128;

/// Fills every embed.
pub fn fill(
    notebook: &mut Notebook,
    asking: &Asking,
    sessions: &[Vec<usize>],
    answers: &[HashMap<String, Answer>],
    ledger: &mut Ledger<'_, '_>,
) {
    let leads = (0..notebook.leads.len()).map(Sheet::Lead);
    let sheets = leads.chain((0..notebook.pages.len()).map(Sheet::Session));
    let sheets = sheets.filter(|sheet| asking.page(*sheet, notebook).is_some_and(has_embed)).collect::<Vec<_>>();
    if sheets.is_empty() {
        return;
    }
    let own = notebook.leads.iter().chain(&notebook.pages).map(extent::weight_of).sum::<usize>();
    let mut filling = Filling {
        notebook,
        copies: Copies::new(notebook, sessions),
        answers,
        budget: own.saturating_mul(GROWTH).saturating_add(GRACE),
        chain: Vec::new(),
        said: HashSet::new(),
        ledger,
    };
    let filled = sheets.into_iter().filter_map(|sheet| {
        let mut page = sheet.page(notebook)?.clone();
        filling.page(sheet, &mut page);
        Some((sheet, page))
    });
    for (sheet, page) in filled.collect::<Vec<_>>() {
        let place = match sheet {
            Sheet::Lead(note) => notebook.leads.get_mut(note),
            Sheet::Session(at) => notebook.pages.get_mut(at),
        };
        place.into_iter().for_each(|place| place.clone_from(&page));
    }
}

/// Embeds while they are filled.
struct Filling<'a, 'l, 'f, 'r> {
    notebook: &'a Notebook,
    copies: Copies<'a>,
    answers: &'a [HashMap<String, Answer>],
    // What copies may still weigh.
    budget: usize,
    // The places that are being shown, outermost first.
    chain: Vec<Part>,
    said: HashSet<(usize, String)>,
    ledger: &'l mut Ledger<'f, 'r>,
}

/// Why an embed stays empty.
enum Refusal {
    Circle,
    Chain,
    Budget,
}

impl Filling<'_, '_, '_, '_> {
    fn page(&mut self, sheet: Sheet, page: &mut Page) {
        self.chain = vec![Part::Place(Place::Whole(sheet))];
        each_in_page(page, &mut |embed, depth| self.embed(embed, depth));
    }

    fn embed(&mut self, embed: &mut Embed, depth: usize) {
        let Some(here) = self.chain.last().cloned() else { return };
        let note = self.note_of(&here);
        let Target::Unresolved(written) = &embed.target else { return };
        let written = written.clone();
        let Some(answer) = self.answers.get(note).and_then(|answers| answers.get(&written)) else { return };
        embed.target = answer.target.clone();
        let Some(part) = answer.part.clone() else { return };
        if written.starts_with('/') {
            // A HackMD id is no name.
            embed.title = self.title_of(&part);
        }
        match self.copy(&part, depth) {
            Ok(mut copy) => {
                self.chain.push(part);
                each(&mut copy, depth + 1, &mut |inner, depth| self.embed(inner, depth));
                self.chain.pop();
                embed.content = copy;
            }
            Err(refusal) => self.refuse(&refusal, &part, note, &written),
        }
    }

    fn copy(&mut self, part: &Part, depth: usize) -> Result<Vec<Block>, Refusal> {
        if self.chain.iter().any(|outer| self.holds(part, outer)) {
            return Err(Refusal::Circle);
        }
        if self.chain.len() > MAX_CHAIN {
            return Err(Refusal::Chain);
        }
        let budget = self.budget;
        let fits = |extent: extent::Extent| extent.weight <= budget && depth + extent.depth <= MAX_DEPTH;
        let (copy, extent) = self.copies.of(part, fits).ok_or(Refusal::Budget)?;
        self.budget -= extent.weight;
        Ok(copy)
    }

    // Whether one place holds another as a whole, so that showing it there would never end.
    fn holds(&self, part: &Part, inner: &Part) -> bool {
        match (part, inner) {
            (Part::Note(note), _) => *note == self.note_of(inner),
            (
                Part::Place(Place::Whole(sheet)),
                Part::Place(Place::Whole(inner) | Place::Section(inner, _) | Place::Named(inner, _)),
            ) => sheet == inner,
            _ => part == inner,
        }
    }

    fn note_of(&self, part: &Part) -> usize {
        match part {
            Part::Note(note) => *note,
            Part::Place(Place::Whole(sheet) | Place::Section(sheet, _) | Place::Named(sheet, _)) => match sheet {
                Sheet::Lead(note) => *note,
                Sheet::Session(at) => self.notebook.catalogue.sessions.get(*at).map_or(0, |session| session.note),
            },
        }
    }

    fn line_of(&self, part: &Part) -> u32 {
        match part {
            Part::Place(
                Place::Whole(Sheet::Session(at))
                | Place::Section(Sheet::Session(at), _)
                | Place::Named(Sheet::Session(at), _),
            ) => self.notebook.catalogue.sessions.get(*at).map_or(1, |session| session.line),
            _ => 1,
        }
    }

    fn title_of(&self, part: &Part) -> String {
        let catalogue = &self.notebook.catalogue;
        match part {
            Part::Place(Place::Whole(Sheet::Session(at))) => catalogue.sessions[*at].title.clone(),
            Part::Place(Place::Section(Sheet::Session(at), id)) => {
                let mut outline = catalogue.sessions[*at].outline.iter();
                outline.find(|heading| heading.id == *id).map(|heading| heading.title.clone()).unwrap_or_default()
            }
            _ => catalogue.notes.get(self.note_of(part)).map(|note| note.title.clone()).unwrap_or_default(),
        }
    }

    fn refuse(&mut self, refusal: &Refusal, part: &Part, note: usize, written: &str) {
        if !self.said.insert((note, written.to_owned())) {
            return;
        }
        let words = told(shown(written));
        let sentence = match refusal {
            Refusal::Circle => {
                let path = |part: &Part| self.notebook.catalogue.notes[self.note_of(part)].path.as_str();
                let chain = self.chain.iter().chain([part]).map(path).collect::<Vec<_>>().join(" → ");
                format!("The embed `{words}` would show what it stands in ({chain}) and stays empty; make it a link.")
            }
            Refusal::Chain => format!(
                "The embed `{words}` lies in more than {MAX_CHAIN} others and stays empty where it is shown so; make it a link."
            ),
            Refusal::Budget => format!(
                "The embed `{words}` stays empty, because what embeds show would be much more than the notes; make it a link."
            ),
        };
        let line = self.chain.last().map_or(1, |here| self.line_of(here));
        // A link shows nothing, and leads there.
        let name = shown(written);
        let plain = [(format!("![[{name}"), format!("[[{name}"))];
        self.ledger.exchange(Spot { note, from: line, written }, Fault::EmptyEmbed, sentence, &plain);
    }
}

type Visit<'v> = dyn FnMut(&mut Embed, usize) + 'v;

fn each_in_page(page: &mut Page, visit: &mut Visit<'_>) {
    each(&mut page.head, 1, visit);
    each(&mut page.intro, 1, visit);
    each_in_sections(&mut page.sections, visit);
    page.footnotes.iter_mut().for_each(|footnote| each(&mut footnote.blocks, 1, visit));
}

fn each_in_sections(sections: &mut [Section], visit: &mut Visit<'_>) {
    for section in sections {
        each(&mut section.blocks, 1, visit);
        each_in_sections(&mut section.sections, visit);
    }
}

// Every embed with the nodes it lies in; what it shows is left to whoever is told.
fn each(blocks: &mut [Block], depth: usize, visit: &mut Visit<'_>) {
    for block in blocks {
        match block {
            Block::Embed(embed) => visit(embed, depth),
            Block::List(list) => list.items.iter_mut().for_each(|item| each(&mut item.content, depth + 2, visit)),
            Block::Quote(content) => each(content, depth + 1, visit),
            Block::Element(element) => each(&mut element.content, depth + 1, visit),
            Block::Callout(callout) => each(&mut callout.content, depth + 1, visit),
            Block::Paragraph(_)
            | Block::Plain(_)
            | Block::Heading { .. }
            | Block::Code(_)
            | Block::Diagram(_)
            | Block::Table(_)
            | Block::Math(_)
            | Block::Rule => {}
        }
    }
}
