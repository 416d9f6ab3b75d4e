//! One note, parsed by itself: its sessions with their facts as they are written, before the other notes are known.

use std::collections::HashSet;

use super::{
    Settings, SourceFile, Tool,
    blocks::{self, Manner},
    dates::{Dated, Order},
    decode::decode,
    dialect,
    facts::{self, Facts},
    front_matter::FrontMatter,
    language,
    note_dates::NoteDates,
    pages,
    report::Report,
    sessions, terms,
};
use crate::{
    catalogue::Heading,
    content::{Block, Direction, Inline, Tag, Target},
    fact::{Fact, Origin, Term},
    page::Page,
    problem::Fault,
    tag, text,
    walk::{self, Node},
};

/// A note, parsed.
#[derive(Debug, Default)]
pub struct ParsedNote {
    pub path: String,
    pub title: String,
    /// Other names under which notes link to it.
    pub aliases: Vec<String>,
    /// Its addresses at HackMD and the like.
    pub ids: Vec<String>,
    pub tags: Vec<String>,
    pub lang: Option<String>,
    pub dir: Option<Direction>,
    pub properties: Vec<(String, Vec<String>)>,
    /// The dates of the note as a whole.
    pub dates: NoteDates,
    /// Which of day and month comes first in its language, if a date of the note leaves that open.
    pub date_order: Option<Order>,
    pub lead: Page,
    pub sessions: Vec<ParsedSession>,
}

/// A session, parsed.
#[derive(Debug)]
pub struct ParsedSession {
    /// Empty if the note calls it nothing.
    pub title: String,
    pub line: u32,
    pub facts: Facts,
    /// The years, months and weeks of the headings it stands under, the nearest first.
    pub above: Vec<Dated>,
    pub terms: Vec<Fact<Term>>,
    /// The tags in its text.
    pub tags: Vec<String>,
    pub outline: Vec<Heading>,
    pub page: Page,
}

/// Parses one file.
pub fn parse(file: &SourceFile, tool: Tool, settings: &Settings, report: &mut Report) -> ParsedNote {
    let source = decode(&file.bytes, report);
    let (matter, body) = FrontMatter::split(&source, report);
    let prepared = dialect::prepare(body, matter.body_line, report);
    let manner = Manner { tool, breaks: matter.breaks(tool), is_inner: false };
    let content = blocks::read(&prepared, manner, report);
    let stem = stem(&file.path);
    let title = matter
        .value("title")
        .map(|(title, _)| title.to_owned())
        .or_else(|| first_heading(&content.blocks))
        .unwrap_or_else(|| stem.to_owned());
    let dates = NoteDates::read(&matter, &file.path, report);
    let empty = content.blocks.is_empty() && content.footnotes.is_empty();
    let lines = source.lines().collect::<Vec<_>>();
    let cut = sessions::cut(content.blocks, &title, dates.are_of_a_day(), settings.session_level, &lines);
    let mut note = ParsedNote {
        path: file.path.clone(),
        aliases: matter.values(&["aliases", "alias"]),
        ids: matter.values(&["id", "hackmd", "hackmd-id", "alias", "permalink", "slug"]),
        tags: matter.tags(report),
        lang: matter.lang(),
        dir: matter.dir(),
        properties: matter.properties(),
        dates,
        date_order: None,
        lead: Page::default(),
        sessions: Vec::new(),
        title,
    };
    let is_one_session = cut.chunks.is_empty();
    if is_one_session {
        if !empty {
            let chunk = whole(cut, &note.title, matter.body_line, &lines);
            let mut session = session(chunk, &note.title, &lines);
            session.facts.add_file_name(stem);
            let lines_of_keys = matter.lines();
            session.facts.add_properties(&mut note.properties, |key| lines_of_keys.get(key).copied().unwrap_or(1));
            note.sessions.push(session);
        }
    } else {
        note.lead = lead(&note.title, cut.lead);
        note.sessions.extend(cut.chunks.into_iter().map(|chunk| session(chunk, &note.title, &lines)));
    }
    let leaves_open = |dated: &Dated| dated.written.order == Order::Either;
    let of_sessions = note.sessions.iter().flat_map(|session| &session.facts.dates);
    if of_sessions.chain(note.dates.all()).any(leaves_open) {
        note.date_order = language::date_order(body);
    }
    if is_east_asian(&source) {
        let facts = note.sessions.iter_mut().flat_map(|session| &mut session.facts.dates);
        facts.for_each(|dated| dated.written.put_year_first());
    }
    for (line, sentence) in note.sessions.iter().filter_map(|session| session.facts.impossible.clone()) {
        report.add(line, Fault::ImpossibleDate, sentence);
    }
    let own = std::mem::take(&mut note.tags);
    note.tags = tag::unique(own.iter().chain(&content.tags).chain(&tags_of(&note.lead)).map(String::as_str));
    add_abbreviations(&mut note, &[prepared.abbreviations, content.abbreviations].concat());
    let lead = (!is_one_session).then_some((&mut note.lead, 0));
    let sessions = note.sessions.iter_mut().map(|session| (&mut session.page, session.line));
    let mut all = lead.into_iter().chain(sessions).collect::<Vec<_>>();
    pages::number_footnotes(&mut all, &content.footnotes);
    note
}

