//! Whatever the code: no panic, and stretches that a page can rely on.

use std::ops::Range;

use highlight::{Class, MAX_CODE, MAX_LINE, highlight};
use proptest::prelude::*;

/// Checks what `highlight` promises of its stretches.
fn check(code: &str, stretches: &[(Range<usize>, Class)]) {
    let mut end = 0;
    for (range, class) in stretches {
        assert!(range.start >= end, "{range:?} lies before the end of an earlier one: {code:?}");
        let Some(text) = code.get(range.clone()) else {
            panic!("{range:?} is not on the bounds of characters: {code:?}")
        };
        assert!(!text.is_empty() && text == text.trim(), "{class:?} {text:?}");
        end = range.end;
    }
    for pair in stretches.windows(2) {
        let between = &code[pair[0].0.end..pair[1].0.start];
        assert!(pair[0].1 != pair[1].1 || !between.trim().is_empty(), "two neighbours of one class: {code:?}");
    }
}

const LANGUAGES: [&str; 12] =
    ["rust", "python", "js", "bash", "html", "json", "yaml", "sql", "cpp", "diff", "console", "latex"];

/// What opens and closes something in one language or another.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "\"", "'", "`", "/*", "*/", "//", "#", "<!--", "-->", "${", "$(", "{", "}", "(", ")", "[", "]", "<", ">",
    "</script>", "<script>", "<a b=", "\\", "\\begin{", "$", "$$", "\n", "\r\n", "\r", "\t", " ", "- ", ": ",
    "|", "<<EOF", "EOF", "@@ -1 +1 @@", "+", "fn ", "if ", "class A", "0x1f", "1e", "r#\"", "f\"{", "\"\"\"",
    "é", "漢字", "👩‍👩‍👧", "\u{0}", "\u{2028}", "\u{feff}", "user@host:~$ ", "%", "=>", "::", ";", "=",
];

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![4 => proptest::sample::select(PIECES).prop_map(String::from), 1 => any::<String>()]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn stretches_of_any_code_are_sorted_apart_and_on_the_bounds_of_characters(
        pieces in proptest::collection::vec(piece(), 0..60),
    ) {
        let code = pieces.concat();
        for language in LANGUAGES {
            check(&code, &highlight(language, &code).expect("the language is known and the code is short"));
        }
    }
}

#[test]
fn the_same_code_gives_the_same_stretches_whatever_was_read_before_and_in_any_thread() {
    let code = "fn main() { println!(\"{}\", 1); } // é";
    let first = highlight("rust", code);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                assert!(highlight("rust", "/* never closed \"").is_some());
                assert_eq!(highlight("rust", code), first);
            });
        }
    });
}

#[test]
fn code_over_the_limit_is_left_plain() {
    assert!(highlight("json", &" ".repeat(MAX_CODE)).is_some());
    assert_eq!(highlight("json", &" ".repeat(MAX_CODE + 1)), None);
}

#[test]
fn a_line_over_the_limit_is_plain_and_the_next_is_not() {
    let code = format!("let a = 1;\nlet b = \"{}\";\nlet c = 1;\n", "x".repeat(MAX_LINE));
    let found = highlight("js", &code).expect("JavaScript is known");
    check(&code, &found);
    let texts: Vec<&str> = found.iter().map(|(range, _)| &code[range.clone()]).collect();
    assert_eq!(texts, ["let", "1", "let", "1"]);
}

#[test]
fn classes_have_names_of_their_own() {
    let names: std::collections::BTreeSet<&str> = Class::ALL.iter().map(|class| class.css()).collect();
    assert_eq!(names.len(), Class::ALL.len());
}
