//! Links: what each address in the notes means, and what is said where it means nothing. Every address of a note is
//! looked up once. The pages are only read here; [`Found`] writes what was found into them.

use std::{cell::OnceCell, collections::HashMap};

use super::{
    address::{Address, shown, told},
    anchors::{Anchors, Place, Sheet},
    found::{Asking, Found, asks_for_file, asks_for_place},
    ledger::{Instead, Ledger, Spot},
    map::Map,
    names::{Meaning, Names, without_ending},
};
use crate::{
    Notebook,
    content::Target,
    page::Page,
    parse::{SourceFolder, slug::slug},
    problem::{Fault, Problem},
    url::Url,
    walk,
};

/// What an address means.
#[derive(Debug, Clone)]
pub struct Answer {
    /// What a link leads to.
    pub target: Target,
    /// What an embed shows.
    pub part: Option<Part>,
}

/// A part of the notebook that can be shown elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Part {
    /// A note, by its index.
    Note(usize),
    /// A place in one.
    Place(Place),
}

/// All notes, and what their addresses mean.
pub struct Links<'a> {
    folder: &'a SourceFolder,
    notebook: &'a Notebook,
    names: Names<'a>,
    map: Map,
    // The sessions of each note, in its order.
    sessions: &'a [Vec<usize>],
    anchors: Vec<OnceCell<Anchors>>,
    tops: Vec<OnceCell<Option<Sheet>>>,
    answers: Vec<HashMap<String, Answer>>,
    files: Vec<HashMap<String, Option<u32>>>,
    attachments: Vec<String>,
    attached: HashMap<usize, u32>,
}

/// What an address is written for, and where.
#[derive(Clone, Copy)]
struct Asker<'w> {
    spot: Spot<'w>,
    noun: &'static str,
}

impl<'a> Links<'a> {
    /// Ready to look up what the notes of a notebook mean.
    pub fn new(
        folder: &'a SourceFolder,
        notebook: &'a Notebook,
        names: Names<'a>,
        sessions: &'a [Vec<usize>],
        problems: &mut Vec<Problem>,
    ) -> Self {
        let (map, found) = folder.links.as_ref().map(Map::read).unwrap_or_default();
        problems.extend(found);
        let count = notebook.catalogue.notes.len();
        let links = Self {
            folder,
            notebook,
            names,
            map,
            sessions,
            anchors: (0..count).map(|_| OnceCell::new()).collect(),
            tops: vec![OnceCell::new(); count],
            answers: vec![HashMap::new(); count],
            files: vec![HashMap::new(); count],
            attachments: Vec::new(),
            attached: HashMap::new(),
        };
        links.check_map(problems);
        links
    }

    /// Looks up every address of the pages that ask for something.
    pub fn look_up(mut self, asking: &Asking, ledger: &mut Ledger<'_, '_>) -> Found {
        for note in 0..self.sessions.len() {
            let sessions = self.sessions[note].iter().map(|at| Sheet::Session(*at));
            for sheet in std::iter::once(Sheet::Lead(note)).chain(sessions) {
                if let Some(page) = asking.page(sheet, self.notebook) {
                    let line = match sheet {
                        Sheet::Lead(_) => 1,
                        Sheet::Session(at) => self.notebook.catalogue.sessions[at].line,
                    };
                    self.page(note, line, page, ledger);
                }
            }
        }
        Found { answers: self.answers, files: self.files, attachments: self.attachments }
    }

    fn page(&mut self, note: usize, line: u32, page: &Page, ledger: &mut Ledger<'_, '_>) {
        walk::page(page, &mut |node| {
            if let Some((written, noun)) = asks_for_place(&node) {
                if !self.answers[note].contains_key(written) {
                    let answer = self.answer(Asker { spot: Spot { note, from: line, written }, noun }, ledger);
                    self.answers[note].insert(written.to_owned(), answer);
                }
            } else if let Some((written, noun)) = asks_for_file(&node)
                && !self.files[note].contains_key(written)
            {
                let found = self.attach(Asker { spot: Spot { note, from: line, written }, noun }, ledger);
                self.files[note].insert(written.to_owned(), found);
            }
        });
    }

