//! Code and diagrams.

use chronote_app::views::content::blocks;
use expect_test::{Expect, expect};
use notebook::content::{Block, Code, Diagram, Svg, Token};

use crate::{PLACE, markup};

/// What is drawn of code.
fn check(code: Code, expected: Expect) {
    expected.assert_eq(&markup(blocks(&[Block::Code(Box::new(code))], PLACE)));
}

fn code(text: &str, tokens: &[(u32, u32, u8)]) -> Code {
    let tokens = tokens.iter().map(|&(skip, length, class)| Token { skip, length, class }).collect();
    Code { language: "js".to_owned(), label: "JavaScript".to_owned(), text: text.to_owned(), tokens, ..Code::default() }
}

#[test]
fn words_have_classes_and_a_button_copies() {
    check(
        code("let a = \"é\";", &[(0, 3, 0), (5, 4, 1)]),
        expect![[r#"
        <div class="code">
        <div class="code-head">
        <span class="code-label" aria-hidden="true">JavaScript</span>
        <span role="status" class="visually-hidden">
        </span>
        <button type="button" aria-label="Copy code" class="copy">Copy</button>
        </div>
        <div class="scroll" role="group" aria-label="Code, JavaScript" tabindex="0">
        <pre>
        <code>
        <span class="t-k">let</span> a = <span class="t-s">"é"</span>;</code>
        </pre>
        </div>
        </div>"#]],
    );
}

#[test]
fn numbered_lines_split_what_spans_them() {
    let code = code("/* a\n\nb */ c", &[(0, 11, 2)]);
    check(
        Code { first_line: Some(101), marked: vec![(102, 103)], ..code },
        expect![[r#"
        <div class="code">
        <div class="code-head">
        <span class="code-label" aria-hidden="true">JavaScript</span>
        <span role="status" class="visually-hidden">
        </span>
        <button type="button" aria-label="Copy code" class="copy">Copy</button>
        </div>
        <div class="scroll" role="group" aria-label="Code, JavaScript" tabindex="0">
        <pre class="is-numbered">
        <code>
        <span class="line" data-line="101">
        <span class="t-c">/* a</span>
        </span>
        <mark class="line" data-line="102">
        </mark>
        <mark class="line" data-line="103">
        <span class="t-c">b */ </span>c</mark>
        </code>
        </pre>
        </div>
        </div>"#]],
    );
}

#[test]
fn marked_and_wrapped_lines_without_numbers() {
    check(
        Code { marked: vec![(2, 2)], wrapped: true, label: String::new(), ..code("a\nb", &[]) },
        expect![[r#"
        <div class="code">
        <div class="code-head">
        <span class="code-label" aria-hidden="true">
        </span>
        <span role="status" class="visually-hidden">
        </span>
        <button type="button" aria-label="Copy code" class="copy">Copy</button>
        </div>
        <div class="scroll" role="group" aria-label="Code" tabindex="0">
        <pre class="is-wrapped">
        <code>
        <span class="line">a</span>
        <mark class="line">b</mark>
        </code>
        </pre>
        </div>
        </div>"#]],
    );
}

#[test]
fn tokens_that_do_not_fit_the_text_lose_no_word() {
    for tokens in [vec![(0, 1, 0)], vec![(1, 1, 0)], vec![(0, 99, 0)], vec![(0, 2, 0), (0, 99, 0)], vec![(0, 2, 99)]] {
        let drawn = markup(blocks(&[Block::Code(Box::new(code("é!", &tokens)))], PLACE));
        let said: String =
            drawn.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text.trim()).collect();
        assert_eq!(said, "JavaScriptCopyé!", "{tokens:?}");
    }
}

#[test]
fn a_diagram_has_its_words_and_its_source() {
    let drawing: Svg = serde_json::from_str("\"<svg role=\\\"img\\\"></svg>\"").unwrap();
    let source = Code { label: "Mermaid".to_owned(), text: "a --> b".to_owned(), ..Code::default() };
    let diagram = Diagram { kind: "Flowchart".to_owned(), drawing, words: "a\nb".to_owned(), source };
    expect![[r#"
        <figure class="drawing">
        <div class="scroll" role="group" aria-label="Flowchart" tabindex="0">
        <div role="img" aria-label="Flowchart: a b">
        <div aria-hidden="true">
        <svg role="img">
        </svg>
        </div>
        </div>
        </div>
        <details class="own source">
        <summary>Source</summary>
        <div class="code">
        <div class="code-head">
        <span class="code-label" aria-hidden="true">Mermaid</span>
        <span role="status" class="visually-hidden">
        </span>
        <button type="button" aria-label="Copy code" class="copy">Copy</button>
        </div>
        <div class="scroll" role="group" aria-label="Code, Mermaid" tabindex="0">
        <pre>
        <code>a --&gt; b</code>
        </pre>
        </div>
        </div>
        </details>
        </figure>"#]]
    .assert_eq(&markup(blocks(&[Block::Diagram(Box::new(diagram))], PLACE)));
}
