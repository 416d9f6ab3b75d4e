//! Odd dates: days that do not exist, and more sessions on a day than anybody has.

#![allow(clippy::unwrap_used, reason = "a test that cannot be read has failed")]

#[path = "support/folder.rs"]
#[allow(dead_code, reason = "not every test needs all of it")]
mod folder;

use std::collections::HashSet;

use folder::parse;
use notebook::{date::Date, timeline::Timeline};

#[test]
fn ten_thousand_sessions_stand_on_one_day() {
    let note = (0..10_000).map(|number| format!("## 5 May 2022\n\nNumber {number}.\n\n")).collect::<String>();
    let (notebook, problems) = parse(&[("2022-05-05.md", "Alone.\n"), ("crowd.md", &note)]);
    let sessions = &notebook.catalogue.sessions;
    assert_eq!((sessions.len(), problems.len()), (10_001, 0));
    let day = Date::new(2022, 5, 5).unwrap();
    assert!(sessions.iter().all(|session| session.when.as_ref().unwrap().value.start == day));
    assert!(sessions[1..].is_sorted_by_key(|session| session.line), "they stay in the order of their note");
    assert_eq!(sessions.iter().map(|session| &session.id).collect::<HashSet<_>>().len(), 10_001);
    let rows = Timeline::of(&notebook.catalogue).rows(0..sessions.len());
    assert_eq!(rows.iter().filter(|row| row.begins_month).count(), 1);
}

#[test]
fn the_timeline_runs_forward_whatever_dates_are_missing() {
    let mut seed = 1_u64;
    let mut any = |most: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % most
    };
    let mut heading = |_| match any(6) {
        0 => format!("## {} May {}\n\n", any(28) + 1, any(5) + 2018),
        1 => format!("## {} January {}, 10:00\n\n", any(3) + 1, any(5) + 2018),
        2 => format!("## January {}\n\n", any(5) + 2018),
        3 => format!("## Talk\nDate: {}\n\n", any(5) + 2018),
        _ => "## Talk\n\n".to_owned(),
    };
    let notes = (0..200).map(|note| (format!("{note}.md"), (0..8).map(&mut heading).collect::<String>()));
    let notes = notes.collect::<Vec<_>>();
    let (notebook, _) = parse(&notes.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect::<Vec<_>>());
    let count = notebook.catalogue.sessions.len();
    assert!(notebook.catalogue.sessions.iter().any(|session| session.when.is_none()) && count > 1_000);
    let rows = Timeline::of(&notebook.catalogue).rows(0..count);
    assert!(rows.is_sorted_by_key(|row| (row.period.is_none(), row.period)));
}

#[test]
fn one_note_holds_five_thousand_lines_that_are_dates() {
    let line = |number: u32| format!("{} May {}\nNumber {number}.\n\n", number % 31 + 1, 1950 + number % 100);
    let (notebook, problems) = parse(&[("log.md", &(0..5_000).map(line).collect::<String>())]);
    assert_eq!((notebook.catalogue.sessions.len(), problems.len()), (5_000, 0));
    let list = (0..5_000).map(|number| format!("- {} May {}\n", number % 31 + 1, 1950 + number % 100));
    let (notebook, _) = parse(&[("list.md", &list.collect::<String>())]);
    assert_eq!(notebook.catalogue.sessions.len(), 1);
}

#[test]
fn a_year_nobody_lived_in_and_a_day_that_never_was_date_nothing() {
    for date in ["0000-01-01", "9999-12-31", "31 February 2022", "2022-02-31", "2023-13-01"] {
        for note in [
            format!("# Talk\n\nDate: {date}\n"),
            format!("---\ndate: {date}\n---\nText.\n"),
            format!("# {date}\n\nText.\n"),
        ] {
            let (notebook, _) = parse(&[("note.md", &note)]);
            let dates = notebook.catalogue.sessions.iter().map(|session| session.when.is_some()).collect::<Vec<_>>();
            assert_eq!(dates, [false], "{note}");
        }
    }
}

#[test]
fn two_files_of_one_name_keep_their_own_sessions() {
    let (notebook, problems) =
        parse(&[("a/notes.md", "# Talk\n\n2022-05-05\n"), ("b/notes.md", "# Talk\n\n2022-05-06\n")]);
    let ids = notebook.catalogue.sessions.iter().map(|session| session.id.as_str()).collect::<Vec<_>>();
    assert_eq!(ids, ["talk", "talk-2"]);
    assert_eq!(problems.len(), 1);
}

#[test]
fn a_note_that_lost_its_heading_is_called_by_its_file() {
    let (before, _) = parse(&[("2022-05-05 Tea.md", "# Tea\n\nGreen.\n")]);
    let (after, problems) = parse(&[("2022-05-05 Tea.md", "Green.\n")]);
    let titles = [before, after].map(|notebook| notebook.catalogue.sessions[0].title.clone());
    assert_eq!(titles, ["Tea", "2022-05-05 Tea"]);
    assert_eq!(problems, []);
}