    fn answer(&mut self, asker: Asker<'_>, ledger: &mut Ledger<'_, '_>) -> Answer {
        let Asker { spot, noun } = asker;
        let Spot { note, written, .. } = spot;
        let address = Address::read(written);
        let words = shown(written);
        let unresolved = Answer { target: Target::Unresolved(words.to_owned()), part: None };
        let is_elsewhere = !address.vault.is_empty() && !address.vault.eq_ignore_ascii_case(&self.folder.name);
        // `obsidian://open?vault=V` alone names no note.
        let is_vault = address.names.is_empty() && address.is_wikilink && !written.starts_with("[[");
        if is_elsewhere || is_vault || words.is_empty() {
            return unresolved;
        }
        if let Some(entry) = self.map.meaning(&address.names) {
            return self.mapped(&entry.meaning, &address).unwrap_or(unresolved);
        }
        let path = self.notebook.catalogue.notes[note].path.as_str();
        let meaning = if address.names.is_empty() {
            Some(Meaning { nearest: note, other: None })
        } else {
            self.names.note(&address, path)
        };
        let Some(meaning) = meaning else {
            if let Some(file) = self.file(&address, words, path) {
                return Answer { target: Target::Attachment(self.attachment(file.nearest)), part: None };
            }
            let near = || self.names.nearest_note(&address, path).or_else(|| self.names.nearest_file(&address, path));
            let near = (!words.starts_with('/')).then(near).flatten();
            ledger.add(spot, Fault::DeadLink, nowhere(noun, told(words)), near.as_ref());
            return unresolved;
        };
        self.warn_of_doubt(meaning, asker, ledger);
        let (answer, missing) = self.within(meaning.nearest, &address);
        if let Some(missing) = missing {
            let there = &self.notebook.catalogue.notes[meaning.nearest].path;
            let words = told(words);
            let sentence = match missing {
                Missing::Note => format!("The {noun} `{words}` leads to {there}, which says nothing."),
                _ if address.names.is_empty() => {
                    format!("The {noun} `{words}` leads to no {} of this note.", missing.word())
                }
                _ => format!("The {noun} `{words}` leads to no {} of {there}, only to the note.", missing.word()),
            };
            ledger.add(spot, Fault::DeadLink, sentence, None);
            if address.names.is_empty() || missing == Missing::Note {
                return unresolved;
            }
        }
        answer.unwrap_or(unresolved)
    }

    fn warn_of_doubt(&self, meaning: Meaning, asker: Asker<'_>, ledger: &mut Ledger<'_, '_>) {
        let path = |index: usize| self.notebook.catalogue.notes[index].path.as_str();
        if let Some(other) = meaning.other {
            let Asker { spot, noun } = asker;
            let (words, one, other) = (shown(spot.written), path(meaning.nearest), path(other));
            let sentence = format!(
                "The {noun} `{}` may mean {one} or {other}, and the first was taken; write the folder as well.",
                told(words)
            );
            let (name, place) = words.split_once('#').map_or((words, ""), |(name, _)| (name, &words[name.len()..]));
            // What is written shorter than its path in the folder is clear when all of the path is there.
            let whole = format!("{}{place}", without_ending(one));
            let is_longer = without_ending(one).len() > name.len();
            let instead = is_longer.then(|| Instead { name: whole.clone(), path: whole });
            ledger.add(spot, Fault::SameName, sentence, instead.as_ref());
        }
    }

    // What the map says an address means.
    fn mapped(&self, meaning: &str, address: &Address) -> Option<Answer> {
        if let Some(url) = Url::link(meaning) {
            let whole = format!("{meaning}#{}", address.fragment);
            let there = if address.fragment.is_empty() || meaning.contains('#') { None } else { Url::link(&whole) };
            return Some(Answer { target: Target::Web(there.unwrap_or(url)), part: None });
        }
        let (note, place) = self.mapped_note(meaning)?;
        let is_exact = !address.headings.is_empty() || address.block.is_some();
        self.within(note, if is_exact { address } else { &place }).0
    }

    fn mapped_note(&self, meaning: &str) -> Option<(usize, Address)> {
        let place = Address::read(meaning);
        let note = place.names.iter().find_map(|name| self.names.note_at(name.trim_start_matches('/')))?;
        Some((note, place))
    }

    fn check_map(&self, problems: &mut Vec<Problem>) {
        let Some(file) = &self.folder.links else { return };
        for (_, entry) in self.map.entries() {
            if Url::link(&entry.meaning).is_none() && self.mapped_note(&entry.meaning).is_none() {
                let meaning = &entry.meaning;
                problems.push(Problem {
                    path: file.path.clone(),
                    line: entry.line,
                    fault: Fault::DeadLink,
                    sentence: format!("`{meaning}` is neither a note of this folder nor an address on the web."),
                    correction: None,
                });
            }
        }
    }

