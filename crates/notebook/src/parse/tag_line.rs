//! HackMD's line of tags: ``###### tags: `features` `cool` ``.

use crate::{content::Inline, text};

/// The tags, if the content of a heading of the sixth level is such a line.
pub fn read(content: &[Inline]) -> Option<Vec<String>> {
    let line = text::of_inlines(content);
    let names = line.get(..5).filter(|start| start.eq_ignore_ascii_case("tags:")).map(|_| &line[5..])?;
    let codes =
        content.iter().filter_map(|inline| if let Inline::Code(name) = inline { Some(name.clone()) } else { None });
    let codes = codes.collect::<Vec<_>>();
    if !codes.is_empty() {
        return Some(codes);
    }
    let names =
        if names.contains(',') { names.split(',').collect::<Vec<_>>() } else { names.split_whitespace().collect() };
    Some(names.into_iter().map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_stand_in_code_or_in_words() {
        let text = |text: &str| Inline::Text(text.to_owned());
        let code = |text: &str| Inline::Code(text.to_owned());
        let check = |content: &[Inline], expected: Option<&[&str]>| {
            assert_eq!(
                read(content).as_deref(),
                expected.map(|names| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>()).as_deref()
            );
        };
        check(&[text("tags: "), code("two words"), text(" "), code("b")], Some(&["two words", "b"]));
        check(&[text("Tags: a, b c")], Some(&["a", "b c"]));
        check(&[text("tags: a b")], Some(&["a", "b"]));
        check(&[text("tagged")], None);
    }
}
