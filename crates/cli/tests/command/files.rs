//! The files that notes name: which are bound in, which are refused, and that none comes from outside of the folder.

use crate::place::Place;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n....";

fn check(files: &[(&str, &[u8])], out: &str) {
    let run = Place::with(files).run("check notes");
    assert_eq!(run.out, out, "{run:?}");
}

#[test]
fn a_picture_that_a_note_shows_is_bound_in_and_no_other() {
    let page = Place::with(&[
        ("a.md", b"# A\n\n![](img/a%20b.png)\n\n[slides](slides.pdf) [page](page.html)\n"),
        ("img/a b.png", PNG),
        ("img/other.png", PNG),
        ("slides.pdf", b"%PDF-1.7"),
        ("page.html", b"<script>alert(1)</script>"),
    ])
    .bound();
    for (index, kind, name) in [
        (0, "image/png", "a b.png"),
        (1, "application/pdf", "slides.pdf"),
        // A document that could run script is only ever saved.
        (2, "application/octet-stream", "page.html"),
    ] {
        let element = format!("id=\"chronote-attachment-{index}\" data-type=\"{kind}\" data-name=\"{name}\">");
        assert!(page.contains(&element), "{element}");
    }
    assert!(!page.contains("chronote-attachment-3") && !page.contains("alert(1)"));
    assert!(page.contains(">iVBORw0KGgouLi4u</script>"));
}

#[test]
fn a_file_that_is_not_what_it_says_is_refused_and_keeps_its_place() {
    let place = Place::with(&[
        ("a.md", b"# A\n\n![](fake.png) ![](b.png) ![](none.png)\n"),
        ("fake.png", b"<!doctype html><script>alert(1)</script>"),
        ("b.png", PNG),
    ]);
    let page = place.bound();
    assert!(!page.contains("chronote-attachment-0") && page.contains("chronote-attachment-1"));
    let run = place.run("check notes");
    let lines = "a.md:3: The picture `none.png` is not in the notes folder; put it there, or correct its name or address.\n\
        fake.png:1: This file is missing in the page, because it does not hold what its ending .png says.\n";
    assert_eq!((run.code, run.out.as_str()), (Some(1), lines), "{run:?}");
}

#[test]
fn a_file_that_is_too_large_is_named_and_left_out() {
    let place = Place::with(&[("a.md", b"# A\n\n![](big.png)\n")]);
    let file = std::fs::File::create(place.path("notes/big.png")).unwrap();
    file.set_len((64 << 20) + 1).unwrap();
    let run = place.run("check notes");
    let line = "big.png:1: This file is missing in the page, because it is larger than 64 MB; make it smaller, or link to it on the web.\n";
    assert_eq!(run.out, line, "{run:?}");
}

#[cfg(unix)]
#[test]
fn nothing_from_outside_of_the_folder_is_bound_in() {
    let place = Place::with(&[("a.md", b"# A\n\n![](link.png) ![](../secret.png) ![](/etc/hostname)\n")]);
    place.write("secret.png", PNG);
    std::os::unix::fs::symlink(place.path("secret.png"), place.path("notes/link.png")).unwrap();
    let run = place.run("check notes");
    let outside = "link.png:1: This file is missing in the page, because it is a link to a place outside of the notes folder; put the file itself there.";
    assert!(run.out.contains(outside), "{run:?}");
    assert!(run.out.contains("`../secret.png` is not in the notes folder"), "{run:?}");
    assert!(!place.bound().contains("id=\"chronote-attachment"));
}

#[test]
fn links_yaml_is_read_and_what_is_wrong_in_it_is_a_problem() {
    let note = ("a.md", &b"# A\n\n[x](/id1) [y](/id2)\n"[..]);
    check(&[note, ("b.md", b"# B\n\ntext\n"), ("links.yaml", b"id1: b.md\nid2: https://example.org\n")], "");
    let broken = Place::with(&[note, ("links.yml", b"id1: [b\n")]).run("check notes");
    assert!(broken.out.contains("links.yml:") && broken.out.contains("This is not valid YAML"), "{broken:?}");
    assert_eq!(broken.code, Some(1));
}

#[test]
fn a_vault_is_known_by_its_settings_also_above_the_notes() {
    for (settings, breaks) in
        [("notes/.obsidian", true), (".obsidian", true), ("notes/.obsidian", false), (".obsidian", false)]
    {
        let place = Place::with(&[("a.md", b"# A\n\none\ntwo\n")]);
        let strict = if breaks { "{}" } else { "{\"strictLineBreaks\": true}" };
        place.write(&format!("{settings}/app.json"), strict.as_bytes());
        let text = place.run("inspect notes --text").out;
        assert_eq!(text.contains("one\ntwo"), breaks, "{settings}: {text}");
    }
}
