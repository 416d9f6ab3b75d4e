//! Years: what a note's dates tell about one another. A date that wants its year takes it from a neighbour; four digits
//! behind a month are a time of day where no year like them is near; `3/4/22` is read as the notebook reads such dates.

use super::{
    dates::{Dated, Hours, Order, Written},
    note::ParsedNote,
    report::Report,
};
use crate::{
    date::Date,
    fact::{Clock, Fact, When, Zone},
    problem::Fault,
};

/// Days since 1970 and minutes of the day.
pub type Moment = (i32, u16);

/// A date that lies so many years from all others of its note is a time of day, if it can be one.
const FAR: i16 = 5;

/// When a session took place, and at what time of day.
pub type Moments = (Option<Fact<When>>, Option<Fact<Clock>>);

/// The dates of a note's sessions. One that wants its year takes the year that brings it closest to a neighbour.
pub fn dates(note: &ParsedNote, day_first: bool, report: &mut Report) -> Vec<Moments> {
    let of_note = note.dates.first();
    let written = note
        .sessions
        .iter()
        .map(|session| session.facts.dates.first().or(of_note.filter(|_| note.sessions.len() == 1)).cloned());
    let mut written = written.collect::<Vec<_>>();
    read_years_as_times(&mut written, of_note);
    let stated = written.iter().map(|found| whole(&found.as_ref()?.written, day_first)).collect::<Vec<_>>();
    let note_date = of_note.and_then(|dated| whole(&dated.written, day_first));
    let dates = written.into_iter().zip(&note.sessions).enumerate().map(|(at, (found, session))| {
        let hours = session.facts.hours.as_ref();
        let apart = || hours.map(|hours| Fact::stated(clock(&hours.value), hours.origin, hours.line));
        let Some(Dated { written, line, origin }) = found else { return (None, apart()) };
        let beside = written.hours.as_ref().map(|hours| Fact::stated(clock(hours), origin, line));
        let near = || stated[..at].iter().rev().chain(&stated[at + 1..]).flatten().next().copied().or(note_date);
        let Some(start) = stated[at].or_else(|| closest(&written, near()?)) else {
            let sentence = "The date has no year, and nothing near it gives one; write the year.";
            report.add(line, Fault::NoYear, sentence);
            return (None, beside.or_else(apart));
        };
        if written.order == Order::Either {
            report.correct(
                line,
                Fault::AmbiguousDate,
                format!("The date can be read two ways and was read as {start}; write it as {start} to be sure."),
                start.to_string(),
            );
        }
        let inferred = match stated[at] {
            Some(_) => None,
            None => Some(format!("The note gives no year; {} is taken from the nearest date.", start.year)),
        };
        (Some(Fact { value: when(&written, start), line, origin, inferred }), beside.or_else(apart))
    });
    dates.collect()
}

fn when(written: &Written, start: Date) -> When {
    let end = written.end.and_then(|day| Date::new(day.year.unwrap_or(start.year), day.month?, day.day));
    When { start, end: end.filter(|end| *end > start), precision: written.precision }
}

fn clock(hours: &Hours) -> Clock {
    let zone = hours.zone.as_ref().map(|name| Zone { name: name.clone(), ahead: None });
    Clock { start: hours.start, end: hours.end, zone }
}

/// `28 Sep 2000` among dates of 2023 is 20:00 on a 28 September.
fn read_years_as_times(written: &mut [Option<Dated>], note_date: Option<&Dated>) {
    let years = written.iter().flatten().chain(note_date).filter_map(|dated| dated.written.start.year);
    let mut years = years.collect::<Vec<_>>();
    years.sort_unstable();
    // Half of the dates are on either side of this one, so a few odd ones do not move it.
    let Some(&middle) = years.get(years.len() / 2).filter(|_| years.len() > 2) else { return };
    for Dated { written, .. } in written.iter_mut().flatten() {
        let far = written.start.year.is_some_and(|year| (year - middle).abs() > FAR);
        if let Some(start) = written.year_as_time.filter(|_| far && written.hours.is_none()) {
            written.start.year = None;
            written.hours = Some(Hours { start, end: None, zone: None });
        }
    }
}

fn whole(written: &Written, day_first: bool) -> Option<Date> {
    let day = written.start;
    let month = day.month?;
    let (month, day_of_month) =
        if written.order == Order::Either && !day_first { (day.day, month) } else { (month, day.day) };
    Date::new(day.year?, month, day_of_month)
}

fn closest(written: &Written, near: Date) -> Option<Date> {
    let day = written.start;
    let years = [near.year, near.year - 1, near.year + 1];
    years
        .into_iter()
        .filter_map(|year| Date::new(year, day.month?, day.day))
        .min_by_key(|date| (date.days() - near.days()).abs())
}

/// Whether `3/4/22` is the third of April: as the dates of the notebook that have one reading tell; if none do, it is.
pub fn day_comes_first(notes: &[(ParsedNote, &mut Report)]) -> bool {
    let written = notes
        .iter()
        .flat_map(|(note, _)| note.sessions.iter().flat_map(|session| &session.facts.dates).chain(&note.dates));
    let votes = written.map(|dated| match dated.written.order {
        Order::DayFirst => 1,
        Order::MonthFirst => -1,
        Order::Fixed | Order::Either => 0,
    });
    votes.sum::<i32>() >= 0
}

/// When each session stands on the timeline. One without a date stands with its predecessor, the
/// first ones with their successor, and a note without any date at the end.
pub fn order(dates: &[Moments]) -> Vec<Moment> {
    let moment = |(when, clock): &Moments| {
        let minutes = clock
            .as_ref()
            .map_or(0, |clock| u16::from(clock.value.start.hour) * 60 + u16::from(clock.value.start.minute));
        Some((when.as_ref()?.value.start.days(), minutes))
    };
    let mut last = dates.iter().find_map(moment).unwrap_or((i32::MAX, 0));
    let mut order = Vec::with_capacity(dates.len());
    for moments in dates {
        last = moment(moments).unwrap_or(last);
        order.push(last);
    }
    order
}
