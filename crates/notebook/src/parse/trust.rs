//! Trust: which of the dates that stand in and around a session is its date, now that all notes are known.
//!
//! What stands nearer to the session and says more plainly that it is its date is trusted more, in this order:
//!
//! 1. a labelled line in the session's head (`When: …`, `| Date | … |`);
//! 2. the session's heading, or the note's title;
//! 3. a key of the front matter that says when it was (`date`, `day`, …), which is often the day of writing;
//! 4. the name of the file, completed by its folders;
//! 5. a line of the head without a label;
//! 6. a key of the front matter that says when the note was made (`created`, …);
//! 7. the names of the folders alone;
//! 8. the sessions beside it, which give a year and no more.
//!
//! What stands for the whole note (3, 4, 6, 7) dates a session only where the note is one session; else it completes dates
//! that want their month or year. Of two that agree the finer counts. Two that do not are a problem that names both, and
//! the more trusted counts; but the last three are silent beside any other, and a year is silent beside a day. Whatever is
//! concluded says so ([`Fact::inferred`]). A wrong date is worse than none: what nothing decides stays undated.

mod agreement;
mod pick;
mod readings;
mod undated;
mod years;

use std::collections::HashMap;

use super::{
    DateOrder, Settings,
    dates::{Dated, Hours, Order, zones},
    note::{ParsedNote, ParsedSession},
    report::Report,
};
use crate::{
    date::Date,
    fact::{Clock, Fact, Origin, Precision, When, Zone},
};
use agreement::whole;
use pick::Pick;
use readings::{Custom, Votes};
use years::Slot;

/// When a session took place, and at what time of day.
pub type Moments = (Option<Fact<When>>, Option<Fact<Clock>>);

/// A place in the order of time: days since 1970, how much is known, and the minute of the day.
pub type Moment = (i32, Precision, u16);

/// When the sessions of all notes took place.
pub fn moments(notes: &mut [ParsedNote], reports: &mut [&mut Report], settings: &Settings) -> Vec<Vec<Moments>> {
    let order = settings.date_order.map(|order| match order {
        DateOrder::DayFirst => Order::DayFirst,
        DateOrder::MonthFirst | DateOrder::YearFirst => Order::MonthFirst,
    });
    let zone = settings.zone.as_deref();
    let votes = notes.iter().map(Votes::of_note).collect::<Vec<_>>();
    let mut notebook = Votes::default();
    votes.iter().for_each(|votes| notebook.add(*votes));
    let mut picks = Vec::with_capacity(notes.len());
    for ((note, report), votes) in notes.iter_mut().zip(&mut *reports).zip(votes) {
        let custom = Custom { note: votes, notebook, language: note.date_order, settings: order, beside: [None, None] };
        picks.push(of_note(note, custom, report));
    }
    take_years_from_folders(notes, &mut picks);
    let mut all = Vec::with_capacity(notes.len());
    for ((note, report), picks) in notes.iter().zip(&mut *reports).zip(picks) {
        let is_only = note.sessions.len() == 1;
        let moments = note.sessions.iter().zip(picks).map(|(session, pick)| {
            let hours = session.facts.hours.as_ref().or(note.dates.hours.as_ref().filter(|_| is_only));
            let Some(pick) = pick else { return (None, hours.map(|hours| at_hours(hours, None, zone))) };
            let beside = pick.hours.clone();
            let when = pick.settled(report);
            let day = when.as_ref().map(|fact| &fact.value);
            (when.clone(), beside.as_ref().or(hours).map(|hours| at_hours(hours, day, zone)))
        });
        all.push(moments.collect());
    }
    undated::report(notes, &all, reports);
    all
}

/// What is picked for each session of a note, with the years that the note tells.
fn of_note(note: &mut ParsedNote, custom: Custom, report: &mut Report) -> Vec<Option<Pick>> {
    read_years_as_times(note);
    let is_only = note.sessions.len() == 1;
    let around = if is_only { Vec::new() } else { around(note) };
    let mut picks = Vec::with_capacity(note.sessions.len());
    for (session, beside) in note.sessions.iter().zip(beside(note)) {
        let of_note = is_only.then_some(&note.dates);
        let custom = Custom { beside, ..custom };
        let mut pick = Pick::among(&session.facts.dates, of_note, custom, report);
        if let Some(pick) = &mut pick {
            pick.take_from_above(&session.above, &around);
        }
        picks.push(pick);
    }
    let slots = picks.iter().map(|pick| pick.as_ref().map_or(Slot::Unknown, Pick::slot)).collect::<Vec<_>>();
    let seed = note.dates.all().filter(|_| !is_only).find_map(|dated| whole(&dated.written));
    for (pick, found) in picks.iter_mut().zip(years::fill(&slots, seed)) {
        if let (Some(pick), Some((when, from))) = (pick, found) {
            let line = from.and_then(|from| note.sessions.get(from)).map(|session| session.line);
            pick.take_year_from_neighbour(when, line);
        }
    }
    picks
}

