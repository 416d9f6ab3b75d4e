//! Links between notes, and the files they name: small folders, and where each address
//! in them leads.

#![allow(clippy::unwrap_used, reason = "a test that cannot be read has failed")]

#[path = "support/folder.rs"]
mod folder;

use folder::{folder, parse, said};
use notebook::{
    Notebook, Tool,
    content::{Block, Inline, Source, Target},
    text,
    walk::{self, Node},
};

fn written(target: &Target, notebook: &Notebook) -> String {
    match target {
        Target::Web(url) => url.as_str().to_owned(),
        Target::Tag(name) => format!("tag {name}"),
        Target::Attachment(index) => format!("file {}", notebook.attachments[*index as usize]),
        Target::Section { session, section: None } => session.clone(),
        Target::Section { session, section: Some(section) } => format!("{session}/{section}"),
        Target::Unresolved(address) => format!("? {address}"),
    }
}

fn source(source: &Source, notebook: &Notebook) -> String {
    match source {
        Source::Web(url) => url.as_str().to_owned(),
        Source::Local(index) => format!("file {}", notebook.attachments[*index as usize]),
        Source::Unresolved(address) => format!("? {address}"),
    }
}

/// Where every link, embed, picture and file of the notebook leads, leads first, in reading order.
fn leads_to(notebook: &Notebook) -> Vec<String> {
    let mut found = Vec::new();
    for page in notebook.leads.iter().chain(&notebook.pages) {
        walk::page(page, &mut |node| match node {
            Node::Inline(Inline::Link(link)) => {
                found.push(format!("{} → {}", text::of_inlines(&link.content), written(&link.target, notebook)));
            }
            Node::Inline(Inline::Image(image)) => found.push(source(&image.source, notebook)),
            Node::Inline(Inline::Media(media)) => found.push(source(&media.source, notebook)),
            Node::Inline(Inline::Card(card)) => found.push(source(&card.source, notebook)),
            Node::Block(Block::Embed(embed)) => {
                found.push(format!("!{} → {}", embed.title, written(&embed.target, notebook)));
            }
            _ => {}
        });
    }
    found
}

/// What a line of `index.md` leads to, beside these other files; and that nothing is said of it.
fn check(others: &[(&str, &str)], cases: &[(&str, &str)]) {
    for (line, expected) in cases {
        let (notebook, problems) = parse(&[others, &[("index.md", &format!("# Index\n\n{line}\n"))]].concat());
        let index = notebook.catalogue.sessions.iter().position(|session| session.id == "index").unwrap();
        let page = Notebook { leads: vec![], pages: vec![notebook.pages[index].clone()], ..notebook };
        assert_eq!(leads_to(&page), [*expected], "{line}");
        assert_eq!(said(&problems), Vec::<String>::new(), "{line}");
    }
}

const COURSE: &[(&str, &str)] = &[
    (
        "guides/Set up.md",
        "---\naliases: [Doggo, The Guide]\nid: M78yxeOGQyaqAdlsj7JX3Q\ntitle: How to begin\n---\n# How to begin\n\nStart here. ^start\n\n## Windows\n\ntext\n\n### Book-Mode\n\n## Linux\n\n### Shell\n\n## 筆記\n\n## Shell\n\n- one\n    - two ^two\n\n^list\n",
    ),
    ("guides/Other.md", "# Other\n\ntext\n"),
    (
        "talks.md",
        "# Talks\n\nHello.\n\n### Before\n\nAll talks.\n\n## First talk\n- 28 Sep 2022\n\n### Setup\n\ntext\n\n## Second talk\n- 29 Sep 2022\n\n### Setup\n\ntext\n",
    ),
    ("week-2/Ω.md", "# Omega\n\ntext\n"),
    ("week-2/slug.md", "# Slugged\n\ntext\n"),
    ("slides.pdf", ""),
    ("img/a b.png", ""),
    ("img/deep/Plan.PNG", ""),
    ("talk.ogg", ""),
    ("board.canvas", ""),
];

