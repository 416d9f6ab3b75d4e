//! Attachments: the files of the notes folder that lie in the page. Each has an address only once it is unpacked.

use gloo::utils::window;
use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// What the address of a link to one begins with.
const ADDRESS: &str = "#attachment-";

#[wasm_bindgen]
extern "C" {
    // The page's loader defines it; it makes a `blob:` address of an attachment, or rejects if there is none.
    #[wasm_bindgen(catch, js_name = chronoteAttachment)]
    fn chronote_attachment(index: u32, as_document: bool) -> Result<Promise, wasm_bindgen::JsValue>;
}

/// The address of a link that opens the attachment of that index.
#[must_use]
pub fn address(index: u32) -> String {
    [ADDRESS, &index.to_string()].concat()
}

/// The address of its bytes, to be shown in the page or as a document of its own; none if they are not in the page.
pub async fn unpacked(index: u32, as_document: bool) -> Option<String> {
    JsFuture::from(chronote_attachment(index, as_document).ok()?).await.ok()?.as_string()
}

/// Opens the attachment that a link leads to, in a tab of its own or, where that is refused, in this one. Says whether
/// the link leads to one.
pub(super) fn follow(href: &str) -> bool {
    let index = href.strip_prefix(ADDRESS).and_then(|index| index.parse().ok());
    if let Some(index) = index {
        spawn_local(async move {
            let Some(url) = unpacked(index, true).await else { return };
            if !matches!(window().open_with_url(&url), Ok(Some(_))) {
                // Only an address that is none is refused.
                let _ = window().location().assign(&url);
            }
        });
    }
    index.is_some()
}
