//! The overview of a notebook.

use chronote_app::{
    route::Route,
    views::overview::{overview, sentence},
};
use expect_test::{Expect, expect};
use notebook::timeline::Timeline;

use crate::{catalogue, markup, notebook, parsed};

fn check(address: &str, expected: Expect) {
    let catalogue = catalogue();
    let rows = Timeline::of(&catalogue).rows(0..catalogue.sessions.len());
    expected.assert_eq(&markup(overview(&catalogue, &rows, &Route::parse(address))));
}

#[test]
fn it_says_where_to_begin_and_keeps_the_filter() {
    check(
        "#/?tag=Rust",
        expect![[r##"
            <section class="overview" aria-label="Overview">
            <h1 class="title" tabindex="-1">Talks</h1>
            <p class="lede">4 sessions in 1 note, from September to October 2022.</p>
            <ul class="begin">
            <li>
            <a href="#/ownership?tag=Rust">
            <span class="begin-label">Begin at the beginning</span>
            <span class="begin-title">Ownership</span>
            <span class="begin-date">Wednesday 28 September 2022, 09:00 UTC</span>
            </a>
            </li>
            <li>
            <a href="#/panics?tag=Rust">
            <span class="begin-label">Or with the latest</span>
            <span class="begin-title">Panics</span>
            <span class="begin-date">3–5 October 2022</span>
            </a>
            </li>
            </ul>
            <table class="years">
            <caption class="visually-hidden">Sessions by month</caption>
            <thead>
            <tr>
            <td>
            </td>
            <th scope="col">
            <span class="visually-hidden">January</span>
            <span aria-hidden="true">J</span>
            </th>
            <th scope="col">
            <span class="visually-hidden">February</span>
            <span aria-hidden="true">F</span>
            </th>
            <th scope="col">
            <span class="visually-hidden">March</span>
            <span aria-hidden="true">M</span>
            </th>
            <th scope="col">
            <span class="visually-hidden">April</span>
            <span aria-hidden="true">A</span>
            </th>
            <th scope="col">
            <span class="visually-hidden">May</span>
            <span aria-hidden="true">M</span>
            </th>
            <th scope="col">
            <span class="visually-hidden">June</span>
            <span aria-hidden="true">J</span>
            </th>
            <th scope="col">
            <span class="visually-hidden">July</span>
            <span aria-hidden="true">J</span>
            </th>
            <th scope="col">
            <span class="visually-hidden">August</span>
            <span aria-hidden="true">A</span>
            </th>
            <th scope="col">
            <span class="visually-hidden">September</span>
            <span aria-hidden="true">S</span>
            </th>
            <th scope="col">
            <span class="visually-hidden">October</span>
            <span aria-hidden="true">O</span>
            </th>
            <th scope="col">
            <span class="visually-hidden">November</span>
            <span aria-hidden="true">N</span>
            </th>
            <th scope="col">
            <span class="visually-hidden">December</span>
            <span aria-hidden="true">D</span>
            </th>
            </tr>
            </thead>
            <tbody>
            <tr>
            <th scope="row">2022</th>
            <td>
            </td>
            <td>
            </td>
            <td>
            </td>
            <td>
            </td>
            <td>
            </td>
            <td>
            </td>
            <td>
            </td>
            <td>
            </td>
            <td>
            <a href="#/ownership?tag=Rust" title="September 2022: 2 sessions" aria-label="September 2022: 2 sessions">2</a>
            </td>
            <td>
            <a href="#/panics?tag=Rust" title="October 2022: 2 sessions" aria-label="October 2022: 2 sessions">2</a>
            </td>
            <td>
            </td>
            <td>
            </td>
            </tr>
            </tbody>
            </table>
            <p class="hint">
            <a href="#/~health?tag=Rust">Note health</a>: 1 problem</p>
            <p class="hint keys">Press <kbd>j</kbd> and <kbd>k</kbd> to go from session to session, <kbd>/</kbd> to search, <kbd>?</kbd> for all keys.</p>
            </section>"##]],
    );
}

#[test]
fn the_notebook_is_told_in_a_sentence() {
    for (markdown, expected) in [
        ("# A\n\ntext", "1 session in 1 note."),
        ("# A\n28 Sep 2022\n\ntext", "1 session in 1 note, September 2022."),
        (
            "# A\n\n## B\n28 Sep 2022\n\n---\n\n## C\n1 Oct 2022\n",
            "2 sessions in 1 note, from September to October 2022.",
        ),
        (
            "# A\n\n## B\n28 Sep 2021\n\n---\n\n## C\n1 Oct 2022\n",
            "2 sessions in 1 note, from September 2021 to October 2022.",
        ),
    ] {
        assert_eq!(sentence(&notebook(markdown).catalogue), expected, "{markdown}");
    }
}

#[test]
fn notes_that_only_lead_to_others_are_listed() {
    let (notebook, _) = parsed(&[
        ("index.md", "# All talks\n\n- [Ownership](one.md)\n- [Lifetimes](two.md)\n"),
        ("one.md", "# Ownership\n\n28 Sep 2022\n\nMoves.\n"),
        ("two.md", "# Lifetimes\n\n29 Sep 2022\n\nShort.\n"),
    ]);
    let drawn = markup(overview(&notebook.catalogue, &[], &Route::default()));
    let list = drawn.split("<nav class=\"leading\"").nth(1).unwrap().split("</nav>").next().unwrap();
    expect![[r##"
         aria-label="Notes that lead to others">
        <h2 class="label">Notes that lead to others</h2>
        <ul>
        <li>
        <a href="#/all-talks">All talks</a>
        </li>
        </ul>
    "##]]
    .assert_eq(list);
}
