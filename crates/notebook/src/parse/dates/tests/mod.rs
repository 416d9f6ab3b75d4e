//! What people write and what is read, a table for each language and form.

mod chinese;
mod digits;
mod dutch;
mod english;
mod french;
mod german;
mod impossible;
mod italian;
mod japanese;
mod korean;
mod no_dates;
mod periods;
mod portuguese;
mod round_trip;
mod spanish;
mod times;
mod values;

use super::*;

/// Every line of a table gives `start[/end] [weekday] [time[-until]] [zone] [ambiguous] [| rest]`.
fn check(table: &[(&str, &str)]) {
    check_with(find, table);
}

fn check_with(find: fn(&str) -> Option<Found<'_>>, table: &[(&str, &str)]) {
    let wrong = table.iter().filter_map(|(line, expected)| {
        let found = find(line).map_or("none".to_owned(), |Found { written, before_lead: before, after, .. }| {
            let rest = [before, after].join(" ");
            let rest = rest.split_whitespace().collect::<Vec<_>>().join(" ");
            let text = shown(&written);
            if rest.is_empty() { text } else { format!("{text} | {rest}") }
        });
        (found != *expected).then(|| format!("{line:?}\n  expected {expected}\n  found    {found}"))
    });
    let wrong = wrong.collect::<Vec<_>>();
    assert!(wrong.is_empty(), "{} of {} lines:\n{}", wrong.len(), table.len(), wrong.join("\n"));
}

/// A date as the tables write it.
pub fn shown(written: &Written) -> String {
    let day = |day: Day| {
        format!(
            "{}-{:02}-{:02}",
            day.year.map_or("?".to_owned(), |year| year.to_string()),
            day.month.unwrap_or_default(),
            day.day
        )
    };
    let start = written.start;
    let date = || crate::date::Date::new(start.year.unwrap(), start.month.unwrap(), start.day).unwrap();
    let mut text = match written.precision {
        Precision::Year => start.year.unwrap().to_string(),
        Precision::Quarter => format!("{}-Q{}", start.year.unwrap(), start.month.unwrap().div_ceil(3)),
        Precision::Month => day(start)[..7].to_owned(),
        Precision::Week => {
            let (year, week) = date().week();
            format!("{year}-W{week:02}")
        }
        Precision::Day => day(start),
    };
    text += &written.end.map_or(String::new(), |end| format!("/{}", day(end)));
    text += &written
        .weekday
        .map_or(String::new(), |weekday| format!(" {}", &crate::date::WEEKDAYS[usize::from(weekday)][..3]));
    if let Some(Hours { start, end, zone }) = &written.hours {
        text += &format!(" {start}");
        text += &end.map_or(String::new(), |time| format!("-{time}"));
        text += &zone.as_ref().map_or(String::new(), |zone| format!(" {zone}"));
    }
    text += if written.order == Order::Either { " ambiguous" } else { "" };
    text
}
