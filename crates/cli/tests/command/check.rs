//! `chronote check`: problems, exit statuses, and what was typed or named wrong, for every subcommand.

use std::fs;

use serde_json::json;

use crate::place::Place;

const NOTE: (&str, &[u8]) = ("a.md", b"# A talk\n\n28 Sep 2022\n");

// The command stops with status 2 and this sentence, and prints nothing else.
fn stops(place: &Place, args: &str, sentence: &str) {
    let run = place.run(args);
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (Some(2), "", format!("error: {sentence}\n").as_str()));
}

#[test]
fn a_folder_without_notes_is_named_in_one_sentence() {
    let place = Place::with(&[]);
    for command in
        ["check", "inspect", "bind --shell shell --out page.html", "watch --shell shell --out page.html --port 0"]
    {
        stops(&place, &format!("{command} nowhere"), "there is no folder nowhere");
        stops(&place, &format!("{command} notes"), "the folder notes is empty; put Markdown notes (.md) into it");
        stops(
            &place,
            &format!("{command} shell/app.js"),
            "shell/app.js is a file; name the folder that holds the notes",
        );
        stops(&place, &format!("{command} shell"), "the folder shell holds no Markdown file (.md or .markdown)");
    }
    assert!(!place.path("page.html").exists());
}

#[test]
fn a_good_folder_passes() {
    let run = Place::with(&[NOTE]).run("check notes");
    assert_eq!((run.code, run.out.as_str()), (Some(0), ""), "{run:?}");
    assert!(run.err.ends_with("0 errors, 0 warnings\n"), "{run:?}");
}

#[test]
fn notes_are_found_in_folders_and_under_both_endings_but_not_in_hidden_ones() {
    let place = Place::with(&[
        ("b/c.MARKDOWN", b"# C\n"),
        NOTE,
        ("z.Md", b"# Z\n"),
        (".obsidian/x.md", b"# X\n"),
        (".hidden.md", b"# H\n"),
        ("notes.txt", b"# T\n"),
    ]);
    let run = place.run("inspect notes");
    let seen: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    let paths: Vec<_> = seen["notes"].as_array().unwrap().iter().map(|note| note["path"].as_str().unwrap()).collect();
    assert_eq!(paths, ["a.md", "b/c.MARKDOWN", "z.Md"]);
}

const BROKEN: &[(&str, &[u8])] = &[
    ("a.md", b"---\ntitle: A: b\n---\n# A\n\n[x](https://example.org))\n\ntext\nmore\n---\n"),
    ("b.md", b"# B\n\n[[Aa]]\n"),
];

#[test]
fn a_problem_is_a_line_for_editors_and_what_could_be_written_stands_indented_below() {
    let run = Place::with(BROKEN).run("check notes");
    let lines = "a.md:2: The front matter key `title` is not valid YAML and was read as plain text; put its value in quotes.\n\
        \x20   title: \"A: b\"\n\
        a.md:6: A closing bracket too many follows a link; delete it, or write `%29` if it belongs to the address.\n\
        \x20   [x](https://example.org)\n\
        a.md:10: The lines above this rule are a heading, because it stands right below them; put a blank line between if that is not meant.\n\n\
        \x20   ---\n\
        b.md:3: The link `Aa` leads to no note or file of this folder; correct its name, or add what it names.\n";
    assert_eq!((run.code, run.out.as_str()), (Some(1), lines), "{run:?}");
}

#[test]
fn scripts_read_the_problems_as_json() {
    let run = Place::with(BROKEN).run("check notes --format json");
    assert_eq!(run.code, Some(1), "{run:?}");
    let seen: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!((&seen["version"], &seen["counts"]), (&json!(1), &json!({ "errors": 1, "warnings": 3 })));
    assert_eq!(
        seen["problems"][0],
        json!({
            "file": "a.md",
            "line": 2,
            "code": "broken-front-matter",
            "severity": "error",
            "sentence": "The front matter key `title` is not valid YAML and was read as plain text; put its value in quotes.",
            "why": "Title, date and tags are taken from it, and may be missing now.",
            "correction": "title: \"A: b\"",
        })
    );
    let rest: Vec<_> = seen["problems"].as_array().unwrap()[1..]
        .iter()
        .map(|problem| (&problem["code"], &problem["severity"]))
        .collect();
    let warning = json!("warning");
    assert_eq!(
        rest,
        [(&json!("brackets"), &warning), (&json!("accidental-heading"), &warning), (&json!("dead-link"), &warning)]
    );
    assert_eq!(seen["problems"][3]["correction"], json!(null));
    let good = Place::with(&[NOTE]).run("check notes --format json");
    let seen: serde_json::Value = serde_json::from_str(&good.out).unwrap();
    assert_eq!(
        (good.code, seen),
        (Some(0), json!({ "version": 1, "counts": { "errors": 0, "warnings": 0 }, "problems": [] }))
    );
}

#[test]
fn the_exit_status_says_whether_something_is_lost_or_anything_is_wrong() {
    let warning: (&str, &[u8]) = ("w.md", b"# W\n\n[x](https://example.org))\n");
    let error: (&str, &[u8]) = ("e.md", b"---\ntitle: A: b\n---\n# E\n");
    for (notes, lenient, strict) in [(&[NOTE][..], 0, 0), (&[NOTE, warning], 0, 1), (&[NOTE, error], 1, 1), (&[], 2, 2)]
    {
        let place = Place::with(notes);
        for format in ["text", "json"] {
            assert_eq!(place.run(&format!("check notes --format {format}")).code, Some(lenient), "{notes:?}");
            assert_eq!(place.run(&format!("check notes --strict --format {format}")).code, Some(strict), "{notes:?}");
        }
    }
}

