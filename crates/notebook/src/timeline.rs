//! The timeline: the sessions as rows in order of time, each in its year and month.
//!
//! The catalogue has that order. A session without a date stands beside its neighbours in the note, else at the end, and the
//! timeline tells in which period that is.

use crate::{
    catalogue::{Catalogue, Session},
    fact::Precision,
};

/// One session on the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// Its index in [`Catalogue::sessions`].
    pub session: usize,
    /// Where it stands; none if neither it nor a neighbour in its note has a date.
    pub period: Option<Period>,
    /// Whether it is the first row of its year (or of those without any).
    pub begins_year: bool,
    /// Whether it is the first row of its month.
    pub begins_month: bool,
}

impl Row {
    /// A row that stands in no order of time.
    #[must_use]
    pub const fn alone(session: usize) -> Self {
        Self { session, period: None, begins_year: false, begins_month: false }
    }
}

/// A stretch of the timeline: a month, or a year of which no more is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    /// For example 2022.
    pub year: i16,
    /// 1 to 12; none if only the year is known.
    pub month: Option<u8>,
}

/// Where every session of a notebook stands. It is the same for all queries, so it is computed once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Timeline {
    // By the indexes of the sessions, which are in the order of the timeline already.
    periods: Vec<Option<Period>>,
}

impl Timeline {
    /// That of all sessions of a catalogue.
    #[must_use]
    pub fn of(catalogue: &Catalogue) -> Self {
        Self { periods: periods(catalogue) }
    }

    /// The rows of the chosen sessions, given by their indexes in [`Catalogue::sessions`], in its order.
    #[must_use]
    pub fn rows(&self, chosen: impl Iterator<Item = usize>) -> Vec<Row> {
        let mut before = None;
        let row = |session: usize| {
            let period = self.periods.get(session).copied().flatten();
            let before = before.replace(period);
            let begins_year = before.is_none_or(|before| before.map(|it| it.year) != period.map(|it| it.year));
            Row { session, period, begins_year, begins_month: before != Some(period) }
        };
        chosen.map(row).collect()
    }
}

/// The first and the last period in which a session is known to have begun.
#[must_use]
pub fn span(catalogue: &Catalogue) -> Option<(Period, Period)> {
    let periods = || catalogue.sessions.iter().filter_map(own);
    Some((periods().min()?, periods().max()?))
}

/// A year at a glance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Year {
    /// For example 2022.
    pub year: i16,
    /// From January; none for a month without sessions.
    pub months: [Option<Month>; 12],
}

/// A month at a glance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Month {
    /// How many sessions stand in it, at least 1.
    pub count: usize,
    /// The first of them, by its index in [`Catalogue::sessions`].
    pub first: usize,
}

/// The years of the rows that stand in a month, oldest first.
#[must_use]
pub fn years(rows: &[Row]) -> Vec<Year> {
    let mut years: Vec<Year> = Vec::new();
    for row in rows {
        let Some(Period { year, month: Some(month) }) = row.period else { continue };
        if years.last().is_none_or(|last| last.year != year) {
            years.push(Year { year, months: [None; 12] });
        }
        let months = years.last_mut().map(|last| &mut last.months);
        if let Some(place) = months.and_then(|months| months.get_mut(usize::from(month) - 1)) {
            place.get_or_insert(Month { count: 0, first: row.session }).count += 1;
        }
    }
    years
}

/// The session of the next row, or of the one before; without an open session in the rows, the first or the last.
#[must_use]
pub fn neighbour(rows: &[Row], open: Option<usize>, forward: bool) -> Option<usize> {
    let at = rows.iter().position(|row| Some(row.session) == open);
    let next = match (at, forward) {
        (None, true) => rows.first(),
        (None, false) => rows.last(),
        (Some(at), true) => rows.get(at + 1),
        (Some(at), false) => at.checked_sub(1).and_then(|at| rows.get(at)),
    };
    next.map(|row| row.session)
}

fn own(session: &Session) -> Option<Period> {
    let when = &session.when.as_ref()?.value;
    let month = (when.precision != Precision::Year).then_some(when.start.month);
    Some(Period { year: when.start.year, month })
}