#[test]
fn a_link_leads_to_the_note_it_names() {
    check(
        COURSE,
        &[
            ("[[Other]]", "Other → other"),
            ("[[other.md]]", "other.md → other"),
            ("[[guides/Other]]", "guides/Other → other"),
            ("[[/guides/other]]", "/guides/other → other"),
            ("[[Set up|here]]", "here → how-to-begin"),
            ("[[doggo]]", "doggo → how-to-begin"),
            ("[[How to begin]]", "How to begin → how-to-begin"),
            ("[[Talks]]", "Talks → first-talk"),
            ("[[ω]]", "ω → omega"),
            ("[x](guides/Set%20up.md)", "x → how-to-begin"),
            ("[x](<guides/Set up.md>)", "x → how-to-begin"),
            ("[x](./guides/Other)", "x → other"),
            ("[x](Other.md)", "x → other"),
            ("[x](week-2/%CE%A9.md)", "x → omega"),
            ("[x](/M78yxeOGQyaqAdlsj7JX3Q)", "x → how-to-begin"),
            ("[x](/s/M78yxeOGQyaqAdlsj7JX3Q)", "x → how-to-begin"),
            ("[x](/M78yxeOGQyaqAdlsj7JX3Q?view)", "x → how-to-begin"),
            ("[x](/@kimo/slug)", "x → slugged"),
            ("[x](obsidian://open?vault=vault&file=guides%2FOther)", "x → other"),
            ("| a |\n|-|\n| [[Other\\|o]] |", "o → other"),
            ("[x](#)", "x → index"),
            ("[x](#index)", "x → index"),
        ],
    );
}

#[test]
fn a_link_leads_to_the_place_in_a_note_that_it_names() {
    check(
        COURSE,
        &[
            ("[[Set up#Windows]]", "Set up > Windows → how-to-begin/windows"),
            ("[[Set up#windows#Book-Mode]]", "Set up > windows > Book-Mode → how-to-begin/book-mode"),
            ("[[Set up#Linux#Shell]]", "Set up > Linux > Shell → how-to-begin/shell"),
            ("[[Set up#Shell]]", "Set up > Shell → how-to-begin/shell"),
            ("[x](guides/Set%20up.md#shell-1)", "x → how-to-begin/shell-2"),
            ("[x](/M78yxeOGQyaqAdlsj7JX3Q#Book-Mode)", "x → how-to-begin/book-mode"),
            ("[x](/M78yxeOGQyaqAdlsj7JX3Q#%E7%AD%86%E8%A8%98)", "x → how-to-begin/筆記"),
            ("[x](obsidian://open?vault=Vault&file=Set%20up%23Windows)", "x → how-to-begin/windows"),
            ("[[Set up#How to begin]]", "Set up > How to begin → how-to-begin"),
            ("[[Set up#^start]]", "Set up > ^start → how-to-begin/^start"),
            ("[[Set up#^TWO]]", "Set up > ^TWO → how-to-begin/^two"),
            ("[[talks#Second talk]]", "talks > Second talk → second-talk"),
            ("[[talks#Second talk#Setup]]", "talks > Second talk > Setup → second-talk/setup"),
            ("[[talks#Setup]]", "talks > Setup → first-talk/setup"),
            ("[[talks#Talks]]", "talks > Talks → first-talk"),
            ("[[talks#Before]]", "talks > Before → first-talk"),
        ],
    );
}

#[test]
fn a_file_is_found_beside_the_note_from_the_root_or_by_its_name() {
    check(
        COURSE,
        &[
            ("![x](img/a%20b.png)", "file img/a b.png"),
            ("![x](<img/a b.png>)", "file img/a b.png"),
            ("![x](/img/a%20b.png)", "file img/a b.png"),
            ("![[A B.png|100]]", "file img/a b.png"),
            ("![[plan.png]]", "file img/deep/Plan.PNG"),
            ("![[talk.ogg]]", "file talk.ogg"),
            ("![[slides.pdf#page=3]]", "file slides.pdf"),
            ("![[board.canvas]]", "file board.canvas"),
            ("[x](slides.pdf)", "x → file slides.pdf"),
            ("[x](./slides.pdf#page=2)", "x → file slides.pdf"),
            ("[[slides.pdf]]", "slides.pdf → file slides.pdf"),
        ],
    );
}

#[test]
fn a_file_stands_once_in_the_order_of_first_use() {
    let notes = [("a.md", "# A\n\n![](z.png) ![](a.png) ![[z.png]]\n"), ("b/b.md", "# B\n\n![](../a.png)\n")];
    let (notebook, _) = parse(&[&notes[..], &[("a.png", ""), ("m.png", ""), ("z.png", "")]].concat());
    assert_eq!(notebook.attachments, ["z.png", "a.png"]);
}

/// What is said of a line of `index.md` that leads nowhere, or to something in doubt.
fn complains(others: &[(&str, &str)], line: &str, leads: &str, sentence: &str) {
    let (notebook, problems) = parse(&[&[("index.md", &*format!("# Index\n\ntext\n\n{line}\n"))], others].concat());
    let page = Notebook { leads: vec![], pages: notebook.pages.clone(), ..notebook };
    assert!(leads_to(&page).iter().any(|found| found == leads), "{line}: {:?}", leads_to(&page));
    let said = said(&problems);
    assert!(said.iter().any(|said| *said == format!("index.md:5: {sentence}")), "{line}: {said:#?}");
}

