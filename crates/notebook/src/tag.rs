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

/// Whether a name is the tag of that [`key`], or one inside it (`ml/nlp` in `ml`).
#[must_use]
pub fn is_in(name: &str, key: &str) -> bool {
    let mut key = key.chars();
    for letter in shown(name).chars().map(lower::letter) {
        match key.next() {
            None => return letter == '/',
            Some(own) if own == letter => {}
            Some(_) => return false,
        }
    }
    key.next().is_none()
}

/// The tags that are named, each once, in the first spelling. The empty one is none.
#[must_use]
pub fn unique<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut known = std::collections::HashSet::new();
    let names = names.into_iter().map(shown).filter(|name| !name.is_empty());
    names.filter(|name| known.insert(key(name))).map(str::to_owned).collect()
}

/// Adds a tag unless it is there already or empty. The first spelling stays.
pub fn add(tags: &mut Vec<String>, name: &str) {
    let name = shown(name);
    if !name.is_empty() && !tags.iter().any(|tag| key(tag) == key(name)) {
        tags.push(name.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_holds_those_inside_it() {
        for (name, key, expected) in [
            ("#ML", "ml", true),
            ("ml/NLP", "ml", true),
            ("mlops", "ml", false),
            ("ml", "ml/nlp", false),
            ("ÉCOLE/x", "école", true),
            ("", "", true),
            ("x", "", false),
        ] {
            assert_eq!(is_in(name, key), expected, "{name} {key}");
        }
    }

    #[test]
    fn a_tag_stands_once_in_its_first_spelling() {
        let mut tags = Vec::new();
        for name in ["lectures", " ML", "ml", "#ML ", "", " "] {
            add(&mut tags, name);
        }
        assert_eq!(tags, ["lectures", "ML"]);
        assert_eq!(unique(["lectures", " ML", "ml", "#ML ", "", " "]), tags);
    }
}
