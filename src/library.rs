//! The library: the notebook as it is open in the browser. The catalogue is there from the start; the pages come
//! later, and each is decoded when it is first asked for.

use std::{
    cell::{OnceCell, RefCell},
    ops::Deref,
    rc::Rc,
};

use notebook::{
    Catalogue, Health, Page,
    codec::{Damaged, Pages},
    query::{self, Found, Query, Words},
    text,
    timeline::{Row, Timeline},
};

/// An open notebook.
#[derive(Debug, Default)]
pub struct Library {
    catalogue: Shared<Catalogue>,
    timeline: Timeline,
    pages: OnceCell<Result<Pages, String>>,
    // In the order in which they were first asked for; nobody opens so many that a search among them takes long.
    decoded: RefCell<Vec<(Shelf, Sheet)>>,
    health: OnceCell<Result<Shared<Health>, String>>,
    titles: OnceCell<Words>,
    words: OnceCell<Words>,
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
    pub fn new(catalogue: Catalogue) -> Self {
        Self { timeline: Timeline::of(&catalogue), catalogue: catalogue.into(), ..Self::default() }
    }

    /// Takes the encoded pages, or the reason why there are none. Only the first delivery counts.
    pub fn deliver(&self, bytes: Result<Vec<u8>, String>) {
        let pages = bytes.and_then(|bytes| Pages::open(bytes).map_err(|damaged| damaged.to_string()));
        self.pages.get_or_init(|| pages);
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
    pub fn find(&self, query: &Query) -> Found {
        query::find(&self.catalogue, || self.words(), query)
    }

    /// The rows of the sessions that were found.
    #[must_use]
    pub fn rows(&self, found: &Found) -> Rc<[Row]> {
        self.timeline.rows(found.sessions.iter().copied()).into()
    }

    // Those of the catalogue and, once the pages are there, those of the pages.
    fn words(&self) -> &Words {
        match self.pages.get() {
            Some(Ok(pages)) => self.words.get_or_init(|| {
                Words::of(&self.catalogue, |session| {
                    pages.session(session).map(|page| text::of_page(&page)).unwrap_or_default()
                })
            }),
            _ => self.titles.get_or_init(|| Words::of(&self.catalogue, |_| String::new())),
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
