//! The showcase: `examples/showcase/` holds every kind of content there is, and no problem but those it has on purpose.

#![allow(clippy::unwrap_used, reason = "a showcase that cannot be read shows nothing")]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use expect_test::expect;
use notebook::{
    Notebook, Page, Problem, SourceFile, SourceFolder, Tool,
    content::{Alignment, Attribute, Block, CalloutKind, Class, Direction, Inline, Length, Source, Tag, Target},
    fact::{Origin, Precision, Status},
    parse,
    walk::{self, Node},
};

/// The folder as the command would find it.
fn folder() -> SourceFolder {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/showcase");
    let mut files = Vec::new();
    collect(&root, &mut files);
    let mut folder = SourceFolder { name: "showcase".to_owned(), tool: Tool::HackMd, ..SourceFolder::default() };
    for file in files {
        let path = file.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
        if Path::new(&path).extension().is_some_and(|ending| ending == "md") {
            folder.notes.push(SourceFile { path, bytes: fs::read(&file).unwrap() });
        } else if path == "links.yaml" {
            folder.links = Some(SourceFile { path, bytes: fs::read(&file).unwrap() });
        } else {
            folder.others.push(path);
        }
    }
    folder.notes.sort_by(|a, b| a.path.cmp(&b.path));
    folder.others.sort();
    folder
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else {
            files.push(path);
        }
    }
}

/// The kinds of content that were met, by their names.
#[derive(Default)]
struct Seen(BTreeSet<String>);

/// Names a value by its variant. The match is exhaustive, so that a variant that is new here has to be named, and then
/// to be shown.
macro_rules! variant {
    ($value:expr, $enum:ident { $($variant:ident $({ $($binding:tt)* })? $(($($field:tt)*))?),+ $(,)? }) => {
        match $value {
            $($enum::$variant $({ $($binding)* })? $(($($field)*))? => concat!(stringify!($enum), "::", stringify!($variant)),)+
        }
    };
}

/// Every name that [`Seen`] can hold.
const EVERYTHING: &str = "
    Block: Paragraph Plain Heading List Quote Callout Code Diagram Table Math Embed Rule Element
    Inline: Text Break Code Link Image FailedUpload Media Card Math Footnote Element
    CalloutKind: Note Abstract Info Todo Tip Success Question Warning Failure Danger Bug Example Quote Important Caution Spoiler
    Attribute: Title Lang Dir Open Start Colspan Rowspan Class Id
    Class: Author Time Icon Key Red Orange Yellow Green Blue Violet Grey
    Direction: Ltr Rtl Auto
    Target: Web Tag Attachment Section Unresolved
    Source: Web Local Unresolved
    Alignment: Natural Left Center Right
    Length: Pixels Percent
    Precision: Year Month Day
    Status: Cancelled Postponed Late
    Origin: Stated Inferred
";

/// Every element a note may use.
const TAGS: &str = "
    abbr b bdi bdo cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup u var
    blockquote center dd details div dl dt figcaption figure li ol p pre summary table tbody td tfoot th thead tr ul
";

impl Seen {
    fn name(&mut self, name: &str) {
        self.0.insert(name.to_owned());
    }

    fn notebook(&mut self, notebook: &Notebook) {
        for page in notebook.pages.iter().chain(&notebook.leads) {
            self.page(page);
        }
        for note in &notebook.catalogue.notes {
            note.dir.iter().for_each(|dir| self.direction(*dir));
        }
        for session in &notebook.catalogue.sessions {
            for status in &session.status {
                self.name(variant!(status.value, Status { Cancelled, Postponed, Late }));
            }
            if let Some(when) = &session.when {
                self.name(variant!(when.value.precision, Precision { Year, Month, Day }));
                self.name(variant!(&when.origin, Origin { Stated, Inferred(_) }));
            }
        }
    }

    fn page(&mut self, page: &Page) {
        walk::page(page, &mut |node| match node {
            Node::Block(block) => self.block(block),
            Node::Inline(inline) => self.inline(inline),
        });
    }

