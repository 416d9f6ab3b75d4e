//! What is said of notes that are not quite right: where it stands, and what could be written instead.

#![allow(clippy::unwrap_used, reason = "a test that cannot be read has failed")]

#[path = "support/folder.rs"]
#[allow(dead_code, reason = "not every test needs all of it")]
mod folder;

use folder::parse;
use notebook::{
    Fault,
    content::{Inline, Target},
    walk::{self, Node},
};

/// The problems of these files: of which kind, where, and what could be written there.
#[track_caller]
fn check(files: &[(&str, &str)], expected: &[(Fault, &str, Option<&str>)]) {
    let (_, problems) = parse(files);
    let found = problems
        .iter()
        .map(|problem| (problem.fault, format!("{}:{}", problem.path, problem.line), problem.correction.as_deref()));
    let found = found.collect::<Vec<_>>();
    let found =
        found.iter().map(|(fault, place, correction)| (*fault, place.as_str(), *correction)).collect::<Vec<_>>();
    assert_eq!(found, expected, "{problems:#?}");
}

#[test]
fn a_link_that_leads_nowhere_is_corrected_by_the_nearest_name() {
    let others = [
        ("Set up.md", "# Set up\n\ntext\n"),
        ("talks/2023-05-31-kick-off.md", "# Kick-off\n\ntext\n"),
        ("talks/deep/Robots.md", "---\naliases: [Biscuit]\n---\n# Robots\n\ntext\n"),
        ("a/Twin.md", "# Twin A\n\ntext\n"),
        ("b/Twin.md", "# Twin B\n\ntext\n"),
        ("media/My plan.png", ""),
        ("media/paper.pdf", ""),
    ];
    for (line, correction) in [
        ("So [[setup|the set-up]], see", Some("So [[Set up|the set-up]], see")),
        ("[[Set pu#One]]", Some("[[Set up#One]]")),
        ("![[Kick off]]", Some("![[2023-05-31-kick-off]]")),
        ("[x](../old/Robots.md#one)", Some("[x](deep/Robots.md#one)")),
        ("[x](robotz.md)", Some("[x](deep/Robots.md)")),
        ("[x](../setup)", None),
        ("[[Bisquit]]", Some("[[Robots]]")),
        ("[x](papre.pdf)", Some("[x](../media/paper.pdf)")),
        ("[[Twinn]]", None),
        ("[[Nothing like it]]", None),
    ] {
        let note = format!("# Index\n\n{line}\n");
        let twin = (Fault::SameName, "b/Twin.md:1", None);
        let expected = [twin, (Fault::DeadLink, "talks/index.md:3", correction)];
        check(&[&others[..], &[("talks/index.md", note.as_str())]].concat(), &expected);
    }
}

#[test]
fn a_picture_that_is_missing_is_corrected_by_the_nearest_file() {
    for (line, correction) in [
        ("![x](media/plan.png)", Some("![x](img/Plan.png)")),
        ("![x](img/Pla%6e%20one.png)", None),
        ("![[plann.png|200]]", Some("![[Plan.png|200]]")),
        ("<img src=\"file:///home/me/plan.jpg\">", Some("<img src=\"img/Plan.png\">")),
        ("![x](C:\\plan.png)", Some("![x](img/Plan.png)")),
        ("![x](other.png)", None),
    ] {
        let note = format!("# Index\n\n{line}\n");
        let expected = [(Fault::MissingPicture, "index.md:3", correction)];
        check(&[("index.md", &note), ("img/Plan.png", ""), ("img/Plan.pdf", "")], &expected);
    }
}

#[test]
fn what_breaks_off_is_corrected_by_the_line_without_it() {
    check(
        &[("a.md", "# A\n\nSee ![Uploading a.png…]() here\n\n![Uploading b.png…]()\n")],
        &[(Fault::FailedUpload, "a.md:3", Some("See  here")), (Fault::FailedUpload, "a.md:5", None)],
    );
}

