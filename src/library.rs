//! The library: the notebook as it is open in the browser. The catalogue is there from the start; the pages come
//! later, and each is decoded when it is first asked for.

use std::{
    cell::{Cell, OnceCell, RefCell},
    collections::BinaryHeap,
    ops::Deref,
    rc::Rc,
};

use notebook::{
    Catalogue, Health, Page,
    codec::{Damaged, Pages},
    index::Index,
    query::{
        Expression, Found, Query,
        excerpts::{Excerpt, excerpts},
        marks::Marks,
        phrases::Phrases,
        search::{Hits, search},
    },
    timeline::{Row, Timeline},
};

/// In so many bytes of pages phrases are looked for at a time: some milliseconds.
const SLICE: usize = 100_000;

/// So many lines of a session are shown in a list.
const EXCERPTS: usize = 2;

/// An open notebook.
#[derive(Debug, Default)]
pub struct Library {
    catalogue: Shared<Catalogue>,
    timeline: Timeline,
    pages: OnceCell<Result<Pages, String>>,
    // In the order in which they were first asked for; nobody opens so many that a search among them takes long.
    decoded: RefCell<Vec<(Shelf, Sheet)>>,
    health: OnceCell<Result<Shared<Health>, String>>,
    is_begun: Cell<bool>,
    index: OnceCell<Result<Index, String>>,
    phrases: RefCell<Phrases>,
    // Most of what changes on the page leaves the query alone. Forgotten when there is more to look through.
    latest: RefCell<Option<(Query, Rc<Finding>)>>,
}

/// What was found for a query.
#[derive(Debug, Default)]
pub struct Finding {
    /// The sessions, and what each value to filter by would leave of them.
    pub found: Found,
    /// With words to rank by: the sessions by their indexes in the catalogue, the best first.
    pub ranked: Option<Vec<usize>>,
    /// What of the query makes no sense, a sentence each.
    pub hints: Vec<String>,
    /// Whether there may be more, because not everything has been looked through.
    pub awaits: bool,
    /// What to mark in what was found.
    pub marks: Marks,
    // Of those sessions whose rows were drawn.
    excerpts: RefCell<Vec<(usize, Rc<[Excerpt]>)>>,
}

impl From<Found> for Finding {
    fn from(found: Found) -> Self {
        Self { found, ..Self::default() }
    }
}

/// What there is of something that comes with the pages.
#[derive(Debug, Clone)]
pub enum Delivery<T = Sheet> {
    /// The pages are still being unpacked.
    Awaited,
    /// Here it is.
    Here(T),
    /// It cannot be read, and why.
    Failed(String),
}

/// A decoded page, shared by all who draw it.
pub type Sheet = Shared<Page>;

/// Something decoded, shared by all who draw it.
#[derive(Debug, Default)]
pub struct Shared<T>(Rc<T>);

