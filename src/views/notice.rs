//! Notices: what the page says where there is nothing to show, and what a reader can do about it.

use yew::prelude::*;

use crate::{route::Route, state::Action};

/// The notebook has no sessions at all.
pub fn empty_notebook() -> Html {
    html! {
        <section class="notice" aria-label="Empty notebook">
            <h1 tabindex="-1" class="title">{ "No notes yet" }</h1>
            <p>{ "This notebook has no sessions. Put Markdown files into the " }<code>{ "notes" }</code>
                { " folder, one for each lecture, talk or meeting, or one for a whole series, and bind them again:" }</p>
            <div class="code"><pre><code>{ "cargo xtask serve" }</code></pre></div>
            <p>{ "A heading with a date in it or under it is enough for a session:" }</p>
            <div class="code"><pre><code>{ "## Containers in practice\n28 Sep 2022 @ 1100 UTC\nHost: Fourth Brain\n\n### Questions\n- …" }</code></pre></div>
        </section>
    }
}

/// The filter matches no session.
pub fn nothing_found(dispatch: &Callback<Action>) -> Html {
    let cleared = dispatch.reform(|_: MouseEvent| Action::FilterCleared);
    html! {
        <div class="nothing">
            <p><b>{ "Nothing matches." }</b>{ " No session has all the chosen tags and all the words." }</p>
            <button type="button" class="button" onclick={cleared}>{ "Show all sessions" }</button>
        </div>
    }
}

/// The address names a session that is not there.
pub fn unknown_session(id: &str, route: &Route) -> Html {
    html! {
        <section class="notice" aria-label="Unknown session">
            <h1 tabindex="-1" class="title">{ "No such session" }</h1>
            <p>{ "The address asks for " }<code>{ id }</code>
                { ", which is not in this notebook. It may have been renamed, or the address was cut off." }</p>
            <p><a href={route.with_session(None).to_string()}>{ "Show the notebook" }</a></p>
        </section>
    }
}

/// The session is a heading and its facts, and no more was written.
pub fn empty_session() -> Html {
    html! { <p class="hint">{ "Nothing more was written about this session." }</p> }
}

/// The pages are still being unpacked.
pub fn awaited() -> Html {
    html! { <p class="hint" aria-busy="true">{ "Unpacking…" }</p> }
}

/// Something cannot be read, and why.
pub fn failed(why: &str) -> Html {
    html! { <p class="failed"><b>{ "This part of the notebook cannot be read." }</b>{ " " }{ why }</p> }
}

/// The notebook itself cannot be read, and why: all there is on the page.
pub fn broken(why: &str) -> Html {
    html! {
        <main class="broken">
            <h1>{ "This notebook cannot be opened" }</h1>
            <p>{ why }</p>
        </main>
    }
}
