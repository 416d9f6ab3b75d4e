//! `chronote inspect`: what was understood of every session and where it stands, as JSON for other programs, or its visible
//! text.

mod facts;

use std::process::ExitCode;

use notebook::{
    Catalogue, Session,
    date::Date,
    fact::{Fact, LinkKind, Precision, Role, When},
    text, when,
};
use serde::Serialize;

use facts::SeenFact;

use crate::{args::Inspecting, output, reading::Reading, stop::Stop};

/// Prints the catalogue, or the text.
pub fn run(args: &Inspecting) -> Result<ExitCode, Stop> {
    let notebook = Reading::of(&args.notes.folder)?.notebook;
    if args.text {
        let sessions = 0..notebook.catalogue.sessions.len();
        let sessions = sessions.map(|session| text::of_session(&notebook, session));
        let notes = 0..notebook.catalogue.notes.len();
        let notes = notes.map(|note| text::of_note(&notebook, note)).filter(|text| !text.is_empty());
        let texts = sessions.chain(notes).collect::<Vec<_>>();
        output::print(&texts.join("\n"))?;
        return Ok(ExitCode::SUCCESS);
    }
    let json = serde_json::to_string_pretty(&seen(&notebook.catalogue))
        .map_err(|error| Stop::because(format!("the catalogue could not be written as JSON: {error}")))?;
    output::print(&(json + "\n"))?;
    Ok(ExitCode::SUCCESS)
}

/// The catalogue in words of JSON. These names are what other programs rely on.
#[derive(Serialize)]
struct Seen<'a> {
    title: &'a str,
    notes: Vec<SeenNote<'a>>,
    sessions: Vec<SeenSession<'a>>,
}

#[derive(Serialize)]
struct SeenNote<'a> {
    path: &'a str,
    title: &'a str,
}

#[derive(Serialize)]
struct SeenSession<'a> {
    id: &'a str,
    note: &'a str,
    line: u32,
    title: &'a str,
    date: Option<String>,
    end_date: Option<String>,
    precision: Option<&'static str>,
    time: Option<String>,
    until: Option<String>,
    zone: Option<&'a str>,
    utc: Option<String>,
    series: Option<SeenSeries<'a>>,
    inferred: bool,
    inferred_from: Option<&'a str>,
    people: Vec<&'a str>,
    people_roles: Vec<SeenPerson<'a>>,
    place: Option<&'a str>,
    places: Vec<&'a str>,
    status: Vec<String>,
    tags: &'a [String],
    links: Vec<SeenLink<'a>>,
    sections: Vec<SeenSection<'a>>,
    terms: Vec<SeenTerm<'a>>,
    mentioned_by: Vec<&'a str>,
    facts: Vec<SeenFact<'a>>,
}

#[derive(Serialize)]
struct SeenSeries<'a> {
    name: &'a str,
    number: u32,
}

#[derive(Serialize)]
struct SeenPerson<'a> {
    name: &'a str,
    role: &'static str,
}

#[derive(Serialize)]
struct SeenLink<'a> {
    label: &'a str,
    url: &'a str,
    kind: &'static str,
}

#[derive(Serialize)]
struct SeenSection<'a> {
    title: &'a str,
    level: u8,
}

#[derive(Serialize)]
struct SeenTerm<'a> {
    short: &'a str,
    long: &'a str,
}

fn seen(catalogue: &Catalogue) -> Seen<'_> {
    Seen {
        title: &catalogue.title,
        notes: catalogue.notes.iter().map(|note| SeenNote { path: &note.path, title: &note.title }).collect(),
        sessions: catalogue.sessions.iter().map(|session| seen_session(catalogue, session)).collect(),
    }
}

