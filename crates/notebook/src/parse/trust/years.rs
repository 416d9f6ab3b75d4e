//! Years: a date that wants its year takes it from the sessions beside it in the note. The notes run forwards or backwards,
//! and December stands beside January.

use super::agreement::{weekday_fits, whole};
use crate::{
    date::Date,
    fact::When,
    parse::dates::{Day, Hours, Written},
};

/// What is known of when a session was.
#[derive(Debug, Clone)]
pub enum Slot {
    Known(When),
    /// All but the year.
    WantsYear(Written),
    Unknown,
}

/// A date that lies so many years from all others of its note is a time of day, if it can be one and others have one.
const FAR: i16 = 5;

/// Nobody leaves the year out for longer than this, in days.
const REACH: i32 = 366;

/// Whether the dates of a note rise or fall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Direction {
    Rising,
    Falling,
    Unknown,
}

/// Gives every slot that wants its year one, and tells the slot it was taken from; none stays for those that get none. `seed`
/// is a day of the note as a whole, for a note whose sessions give no year at all: it has no index.
pub fn fill(slots: &[Slot], seed: Option<When>) -> Vec<Option<(When, Option<usize>)>> {
    let direction = direction(slots);
    let next = next_known(slots);
    let mut found: Vec<Option<(When, Option<usize>)>> = vec![None; slots.len()];
    let first = slots.iter().position(|slot| matches!(slot, Slot::Known(_))).unwrap_or(slots.len());
    let mut last = seed.filter(|_| first == slots.len()).map(|when| (when, None));
    let mut is_seed = true;
    for (at, slot) in slots.iter().enumerate() {
        let before = last;
        match slot {
            Slot::Known(when) => last = Some((*when, Some(at))),
            Slot::WantsYear(written) if last.is_some() => {
                // The day of a note lies on either side of its sessions.
                let direction = if is_seed && first == slots.len() { Direction::Unknown } else { direction };
                let next = next[at].and_then(|next| known(&slots[next]).map(|when| (when, Some(next))));
                found[at] = nearest(written, before, next, direction);
                last = found[at].map(|(when, _)| (when, Some(at))).or(last);
                is_seed = false;
            }
            _ => {}
        }
    }
    // Those before the first known one, backwards.
    let mut next = known_at(slots, first);
    for at in (0..first.min(slots.len())).rev() {
        if let (Slot::WantsYear(written), Some(_), None) = (&slots[at], next, found[at]) {
            found[at] = nearest(written, None, next, direction);
            next = found[at].map(|(when, _)| (when, Some(at))).or(next);
        }
    }
    found
}

fn known(slot: &Slot) -> Option<When> {
    match slot {
        Slot::Known(when) => Some(*when),
        _ => None,
    }
}

fn known_at(slots: &[Slot], at: usize) -> Option<(When, Option<usize>)> {
    Some((known(slots.get(at)?)?, Some(at)))
}

/// For each slot the next known one behind it.
fn next_known(slots: &[Slot]) -> Vec<Option<usize>> {
    let mut next = vec![None; slots.len()];
    let mut last = None;
    for (at, slot) in slots.iter().enumerate().rev() {
        next[at] = last;
        last = known(slot).map(|_| at).or(last);
    }
    next
}

fn direction(slots: &[Slot]) -> Direction {
    let known = slots.iter().filter_map(known).map(|when| when.start.days()).collect::<Vec<_>>();
    let steps = known.windows(2).map(|pair| pair[1] - pair[0]);
    // Without years the shorter way round the year is taken: from December on to January.
    let days = slots.iter().filter_map(|slot| match slot {
        Slot::Known(when) => Some((when.start.month, when.start.day)),
        Slot::WantsYear(written) => Some((written.start.month?, written.start.day)),
        Slot::Unknown => None,
    });
    let days = days.map(|(month, day)| i32::from(month) * 31 + i32::from(day)).collect::<Vec<_>>();
    let around = days.windows(2).map(|pair| (pair[1] - pair[0] + ROUND / 2).rem_euclid(ROUND) - ROUND / 2);
    let votes = |steps: &mut dyn Iterator<Item = i32>| steps.map(i32::signum).sum::<i32>();
    let mut steps = steps.filter(|step| *step != 0).peekable();
    match if steps.peek().is_some() { votes(&mut steps) } else { votes(&mut { around }) } {
        0 => Direction::Unknown,
        1.. => Direction::Rising,
        _ => Direction::Falling,
    }
}

/// A year of months of 31 days, in which a later day has a larger number.
const ROUND: i32 = 12 * 31;

type Neighbour = Option<(When, Option<usize>)>;

