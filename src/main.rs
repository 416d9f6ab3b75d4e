//! Mounts the app on the page, as soon as the notebook's catalogue is unpacked.

use chronote_app::{
    app::{App, Props},
    browser::{document, payload},
    library::Library,
};
use notebook::Catalogue;

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    yew::platform::spawn_local(async {
        let bytes = payload::unpack("chronote-catalogue").await;
        match bytes.and_then(|bytes| Catalogue::decode(&bytes).map_err(|damaged| damaged.to_string())) {
            Ok(catalogue) => {
                let library = Library::new(catalogue);
                yew::Renderer::<App>::with_root_and_props(document::mount_point(), Props { library }).render();
            }
            // A component only for this would be downloaded by all who never see it.
            Err(why) => document::say(&["This notebook cannot be opened: ", &why].concat()),
        }
    });
}
