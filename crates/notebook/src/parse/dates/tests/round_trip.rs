//! Any date, written in any style and language, is read as itself; no text makes the reading panic.

use proptest::prelude::*;

use super::{
    super::{Found, Order, find, find_in_value, find_time, impossible, of_path},
    Precision,
};
use crate::date::Date;

/// A language: its months, its weekdays, and how it writes a day with `{w}` for the weekday, `{d}`, `{m}` and `{y}`.
struct Language {
    months: &'static str,
    weekdays: &'static str,
    styles: &'static [&'static str],
}

const LANGUAGES: [Language; 10] = [
    Language {
        months: "January February March April May June July August September October November December",
        weekdays: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        styles: &[
            "{d} {m} {y}",
            "{m} {d}, {y}",
            "{w}, {d} {m} {y}",
            "{w} {m} {d} {y}",
            "{y} {m} {d}",
            "{d}-{m}-{y}",
            "the {d} of {m}, {y}",
        ],
    },
    Language {
        months: "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
        weekdays: "Mon Tue Wed Thu Fri Sat Sun",
        styles: &["{d} {m} {y}", "{m}. {d}, {y}", "{w} {d} {m} {y}", "{d} {m} {y} ({w})", "{m}-{d}-{y}"],
    },
    Language {
        months: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        weekdays: "Mo Di Mi Do Fr Sa So",
        styles: &["{d}. {m} {y}", "{w}, {d}. {m} {y}", "am {d}. {m} {y}", "{w}. {d}. {m} {y}"],
    },
    Language {
        months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        weekdays: "lundi mardi mercredi jeudi vendredi samedi dimanche",
        styles: &["{d} {m} {y}", "le {w} {d} {m} {y}", "{w}, {d} {m} {y}"],
    },
    Language {
        months: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        weekdays: "lunes martes miércoles jueves viernes sábado domingo",
        styles: &["{d} de {m} de {y}", "{w} {d} de {m} del {y}", "{d} {m} {y}"],
    },
    Language {
        months: "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        weekdays: "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
        styles: &["{d} de {m} de {y}", "{w}, {d} de {m} de {y}"],
    },
    Language {
        months: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        weekdays: "lunedì martedì mercoledì giovedì venerdì sabato domenica",
        styles: &["{d} {m} {y}", "{w} {d} {m} {y}"],
    },
    Language {
        months: "januari februari maart april mei juni juli augustus september oktober november december",
        weekdays: "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
        styles: &["{d} {m} {y}", "{w} {d} {m} {y}"],
    },
    Language {
        months: "1 2 3 4 5 6 7 8 9 10 11 12",
        weekdays: "月 火 水 木 金 土 日",
        styles: &[
            "{y}年{m}月{d}日",
            "{y}年{m}月{d}日（{w}）",
            "{y}年{m}月{d}日{w}曜日",
            "{y}-{m}-{d}",
            "{y}/{m}/{d}",
            "{y}.{m}.{d}",
            "{d}.{m}.{y}",
        ],
    },
    Language {
        months: "1 2 3 4 5 6 7 8 9 10 11 12",
        weekdays: "월 화 수 목 금 토 일",
        styles: &["{y}년 {m}월 {d}일", "{y}년 {m}월 {d}일 ({w})", "{y}년 {m}월 {d}일 {w}요일", "{y}. {m}. {d}."],
    },
];

fn date() -> impl Strategy<Value = Date> {
    (Date { year: 1990, month: 1, day: 1 }.days()..Date { year: 2060, month: 1, day: 1 }.days())
        .prop_map(Date::from_days)
}

fn written(date: Date, language: &Language, style: &str) -> String {
    let nth = |words: &'static str, at: usize| words.split(' ').nth(at).unwrap();
    style
        .replace("{w}", nth(language.weekdays, date.weekday()))
        .replace("{d}", &date.day.to_string())
        .replace("{m}", nth(language.months, usize::from(date.month) - 1))
        .replace("{y}", &date.year.to_string())
}

/// What is read is one day, that day, with the weekday that was written, and nothing is left over.
fn check(text: &str, date: Date, has_weekday: bool) {
    let Some(Found { written, before_lead: before, after, .. }) = find(text) else { panic!("{text}: none") };
    let start = written.start;
    assert_eq!((start.year, start.month, start.day), (Some(date.year), Some(date.month), date.day), "{text}");
    assert_eq!((written.end, written.precision, written.order), (None, Precision::Day, Order::Fixed), "{text}");
    assert_eq!(written.weekday.map(usize::from), has_weekday.then_some(date.weekday()), "{text}");
    assert_eq!((before, after), ("", ""), "{text}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_date_in_any_language_is_read_as_itself(date in date()) {
        for language in &LANGUAGES {
            for style in language.styles {
                check(&written(date, language, style), date, style.contains("{w}"));
            }
        }
    }

    #[test]
    fn a_date_in_a_path_is_read_as_itself(date in date()) {
        let Date { year, month, day } = date;
        for path in [
            format!("{date}.md"),
            format!("{date} Title 3.md"),
            format!("{year}{month:02}{day:02}-title.md"),
            format!("{year}_{month:02}_{day:02}.md"),
            format!("{year}/{month:02}/{day:02}.md"),
            format!("{year}-{month:02}/{day:02}.md"),
            format!("{year}/{month:02}-{day:02}.md"),
            format!("{year}/{}-{day}.md", date.month_name().to_lowercase()),
        ] {
            // Only near years are those of a folder's name.
            if year < 2040 || path.starts_with(&date.to_string()) {
                let dates = of_path(&path);
                let start = dates.first().map(|dated| (dated.written.start.year, dated.written.start.month, dated.written.start.day));
                assert_eq!(start, Some((Some(year), Some(month), day)), "{path}");
            }
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,60}") {
        read_all(&text);
    }

    #[test]
    fn nothing_like_a_date_makes_it_panic(text in "([0-9]{1,9}|[-/.,: '()年月日時~–]|May|mar|Q|W|KW|de|am|bis|to|UTC|\\+|十|令和|Mi|T|Z| ){0,24}") {
        read_all(&text);
    }
}

fn read_all(text: &str) {
    if let Some(Found { before, after, .. }) = find(text) {
        assert!(text.starts_with(before) && text.ends_with(after), "{text}");
    }
    find_in_value(text);
    find_time(text);
    impossible(text);
    of_path(text);
}
