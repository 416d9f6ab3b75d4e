//! The payload: the notebook's bytes as they lie in the bound page.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::{JsCast, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    // The page's loader defines it; it reads an element, undoes base64 and unpacks gzip.
    #[wasm_bindgen(catch, js_name = chronoteUnpack)]
    fn chronote_unpack(id: &str) -> Result<Promise, wasm_bindgen::JsValue>;
}

/// The bytes of the payload of that id.
///
/// # Errors
/// When it is missing or damaged, a sentence for the reader.
pub async fn unpack(id: &str) -> Result<Vec<u8>, String> {
    let damaged = || format!("The page has no readable “{id}”; bind the notes again.");
    let promise = chronote_unpack(id).map_err(|_| damaged())?;
    let bytes = JsFuture::from(promise).await.map_err(|_| damaged())?;
    bytes.dyn_into::<Uint8Array>().map(|bytes| bytes.to_vec()).map_err(|_| damaged())
}