#[test]
fn a_container_that_is_not_known_is_corrected_by_the_one_that_was_meant() {
    for (line, correction) in
        [(":::wraning Take care", Some(":::warning Take care")), (":::tip", Some(":::success")), (":::columns", None)]
    {
        check(&[("a.md", &format!("# A\n\n{line}\ntext\n"))], &[(Fault::StrayMark, "a.md:3", correction)]);
    }
}

#[test]
fn an_embed_that_stays_empty_becomes_a_link() {
    let note = [("a.md", "# A\n\n- x ![[a]] y\n")];
    check(&note, &[(Fault::EmptyEmbed, "a.md:3", Some("- x [[a]] y"))]);
}

#[test]
fn a_name_that_may_mean_two_notes_is_corrected_by_its_path() {
    check(
        &[("a/x.md", "# X\n\nt\n"), ("b/x.md", "# Y\n\nt\n"), ("c.md", "# C\n\n[[x#One|y]]\n\n[[b/x]]\n")],
        &[
            (Fault::SameName, "b/x.md:1", None),
            (Fault::DeadLink, "c.md:3", None),
            (Fault::SameName, "c.md:3", Some("[[a/x#One|y]]")),
        ],
    );
}

#[test]
fn tags_that_look_the_same_are_told_once() {
    let ml = "---\ntags: [ML, robots]\n---\n# A\n\ntext\n";
    let (a, b, c) = (("a.md", ml), ("b.md", ml), ("c.md", "# C\n\n## x\n\n#machine-learning and #robot and #v1 #v2\n"));
    let expected = [
        (Fault::TagTwins, "c.md:5", Some("[tags]\n\"ML\" = [\"machine-learning\"]")),
        (Fault::TagTwins, "c.md:5", Some("[tags]\n\"robots\" = [\"robot\"]")),
    ];
    check(&[a, b, c], &expected);
    let settings =
        ("chronote.toml", "[tags]\n\"Machine Learning\" = [\"ML\", \"machine-learning\"]\nrobots = [\"robot\"]\n");
    check(&[a, b, c, settings], &[]);
}

#[test]
fn settings_overrule_what_the_notes_say() {
    let notes = [
        ("a.md", "---\ntags: [ml]\n---\n# A\n\n### One\n\n03/04/2022 #ML\n\n### Two\n\ntext\n"),
        ("b.md", "# B\n\ntext\n"),
    ];
    let settings = "title = \"Robotics\"\nsession-level = 3\ndate-order = \"month-first\"\n[tags]\n\"Machine Learning\" = [\"ML\"]\n";
    let (notebook, problems) = parse(&[&notes[..], &[("chronote.toml", settings)]].concat());
    assert!(problems.iter().all(|problem| problem.fault != Fault::Settings), "{problems:?}");
    let catalogue = &notebook.catalogue;
    assert_eq!((catalogue.title.as_str(), catalogue.sessions.len()), ("Robotics", 3));
    let one = &catalogue.sessions[0];
    let date = one.when.as_ref().unwrap().value.start.to_string();
    assert_eq!(
        (one.title.as_str(), date.as_str(), one.tags.as_slice()),
        ("One", "2022-03-04", &["Machine Learning".to_owned()][..])
    );
    let mut led = Vec::new();
    walk::page(&notebook.pages[0], &mut |node| {
        if let Node::Inline(Inline::Link(link)) = node
            && let Target::Tag(name) = &link.target
        {
            led.push(name.clone());
        }
    });
    assert_eq!(led, ["Machine Learning"]);
}

#[test]
fn settings_that_cannot_be_read_are_errors_of_their_file() {
    check(
        &[("a.md", "# A\n\ntext\n"), ("chronote.toml", "titel = \"x\"\nskip = \"y\"\n")],
        &[
            (Fault::Settings, "chronote.toml:1", Some("title = \"x\"")),
            (Fault::Settings, "chronote.toml:2", Some("skip = [\"y\"]")),
        ],
    );
}
