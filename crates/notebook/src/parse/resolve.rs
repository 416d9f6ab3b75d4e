//! Resolving: what only all notes together tell. The order of the sessions, their addresses, links inside.

use std::collections::HashMap;

use super::{
    SourceFolder,
    note::{ParsedNote, ParsedSession, stem},
    report::Report,
    slug::{Slugs, slug},
    years::{self, Moment},
};
use crate::{
    Notebook,
    catalogue::{Catalogue, Note, Session},
    content::{Inline, Target},
    fact::{Fact, When},
    page::Page,
    problem::Severity,
    tag,
    walk::{self, NodeMut},
};

/// A session and its page with the moment it stands at on the timeline.
type Placed = (Moment, (Session, Page));

/// Makes the notebook of a folder from its notes, each with its report.
pub fn resolve(folder: &SourceFolder, notes: Vec<(ParsedNote, &mut Report)>) -> Notebook {
    let title = match notes.as_slice() {
        [(note, _)] => note.title.clone(),
        _ => folder.name.clone(),
    };
    let day_first = years::day_comes_first(&notes);
    let mut notebook = Notebook { catalogue: Catalogue { title, ..Catalogue::default() }, ..Notebook::default() };
    let mut slugs = Slugs::default();
    let mut names = HashMap::new();
    let mut placed = Vec::new();
    for (index, (note, report)) in notes.into_iter().enumerate() {
        report_same_name(&note.path, &mut names, report);
        let dates = years::dates(&note, day_first, report);
        let order = years::order(&dates);
        let mut lead = note.lead;
        let mut sessions = Vec::new();
        for ((session, when), order) in note.sessions.into_iter().zip(dates).zip(order) {
            let id = slugs.unique(&session.title, "session");
            sessions.push((order, make_session(session, id, when, index, &note.tags)));
        }
        link_inside(&mut lead, &mut sessions, report);
        notebook.catalogue.notes.push(Note {
            path: note.path,
            title: note.title,
            has_lead: lead != Page::default(),
            lang: note.lang,
            dir: note.dir,
            properties: note.properties,
        });
        notebook.leads.push(lead);
        placed.extend(sessions);
    }
    // Stable: sessions of one moment stay in the order of the notes.
    placed.sort_by_key(|(order, _)| *order);
    (notebook.catalogue.sessions, notebook.pages) = placed.into_iter().map(|(_, session)| session).unzip();
    notebook
}

fn make_session(
    parsed: ParsedSession,
    id: String,
    when: Option<Fact<When>>,
    note: usize,
    tags: &[String],
) -> (Session, Page) {
    let mut session_tags = Vec::new();
    tags.iter().chain(&parsed.tags).for_each(|name| tag::add(&mut session_tags, name));
    let session = Session {
        id,
        note,
        line: parsed.line,
        title: parsed.title,
        when,
        people: parsed.facts.people,
        place: parsed.facts.place,
        status: parsed.facts.status,
        links: parsed.facts.links,
        tags: session_tags,
        outline: parsed.outline,
        terms: parsed.terms,
        mentioned_by: Vec::new(),
    };
    (session, parsed.page)
}

fn report_same_name(path: &str, names: &mut HashMap<String, String>, report: &mut Report) {
    let name = stem(path).to_lowercase();
    if let Some(other) = names.get(&name) {
        report.add(
            1,
            Severity::Warning,
            format!("Another note has the same name ({other}), so that a link by name may mean either; rename one."),
        );
    } else {
        names.insert(name, path.to_owned());
    }
}

/// Links to a heading of the same note (`#installation`) lead to its section.
fn link_inside(lead: &mut Page, sessions: &mut [Placed], report: &mut Report) {
    let mut targets = HashMap::new();
    for (_, (session, _)) in &*sessions {
        let to = |section: Option<String>| Target::Section { session: session.id.clone(), section };
        targets.entry(slug(&session.title)).or_insert_with(|| to(None));
        for heading in &session.outline {
            targets.entry(slug(&heading.title)).or_insert_with(|| to(Some(heading.id.clone())));
        }
    }
    let pages = std::iter::once((1, lead)).chain(sessions.iter_mut().map(|(_, (session, page))| (session.line, page)));
    for (line, page) in pages {
        walk::page_mut(page, &mut |node| {
            if let NodeMut::Inline(Inline::Link { target, .. }) = node
                && let Target::Unresolved(address) = &*target
                && let Some(anchor) = address.strip_prefix('#')
            {
                match targets.get(&slug(anchor)) {
                    Some(found) => *target = found.clone(),
                    None => report.add(
                        line,
                        Severity::Warning,
                        format!("The link `{address}` leads to no heading of this note."),
                    ),
                }
            }
        });
    }
}
