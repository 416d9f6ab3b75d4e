//! Resolving: what only all notes together tell, in this order:
//!
//! 1. which notes are no session but lead to others; the dates and the order of the sessions, and their addresses;
//! 2. `links` (with `address`, `names`, `anchors`, `map`): what each address in the notes means, be it a note, a place in
//!    one, or a file; what means nothing is reported on its line (`ledger`);
//! 3. `found` writes that into the pages, `mentions` turns it around;
//! 4. `embeds` (with `copies`, `extent`): what notes show of one another is copied;
//! 5. `holdings` notes down what kinds of things each page now holds;
//! 6. `twins`: tags that look like the same one are reported.
//!
//! Each step is linear in the notes, whatever they name.

pub(super) mod address;
mod anchors;
mod copies;
mod embeds;
mod extent;
mod found;
mod holdings;
mod ledger;
mod links;
mod map;
mod mentions;
mod names;
mod twins;

use address::Address;
use found::Asking;
use ledger::Ledger;
use links::Links;
use names::{Doubles, Names};

use super::{
    Settings, SourceFolder, index, natural,
    note::{ParsedNote, ParsedSession},
    report::Report,
    slug::Slugs,
    trust::{self, Moment, Moments},
};
use crate::{
    Notebook,
    catalogue::{Catalogue, Note, Session},
    holds::Holdings,
    page::Page,
    problem::{Fault, Problem},
    tag, when,
};

/// A session and its page with the moment it stands at on the timeline.
type Placed = (Moment, (Session, Page));

/// Makes the notebook of a folder from its notes, each with its report. The problems are those of no note.
pub fn resolve(
    folder: &SourceFolder,
    settings: &Settings,
    notes: Vec<(ParsedNote, &mut Report)>,
) -> (Notebook, Vec<Problem>) {
    let (mut parsed, mut reports): (Vec<_>, Vec<_>) = notes.into_iter().unzip();
    let paths = parsed.iter().map(|note| note.path.clone()).collect::<Vec<_>>();
    let names = Names::new(&parsed, &paths, &folder.others);
    clear_indexes(&mut parsed, &names);
    let title = settings.title.as_ref().unwrap_or(match parsed.as_slice() {
        [note] => &note.title,
        _ => &folder.name,
    });
    let mut notebook = timeline(title.clone(), settings, &mut parsed, &mut reports);
    let mut sessions = vec![Vec::new(); parsed.len()];
    for (at, session) in notebook.catalogue.sessions.iter().enumerate() {
        sessions[session.note].push(at);
    }
    for own in &mut sessions {
        own.sort_by_key(|at| notebook.catalogue.sessions[*at].line);
    }
    let mut ledger = Ledger::new(folder, reports);
    let mut problems = Vec::new();
    let asking = Asking::of(&notebook);
    let found = Links::new(folder, &notebook, names, &sessions, &mut problems).look_up(&asking, &mut ledger);
    found.apply(&asking, &mut notebook);
    mentions::note_down(&mut notebook, &asking, &sessions, &found.answers);
    embeds::fill(&mut notebook, &asking, &sessions, &found.answers, &mut ledger);
    holdings::note_down(&mut notebook);
    twins::report(&notebook.catalogue, &mut ledger);
    notebook.attachments = found.attachments;
    (notebook, problems)
}

/// Takes the sessions off the notes that only lead to others.
fn clear_indexes(notes: &mut [ParsedNote], names: &Names<'_>) {
    for (own, note) in notes.iter_mut().enumerate() {
        let Some(addresses) = index::addresses(note) else { continue };
        let found = addresses.iter().filter_map(|address| names.note(&Address::read(address), &note.path));
        let others = found.map(|found| found.nearest).filter(|other| *other != own).collect::<Vec<_>>();
        let are_several = others.iter().any(|other| *other != others[0]);
        if are_several && others.len() * 5 >= addresses.len() * 4 {
            index::turn_into_lead(note);
        }
    }
}

/// The sessions of all notes in their order, with addresses but without links. Takes the notes' content.
fn timeline(title: String, settings: &Settings, notes: &mut [ParsedNote], reports: &mut [&mut Report]) -> Notebook {
    let moments = trust::moments(notes, reports, settings);
    let mut notebook = Notebook { catalogue: Catalogue { title, ..Catalogue::default() }, ..Notebook::default() };
    let mut slugs = Slugs::default();
    let mut doubles = Doubles::default();
    let mut placed: Vec<Placed> = Vec::new();
    for (index, ((note, report), moments)) in notes.iter_mut().zip(reports).zip(moments).enumerate() {
        if let Some(other) = doubles.add(&note.path) {
            report.add(
                1,
                Fault::SameName,
                format!(
                    "Another note has the same name ({other}), so that a link by name may mean either; rename one."
                ),
            );
        }
        let order = trust::order(&moments);
        let sessions = std::mem::take(&mut note.sessions);
        for ((mut session, moments), order) in sessions.into_iter().zip(moments).zip(&order) {
            if session.title.is_empty() {
                let date = moments.0.as_ref().map(|fact| when::in_full(&fact.value, None));
                session.title = date.unwrap_or_else(|| note.title.clone());
            }
            let id = slugs.unique(&session.title, "session");
            placed.push((*order, make_session(session, id, moments, index, &note.tags)));
        }
        let lead = std::mem::take(&mut note.lead);
        let is_index = order.is_empty() && lead != Page::default();
        notebook.catalogue.notes.push(Note {
            id: if is_index { slugs.unique(&note.title, "note") } else { String::new() },
            path: note.path.clone(),
            title: note.title.clone(),
            has_lead: lead != Page::default(),
            lang: note.lang.take(),
            dir: note.dir,
            properties: std::mem::take(&mut note.properties),
        });
        notebook.leads.push(lead);
    }
    let mut ranks = vec![0; notebook.catalogue.notes.len()];
    let mut natural = (0..ranks.len()).collect::<Vec<_>>();
    natural.sort_by_cached_key(|note| natural::Key::of(&notebook.catalogue.notes[*note].path));
    natural.into_iter().enumerate().for_each(|(rank, note)| ranks[note] = rank);
    // Stable: sessions of one moment stay in the order of the notes as people count them, and of each note.
    placed.sort_by_key(|(order, (session, _))| (*order, ranks[session.note]));
    (notebook.catalogue.sessions, notebook.pages) = placed.into_iter().map(|(_, session)| session).unzip();
    notebook
}

fn make_session(
    parsed: ParsedSession,
    id: String,
    (when, clock): Moments,
    note: usize,
    tags: &[String],
) -> (Session, Page) {
    let session = Session {
        id,
        note,
        line: parsed.line,
        title: parsed.title,
        when,
        clock,
        series: parsed.facts.series,
        people: parsed.facts.people,
        places: parsed.facts.places,
        status: parsed.facts.status,
        links: parsed.facts.links,
        tags: tag::unique(tags.iter().chain(&parsed.tags).map(String::as_str)),
        outline: parsed.outline,
        terms: parsed.terms,
        mentioned_by: Vec::new(),
        holds: Holdings::default(),
    };
    (session, parsed.page)
}
