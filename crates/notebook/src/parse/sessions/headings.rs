//! Headings: which of them begin sessions.
//!
//! The levels are tried from the outermost. A level is that of the sessions when enough of its headings are dated, by
//! themselves or by their heads, and no more than a like part of the note lies outside of them; or when rules part them.
//! Years, months and weeks count only until a deeper level gives the days.

use std::collections::{HashMap, HashSet};

use super::{
    Begin, Naming,
    title::{self, Form, Title},
};
use crate::{
    content::{Block, Inline},
    fact::{Fact, Origin, Precision},
    parse::{
        blocks::Placed,
        dates::{Dated, Day, Hours},
        facts::{self, Facts},
    },
    text,
};

/// The headings of a note.
pub struct Headings<'a> {
    blocks: &'a [Placed],
    source: &'a [&'a str],
    marks: Vec<Mark>,
    /// What was read of the heads, each once.
    heads: HashMap<usize, Facts>,
}

/// A heading that may begin a session.
struct Mark {
    /// Its place among the blocks.
    at: usize,
    /// The first block behind what stands under it.
    end: usize,
    level: u8,
    title: Title,
    /// The nearest heading it stands under, among the marks.
    parent: Option<usize>,
}

/// What the headings tell of where sessions begin.
#[derive(Default)]
pub struct Found {
    /// The level of the sessions; none if no heading begins one.
    pub level: Option<u8>,
    pub begins: Vec<Begin>,
    /// Whether the note begins with a heading that dates it as a whole.
    pub is_headed: bool,
    /// Whether some heading dates the note as a whole, or a label below it does.
    pub is_dated: bool,
    /// The date that a section tells of the note as a whole.
    pub lent: Option<Lent>,
    /// What the head of the heading says that the note begins with, if all stands under it.
    pub facts: Option<Facts>,
}

/// A date that a section tells of its note, with a time of day beside it.
pub type Lent = (Dated, Option<Fact<Hours>>);

/// The date that a heading claims.
#[derive(Clone, Copy, PartialEq)]
struct Claim {
    day: Day,
    precision: Precision,
    /// Where it stands: in the heading, or below it.
    origin: Origin,
    line: u32,
}

