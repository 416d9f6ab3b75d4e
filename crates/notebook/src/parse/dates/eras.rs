//! The eras by which years are counted in Japan and Taiwan.

/// The names of eras, and the year before the first of each.
const ERAS: [(&str, u32); 6] =
    [("令和", 2018), ("平成", 1988), ("昭和", 1925), ("大正", 1911), ("民國", 1911), ("民国", 1911)];

use super::{reader::Reader, reader::YEARS};

impl Reader<'_> {
    /// `令和4年`, `平成元年`, `2022年`: the year with its sign.
    pub fn east_asian_year(&mut self) -> Option<u32> {
        self.attempt(|reader| {
            let era = ERAS.iter().find(|(name, _)| reader.signs(name).is_some()).map(|(_, before)| *before);
            let year = match era {
                Some(before) if reader.sign("元").is_some() => before + 1,
                Some(before) => before + reader.number(1, 3)?,
                None => reader.number(4, 4)?,
            };
            reader.sign("年년")?;
            YEARS.contains(&year).then_some(year)
        })
    }
}
