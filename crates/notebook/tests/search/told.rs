//! A session as it is told: what stands where, from which both its page and the plain lines for the reference are made.

use notebook::{
    Catalogue, Health, Notebook, Page, Session,
    catalogue::Heading,
    codec::Pages,
    content::{Block, Code, Inline, Item, List, Table, Tag},
    date::Date,
    fact::{Fact, Link, LinkKind, Origin, Person, Precision, Role, Status, When},
    holds::{Holdings, Holds},
    index::{Fields, Index},
    page::Section,
    url::Url,
    words::words,
};

use super::dice::Dice;

/// Words that are near one another, in several scripts.
pub const WORDS: [&str; 60] = [
    "network",
    "networks",
    "netwrok",
    "nettwork",
    "networking",
    "neural",
    "neuron",
    "nue",
    "cat",
    "cats",
    "category",
    "categories",
    "box",
    "boxes",
    "query",
    "queries",
    "new",
    "news",
    "gas",
    "café",
    "cafe",
    "cafe\u{301}",
    "CAFÉ",
    "C++",
    "C#",
    "c",
    "c++17",
    "机器",
    "机器学习",
    "机器学",
    "学",
    "习题",
    "機械",
    "ノート",
    "ノ",
    "か\u{3099}く",
    "がく",
    "한국어",
    "한국",
    "deep",
    "deeper",
    "building",
    "buidling",
    "builder",
    "x",
    "docker",
    "dock",
    "dcoker",
    "ml",
    "nlp",
    "2022",
    "10",
    "e-mail",
    "snake_case",
    "necessary",
    "neccesary",
    "Straße",
    "GPT模型",
    "the",
    "of",
];

pub const TAGS: [&str; 8] = ["ml", "ML/nlp", "ml/vision", "ops", "ops/ci", "deep work", "mlops", "学习"];
pub const PEOPLE: [&str; 5] = ["Ada Lovelace", "Adam Ant", "Alan Turing", "山田太郎", "Zoë"];
pub const PLACES: [&str; 4] = ["Zoom", "Zürich Room 4", "Room", "Café Müller"];
const LABELS: [&str; 3] = ["Recording", "deep slides", "network"];
const ADDRESSES: [&str; 3] = ["https://example.org/network/c++", "https://youtu.be/x", "mailto:ada@example.org"];
const STATUSES: [Status; 5] =
    [Status::Cancelled, Status::Postponed, Status::Late, Status::Draft, Status::RecordingOnly];

/// A session.
#[derive(Debug, Clone, Default)]
pub struct Told {
    pub title: String,
    pub headings: Vec<String>,
    /// The lines of its page: pieces, and whether each is code.
    pub lines: Vec<Vec<(String, bool)>>,
    pub tags: Vec<String>,
    pub people: Vec<String>,
    pub places: Vec<String>,
    pub link: Option<(String, String)>,
    pub status: Option<Status>,
    pub when: Option<When>,
    pub holds: Vec<Holds>,
}

/// A word of a line with the field it stands in.
pub type Placed = (String, Fields);

impl Told {
    /// A session made by chance.
    pub fn by(dice: &mut Dice) -> Self {
        let few = |dice: &mut Dice, of: &[&str], percent: usize| {
            of.iter().filter(|_| dice.chance(percent)).map(|&one| one.to_owned()).collect::<Vec<_>>()
        };
        let lines = (0..dice.below(6)).map(|_| line(dice)).collect();
        Self {
            title: text(dice, 3),
            headings: (0..dice.below(3)).map(|_| text(dice, 3)).collect(),
            lines,
            tags: few(dice, &TAGS, 15),
            people: few(dice, &PEOPLE, 20),
            places: few(dice, &PLACES, 15),
            link: dice.chance(30).then(|| (dice.pick(&LABELS).to_owned(), dice.pick(&ADDRESSES).to_owned())),
            status: dice.chance(30).then(|| STATUSES[dice.below(5)]),
            when: dice.chance(80).then(|| when(dice)),
            holds: Holds::ALL.into_iter().filter(|_| dice.chance(20)).collect(),
        }
    }

