//! Holdings: what kinds of things each page holds, for those who look for a picture or a film.

use crate::{
    Notebook,
    fact::{Link, LinkKind},
    holds::{Holdings, Holds},
    parse::services,
    processors,
};

/// Notes down what each session's page, and its head, hold.
pub fn note_down(notebook: &mut Notebook) {
    let found = processors::each(&notebook.pages, Holdings::of);
    for (session, mut holdings) in notebook.catalogue.sessions.iter_mut().zip(found) {
        let mut links = session.links.iter().map(|fact| &fact.value).peekable();
        if links.peek().is_some() {
            holdings.add(Holds::Link);
        }
        if links.any(leads_to_video) {
            holdings.add(Holds::Video);
        }
        session.holds = holdings;
    }
}

fn leads_to_video(link: &Link) -> bool {
    link.kind == LinkKind::Recording || services::is_video(&link.url)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{SourceFile, SourceFolder, parse};

    fn check(source: &str, expected: &[Holds]) {
        let file = SourceFile { path: "a.md".to_owned(), bytes: ["# 2022-10-12\n\n", source].concat().into_bytes() };
        let (notebook, _) = parse(&SourceFolder { notes: vec![file], ..SourceFolder::default() });
        let holds = notebook.catalogue.sessions[0].holds;
        let found: Vec<_> = Holds::ALL.into_iter().filter(|kind| holds.has(*kind)).collect();
        assert_eq!(found, expected, "{source}");
    }

    #[test]
    fn a_page_holds_what_is_on_it() {
        check("words `code`", &[]);
        check("a ![x](a.png)", &[Holds::Picture]);
        check("- [ ] do\n", &[Holds::Task]);
        check("```rs\nx\n```\n\n| a |\n|-|\n| b |\n", &[Holds::Code, Holds::Table]);
        check("a $x$", &[Holds::Math]);
        check("```mermaid\ngraph TD\nA-->B\n```", &[Holds::Diagram]);
        check("[a](https://example.org)", &[Holds::Link]);
        check("{%youtube aqz-KE-bpKQ %}", &[Holds::Video, Holds::Link]);
        check("![film](a.mp4)", &[Holds::Video]);
        check("Recording: https://example.org/x\n\n## A\n", &[Holds::Video, Holds::Link]);
    }
}
