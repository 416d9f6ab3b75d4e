//! The facts of a session.

use chronote_app::{state::State, views::facts::facts};
use expect_test::{Expect, expect};
use yew::Callback;

use crate::{catalogue, markup, notebook, state};

/// The facts of the session of that index, with the tag `rust` chosen.
fn check(session: usize, expected: Expect) {
    let catalogue = catalogue();
    let session = &catalogue.sessions[session];
    let drawn = facts(session, catalogue.notes.get(session.note), &state("#/?tag=rust"), &Callback::noop());
    expected.assert_eq(&markup(drawn));
}

#[test]
fn everything_that_was_stated() {
    check(
        0,
        expect![[r#"
            <dl class="facts">
            <div>
            <dt>When</dt>
            <dd>
            <time datetime="2022-09-28T09:00Z">Wednesday 28 September 2022, 09:00 UTC</time>
            <button type="button" class="quiet" aria-pressed="false">In my time</button>
            <span class="own-time" role="status">
            </span>
            </dd>
            </div>
            <div>
            <dt>Where</dt>
            <dd>
            <ul class="people">
            <li>Zoom</li>
            </ul>
            </dd>
            </div>
            <div>
            <dt>Host</dt>
            <dd>
            <ul class="people">
            <li>Ferris</li>
            </ul>
            </dd>
            </div>
            <div>
            <dt>Links</dt>
            <dd>
            <ul class="links">
            <li>
            <a href="https://www.example.org/slides" rel="noopener noreferrer">
            <span class="label-text">Slides</span>
            <span class="host" aria-hidden="true">example.org</span>
            </a>
            </li>
            </ul>
            </dd>
            </div>
            <div>
            <dt>Tags</dt>
            <dd>
            <ul class="tags">
            <li>
            <button type="button" class="tag" aria-pressed="false" aria-label="talks: filter by this tag">talks</button>
            </li>
            <li>
            <button type="button" class="tag" aria-pressed="true" aria-label="Rust: filter by this tag">Rust</button>
            </li>
            </ul>
            </dd>
            </div>
            <div>
            <dt>Note</dt>
            <dd>
            <span class="path">Talks · talks.md, line 8</span>
            </dd>
            </div>
            </dl>"#]],
    );
}

#[test]
fn an_inferred_year_says_from_what() {
    check(
        1,
        expect![[r#"
            <dl class="facts">
            <div>
            <dt>When</dt>
            <dd>
            <time datetime="2022-09-29">Thursday 29 September 2022</time> <span class="inferred">No year is written with the date; 2022 is taken from the nearest date (line 8).</span>
            </dd>
            </div>
            <div>
            <dt>Tags</dt>
            <dd>
            <ul class="tags">
            <li>
            <button type="button" class="tag" aria-pressed="false" aria-label="talks: filter by this tag">talks</button>
            </li>
            <li>
            <button type="button" class="tag" aria-pressed="true" aria-label="Rust: filter by this tag">Rust</button>
            </li>
            </ul>
            </dd>
            </div>
            <div>
            <dt>Note</dt>
            <dd>
            <span class="path">Talks · talks.md, line 27</span>
            </dd>
            </div>
            </dl>"#]],
    );
}

#[test]
fn several_days() {
    check(
        2,
        expect![[r#"
            <dl class="facts">
            <div>
            <dt>When</dt>
            <dd>
            <time datetime="2022-10-03">3–5 October 2022</time>
            </dd>
            </div>
            <div>
            <dt>Tags</dt>
            <dd>
            <ul class="tags">
            <li>
            <button type="button" class="tag" aria-pressed="false" aria-label="talks: filter by this tag">talks</button>
            </li>
            <li>
            <button type="button" class="tag" aria-pressed="true" aria-label="Rust: filter by this tag">Rust</button>
            </li>
            </ul>
            </dd>
            </div>
            <div>
            <dt>Note</dt>
            <dd>
            <span class="path">Talks · talks.md, line 34</span>
            </dd>
            </div>
            </dl>"#]],
    );
}

#[test]
fn no_date() {
    check(
        3,
        expect![[r#"
            <dl class="facts">
            <div>
            <dt>When</dt>
            <dd>
            <span class="undated">No date in the note; shown in its place among the other sessions.</span>
            </dd>
            </div>
            <div>
            <dt>Tags</dt>
            <dd>
            <ul class="tags">
            <li>
            <button type="button" class="tag" aria-pressed="false" aria-label="talks: filter by this tag">talks</button>
            </li>
            <li>
            <button type="button" class="tag" aria-pressed="true" aria-label="Rust: filter by this tag">Rust</button>
            </li>
            </ul>
            </dd>
            </div>
            <div>
            <dt>Note</dt>
            <dd>
            <span class="path">Talks · talks.md, line 41</span>
            </dd>
            </div>
            </dl>"#]],
    );
}

#[test]
fn what_only_the_note_understands() {
    let mut catalogue = catalogue();
    let note = &mut catalogue.notes[0];
    note.properties = vec![
        ("source".to_owned(), vec!["https://example.org/a".to_owned(), "javascript:alert(1)".to_owned()]),
        ("empty".to_owned(), vec![]),
    ];
    let drawn = markup(facts(&catalogue.sessions[3], catalogue.notes.first(), &State::default(), &Callback::noop()));
    let rows: String = drawn.split_inclusive("</div>").filter(|row| row.contains("properties")).collect();
    expect![[r#"

        <div>
        <dt>source</dt>
        <dd>
        <ul class="properties">
        <li>
        <a href="https://example.org/a" rel="noopener noreferrer">https://example.org/a</a>
        </li>
        <li>javascript:alert(1)</li>
        </ul>
        </dd>
        </div>"#]]
    .assert_eq(&rows);
}

#[test]
fn people_by_what_they_did_links_by_kind_and_the_series() {
    let catalogue = notebook(
        "# All Hands #41\n\nWhen: 1 June 2023, 14:00 IST\nWhere: Room 4 and Zoom\nSpeaker: Ada Moreno\nPresent: Bo Dahl, Cy Ngata\n\
         [Talk](https://speakerdeck.com/ada/rivers)\n\nNumbers.\n",
    )
    .catalogue;
    let drawn = facts(&catalogue.sessions[0], None, &State::default(), &Callback::noop());
    expect![[r#"
        <dl class="facts">
        <div>
        <dt>When</dt>
        <dd>
        <time datetime="2023-06-01T14:00">Thursday 1 June 2023, 14:00 IST</time>
        </dd>
        </div>
        <div>
        <dt>Series</dt>
        <dd>All Hands, no. 41</dd>
        </div>
        <div>
        <dt>Where</dt>
        <dd>
        <ul class="people">
        <li>Room 4</li>
        <li>Zoom</li>
        </ul>
        </dd>
        </div>
        <div>
        <dt>Speaker</dt>
        <dd>
        <ul class="people">
        <li>Ada Moreno</li>
        </ul>
        </dd>
        </div>
        <div>
        <dt>Present</dt>
        <dd>
        <ul class="people">
        <li>Bo Dahl</li>
        <li>Cy Ngata</li>
        </ul>
        </dd>
        </div>
        <div>
        <dt>Links</dt>
        <dd>
        <ul class="links">
        <li>
        <a href="https://speakerdeck.com/ada/rivers" rel="noopener noreferrer">
        <span class="kind">Slides</span>
        <span class="label-text">Talk</span>
        <span class="host" aria-hidden="true">speakerdeck.com</span>
        </a>
        </li>
        </ul>
        </dd>
        </div>
        </dl>"#]]
    .assert_eq(&markup(drawn));
}
