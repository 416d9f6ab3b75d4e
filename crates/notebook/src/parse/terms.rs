//! Terms: bullets that explain an abbreviation, such as `NLP - natural language processing`.

use std::collections::HashSet;

use crate::{
    content::{Block, Inline},
    fact::Term,
    page::{Page, Section},
    text,
};

/// The terms of a page, each once, in reading order.
pub fn of_page(page: &Page) -> Vec<Term> {
    let mut terms = Vec::new();
    in_blocks(&page.intro, &mut terms);
    in_sections(&page.sections, &mut terms);
    let mut known = HashSet::new();
    terms.retain(|term: &Term| known.insert(term.short.clone()));
    terms
}

fn in_sections(sections: &[Section], terms: &mut Vec<Term>) {
    for section in sections {
        in_blocks(&section.blocks, terms);
        in_sections(&section.sections, terms);
    }
}

fn in_blocks(blocks: &[Block], terms: &mut Vec<Term>) {
    for block in blocks {
        match block {
            Block::List(list) => {
                for item in &list.items {
                    if let Some(Block::Plain(content) | Block::Paragraph(content)) = item.content.first()
                        && content.iter().any(has_dash)
                        && let Some(term) = term(&text::of_inlines(content))
                    {
                        terms.push(term);
                    }
                    in_blocks(&item.content, terms);
                }
            }
            Block::Quote(content) => in_blocks(content, terms),
            Block::Element(element) => in_blocks(&element.content, terms),
            Block::Callout(callout) => in_blocks(&callout.content, terms),
            _ => {}
        }
    }
}

/// What stands between an abbreviation and its words.
const DASHES: [&str; 5] = [" - ", " – ", " — ", ": ", " = "];

// Most bullets have none, and their text need not be put together.
fn has_dash(inline: &Inline) -> bool {
    let Inline::Text(text) = inline else { return false };
    // 0xe2 begins the longer dashes.
    text.bytes().any(|byte| matches!(byte, b'-' | b':' | b'=' | 0xe2)) && DASHES.iter().any(|dash| text.contains(dash))
}

/// An abbreviation of two to eight letters, mostly capitals, then a dash or colon, then words that begin with its letters.
fn term(line: &str) -> Option<Term> {
    let (short, long) = DASHES.iter().find_map(|dash| line.split_once(dash))?;
    let (short, long) = (short.trim(), long.trim());
    let letters = short.chars().filter(|letter| letter.is_uppercase()).collect::<Vec<_>>();
    let is_short =
        (2..=8).contains(&short.chars().count()) && short.chars().all(char::is_alphanumeric) && letters.len() >= 2;
    let mut words = long.split(|letter: char| !letter.is_alphanumeric()).filter_map(|word| word.chars().next());
    let spells = letters.iter().all(|letter| words.any(|word| word.to_uppercase().eq(letter.to_uppercase())));
    (is_short && spells && long.len() <= 120).then(|| Term { short: short.to_owned(), long: long.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_abbreviation_is_explained_by_words_that_spell_it() {
        let check = |line: &str, expected: Option<&str>| {
            assert_eq!(term(line).map(|term| term.long).as_deref(), expected, "{line}")
        };
        check("NLP - natural language processing", Some("natural language processing"));
        check("CV – computer vision", Some("computer vision"));
        check("MLOps: machine learning operations", Some("machine learning operations"));
        check("First Section - Customer Oriented", None);
        check("GIT - everything is local", None);
        check("AI", None);
    }
}
