//! Picks: the date that is picked for a session, with what others tell of it.

use super::{
    agreement::{completed, is_finer, meet, weekday_fits, whole},
    readings::{self, Custom, Reading},
    years::Slot,
};
use crate::{
    date::WEEKDAYS,
    fact::{Fact, Origin, Precision, When},
    parse::{
        dates::{Dated, Day, Hours, Written},
        note_dates::NoteDates,
        report::Report,
    },
    problem::Fault,
};

/// The date picked for a session.
#[derive(Debug)]
pub struct Pick {
    written: Written,
    /// The date once it is whole.
    pub when: Option<When>,
    line: u32,
    origin: Origin,
    /// What was concluded, a sentence each.
    why: Vec<String>,
    pub hours: Option<Fact<Hours>>,
}

/// A date that may be that of the session.
struct Candidate<'a> {
    dated: &'a Dated,
    /// Whether it gives way in silence.
    is_weak: bool,
}

impl Pick {
    /// Picks among the dates of a session and, if the note is one session, of the note.
    pub fn among(own: &[Dated], of_note: Option<&NoteDates>, custom: Custom, report: &mut Report) -> Option<Self> {
        let candidates = candidates(own, of_note);
        let others = candidates.iter().map(|candidate| candidate.dated).collect::<Vec<_>>();
        let mut pick: Option<Self> = None;
        let mut doubtful = None;
        for Candidate { dated, is_weak } in candidates {
            if is_weak && doubtful.is_some() && pick.is_none() {
                break;
            }
            let Some(reading) = readings::decide(&dated.written, &others, custom) else {
                doubtful.get_or_insert(dated);
                continue;
            };
            match &mut pick {
                None => pick = Some(Self::new(dated, reading)),
                Some(pick) => pick.weigh(dated, reading, is_weak, report),
            }
        }
        if let Some(dated) = doubtful {
            report_doubt(dated, report);
        }
        pick
    }

    fn new(dated: &Dated, Reading { written, why }: Reading) -> Self {
        let Dated { line, origin, .. } = *dated;
        let hours = written.hours.clone().map(|hours| Fact::stated(hours, origin, line));
        Self { when: whole(&written), written, line, origin, why: why.into_iter().collect(), hours }
    }

    /// Holds the pick against another date, which is trusted less.
    fn weigh(&mut self, dated: &Dated, reading: Reading, is_weak: bool, report: &mut Report) {
        let other = whole(&reading.written);
        match (self.when, other) {
            (Some(own), Some(other)) => {
                let is_vague = matches!(own.precision, Precision::Year | Precision::Quarter);
                let is_day = other.precision == Precision::Day && !is_weak;
                if meet(&own, &other) && is_finer(&other, &own) || is_vague && is_day {
                    self.give_way(dated, reading, None);
                } else if meet(&own, &other) {
                    self.take_hours(dated, &reading.written);
                } else if !is_weak && own.precision == Precision::Day && is_day {
                    self.contradict(own, dated, other, report);
                }
            }
            (None, Some(other)) => match completed(&self.written, &other) {
                Some(found) if is_finer(&other, &found) => self.give_way(dated, reading, None),
                Some(found) => {
                    self.complete(found, dated);
                    self.take_hours(dated, &reading.written);
                }
                None => {}
            },
            (Some(own), None) => {
                let found = completed(&reading.written, &own).filter(|found| is_finer(found, &own));
                if let Some(found) = found {
                    let (origin, line) = (self.origin, self.line);
                    self.give_way(dated, reading, Some(found));
                    self.why.push(self.taken(origin, line));
                }
            }
            (None, None) => {}
        }
    }

    /// Makes place for a date that tells more; its own time of day stays.
    fn give_way(&mut self, dated: &Dated, reading: Reading, when: Option<When>) {
        let hours = self.hours.take();
        *self = Self::new(dated, reading);
        self.when = when.or(self.when);
        self.hours = hours.or(self.hours.take());
    }

    fn take_hours(&mut self, Dated { line, origin, .. }: &Dated, written: &Written) {
        let hours = written.hours.clone().map(|hours| Fact::stated(hours, *origin, *line));
        self.hours = self.hours.take().or(hours);
    }

    fn complete(&mut self, when: When, by: &Dated) {
        self.when = Some(when);
        self.why.push(self.taken(by.origin, by.line));
    }

    /// What was taken from elsewhere, in a sentence.
    fn taken(&self, origin: Origin, line: u32) -> String {
        let Some(When { start, .. }) = self.when else { return String::new() };
        let (what, missing) = match (self.written.start.year, self.written.start.month) {
            (None, None) => (format!("{} {}", start.month_name(), start.year), "No month and year are"),
            (Some(_), None) => (start.month_name().to_owned(), "No month is"),
            _ => (start.year.to_string(), "No year is"),
        };
        let line = if origin.is_line() { format!(" (line {line})") } else { String::new() };
        format!("{missing} written with the date; {what} is taken from {}{line}.", origin.words())
    }

