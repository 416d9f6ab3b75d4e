//! What is shown: every word a reader sees of a session when all of it is open, its facts, its note's lead and its
//! footnotes included, a line for a line.

use crate::{
    Notebook, Session,
    catalogue::Note,
    content::{Block, Callout, Card, Code, Image, Inline, Math, Media, Source},
    page::{Page, Section},
    provenance, when,
};

/// All visible text of a session, by its index in [`crate::Catalogue::sessions`]. The first line is `# ` and its title.
/// Empty if there is no such session.
#[must_use]
pub fn of_session(notebook: &Notebook, session: usize) -> String {
    let Some(found) = notebook.catalogue.sessions.get(session) else { return String::new() };
    let note = notebook.catalogue.notes.get(found.note);
    let mut shown = Shown { text: String::new() };
    shown.line(&format!("# {}", found.title));
    shown.facts(found, note);
    if let (Some(note), Some(lead)) = (note.filter(|note| note.has_lead), notebook.leads.get(found.note)) {
        shown.line(&format!("From the note {}", note.title));
        shown.page(lead);
    }
    if let Some(page) = notebook.pages.get(session) {
        shown.page(page);
    }
    let others = found.mentioned_by.iter().filter_map(|other| notebook.catalogue.sessions.get(*other as usize));
    others.for_each(|other| shown.line(&format!("Mentioned in {}", other.title)));
    shown.text
}

/// All visible text of a note that has no session, by its index in [`crate::Catalogue::notes`]. The first line is `# ` and
/// its title. Empty if the note has sessions, or there is no such note.
#[must_use]
pub fn of_note(notebook: &Notebook, note: usize) -> String {
    let Some(found) = notebook.catalogue.notes.get(note).filter(|note| !note.id.is_empty()) else {
        return String::new();
    };
    let mut shown = Shown { text: String::new() };
    shown.line(&format!("# {}", found.title));
    shown.line(&found.path);
    found.properties.iter().for_each(|(key, values)| shown.line(&format!("{key}: {}", values.join(", "))));
    if let Some(lead) = notebook.leads.get(note) {
        shown.page(lead);
    }
    shown.text
}

struct Shown {
    text: String,
}

impl Shown {
    fn line(&mut self, words: &str) {
        if !words.trim().is_empty() {
            self.text.push_str(words.trim());
            self.text.push('\n');
        }
    }

    fn facts(&mut self, session: &Session, note: Option<&Note>) {
        session.status.iter().for_each(|fact| self.line(fact.value.word()));
        self.line(&when::of_session(session).unwrap_or_default());
        if session.when.is_none() {
            self.line("No date in the note; shown in its place among the other sessions.");
        }
        session.series.iter().for_each(|fact| self.line(&format!("{}, no. {}", fact.value.name, fact.value.number)));
        session.places.iter().for_each(|fact| self.line(&fact.value));
        session.people.iter().for_each(|fact| self.line(&fact.value.name));
        session.links.iter().for_each(|fact| self.line(&fact.value.label));
        session.tags.iter().for_each(|tag| self.line(tag));
        session.terms.iter().for_each(|fact| self.line(&format!("{} {}", fact.value.short, fact.value.long)));
        for fact in provenance::of_session(session) {
            self.line(&[fact.inferred.unwrap_or_default(), fact.name, &fact.value, "from", &fact.place()].join(" "));
        }
        let Some(note) = note else { return };
        note.properties.iter().for_each(|(key, values)| self.line(&format!("{key}: {}", values.join(", "))));
        let title = if note.title == session.title { String::new() } else { format!("{} · ", note.title) };
        self.line(&format!("{title}{}, line {}", note.path, session.line));
    }

    fn page(&mut self, page: &Page) {
        self.blocks(&page.head);
        self.blocks(&page.intro);
        self.sections(&page.sections);
        for footnote in &page.footnotes {
            self.text.push_str(&format!("{}. ", footnote.number));
            self.blocks(&footnote.blocks);
        }
    }

