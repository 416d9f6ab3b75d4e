//! A slug: a heading as an address, in the manner of GitHub and HackMD: lower case, letters of every script kept.

use std::collections::HashMap;

/// Hands out slugs, each once.
#[derive(Debug, Default)]
pub struct Slugs(HashMap<String, usize>);

impl Slugs {
    /// The slug of a text, with a number behind it if it was given before; `fallback` if the text has no letter.
    pub fn unique(&mut self, text: &str, fallback: &str) -> String {
        let mut slug = slug(text);
        if slug.is_empty() {
            fallback.clone_into(&mut slug);
        }
        loop {
            let count = self.0.entry(slug.clone()).or_default();
            *count += 1;
            if *count == 1 {
                return slug;
            }
            slug = format!("{slug}-{count}");
        }
    }
}

/// The letters and digits in lower case, everything between them a single hyphen.
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for letter in text.chars().flat_map(char::to_lowercase) {
        if letter.is_alphanumeric() {
            slug.push(letter);
        } else if !slug.is_empty() && !slug.ends_with('-') && !matches!(letter, '\'' | '’') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_given_once() {
        let mut slugs = Slugs::default();
        let given =
            ["What's Next", "What's next", "筆記 1", "?!", "…", "section-2"].map(|text| slugs.unique(text, "section"));
        assert_eq!(given, ["whats-next", "whats-next-2", "筆記-1", "section", "section-2", "section-2-2"]);
    }
}
