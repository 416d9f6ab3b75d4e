//! A picture. It has its box before it is there and keeps it if it never comes, so that the text around it stays put.

use notebook::{
    content::{Image, Source},
    url::Url,
};
use yew::prelude::*;

use super::{
    content,
    icon::{Icon, icon},
};

/// What a picture is drawn from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Props {
    /// The picture.
    pub image: Image,
    /// Whether it stands in a link, where its address cannot be another.
    pub linked: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Awaited,
    Here,
    Missing,
}

/// A component, because whether a picture came is known by its element alone and is nobody's choice.
#[component]
pub fn Picture(props: &Props) -> Html {
    let fate = use_state_eq(|| Fate::Awaited);
    let (came, failed) = (fate.setter(), fate.setter());
    let onload = Callback::from(move |_: Event| came.set(Fate::Here));
    let onerror = Callback::from(move |_: Event| failed.set(Fate::Missing));
    let image = &props.image;
    match &image.source {
        Source::Web(url) if *fate != Fate::Missing => {
            let (width, height) = image.size;
            let class = if *fate == Fate::Here { "picture" } else { "picture is-awaited" };
            html! {
                <span {class}>
                    <span class="picture-box">
                        <img src={url.as_str().to_owned()} alt={alt(image)}
                            title={some(&image.title)} width={width.map(|it| it.to_string())}
                            height={height.map(|it| it.to_string())} loading="lazy" decoding="async"
                            referrerpolicy="no-referrer" {onload} {onerror} />
                    </span>
                    { caption(image) }
                </span>
            }
        }
        Source::Web(url) => missing(image, "Picture could not be loaded", address(url, props.linked)),
        Source::Local(index) => missing(image, "Local picture", html! { { index } }),
        Source::Unresolved(written) => {
            missing(image, "The note gives no address for this picture that works here", html! { { written } })
        }
    }
}

// Where the author gave no description, the place in the note tells what the picture is about.
fn caption(image: &Image) -> Html {
    match !is_described(image) && !image.context.is_empty() {
        true => html! { <span class="picture-caption" aria-hidden="true">{ &image.context }</span> },
        false => Html::default(),
    }
}

// A description that only repeats the words above is told apart from them.
fn alt(image: &Image) -> String {
    let said = image.description();
    if is_described(image) || image.context.is_empty() { said.to_owned() } else { format!("Picture: {said}") }
}

fn is_described(image: &Image) -> bool {
    !(image.alt.is_empty() && image.title.is_empty())
}

fn missing(image: &Image, why: &'static str, address: Html) -> Html {
    html! {
        <span class="picture is-missing">
            <span class="picture-box">
                { icon(Icon::Picture) }
                if is_described(image) || image.context.is_empty() {
                    <span class="picture-what">{ image.description() }</span>
                }
                <span class="picture-why">{ why }</span>
                <span class="picture-address">{ address }</span>
            </span>
            { caption(image) }
        </span>
    }
}

// One inside the note has an address that is the picture itself, which says nothing to a reader.
fn address(url: &Url, linked: bool) -> Html {
    if !url.is_remote() {
        return Html::default();
    }
    let shown = url.as_str().split_once("://").map_or(url.as_str(), |(_, rest)| rest);
    if linked {
        html! { { shown } }
    } else {
        content::web_link(url.as_str(), None, html! { { shown } })
    }
}

fn some(text: &str) -> Option<AttrValue> {
    Some(text).filter(|text| !text.is_empty()).map(|text| AttrValue::from(text.to_owned()))
}
