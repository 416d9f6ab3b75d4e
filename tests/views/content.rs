//! Every kind of block and inline.

use chronote_app::views::content::{Place, blocks};
use expect_test::{Expect, expect};

use crate::{markup, notebook};

/// What is drawn of a note's text.
fn check(markdown: &str, expected: Expect) {
    let notebook = notebook(markdown);
    expected.assert_eq(&markup(blocks(&notebook.pages[0].intro, Place { level: 3, linked: false, footnotes: "fn" })));
}

#[test]
fn text_and_its_emphasis() {
    check(
        "# T\n\nA *b* **c** ~~d~~ `e` <kbd>f</kbd> & <x>g</x>\nh",
        expect![
            "<p>A <em>b</em> <strong>c</strong> <del>d</del> <code>e</code> <kbd>f</kbd> &amp; &lt;x&gt;g&lt;/x&gt;<br>h</p>"
        ],
    );
}

#[test]
fn links_to_other_sites_and_to_nowhere() {
    check(
        "# T\n\nA [b](https://example.org \"c\") and [d](/M78yxeOGQyaqAdlsj7JX3Q).",
        expect![[r#"
            <p>A <a href="https://example.org" title="c" rel="noopener noreferrer">b</a> and <span class="unresolved" title="/M78yxeOGQyaqAdlsj7JX3Q is not in this notebook">d<span class="visually-hidden"> (not in this notebook)</span>
            </span>.</p>"#]],
    );
}

#[test]
fn lists_and_tasks() {
    check(
        "# T\n\nText\n\n- a\n    - b\n- \n\n3. c\n\n- [ ] d\n- [x] e",
        expect![[r#"
            <p>Text</p>
            <ul>
            <li>
            <span>a</span>
            <details class="own item" open="open">
            <summary aria-label="Under “a”">
            </summary>
            <ul>
            <li>b</li>
            </ul>
            </details>
            </li>
            <li>
            </li>
            </ul>
            <ol start="3">
            <li>c</li>
            </ol>
            <ul>
            <li class="task">
            <input type="checkbox" aria-label="To do" disabled="disabled">
            <div>d</div>
            </li>
            <li class="task">
            <input checked type="checkbox" aria-label="Done" disabled="disabled">
            <div>e</div>
            </li>
            </ul>"#]],
    );
}

#[test]
fn quotes_and_alerts() {
    check(
        "# T\n\nText\n\n> a\n> ## b\n\n> [!TIP]\n> c",
        expect![[r#"
            <p>Text</p>
            <blockquote>
            <p>a</p>
            <p class="heading" role="heading" aria-level="3">b</p>
            </blockquote>
            <div class="callout is-green" role="note" aria-label="Tip">
            <p class="callout-title" aria-hidden="true">
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M9 17h6M10 20.5h4M9 17c0-2.5-3-3.5-3-7a6 6 0 0 1 12 0c0 3.5-3 4.5-3 7">
            </path>
            </svg>
            <span>Tip</span>
            </p>
            <p>c</p>
            </div>"#]],
    );
}

#[test]
fn code_with_and_without_a_language() {
    check(
        "# T\n\nText\n\n```rust\nfn main() {}\n```\n\n```\n<script>\n```",
        expect![[r#"
            <p>Text</p>
            <div class="code">
            <div class="code-head">
            <span class="code-label" aria-hidden="true">Rust</span>
            <span role="status" class="visually-hidden">
            </span>
            <button type="button" aria-label="Copy code" class="copy">Copy</button>
            </div>
            <div class="scroll" role="group" aria-label="Code, Rust" tabindex="0">
            <pre>
            <code>
            <span class="t-k">fn</span> <span class="t-f">main</span>() {}</code>
            </pre>
            </div>
            </div>
            <div class="code">
            <div class="code-head">
            <span class="code-label" aria-hidden="true">
            </span>
            <span role="status" class="visually-hidden">
            </span>
            <button type="button" aria-label="Copy code" class="copy">Copy</button>
            </div>
            <div class="scroll" role="group" aria-label="Code" tabindex="0">
            <pre>
            <code>&lt;script&gt;</code>
            </pre>
            </div>
            </div>"#]],
    );
}

#[test]
fn tables() {
    check(
        "# T\n\nText\n\n| a | b | c |\n|---|:-:|--:|\n| 1 | 2 | 3 |",
        expect![[r#"
            <p>Text</p>
            <div class="scroll" role="group" aria-label="Table" tabindex="0">
            <table>
            <thead>
            <tr>
            <th scope="col">a</th>
            <th scope="col" class="is-center">b</th>
            <th scope="col" class="is-right">c</th>
            </tr>
            </thead>
            <tbody>
            <tr>
            <td>1</td>
            <td class="is-center">2</td>
            <td class="is-right">3</td>
            </tr>
            </tbody>
            </table>
            </div>"#]],
    );
}

#[test]
fn formulas_read_and_unreadable() {
    check(
        "# T\n\nText $f$ and $\\nosuchthing$",
        expect![[r#"
            <p>Text <math>
            <mi>f</mi>
            </math> and <span class="unreadable">
            <code>\nosuchthing</code> <small>(formula not readable: Unknown command "\nosuchthing")</small>
            </span>
            </p>"#]],
    );
}

#[test]
fn pictures_awaited_and_lost() {
    check(
        "# T\n\nText\n\n![](https://example.org/a.png)\n![b](https://example.org/b.png)\n![Uploading file..._c]()\n![d](e/f.png)",
        expect![[r#"
            <p>Text</p>
            <p>
            <span class="picture is-awaited">
            <span class="picture-box">
            <img src="https://example.org/a.png" alt="Picture: T" loading="lazy" decoding="async" referrerpolicy="no-referrer">
            </span>
            <span class="picture-caption" aria-hidden="true">T</span>
            </span>
            <br>
            <span class="picture is-awaited">
            <span class="picture-box">
            <img src="https://example.org/b.png" alt="b" loading="lazy" decoding="async" referrerpolicy="no-referrer">
            </span>
            </span>
            <br>
            <span class="picture is-missing is-lost">
            <span class="picture-box">
            <span class="picture-why">
            <b>Uploading file..._c</b> – the upload failed in the editor; the picture is not in the note.</span>
            </span>
            </span>
            <br>
            <span class="picture is-missing">
            <span class="picture-box">
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M4 5h16v14H4zM4 16l5-5 4 4 2-2 5 5M15.5 9.5h.01">
            </path>
            </svg>
            <span class="picture-what">d</span>
            <span class="picture-why">Not in the notes folder</span>
            <span class="picture-address">e/f.png</span>
            </span>
            </span>
            </p>"#]],
    );
}

#[test]
fn footnotes() {
    check(
        "# T\n\nText[^1]\n\n[^1]: Note",
        expect![[r##"
        <p>Text<sup class="footnote-mark">
        <a id="fnref-1" href="#fn-1" aria-label="Footnote 1">1</a>
        </sup>
        </p>"##]],
    );
}

#[test]
fn elements_of_html_and_rules() {
    check(
        "# T\n\nText\n\n<details open><summary>a</summary>\n\nb\n\n</details>\n\n<center>c</center>\n\n***\n\nd",
        expect![[r#"
            <p>Text</p>
            <details class="own" open="open">
            <summary>a</summary>
            <p>b</p>
            </details>
            <div class="is-center">c</div>
            <hr>
            <p>d</p>"#]],
    );
}
