//! Times of day, which need no date.

use super::super::{Hours, find_time};

fn check(table: &[(&str, &str)]) {
    for (line, expected) in table {
        let found = find_time(line).map_or("none".to_owned(), |Hours { start, end, zone }| {
            let end = end.map_or(String::new(), |end| format!("-{end}"));
            format!("{start}{end}{}", zone.map_or(String::new(), |zone| format!(" {zone}")))
        });
        assert_eq!(found, *expected, "{line}");
    }
}

#[test]
fn a_time_may_stand_alone() {
    check(&[
        ("1100 UTC", "11:00 UTC"),
        ("0900", "09:00"),
        ("1600hrs", "16:00"),
        ("1600 hrs", "16:00"),
        ("9:00", "09:00"),
        ("9.00", "09:00"),
        ("9h30", "09:30"),
        ("9h", "09:00"),
        ("14h", "14:00"),
        ("14H30", "14:30"),
        ("9am", "09:00"),
        ("9 a.m.", "09:00"),
        ("9 p.m.", "21:00"),
        ("12am", "00:00"),
        ("12 pm", "12:00"),
        ("noon", "12:00"),
        ("midnight", "00:00"),
        ("noon to 1pm", "12:00-13:00"),
        ("14:00-15:30 UTC", "14:00-15:30 UTC"),
        ("14:00 – 15:30", "14:00-15:30"),
        ("14:00 to 15:30", "14:00-15:30"),
        ("4-6pm", "16:00-18:00"),
        ("4pm-6pm", "16:00-18:00"),
        ("11am-1pm", "11:00-13:00"),
        ("8:00am to 6:00pm", "08:00-18:00"),
        ("3pm-4pm UTC (July 16, 8am-9am Pacific Daylight Time)", "15:00-16:00 UTC"),
        ("18:00 Uhr", "18:00"),
        ("19.30 Uhr", "19:30"),
        ("14 Uhr", "14:00"),
        ("9 Uhr 30", "09:30"),
        ("14-16 Uhr", "14:00-16:00"),
        ("von 14 bis 16 Uhr", "14:00-16:00"),
        ("9h-12h", "09:00-12:00"),
        ("de 14h à 16h", "14:00-16:00"),
        ("dalle 9:00 alle 12:00", "09:00-12:00"),
        ("20 uur", "20:00"),
        ("20.30 uur", "20:30"),
        ("上午10:30", "10:30"),
        ("下午3点", "15:00"),
        ("10点半", "10:30"),
        ("午後2時30分", "14:30"),
        ("14時〜16時", "14:00-16:00"),
        ("오후 2시 30분", "14:30"),
        ("11:00-13:00", "11:00-13:00"),
        ("15:00 - 16:30", "15:00-16:30"),
        ("Every Wednesday at 14:00 UTC for 30 minutes", "14:00 UTC"),
        ("10:28:59", "10:28"),
    ]);
}

#[test]
fn a_zone_stands_behind_as_it_is_written() {
    check(&[
        ("9am PT", "09:00 PT"),
        ("9am (PT)", "09:00 PT"),
        ("10:00–11:00 (UTC+8)", "10:00-11:00 UTC+8"),
        ("10:00 UTC+05:30", "10:00 UTC+05:30"),
        ("10:00 utc", "10:00 utc"),
        ("11:28 ~ 12:24 (Asia/Seoul GMT +09:00)", "11:28-12:24 Asia/Seoul"),
        ("09:00 America/New_York", "09:00 America/New_York"),
        ("09:00 Europe/Berlin", "09:00 Europe/Berlin"),
        ("9am Pacific", "09:00 Pacific"),
        ("9am Pacific Time", "09:00 Pacific Time"),
        ("9am Eastern Daylight Time", "09:00 Eastern Daylight Time"),
        ("9:00 Berlin time", "09:00 Berlin time"),
        ("9:00 IST", "09:00 IST"),
        ("9:00 est", "09:00"),
        ("10h ET", "10:00 ET"),
        ("14:00 CET - 15:00 CET", "14:00-15:00 CET"),
        ("09:00 Zoom", "09:00"),
    ]);
}

#[test]
fn of_several_the_first_counts_unless_only_utc_is_sure() {
    check(&[
        ("9am PT / 12pm ET / 16:00 UTC", "09:00 PT"),
        ("15:00 CEST (13:00 UTC)", "15:00 CEST"),
        ("10:30 IST (05:00 UTC)", "05:00 UTC"),
        ("10:30 (05:00 UTC)", "05:00 UTC"),
        ("16:00 UTC, 9am PT", "16:00 UTC"),
        ("10:30, 11:30", "10:30"),
    ]);
}

#[test]
fn other_numbers_are_no_time() {
    check(&[
        ("no time", "none"),
        ("", "none"),
        ("2h", "none"),
        ("2 h", "none"),
        ("55 minutes", "none"),
        ("3 hours", "none"),
        ("25:00", "none"),
        ("9:75", "none"),
        ("2500", "none"),
        ("room 12", "none"),
        ("1.5 litres", "none"),
        ("10.12.20.21", "none"),
        ("1:2", "none"),
        ("v10.30", "none"),
    ]);
}
