//! The reader: the open session with its title, facts and content.

use std::rc::Rc;

use notebook::{Note, Session};
use yew::prelude::*;

use super::{
    content::direction,
    element::{classed, element, row, text},
    facts::facts,
    icon::{Icon, icon},
    link::inner_link,
    notice, outline,
    outline::Outline,
    sections::{self, Content},
    timeline::status,
    when,
};
use crate::{
    library::{Delivery, Sheet},
    route::Route,
    state::{Action, Folds},
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
pub fn reader(open: &Open, route: &Route, dispatch: &Callback<Action>) -> Html {
    let session = open.session;
    let ready = matches!(open.page, Delivery::Here(_));
    html! {
        <div class="reader" key={session.id.clone()}>
            { toolbar(session, route, dispatch) }
            if outline::is_wanted(session) {
                <Outline session={session.id.clone()} headings={session.outline.clone()} {ready} />
            }
            <article class="session" lang={open.note.and_then(|note| note.lang.clone())}
                dir={open.note.and_then(|note| note.dir).map(direction)}>
                <h1 class="title" tabindex="-1">{ &session.title }</h1>
                if !session.status.is_empty() {
                    <p class="statuses">{ for session.status.iter().map(|fact| status(fact.value)) }</p>
                }
                { facts(session, open.note, &route.query.tags, dispatch) }
                { for open.lead.as_ref().map(|page| lead(page, open.note)) }
                { content(open, dispatch) }
                if !open.mentions.is_empty() {
                    { mentions(&open.mentions) }
                }
            </article>
        </div>
    }
}

fn mentions(sessions: &[&Session]) -> Html {
    let mention = |session: &&Session| {
        let mut parts = vec![inner_link(&session.id, None, "", text(&session.title))];
        if let Some(fact) = &session.when {
            let time = element("time", &["datetime"], &[&fact.value.to_string()], text(&when::in_full(&fact.value)));
            parts.extend([text(" "), time]);
        }
        classed("li", "", row(parts))
    };
    let title = classed("h2", "label", text("Mentioned in"));
    let list = classed("ul", "", row(sessions.iter().map(mention).collect()));
    element("nav", &["class", "aria-label"], &["mentions", "Mentioned in"], row(vec![title, list]))
}

fn toolbar(session: &Session, route: &Route, dispatch: &Callback<Action>) -> Html {
    let id = session.id.clone();
    let expanded = dispatch.reform(move |_: MouseEvent| Action::AllExpanded(id.clone()));
    let id = session.id.clone();
    let sections: Vec<String> = session.outline.iter().map(|heading| heading.id.clone()).collect();
    let collapsed = dispatch.reform(move |_: MouseEvent| Action::AllCollapsed(id.clone(), sections.clone()));
    html! {
        <div class="toolbar">
            <a class="back" href={route.with_session(None).to_string()}>{ icon(Icon::Back) }{ "Timeline" }</a>
            <span class="toolbar-end">
                <button type="button" class="quiet" onclick={expanded}>{ "Expand all" }</button>
                <button type="button" class="quiet" onclick={collapsed}>{ "Collapse all" }</button>
            </span>
        </div>
    }
}

fn lead(page: &Delivery, note: Option<&Note>) -> Html {
    let said = match page {
        Delivery::Awaited => return Html::default(),
        Delivery::Here(page) => sections::lead(page),
        Delivery::Failed(why) => notice::failed(why),
    };
    let title = note.map(|note| note.title.as_str()).unwrap_or_default();
    html! {
        <section class="lead" aria-label="From the note">
            <p class="label">{ "From the note " }<i>{ title }</i></p>
            { said }
        </section>
    }
}

fn content(open: &Open, dispatch: &Callback<Action>) -> Html {
    match &open.page {
        Delivery::Awaited => notice::awaited(),
        Delivery::Failed(why) => notice::failed(why),
        Delivery::Here(page) => html! {
            <>
                <Content session={open.session.id.clone()} page={page.clone()} folds={Rc::clone(&open.folds)}
                    dispatch={dispatch.clone()} />
                if is_empty(page) { { notice::empty_session() } }
            </>
        },
    }
}

fn is_empty(page: &Sheet) -> bool {
    page.intro.is_empty() && page.sections.is_empty()
}
