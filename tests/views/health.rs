//! Note health.

use chronote_app::{route::Route, views::health::health};
use expect_test::{Expect, expect};

use crate::{markup, opened};

fn check(files: &[(&str, &str)], expected: Expect) {
    expected.assert_eq(&markup(health(&opened(files), &Route::default())));
}

#[test]
fn a_problem_says_where_it_stands_and_what_to_write_instead() {
    check(
        &[(
            "talks.md",
            "# Talks\n\n## One\n2 May 2023\n\n### Plans\n[x](https://example.org/a.ipynb))\n\n## Two\n3/4/2023\n",
        )],
        expect![[r##"
            <div class="toolbar">
            <a class="back" href="#/">
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M14 6l-6 6 6 6">
            </path>
            </svg>Timeline</a>
            </div>
            <section class="overview health" aria-label="Note health">
            <h1 class="title" tabindex="-1">Note health</h1>
            <p class="lede">2 problems in these notes.</p>
            <details class="own health-kind" open="open">
            <summary>
            <h2 class="health-title">Dates that can be read two ways <span class="count">1</span>
            </h2>
            </summary>
            <p class="hint">The third of April and the fourth of March look the same in digits.</p>
            <ul>
            <li>
            <a class="path" href="#/two">talks.md:10</a>
            <p>The date can be read two ways, as 2023-04-03 or as 2023-03-04, and nothing decides; write the one that is meant.</p>
            <div class="code">
            <div class="code-head">
            <span class="code-label">Instead</span>
            <span role="status" class="visually-hidden">
            </span>
            <button type="button" aria-label="Copy correction" class="copy">Copy</button>
            </div>
            <div class="scroll" role="group" aria-label="Correction" tabindex="0">
            <pre>
            <code>2023-04-03</code>
            </pre>
            </div>
            </div>
            </li>
            </ul>
            </details>
            <details class="own health-kind" open="open">
            <summary>
            <h2 class="health-title">Brackets that do not match <span class="count">1</span>
            </h2>
            </summary>
            <p class="hint">A bracket too many or too few changes where a link leads.</p>
            <ul>
            <li>
            <a class="path" href="#/one/plans">talks.md:7</a>
            <p>A closing bracket too many follows a link; delete it, or write <code>%29</code> if it belongs to the address.</p>
            <div class="code">
            <div class="code-head">
            <span class="code-label">Instead</span>
            <span role="status" class="visually-hidden">
            </span>
            <button type="button" aria-label="Copy correction" class="copy">Copy</button>
            </div>
            <div class="scroll" role="group" aria-label="Correction" tabindex="0">
            <pre>
            <code>[x](https://example.org/a.ipynb)</code>
            </pre>
            </div>
            </div>
            </li>
            </ul>
            </details>
            </section>"##]],
    );
}

#[test]
fn notes_without_fault_say_so() {
    check(
        &[("talks.md", "# Talks\n2 May 2023\n\nWe talked.\n")],
        expect![[r##"
        <div class="toolbar">
        <a class="back" href="#/">
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d="M14 6l-6 6 6 6">
        </path>
        </svg>Timeline</a>
        </div>
        <section class="overview health" aria-label="Note health">
        <h1 class="title" tabindex="-1">Note health</h1>
        <p class="lede">Nothing is wrong in these notes.</p>
        </section>"##]],
    );
}
