//! Attacks inside code, diagrams, formulas, tables from CSV and mind maps.

use super::check;

/// The code in a fence of that language, between two words.
fn fenced(language: &str, code: &str, words: &[&str]) {
    let note = format!("before\n\n```{language}\n{code}\n```\n\nbehind\n");
    check(&note, &[&["before", "behind"], words].concat());
}

#[test]
fn the_labels_of_diagrams() {
    fenced("mermaid", "flowchart TD\nA[one @ two] -->|@| B[\"three @\"]", &["one", "two", "three"]);
    fenced("mermaid", "sequenceDiagram\nparticipant A as one @\nA->>B: two @\nNote over A: three @", &["one", "three"]);
    fenced("mermaid", "gantt\ntitle one @\nsection two @\nthree @ : 2024-01-01, 3d", &["one", "two", "three"]);
    fenced("mermaid", "mindmap\n  root((one @))\n    two @", &["one", "two"]);
    fenced("mermaid", "pie title one @\n\"two @\" : 3", &["one", "two"]);
    fenced("graphviz", "digraph { label=\"one @\"; a [label=\"two @\"]; a -> b [label=<@>]; \"@\" }", &["one", "two"]);
    fenced("sequence", "Title: one @\nA->B: two @\nNote over A: three @", &["one", "two", "three"]);
    fenced("flow", "st=>start: one @\nop=>operation: two @:>@\nst->op", &["one", "two"]);
    fenced("plantuml", "A -> B : one @", &["one"]);
}

#[test]
fn the_links_of_diagrams() {
    fenced("mermaid", "flowchart TD\nA[one]-->B\nclick A \"@\" \"@\"\nclick B call @", &["one"]);
    fenced("mermaid", "flowchart TD\nA[one]-->B\nclick A href \"@\" _blank\nclass A internal-link;", &["one"]);
    fenced("dot", "digraph { a [label=one, URL=\"@\", href=\"@\", image=\"@\", target=\"@\"] }", &["one"]);
    fenced("flow", "st=>start: one:>@[@]\nst->st", &["one"]);
}

#[test]
fn the_styles_of_diagrams() {
    fenced("mermaid", "flowchart TD\nA[one]:::x-->B\nclassDef x fill:@,stroke:@\nstyle B fill:@\nclass B @", &["one"]);
    fenced("mermaid", "%%{init: {\"themeCSS\": \"@\", \"fontFamily\": \"@\"}}%%\nflowchart TD\nA[one]-->B", &["one"]);
    fenced(
        "dot",
        "digraph { a [label=one, color=\"@\", fillcolor=\"@\", style=\"@\", class=\"@\", fontname=\"@\"] }",
        &["one"],
    );
}

#[test]
fn the_macros_of_formulas() {
    // Each in a formula of its own: what one cannot read would hide the others.
    for tex in [
        r"\href{@}{x}",
        r"\url{@}",
        r"\class{@}{x}",
        r"\cssId{@}{x}",
        r"\style{@}{x}",
        r"\htmlData{@}{x}",
        r"\newcommand{\a}[1]{\href{@}{#1}} \a{x}",
        r"\def\a{@}\a",
        r"\color{@}{x}",
        r"\textcolor{@}{x}",
        r"\colorbox{@}{x}",
        r"\bbox[@]{x}",
        r"\text{@}",
        r"\operatorname{@}",
        r"\operatorname{<b>@</b>}",
        r"\mathrm{@}",
        r"x \tag{@}",
        r"\begin{@} x \end{@}",
        r"\begin{array}{@} x \end{array}",
        r"\unicode{@}",
        r"\includegraphics{@}",
        r"\require{@} x",
        r"\hspace{@}",
        r"\rule{@}{@}",
        r"\ce{@}",
        r"\unit{@}",
        r"\text{<img src=x>@}",
        "@",
    ] {
        check(&format!("before ${tex}$ behind\n\n$$\n{tex}\n$$\n\nend\n"), &["before", "end"]);
    }
}

#[test]
fn the_language_of_code() {
    for info in ["@", "js=@", "js [@]", "{.@}", "js {@}", "js! title=\"@\"", "fretboard {title=\"@\" type=\"@\"}"] {
        check(&format!("before\n\n~~~{info}\none @\n~~~\n\nbehind\n"), &["before", "one", "behind"]);
    }
}

#[test]
fn what_the_highlighter_marks() {
    for language in
        ["html", "js", "python", "rust", "css", "yaml", "json", "bash", "sql", "xml", "c", "diff", "markdown"]
    {
        fenced(language, "one @ \"@ two\" // @\n# @\n<a href=\"@\">three</a>", &["one", "two", "three"]);
    }
}

#[test]
fn the_cells_of_csv() {
    fenced("csvpreview {header=\"true\"}", "one @,\"two @\"\n=HYPERLINK(@),three", &["one", "two", "three"]);
    fenced("csvpreview {delimiter=\"@\"}", "one @", &["one"]);
}

#[test]
fn the_branches_of_a_mind_map() {
    fenced("markmap", "# one @\n## [two](@)\n- three @\n- <b onclick=@>four</b>", &["one", "two", "three", "four"]);
}

#[test]
fn queries_that_are_not_run() {
    fenced("dataviewjs", "dv.paragraph(\"one @\")", &["one"]);
    fenced("query", "one @", &["one"]);
}
