//! Years: what a note's dates tell about one another. A date that wants its year takes it from a neighbour; four digits
//! behind a month are a time of day where no year like them is near; `3/4/22` is read as the notebook reads such dates.

use super::{
    dates::{Order, Written},
    note::ParsedNote,
    report::Report,
};
use crate::{
    date::Date,
    fact::{Fact, Origin, When},
    problem::Severity,
};

/// Days since 1970 and minutes of the day.
pub type Moment = (i32, u16);

/// A date that lies so many years from all others of its note is a time of day, if it can be one.
const FAR: i16 = 5;

/// A date as written, with its line.
type Line = (Written, u32);

/// The dates of a note's sessions. One that wants its year takes the year that brings it closest to a neighbour.
pub fn dates(note: &ParsedNote, day_first: bool, report: &mut Report) -> Vec<Option<Fact<When>>> {
    let of_note = note.date.as_ref().filter(|_| note.sessions.len() == 1);
    let written = note.sessions.iter().map(|session| session.facts.when.as_ref().or(of_note).cloned());
    let mut written = written.collect::<Vec<_>>();
    read_years_as_times(&mut written, note.date.as_ref());
    let stated = written.iter().map(|found| whole(&found.as_ref()?.0, day_first)).collect::<Vec<_>>();
    let note_date = note.date.as_ref().and_then(|(written, _)| whole(written, day_first));
    let dates = written.into_iter().enumerate().map(|(at, found)| {
        let (written, line) = found?;
        let near = || stated[..at].iter().rev().chain(&stated[at + 1..]).flatten().next().copied().or(note_date);
        let Some(start) = stated[at].or_else(|| closest(&written, near()?)) else {
            let sentence = "The date has no year, and nothing near it gives one; write the year.";
            report.add(line, Severity::Warning, sentence);
            return None;
        };
        if written.order == Order::Either {
            report.add(
                line,
                Severity::Warning,
                format!("The date can be read two ways and was read as {start}; write it as {start} to be sure."),
            );
        }
        let origin = match stated[at] {
            Some(_) => Origin::Stated,
            None => Origin::Inferred(format!("The note gives no year; {} is taken from the nearest date.", start.year)),
        };
        Some(Fact { value: when(written, start), line, origin })
    });
    dates.collect()
}

fn when(written: Written, start: Date) -> When {
    let end = written.end.and_then(|day| Date::new(day.year.unwrap_or(start.year), day.month, day.day));
    When {
        start,
        end: end.filter(|end| *end > start),
        precision: written.precision,
        time: written.time,
        until: written.until,
        zone: written.zone,
    }
}

/// `28 Sep 2000` among dates of 2023 is 20:00 on a 28 September.
fn read_years_as_times(written: &mut [Option<Line>], note_date: Option<&Line>) {
    let years = written.iter().flatten().chain(note_date).filter_map(|(written, _)| written.start.year);
    let mut years = years.collect::<Vec<_>>();
    years.sort_unstable();
    // Half of the dates are on either side of this one, so a few odd ones do not move it.
    let Some(&middle) = years.get(years.len() / 2).filter(|_| years.len() > 2) else { return };
    for (written, _) in written.iter_mut().flatten() {
        let far = written.start.year.is_some_and(|year| (year - middle).abs() > FAR);
        if let Some(time) = written.year_as_time.filter(|_| far && written.time.is_none()) {
            written.start.year = None;
            written.time = Some(time);
        }
    }
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
pub fn day_comes_first(notes: &[(ParsedNote, &mut Report)]) -> bool {
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
pub fn order(dates: &[Option<Fact<When>>]) -> Vec<Moment> {
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
