//! The outline of a session.

use chronote_app::views::outline::{is_wanted, list};
use expect_test::{Expect, expect};

use crate::{catalogue, markup};

fn check(current: Option<usize>, expected: Expect) {
    let session = &catalogue().sessions[0];
    expected.assert_eq(&markup(list(&session.id, &session.outline, 0, current)));
}

#[test]
fn sections_are_nested_and_the_current_one_is_marked() {
    check(
        Some(1),
        expect![[r##"
        <ol>
        <li>
        <a href="#/ownership/moves">Moves</a>
        <ol>
        <li>
        <a href="#/ownership/copies" aria-current="true">Copies</a>
        </li>
        </ol>
        </li>
        <li>
        <a href="#/ownership/borrows">Borrows</a>
        </li>
        </ol>"##]],
    );
}

#[test]
fn one_section_needs_no_outline() {
    let sessions = catalogue().sessions;
    assert!(is_wanted(&sessions[0]) && !is_wanted(&sessions[1]));
}
