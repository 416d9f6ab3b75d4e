//! The zone of the reader's clock.

use js_sys::Date;
use wasm_bindgen::JsValue;

/// How many minutes their clock is ahead of UTC at a minute counted from 1970-01-01T00:00 UTC.
#[must_use]
pub fn ahead(minute: i64) -> i64 {
    let milliseconds = minute as f64 * 60_000.0;
    -(Date::new(&JsValue::from_f64(milliseconds)).get_timezone_offset() as i64)
}
