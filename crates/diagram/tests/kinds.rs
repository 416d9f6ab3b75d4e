//! Every kind of diagram is drawn, with all its words; broken code is answered with a sentence.

#![allow(clippy::unwrap_used, reason = "what is not drawn has failed")]

mod page;

/// The code is drawn as that kind and shows these words.
fn check(language: &str, source: &str, kind: &str, words: &str) {
    let svg = diagram::draw(language, source, "x1").unwrap().unwrap_or_else(|error| panic!("{error}\n{source}"));
    assert_eq!(svg.kind, kind);
    assert_eq!(page::problems(&svg.markup, "x1"), Vec::<String>::new(), "{source}");
    for word in words.split(' ') {
        assert!(svg.words.contains(word), "`{word}` is lost in `{}`", svg.words);
    }
    assert!(svg.markup.starts_with("<svg ") && svg.markup.ends_with("</svg>"));
    for attribute in ["role=\"img\"", "viewBox=\"", "width=\"", "height=\""] {
        assert!(svg.markup.contains(attribute), "{attribute}");
    }
}

/// The code is not drawn, and this is why.
fn check_error(language: &str, source: &str, why: &str) {
    let error = diagram::draw(language, source, "x1").unwrap().unwrap_err();
    assert!(error.contains(why), "{error}");
    assert!(!error.ends_with('.') && !error.contains('\n'), "{error}");
}

#[test]
fn the_whole_gallery_is_drawn() {
    let gallery = include_str!("gallery.md");
    for part in gallery.split("\n```").skip(1).step_by(2) {
        let (language, source) = part.split_once('\n').unwrap();
        let svg = diagram::draw(language, source, "g").unwrap().unwrap_or_else(|error| panic!("{error}\n{source}"));
        assert_eq!(page::problems(&svg.markup, "g"), Vec::<String>::new(), "{source}");
    }
}

#[test]
fn other_languages_are_not_drawn_here() {
    for language in ["plantuml", "", "rust", "vega"] {
        assert_eq!(diagram::draw(language, "a", "x"), None);
    }
    assert!(diagram::draw("Mermaid", "pie\n\"a\" : 1", "x").unwrap().is_ok());
}

#[test]
fn flowcharts() {
    check(
        "mermaid",
        "graph TD;\nA[Start]-->|go on|B{Ready?};\nB--yes-->C((Done))",
        "Flowchart",
        "Start go on Ready? yes Done",
    );
    check("mermaid", "flowchart LR\nsubgraph one [First part]\na-->b\nend\none-->c", "Flowchart", "First part a b c");
    check("mermaid", "flowchart TD\nA[\"one<br/>two\"]-->B[\"`**bold** text`\"]", "Flowchart", "one two bold text");
    check("mermaid", "flowchart TD\nA[\"$$x^2$$\"]-->B[日本語の長いラベル]", "Flowchart", "x^2 日本語の長いラベル");
    check("mermaid", "flowchart TD\nA[fa:fa-car Car]-->B\nclass A,B internal-link", "Flowchart", "Car B");
    check("mermaid", "flowchart TD\nA[a #lt; b #amp; c]", "Flowchart", "a < b & c");
}

