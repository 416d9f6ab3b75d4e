//! A catalogue as text, for expectations: a line for each session and each fact with its provenance, then the problems.

use std::fmt::Write as _;

use notebook::{
    Catalogue, Problem, Session,
    fact::{Fact, Precision, When},
    when,
};

/// All that is known of the sessions, and all problems.
pub fn written(catalogue: &Catalogue, problems: &[Problem]) -> String {
    let mut out = String::new();
    for session in &catalogue.sessions {
        self::session(session, &catalogue.notes[session.note].path, &mut out);
    }
    for note in catalogue.notes.iter().filter(|note| !note.id.is_empty()) {
        let _ = writeln!(out, "index | {} | {}", note.title, note.path);
    }
    for Problem { path, line, fault, sentence, correction } in problems {
        let correction = correction.as_ref().map_or(String::new(), |correction| format!(" | {correction}"));
        let _ = writeln!(out, "problem {} | {path}:{line} | {sentence}{correction}", fault.code());
    }
    out
}

fn session(session: &Session, path: &str, out: &mut String) {
    let Session { line, title, when, clock, people, places, links, status, series, .. } = session;
    let date = when.as_ref().map_or("undated".to_owned(), |fact| date(&fact.value));
    let time = clock.as_ref().map_or(String::new(), |fact| format!(" {}", fact.value));
    let _ = writeln!(out, "{date}{time} | {title} | {path}:{line}");
    facts("date", when.iter(), |when| when::in_full(when, None), out);
    facts("time", clock.iter(), ToString::to_string, out);
    facts("series", series.iter(), |series| format!("{} {}", series.name, series.number), out);
    facts("person", people.iter(), |person| format!("{} ({:?})", person.name, person.role), out);
    facts("place", places.iter(), Clone::clone, out);
    facts("status", status.iter(), |status| status.word().to_owned(), out);
    facts("link", links.iter(), |link| format!("{} <{}> ({:?})", link.label, link.url.as_str(), link.kind), out);
}

fn facts<'a, T: 'a>(
    name: &str,
    facts: impl Iterator<Item = &'a Fact<T>>,
    shown: impl Fn(&T) -> String,
    out: &mut String,
) {
    for fact in facts {
        let line = if fact.origin.is_line() { format!(", line {}", fact.line) } else { String::new() };
        let why = fact.inferred().map_or(String::new(), |why| format!(" | {why}"));
        let _ = writeln!(out, "  {name}: {} | {}{line}{why}", shown(&fact.value), fact.origin.words());
    }
}

/// `2023-05-31`, `2023-05-31/2023-06-02`, `2023-W22`, `2023-05`, `2023-Q2`, `2023`.
fn date(when: &When) -> String {
    let end = when.end.map_or(String::new(), |end| format!("/{end}"));
    match when.precision {
        Precision::Quarter => format!("{}-Q{}", when.start.year, (when.start.month - 1) / 3 + 1),
        _ => format!("{}{end}", when::machine_readable(when, None)),
    }
}