    fn block(&mut self, block: &Block) {
        self.name(variant!(
            block,
            Block {
                Paragraph(_),
                Plain(_),
                Heading { .. },
                List(_),
                Quote(_),
                Callout(_),
                Code(_),
                Diagram(_),
                Table(_),
                Math(_),
                Embed(_),
                Rule,
                Element { .. },
            }
        ));
        match block {
            Block::List(list) => {
                self.name(if list.start.is_some() { "list numbered" } else { "list of bullets" });
                for item in &list.items {
                    if item.content.is_empty() {
                        self.name("item empty");
                    }
                    if let Some(sign) = item.task {
                        self.name(&format!("task [{sign}]"));
                    }
                }
            }
            Block::Callout(callout) => {
                self.callout(callout.kind);
                self.name(match callout.fold {
                    None => "callout that does not fold",
                    Some(false) => "callout folded",
                    Some(true) => "callout open",
                });
                self.name(match &callout.title {
                    None => "callout without a title",
                    Some(title) if title.is_empty() => "callout with its kind as title",
                    Some(_) => "callout with a title",
                });
            }
            Block::Code(code) => {
                for token in &code.tokens {
                    self.name(&format!("token {}", token.class));
                }
                for (has, name) in [
                    (code.first_line == Some(1), "code numbered from one"),
                    (code.first_line.is_some_and(|line| line > 1), "code numbered from elsewhere"),
                    (!code.marked.is_empty(), "code marked"),
                    (code.wrapped, "code wrapped"),
                    (code.language.is_empty(), "code plain"),
                ] {
                    if has {
                        self.name(name);
                    }
                }
                if code.label.contains("not drawn")
                    || code.label.contains("not run")
                    || code.label.contains("not engraved")
                {
                    self.name(&format!("code: {}", code.label));
                }
            }
            Block::Diagram(diagram) => self.name(&format!("diagram {} in {}", diagram.kind, diagram.source.language)),
            Block::Table(table) => {
                for alignment in &table.alignments {
                    self.name(variant!(alignment, Alignment { Natural, Left, Center, Right }));
                }
            }
            Block::Math(math) => self.math(math.drawing.is_ok(), "alone"),
            Block::Embed(embed) => {
                self.target(&embed.target);
                self.name(if embed.content.is_empty() { "embed empty" } else { "embed with content" });
            }
            Block::Element { tag, attributes, .. } => self.element(*tag, attributes),
            Block::Paragraph(_) | Block::Plain(_) | Block::Heading { .. } | Block::Quote(_) | Block::Rule => {}
        }
    }

    fn inline(&mut self, inline: &Inline) {
        self.name(variant!(
            inline,
            Inline {
                Text(_),
                Break,
                Code(_),
                Link { .. },
                Image(_),
                FailedUpload { .. },
                Media(_),
                Card(_),
                Math(_),
                Footnote { .. },
                Element { .. },
            }
        ));
        match inline {
            Inline::Link { target, title, .. } => {
                self.target(target);
                if !title.is_empty() {
                    self.name("link with a title");
                }
            }
            Inline::Image(image) => {
                self.source(&image.source);
                for length in [image.size.0, image.size.1].into_iter().flatten() {
                    self.name(variant!(length, Length { Pixels(_), Percent(_) }));
                }
                for (has, name) in [
                    (image.size.0.is_none() && image.size.1.is_some(), "picture of a height"),
                    (image.alt.is_empty(), "picture without a description"),
                    (!image.title.is_empty(), "picture with a title"),
                ] {
                    if has {
                        self.name(name);
                    }
                }
            }
            Inline::Media(media) => {
                self.source(&media.source);
                self.name(if media.is_video { "film" } else { "sound" });
            }
            Inline::Card(card) => {
                self.source(&card.source);
                self.name(&format!("card {}", card.kind));
            }
            Inline::Math(math) => self.math(math.drawing.is_ok(), "in a line"),
            Inline::Footnote { is_first, .. } => self.name(if *is_first { "footnote" } else { "footnote again" }),
            Inline::Element { tag, attributes, .. } => self.element(*tag, attributes),
            Inline::Text(_) | Inline::Break | Inline::Code(_) | Inline::FailedUpload { .. } => {}
        }
    }

