//! Attacks inside the signs of a line, and inside boxes, lists and raw HTML.

use super::check;

#[test]
fn the_tags_of_quotes() {
    check("> one [name=@ two] [time=@] [color=@] three\n\n- four [color=@] [color=#@]\n", &["one", "three", "four"]);
}

#[test]
fn the_attributes_of_headings_and_lists() {
    check("# one {#@ .@ onclick=@}\n\n- two {: onclick=@}\n\nthree {onclick=\"@\"}\n", &["one", "two", "three"]);
}

#[test]
fn the_titles_of_containers_and_spoilers() {
    check(":::info one @\ntwo @\n:::\n\nthree\n", &["one", "two", "three"]);
    check(":::spoiler {state=\"@\" onclick=\"@\"} one\ntwo\n:::\n\nthree\n", &["one", "two", "three"]);
    check(":::@ one\ntwo\n:::\n", &["one", "two"]);
    check("::::spoiler @ one\n:::danger @\ntwo\n:::\n::::\n", &["one", "two"]);
}

#[test]
fn the_names_and_titles_of_callouts() {
    check("> [!tip]- one @\n> two @\n", &["one", "two"]);
    check("> [!@] one\n> two\n\n> [!@|@]+\n> three\n", &["one", "two", "three"]);
}

#[test]
fn footnotes() {
    check("one^[two @ three] four[^@] five[^a]\n\n[^a]: six @\n", &["one", "two", "three", "four", "five", "six"]);
    check("one[^@]\n\n[^@]: two\n", &["one", "two"]);
}

#[test]
fn abbreviations() {
    check("*[ABC]: long @\n*[@]: @\n\nthe ABC is one\n", &["ABC", "one"]);
}

#[test]
fn ruby() {
    check("one {ruby @|two} three {ruby four|@} five\n", &["one", "two", "three", "four", "five"]);
}

#[test]
fn emoji_and_icons() {
    check("one :@: two :fa-@: three :bi-@: four\n", &["one", "two", "three", "four"]);
    check("one <i class=\"fa fa-@\"></i> two <i class='fa fa-eye @' onclick='@'>three</i>\n", &["one", "two", "three"]);
}

#[test]
fn the_names_of_blocks() {
    check("one ^@\n\n- two ^a@\n\n^@\n\n[[#^@|three]]\n", &["one", "two", "three"]);
}

#[test]
fn tags() {
    check("one #@ two #a@ three\n\n###### tags: `@` `b`\n\nfour\n", &["one", "two", "three", "four"]);
}

#[test]
fn tables_of_contents() {
    check("one\n\n[TOC maxLevel=@]\n\n[TOC @]\n\n[[toc @]]\n\n## two @\n\n## three\n", &["one", "two", "three"]);
}

#[test]
fn definition_lists() {
    check("one @\n: two @\n\nthree\n  ~ four @\n", &["one", "two", "three", "four"]);
}

#[test]
fn comments() {
    check(
        "one %%@%% two\n\n%%\n@\n%%\n\nthree <!-- @ --> four <!-- .slide: onclick=\"@\" --> five\n",
        &["one", "two", "three", "four", "five"],
    );
}

#[test]
fn inline_fields() {
    check("one:: two @\n\nthree [four:: @ five] (six:: @)\n\n@:: seven\n", &["one", "two", "three", "four", "seven"]);
}

#[test]
fn marks_of_pairs() {
    check("==one @== ++two @++ a~@~ b^@^ **three @** ~~four @~~\n", &["one", "two", "three", "four"]);
}

#[test]
fn tasks_and_tables() {
    check(
        "- [ ] one @\n- [?] two @\n\n| three @ | `@` |\n|:-:|---|\n| four | [a](@) |\n",
        &["one", "two", "three", "four"],
    );
}

#[test]
fn the_attributes_of_elements() {
    for (before, after) in [
        ("<details open=\"@\" ontoggle=\"@\"><summary onclick=\"@\">one</summary>", "</details>"),
        ("<div lang=\"@\" dir=\"@\" id=\"@\" class=\"@\" style=\"@\">one", "</div>"),
        ("<ol start=\"@\" type=\"@\"><li value=\"@\">one</li>", "</ol>"),
        ("<table background=\"@\"><tr><td colspan=\"@\" rowspan=\"@\" bgcolor=\"@\">one</td></tr>", "</table>"),
        ("<ruby onclick=\"@\">one<rt title=\"@\">two</rt>", "</ruby>"),
        ("<span lang='@' contenteditable='@' accesskey='@' tabindex='@' is='@' slot='@'>one", "</span>"),
        ("<kbd/onclick=@>one", "</kbd>"),
        ("<b\nonclick=@\n>one", "</b>"),
    ] {
        check(&format!("zero\n\n{before} in {after}\n\nlast\n"), &["zero", "last"]);
        check(&format!("zero {before} in {after} last\n"), &["zero", "last"]);
    }
}

#[test]
fn elements_that_are_not_allowed() {
    for name in
        ["script", "style", "template", "noscript", "title", "textarea", "xmp", "plaintext", "svg", "math", "x-y"]
    {
        check(&format!("zero\n\n<{name} @>@</{name}>\n\none <{name}>@</{name}> two\n\nlast\n"), &["zero", "last"]);
    }
}
