//! Resolving: what only all notes together tell. Inferred years, the order of the sessions, addresses, links inside.

use std::collections::HashMap;

use super::{
    dates::{Order, Written},
    note::{ParsedNote, ParsedSession, stem},
    report::Report,
    slug::{Slugs, slug},
    walk,
};
use crate::{
    Notebook,
    catalogue::{Catalogue, Note, Session},
    content::{Inline, Target},
    date::Date,
    fact::{Fact, Origin, When},
    page::Page,
    problem::Severity,
    tag,
};

/// Days since 1970 and minutes of the day.
type Moment = (i32, u16);

/// A session and its page with the moment it stands at on the timeline.
type Placed = (Moment, (Session, Page));

/// Makes the notebook of that name from its notes, each with its report.
pub fn resolve(name: &str, notes: Vec<(ParsedNote, &mut Report)>) -> Notebook {
    let title = match notes.as_slice() {
        [(note, _)] => note.title.clone(),
        _ => name.to_owned(),
    };
    let day_first = day_comes_first(&notes);
    let mut notebook = Notebook { catalogue: Catalogue { title, ..Catalogue::default() }, ..Notebook::default() };
    let mut slugs = Slugs::default();
    let mut names = HashMap::new();
    let mut placed = Vec::new();
    for (index, (note, report)) in notes.into_iter().enumerate() {
        report_same_name(&note.path, &mut names, report);
        let dates = dates(&note, day_first, report);
        let order = order(&dates);
        let mut lead = note.lead;
        let mut sessions = Vec::new();
        for ((session, when), order) in note.sessions.into_iter().zip(dates).zip(order) {
            let id = slugs.unique(&session.title, "session");
            sessions.push((order, make_session(session, id, when, index, &note.tags)));
        }
        link_inside(&mut lead, &mut sessions, report);
        notebook.catalogue.notes.push(Note { path: note.path, title: note.title, has_lead: lead != Page::default() });
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
    tags.iter().for_each(|name| tag::add(&mut session_tags, name));
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
    };
    (session, parsed.page)
}

/// The dates of a note's sessions. One that wants its year takes the year that brings it closest to a neighbour.
fn dates(note: &ParsedNote, day_first: bool, report: &mut Report) -> Vec<Option<Fact<When>>> {
    let single = note.sessions.len() == 1;
    let written = note.sessions.iter().map(|session| {
        session.facts.when.clone().map(|(written, line)| (written, line, true)).or_else(|| {
            let (written, line) = note.date.clone().filter(|_| single)?;
            Some((written, line, false))
        })
    });
    let written = written.collect::<Vec<_>>();
    let mut known = written.iter().map(|found| whole(&found.as_ref()?.0, day_first)).collect::<Vec<_>>();
    let stated = known.clone();
    for (at, found) in written.iter().enumerate() {
        if let (Some((partial, line, _)), None) = (found, known[at]) {
            let near = stated[..at].iter().rev().chain(&stated[at + 1..]).flatten().next().copied();
            let near = near.or_else(|| whole(&note.date.as_ref()?.0, day_first));
            known[at] = near.and_then(|near| closest(partial, near));
            if known[at].is_none() {
                report.add(
                    *line,
                    Severity::Warning,
                    "The date has no year, and nothing near it gives one; write the year.",
                );
            }
        }
    }
    written
        .into_iter()
        .zip(known)
        .zip(stated)
        .map(|((found, start), stated)| {
            let ((written, line, _), start) = (found?, start?);
            if written.order == Order::Either {
                report.add(
                    line,
                    Severity::Warning,
                    format!("The date can be read two ways and was read as {start}; write it as {start} to be sure."),
                );
            }
            let end = written
                .end
                .and_then(|day| Date::new(day.year.unwrap_or(start.year), day.month, day.day))
                .filter(|end| *end > start);
            let value = When {
                start,
                end,
                precision: written.precision,
                time: written.time,
                until: written.until,
                zone: written.zone,
            };
            let origin = if stated.is_some() {
                Origin::Stated
            } else {
                Origin::Inferred(format!("The note gives no year; {} is taken from the nearest date.", start.year))
            };
            Some(Fact { value, line, origin })
        })
        .collect()
}

fn whole(written: &Written, day_first: bool) -> Option<Date> {
    let day = written.start;
    let (month, day_of_month) =
        if written.order == Order::Either && !day_first { (day.day, day.month) } else { (day.month, day.day) };
    Date::new(day.year?, month, day_of_month)
}

fn closest(written: &Written, near: Date) -> Option<Date> {
    let day = written.start;
    let years = [near.year, near.year - 1, near.year + 1];
    years
        .into_iter()
        .filter_map(|year| Date::new(year, day.month, day.day))
        .min_by_key(|date| (date.days() - near.days()).abs())
}

/// Whether `3/4/22` is the third of April: as the dates of the notebook that have one reading tell; if none do, it is.
fn day_comes_first(notes: &[(ParsedNote, &mut Report)]) -> bool {
    let written = notes
        .iter()
        .flat_map(|(note, _)| note.sessions.iter().filter_map(|session| session.facts.when.as_ref()).chain(&note.date));
    let votes = written.map(|(written, _)| match written.order {
        Order::DayFirst => 1,
        Order::MonthFirst => -1,
        Order::Fixed | Order::Either => 0,
    });
    votes.sum::<i32>() >= 0
}

/// When each session stands on the timeline, One without a date stands with its predecessor, the
/// first ones with their successor, and a note without any date at the end.
fn order(dates: &[Option<Fact<When>>]) -> Vec<Moment> {
    let moment = |when: &Fact<When>| {
        let minutes = when.value.time.map_or(0, |time| u16::from(time.hour) * 60 + u16::from(time.minute));
        (when.value.start.days(), minutes)
    };
    let mut last = dates.iter().flatten().next().map_or((i32::MAX, 0), moment);
    dates
        .iter()
        .map(|when| {
            if let Some(when) = when {
                last = moment(when);
            }
            last
        })
        .collect()
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
        walk::page(page, &mut |inline| {
            if let Inline::Link { target, .. } = inline
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
