//! `chronote bind`: the page it writes, what it says of it, and what it refuses.

use std::fs;

use crate::place::Place;

const HOSTILE: &str =
    "# A talk </script><!--\n\n2022-09-28\n\n<img src=x onerror=alert(1)> </script><script>alert(2)</script>\n";

#[test]
fn a_page_holds_the_notebook_and_no_text_of_a_note() {
    let page = Place::with(&[("a.md", HOSTILE.as_bytes())]).bound();
    for payload in ["chronote-wasm", "chronote-catalogue", "chronote-index", "chronote-pages"] {
        assert!(
            page.contains(&format!("<script type=\"application/octet-stream\" id=\"{payload}\">H4sI")),
            "{payload}"
        );
    }
    for raw in ["onerror=", "alert(", "<!--"] {
        assert!(!page.contains(raw), "{raw} in {page}");
    }
    // The payloads and the script; nothing that a note could add.
    assert_eq!((page.matches("<script").count(), page.matches("</script").count()), (5, 5));
}

#[test]
fn what_was_written_is_said_in_a_line() {
    let place = Place::with(&[("a.md", b"# A talk\n\n2022-09-28\n")]);
    let run = place.run("bind notes --shell shell --out new/folder/page.html");
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(run.out.starts_with("Wrote new/folder/page.html: 1 session in 1 note, "), "{run:?}");
    assert!(run.out.ends_with(" kB\n") && run.out.lines().count() == 1, "{run:?}");
    assert_eq!(fs::read_dir(place.path("new/folder")).unwrap().count(), 1, "nothing else is left");
}

#[test]
fn binding_again_gives_the_same_bytes() {
    let place = Place::with(&[("a.md", b"# A\n"), ("b.md", b"# B\n")]);
    assert_eq!(place.bound(), place.bound());
}

#[test]
fn problems_are_said_and_stop_nothing() {
    let place = Place::with(&[("a.md", b"# A\n"), ("latin.md", b"# Caf\xe9\n")]);
    let run = place.run("bind notes --shell shell --out page.html");
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(run.err.starts_with("latin.md:1: "), "{run:?}");
}

// Binding into a shell that was spoilt stops with the reason and writes nothing.
fn is_no_shell(spoil: impl Fn(&Place), reason: &str) {
    let place = Place::with(&[("a.md", b"# A\n")]);
    spoil(&place);
    let run = place.run("bind notes --shell shell --out page.html");
    assert_eq!((run.code, run.err.lines().count()), (Some(2), 1), "{run:?}");
    assert!(run.err.starts_with("error: shell is no compiled shell: ") && run.err.contains(reason), "{run:?}");
    assert!(!place.path("page.html").exists());
}

#[test]
fn a_folder_that_is_no_shell_is_named_with_the_reason() {
    is_no_shell(|place| fs::remove_dir_all(place.path("shell")).unwrap(), "No such file or directory");
    is_no_shell(|place| fs::remove_file(place.path("shell/app_bg.wasm")).unwrap(), "it has no file _bg.wasm");
    is_no_shell(|place| place.write("shell/b.js", b""), "it has more than one file .js");
    is_no_shell(|place| place.write("shell/index.html", b"hello"), "its HTML has no <head>");
    is_no_shell(|place| place.write("shell/app.js", b"let x;"), "its script has no default export");
}

#[test]
fn a_page_that_cannot_be_written_is_named() {
    let place = Place::with(&[("a.md", b"# A\n")]);
    let run = place.run("bind notes --shell shell --out shell");
    assert_eq!(run.code, Some(2), "{run:?}");
    assert!(run.err.starts_with("error: shell could not be written: "), "{run:?}");
    assert_eq!(fs::read_dir(place.path("")).unwrap().count(), 2, "nothing half written is left");
}