impl<'a> Headings<'a> {
    pub fn new(blocks: &'a [Placed], source: &'a [&'a str]) -> Self {
        let mut marks: Vec<Mark> = Vec::new();
        // The headings that are still open, outermost first.
        let mut open: Vec<usize> = Vec::new();
        for (at, placed) in blocks.iter().enumerate() {
            let Block::Heading { level, content } = &placed.block else { continue };
            while let Some(above) = open.pop_if(|above| marks[*above].level >= *level) {
                marks[above].end = at;
            }
            let title = Title::read(text::of_inlines(content));
            marks.push(Mark { at, end: blocks.len(), level: *level, title, parent: open.last().copied() });
            open.push(marks.len() - 1);
        }
        title::date_short_numbers(marks.iter_mut().map(|mark| &mut mark.title).collect());
        Self { blocks, source, marks, heads: HashMap::new() }
    }

    /// Which headings begin sessions, in a note that is `dated` to the day as a whole or not.
    pub fn find(mut self, dated: bool) -> Found {
        let mut found = Found { is_dated: dated, ..Found::default() };
        let mut periods = None;
        for level in 1..=6 {
            let starts = (0..self.marks.len()).filter(|mark| self.marks[*mark].level == level).collect::<Vec<_>>();
            let Some(&first) = starts.first() else { continue };
            let claims = starts.iter().map(|mark| self.claim(*mark)).collect::<Vec<_>>();
            let begins_note = self.marks[first].at == 0;
            if starts.len() == 1 && (level == 1 || begins_note) {
                // The only top heading is the note's title.
                let is_dated = |claim: Claim| claim.precision == Precision::Day && claim.origin != Origin::Head;
                found.is_dated |= claims[0].is_some_and(is_dated);
                found.is_headed |= begins_note && claims[0].is_some();
                if !begins_note && found.lent.is_none() {
                    found.lent = self.titled(first);
                }
            } else if self.are_sessions(level, &starts, &claims, found.is_dated) {
                // Weeks and lectures that are only counted may hold the days, too.
                let is_counted = claims.iter().all(Option::is_none) || self.holds_days(level, &claims);
                if !is_counted && !self.are_periods(&starts, &claims) {
                    return self.begins(level, &starts, &claims);
                }
                if periods.is_none() || !is_counted {
                    periods = Some((level, starts, claims));
                }
            } else if periods.is_none() && !found.is_dated && !found.is_headed {
                found.lent = self.lent(&starts, &claims);
                // What begins with a dated heading is dated by it, whatever other headings follow.
                found.is_headed = begins_note && claims[0].is_some();
                found.is_dated = found.is_headed || found.lent.is_some();
            }
        }
        if let Some((level, starts, claims)) = periods {
            return self.begins(level, &starts, &claims);
        }
        if !found.is_dated && found.lent.is_none() {
            found.lent = self.labelled();
        }
        let stands_over_all = self.marks.first().is_some_and(|mark| mark.at == 0 && mark.end == self.blocks.len());
        found.facts = self.heads.remove(&0).filter(|_| stands_over_all);
        found
    }

    /// The sessions of a level that is settled, whatever its headings say.
    pub fn at(mut self, level: u8) -> Found {
        let starts = (0..self.marks.len()).filter(|mark| self.marks[*mark].level == level).collect::<Vec<_>>();
        if starts.is_empty() {
            return Found::default();
        }
        let claims = starts.iter().map(|mark| self.claim(*mark)).collect::<Vec<_>>();
        self.begins(level, &starts, &claims)
    }

    /// Whether what dates the headings of a level are deeper headings, of which there are more.
    fn holds_days(&self, level: u8, claims: &[Option<Claim>]) -> bool {
        let is_day =
            |mark: &&Mark| mark.level > level && mark.title.is_bare && mark.title.precision() == Some(Precision::Day);
        let days = self.marks.iter().filter(is_day).map(|mark| self.blocks[mark.at].line).collect::<HashSet<_>>();
        let dated = claims.iter().flatten();
        days.len() > dated.clone().count() && dated.into_iter().all(|claim| days.contains(&claim.line))
    }

    /// The day in the words of a heading.
    fn titled(&self, mark: usize) -> Option<Lent> {
        let Mark { at, title, .. } = &self.marks[mark];
        let is_day = title.precision() == Some(Precision::Day) && !title.wants_month();
        let written = title.written.clone().filter(|_| is_day)?;
        Some((Dated { written, line: self.blocks[*at].line, origin: Origin::Title }, None))
    }

    /// What stands below the only heading that is a label of a date.
    fn labelled(&self) -> Option<Lent> {
        let labels = self.marks.iter().filter(|mark| facts::is_line_of_head(content(&self.blocks[mark.at])));
        let mut dated = labels.filter_map(|mark| {
            let section = &self.blocks[mark.at..mark.end];
            let facts = facts::read(&[], section[0].line, section, self.source);
            let dated = facts.dates.into_iter().find(|dated| dated.origin == Origin::Label)?;
            Some((dated, facts.hours))
        });
        dated.next().filter(|_| dated.next().is_none())
    }

    /// Whether all that is dated are years, months or weeks.
    fn are_periods(&self, starts: &[usize], claims: &[Option<Claim>]) -> bool {
        let mut dated = starts.iter().zip(claims).filter(|(_, claim)| claim.is_some()).peekable();
        dated.peek().is_some() && dated.all(|(mark, _)| self.marks[*mark].title.is_period())
    }

    /// What a heading claims, by its own words or else by its head.
    fn claim(&mut self, mark: usize) -> Option<Claim> {
        let Mark { title, parent, at, level, .. } = &self.marks[mark];
        // `Acta – Projecto` on top of a note is no label.
        let is_title = *at == 0 && *level == 1;
        if title.is_passing
            || parent.is_some_and(|parent| self.marks[parent].level > 1 && self.marks[parent].title.is_passing)
            || !is_title && facts::is_line_of_head(content(&self.blocks[self.marks[mark].at]))
        {
            return None;
        }
        if let Some(written) = &title.written {
            let is_known = !title.wants_month() || self.above(mark).any(|above| above.written.start.month.is_some());
            return is_known.then_some(Claim {
                day: written.start,
                precision: written.precision,
                origin: Origin::Title,
                line: self.blocks[self.marks[mark].at].line,
            });
        }
        let Dated { written, origin, line } = self.head(mark).dates.first()?;
        Some(Claim { day: written.start, precision: written.precision, origin: *origin, line: *line })
    }

    fn head(&mut self, mark: usize) -> &Facts {
        let Mark { at, end, title, .. } = &self.marks[mark];
        let Placed { line, .. } = self.blocks[*at];
        self.heads
            .entry(mark)
            .or_insert_with(|| read(title, content(&self.blocks[*at]), line, &self.blocks[at + 1..*end], self.source))
    }

    /// The years, months and weeks that a heading stands under, the nearest first.
    fn above(&self, mark: usize) -> impl Iterator<Item = Dated> {
        let parents = std::iter::successors(self.marks[mark].parent, |mark| self.marks[*mark].parent);
        let periods = parents.map(|mark| &self.marks[mark]).filter(|mark| mark.title.is_period());
        periods.filter_map(|mark| {
            let written = mark.title.written.clone()?;
            Some(Dated { written, line: self.blocks[mark.at].line, origin: Origin::Title })
        })
    }

    fn are_sessions(&self, level: u8, starts: &[usize], claims: &[Option<Claim>], note_dated: bool) -> bool {
        let title = |mark: &usize| &self.marks[*mark].title;
        let dated = claims.iter().flatten().count();
        let forms = self.forms(starts, claims);
        let undated = || starts.iter().zip(claims).filter(|(_, claim)| claim.is_none()).map(|(mark, _)| mark);
        let is_kin = |form: &Form| forms.contains(form) || dated > 1 && *form == Form::Version;
        let kin = undated().filter(|mark| title(mark).form.as_ref().is_some_and(is_kin)).count();
        let all = starts.len() + self.outside(level, starts);
        let is_rule = |block: &Placed| block.block == Block::Rule;
        let is_parted =
            starts.len() > 1 && starts[1..].iter().all(|mark| is_rule(&self.blocks[self.marks[*mark].at - 1]));
        if note_dated {
            let days = || claims.iter().flatten().map(|claim| claim.day);
            let differ = days().skip(1).any(|day| Some(day) != days().next());
            return dated > 1 && differ && (dated + kin) * 3 >= all * 2;
        }
        match dated {
            0 => {
                let counted = starts.iter().filter(|mark| title(mark).counts_sessions()).count();
                let has_times = starts.iter().any(|mark| super::lines::is_time(&title(mark).text));
                is_parted && !has_times || counted > 1 && counted * 2 >= all
            }
            1 => is_parted || all == 1 || kin > 0 && (1 + kin) * 2 >= all,
            _ => {
                let titled = claims.iter().flatten().filter(|claim| claim.origin == Origin::Title).count();
                (dated + kin) * 2 >= all || titled > 1 && titled * 4 >= all && all <= starts.len() + titled * 2
            }
        }
    }

    fn forms(&self, starts: &[usize], claims: &[Option<Claim>]) -> HashSet<Form> {
        let titled = starts.iter().zip(claims).filter(|(_, claim)| claim.is_some());
        titled.filter_map(|(mark, _)| self.marks[*mark].title.form.clone()).collect()
    }

    /// How many headings above a level have no heading of that level under them. The title counts for nothing, nor do
    /// years and months.
    fn outside(&self, level: u8, starts: &[usize]) -> usize {
        let mut holds = vec![false; self.marks.len()];
        for start in starts {
            let mut parent = self.marks[*start].parent;
            while let Some(mark) = parent.filter(|mark| !std::mem::replace(&mut holds[*mark], true)) {
                parent = self.marks[mark].parent;
            }
        }
        let counts = |mark: &Mark| mark.level < level && !mark.title.is_period() && mark.at > 0;
        self.marks.iter().zip(holds).filter(|(mark, holds)| counts(mark) && !holds).count()
    }

    /// The date that the first heading below the title gives the note, if a label there or nothing but it says so.
    fn lent(&mut self, starts: &[usize], claims: &[Option<Claim>]) -> Option<Lent> {
        let [first, ..] = starts else { return None };
        // Headings at the very top, one below the other, are lines of a title.
        let top = self.marks.iter().enumerate().take_while(|(at, mark)| mark.at == *at).map(|(mark, _)| mark);
        let of_top = top.skip(1).filter(|mark| self.marks[*mark].title.is_bare).find_map(|mark| self.titled(mark));
        if of_top.is_some() {
            return of_top;
        }
        let is_titled = claims[0]?.origin == Origin::Title;
        let is_first = self.marks[..*first].iter().all(|mark| mark.level == 1);
        let is_alone = claims[1..].iter().all(Option::is_none) && self.marks[*first].at > 0;
        if !is_first || !is_alone || is_titled && !self.marks[*first].title.is_bare {
            return None;
        }
        let facts = self.head(*first);
        let dated = facts.dates.first().filter(|dated| is_titled || dated.origin == Origin::Label)?;
        Some((dated.clone(), facts.hours.clone()))
    }

    /// The sessions of a level: its headings, headings of other levels that are dated and of the same form, and periods that
    /// say something before the first session in them.
    fn begins(mut self, level: u8, starts: &[usize], claims: &[Option<Claim>]) -> Found {
        let mut forms = self.forms(starts, claims);
        forms.retain(|form| matches!(form, Form::Date | Form::Version));
        let begins = |mark: &Mark| {
            let is_day = mark.title.precision() == Some(Precision::Day) && !mark.title.wants_month();
            // A release is one at any level, even where its day stands below it.
            let counts = |form: &Form| forms.contains(form) && (is_day || *form == Form::Version);
            let is_kin = || mark.title.form.as_ref().is_some_and(counts);
            let words = || self.blocks[mark.at + 1..].iter().find(|placed| placed.block != Block::Rule);
            let has_words = || words().is_some_and(|placed| !is_heading(placed));
            mark.level == level || is_kin() || mark.level < level && mark.title.is_period() && has_words()
        };
        let begins = (0..self.marks.len()).filter(|mark| begins(&self.marks[*mark])).collect::<Vec<_>>();
        let begins = begins.into_iter().map(|mark| self.begin(mark)).collect();
        Found { level: Some(level), begins, ..Found::default() }
    }

    fn begin(&mut self, mark: usize) -> Begin {
        self.head(mark);
        let mut facts = self.heads.remove(&mark).unwrap_or_default();
        let Mark { at, title, .. } = &self.marks[mark];
        if let Some(written) = title.written.clone().filter(|_| facts.dates.iter().all(|it| it.origin != Origin::Title))
        {
            facts.dates.push(Dated { written, line: self.blocks[*at].line, origin: Origin::Title });
        }
        Begin { at: *at, naming: Naming::Heading, facts, above: self.above(mark).collect() }
    }
}

/// Reads a head under a title. A date that its title only mentions is none of its.
pub fn read(title: &Title, content: &[Inline], line: u32, blocks: &[Placed], source: &[&str]) -> Facts {
    let rules = blocks.iter().take_while(|placed| placed.block == Block::Rule).count();
    let mut facts = facts::read(content, line, &blocks[rules..], source);
    facts.dates.retain(|dated| dated.origin != Origin::Title || !title.is_passing);
    facts
}

/// What a heading, or a line that stands for one, holds.
pub fn content(placed: &Placed) -> &[Inline] {
    match &placed.block {
        Block::Heading { content, .. } | Block::Paragraph(content) => content,
        _ => &[],
    }
}

pub const fn is_heading(placed: &Placed) -> bool {
    matches!(placed.block, Block::Heading { .. })
}