/// The note as one session.
fn whole(cut: sessions::Cut, title: &str, body_line: u32, source: &[&str]) -> sessions::Chunk {
    let (heading, facts) = cut.heading.unzip();
    let line = heading.as_ref().or(cut.lead.first()).map_or(body_line, |placed| placed.line);
    let is_headed = heading.is_some();
    let title = match heading.map(|placed| placed.block) {
        Some(Block::Heading { content, .. }) if !text::of_inlines(&content).is_empty() => content,
        _ => vec![Inline::Text(title.to_owned())],
    };
    let read = || facts::read(&title, line, &cut.lead, source);
    let mut facts = facts.flatten().unwrap_or_else(read);
    if !is_headed {
        // Its title stands elsewhere.
        facts.dates.retain(|dated| dated.origin != Origin::Title);
    }
    if let Some((dated, hours)) = cut.lent {
        facts.dates.push(dated);
        facts.hours = facts.hours.or(hours);
    }
    sessions::Chunk { title, line, facts, above: Vec::new(), blocks: cut.lead }
}

/// A session of the note of that name.
fn session(chunk: sessions::Chunk, note: &str, source: &[&str]) -> ParsedSession {
    let sessions::Chunk { title, line, mut facts, above, blocks } = chunk;
    facts.people.shrink_to_fit();
    facts.places.shrink_to_fit();
    facts.links.shrink_to_fit();
    let title = text::of_inlines(&title);
    let (page, outline) = pages::page(if title.is_empty() { note } else { &title }, blocks, facts.head);
    let terms = placed(terms::of_page(&page), line, source);
    ParsedSession { title, line, terms, tags: tags_of(&page), facts, above, outline, page }
}

/// Each term with its line: the first that holds its abbreviation, behind the line of the term before.
fn placed(terms: Vec<Term>, first: u32, source: &[&str]) -> Vec<Fact<Term>> {
    let mut lines = (1..).zip(source).skip(first.saturating_sub(1) as usize).peekable();
    let mut last = first;
    let place = |term: Term| {
        while let Some((line, _)) = lines.next_if(|(_, text)| !text.contains(&term.short)) {
            last = line;
        }
        Fact::stated(term, Origin::Text, lines.peek().map_or(last, |(line, _)| *line))
    };
    terms.into_iter().map(place).collect()
}

/// The tags that stand in the text of a page.
fn tags_of(page: &Page) -> Vec<String> {
    let mut tags = Vec::new();
    walk::page(page, &mut |node| {
        if let Node::Inline(Inline::Link(link)) = node
            && let Target::Tag(name) = &link.target
        {
            tags.push(name.clone());
        }
    });
    tag::unique(tags.iter().map(String::as_str))
}

/// What the note's abbreviations stand for is told where they are used; one that nobody uses, in the last session.
fn add_abbreviations(note: &mut ParsedNote, abbreviations: &[(Term, u32)]) {
    if abbreviations.is_empty() {
        return;
    }
    let mut used = note.sessions.iter().map(|session| abbreviations_in(&session.page)).collect::<Vec<_>>();
    for (term, line) in abbreviations {
        let is_used = used.iter().any(|used| used.contains(&term.short));
        if let (false, Some(last)) = (is_used, used.last_mut()) {
            last.insert(term.short.clone());
        }
        for (session, used) in note.sessions.iter_mut().zip(&used) {
            if used.contains(&term.short) && session.terms.iter().all(|known| known.value.short != term.short) {
                session.terms.push(Fact::stated(term.clone(), Origin::Text, *line));
            }
        }
    }
}

fn abbreviations_in(page: &Page) -> HashSet<String> {
    let mut found = HashSet::new();
    walk::page(page, &mut |node| {
        if let Node::Inline(Inline::Element(element)) = node
            && element.tag == Tag::Abbr
        {
            found.insert(text::of_inlines(&element.content));
        }
    });
    found
}

/// What a note says before its first session. A heading with nothing under it is no section there, only a line.
fn lead(title: &str, mut blocks: Vec<blocks::Placed>) -> Page {
    // A table of contents of the sessions is the timeline.
    blocks.retain(|placed| !pages::is_contents(&placed.block));
    let only_headings = blocks.iter().all(|placed| matches!(placed.block, Block::Heading { .. }));
    if only_headings {
        let intro = blocks.into_iter().map(|placed| match placed.block {
            Block::Heading { content, .. } => Block::Paragraph(content),
            other => other,
        });
        return Page { intro: intro.collect(), ..Page::default() };
    }
    pages::page(title, blocks, 0).0
}

fn first_heading(blocks: &[blocks::Placed]) -> Option<String> {
    blocks.iter().find_map(|placed| match &placed.block {
        Block::Heading { level: 1, content } => Some(text::of_inlines(content)).filter(|title| !title.is_empty()),
        _ => None,
    })
}

/// Whether a note is written in Chinese, Japanese or Korean, at least in part.
fn is_east_asian(source: &str) -> bool {
    // What has no letters beyond these is told at a glance.
    !source.is_ascii()
        && source
            .chars()
            .any(|letter| matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}'))
}

/// The file's name without folder and ending.
pub fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