#[test]
fn what_leads_nowhere_is_shown_as_such_and_reported_on_its_line() {
    let nowhere = |noun: &str, name: &str| {
        format!("The {noun} `{name}` leads to no note or file of this folder; correct its name, or add what it names.")
    };
    complains(COURSE, "[[Nothing#There]]", "Nothing > There → ? Nothing#There", &nowhere("link", "Nothing#There"));
    complains(COURSE, "[x](missing.pdf)", "x → ? missing.pdf", &nowhere("link", "missing.pdf"));
    complains(COURSE, "![[Nothing]]", "!Nothing → ? Nothing", &nowhere("embed", "Nothing"));
    complains(
        COURSE,
        "[[../../etc/passwd]]",
        "../../etc/passwd → ? ../../etc/passwd",
        &nowhere("link", "../../etc/passwd"),
    );
    complains(COURSE, "[x](#nothing)", "x → ? #nothing", "The link `#nothing` leads to no heading of this note.");
    complains(
        COURSE,
        "[[Other#Nothing]]",
        "Other > Nothing → other",
        "The link `Other#Nothing` leads to no heading of guides/Other.md, only to the note.",
    );
    complains(
        COURSE,
        "[[Other#^nothing]]",
        "Other > ^nothing → other",
        "The link `Other#^nothing` leads to no block of guides/Other.md, only to the note.",
    );
    complains(
        COURSE,
        "[x](/Unknown0id)",
        "x → ? /Unknown0id",
        "The link `/Unknown0id` leads nowhere outside the place the note was written in; write the whole address, or say in links.yaml what it means.",
    );
    complains(
        COURSE,
        "![x](none.png)",
        "? none.png",
        "The picture `none.png` is not in the notes folder; put it there, or correct its name or address.",
    );
    complains(
        COURSE,
        "![x](../../etc/passwd.png)",
        "? ../../etc/passwd.png",
        "The picture `../../etc/passwd.png` is not in the notes folder; put it there, or correct its name or address.",
    );
    complains(
        &[("empty.md", "")],
        "[[empty]]",
        "empty → ? empty",
        "The link `empty` leads to empty.md, which says nothing.",
    );
}

#[test]
fn a_name_that_may_mean_two_notes_means_the_nearest_and_is_reported() {
    let talks = [("b/Talk.md", "# One\n\ntext\n"), ("c/d/talk.md", "# Two\n\ntext\n")];
    let doubt = "The link `Talk` may mean b/Talk.md or c/d/talk.md, and the first was taken; write the folder as well.";
    complains(&talks, "[[Talk]]", "Talk → one", doubt);
    check_last(&talks, ("c/d/index.md", "# Index\n\n[[Talk]] [x](talk.md)\n"), &["Talk → two", "x → two"]);
}

fn check_last(others: &[(&str, &str)], last: (&str, &str), expected: &[&str]) {
    let (notebook, _) = parse(&[others, &[last]].concat());
    let index = notebook.catalogue.notes.iter().position(|note| note.path == last.0).unwrap();
    let at = notebook.catalogue.sessions.iter().position(|session| session.note == index).unwrap();
    let page = Notebook { leads: vec![], pages: vec![notebook.pages[at].clone()], ..notebook };
    assert_eq!(leads_to(&page), expected);
}

#[test]
fn the_map_says_what_nothing_else_explains() {
    let map = "M78: guides/Other.md\n/@kimo/setup: guides/Set up.md#Windows\nold: https://example.org/slides\nbad: javascript:alert(1)\ngone: nothing.md\nlist: [a]\n";
    let files = [COURSE, &[("links.yaml", map)]].concat();
    for (line, expected) in [
        ("[x](/M78)", "x → other"),
        ("[x](/s/M78#none)", "x → other"),
        ("[x](/@kimo/setup)", "x → how-to-begin/windows"),
        ("[x](/@kimo/setup#Linux)", "x → how-to-begin/linux"),
        ("[x](/old#3)", "x → https://example.org/slides#3"),
        ("[[old]]", "old → https://example.org/slides"),
        ("[x](/bad)", "x → ? /bad"),
        ("[x](/gone)", "x → ? /gone"),
    ] {
        check_last(&files, ("index.md", &format!("# Index\n\n{line}\n")), &[expected]);
    }
    let (_, problems) = parse(&files);
    let said = said(&problems);
    assert_eq!(
        said,
        [
            "links.yaml:4: `javascript:alert(1)` is neither a note of this folder nor an address on the web.",
            "links.yaml:5: `nothing.md` is neither a note of this folder nor an address on the web.",
            "links.yaml:6: Each line here is an address, a colon, and the path of a note or an address on the web; this is not.",
        ]
    );
}

