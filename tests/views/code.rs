//! Code and diagrams.

use chronote_app::views::content::blocks;
use expect_test::{Expect, expect};
use notebook::content::{Block, Code, Diagram, Svg, Token};

use crate::{PLACE, markup};

/// What is drawn of code.
fn check(code: Code, expected: Expect) {
    expected.assert_eq(&markup(blocks(&[Block::Code(code)], PLACE)));
}

fn code(text: &str, tokens: &[(u32, u32, u8)]) -> Code {
    let tokens = tokens.iter().map(|&(skip, length, class)| Token { skip, length, class }).collect();
    Code { language: "js".to_owned(), label: "JavaScript".to_owned(), text: text.to_owned(), tokens, ..Code::default() }
}

#[test]
fn words_have_classes_and_a_button_copies() {
    check(code("let a = \"é\";", &[(0, 3, 0), (5, 4, 1)]), expect![]);
}

#[test]
fn numbered_lines_split_what_spans_them() {
    let code = code("/* a\n\nb */ c", &[(0, 11, 2)]);
    check(Code { first_line: Some(101), marked: vec![(102, 103)], ..code }, expect![]);
}

#[test]
fn marked_and_wrapped_lines_without_numbers() {
    check(Code { marked: vec![(2, 2)], wrapped: true, label: String::new(), ..code("a\nb", &[]) }, expect![]);
}

#[test]
fn tokens_that_do_not_fit_the_text_lose_no_word() {
    for tokens in [&[(0, 1, 0)] as &[_], &[(1, 1, 0)], &[(0, 99, 0)], &[(99, 1, 0)], &[(0, 2, 0), (0, 99, 0)], &[(0, 2, 99)]] {
        let drawn = markup(blocks(&[Block::Code(code("é!", tokens))], PLACE));
        let said: String = drawn.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text.trim()).collect();
        assert_eq!(said, "JavaScriptCopyé!", "{tokens:?}");
    }
}

#[test]
fn a_diagram_has_its_words_and_its_source() {
    let drawing: Svg = serde_json::from_str("\"<svg role=\\\"img\\\"></svg>\"").unwrap();
    let source = Code { label: "Mermaid".to_owned(), text: "a --> b".to_owned(), ..Code::default() };
    let diagram = Diagram { kind: "Flowchart".to_owned(), drawing, words: "a\nb".to_owned(), source };
    expect![].assert_eq(&markup(blocks(&[Block::Diagram(diagram)], PLACE)));
}
