//! Matching: whether a word that was typed means a word that is written. The search in the index, and the marks in a
//! text, both ask here.

/// A typed word that must have so many letters for its plural or singular to count.
const WITH_PLURAL: usize = 4;

/// A typed word that must have so many letters for an error to be forgiven. Shorter words have too many neighbours.
const WITH_ERROR: usize = 5;

/// … and for one in the beginning of a word, and for two in a word.
const IN_BEGINNING: usize = 4;
const WITH_TWO: usize = 8;

/// A word that is sought, cut and folded as [`crate::words`] does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    word: String,
    letters: usize,
}

/// How near a written word is to the one that is sought, the nearest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Closeness {
    /// It is the word.
    Exact,
    /// It begins with the word, and so many letters more.
    Beginning(usize),
    /// It is the plural or singular.
    Plural,
    /// It is one typing error away.
    Error,
    /// Its beginning is.
    ErrorInBeginning,
    /// It is two typing errors away.
    TwoErrors,
}

/// How far a word reaches: to what is near, and further only when there is nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// To the word, what begins with it, its plural and singular, and, from five letters, to one error.
    Near,
    /// From four letters, to what begins with the word but for one error, which is not in the first letter.
    Beginnings,
    /// From eight letters, to two errors, neither in the first letter.
    TwoErrors,
}

impl Reach {
    /// All, from the nearest on.
    pub const ALL: [Self; 3] = [Self::Near, Self::Beginnings, Self::TwoErrors];
}

impl Wanted {
    /// Seeks a folded word.
    #[must_use]
    pub fn of(word: &str) -> Self {
        Self { word: word.to_owned(), letters: word.chars().count() }
    }

    /// The word, folded.
    #[must_use]
    pub fn word(&self) -> &str {
        &self.word
    }

    /// What every word begins with that it reaches.
    #[must_use]
    pub fn start(&self, reach: Reach) -> &str {
        let length = match (reach, self.letters) {
            (Reach::Near, WITH_ERROR..) => 0,
            // Singular and plural differ in their last three letters at most.
            (Reach::Near, WITH_PLURAL) | (Reach::Beginnings, IN_BEGINNING..) | (Reach::TwoErrors, WITH_TWO..) => 1,
            _ => self.letters,
        };
        self.word.char_indices().nth(length).map_or(&self.word, |(end, _)| &self.word[..end])
    }

    /// How near a folded word of the notes is; none if it is another word.
    #[must_use]
    pub fn closeness(&self, term: &str) -> Option<Closeness> {
        self.within(term, Reach::Near)
    }

    /// The same with that reach, and no nearer.
    #[must_use]
    pub fn within(&self, term: &str, reach: Reach) -> Option<Closeness> {
        let word = self.word.as_str();
        let begins_alike = || word.chars().next() == term.chars().next();
        let found = |is_found: bool, closeness| is_found.then_some(closeness);
        match reach {
            Reach::Near if self.letters >= WITH_ERROR && !ends_alike(word, term) => None,
            Reach::Near => match term.strip_prefix(word) {
                Some("") => Some(Closeness::Exact),
                Some(rest) => Some(Closeness::Beginning(rest.chars().count())),
                None if self.is_plural(term) => Some(Closeness::Plural),
                None => found(self.letters >= WITH_ERROR && is_within(word, term, 1, false), Closeness::Error),
            },
            Reach::Beginnings => found(
                self.letters >= IN_BEGINNING && begins_alike() && is_within(word, term, 1, true),
                Closeness::ErrorInBeginning,
            ),
            Reach::TwoErrors => found(
                self.letters >= WITH_TWO && begins_alike() && is_within(word, term, 2, false),
                Closeness::TwoErrors,
            ),
        }
    }

    /// Whether a folded word is this one, or its plural or singular.
    #[must_use]
    pub fn is(&self, term: &str) -> bool {
        self.word == term || self.is_plural(term)
    }

    fn is_plural(&self, term: &str) -> bool {
        self.letters >= WITH_PLURAL && (is_plural(&self.word, term) || is_plural(term, &self.word))
    }
}

/// Whether a word is the plural of another, as English makes it.
fn is_plural(one: &str, several: &str) -> bool {
    match several.strip_prefix(one) {
        Some(ending) => matches!(ending, "s" | "es"),
        None => one.strip_suffix('y').is_some_and(|stem| several.strip_prefix(stem) == Some("ies")),
    }
}

/// Whether two words begin or end with the same two letters: what one error leaves of any word of five. Nearly all words are
/// told apart by it, and quickly.
fn ends_alike(word: &str, term: &str) -> bool {
    let (word, term) = (word.as_bytes(), term.as_bytes());
    word.first_chunk::<2>() == term.first_chunk::<2>() || word.last_chunk::<2>() == term.last_chunk::<2>()
}

