//! The reader: the open session with its title, facts and content.

use std::rc::Rc;

use notebook::{Note, Session};
use yew::prelude::*;

use super::{
    content::direction,
    control::pressed,
    element::{anchor, button, classed, element, keyed, row, text},
    facts::facts,
    icon::{Icon, icon},
    link::inner_link,
    notice, outline,
    outline::Outline,
    provenance::provenance,
    sections::{self, Content},
    timeline::status,
    walk::walk,
    when,
};
use crate::{
    library::{Delivery, Sheet},
    route::Route,
    state::{Action, Folds, State},
};

/// An open session with what is known of it.
#[derive(Debug)]
pub struct Open<'a> {
    /// The session.
    pub session: &'a Session,
    /// Its note.
    pub note: Option<&'a Note>,
    /// Its page.
    pub page: Delivery,
    /// What the note says before its first session, if it says something.
    pub lead: Option<Delivery>,
    /// What the reader folded in it.
    pub folds: Rc<Folds>,
    /// The sessions that mention it.
    pub mentions: Vec<&'a Session>,
}

/// The open session, with its outline beside it.
pub fn reader(open: &Open, state: &State, dispatch: &Callback<Action>) -> Html {
    let route = &state.route;
    let session = open.session;
    let ready = matches!(open.page, Delivery::Here(_));
    let note = open.note;
    let mut parts = vec![element("h1", &["class", "tabindex"], &["title", "-1"], text(&session.title))];
    if !session.status.is_empty() {
        parts.push(classed("p", "statuses", row(session.status.iter().map(|fact| status(fact.value)).collect())));
    }
    parts.push(facts(session, note, state, dispatch));
    parts.extend(open.lead.as_ref().map(|page| lead(page, note)));
    parts.push(provenance(session));
    parts.push(content(&session.id, &open.page, Rc::clone(&open.folds), dispatch));
    if !open.mentions.is_empty() {
        parts.push(mentions(&open.mentions));
    }
    // Where it is not, its place is, or the whole session would be drawn anew when it comes.
    parts.push(if route.query.text.trim().is_empty() { row(vec![]) } else { walk() });
    let language = note.and_then(|note| note.lang.as_deref()).unwrap_or_default();
    let way = note.and_then(|note| note.dir).map(direction).unwrap_or_default();
    let article = element("article", &["class", "lang", "dir"], &["session", language, way], row(parts));
    let outline = if outline::is_wanted(session) {
        html! { <Outline session={session.id.clone()} headings={session.outline.clone()} {ready} /> }
    } else {
        row(vec![])
    };
    keyed(&session.id, classed("div", "reader", row(vec![toolbar(session, route, dispatch), outline, article])))
}

/// A note that has no session, because it only leads to others.
pub fn note(note: &Note, page: &Delivery, folds: Rc<Folds>, route: &Route, dispatch: &Callback<Action>) -> Html {
    let title = element("h1", &["class", "tabindex"], &["title", "-1"], text(&note.title));
    let path = classed("p", "hint path", text(&note.path));
    let parts = row(vec![title, path, content(&note.id, page, folds, dispatch)]);
    let language = note.lang.as_deref().unwrap_or_default();
    let way = note.dir.map(direction).unwrap_or_default();
    let article = element("article", &["class", "lang", "dir"], &["session", language, way], parts);
    let bar = classed("div", "toolbar", back(route));
    keyed(&note.id, classed("div", "reader", row(vec![bar, row(vec![]), article])))
}

fn mentions(sessions: &[&Session]) -> Html {
    let mention = |session: &&Session| {
        let mut parts = vec![inner_link(&session.id, None, "", text(&session.title))];
        if let Some(time) = when::time(session) {
            parts.extend([text(" "), time]);
        }
        classed("li", "", row(parts))
    };
    let title = classed("h2", "label", text("Mentioned in"));
    let list = classed("ul", "", row(sessions.iter().map(mention).collect()));
    element("nav", &["class", "aria-label"], &["mentions", "Mentioned in"], row(vec![title, list]))
}

fn toolbar(session: &Session, route: &Route, dispatch: &Callback<Action>) -> Html {
    let quiet = |word: &str, action: Action| {
        button(&["type", "class"], &["button", "quiet"], pressed(dispatch, action), text(word))
    };
    let sections = session.outline.iter().map(|heading| heading.id.clone()).collect();
    let buttons = vec![
        quiet("Expand all", Action::AllExpanded(session.id.clone())),
        quiet("Collapse all", Action::AllCollapsed(session.id.clone(), sections)),
    ];
    classed("div", "toolbar", row(vec![back(route), classed("span", "toolbar-end", row(buttons))]))
}

/// The way back to the timeline, where it does not stand beside.
pub fn back(route: &Route) -> Html {
    anchor("back", &route.with_session(None).to_string(), row(vec![icon(Icon::Back), text("Timeline")]))
}

fn lead(page: &Delivery, note: Option<&Note>) -> Html {
    let said = match page {
        Delivery::Awaited => return row(vec![]),
        Delivery::Here(page) => sections::lead(page),
        Delivery::Failed(why) => notice::failed(why),
    };
    let title = note.map(|note| note.title.as_str()).unwrap_or_default();
    let label = classed("p", "label", row(vec![text("From the note "), classed("i", "", text(title))]));
    element("section", &["class", "aria-label"], &["lead", "From the note"], row(vec![label, said]))
}

fn content(id: &str, page: &Delivery, folds: Rc<Folds>, dispatch: &Callback<Action>) -> Html {
    match page {
        Delivery::Awaited => notice::awaited(),
        Delivery::Failed(why) => notice::failed(why),
        Delivery::Here(page) => {
            let content = html! {
                <Content session={id.to_owned()} page={page.clone()} {folds} dispatch={dispatch.clone()} />
            };
            row(vec![content, if is_empty(page) { notice::empty_session() } else { row(vec![]) }])
        }
    }
}

fn is_empty(page: &Sheet) -> bool {
    page.intro.is_empty() && page.sections.is_empty()
}
