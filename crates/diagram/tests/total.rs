//! Whatever the code is, the drawer comes back, and what it gives may stand in a page.

#![allow(clippy::unwrap_used, reason = "what is not drawn has failed")]

mod page;

use proptest::{collection::vec, prelude::*, sample::select};

fn check(language: &str, source: &str) {
    if let Some(Ok(svg)) = diagram::draw(language, source, "x") {
        assert_eq!(page::problems(&svg.markup, "x"), Vec::<String>::new(), "{source}");
    }
}

const LANGUAGES: [&str; 4] = ["mermaid", "dot", "sequence", "flow"];

/// Pieces of every language.
const PIECES: &[&str] = &[
    "flowchart TD\n",
    "sequenceDiagram\n",
    "stateDiagram-v2\n",
    "classDiagram\n",
    "gantt\n",
    "pie\n",
    "mindmap\n",
    "timeline\n",
    "erDiagram\n",
    "journey\n",
    "gitGraph\n",
    "quadrantChart\n",
    "xychart-beta\n",
    "C4Context\n",
    "block-beta\n",
    "kanban\n",
    "sankey-beta\n",
    "treemap-beta\n",
    "radar-beta\n",
    "packet-beta\n",
    "requirementDiagram\n",
    "architecture-beta\n",
    "zenuml\n",
    "digraph {",
    "graph {",
    "}",
    "{",
    "[",
    "]",
    "(",
    ")",
    "((",
    "))",
    "-->",
    "->>",
    "-->>",
    "---",
    "==>",
    "-.->",
    "--",
    "->",
    "|",
    "A",
    "B",
    "C1",
    "日本",
    "é",
    "\u{301}",
    "𝄞",
    "\u{10fffd}",
    "\u{100000}",
    " ",
    " ",
    "\n",
    "\n",
    "\n  ",
    "\n    ",
    ":",
    ";",
    ",",
    "\"",
    "'",
    "`",
    "**",
    "$$",
    "#35;",
    "%%",
    "%%{init: {",
    "}}%%",
    "---\n",
    "title: x\n",
    "subgraph a\n",
    "end\n",
    "loop x\n",
    "alt y\n",
    "state A {\n",
    "style A fill:#f9f\n",
    "classDef x fill:red\n",
    "class A x\n",
    "click A \"x\"\n",
    "note right of A: x\n",
    "Note over A,B: x\n",
    "participant A as B\n",
    "section S\n",
    "a : 2024-01-01, 3d\n",
    "after a, ",
    "dateFormat YYYY\n",
    "0",
    "1",
    "-1",
    "3.5",
    "1e9",
    "99",
    "0.5",
    "commit\n",
    "branch b\n",
    "checkout main\n",
    "merge b\n",
    "bar [1,2]\n",
    "x-axis",
    "<br/>",
    "<b>",
    "</b>",
    "<",
    ">",
    "&",
    "&amp;",
    "label=\"x\"",
    "st=>start: x\n",
    "op=>operation: y\n",
    "(yes)",
    "Title: t\n",
    "@",
    "@{",
    ":::",
    "<|--",
    "||--o{",
    "*",
    "[*]",
    "columns 3\n",
];

/// The gallery, with each of its numbers in turn as large, as small or as odd as numbers get.
#[test]
fn any_number() {
    let numbers =
        ["0", "-1", "99999", "4294967295", "18446744073709551615", "1e308", "-1e308", "0.0000000001", "NaN", "inf"];
    let configs = [
        "mermaid\n%%{init: {\"xyChart\": {\"width\": 1, \"height\": 1}}}%%\nxychart-beta\nbar [1, 2]",
        "mermaid\n%%{init: {\"quadrantChart\": {\"chartWidth\": 1, \"pointRadius\": 1}}}%%\nquadrantChart\nA: [0.3, 0.6]",
        "mermaid\n%%{init: {\"packet\": {\"bitsPerRow\": 1, \"bitWidth\": 1, \"paddingX\": 1}}}%%\npacket\n0-15: \"a\"",
        "mermaid\n%%{init: {\"sankey\": {\"width\": 1, \"height\": 1, \"nodePadding\": 1}}}%%\nsankey-beta\na,b,1",
        "mermaid\n%%{init: {\"radar\": {\"width\": 1, \"marginTop\": 1}}}%%\nradar-beta\naxis a, b, c\ncurve x{1, 2, 3}\nticks 5",
        "mermaid\n%%{init: {\"pie\": {\"donutHole\": 1, \"textPosition\": 1}, \"fontSize\": 1}}%%\npie\n\"a\" : 1",
        "mermaid\nblock-beta\ncolumns 3\na:2 b space:3 c",
    ];
    let gallery = include_str!("gallery.md").split("\n```").skip(1).step_by(2);
    for part in gallery.chain(configs) {
        let (language, source) = part.split_once('\n').unwrap();
        let starts: Vec<usize> = source
            .char_indices()
            .zip(std::iter::once(' ').chain(source.chars()))
            .filter(|((_, c), before)| c.is_ascii_digit() && !before.is_ascii_digit())
            .map(|((at, _), _)| at)
            .collect();
        for start in starts {
            let rest = source[start..].trim_start_matches(|c: char| c.is_ascii_digit());
            for number in numbers {
                check(language, &format!("{}{number}{rest}", &source[..start]));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { ..ProptestConfig::default() })]

    #[test]
    fn any_text(language in select(LANGUAGES.as_slice()), source in "\\PC{0,200}") {
        check(language, &source);
    }

    #[test]
    fn any_pieces(language in select(LANGUAGES.as_slice()), head in select(&PIECES[..25]), pieces in vec(select(PIECES), 0..40)) {
        check(language, &pieces.concat());
        check(language, &format!("{head}{}", pieces.concat()));
    }

    #[test]
    fn any_change_to_the_gallery(n in 0_usize..40, at in any::<prop::sample::Index>(), cut in 0_usize..12, piece in select(PIECES)) {
        let parts: Vec<&str> = include_str!("gallery.md").split("\n```").skip(1).step_by(2).collect();
        let (language, source) = parts[n % parts.len()].split_once('\n').unwrap();
        let chars: Vec<char> = source.chars().collect();
        let at = at.index(chars.len() + 1);
        let changed: String = chars[..at].iter().copied().chain(piece.chars()).chain(chars.iter().copied().skip(at + cut)).collect();
        check(language, &changed);
    }
}
