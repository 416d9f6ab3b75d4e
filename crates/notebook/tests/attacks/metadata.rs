//! Attacks inside the metadata of a note, and inside what a session says of itself.

use super::check;

#[test]
fn properties() {
    check(
        "---\ntitle: '@'\nsource: '@'\n'@': '@ value'\ntags: ['@', b]\naliases: ['@']\nid: '@'\n---\n\none\n",
        &["one"],
    );
    check("---\n@\n---\n\none\n", &["one"]);
    check("---\ntitle: @\n? @\n: @\nx: !!js/function @\ny: &a [*a, @]\n---\n\none\n", &["one"]);
}

#[test]
fn the_language_and_direction() {
    check("---\nlang: '@'\ndir: '@'\nlangs: ['@']\n---\n\none\n", &["one"]);
}

#[test]
fn what_tells_other_tools_how_to_show_a_note() {
    check(
        "---\nGA: '@'\ndisqus: '@'\nimage: '@'\ncover: '@'\ncssclasses: ['@']\nslideOptions:\n  theme: '@'\n---\n\none\n",
        &["one"],
    );
}

#[test]
fn what_a_session_says_of_itself() {
    check(
        "# one @\n\n- 28 Sep 2022 @\n- Host: two @\n- Place: @ three\n- [four](@)\n- NLP - @ words\n\n## five @\n",
        &["one", "two", "three", "four", "five"],
    );
    check("# Notes\n\n## one @\n2022-09-28\n\n---\n\n## two @\n2022-09-29\n\n[[#@]]\n", &["one", "two"]);
}
