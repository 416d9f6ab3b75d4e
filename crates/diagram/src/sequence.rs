//! X
use crate::Svg;
pub(crate) fn draw(_source: &str, _id: &str) -> Result<Svg, String> { Err(String::new()) }