    fn contradict(&self, own: When, dated: &Dated, other: When, report: &mut Report) {
        let place = |origin: Origin, line: u32| {
            let line = if origin.is_line() { format!(" (line {line})") } else { String::new() };
            format!("{}{line}", origin.words())
        };
        let sentence = format!(
            "The date is {} in {}, but {} in {}; the first counts. Correct the one that is wrong.",
            own.start,
            place(self.origin, self.line),
            other.start,
            place(dated.origin, dated.line),
        );
        // The file name cannot be corrected in the note.
        let (line, correction) =
            if dated.origin.is_line() { (dated.line, own.start) } else { (self.line, other.start) };
        report.correct(line, Fault::Contradiction, sentence, correction.to_string());
    }

    /// Whether all but the year is known.
    pub fn wants_year(&self) -> bool {
        self.when.is_none() && self.written.start.year.is_none() && self.written.start.month.is_some()
    }

    pub fn slot(&self) -> Slot {
        match self.when {
            Some(when) => Slot::Known(when),
            None if self.wants_year() => Slot::WantsYear(self.written.clone()),
            None => Slot::Unknown,
        }
    }

    /// Takes the year, and the month, from the headings above the session, the nearest first, else from `around` it.
    pub fn take_from_above(&mut self, above: &[Dated], around: &[Dated]) {
        if self.when.is_some() {
            return;
        }
        let mut known: Option<(When, &Dated)> = None;
        for dated in around.iter().rev().chain(above.iter().rev()) {
            let found = match &known {
                Some((known, _)) => completed(&dated.written, known).or_else(|| whole(&dated.written)),
                None => whole(&dated.written),
            };
            if let Some(found) = found {
                known = Some((found, dated));
            } else if let (None, Some(month)) = (self.written.start.month, dated.written.start.month) {
                let start = Day { month: Some(month), ..self.written.start };
                self.written.start = start;
            }
        }
        let found = known.and_then(|(known, dated)| Some((completed(&self.written, &known)?, dated)));
        if let Some((when, dated)) = found {
            self.complete(when, dated);
        }
    }

    /// Takes the year of a session beside it, on that line; without one, of the note as a whole.
    pub fn take_year_from_neighbour(&mut self, when: When, line: Option<u32>) {
        self.when = Some(when);
        let from = line.map_or("the note's own date".to_owned(), |line| format!("the nearest date (line {line})"));
        self.why.push(format!("No year is written with the date; {} is taken from {from}.", when.start.year));
    }

    /// Takes the year that all other notes of its folder have.
    pub fn take_year_from_folder(&mut self, year: i16) {
        if !self.wants_year() {
            return;
        }
        let start = Day { year: Some(year), ..self.written.start };
        self.when = whole(&Written { start, ..self.written.clone() });
        self.why.push(format!("No year is written with the date; {year} is taken from the other notes of the folder."));
    }

    /// The date as a fact, or the reason why there is none.
    pub fn settled(self, report: &mut Report) -> Option<Fact<When>> {
        let Self { written, when, line, origin, why, .. } = self;
        let Some(when) = when else {
            let sentence = "The date has no year, and nothing near it gives one; write the year.";
            report.add(line, Fault::NoYear, sentence);
            return None;
        };
        if let Some(weekday) = written.weekday.filter(|weekday| !weekday_fits(*weekday, &when)) {
            let start = when.start;
            let day = format!("{} {} {}", start.day, start.month_name(), start.year);
            let (stated, real) = (WEEKDAYS[usize::from(weekday)], WEEKDAYS[start.weekday()]);
            report.correct(
                line,
                Fault::Contradiction,
                format!("The date says {stated}, but {day} was a {real}; correct the day of the week or the date."),
                format!("{real} {day}"),
            );
        }
        let inferred = (!why.is_empty()).then(|| why.join(" "));
        Some(Fact { value: when, line, origin, inferred })
    }
}

/// The dates that may be that of a session, the most trusted first, one of each kind.
fn candidates<'a>(own: &'a [Dated], of_note: Option<&'a NoteDates>) -> Vec<Candidate<'a>> {
    let of = |origin| own.iter().find(|dated| dated.origin == origin);
    let path = |origin| of_note.and_then(|note| note.path.iter().find(|dated| dated.origin == origin));
    let strong = [
        of(Origin::Label),
        of(Origin::Title),
        of_note.and_then(|note| note.title.as_ref()),
        of_note.and_then(|note| note.stated.as_ref()),
        path(Origin::FileName),
        of(Origin::Head),
    ];
    let weak = [of_note.and_then(|note| note.made.as_ref()), path(Origin::Folder)];
    let with = |is_weak| move |dated| Candidate { dated, is_weak };
    strong.into_iter().flatten().map(with(false)).chain(weak.into_iter().flatten().map(with(true))).collect()
}

fn report_doubt(dated: &Dated, report: &mut Report) {
    let Some([day_first, month_first]) = readings::both(&dated.written) else { return };
    let day = |written: &Written| match whole(written) {
        Some(when) => when.start.to_string(),
        None => format!("the {}. of month {}", written.start.day, written.start.month.unwrap_or_default()),
    };
    let sentence = format!(
        "The date can be read two ways, as {} or as {}, and nothing decides; write the one that is meant.",
        day(&day_first),
        day(&month_first)
    );
    report.correct(dated.line, Fault::AmbiguousDate, sentence, day(&day_first));
}
