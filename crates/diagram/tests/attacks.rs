//! A note cannot do anything to the page through a diagram: attacks in every place that the code has for words come out inert.

#![allow(clippy::unwrap_used, reason = "what is not drawn has failed")]

mod page;

/// Words that would do something if they came out as markup.
const ATTACKS: [&str; 9] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>",
    "' onclick='alert(1)",
    "<a href='javascript:alert(1)'>x</a>",
    "</text></svg><script>alert(1)</script>",
    "<foreignObject><iframe src=//evil.org></iframe></foreignObject>",
    "<style>*{background:url(//evil.org)}</style>",
    "#quot; onload=#quot;alert(1)",
];

/// Draws the code, with each attack in the place of `@`, and looks at what comes out.
fn check(language: &str, code: &str) {
    for attack in ATTACKS {
        let source = code.replace('@', attack);
        if let Ok(svg) = diagram::draw(language, &source, "x").unwrap() {
            assert_eq!(page::problems(&svg.markup, "x"), Vec::<String>::new(), "{source}\n{}", svg.markup);
        }
    }
}

#[test]
fn in_labels() {
    for code in [
        "flowchart TD\nA[@] --> B",
        "flowchart TD\nA[\"@\"] -->|@| B{\"`@`\"}",
        "sequenceDiagram\nparticipant A as @\nA->>B: @\nNote over A: @",
        "classDiagram\nclass A[\"@\"]\nA : +@\nA <|-- B : @",
        "stateDiagram-v2\nA : @\nA --> B : @\nnote right of A : @",
        "gantt\ntitle @\nsection @\n@ : 2024-01-01, 3d",
        "pie title @\n\"@\" : 3",
        "mindmap\n  root((@))\n    @",
        "timeline\ntitle @\n@ : @",
        "erDiagram\nA ||--o{ B : \"@\"",
        "journey\ntitle @\nsection @\n@: 5: @",
        "gitGraph\ncommit id: \"@\" tag: \"@\"",
        "quadrantChart\ntitle @\nx-axis @ --> @\n@: [0.3, 0.6]",
        "xychart-beta\ntitle \"@\"\nx-axis [\"@\", b]\nbar [1, 2]",
        "C4Context\nPerson(a, \"@\", \"@\")\nRel(a, a, \"@\", \"@\")",
        "kanban\n  a[@]\n    b[@]@{ assigned: '@' }",
        "block-beta\na[\"@\"] --> b",
        "requirementDiagram\nrequirement r {\nid: 1\ntext: @\n}",
        "sankey-beta\n@,b,3",
        "treemap-beta\n\"@\": 3",
        "radar-beta\naxis a[\"@\"], b, c\ncurve x[\"@\"]{1,2,3}",
        "architecture-beta\nservice a(@)[@]",
        "packet-beta\n0-3: \"@\"",
        "zenuml\ntitle @\n@Actor A\nA->B: @",
    ] {
        check("mermaid", code);
    }
    check("dot", "digraph { label=\"@\"; a [label=\"@\"]; a -> b [label=<@>]; \"@\" }");
    check("sequence", "Title: @\nA->B: @\nNote over A: @\nparticipant @ as C");
    check("flow", "st=>start: @\nop=>operation: @:>@\nst(yes@@)->op");
}

#[test]
fn in_styles_and_classes() {
    for value in [
        "url(//evil.org/x)",
        "url(#x)\"><script>",
        "red\" onload=\"alert(1)",
        "expression(1)",
        "red;background:url(//e)",
    ] {
        check(
            "mermaid",
            &format!("flowchart TD\nA-->B\nstyle A fill:{value},stroke:{value},color:{value},stroke-width:{value}"),
        );
        check(
            "mermaid",
            &format!("flowchart TD\nA:::x-->B\nclassDef x fill:{value},font-size:{value}\nlinkStyle 0 stroke:{value}"),
        );
        check("mermaid", &format!("stateDiagram-v2\nclassDef x fill:{value}\nA:::x --> B"));
        check(
            "mermaid",
            &format!("sequenceDiagram\nrect {value}\nA->>B: x\nend\nbox {value} Group\nparticipant C\nend"),
        );
        check("mermaid", &format!("gantt\ntodayMarker stroke:{value}\na : 2024-01-01, 3d"));
        check("mermaid", &format!("flowchart TD\nA[\"<span style='color:{value}'>x</span>\"]"));
        check("dot", &format!("digraph {{ a [color=\"{value}\", style=filled, fillcolor=\"{value}\"] }}"));
    }
}

#[test]
fn in_links_and_calls() {
    for code in [
        "flowchart TD\nA-->B\nclick A \"javascript:alert(1)\" \"@\"",
        "flowchart TD\nA-->B\nclick A href \"https://evil.org\" _blank",
        "flowchart TD\nA-->B\nclick A call alert(1) \"@\"",
        "classDiagram\nclass A\nlink A \"javascript:alert(1)\" \"@\"\ncallback A \"alert(1)\"",
        "sequenceDiagram\nparticipant A\nlink A: Dash @ javascript:alert(1)\nA->>A: x",
        "gantt\na : x, 2024-01-01, 3d\nclick x href \"javascript:alert(1)\"",
    ] {
        check("mermaid", code);
    }
    let svg =
        diagram::draw("mermaid", "flowchart TD\nA[Word]-->B\nclick A \"javascript:alert(1)\"", "x").unwrap().unwrap();
    assert!(svg.words.contains("Word") && !svg.markup.contains("javascript"), "{}", svg.markup);
}

#[test]
fn in_directives() {
    for code in [
        "%%{init: {\"theme\": \"@\", \"fontFamily\": \"@\", \"themeCSS\": \"@\"}}%%\nflowchart TD\nA-->B",
        "%%{init: {\"themeVariables\": {\"primaryColor\": \"@\", \"lineColor\": \"url(//evil.org)\"}}}%%\nflowchart TD\nA-->B",
        "%%{init: {\"securityLevel\": \"loose\", \"htmlLabels\": true}}%%\nflowchart TD\nA[\"@\"]-->B",
        "---\ntitle: \"@\"\nconfig:\n  fontFamily: \"@\"\n---\nclassDiagram\nA <|-- B",
        "flowchart TD\naccTitle: @\naccDescr: @\nA-->B",
    ] {
        check("mermaid", code);
    }
}

#[test]
fn in_ids() {
    for attack in ATTACKS {
        let svg = diagram::draw("mermaid", "flowchart TD\nA-->B", attack).unwrap().unwrap();
        let id: String = attack.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
        assert_eq!(page::problems(&svg.markup, &id), Vec::<String>::new());
    }
    let ids = |id: &str| diagram::draw("mermaid", "flowchart TD\nA-->B", id).unwrap().unwrap().markup;
    assert!(ids("one").contains("url(#one-") && ids("two").contains("url(#two-"));
    check("mermaid", "flowchart TD\nA@-->B\nsubgraph @\nC\nend");
}
