//! The corpus: whole notes as people write them. What `chronote inspect --text` prints holds every word that a plain
//! reading of their sources finds.

use std::{fs, path::Path, process::Command};

use crate::{place::Place, plain};

/// Every word of every note is printed.
fn check(notes: &[(String, String)], printed: &str) {
    let printed = plain::folded(printed);
    let words = notes.iter().flat_map(|(path, source)| plain::words(source).into_iter().map(move |word| (path, word)));
    let lost = words.filter(|(_, word)| !printed.contains(word.as_str())).collect::<Vec<_>>();
    assert!(lost.is_empty(), "the notes lose {lost:?}");
}

/// A folder of the checkout, if it is there: its notes as they are, and as the command prints them.
fn check_folder(folder: &str, least: usize) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut notes = Vec::new();
    collect(&root.join(folder), &mut notes);
    assert!(notes.len() >= least, "{folder} has {} notes", notes.len());
    let run = Command::new(env!("CARGO_BIN_EXE_chronote"))
        .current_dir(&root)
        .args(["inspect", folder, "--text"])
        .output()
        .unwrap();
    assert!(run.status.success(), "{run:?}");
    check(&notes, &String::from_utf8(run.stdout).unwrap());
}

fn collect(folder: &Path, notes: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, notes);
        } else if path.extension().is_some_and(|ending| ending == "md") {
            notes.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
        }
    }
}

#[test]
fn the_notes_of_the_checkout_lose_no_word() {
    check_folder("notes", 1);
}

#[test]
fn the_showcase_loses_no_word() {
    if Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/showcase").is_dir() {
        check_folder("examples/showcase", 3);
    }
}

#[test]
fn notes_as_people_write_them_lose_no_word() {
    let notes = [
        ("2023/lecture.md", LECTURE),
        ("2023/meeting.md", MEETING),
        ("vault/Talk.md", TALK),
        ("course.md", COURSE),
        ("slides.md", SLIDES),
    ];
    let files = notes.map(|(path, source)| (path, source.as_bytes()));
    let run = Place::with(&files).run("inspect notes --text");
    assert_eq!(run.code, Some(0), "{run:?}");
    check(&notes.map(|(path, source)| (path.to_owned(), source.to_owned())), &run.out);
}

#[test]
fn a_lost_word_is_noticed() {
    let note = ("a.md".to_owned(), "# Title\n\nfirst second\n".to_owned());
    check(std::slice::from_ref(&note), "Title\nfirst second");
    assert!(std::panic::catch_unwind(|| check(&[note], "Title\nfirst")).is_err());
}

/// A lecture at HackMD, a heading a week.
const LECTURE: &str = r#"---
title: Distributed systems, autumn
tags: [lectures, systems]
---

# Distributed systems, autumn

[TOC]

Slides are [in the archive](/M78yxeOGQyaqAdlsj7JX3Q). *[RPC]: Remote Procedure Call

## Clocks and order
- 4 Oct 2023 @ 1400 UTC
- Host: Margarethe
- [Recording](https://www.youtube.com/watch?v=aqz-KE-bpKQ)

### Why wall clocks fail
Two machines never agree; the drift is about 19^th^ of a second... H~2~O is irrelevant.
- skew
    - bounded by $\epsilon$
    - ==never== zero, ++sometimes++ large
        - see the {ruby 時計|とけい}

:::info Remember
Lamport's *happened before* is a **partial** order.
:::

:::spoiler Solution to exercise one
The vector is `[2, 0, 1]`.
:::

```python=10 [11-12]
def tick(clock):
    return clock + 1  # advance
```

$$
t' = \max(t, t_m) + 1
$$

---
---
## Consensus
- 11 Oct 2023
- Zoom

> Paxos is simple. [name=Leslie] [time=Wed, Oct 11, 2023] [color=#907bf7]

| Phase | Messages |
|:-----:|---------:|
| prepare | 2n |
| accept | `2n` |

```mermaid
sequenceDiagram
Proposer->>Acceptor: prepare ballot
Acceptor-->>Proposer: promise
```

A quorum is a majority.[^majority] Cost is US$5 to US$6 a month.^[On small machines.]

[^majority]: More than half.

    Weighted voting generalises that.

{%youtube aqz-KE-bpKQ %}

![Quorum picture](https://i.imgur.com/bq6pwYq.png =300x200)
"#;

/// Minutes of a weekly meeting.
const MEETING: &str = "###### tags: `minutes` `team`\n\n# Weekly meeting\n\nEvery Monday after lunch.\n\n## 2023-11-06\nPresent: Ada, Grace\n\n\
    - [x] publish the **budget**\n- [ ] order chairs\n  - [ ] blue ones\n\n1) Welcome\n2) Finances --> see [sheet](https://a.example/sheet \"tip\")\n\n\
    ---\n\n## 2023-11-13\n**CANCELLED**, nobody came\n\n---\n\n## 2023-11-20\nPresent: Ada, Linus<br>Guests: none\n\n\
    <details>\n<summary>Raw log</summary>\n\n12:00 started <kbd>Enter</kbd>\n\n</details>\n\n<!-- remember to archive -->\n\
    ![Uploading chart.png..._x1y2]()\n";

/// A note of an Obsidian vault.
const TALK: &str = r#"---
aliases: [Keynote]
speaker: Barbara
venue: Great hall
date: 2024-02-01
rating: 5
---
# Abstraction talk

Linked from [[course]] and [[course#Modules|the modules]]. #inbox/to-read

> [!faq]- Is it hard?
> Not ==really==.
> > [!todo] Follow up
> > Write to ![[course#Modules]]

status:: finished
A remark [due:: tomorrow] %%private%% goes on. ^remark

%%
whole private paragraph
%%

- [?] unclear point
- [-] dropped point

![[diagram.png|Board photo|300]]
![[handout.pdf#page=3]]

Term
: explained with colon

Other
  ~ explained with tilde

```dataview
TABLE rating FROM "talks"
```
"#;

/// A course in one note without any dates.
const COURSE: &str = "# Course outline\n\nIntroduction paragraph\nwith two lines\n\n## Modules\n\nSetext heading\n---\n\n\
    * alpha\n* beta\n\n      indented code\n\n## Reading\n\n1. <cite>Structure</cite> by *Abelson*\n2. https://example.org/reading list\n\n\
    ~~~csvpreview {header=\"true\"}\nname,score\n\"Doe, Jane\",3\n~~~\n\n```markmap\n# Root idea\n## Branch one\n- leaf\n```\n\n\
    ```graphviz\ndigraph { alpha -> omega [label=\"edge words\"] }\n```\n\n```plantuml\nBob -> Alice : hello there\n```\n";

/// Slides, parted by rules.
const SLIDES: &str = "---\ntype: slide\nslideOptions:\n  theme: moon\n---\n\n# Opening slide\n\nhello audience\n\n---\n\n## Second slide\n\n\
    <!-- .slide: data-background=\"#fff\" -->\n\npoint <!-- .element: class=\"fragment\" -->\n\n----\n\n## Below it\n\nnote: say this slowly\n";