#[test]
fn other_mermaid_diagrams() {
    check(
        "mermaid",
        "sequenceDiagram\nAlice->>Bob: Hello Bob\nNote right of Bob: thinks",
        "Sequence diagram",
        "Alice Bob Hello thinks",
    );
    check("mermaid", "classDiagram\nAnimal <|-- Duck\nDuck : +swim()", "Class diagram", "Animal Duck +swim()");
    check(
        "mermaid",
        "stateDiagram-v2\n[*] --> Still\nStill --> Moving : push\nstate Moving {\nA --> B\n}",
        "State diagram",
        "Still push Moving A B",
    );
    check(
        "mermaid",
        "gantt\ntitle Plan\nsection One\nFirst task :a1, 2024-01-01, 30d",
        "Gantt chart",
        "Plan One First task 2024-01-01",
    );
    check(
        "mermaid",
        "pie title Pets\n\"Dogs of every kind and colour on earth\" : 386\n\"Cats\" : 85",
        "Pie chart",
        "Pets Dogs earth Cats 82%",
    );
    check("mermaid", "mindmap\n  root((Middle))\n    Branch\n      Leaf", "Mind map", "Middle Branch Leaf");
    check("mermaid", "timeline\ntitle Time\n2002 : LinkedIn : Other", "Timeline", "Time 2002 LinkedIn Other");
    check(
        "mermaid",
        "erDiagram\nCUSTOMER ||--o{ ORDER : places",
        "Entity relationship diagram",
        "CUSTOMER ORDER places",
    );
    check("mermaid", "journey\ntitle Day\nsection Work\nMake tea: 5: Me", "User journey", "Day Work Make tea Me");
    check("mermaid", "gitGraph\ncommit id: \"one\"\nbranch dev\ncommit tag: \"v1\"", "Git graph", "main dev one v1");
    check(
        "mermaid",
        "quadrantChart\ntitle Reach\nx-axis Low --> High\nquadrant-1 Expand\nA: [0.3, 0.6]",
        "Quadrant chart",
        "Reach Low High Expand A",
    );
    check("mermaid", "xychart-beta\ntitle \"Sales\"\nx-axis [jan, feb]\nbar [5, 6]", "Chart", "Sales jan feb");
}

#[test]
fn titles_and_directives_come_before_the_code() {
    check("mermaid", "---\ntitle: Above it\n---\nflowchart TD\nA-->B", "Flowchart", "Above it A B");
    check("mermaid", "---\ntitle: Above it\n---\nclassDiagram\nA <|-- B", "Class diagram", "Above it A B");
    let init =
        "%%{init: {\"theme\": \"forest\", \"themeVariables\": {\"primaryColor\": \"#ff0000\"}}}%%\nflowchart TD\nA-->B";
    check("mermaid", init, "Flowchart", "A B");
    let svg = diagram::draw("mermaid", init, "x").unwrap().unwrap();
    assert!(!svg.markup.contains('#') || !svg.markup.contains("ff0000"));
}

#[test]
fn what_is_said_for_those_who_cannot_see_is_kept() {
    let svg =
        diagram::draw("mermaid", "flowchart TD\naccTitle: A & B\naccDescr: Two nodes\nA-->B", "x").unwrap().unwrap();
    assert!(svg.markup.contains("<desc id=\"x-description\">A &amp; B. Two nodes</desc>"), "{}", svg.markup);
}

#[test]
fn colours_are_the_pages_or_the_notes_own() {
    let svg = diagram::draw("mermaid", "flowchart TD\nA-->B\nstyle B fill:#003366,stroke:red", "x").unwrap().unwrap();
    assert!(svg.markup.contains("class=\"d-fill-node d-stroke-border\""));
    assert!(svg.markup.contains("fill=\"#003366\"") && svg.markup.contains("stroke=\"#ff0000\""));
    // White on dark blue.
    assert!(svg.markup.contains("fill=\"#ffffff\""));
}

#[test]
fn a_band_of_the_notes_colour_leaves_its_lines_to_be_seen() {
    let hint = "fill=\"#c8dcff\" fill-opacity=\"0.250\"";
    let sequence = "sequenceDiagram\nrect rgb(200, 220, 255)\nA->>B: x\nend";
    assert!(diagram::draw("mermaid", sequence, "x").unwrap().unwrap().markup.contains(hint));
    let group = "flowchart TD\nsubgraph s\na-->b\nend\nstyle s fill:#c8dcff\nstyle a fill:#c8dcff";
    assert_eq!(diagram::draw("mermaid", group, "x").unwrap().unwrap().markup.matches(hint).count(), 1);
}

#[test]
fn notes_beside_the_first_actor_lie_inside_the_picture() {
    let svg = diagram::draw("sequence", "A->B: x\nNote left of A: outside", "x").unwrap().unwrap();
    let view: f64 = svg.markup.split("viewBox=\"").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap();
    assert!(view < 0.0, "{}", svg.markup);
}

