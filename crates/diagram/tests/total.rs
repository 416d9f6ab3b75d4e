//! Whatever the code is, the drawer comes back, and what it gives may stand in a page.

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

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, ..ProptestConfig::default() })]

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