#[test]
fn a_broken_map_is_a_problem_and_no_stop() {
    for map in ["a: [b", "- a", "\u{0}", "a", "? [x]\n: y"] {
        let (notebook, problems) = parse(&[("a.md", "# A\n\ntext\n"), ("links.yaml", map)]);
        assert_eq!(notebook.pages.len(), 1);
        assert!(
            problems.iter().all(|problem| problem.path == "links.yaml") && !problems.is_empty(),
            "{map}: {problems:?}"
        );
    }
    assert!(parse(&[("a.md", "# A\n\ntext\n"), ("links.yaml", "# nothing yet\n")]).1.is_empty());
}

#[test]
fn every_session_knows_who_mentions_it() {
    let (notebook, _) = parse(&[
        ("a.md", "---\ndate: 2022-01-03\n---\n# A\n\n[[B]] [[b]] [[A]] [x](#a)\n\n![[C]]\n"),
        ("b.md", "---\ndate: 2022-01-02\n---\n# B\n\n[[A]] [[Nothing]]\n\n![[A]]\n"),
        ("c.md", "# C\n\nSee [[B]].\n\n## One\n- 1 Jan 2022\n\n## Two\n- 4 Jan 2022\n\n[[a]]\n"),
    ]);
    let title = |at: &u32| notebook.catalogue.sessions[*at as usize].title.as_str();
    let mentions = notebook.catalogue.sessions.iter().map(|session| {
        format!("{}: {}", session.title, session.mentioned_by.iter().map(title).collect::<Vec<_>>().join(" "))
    });
    assert_eq!(mentions.collect::<Vec<_>>(), ["One: A", "B: One A", "A: B Two", "Two: "]);
}

#[test]
fn hostile_addresses_come_out_inert() {
    let hostile = [
        "[[javascript:alert(1)]]",
        "[[data:text/html,<script>alert(1)</script>]]",
        "![[<img src=x onerror=alert(1)>.png]]",
        "![[javascript:alert(1)]]",
        "[x](obsidian://open?vault=Other&file=Note)",
        "{%hackmd javascript:alert(1) %}",
        "[x](/%2e%2e/%2e%2e/etc/passwd)",
        "![x](%2e%2e/%2e%2e/secret.png)",
    ];
    let note = format!("# Index\n\n{}\n", hostile.join("\n\n"));
    let (notebook, _) = parse(&[("index.md", &note), ("secret.txt", "")]);
    for found in leads_to(&notebook) {
        assert!(found.contains("? "), "{found}");
    }
    assert!(notebook.attachments.is_empty());
}

#[test]
fn many_links_and_many_notes_of_one_name_are_looked_up_in_no_time() {
    // Anything that is not linear would take minutes here.
    let count = 10_000;
    let missing = "[[Nothing]] ".repeat(count);
    let headings = format!("{}{}", "## Same\n\ntext\n\n".repeat(count), "[[#Same]] [[#Other]] ".repeat(count));
    let distinct = (0..count).map(|at| format!("[[n{at}]] ![](p{at}.png) ")).collect::<String>();
    let mut files = vec![
        ("missing.md".to_owned(), format!("# M\n\n{missing}\n")),
        ("headings.md".to_owned(), format!("# H\n\n{headings}\n")),
        ("distinct.md".to_owned(), format!("# D\n\n{distinct}\n")),
    ];
    files.extend(
        (0..2_000).map(|at| (format!("f{at}/note.md"), "# Same\n\n[[note]] [[f1/note]] [[Same]]\n".to_owned())),
    );
    let files = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect::<Vec<_>>();
    let (notebook, problems) = parse(&files);
    assert!(notebook.pages.len() > 2_000 && problems.len() > 2 * count);
}

#[test]
fn the_tool_does_not_change_where_links_lead() {
    let mut folder = folder(&[("a.md", "# A\n\n[[B]]\n"), ("b.md", "# B\n\ntext\n")]);
    folder.tool = Tool::Obsidian { strict_line_breaks: false };
    assert_eq!(leads_to(&notebook::parse(&folder).0), ["B → b"]);
}