    fn math(&mut self, is_drawn: bool, place: &str) {
        self.name(&format!("formula {place}{}", if is_drawn { "" } else { ", unreadable" }));
    }

    fn element(&mut self, tag: Tag, attributes: &[Attribute]) {
        self.name(&format!("<{}>", tag.name()));
        for attribute in attributes {
            self.name(variant!(
                attribute,
                Attribute { Title(_), Lang(_), Dir(_), Open, Start(_), Colspan(_), Rowspan(_), Class(_), Id(_) }
            ));
            match attribute {
                Attribute::Dir(direction) => self.direction(*direction),
                Attribute::Class(class) => self.name(variant!(
                    class,
                    Class { Author, Time, Icon, Key, Red, Orange, Yellow, Green, Blue, Violet, Grey }
                )),
                _ => {}
            }
        }
    }

    fn direction(&mut self, direction: Direction) {
        self.name(variant!(direction, Direction { Ltr, Rtl, Auto }));
    }

    fn target(&mut self, target: &Target) {
        self.name(variant!(target, Target { Web(_), Tag(_), Attachment(_), Section { .. }, Unresolved(_) }));
        if let Target::Section { section, .. } = target {
            self.name(match section {
                None => "link to a session",
                Some(id) if id.starts_with('^') => "link to a block",
                Some(_) => "link to a section",
            });
        }
    }

    fn source(&mut self, source: &Source) {
        self.name(variant!(source, Source { Web(_), Local(_), Unresolved(_) }));
    }

    fn callout(&mut self, kind: CalloutKind) {
        self.name(variant!(
            kind,
            CalloutKind {
                Note,
                Abstract,
                Info,
                Todo,
                Tip,
                Success,
                Question,
                Warning,
                Failure,
                Danger,
                Bug,
                Example,
                Quote,
                Important,
                Caution,
                Spoiler,
            }
        ));
    }
}

#[test]
fn the_showcase_shows_everything() {
    let (notebook, _) = parse(&folder());
    let mut seen = Seen::default();
    seen.notebook(&notebook);
    let variants = EVERYTHING
        .lines()
        .filter_map(|line| line.trim().split_once(':'))
        .flat_map(|(name, variants)| variants.split_whitespace().map(move |variant| format!("{name}::{variant}")));
    let tags = TAGS.split_whitespace().map(|name| format!("<{name}>"));
    let tokens = (0..13).map(|class| format!("token {class}"));
    let all = variants.chain(tags).chain(tokens).collect::<BTreeSet<_>>();
    let missing = all.difference(&seen.0).collect::<Vec<_>>();
    assert!(missing.is_empty(), "the showcase shows none of these: {missing:?}");
    // What has no variant of its own.
    let others = seen.0.difference(&all).cloned().collect::<Vec<_>>().join("\n");
    expect![[r#""#]].assert_eq(&others);
}

#[test]
fn the_names_of_elements_are_theirs() {
    for name in TAGS.split_whitespace() {
        assert_eq!(Tag::named(name).map(Tag::name), Some(name));
    }
}

#[test]
fn every_session_of_the_showcase_is_dated_in_its_own_way() {
    let (notebook, _) = parse(&folder());
    let line = |session: &notebook::Session| {
        let when =
            session.when.as_ref().map_or_else(|| "no date".to_owned(), |when| notebook::when::in_full(&when.value));
        format!("{when}: {}\n", session.title)
    };
    let lines = notebook.catalogue.sessions.iter().map(line).collect::<String>();
    expect![[r#""#]].assert_eq(&lines);
}

#[test]
fn the_showcase_has_only_the_problems_it_means_to_have() {
    let (_, problems) = parse(&folder());
    let problems = problems.iter().map(Problem::to_string).collect::<Vec<_>>().join("\n");
    expect![[r#""#]].assert_eq(&problems);
}