fn seen_session<'a>(catalogue: &'a Catalogue, session: &'a Session) -> SeenSession<'a> {
    let when = session.when.as_ref().map(|fact| &fact.value);
    let clock = session.clock.as_ref().map(|fact| &fact.value);
    let why = session.when.as_ref().and_then(Fact::inferred);
    SeenSession {
        id: &session.id,
        note: catalogue.notes.get(session.note).map_or("", |note| &note.path),
        line: session.line,
        title: &session.title,
        date: when.map(date),
        end_date: when.and_then(|when| when.end).map(|end| end.to_string()),
        precision: when.map(|when| precision(when.precision)),
        time: clock.map(|clock| clock.start.to_string()),
        until: clock.and_then(|clock| clock.end).map(|time| time.to_string()),
        zone: clock.and_then(|clock| clock.zone.as_ref()).map(|zone| zone.name.as_str()),
        utc: when::minute(session).map(utc),
        series: session.series.as_ref().map(|fact| SeenSeries { name: &fact.value.name, number: fact.value.number }),
        inferred: why.is_some(),
        inferred_from: why,
        people: session.people.iter().map(|fact| fact.value.name.as_str()).collect(),
        people_roles: session
            .people
            .iter()
            .map(|fact| SeenPerson { name: &fact.value.name, role: role(fact.value.role) })
            .collect(),
        place: session.places.first().map(|fact| fact.value.as_str()),
        places: session.places.iter().map(|fact| fact.value.as_str()).collect(),
        status: session.status.iter().map(|fact| fact.value.word().to_lowercase()).collect(),
        tags: &session.tags,
        links: session
            .links
            .iter()
            .map(|fact| SeenLink {
                label: &fact.value.label,
                url: fact.value.url.as_str(),
                kind: kind(fact.value.kind),
            })
            .collect(),
        sections: session
            .outline
            .iter()
            .map(|heading| SeenSection { title: &heading.title, level: heading.level })
            .collect(),
        terms: session.terms.iter().map(|fact| SeenTerm { short: &fact.value.short, long: &fact.value.long }).collect(),
        mentioned_by: session
            .mentioned_by
            .iter()
            .filter_map(|other| Some(catalogue.sessions.get(*other as usize)?.id.as_str()))
            .collect(),
        facts: facts::seen(session),
    }
}

// ISO 8601, as much as is known; a quarter as people write it.
fn date(when: &When) -> String {
    match when.precision {
        Precision::Quarter => format!("{:04}-Q{}", when.start.year, when.start.month.div_ceil(3)),
        _ => when::machine_readable(when, None),
    }
}

/// The first day and, behind a `/`, the last.
fn date_range(when: &When) -> String {
    when.end.map_or_else(|| date(when), |end| format!("{}/{end}", date(when)))
}

const fn precision(precision: Precision) -> &'static str {
    match precision {
        Precision::Year => "year",
        Precision::Quarter => "quarter",
        Precision::Month => "month",
        Precision::Week => "week",
        Precision::Day => "day",
    }
}

const fn role(role: Role) -> &'static str {
    match role {
        Role::Speaker => "speaker",
        Role::Host => "host",
        Role::Scribe => "scribe",
        Role::Attendee => "attendee",
        Role::Named => "named",
    }
}

const fn kind(kind: LinkKind) -> &'static str {
    match kind {
        LinkKind::Recording => "recording",
        LinkKind::Slides => "slides",
        LinkKind::Repository => "repository",
        LinkKind::Paper => "paper",
        LinkKind::Form => "form",
        LinkKind::Agenda => "agenda",
        LinkKind::Room => "room",
        LinkKind::Other => "other",
    }
}

// A minute counted from 1970-01-01T00:00 UTC, in ISO 8601.
fn utc(minute: i64) -> String {
    let (days, minute) = (minute.div_euclid(DAY), minute.rem_euclid(DAY));
    let day = i32::try_from(days).map(Date::from_days).map(|date| date.to_string()).unwrap_or_default();
    format!("{day}T{:02}:{:02}Z", minute / 60, minute % 60)
}

const DAY: i64 = 24 * 60;
