//! What stands behind a label or a key, where few digits are enough.

use super::{super::find_in_value, check_with};

#[test]
fn a_label_makes_few_digits_a_date() {
    check_with(
        find_in_value,
        &[
            ("1.10.22", "2022-10-01"),
            ("10.12.18", "2018-12-10"),
            ("18/10", "?-10-18"),
            ("2.2.", "?-02-02"),
            ("10/10", "?-10-10"),
            ("4/5", "?-05-04 ambiguous"),
            ("2022.09", "2022-09"),
            ("9/2022", "2022-09"),
            ("202209281030", "2022-09-28 10:30"),
            ("2022", "2022"),
            ("2022-09-28", "2022-09-28"),
            ("\"2022-09-28\"", "2022-09-28 | \" \""),
            ("28 Sep 2022, 4pm", "2022-09-28 16:00"),
            ("lug 2022", "2022-07"),
            ("Zoom", "none"),
            ("Monday 3pm", "none"),
            ("4711", "none"),
            ("YYYY-MM-DD", "none"),
            ("{{date}}", "none"),
        ],
    );
}