    // The place in a note, or else the note, and what is missing.
    fn within(&self, note: usize, address: &Address) -> (Option<Answer>, Option<Missing>) {
        let Some(top) = self.top(note) else { return (None, Some(Missing::Note)) };
        let whole = || Some(self.leading_to(note, top, Part::Note(note)));
        let missing = if let Some(id) = &address.block {
            match self.anchors(note).block(id) {
                Some(place) => return (Some(self.leading_to(note, top, Part::Place(place.clone()))), None),
                None => Missing::Block,
            }
        } else if address.headings.is_empty() {
            return (whole(), None);
        } else {
            match self.anchors(note).heading(&address.headings) {
                Some(place) => return (Some(self.leading_to(note, top, Part::Place(place.clone()))), None),
                // The heading that gave the note its title.
                None if self.anchors(note).is_title(&address.headings) => {
                    return (whole(), None);
                }
                None => Missing::Heading,
            }
        };
        (whole(), Some(missing))
    }

    fn anchors(&self, note: usize) -> &Anchors {
        self.anchors[note].get_or_init(|| Anchors::new(self.notebook, note, &self.sessions[note]))
    }

    // What stands for a note as a whole: the session of its title, else the first; without any, what it says itself.
    fn top(&self, note: usize) -> Option<Sheet> {
        *self.tops[note].get_or_init(|| {
            if !self.notebook.catalogue.notes[note].id.is_empty() {
                return Some(Sheet::Lead(note));
            }
            let title = slug(&self.notebook.catalogue.notes[note].title);
            let sessions = &self.sessions[note];
            let same = sessions.iter().find(|at| slug(&self.notebook.catalogue.sessions[**at].title) == title);
            same.or(sessions.first()).copied().map(Sheet::Session)
        })
    }

    fn leading_to(&self, note: usize, top: Sheet, part: Part) -> Answer {
        let (sheet, section) = match &part {
            Part::Note(_) => (top, None),
            Part::Place(Place::Whole(sheet)) => (shown_on(*sheet, top), None),
            // A section of a lead folds nothing and has no address.
            Part::Place(Place::Section(Sheet::Lead(_), _)) if matches!(top, Sheet::Session(_)) => {
                (self.sessions[note].first().copied().map_or(top, Sheet::Session), None)
            }
            Part::Place(Place::Section(sheet, id) | Place::Named(sheet, id)) => {
                (shown_on(*sheet, top), Some(id.clone()))
            }
        };
        let catalogue = &self.notebook.catalogue;
        let session = match sheet {
            Sheet::Session(at) => catalogue.sessions[at].id.clone(),
            Sheet::Lead(note) => catalogue.notes[note].id.clone(),
        };
        Answer { target: Target::Section { session, section }, part: Some(part) }
    }

    fn file(&self, address: &Address, whole: &str, path: &str) -> Option<Meaning> {
        // No site and no script is a file.
        (!address.names.is_empty() && !self.folder.others.is_empty() && !whole.contains("://"))
            .then(|| self.names.file(address, whole, path))
            .flatten()
    }

    fn attachment(&mut self, file: usize) -> u32 {
        let next = u32::try_from(self.attachments.len()).unwrap_or(u32::MAX);
        *self.attached.entry(file).or_insert_with(|| {
            self.attachments.push(self.folder.others[file].clone());
            next
        })
    }

    fn attach(&mut self, asker: Asker<'_>, ledger: &mut Ledger<'_, '_>) -> Option<u32> {
        let Asker { spot, noun } = asker;
        let (written, words) = (spot.written, shown(spot.written));
        let path = self.notebook.catalogue.notes[spot.note].path.as_str();
        let address = Address::read(written);
        if let Some(file) = self.file(&address, words, path) {
            return Some(self.attachment(file.nearest));
        }
        let is_note = self.names.note(&address, path).is_some();
        let near = if is_note { None } else { self.names.nearest_file(&address, path) };
        let words = told(words);
        let sentence = if is_note {
            format!("The {noun} `{words}` is a note; write `![[name]]` to show it, or make it a link.")
        } else {
            format!("The {noun} `{words}` is not in the notes folder; put it there, or correct its name or address.")
        };
        ledger.add(spot, Fault::MissingPicture, sentence, near.as_ref());
        None
    }
}

// A lead is shown with the session that stands for its note.
const fn shown_on(sheet: Sheet, top: Sheet) -> Sheet {
    match sheet {
        Sheet::Session(_) => sheet,
        Sheet::Lead(_) => top,
    }
}

/// What an address names that is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Missing {
    Note,
    Heading,
    Block,
}

impl Missing {
    const fn word(self) -> &'static str {
        match self {
            Self::Note => "session",
            Self::Heading => "heading",
            Self::Block => "block",
        }
    }
}

fn nowhere(noun: &str, words: &str) -> String {
    if words.starts_with('/') {
        return format!(
            "The {noun} `{words}` leads nowhere outside the place the note was written in; write the whole address, or say in links.yaml what it means."
        );
    }
    format!("The {noun} `{words}` leads to no note or file of this folder; correct its name, or add what it names.")
}
