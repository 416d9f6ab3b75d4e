//! A number in as few bytes as it needs: seven bits a byte, the lowest first, a set eighth bit where another follows (LEB128).

/// Writes a number.
#[cfg(any(feature = "parse", feature = "bind"))]
pub fn write(mut number: u32, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Takes a number off the start; none where the bytes end before it does.
#[inline]
pub fn read(bytes: &mut &[u8]) -> Option<u32> {
    let (&first, mut rest) = bytes.split_first()?;
    let mut number = u32::from(first & 0x7f);
    if first >= 0x80 {
        for shift in [7, 14, 21, 28] {
            let (&next, behind) = rest.split_first()?;
            rest = behind;
            number |= u32::from(next & 0x7f) << shift;
            if next < 0x80 {
                break;
            }
        }
    }
    *bytes = rest;
    Some(number)
}
