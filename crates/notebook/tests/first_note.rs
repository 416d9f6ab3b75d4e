//! The first real note, whole: what is read out of it, and that none of its words is lost.

use expect_test::{Expect, expect};
use notebook::{
    Notebook, Session, SourceFile, SourceFolder,
    fact::{Fact, Status},
    parse, text, when,
};

const NOTE: &str = include_str!("../../../notes/machine-learning-sessions-part-1.md");

fn notebook() -> Notebook {
    let path = "machine-learning-sessions-part-1.md".to_owned();
    let notes = vec![SourceFile { path, bytes: NOTE.as_bytes().to_vec() }];
    parse(&SourceFolder { notes, ..SourceFolder::default() }).0
}

fn summary(session: &Session) -> String {
    fn list<T>(facts: &[Fact<T>], shown: impl Fn(&T) -> String) -> String {
        facts.iter().map(|fact| shown(&fact.value)).collect::<Vec<_>>().join(", ")
    }
    let when = when::of_session(session).unwrap_or_default();
    let inferred = session.when.as_ref().is_some_and(|when| when.inferred().is_some());
    format!(
        "{} {}{}\n  on {} with {}, {}; links {}; tags {}; sections {}; terms {}\n",
        when,
        session.title,
        if inferred { " (inferred)" } else { "" },
        list(&session.places, String::clone),
        list(&session.people, |person| person.name.clone()),
        list(&session.status, |status: &Status| status.word().to_lowercase()),
        list(&session.links, |link| link.label.clone()),
        session.tags.join(", "),
        session.outline.len(),
        list(&session.terms, |term| term.short.clone()),
    )
}

fn check(actual: &str, expected: &Expect) {
    expected.assert_eq(actual);
}

#[test]
fn three_sessions_are_read() {
    let summaries = notebook().catalogue.sessions.iter().map(summary).collect::<String>();
    check(
        &summaries,
        &expect![[r#"
            Wednesday 28 September 2022 Beyond Jupyter Notebooks: MLOps Environment Setup & First Deployment
              on YouTube with DeepAI, ; links Video, Setup; tags lectures, ML; sections 5; terms 
            Thursday 29 September 2022, 09:00 Introduction to AI/ML, with KIMO (inferred)
              on Zoom with Kimo, ; links Certificate Request; tags lectures, ML; sections 18; terms NLP, CV, AGI
            Wednesday 12 October 2022, 11:00 UTC What can Philosophy do for Responsible AI
              on Zoom with Dyson School of Design Engineering, cancelled, late; links ; tags lectures, ML; sections 0; terms 
        "#]],
    );
}

#[test]
fn its_own_line_belongs_to_the_note() {
    let notebook = notebook();
    check(
        &text::of_page(&notebook.leads[0]),
        &expect![[r#"
        Resources are here
    "#]],
    );
    assert_eq!(notebook.pages.len(), 3);
}

#[test]
fn no_word_is_lost() {
    let notebook = notebook();
    let titles = notebook.catalogue.sessions.iter().map(|session| session.title.clone());
    let pages = notebook.leads.iter().chain(&notebook.pages).map(text::of_page);
    let shown = titles.chain([notebook.catalogue.title.clone()]).chain(pages).collect::<Vec<_>>().join("\n");
    // Behind the metadata, all that is no address is visible: an address stands in brackets behind a `]`.
    let body = NOTE.rsplit_once("ML\n---\n").unwrap().1.replace("<br>", "");
    let mut visible = String::new();
    for (at, part) in body.split("](").enumerate() {
        let part = if at == 0 { part } else { part.split_once(')').unwrap().1 };
        visible += part;
        visible.push(' ');
    }
    let words = visible.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let lost = words.filter(|word| !shown.contains(word)).collect::<Vec<_>>();
    assert_eq!(lost, Vec::<&str>::new());
}
