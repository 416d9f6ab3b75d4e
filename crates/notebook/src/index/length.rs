//! A length in one byte: its highest bit's place and the two bits behind it, so that it is right to an eighth. Short lengths are
//! exact.

/// The byte for a length.
#[cfg(any(feature = "parse", feature = "bind"))]
pub fn pack(length: u32) -> u8 {
    let shift = length.checked_ilog2().unwrap_or_default().saturating_sub(2);
    (shift << 3 | length >> shift) as u8
}

/// About the length that was packed.
pub fn unpack(byte: u8) -> u32 {
    let (shift, number) = (u32::from(byte >> 3), u32::from(byte & 7));
    // The middle of what has the same byte.
    (number << shift) + (1 << shift >> 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_right_to_an_eighth() {
        for length in (0..5000).chain([1 << 20, u32::MAX >> 1, u32::MAX]) {
            let near = unpack(pack(length));
            assert!(near.abs_diff(length) <= length / 8, "{length} {near}");
            assert!(length > 7 || near == length);
        }
    }
}