#[test]
fn graphviz() {
    check(
        "dot",
        "digraph G { a -> b [label=\"go on\"]; b [shape=box, label=\"Two\\nlines\"]; }",
        "Graph",
        "a go on Two lines",
    );
    check("graphviz", "graph { rankdir=LR; a -- {b c}; {rank=same; b c} }", "Graph", "a b c");
    check("dot", "digraph { subgraph cluster_x { label=\"In a box\"; a } a -> \"b c\" }", "Graph", "In a box a b c");
    check(
        "dot",
        "digraph { a [label=<<b>Bold</b> &amp;<br/>more>] // comment\n/* other */ a:p -> é }",
        "Graph",
        "Bold & more é",
    );
    check(
        "dot",
        "strict digraph { s [shape=record, label=\"{<f0> left|mid\\ dle}|right\"] label=\"Title\" }",
        "Graph",
        "left mid dle right Title",
    );
}

#[test]
fn sequences() {
    check(
        "sequence",
        "Title: Talk\nA->B: Hi\\nthere\nB-->>A: Well\nNote over A,B: both",
        "Sequence diagram",
        "Talk A B Hi there Well both",
    );
    check("sequence", "participant Alice Cooper as A\nA->A: to herself", "Sequence diagram", "Alice Cooper to herself");
    let svg = diagram::draw("sequence", "participant Alice Cooper as A\nA->B: x", "x").unwrap().unwrap();
    assert_eq!(svg.words.matches("Alice Cooper").count(), 2, "above and below, once each: {}", svg.words);
}

#[test]
fn flows() {
    let code = "st=>start: Start:>http://x.org[blank]\nop=>operation: Do it|past\ncond=>condition: Yes\nor no?\ne=>end:>http://x.org\n\
        st->op->cond\ncond(yes)->e\ncond(no, right)->op";
    check("flow", code, "Flowchart", "Start Do it Yes or no? end yes no");
    let svg = diagram::draw("flow", code, "x").unwrap().unwrap();
    assert!(!svg.markup.contains("x.org") && !svg.words.contains("past"), "{}", svg.words);
}

#[test]
fn broken_code_is_answered_with_a_sentence() {
    check_error("mermaid", "", "empty");
    check_error("mermaid", "nonsense\nA-->B", "`nonsense` is not a kind");
    check_error("mermaid", "flowchart TD\nA[open --> B", "line 2");
    check_error("dot", "digraph { a -> ", "line 1");
    check_error("dot", "hello", "digraph");
    check_error("sequence", "what is this", "line 1");
    check_error("sequence", "", "empty");
    check_error("flow", "what is this", "line 1");
    check_error("flow", "", "empty");
}

#[test]
fn what_is_too_much_is_not_drawn() {
    let lines = |head: &str, line: &dyn Fn(usize) -> String| {
        (0..5000).map(line).fold(head.to_owned(), |all, line| all + &line + "\n")
    };
    check_error("mermaid", &lines("flowchart TD\n", &|n| format!("a{n}-->b{n}")), "too long");
    check_error("sequence", &lines("", &|n| format!("a->b: {n}")), "too long");
    check_error("flow", &lines("", &|n| format!("a{n}->b")), "too");
    check_error("dot", &format!("digraph {{ {} }}", lines("", &|n| format!("a{n}->b{n};"))), "too");
    check_error("mermaid", &format!("flowchart TD\n{}", "subgraph a\n".repeat(100)), "deep");
    check_error("mermaid", "packet-beta\n0-4000000000: \"x\"", "too many bits");
    check_error("mermaid", "gantt\na : 4294967295-01-01, 3d", "too many days");
    check("mermaid", "gantt\ndateFormat YYYY-MM-DD\ntickInterval 1day\na : 1900-01-01, 2900-01-01", "Gantt chart", "a");
    let off = "sunday,monday,tuesday,wednesday,thursday,friday,saturday";
    check("mermaid", &format!("gantt\ndateFormat YYYY-MM-DD\nexcludes {off}\na : 2024-01-01, 10d"), "Gantt chart", "a");
}
