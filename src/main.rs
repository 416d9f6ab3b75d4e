//! Mounts the app on the page, as soon as the notebook's catalogue is unpacked.

use chronote_app::{
    app::{App, Props},
    browser::{document, payload},
    library::Library,
    views::notice,
};
use notebook::Catalogue;
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
struct BrokenProps {
    why: AttrValue,
}

#[component]
fn Broken(props: &BrokenProps) -> Html {
    notice::broken(&props.why)
}

fn main() {
    yew::platform::spawn_local(async {
        let root = document::mount_point();
        let bytes = payload::unpack("chronote-catalogue").await;
        let catalogue = bytes.and_then(|bytes| Catalogue::decode(&bytes).map_err(|damaged| damaged.to_string()));
        match catalogue {
            Ok(catalogue) => {
                let library = Library::new(catalogue);
                yew::Renderer::<App>::with_root_and_props(root, Props { library }).render();
            }
            Err(why) => {
                yew::Renderer::<Broken>::with_root_and_props(root, BrokenProps { why: why.into() }).render();
            }
        }
    });
}