impl<T> From<T> for Shared<T> {
    fn from(decoded: T) -> Self {
        Self(Rc::new(decoded))
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> PartialEq for Shared<T> {
    /// It never changes, so the same pointer is all there is to compare.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shelf {
    Session(usize),
    Lead(usize),
}

impl Library {
    /// A library whose pages are not there yet.
    #[must_use]
    pub fn new(catalogue: Catalogue) -> Rc<Self> {
        Rc::new(Self { timeline: Timeline::of(&catalogue), catalogue: catalogue.into(), ..Self::default() })
    }

    /// Says once that what comes later is to be fetched.
    pub fn begin(&self) -> bool {
        !self.is_begun.replace(true)
    }

    /// Takes the encoded index, or the reason why there is none. Only the first delivery counts.
    pub fn deliver_index(&self, bytes: Result<Vec<u8>, String>) {
        let index = bytes.and_then(|bytes| Index::open(bytes).map_err(|damaged| damaged.to_string()));
        self.index.get_or_init(|| index);
        self.latest.take();
    }

    /// Takes the encoded pages, or the reason why there are none. Only the first delivery counts.
    pub fn deliver(&self, bytes: Result<Vec<u8>, String>) {
        let pages = bytes.and_then(|bytes| Pages::open(bytes).map_err(|damaged| damaged.to_string()));
        self.pages.get_or_init(|| pages);
        self.latest.take();
    }

    /// What is always in memory.
    #[must_use]
    pub fn catalogue(&self) -> &Shared<Catalogue> {
        &self.catalogue
    }

    /// The page of a session, by its index in the catalogue.
    #[must_use]
    pub fn page(&self, session: usize) -> Delivery {
        self.take(Shelf::Session(session), |pages| pages.session(session))
    }

    /// What a note says before its first session, by its index in the catalogue.
    #[must_use]
    pub fn lead(&self, note: usize) -> Delivery {
        self.take(Shelf::Lead(note), |pages| pages.lead(note))
    }

    /// What is wrong in the notes.
    #[must_use]
    pub fn health(&self) -> Delivery<Shared<Health>> {
        let pages = match self.pages.get() {
            None => return Delivery::Awaited,
            Some(pages) => pages,
        };
        let decode = |pages: &Pages| pages.health().map(Shared::from).map_err(|damaged| damaged.to_string());
        match self.health.get_or_init(|| pages.as_ref().map_err(Clone::clone).and_then(decode)) {
            Ok(health) => Delivery::Here(health.clone()),
            Err(why) => Delivery::Failed(why.clone()),
        }
    }

    /// What there is for a query.
    #[must_use]
    pub fn find(&self, query: &Query) -> Rc<Finding> {
        if let Some((latest, finding)) = &*self.latest.borrow()
            && latest == query
        {
            return Rc::clone(finding);
        }
        let expression = Expression::parse(&query.text);
        let hits = self.hits(&expression);
        let sessions = &self.catalogue.sessions;
        let found = self.catalogue.facets.find(sessions, query, hits.as_ref().map(|hits| &hits.sessions));
        let mut marks = Marks::of(&expression);
        if let Some(Ok(index)) = self.index.get() {
            marks = marks.reaching(index);
        }
        let mut finding = Finding { found, marks, ..Finding::default() };
        finding.hints = expression.hints().iter().map(ToString::to_string).collect();
        if let Some(Err(why)) = self.index.get() {
            finding.hints.push(why.clone());
        }
        if let Some(hits) = hits {
            finding.awaits = hits.awaits;
            if !hits.scores.is_empty() {
                // The better, the smaller the key: scores are never negative, and such floats are ordered as their bits are.
                let key = |session: usize| u64::from(u32::MAX - hits.scores[session].to_bits()) << 32 | session as u64;
                // A heap sorts with the least code.
                let ranked: BinaryHeap<u64> = finding.found.sessions.iter().map(key).collect();
                finding.ranked = Some(ranked.into_sorted_vec().into_iter().map(|key| key as u32 as usize).collect());
            }
        }
        let finding = Rc::new(finding);
        *self.latest.borrow_mut() = Some((query.clone(), Rc::clone(&finding)));
        finding
    }

    /// The rows of the sessions that were found, in order of time unless they are ranked and that is not wanted.
    #[must_use]
    pub fn rows(&self, finding: &Finding, by_date: bool) -> Rc<[Row]> {
        match &finding.ranked {
            Some(ranked) if !by_date => ranked.iter().map(|session| Row::alone(*session)).collect(),
            _ => self.timeline.rows(finding.found.sessions.iter()).into(),
        }
    }

    /// The lines of a session that say why it was found; none while the pages are not there.
    #[must_use]
    pub fn excerpts(&self, finding: &Finding, session: usize) -> Rc<[Excerpt]> {
        let mut drawn = finding.excerpts.borrow_mut();
        if let Some((_, known)) = drawn.iter().find(|(known, _)| *known == session) {
            return Rc::clone(known);
        }
        let Some(Ok(pages)) = self.pages.get() else { return Rc::default() };
        // The page is not kept: far more of them are listed than are opened.
        let lines = match pages.session(session) {
            Ok(page) => excerpts(&page, &self.catalogue.sessions[session], &finding.marks, EXCERPTS).into(),
            Err(_) => Rc::default(),
        };
        drawn.push((session, Rc::clone(&lines)));
        lines
    }

    /// Looks further for the phrases of a query, for some milliseconds. Says whether it did.
    #[must_use]
    pub fn look_further(&self, query: &Query) -> bool {
        let (Some(Ok(index)), Some(Ok(pages)), true) = (self.index.get(), self.pages.get(), self.find(query).awaits)
        else {
            return false;
        };
        let expression = Expression::parse(&query.text);
        self.phrases.borrow_mut().check(&expression, &self.catalogue, index, pages, SLICE);
        self.latest.take();
        true
    }

    // What the words and operators leave; none if there are none.
    fn hits(&self, expression: &Expression) -> Option<Hits> {
        if expression.clauses().is_empty() {
            return None;
        }
        match self.index.get() {
            None => Some(Hits { awaits: true, ..Hits::default() }),
            Some(Err(_)) => Some(Hits::default()),
            Some(Ok(index)) => Some(search(expression, &self.catalogue, index, &self.phrases.borrow())),
        }
    }

    fn take(&self, shelf: Shelf, decode: impl FnOnce(&Pages) -> Result<Page, Damaged>) -> Delivery {
        if let Some((_, page)) = self.decoded.borrow().iter().find(|(known, _)| *known == shelf) {
            return Delivery::Here(page.clone());
        }
        let page = match self.pages.get() {
            None => return Delivery::Awaited,
            Some(Err(why)) => return Delivery::Failed(why.clone()),
            Some(Ok(pages)) => decode(pages),
        };
        match page {
            Ok(page) => {
                let sheet = Sheet::from(page);
                self.decoded.borrow_mut().push((shelf, sheet.clone()));
                Delivery::Here(sheet)
            }
            Err(damaged) => Delivery::Failed(damaged.to_string()),
        }
    }
}

impl PartialEq for Library {
    /// There is one library in a page, and it is only equal to itself.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

#[cfg(test)]
mod tests {
    use notebook::{Health, Notebook, content::Block};

    use super::*;

    fn bytes() -> Vec<u8> {
        let page = Page { intro: vec![Block::Rule], ..Page::default() };
        Pages::encode(&Notebook { pages: vec![page], ..Notebook::default() }, &Health::default())
    }

    #[test]
    fn a_page_is_awaited_then_decoded_once() {
        let library = Library::new(Catalogue::default());
        assert!(matches!(library.page(0), Delivery::Awaited));
        library.deliver(Ok(bytes()));
        let (Delivery::Here(first), Delivery::Here(second)) = (library.page(0), library.page(0)) else {
            panic!("the page is not there");
        };
        assert_eq!(first, second);
        assert!(matches!(library.page(1), Delivery::Failed(_)));
    }

    #[test]
    fn damaged_pages_say_so() {
        let library = Library::new(Catalogue::default());
        library.deliver(Ok(b"<html>".to_vec()));
        library.deliver(Ok(bytes()));
        let Delivery::Failed(why) = library.page(0) else { panic!("damaged bytes gave a page") };
        assert_eq!(why, "this is not a Chronote notebook");
    }
}