    /// Its lines as the search is to see them, each word with its field.
    pub fn placed(&self) -> Vec<Vec<Placed>> {
        let one = |text: &str, field| words(text).into_iter().map(|word| (word.folded, field)).collect::<Vec<_>>();
        let facts = self.tags.iter().chain(&self.people).chain(&self.places).map(String::as_str);
        let facts = facts.chain(self.link.iter().flat_map(|(label, address)| [label.as_str(), address]));
        let facts = facts.chain(self.status.map(Status::word));
        let page = self.lines.iter().map(|pieces| {
            let text: String = pieces.iter().map(|(piece, _)| piece.as_str()).collect();
            let is_code = |at: usize| {
                let mut end = 0;
                pieces.iter().find(|(piece, _)| {
                    end += piece.len();
                    at < end
                })
            };
            let field =
                |at: usize| if is_code(at).is_some_and(|(_, is_code)| *is_code) { Fields::CODE } else { Fields::TEXT };
            words(&text).into_iter().map(|word| (word.folded, field(word.at.start))).collect()
        });
        [one(&self.title, Fields::TITLE)]
            .into_iter()
            .chain(self.headings.iter().map(|heading| one(heading, Fields::HEADINGS)))
            .chain(facts.map(|fact| one(fact, Fields::FACTS)))
            .chain(page)
            .collect()
    }

    fn session(&self, at: usize) -> Session {
        fn stated<T>(value: T) -> Fact<T> {
            Fact::stated(value, Origin::Head, 1)
        }
        let mut holds = Holdings::default();
        self.holds.iter().for_each(|kind| holds.add(*kind));
        let link = |(label, address): &(String, String)| {
            stated(Link { label: label.clone(), url: Url::link(address).unwrap(), kind: LinkKind::Other })
        };
        Session {
            id: at.to_string(),
            title: self.title.clone(),
            when: self.when.map(stated),
            people: self.people.iter().map(|name| stated(Person { name: name.clone(), role: Role::Named })).collect(),
            places: self.places.iter().cloned().map(stated).collect(),
            status: self.status.map(stated).into_iter().collect(),
            links: self.link.iter().map(link).collect(),
            tags: self.tags.clone(),
            outline: (0..).zip(&self.headings).map(|(line, title)| heading(line, title)).collect(),
            holds,
            ..Session::default()
        }
    }

    /// Its page, with the lines in one construct or another.
    fn page(&self, dice: &mut Dice) -> Page {
        let mut blocks: Vec<Block> = Vec::new();
        let mut open: Vec<Inline> = Vec::new();
        for pieces in &self.lines {
            if let [(code, true)] = pieces.as_slice()
                && open.is_empty()
                && dice.chance(50)
            {
                blocks.push(Block::Code(Box::new(Code { text: code.clone(), ..Code::default() })));
                continue;
            }
            open.extend(pieces.iter().map(|(piece, is_code)| inline(piece, *is_code, dice)));
            if dice.chance(25) {
                open.push(Inline::Break);
                continue;
            }
            blocks.push(block(std::mem::take(&mut open), dice));
        }
        blocks.push(block(open, dice));
        let mut sections: Vec<Section> = self.headings.iter().map(|heading| section(heading)).collect();
        let behind = dice.below(blocks.len() + 1);
        if let Some(last) = sections.last_mut() {
            last.blocks = blocks.split_off(behind);
        }
        let intro = blocks.split_off(dice.below(blocks.len() + 1));
        Page { head: blocks, intro, sections, ..Page::default() }
    }
}

/// A notebook of some sessions, as a page has it.
pub struct Opened {
    pub catalogue: Catalogue,
    pub index: Index,
    pub pages: Pages,
}

