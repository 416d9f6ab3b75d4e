//! Readings: which of day and month comes first in `3/4/22`, as the day of the week tells, other dates of the session,
//! of the note, of the notebook, or the settings.

use super::agreement::{meet, weekday_fits, whole};
use crate::{
    date::Date,
    fact::When,
    parse::{
        dates::{Dated, Day, Order, Written},
        note::ParsedNote,
    },
};

/// How the dates around are written that have only one reading.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Votes {
    day_first: usize,
    month_first: usize,
}

/// So many times as many votes outweigh the others.
const MAJORITY: usize = 4;

impl Votes {
    pub fn of_note(note: &ParsedNote) -> Self {
        let mut votes = Self::default();
        for dated in note.sessions.iter().flat_map(|session| &session.facts.dates).chain(note.dates.all()) {
            match dated.written.order {
                Order::DayFirst => votes.day_first += 1,
                Order::MonthFirst => votes.month_first += 1,
                Order::Fixed | Order::Either => {}
            }
        }
        votes
    }

    pub const fn add(&mut self, other: Self) {
        self.day_first += other.day_first;
        self.month_first += other.month_first;
    }

    fn order(self) -> Option<Order> {
        let Self { day_first, month_first } = self;
        if day_first > month_first * MAJORITY {
            Some(Order::DayFirst)
        } else if month_first > day_first * MAJORITY {
            Some(Order::MonthFirst)
        } else {
            None
        }
    }
}

/// Sessions that are no farther from one another than this stand side by side, in days.
const NEAR: i32 = 30;

/// What decides where the date itself does not.
#[derive(Debug, Clone, Copy)]
pub struct Custom {
    pub note: Votes,
    pub notebook: Votes,
    /// What the language of the note says.
    pub language: Option<Order>,
    /// What the settings say.
    pub settings: Option<Order>,
    /// The nearest days that leave no doubt, before the session and behind it in its note.
    pub beside: [Option<Date>; 2],
}

/// A date with one reading, and why that was taken.
pub struct Reading {
    pub written: Written,
    pub why: Option<String>,
}

/// The two readings of a date, the day first and the month first; none if it has only one.
pub fn both(written: &Written) -> Option<[Written; 2]> {
    let swapped = |day: Day| match day.month {
        Some(month) => Day { month: Some(day.day), day: month, ..day },
        None => day,
    };
    let month_first = Written { start: swapped(written.start), end: written.end.map(swapped), ..written.clone() };
    (written.order == Order::Either).then(|| [written.clone(), month_first])
}

/// The one reading of a date among other dates of its session; none if nothing decides.
pub fn decide(written: &Written, others: &[&Dated], custom: Custom) -> Option<Reading> {
    let Some(readings) = both(written) else { return Some(Reading { written: written.clone(), why: None }) };
    let wholes = readings.each_ref().map(whole);
    let only = |fits: &dyn Fn(&When) -> bool| match wholes.each_ref().map(|when| when.as_ref().is_some_and(fits)) {
        [true, false] => Some(0),
        [false, true] => Some(1),
        _ => None,
    };
    let taken = |index: usize, why: &str| {
        let day = wholes[index].as_ref().map_or(String::new(), |when| when.start.to_string());
        Some(Reading {
            written: readings[index].clone(),
            why: Some(format!("The date is read as {day}, because {why}.")),
        })
    };
    if let Some(weekday) = written.weekday
        && let Some(index) = only(&|when| weekday_fits(weekday, when))
    {
        return taken(index, "the day of the week fits only that");
    }
    for other in others.iter().filter(|other| other.written.order != Order::Either) {
        if let Some(known) = whole(&other.written)
            && let Some(index) = only(&|when| meet(when, &known))
        {
            return taken(index, &format!("{} agrees only with that", other.origin.words()));
        }
    }
    let index = |order| usize::from(order == Order::MonthFirst);
    let first = |order| if order == Order::MonthFirst { "the month" } else { "the day" };
    let by = |order: Order, who: &str| taken(index(order), &format!("{who} {} first", first(order)));
    if let Some(order) = custom.settings {
        return by(order, "the settings say that dates have");
    }
    if let Some(order) = custom.note.order() {
        return by(order, "other dates of the note have");
    }
    let far = |index: usize| {
        let start = wholes[index].as_ref()?.start.days();
        custom.beside.iter().flatten().map(|day| (day.days() - start).abs()).min()
    };
    if let (Some(day), Some(month)) = (far(0), far(1))
        && day.max(month) > 2 * (day.min(month) + NEAR)
    {
        return taken(usize::from(month < day), "that is nearest to the sessions beside it");
    }
    if let Some(order) = custom.language {
        return by(order, "in the language of the note dates have");
    }
    by(custom.notebook.order()?, "other notes have")
}