/// Whether one word becomes another, or the beginning of another, by so many errors at most: a letter too many, too few, another
/// letter, or two letters exchanged (the distance called optimal string alignment).
fn is_within(word: &str, term: &str, errors: usize, may_go_on: bool) -> bool {
    let same = word.bytes().zip(term.bytes()).take_while(|(one, other)| one == other).count();
    let same = (0..=same).rev().find(|at| word.is_char_boundary(*at)).unwrap_or_default();
    let (word, term) = (&word[same..], &term[same..]);
    if word.is_empty() && may_go_on || term.is_empty() && word.is_empty() {
        return true;
    }
    if errors == 0 {
        return false;
    }
    let next = |text: &str| text.chars().next().map_or(0, char::len_utf8);
    let (wanted, written) = (next(word), next(term));
    let is_one_off = |word: &str, term: &str| is_within(word, term, errors - 1, may_go_on);
    let (behind_word, behind_term) = (&word[wanted..], &term[written..]);
    let is_exchanged = || {
        let (one, other) = (next(behind_word), next(behind_term));
        one > 0
            && other > 0
            && word[..wanted] == behind_term[..other]
            && term[..written] == behind_word[..one]
            && is_one_off(&behind_word[one..], &behind_term[other..])
    };
    is_one_off(behind_word, behind_term)
        || written > 0 && is_one_off(word, behind_term)
        || wanted > 0 && is_one_off(behind_word, term)
        || is_exchanged()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_met_by_what_is_near() {
        use Closeness::{Beginning, Error, Exact, Plural};
        for (word, term, expected) in [
            ("docker", "docker", Some(Exact)),
            ("dock", "docker", Some(Beginning(2))),
            ("docker", "dock", None),
            ("caf", "café", Some(Beginning(1))),
            ("cats", "cat", Some(Plural)),
            ("cat", "cats", Some(Beginning(1))),
            ("boxes", "box", Some(Plural)),
            ("query", "queries", Some(Plural)),
            ("queries", "query", Some(Plural)),
            ("gas", "ga", None),
            ("network", "netwrok", Some(Error)),
            ("building", "buidling", Some(Error)),
            ("network", "networt", Some(Error)),
            ("network", "etwork", Some(Error)),
            ("network", "nnetwork", Some(Error)),
            ("network", "netwok", Some(Error)),
            ("network", "networkes", Some(Beginning(2))),
            ("network", "notwerk", None),
            ("kimp", "kimo", None),
            ("日本", "日本", Some(Exact)),
            ("日", "日本", Some(Beginning(1))),
            ("привет", "превет", Some(Error)),
        ] {
            assert_eq!(Wanted::of(word).closeness(term), expected, "{word} {term}");
        }
    }

    #[test]
    fn a_word_that_is_nowhere_reaches_further() {
        use Closeness::{ErrorInBeginning, TwoErrors};
        for (word, term, reach, expected) in [
            ("recie", "receive", Reach::Beginnings, Some(ErrorInBeginning)),
            ("nuer", "neural", Reach::Beginnings, Some(ErrorInBeginning)),
            ("nue", "neural", Reach::Beginnings, None),
            ("xeur", "neural", Reach::Beginnings, None),
            ("nraxx", "neural", Reach::Beginnings, None),
            ("necesary", "neccessary", Reach::TwoErrors, Some(TwoErrors)),
            ("netwrokk", "network", Reach::TwoErrors, Some(TwoErrors)),
            ("netwrok", "nettwork", Reach::TwoErrors, None),
            ("netxxxrk", "network", Reach::TwoErrors, None),
            ("etworkss", "network", Reach::TwoErrors, None),
        ] {
            assert_eq!(Wanted::of(word).within(term, reach), expected, "{word} {term}");
        }
    }

    #[test]
    fn the_nearest_is_the_least() {
        let order = [
            Closeness::Exact,
            Closeness::Beginning(1),
            Closeness::Beginning(2),
            Closeness::Plural,
            Closeness::Error,
            Closeness::ErrorInBeginning,
            Closeness::TwoErrors,
        ];
        assert!(order.is_sorted());
    }

    #[test]
    fn what_is_left_out_is_the_word_itself() {
        let wanted = Wanted::of("cats");
        assert_eq!(["cats", "cat", "catsuit", "cut"].map(|term| wanted.is(term)), [true, true, false, false]);
    }

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config { failure_persistence: None, cases: 5000, ..Default::default() })]

        #[test]
        fn errors_are_counted_as_the_distance_does(word in "[abé日]{0,7}", term in "[abé日]{0,7}") {
            let distance = strsim::osa_distance(&word, &term);
            proptest::prop_assert_eq!(is_within(&word, &term, 1, false), distance <= 1);
            proptest::prop_assert_eq!(is_within(&word, &term, 2, false), distance <= 2);
            let is_short = word.chars().count() < WITH_ERROR;
            proptest::prop_assert!(is_short || distance > 1 || ends_alike(&word, &term));
            let is_beginning = term
                .char_indices()
                .map(|(at, _)| at)
                .chain([term.len()])
                .any(|end| strsim::osa_distance(&word, &term[..end]) <= 1);
            proptest::prop_assert_eq!(is_within(&word, &term, 1, true), is_beginning);
        }
    }
}
