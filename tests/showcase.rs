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
    fact::{Precision, Status},
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
                self.name(variant!(status.value, Status { Cancelled, Postponed, Late, Draft, RecordingOnly }));
            }
            if let Some(when) = &session.when {
                self.name(variant!(when.value.precision, Precision { Year, Quarter, Month, Week, Day }));
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
                Element(_),
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
            Block::Element(element) => self.element(element.tag, &element.attributes),
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
                Link(_),
                Image(_),
                FailedUpload { .. },
                Media(_),
                Card(_),
                Math(_),
                Footnote { .. },
                Element(_),
            }
        ));
        match inline {
            Inline::Link(link) => {
                self.target(&link.target);
                if !link.title.is_empty() {
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
            Inline::Element(element) => self.element(element.tag, &element.attributes),
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
    expect![[r#"
        callout folded
        callout open
        callout that does not fold
        callout with a title
        callout with its kind as title
        callout without a title
        card Embedded page
        card Figma design
        card GitHub gist
        card Link
        card Obsidian base
        card Obsidian canvas
        card PDF document
        card Post on X
        card SlideShare slides
        card Speaker Deck slides
        card Vimeo video
        card YouTube video
        code marked
        code numbered from elsewhere
        code numbered from one
        code plain
        code wrapped
        code: Dataview query, not run here
        code: Fretboard, not drawn here: The chord it hums
        code: Map, not drawn here
        code: Mermaid, not drawn: `holograph` is not a kind of mermaid diagram
        code: Music in ABC notation, not engraved here
        code: Obsidian base, not run here
        code: Obsidian query, not run here
        code: PlantUML diagram, not drawn here
        code: Tasks query, not run here
        code: Vega chart, not drawn here
        diagram Architecture diagram in mermaid
        diagram Block diagram in mermaid
        diagram C4 diagram in mermaid
        diagram Chart in mermaid
        diagram Class diagram in mermaid
        diagram Entity relationship diagram in mermaid
        diagram Flowchart in flow
        diagram Flowchart in mermaid
        diagram Gantt chart in mermaid
        diagram Git graph in mermaid
        diagram Graph in dot
        diagram Graph in graphviz
        diagram Kanban board in mermaid
        diagram Mind map in mermaid
        diagram Packet diagram in mermaid
        diagram Pie chart in mermaid
        diagram Quadrant chart in mermaid
        diagram Radar chart in mermaid
        diagram Requirement diagram in mermaid
        diagram Sankey diagram in mermaid
        diagram Sequence diagram in mermaid
        diagram Sequence diagram in sequence
        diagram State diagram in mermaid
        diagram Timeline in mermaid
        diagram Treemap in mermaid
        diagram User journey in mermaid
        embed empty
        embed with content
        film
        footnote
        footnote again
        formula alone
        formula in a line
        formula in a line, unreadable
        item empty
        link to a block
        link to a section
        link to a session
        link with a title
        list numbered
        list of bullets
        picture of a height
        picture with a title
        picture without a description
        sound
        task [ ]
        task [!]
        task [-]
        task [/]
        task [>]
        task [?]
        task [x]"#]]
    .assert_eq(&others);
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
        let when = notebook::when::of_session(session).unwrap_or_else(|| "no date".to_owned());
        format!("{when}: {}\n", session.title)
    };
    let lines = notebook.catalogue.sessions.iter().map(line).collect::<String>();
    expect![[r#"
        2025: Pepper
        October 2025: Field Guide
        Wednesday 1 October 2025: How we write notes
        Thursday 2 October 2025, 09:00: Introduction to robots that learn, with NADIA
        Friday 3 October 2025: Setting up the simulator
        Thursday 9 October 2025, 09:30: Learning from scores
        Friday 10 October 2025, 14:00: Code clinic
        Tuesday 14 October 2025, 18:00: Week 3: seeing
        Thursday 16 October 2025, 10:30: Lab Meeting
        Thursday 16 October 2025, 11:00 UTC: What philosophy can do for robots
        no date: Questions from the mailbox
        Friday 17 October 2025, 10:00 CET: Boxes and arrows
        Tuesday 21 October 2025, 17:30: Reading Group
        Thursday 23 October 2025, 18:30–20:00: A cluttered table
        Friday 24 October 2025: The mathematics evening
        Tuesday 28 October 2025: كيف تتعلم الروبوتات المسك
        Thursday 30 October 2025: Hardware evening
        Tuesday 4 November 2025, 15:00: 京都からの講演
        Wednesday 5 November 2025: Guest book
        Wednesday 5 November 2025, 19:00: Rehearsal
        6–7 November 2025: Demo weekend
        Saturday 8 November 2025: Closing talk
        no date: Course Home
        no date: Biscuit
        no date: Log of the robots
    "#]]
    .assert_eq(&lines);
}

#[test]
fn the_showcase_has_only_the_problems_it_means_to_have() {
    let (_, problems) = parse(&folder());
    let problems = problems.iter().map(Problem::to_string).collect::<Vec<_>>().join("\n");
    expect![[r#"
        lectures/boxes-and-arrows.md:330: The diagram is shown as its source, because it could not be read: `holograph` is not a kind of mermaid diagram.
        lectures/how-we-write.md:178: The embed `/@harbour/lost-note` leads nowhere outside the place the note was written in; write the whole address, or say in links.yaml what it means.
        lectures/mathematics.md:98: The formula is shown as its source, because it could not be read: Unknown command "\grasp".
        lectures/robots-that-learn.md:7: A second front matter follows the first; the two are merged. Keep one.
        lectures/robots-that-learn.md:89: A closing bracket too many follows a link; delete it, or write `%29` if it belongs to the address.
        lectures/robots-that-learn.md:136: The session has no date; write one below its heading.
        lectures/seeing.md:39: The upload of a picture broke off here (`Uploading file..._brbey6356`), so that the note does not have it; put the picture in again, or delete the line.
        lectures/seeing.md:41: The picture has no address, and so it is not shown; write where it lies, or delete it.
        lectures/seeing.md:43: The picture `../media/first-mug.png` is not in the notes folder; put it there, or correct its name or address.
        lectures/seeing.md:129: `<style>` is not shown.
        vault/Course Home.md:8: The note has no date; write one into its front matter, or rename the file to begin with it.
        vault/Course Home.md:22: The link `The Manual` leads to no note or file of this folder; correct its name, or add what it names.
        vault/Course Home.md:22: The link `Log` may mean guests/Log.md or vault/robots/Log.md, and the first was taken; write the folder as well.
        vault/Reading Group.md:58: The sound `interview.mp3` is not in the notes folder; put it there, or correct its name or address.
        vault/robots/Biscuit.md:7: The link `Log` may mean vault/robots/Log.md or guests/Log.md, and the first was taken; write the folder as well.
        vault/robots/Log.md:1: Another note has the same name (guests/Log.md), so that a link by name may mean either; rename one.
        vault/robots/Pepper.md:9: The embed `Pepper` would show what it stands in (vault/robots/Pepper.md → vault/robots/Pepper.md) and stays empty; make it a link."#]].assert_eq(&problems);
}
