//! An index: a note that only leads to others, such as a README with a table of meetings. It is no session.
//!
//! Nearly all its words stand in lines that are a link to another note, with a few words about it. A note with a date of
//! its own is a session, whatever it says.

use super::note::ParsedNote;
use crate::{
    content::{Block, Inline, Target},
    page::{Page, Section},
    text,
};

/// So many words beside a link may tell what is there.
const BESIDE: usize = 10;

/// So many words may stand before a link.
const BEFORE: usize = 3;

/// So many words of its own an index of at least [`FEW`] links has at most, if it has not five times as many in links.
const OWN: usize = 12;
const FEW: usize = 3;

/// What a note that may be an index says.
#[derive(Debug, Default)]
struct Words {
    /// The addresses of its links.
    links: Vec<String>,
    /// Words in lines that lead elsewhere.
    leading: usize,
    /// All other words.
    own: usize,
}

/// The addresses that a note leads to, if it says nothing else. Whether they are notes of the folder is not known yet.
pub fn addresses(note: &ParsedNote) -> Option<Vec<String>> {
    let [session] = note.sessions.as_slice() else { return None };
    if !session.facts.dates.is_empty() || note.dates.are_stated() {
        return None;
    }
    let mut words = Words::default();
    words.page(&session.page);
    let count = words.links.len();
    let is_index = count > 1 && words.own * 5 <= words.leading || count >= FEW && words.own <= OWN;
    is_index.then_some(words.links)
}

/// Makes the only session of a note its lead.
pub fn turn_into_lead(note: &mut ParsedNote) {
    let Some(session) = note.sessions.pop() else { return };
    note.lead = session.page;
    if session.title != note.title {
        note.lead.intro.insert(0, Block::Paragraph(vec![Inline::Text(session.title)]));
    }
    if !note.tags.is_empty() {
        // There is no session to show them.
        note.properties.push(("tags".to_owned(), std::mem::take(&mut note.tags)));
    }
}

impl Words {
    fn page(&mut self, page: &Page) {
        self.blocks(&page.head);
        self.blocks(&page.intro);
        self.sections(&page.sections);
        page.footnotes.iter().for_each(|footnote| self.blocks(&footnote.blocks));
    }

    fn sections(&mut self, sections: &[Section]) {
        for section in sections {
            // A heading only says what the links below it are about.
            self.blocks(&section.blocks);
            self.sections(&section.sections);
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(content) | Block::Plain(content) => {
                    content.split(|inline| *inline == Inline::Break).for_each(|line| self.line(line));
                }
                Block::List(list) => list.items.iter().for_each(|item| self.blocks(&item.content)),
                Block::Quote(content) => self.blocks(content),
                Block::Element(element) => self.blocks(&element.content),
                Block::Table(table) => table.rows.iter().for_each(|row| self.row(row)),
                Block::Rule | Block::Heading { .. } => {}
                // What is shown here is more than a link.
                other => self.own += OWN + 1 + count(&text::of_blocks(std::slice::from_ref(other))),
            }
        }
    }

    /// A line that leads elsewhere begins with a link, or nearly so.
    fn line(&mut self, line: &[Inline]) {
        let words = count(&text::of_inlines(line));
        let before = line.iter().take_while(|inline| address(inline).is_none()).cloned().collect::<Vec<_>>();
        let before = count(&text::of_inlines(&before));
        let found = line.iter().filter_map(address).map(str::to_owned).collect::<Vec<_>>();
        let linked = line.iter().filter(|inline| address(inline).is_some()).cloned().collect::<Vec<_>>();
        let beside = words.saturating_sub(count(&text::of_inlines(&linked)));
        if !found.is_empty() && before <= BEFORE && beside <= BESIDE {
            self.leading += words;
            self.links.extend(found);
        } else {
            self.own += words;
        }
    }

    /// A row that holds a link is about what is there.
    fn row(&mut self, row: &[Vec<Inline>]) {
        let words = row.iter().map(|cell| count(&text::of_inlines(cell))).sum::<usize>();
        let links = row.iter().flatten().filter_map(address).map(str::to_owned).collect::<Vec<_>>();
        if links.is_empty() {
            self.own += words
        } else {
            self.leading += words
        }
        self.links.extend(links);
    }
}

/// The address of a link that may lead to a note.
fn address(inline: &Inline) -> Option<&str> {
    match inline {
        Inline::Link(link) => match &link.target {
            Target::Unresolved(address) => Some(address.as_str()).filter(|address| !address.starts_with('#')),
            _ => None,
        },
        _ => None,
    }
}

fn count(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}