#[test]
fn what_the_settings_skip_is_not_even_listed() {
    let place = Place::with(&[
        NOTE,
        ("archive/old.md", b"# Old\n\n[[nowhere]]\n"),
        ("b.draft.md", b"# Draft\n"),
        ("chronote.toml", b"title = \"Talks\"\nskip = [\"archive\", \"*.draft.md\"]\n"),
    ]);
    let seen: serde_json::Value = serde_json::from_str(&place.run("inspect notes").out).unwrap();
    assert_eq!(seen["notes"].as_array().unwrap().len(), 1, "{seen}");
    assert_eq!(seen["title"], "Talks");
    assert_eq!(place.run("check notes --strict").code, Some(0));
    place.write("notes/chronote.toml", b"skipp = [\"archive\"]\nsession-level = 9\n");
    let run = place.run("check notes");
    assert_eq!(run.code, Some(1), "{run:?}");
    assert!(
        run.out.contains("chronote.toml:1: `skipp` is no setting; `skip` is.\n    skip = [\"archive\"]\n"),
        "{run:?}"
    );
    assert!(run.out.contains("chronote.toml:2: `session-level` expects a whole number from 1 to 6.\n"), "{run:?}");
}

#[test]
fn fifty_thousand_files_that_are_no_notes_are_no_problem() {
    let place = Place::with(&[("a.md", b"# A\n\n28 Sep 2022\n\n![x](0/one.bin)\n\n[[nowhere]]\n")]);
    for file in 0..50_000 {
        let folder = place.path(&format!("notes/{}", file / 500));
        if file % 500 == 0 {
            fs::create_dir(&folder).unwrap();
        }
        fs::File::create(folder.join(format!("{file}.bin"))).unwrap();
    }
    let started = std::time::Instant::now();
    let run = place.run("check notes");
    assert!(run.err.ends_with("0 errors, 2 warnings\n"), "{run:?}");
    assert!(started.elapsed().as_secs() < 30, "{:?}", started.elapsed());
}

#[cfg(unix)]
#[test]
fn what_cannot_be_read_is_a_problem_and_the_rest_is_kept() {
    use std::os::unix::fs::symlink;
    let place = Place::with(&[NOTE]);
    symlink(place.path("notes"), place.path("notes/loop")).unwrap();
    symlink(place.path("nothing"), place.path("notes/gone.md")).unwrap();
    symlink("someone@host:1", place.path("notes/.#a.md")).unwrap();
    let run = place.run("check notes");
    let lines = "gone.md:1: This could not be read: it is a link to nothing; the rest was kept.\n\
        loop:1: This could not be read: it is a link to a folder that it lies in; the rest was kept.\n";
    assert_eq!((run.code, run.out.as_str()), (Some(1), lines), "{run:?}");
    assert!(run.err.ends_with("2 errors, 0 warnings\n"), "{run:?}");
    assert!(place.bound().contains("chronote-pages"));
}

#[cfg(unix)]
#[test]
fn a_folder_of_which_nothing_can_be_read_stops() {
    let place = Place::with(&[]);
    std::os::unix::fs::symlink("nothing", place.path("notes/a.md")).unwrap();
    let reason = "a.md:1: This could not be read: it is a link to nothing; the rest was kept.";
    stops(&place, "check notes", &format!("no note in notes could be read: {reason}"));
}

#[test]
fn text_that_is_not_utf_8_is_named_by_file_and_line() {
    let place = Place::with(&[NOTE, ("latin.md", b"# Caf\xe9\n")]);
    let run = place.run("check notes");
    assert!(run.out.starts_with("latin.md:1: "), "{run:?}");
    assert!(!place.bound().is_empty());
}

#[test]
fn what_was_typed_wrong_is_said() {
    let place = Place::with(&[NOTE]);
    for (args, said) in [
        ("check notes --frobnicate", "unexpected argument '--frobnicate'"),
        ("check notes --format yaml", "invalid value 'yaml'"),
        ("chekc notes", "unrecognized subcommand 'chekc'"),
        ("check", "<NOTES>"),
        ("bind notes --out page.html", "--shell <DIR>"),
        ("watch notes --shell shell --out page.html --port many", "invalid value 'many'"),
    ] {
        let run = place.run(args);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{args}");
        assert!(run.err.contains(said), "{args}: {}", run.err);
    }
}

#[test]
fn help_is_given_for_the_command_and_each_subcommand() {
    let place = Place::with(&[]);
    for command in ["", "bind", "check", "inspect", "watch"] {
        for flag in ["--help", "-h"] {
            let run = place.run(&format!("{command} {flag}"));
            assert_eq!(run.code, Some(0));
            assert!(run.out.contains("Usage: chronote") && run.err.is_empty(), "{run:?}");
        }
    }
    for status in
        ["0  no reader loses anything", "1  a reader would lose something", "2  the notes could not be checked"]
    {
        assert!(place.run("check --help").out.contains(status), "{status}");
    }
    assert_eq!(place.run("--version").out, concat!("chronote ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_is_no_failure() {
    use std::process::Stdio;
    let notes: Vec<_> = (0..500).map(|note| (format!("{note}.md"), format!("# Talk {note}\n"))).collect();
    let place = Place::with(&notes.iter().map(|(path, text)| (path.as_str(), text.as_bytes())).collect::<Vec<_>>());
    let mut child = place.command("inspect notes").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
}

#[test]
fn the_working_folder_has_a_name() {
    let place = Place::with(&[NOTE, ("b.md", b"# B\n")]);
    let output = place.command("inspect .").current_dir(place.path("notes")).output().unwrap();
    let seen: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(seen["title"], "notes");
    assert!(fs::read_dir(place.path("notes")).unwrap().count() == 2, "inspecting writes nothing");
}
