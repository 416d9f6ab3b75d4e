//! A link: to another site, to a place or a tag of the notebook, or to a document that lies in the page.

use notebook::{
    content::{Inline, Target},
    query::{Facet, Query},
};
use yew::prelude::*;

use super::{
    content::{Place, inlines},
    element::{element, row, text},
};
use crate::{browser::attachment, route::Route};

/// A link to another site. It opens in the same tab: the address holds the whole view, so going back brings it back,
/// and a reader who wants another tab asks the browser for one.
pub fn web_link(url: &str, title: &str, content: Html) -> Html {
    element("a", &["href", "title", "rel"], &[url, title, "noopener noreferrer"], content)
}

/// A link to a place in the notebook, which shows what is there before it is followed.
pub fn inner_link(session: &str, section: Option<&String>, title: &str, content: Html) -> Html {
    let route = Route { session: Some(session.to_owned()), section: section.cloned(), ..Route::default() };
    element("a", &["class", "href", "title"], &["inner", &route.to_string(), title], content)
}

/// A link of a note.
pub fn link(target: &Target, title: &str, content: &[Inline], at: Place) -> Html {
    let shown = inlines(content, Place { linked: true, ..at });
    if at.linked { shown } else { linked(target, title, shown) }
}

/// What is shown, leading to a target.
pub fn linked(target: &Target, title: &str, shown: Html) -> Html {
    match target {
        Target::Web(url) => web_link(url.as_str(), title, shown),
        Target::Section { session, section } => inner_link(session, section.as_ref(), title, shown),
        Target::Tag(name) => {
            let mut query = Query::default();
            query.choose(Facet::Tag, name, Some(true));
            let address = Route { query, ..Route::default() }.to_string();
            element("a", &["class", "href", "title"], &["inline-tag", &address, "Filter by this tag"], shown)
        }
        Target::Attachment(index) => {
            element("a", &["class", "href", "title"], &["attachment", &attachment::address(*index), title], shown)
        }
        Target::Unresolved(address) => {
            let why = element("span", &["class"], &["visually-hidden"], text(" (not in this notebook)"));
            let title = [address, " is not in this notebook"].concat();
            element("span", &["class", "title"], &["unresolved", &title], row(vec![shown, why]))
        }
    }
}