    fn sections(&mut self, sections: &[Section]) {
        for section in sections {
            self.inlines(&section.title);
            self.blocks(&section.blocks);
            self.sections(&section.sections);
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(content) | Block::Plain(content) | Block::Heading { content, .. } => {
                    self.inlines(content);
                }
                Block::List(list) => list.items.iter().for_each(|item| self.blocks(&item.content)),
                Block::Quote(content) => self.blocks(content),
                Block::Element(element) => self.blocks(&element.content),
                Block::Callout(callout) => self.callout(callout),
                Block::Code(code) => self.code(code),
                Block::Diagram(diagram) => {
                    self.line(&diagram.kind);
                    self.line(&diagram.words);
                    self.code(&diagram.source);
                }
                Block::Table(table) => {
                    for row in std::iter::once(&table.head).chain(&table.rows) {
                        let cells = row.iter().map(|cell| self.words(cell)).collect::<Vec<_>>();
                        self.line(&cells.join(" | "));
                    }
                }
                Block::Math(formula) => self.line(&math(formula)),
                Block::Embed(embed) => {
                    self.line(&embed.title);
                    self.blocks(&embed.content);
                }
                Block::Rule => {}
            }
        }
    }

    // A box that folds has a line to fold it by, its kind's word if there is no other.
    fn callout(&mut self, callout: &Callout) {
        match &callout.title {
            Some(title) if !title.is_empty() => self.inlines(title),
            None if callout.fold.is_none() => {}
            _ => self.line(callout.kind.word()),
        }
        self.blocks(&callout.content);
    }

    fn code(&mut self, code: &Code) {
        self.line(&code.label);
        self.text.push_str(&code.text);
        self.text.push('\n');
    }

    fn inlines(&mut self, content: &[Inline]) {
        let words = self.words(content);
        words.split('\n').for_each(|line| self.line(line));
    }

    fn words(&self, content: &[Inline]) -> String {
        let mut words = String::new();
        self.add_words(content, &mut words);
        words
    }

    fn add_words(&self, content: &[Inline], words: &mut String) {
        for inline in content {
            match inline {
                // A line end that is no break is a blank.
                Inline::Text(text) | Inline::Code(text) => words.push_str(&text.replace('\n', " ")),
                Inline::Break => words.push('\n'),
                Inline::Link(link) => self.add_words(&link.content, words),
                Inline::Element(element) => self.add_words(&element.content, words),
                Inline::Image(image) => apart(&self::image(image), words),
                Inline::Media(media) => apart(&self::media(media), words),
                Inline::Card(card) => apart(&self.card(card), words),
                Inline::FailedUpload { name } => apart(name, words),
                Inline::Math(formula) => words.push_str(&math(formula)),
                // Its number stands before the footnote.
                Inline::Footnote { .. } => {}
            }
        }
    }

    fn card(&self, card: &Card) -> String {
        let (address, place) = match &card.source {
            Source::Web(url) => (url.as_str(), url.host()),
            Source::Local(_) => ("", "In this page"),
            Source::Unresolved(written) => (written.as_str(), "Not shown here"),
        };
        let title = if card.title.is_empty() { address } else { &card.title };
        [&card.kind, title, place].join(" ")
    }
}

// What is a box of its own does not grow together with the words beside it.
fn apart(text: &str, words: &mut String) {
    words.push('\n');
    words.push_str(text);
    words.push('\n');
}

fn image(image: &Image) -> String {
    let title = if image.alt.is_empty() { "" } else { &image.title };
    [image.description(), title, written(&image.source)].join(" ")
}

fn media(media: &Media) -> String {
    [&media.label, written(&media.source)].join(" ")
}

// An address that gives nothing is shown in place of what it should give.
fn written(source: &Source) -> &str {
    match source {
        Source::Unresolved(written) => written,
        Source::Web(_) | Source::Local(_) => "",
    }
}

fn math(formula: &Math) -> String {
    let reason = formula.drawing.as_ref().err().map_or("", String::as_str);
    [&formula.tex, reason].join(" ").trim_end().to_owned()
}
