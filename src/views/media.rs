//! Media: pictures, sounds and films. What lies in the page is unpacked when it is shown; what lies on another host is a
//! picture that is fetched when it comes in sight, or a sound or film that is fetched when it is played.

use notebook::content::{Image, Media, Source};
use yew::{platform::spawn_local, prelude::*};

use super::{
    element::{element, row, text},
    link::web_link,
    picture::{self, missing, picture},
};
use crate::browser::attachment;

/// What is shown.
#[derive(Debug, Clone, PartialEq)]
pub enum Medium {
    /// A picture.
    Picture(Box<Image>),
    /// A sound or film.
    Played(Box<Media>),
}

/// What it is drawn from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Props {
    /// What is shown.
    pub medium: Medium,
    /// Whether it stands in a link, where there can be no other, and nothing to press.
    pub linked: bool,
}

/// How far it has come.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Fate {
    Awaited,
    /// Unpacked, it has this address.
    Unpacked(String),
    Missing,
}

/// A component, because whether something came is known by its element alone and is nobody's choice.
#[component]
pub fn Shown(props: &Props) -> Html {
    let fate = use_state_eq(|| Fate::Awaited);
    let here = use_state_eq(|| false);
    let source = match &props.medium {
        Medium::Picture(image) => &image.source,
        Medium::Played(media) => &media.source,
    };
    let local = if let Source::Local(index) = source { Some(*index) } else { None };
    let setter = fate.setter();
    use_effect_with(local, move |local| {
        if let Some(index) = *local {
            spawn_local(async move {
                setter.set(attachment::unpacked(index, false).await.map_or(Fate::Missing, Fate::Unpacked));
            });
        }
    });
    let (came, failed) = (here.setter(), fate.setter());
    let address = match (source, &*fate) {
        (_, Fate::Missing) | (Source::Unresolved(_), _) => return gone(&props.medium, source, props.linked),
        (Source::Web(url), _) => url.as_str(),
        (Source::Local(_), Fate::Unpacked(url)) => url,
        (Source::Local(_), Fate::Awaited) => "",
    };
    let onerror = Callback::from(move |_: Event| failed.set(Fate::Missing));
    match &props.medium {
        Medium::Picture(image) => {
            picture(image, address, *here, Callback::from(move |_: Event| came.set(true)), onerror)
        }
        Medium::Played(media) if props.linked => text(&media.label),
        Medium::Played(media) => played(media, address, onerror),
    }
}

// Nothing is fetched from another host before it is played.
fn played(media: &Media, address: &str, onerror: Callback<Event>) -> Html {
    let name = if media.is_video { "video" } else { "audio" };
    let src = Some(AttrValue::from(address.to_owned())).filter(|address| !address.is_empty());
    let preload = if address.starts_with("blob:") { "metadata" } else { "none" };
    html! {
        <span class="media">
            <@{name} controls=true {src} {preload} aria-label={media.label.clone()} {onerror}></@>
            <span class="picture-caption" aria-hidden="true">{ &media.label }</span>
        </span>
    }
}

// One inside the note has an address that is the picture itself, which says nothing to a reader.
fn gone(medium: &Medium, source: &Source, linked: bool) -> Html {
    let (what, why) = match medium {
        Medium::Picture(image) => (picture::described(image), "Picture could not be loaded"),
        Medium::Played(media) => (media.label.as_str(), "This could not be loaded"),
    };
    let (why, address) = match source {
        Source::Web(url) if url.is_remote() => {
            let shown = text(url.as_str().splitn(3, '/').nth(2).unwrap_or_default());
            (why, if linked { shown } else { web_link(url.as_str(), "", shown) })
        }
        Source::Web(_) | Source::Local(_) => (why, row(vec![])),
        Source::Unresolved(written)
            if written.is_empty() || written.split(':').nth(1).is_some_and(|rest| rest.starts_with("//")) =>
        {
            ("The note gives no address that works here", text(written))
        }
        Source::Unresolved(written) => ("Not in the notes folder", text(written)),
    };
    let caption = match medium {
        Medium::Picture(image) => picture::caption(image),
        Medium::Played(_) => row(vec![]),
    };
    let class = match medium {
        Medium::Played(media) if !media.is_video => "picture is-missing is-sound",
        _ => "picture is-missing",
    };
    // What is said of a picture is said of its frame, too.
    let title = if let Medium::Picture(image) = medium { image.title.as_str() } else { "" };
    element("span", &["class", "title"], &[class, title], row(vec![missing(what, why, address), caption]))
}
