//! A tag's name: two that differ only in case or outer white space are one.

/// The name as compared: trimmed, without a leading `#`, lower case.
#[must_use]
pub fn key(name: &str) -> String {
    shown(name).to_lowercase()
}

/// The name as shown: trimmed, without a leading `#`.
#[must_use]
pub fn shown(name: &str) -> &str {
    name.trim().trim_start_matches('#').trim_start()
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
    fn a_tag_stands_once_in_its_first_spelling() {
        let mut tags = Vec::new();
        for name in ["lectures", " ML", "ml", "#ML ", "", " "] {
            add(&mut tags, name);
        }
        assert_eq!(tags, ["lectures", "ML"]);
    }
}
