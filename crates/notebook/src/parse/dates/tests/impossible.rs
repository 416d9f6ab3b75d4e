//! What was meant as a date.

use super::super::impossible;

#[test]
fn a_day_that_no_calendar_has_is_told() {
    for (text, why) in [
        ("31 Feb 2022", "“31 Feb 2022” is no date: February 2022 has 28 days; write the day that is meant."),
        ("2023-02-29", "“2023-02-29” is no date: February 2023 has 28 days; write the day that is meant."),
        ("30 Feb 2024", "“30 Feb 2024” is no date: February 2024 has 29 days; write the day that is meant."),
        ("31.4.2022", "“31.4.2022” is no date: April has 30 days; write the day that is meant."),
        ("April 31st, 2022", "“April 31st, 2022” is no date: April has 30 days; write the day that is meant."),
        ("2022-09-00", "“2022-09-00” is no date: days are counted from 1; write the day that is meant."),
        ("2022-13-01", "“2022-13-01” is no date: a year has 12 months; write the date as 2022-09-28 to be sure."),
        ("13/13/2022", "“13/13/2022” is no date: a year has 12 months; write the date as 2022-09-28 to be sure."),
        (
            "0000-00-00",
            "“0000-00-00” is no date: years from 1900 to 2099 are read as dates; write the year that is meant.",
        ),
        (
            "9999-12-31",
            "“9999-12-31” is no date: years from 1900 to 2099 are read as dates; write the year that is meant.",
        ),
        ("2022年2月30日", "“2022年2月30日” is no date: February 2022 has 28 days; write the day that is meant."),
    ] {
        assert_eq!(impossible(text).as_deref(), Some(why));
    }
}

#[test]
fn a_date_or_anything_else_is_not() {
    for text in
        ["2022-09-28", "", "Zoom", "1100 people", "version 1.2.3", "3 May", "tomorrow", "{{date}}", "2022", "10:30"]
    {
        assert_eq!(impossible(text), None, "{text}");
    }
}
