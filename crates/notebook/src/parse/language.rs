//! Languages: in which a note is written, and what that says of its dates.

use whatlang::Lang;

use super::dates::Order;

/// So many bytes of a note are enough to tell.
const ENOUGH: usize = 1_500;

/// Where `3/4/22` is always the third of April. English is written where it is, and where it is not.
const DAY_FIRST: [Lang; 22] = [
    Lang::Deu,
    Lang::Fra,
    Lang::Spa,
    Lang::Por,
    Lang::Ita,
    Lang::Nld,
    Lang::Cat,
    Lang::Dan,
    Lang::Swe,
    Lang::Nob,
    Lang::Fin,
    Lang::Pol,
    Lang::Ces,
    Lang::Slk,
    Lang::Slv,
    Lang::Hrv,
    Lang::Ron,
    Lang::Tur,
    Lang::Rus,
    Lang::Ukr,
    Lang::Ell,
    Lang::Bul,
];

/// Which of day and month comes first in the language of a text; none if that is not sure.
pub fn date_order(text: &str) -> Option<Order> {
    let end = (0..=ENOUGH.min(text.len())).rev().find(|end| text.is_char_boundary(*end))?;
    let found = whatlang::detect(&text[..end]).filter(whatlang::Info::is_reliable)?;
    DAY_FIRST.contains(&found.lang()).then_some(Order::DayFirst)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_comes_first_but_in_english() {
        for (text, expected) in [
            (
                "Reunião de planejamento do projeto com toda a equipe, para decidir o que vamos fazer até o fim do mês.",
                Some(Order::DayFirst),
            ),
            (
                "Wir haben über die Planung der nächsten Wochen gesprochen und die Aufgaben unter uns verteilt.",
                Some(Order::DayFirst),
            ),
            ("We talked about the plans for the next weeks and shared the work among all who were there.", None),
            ("abc", None),
            ("", None),
        ] {
            assert_eq!(date_order(text), expected, "{text}");
        }
    }
}