/// For each session the nearest days that leave no doubt, before it and behind it in the note.
fn beside(note: &ParsedNote) -> Vec<[Option<Date>; 2]> {
    let sure = |session: &ParsedSession| {
        let sure = session.facts.dates.first().filter(|dated| dated.written.order != Order::Either)?;
        whole(&sure.written).filter(|when| when.precision == Precision::Day).map(|when| when.start)
    };
    let mut last = None;
    let mut all = Vec::with_capacity(note.sessions.len());
    for session in &note.sessions {
        all.push([last, None]);
        last = sure(session).or(last);
    }
    last = None;
    for (session, [_, next]) in note.sessions.iter().zip(&mut all).rev() {
        *next = last;
        last = sure(session).or(last);
    }
    all
}

/// The periods that a note of several sessions names for all of them: its title, its path, its metadata.
fn around(note: &ParsedNote) -> Vec<Dated> {
    let title =
        super::dates::find(&note.title).map(|found| Dated { written: found.written, line: 1, origin: Origin::Title });
    let all = title.into_iter().chain(note.dates.all().cloned());
    all.filter(|dated| dated.written.precision != Precision::Day).collect()
}

fn read_years_as_times(note: &mut ParsedNote) {
    let others = note.dates.all().filter_map(|dated| dated.written.start.year).collect::<Vec<_>>();
    let of_sessions = note.sessions.iter_mut().filter_map(|session| session.facts.dates.first_mut());
    years::read_as_times(of_sessions.map(|dated| &mut dated.written), others.into_iter());
}

/// A note that is one session and wants its year takes that of the other notes in its folder, if all have the same.
fn take_years_from_folders(notes: &[ParsedNote], picks: &mut [Vec<Option<Pick>>]) {
    let folder = |note: &ParsedNote| note.path.rsplit_once('/').map_or(String::new(), |(folder, _)| folder.to_owned());
    if !picks.iter().flatten().flatten().any(|pick| pick.wants_year()) {
        return;
    }
    let mut years: HashMap<String, (i16, usize)> = HashMap::new();
    for (note, picks) in notes.iter().zip(&*picks) {
        for when in picks.iter().flatten().filter_map(|pick| pick.when) {
            let (year, count) = years.entry(folder(note)).or_insert((when.start.year, 0));
            *count = if *year == when.start.year && *count < usize::MAX { *count + 1 } else { usize::MAX };
        }
    }
    for (note, picks) in notes.iter().zip(picks).filter(|(note, _)| note.sessions.len() == 1) {
        if let (Some(Some(pick)), Some((year, count))) = (picks.first_mut(), years.get(&folder(note)))
            && (2..usize::MAX).contains(count)
        {
            pick.take_year_from_folder(*year);
        }
    }
}

/// The time of day; one that names no zone is in that of the settings. What a zone is ahead of UTC depends on the day.
fn at_hours(hours: &Fact<Hours>, when: Option<&When>, of_settings: Option<&str>) -> Fact<Clock> {
    let Hours { start, end, zone } = &hours.value;
    let is_taken = zone.is_none() && of_settings.is_some();
    let zone = zone.as_deref().or(of_settings).map(|name| Zone {
        name: name.to_owned(),
        ahead: when.and_then(|when| zones::ahead(name, when.start, *start)),
    });
    let inferred = is_taken.then(|| "No zone is written with the time; it is taken from chronote.toml.".to_owned());
    Fact { value: Clock { start: *start, end: *end, zone }, line: hours.line, origin: hours.origin, inferred }
}

/// Where each session of a note stands on the timeline. One without a date stands with its predecessor, the first ones with
/// their successor, and a note without any date at the end. A month stands before its days.
pub fn order(moments: &[Moments]) -> Vec<Moment> {
    let moment = |(when, clock): &Moments| {
        let when = &when.as_ref()?.value;
        let start = clock.as_ref().map(|clock| clock.value.start);
        let minute = start.map_or(0, |start| u16::from(start.hour) * 60 + u16::from(start.minute));
        Some((when.start.days(), when.precision, minute))
    };
    let mut last = moments.iter().find_map(moment).unwrap_or((i32::MAX, Precision::Day, 0));
    let mut order = Vec::with_capacity(moments.len());
    for moments in moments {
        last = moment(moments).unwrap_or(last);
        order.push(last);
    }
    order
}