pub fn open(told: &[Told], dice: &mut Dice) -> Opened {
    let sessions: Vec<Session> = told.iter().enumerate().map(|(at, told)| told.session(at)).collect();
    let catalogue = Catalogue { facets: notebook::query::Facets::of(&sessions), sessions, ..Catalogue::default() };
    let pages = told.iter().map(|told| told.page(dice)).collect();
    let notebook = Notebook { catalogue, pages, ..Notebook::default() };
    let index = Index::open(Index::encode(&notebook)).unwrap();
    let pages = Pages::open(Pages::encode(&notebook, &Health::default())).unwrap();
    Opened { catalogue: notebook.catalogue, index, pages }
}

/// Some words with something between them.
fn text(dice: &mut Dice, most: usize) -> String {
    let mut text = String::new();
    for _ in 0..1 + dice.below(most) {
        if !text.is_empty() {
            text += dice.pick(&[" ", " ", " ", ", ", " – ", ". ", "。", "/"]);
        }
        text += dice.pick(&WORDS);
    }
    text
}

fn line(dice: &mut Dice) -> Vec<(String, bool)> {
    if dice.chance(15) {
        return vec![(text(dice, 5), true)];
    }
    let mut pieces = vec![(text(dice, 6), false)];
    while dice.chance(30) {
        let between = dice.pick(&[" ", " ", "", "s "]).to_owned();
        pieces.extend([(text(dice, 2), true), ([between, text(dice, 3)].concat(), false)]);
    }
    pieces
}

fn when(dice: &mut Dice) -> When {
    // Few enough to meet the ends of the dates that are asked for.
    let year = i16::try_from(2021 + dice.below(3)).unwrap();
    let (month, day) = ([1, 2, 3, 6, 9, 10, 12][dice.below(7)], [1, 15, 28, 30][dice.below(4)]);
    let day = Date::new(year, month, day).unwrap_or(Date { year, month, day: 28 });
    let first = |month: u8| Date { month, day: 1, ..day };
    let (start, end, precision) = match dice.below(8) {
        0 => (first(1), None, Precision::Year),
        1 => (first((day.month - 1) / 3 * 3 + 1), None, Precision::Quarter),
        2 => (first(day.month), None, Precision::Month),
        3 => (day, None, Precision::Week),
        4 => (day, Some(Date::from_days(day.days() + [1, 3, 14, 90][dice.below(4)])), Precision::Day),
        _ => (day, None, Precision::Day),
    };
    When { start, end, precision }
}

fn heading(line: u32, title: &str) -> Heading {
    Heading { id: title.to_owned(), level: 2, depth: 0, title: title.to_owned(), line }
}

fn section(title: &str) -> Section {
    let words = vec![Inline::Text(title.to_owned())];
    Section { id: title.to_owned(), level: 2, title: words, blocks: vec![], sections: vec![] }
}

fn inline(piece: &str, is_code: bool, dice: &mut Dice) -> Inline {
    let piece = piece.to_owned();
    match dice.below(4) {
        0 if is_code => Inline::element(Tag::Code, vec![], vec![Inline::Text(piece)]),
        _ if is_code => Inline::Code(piece),
        0 => Inline::element(Tag::Em, vec![], vec![Inline::Text(piece)]),
        // A line end that is no break is a blank.
        1 => Inline::Text(piece.replace(' ', "\n")),
        _ => Inline::Text(piece),
    }
}

fn block(content: Vec<Inline>, dice: &mut Dice) -> Block {
    let item = |content| Item { task: None, content: vec![Block::Plain(content)] };
    match dice.below(5) {
        0 => Block::List(List { start: None, items: vec![item(content)] }),
        1 => Block::Quote(vec![Block::Paragraph(content)]),
        2 => Block::Table(Box::new(Table { alignments: vec![], head: vec![], rows: vec![vec![content]] })),
        3 => Block::Heading { level: 3, content },
        _ => Block::Paragraph(content),
    }
}
