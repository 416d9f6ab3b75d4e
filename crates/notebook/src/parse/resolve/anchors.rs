//! Anchors: the places inside a note that links name, by heading or by block id. Made for a note when it is first asked.

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash as _, Hasher as _},
};

use crate::{
    Notebook,
    content::{Attribute, Block, Inline},
    page::{Page, Section},
    parse::slug::slug,
    text,
    walk::{self, Node},
};

/// A page that an anchor stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sheet {
    /// That of a session, by its index in the catalogue.
    Session(usize),
    /// What a note says before its first session.
    Lead(usize),
}

impl Sheet {
    /// The page itself.
    pub fn page(self, notebook: &Notebook) -> Option<&Page> {
        match self {
            Self::Session(session) => notebook.pages.get(session),
            Self::Lead(note) => notebook.leads.get(note),
        }
    }
}

/// A place in a note.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Place {
    /// All of a page.
    Whole(Sheet),
    /// A section, by its id.
    Section(Sheet, String),
    /// A block, by the id it was given.
    Named(Sheet, String),
}

/// The anchors of a note.
#[derive(Debug, Default)]
pub struct Anchors {
    /// By slug; the second `Set up` is `set-up-1` as well, as on GitHub.
    headings: HashMap<String, Place>,
    /// By every chain of headings that leads to one (`A` > `B`), hashed, because one heading can have many.
    chains: HashMap<u64, Place>,
    /// By id in lower case.
    ids: HashMap<String, Place>,
    /// The slug of the note's title.
    title: String,
}

impl Anchors {
    /// The anchors of a note with those sessions, in its order.
    pub fn new(notebook: &Notebook, note: usize, sessions: &[usize]) -> Self {
        let title = notebook.catalogue.notes.get(note).map(|note| slug(&note.title)).unwrap_or_default();
        let mut anchors = Self { title, ..Self::default() };
        let mut counts = HashMap::new();
        for &at in sessions {
            anchors.session(notebook, at, &mut counts);
        }
        // A place on the timeline goes before one that is only shown beside it.
        if let Some(lead) = notebook.leads.get(note) {
            anchors.lead(&lead.sections, Sheet::Lead(note), &mut counts);
        }
        for (key, place) in counts.into_values().flat_map(|(_, repeated)| repeated) {
            anchors.headings.entry(key).or_insert(place);
        }
        for sheet in std::iter::once(Sheet::Lead(note)).chain(sessions.iter().map(|at| Sheet::Session(*at))) {
            if let Some(page) = sheet.page(notebook) {
                walk::page(page, &mut |node| {
                    if let Some(id) = id(&node) {
                        let place = || Place::Named(sheet, id.to_owned());
                        anchors.ids.entry(id.to_lowercase()).or_insert_with(place);
                    }
                });
            }
        }
        anchors
    }

    fn session(&mut self, notebook: &Notebook, at: usize, counts: &mut Counts) {
        let Some(session) = notebook.catalogue.sessions.get(at) else { return };
        let sheet = Sheet::Session(at);
        let top = slug(&session.title);
        let mut chain = vec![hash(&top)];
        self.add(top, &[], Place::Whole(sheet), counts);
        for heading in &session.outline {
            let slug = slug(&heading.title);
            chain.truncate(1 + usize::from(heading.depth));
            let own = hash(&slug);
            self.add(slug, &chain, Place::Section(sheet, heading.id.clone()), counts);
            chain.push(own);
        }
    }

    fn lead(&mut self, sections: &[Section], sheet: Sheet, counts: &mut Counts) {
        for section in sections {
            let place = Place::Section(sheet, section.id.clone());
            self.add(slug(&text::of_inlines(&section.title)), &[], place, counts);
            self.lead(&section.sections, sheet, counts);
        }
    }

    fn add(&mut self, slug: String, above: &[u64], place: Place, counts: &mut Counts) {
        if slug.is_empty() {
            return;
        }
        let own = hash(&slug);
        let mut chains = vec![0_u64];
        for ancestor in above.iter().take(MAX_CHAIN) {
            let longer = chains.iter().map(|chain| link(*chain, *ancestor)).collect::<Vec<_>>();
            chains.extend(longer);
        }
        for chain in chains {
            self.chains.entry(link(chain, own)).or_insert_with(|| place.clone());
        }
        let (count, repeated) = counts.entry(slug.clone()).or_default();
        if *count > 0 {
            repeated.push((format!("{slug}-{count}"), place.clone()));
        }
        *count += 1;
        self.headings.entry(slug).or_insert(place);
    }

    /// The heading that these lead to, outermost first.
    pub fn heading(&self, headings: &[String]) -> Option<&Place> {
        match headings {
            [] => None,
            [one] => self.headings.get(&slug(one)).or_else(|| self.ids.get(&one.to_lowercase())),
            several => self.chains.get(&several.iter().fold(0, |chain, part| link(chain, hash(&slug(part))))),
        }
    }

    /// Whether this is the heading that gave the note its title.
    pub fn is_title(&self, headings: &[String]) -> bool {
        matches!(headings, [one] if !self.title.is_empty() && slug(one) == self.title)
    }

    /// The block of that id.
    pub fn block(&self, id: &str) -> Option<&Place> {
        self.ids.get(&id.to_lowercase())
    }
}

/// How often a slug was met, and the slugs with a number that stand for all but the first.
type Counts = HashMap<String, (usize, Vec<(String, Place)>)>;

/// The headings above another one: the session, and those of five levels.
const MAX_CHAIN: usize = 6;

fn hash(slug: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    slug.hash(&mut hasher);
    hasher.finish()
}

fn link(chain: u64, next: u64) -> u64 {
    let mut hasher = DefaultHasher::new();
    (chain, next).hash(&mut hasher);
    hasher.finish()
}

/// The id that a note gives to a node.
fn id<'a>(node: &Node<'a>) -> Option<&'a str> {
    let attributes = match node {
        Node::Block(Block::Element(element)) => &element.attributes,
        Node::Inline(Inline::Element(element)) => &element.attributes,
        _ => return None,
    };
    attributes.iter().find_map(|attribute| match attribute {
        Attribute::Id(id) => Some(id.as_str()),
        _ => None,
    })
}
