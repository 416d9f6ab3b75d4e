//! Heights: how tall the rows of a list are, in CSS pixels. They are measured where they have been in the document, and
//! guessed elsewhere.

use std::ops::Range;

/// A guess while nothing is measured.
const GUESS: f64 = 64.0;

/// Heights that differ by less are the same, told with an error of rounding.
const ROUNDING: f64 = 1.0;

/// The heights of all rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Heights {
    // Zero where nothing was measured.
    measured: Vec<f64>,
    guess: Option<f64>,
}

impl Heights {
    /// Those of so many rows, all guessed.
    #[must_use]
    pub fn new(rows: usize) -> Self {
        Self { measured: vec![0.0; rows], guess: None }
    }

    /// How tall some rows are together.
    #[must_use]
    pub fn of(&self, rows: Range<usize>) -> f64 {
        self.measured.get(rows).unwrap_or_default().iter().map(|row| self.height(*row)).sum()
    }

    /// How tall the rows before each of some rows are that stand behind the one before, and at last those behind all of them.
    #[must_use]
    pub fn between(&self, rows: &[usize]) -> Vec<f64> {
        let mut between = Vec::new();
        let mut end = 0;
        for row in rows {
            between.push(self.of(end..*row));
            end = row + 1;
        }
        between.push(self.of(end..self.measured.len()));
        between
    }

    /// The row that stands so far below the top of the first; the nearest if there is none.
    #[must_use]
    pub fn row_at(&self, below: f64) -> usize {
        let mut bottom = 0.0;
        let found = self.measured.iter().position(|row| {
            bottom += self.height(*row);
            bottom > below
        });
        found.unwrap_or(self.measured.len().saturating_sub(1))
    }

    /// Takes the measured heights of some rows; zero for one that could not be measured. Says whether that changed the
    /// guesses: the first that are measured tell how tall the others may be, and one that was taller or lower before
    /// tells that all have changed, as when the letters have grown.
    pub fn measure(&mut self, rows: &[usize], heights: &[f64]) -> bool {
        let (mut count, mut sum, mut is_other) = (0.0, 0.0, self.guess.is_none());
        for (row, height) in rows.iter().zip(heights) {
            let Some(place) = self.measured.get_mut(*row).filter(|_| *height > 0.0) else { continue };
            let before = std::mem::replace(place, *height);
            is_other |= before > 0.0 && (before - *height).abs() > ROUNDING;
            (count, sum) = (count + 1.0, sum + *height);
        }
        is_other &= count > 0.0;
        if is_other {
            *self = Self { measured: vec![0.0; self.measured.len()], guess: Some(sum / count) };
            self.measure(rows, heights);
        }
        is_other
    }

    fn height(&self, measured: f64) -> f64 {
        if measured > 0.0 { measured } else { self.guess.unwrap_or(GUESS) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(measured: &[(&[usize], &[f64])], total: f64, changed: &[bool]) {
        let mut heights = Heights::new(10);
        let found: Vec<bool> = measured.iter().map(|(rows, measured)| heights.measure(rows, measured)).collect();
        assert_eq!((heights.of(0..10), found.as_slice()), (total, changed));
    }

    #[test]
    fn what_was_measured_tells_how_tall_the_rest_may_be() {
        check(&[], 640.0, &[]);
        check(&[(&[0, 1], &[40.0, 60.0])], 500.0, &[true]);
        check(&[(&[0, 1], &[40.0, 60.0]), (&[1, 2], &[60.0, 90.0])], 540.0, &[true, false]);
    }

    #[test]
    fn a_row_that_has_grown_tells_that_all_have() {
        check(&[(&[0, 1], &[40.0, 60.0]), (&[1], &[60.5])], 500.5, &[true, false]);
        check(&[(&[0, 1], &[40.0, 60.0]), (&[1], &[80.0])], 800.0, &[true, true]);
    }

    #[test]
    fn what_cannot_be_measured_stays_as_it_was() {
        check(&[(&[0, 1], &[0.0, 0.0])], 640.0, &[false]);
        check(&[(&[0, 1], &[40.0, 60.0]), (&[0, 1], &[0.0, 60.0])], 500.0, &[true, false]);
    }

    #[test]
    fn a_place_stands_in_a_row() {
        let mut heights = Heights::new(3);
        heights.measure(&[0, 1, 2], &[10.0, 20.0, 30.0]);
        for (below, row) in [(-5.0, 0), (0.0, 0), (9.0, 0), (10.0, 1), (31.0, 2), (99.0, 2)] {
            assert_eq!(heights.row_at(below), row, "{below}");
        }
        assert_eq!(Heights::new(0).row_at(5.0), 0);
    }

    #[test]
    fn rows_that_are_no_more_have_no_height() {
        let mut heights = Heights::new(1);
        assert!(heights.measure(&[0, 7], &[10.0, 30.0]));
        assert_eq!((heights.of(0..1), heights.of(0..8)), (10.0, 0.0));
    }
}
