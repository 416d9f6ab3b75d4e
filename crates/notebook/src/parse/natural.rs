//! Natural order: as people count. `Lecture 2` comes before `Lecture 10`, in whatever case they are written.

/// A stretch of a text that is compared as a whole.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Stretch {
    /// By the number of digits, then by the digits, so that any number has its place.
    Number(usize, String),
    Text(String),
}

/// What texts are compared by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(Vec<Stretch>);

impl Key {
    pub fn of(text: &str) -> Self {
        let mut stretches = Vec::new();
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let is_number = first.is_ascii_digit();
            let end = rest.find(|letter: char| letter.is_ascii_digit() != is_number).unwrap_or(rest.len());
            let (stretch, behind) = rest.split_at(end);
            stretches.push(if is_number {
                let digits = stretch.trim_start_matches('0');
                Stretch::Number(digits.len(), digits.to_owned())
            } else {
                Stretch::Text(stretch.to_lowercase())
            });
            rest = behind;
        }
        Self(stretches)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_counted() {
        let mut paths = [
            "week-10/a.md",
            "Week-9/a.md",
            "Lecture 10.md",
            "Lecture 2.md",
            "lecture 02b.md",
            "99999999999999999999999.md",
        ];
        paths.sort_by_key(|path| Key::of(path));
        assert_eq!(
            paths,
            [
                "99999999999999999999999.md",
                "Lecture 2.md",
                "lecture 02b.md",
                "Lecture 10.md",
                "Week-9/a.md",
                "week-10/a.md"
            ]
        );
    }
}
