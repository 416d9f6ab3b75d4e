//! A set of sessions, a bit for each.

/// Some of a notebook's sessions, by their indexes in [`crate::Catalogue::sessions`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sessions {
    bits: Vec<u64>,
    /// How many sessions there are to be in it.
    of: usize,
}

impl Sessions {
    /// None of so many sessions.
    #[must_use]
    pub fn new(of: usize) -> Self {
        Self { bits: vec![0; of.div_ceil(64)], of }
    }

    /// All of so many sessions.
    #[must_use]
    pub fn all(of: usize) -> Self {
        let mut sessions = Self { bits: vec![u64::MAX; of.div_ceil(64)], of };
        // What lies behind the last session is never in a set, so that counting needs no care.
        if let (Some(last), rest @ 1..) = (sessions.bits.last_mut(), of % 64) {
            *last = (1 << rest) - 1;
        }
        sessions
    }

    /// Those of so many sessions for which that is so.
    pub fn with(of: usize, mut is_in: impl FnMut(usize) -> bool) -> Self {
        let mut sessions = Self::new(of);
        (0..of).filter(|session| is_in(*session)).for_each(|session| sessions.insert(session));
        sessions
    }

    /// Takes a session in; one that the notebook does not have stays out.
    pub fn insert(&mut self, session: usize) {
        if session < self.of {
            self.bits[session / 64] |= 1 << (session % 64);
        }
    }

    /// Whether a session is in it.
    #[must_use]
    pub fn contains(&self, session: usize) -> bool {
        self.bits.get(session / 64).is_some_and(|bits| bits >> (session % 64) & 1 == 1)
    }

    /// Keeps those that are in both.
    pub fn and(&mut self, other: &Self) {
        self.combine(other, |own, other| own & other);
    }

    /// Takes in those of another set.
    pub fn or(&mut self, other: &Self) {
        self.combine(other, |own, other| own | other);
    }

    /// Puts out those of another set.
    pub fn without(&mut self, other: &Self) {
        self.combine(other, |own, other| own & !other);
    }

    fn combine(&mut self, other: &Self, how: fn(u64, u64) -> u64) {
        let others = other.bits.iter().chain(std::iter::repeat(&0));
        self.bits.iter_mut().zip(others).for_each(|(own, other)| *own = how(*own, *other));
    }

    /// How many are in it.
    #[must_use]
    pub fn len(&self) -> usize {
        self.bits.iter().map(|bits| bits.count_ones() as usize).sum()
    }

    /// Whether none is in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.bits.iter().all(|bits| *bits == 0)
    }

    /// Those in it, in order.
    pub fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.bits.iter().enumerate().flat_map(|(at, bits)| {
            let mut left = *bits;
            std::iter::from_fn(move || {
                let next = (left != 0).then(|| at * 64 + left.trailing_zeros() as usize);
                left &= left.wrapping_sub(1);
                next
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_are_combined_bit_by_bit() {
        for of in [0, 1, 63, 64, 65, 128, 200] {
            let third = Sessions::with(of, |session| session % 3 == 0);
            let half = Sessions::with(of, |session| session % 2 == 0);
            let combined = |how: fn(&mut Sessions, &Sessions)| {
                let mut combined = third.clone();
                how(&mut combined, &half);
                assert_eq!(combined.len(), combined.iter().count());
                assert_eq!(combined.is_empty(), combined.iter().next().is_none());
                combined.iter().collect::<Vec<_>>()
            };
            let wanted = |is_in: fn(usize) -> bool| (0..of).filter(|session| is_in(*session)).collect::<Vec<_>>();
            assert_eq!(combined(Sessions::and), wanted(|session| session % 6 == 0));
            assert_eq!(combined(Sessions::or), wanted(|session| session % 3 == 0 || session % 2 == 0));
            assert_eq!(combined(Sessions::without), wanted(|session| session % 3 == 0 && session % 2 != 0));
            assert_eq!(Sessions::all(of), Sessions::with(of, |_| true));
            assert_eq!(Sessions::all(of).len(), of);
        }
    }

    #[test]
    fn a_session_that_there_is_not_is_in_no_set() {
        let mut sessions = Sessions::new(3);
        sessions.insert(3);
        sessions.insert(usize::MAX);
        assert!(sessions.is_empty() && !Sessions::all(3).contains(3) && Sessions::all(3).contains(2));
    }
}