fn nearest(written: &Written, before: Neighbour, next: Neighbour, direction: Direction) -> Neighbour {
    let neighbours = [before, next];
    let years = neighbours.into_iter().flatten().flat_map(|(when, _)| {
        let year = when.start.year;
        year - 1..=year + 1
    });
    let dates = years.filter_map(|year| in_year(written, year));
    let fits = |when: &When| written.weekday.is_none_or(|weekday| weekday_fits(weekday, when));
    let rises = |from: Date, to: Date| match direction {
        Direction::Rising => from <= to,
        Direction::Falling => from >= to,
        Direction::Unknown => true,
    };
    let cost = |when: &When| {
        let breaks = before.is_some_and(|(it, _)| !rises(it.start, when.start)) as u8
            + next.is_some_and(|(it, _)| !rises(when.start, it.start)) as u8;
        let (distance, from) = neighbours
            .into_iter()
            .flatten()
            .map(|(it, from)| ((it.start.days() - when.start.days()).abs(), from))
            .min_by_key(|(distance, _)| *distance)
            .unwrap_or((i32::MAX, None));
        ((!fits(when), breaks, distance), from)
    };
    let (when, ((.., distance), from)) = dates.map(|when| (when, cost(&when))).min_by_key(|(_, (cost, _))| *cost)?;
    (distance <= REACH).then_some((when, from))
}

fn in_year(written: &Written, year: i16) -> Option<When> {
    whole(&Written { start: Day { year: Some(year), ..written.start }, ..written.clone() })
}

/// `28 Sep 2000` among dates of 2023 is 20:00 on a 28 September.
pub fn read_as_times<'a>(dates: impl Iterator<Item = &'a mut Written>, others: impl Iterator<Item = i16>) {
    let mut dates = dates.collect::<Vec<_>>();
    let have_times = dates.iter().any(|written| written.hours.is_some());
    let mut years = dates.iter().filter_map(|written| written.start.year).chain(others).collect::<Vec<_>>();
    years.sort_unstable();
    // Half of the dates are on either side of this one, so a few odd ones do not move it.
    let Some(&middle) = years.get(years.len() / 2).filter(|_| years.len() > 2 && have_times) else { return };
    for written in &mut dates {
        let far = written.start.year.is_some_and(|year| (year - middle).abs() > FAR);
        if let Some(start) = written.year_as_time.filter(|time| far && written.hours.is_none() && time.minute % 5 == 0)
        {
            written.start.year = None;
            written.hours = Some(Hours { start, end: None, zone: None });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{fact::Precision, parse::dates};

    /// Dates as they are written, `-` for none, and what they become.
    fn check(written: &[&str], expected: &[&str]) {
        let slots = written.iter().map(|text| match dates::find(text).map(|found| found.written) {
            Some(written) => whole(&written).map_or(Slot::WantsYear(written), Slot::Known),
            None => Slot::Unknown,
        });
        let slots = slots.collect::<Vec<_>>();
        let found = fill(&slots, None);
        let shown = slots.iter().zip(found).map(|(slot, found)| {
            let when = known(slot).or(found.map(|(when, _)| when));
            when.map_or("-".to_owned(), |when| {
                assert_eq!(when.precision, Precision::Day);
                when.start.to_string()
            })
        });
        assert_eq!(shown.collect::<Vec<_>>(), expected, "{written:?}");
    }

    #[test]
    fn a_year_is_taken_from_the_neighbours_in_the_order_of_the_note() {
        check(&["28 Sep 2022", "29 Sep"], &["2022-09-28", "2022-09-29"]);
        check(&["30 Dec 2022", "3 Jan"], &["2022-12-30", "2023-01-03"]);
        check(&["3 Jan 2024", "20 Dec", "13 Dec"], &["2024-01-03", "2023-12-20", "2023-12-13"]);
        check(&["-", "3 Jan", "-", "10 Jan 2023"], &["-", "2023-01-03", "-", "2023-01-10"]);
        check(
            &["1 Mar 2022", "5 Jun", "2 Nov", "3 Feb", "9 Aug"],
            &["2022-03-01", "2022-06-05", "2022-11-02", "2023-02-03", "2023-08-09"],
        );
        check(&["1 Mar 2022", "2 Apr 2022", "5 Dec"], &["2022-03-01", "2022-04-02", "2022-12-05"]);
        check(
            &["10 Oct", "5 Nov", "1 Dec", "7 Jan", "4 Feb 2021"],
            &["2020-10-10", "2020-11-05", "2020-12-01", "2021-01-07", "2021-02-04"],
        );
    }

    #[test]
    fn the_day_of_the_week_picks_the_year() {
        // The third of January was a Wednesday in 2024.
        check(&["1 Jul 2023", "Wed 3 Jan", "1 Feb 2024"], &["2023-07-01", "2024-01-03", "2024-02-01"]);
    }

    #[test]
    fn without_a_year_anywhere_there_is_none() {
        check(&["28 Sep", "29 Sep"], &["-", "-"]);
    }
}
