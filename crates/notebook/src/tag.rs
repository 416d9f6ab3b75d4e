//! A tag's name: two that differ only in case or outer white space are one.

use crate::lower;

/// The name as compared: trimmed, without a leading `#`, lower case.
#[must_use]
pub fn key(name: &str) -> String {
    lower::text(shown(name))
}

/// The name as shown: trimmed, without a leading `#`.
#[must_use]
pub fn shown(name: &str) -> &str {
    name.trim().trim_start_matches('#').trim_start()
}

/// The tags that are named, each once, in the first spelling. The empty one is none.
#[must_use]
pub fn unique<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut known = std::collections::HashSet::new();
    let names = names.into_iter().map(shown).filter(|name| !name.is_empty());
    names.filter(|name| known.insert(key(name))).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_stands_once_in_its_first_spelling() {
        assert_eq!(unique(["lectures", " ML", "ml", "#ML ", "", " "]), ["lectures", "ML"]);
    }
}