// A session without a date stands behind the one before it in its note, or, as the first, before the next. The catalogue
// has put it there, so one that stands behind later sessions of other notes was not lent the period of the one before.
fn periods(catalogue: &Catalogue) -> Vec<Option<Period>> {
    let sessions = &catalogue.sessions;
    let mut periods: Vec<Option<Period>> = sessions.iter().map(own).collect();
    let mut last = vec![None; catalogue.notes.len()];
    let mut latest = None;
    for (session, period) in sessions.iter().zip(&mut periods) {
        let Some(last) = last.get_mut(session.note) else { continue };
        *period = period.or(last.filter(|last| Some(*last) >= latest));
        *last = period.or(*last);
        latest = latest.max(*period);
    }
    last.fill(None);
    for (session, period) in sessions.iter().zip(&mut periods).rev() {
        if let Some(last) = last.get_mut(session.note) {
            *period = period.or(*last);
            *last = *period;
        }
    }
    periods
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Note,
        date::Date,
        fact::{Fact, Origin, When},
    };

    /// Sessions as (note, date): a date is `2022`, `2022-09`, `2022-09-28` or empty.
    fn check(sessions: &[(usize, &str)], expected: &[&str]) {
        let found: Vec<String> = Timeline::of(&catalogue(sessions)).rows(0..sessions.len()).iter().map(write).collect();
        assert_eq!(found, expected);
    }

    fn catalogue(sessions: &[(usize, &str)]) -> Catalogue {
        Catalogue {
            notes: vec![Note::default(); 3],
            sessions: sessions.iter().map(|&(note, date)| session(note, date)).collect(),
            ..Catalogue::default()
        }
    }

    fn session(note: usize, date: &str) -> Session {
        let mut parts = date.split('-').filter_map(|part| part.parse::<i16>().ok());
        let when = parts.next().map(|year| {
            let (month, day) = (parts.next(), parts.next());
            let precision = match (month, day) {
                (None, _) => Precision::Year,
                (_, None) => Precision::Month,
                _ => Precision::Day,
            };
            let start = Date { year, month: month.unwrap_or(1) as u8, day: day.unwrap_or(1) as u8 };
            Fact::stated(When { start, end: None, precision }, Origin::Head, 1)
        });
        Session { note, when, ..Session::default() }
    }

    fn write(row: &Row) -> String {
        let period = row.period.map_or("undated".to_owned(), |period| match period.month {
            Some(month) => format!("{}-{month}", period.year),
            None => period.year.to_string(),
        });
        let mark = match (row.begins_year, row.begins_month) {
            (true, _) => " begins year",
            (false, true) => " begins month",
            (false, false) => "",
        };
        format!("{}: {period}{mark}", row.session)
    }

    #[test]
    fn a_row_begins_its_year_and_its_month() {
        check(
            &[(0, "2022-09-28"), (0, "2022-09-29"), (0, "2022-10-12"), (0, "2023-10-01")],
            &["0: 2022-9 begins year", "1: 2022-9", "2: 2022-10 begins month", "3: 2023-10 begins year"],
        );
    }

    #[test]
    fn a_session_known_by_its_year_alone_stands_before_the_months() {
        check(&[(0, "2022"), (0, "2022-01-05")], &["0: 2022 begins year", "1: 2022-1 begins month"]);
    }

    #[test]
    fn an_undated_session_stands_beside_its_neighbours_in_the_note() {
        check(
            &[(0, ""), (0, "2021-05-01"), (0, ""), (1, "2021-06-01")],
            &["0: 2021-5 begins year", "1: 2021-5", "2: 2021-5", "3: 2021-6 begins month"],
        );
    }

    #[test]
    fn a_session_that_stands_behind_later_ones_belongs_to_the_next_of_its_note() {
        check(
            &[(0, "2021-01-05"), (1, "2022-05-01"), (0, ""), (0, "2023-05-01")],
            &["0: 2021-1 begins year", "1: 2022-5 begins year", "2: 2023-5 begins year", "3: 2023-5"],
        );
    }

    #[test]
    fn sessions_of_a_note_without_any_date_stand_at_the_end() {
        check(
            &[(0, "2021-05-01"), (1, ""), (1, "")],
            &["0: 2021-5 begins year", "1: undated begins year", "2: undated"],
        );
    }

    #[test]
    fn chosen_sessions_keep_their_order_and_begin_what_is_left() {
        let sessions = [(0, "2021-05-01"), (0, ""), (1, "2023-05-01"), (1, "2023-06-01")];
        let timeline = Timeline::of(&catalogue(&sessions));
        let found: Vec<String> = timeline.rows([1, 2, 3].into_iter()).iter().map(write).collect();
        assert_eq!(found, ["1: 2021-5 begins year", "2: 2023-5 begins year", "3: 2023-6 begins month"]);
    }

    #[test]
    fn a_year_at_a_glance_counts_its_months() {
        let row = |session, year, month| Row {
            session,
            period: Some(Period { year, month }),
            begins_year: false,
            begins_month: false,
        };
        let rows = [row(0, 2022, None), row(1, 2022, Some(9)), row(2, 2022, Some(9)), row(3, 2023, Some(12))];
        let found = years(&rows);
        let months =
            |year: &Year| year.months.iter().flatten().map(|month| (month.count, month.first)).collect::<Vec<_>>();
        assert_eq!(found.iter().map(|year| year.year).collect::<Vec<_>>(), [2022, 2023]);
        assert_eq!(found.iter().map(months).collect::<Vec<_>>(), [vec![(2, 1)], vec![(1, 3)]]);
        assert_eq!(found[0].months.iter().position(Option::is_some), Some(8));
    }

    #[test]
    fn one_goes_from_row_to_row_and_not_beyond() {
        let row = |session| Row { session, period: None, begins_year: false, begins_month: false };
        let rows = [row(4), row(2)];
        for (open, forward, expected) in [
            (None, true, Some(4)),
            (None, false, Some(2)),
            (Some(4), true, Some(2)),
            (Some(2), true, None),
            (Some(2), false, Some(4)),
            (Some(9), true, Some(4)),
        ] {
            assert_eq!(neighbour(&rows, open, forward), expected, "{open:?} {forward}");
        }
        assert_eq!(neighbour(&[], None, true), None);
    }

    #[test]
    fn nothing_gives_no_rows() {
        check(&[], &[]);
        assert_eq!(span(&Catalogue::default()), None);
    }
}
