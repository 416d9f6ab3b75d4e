//! Finishing a stretch of inlines, once it is complete: marks become what they stand for, bare addresses become links,
//! plain text is read for its signs, and the ends are trimmed.

use std::{collections::HashMap, mem::take};

use linkify::{LinkFinder, LinkKind};

use super::{
    Tool,
    piece::{Piece, Pieces, find_mark, pair},
    report::Report,
    services::{self, Service},
    signs,
};
use crate::{
    content::{Attribute, Embed, Image, Inline, Length, Source, Tag, Target},
    url::Url,
};

/// What finishing needs to know of the note.
pub struct Context<'n> {
    pub pieces: &'n Pieces,
    pub abbreviations: &'n HashMap<&'n str, &'n str>,
    pub tool: Tool,
    pub report: &'n mut Report,
}

/// A stretch of a paragraph, which another note's content may part.
pub enum Part {
    Inlines(Vec<Inline>),
    Embed(Embed),
}

impl Context<'_> {
    /// The finished inlines of a heading or cell.
    pub fn finish(&mut self, inlines: Vec<Inline>) -> Vec<Inline> {
        let mut inlines = self.marked(inlines);
        trim(&mut inlines);
        take_block_id(&mut inlines, self.tool);
        let mut out = self.inside(inlines, false);
        trim(&mut out);
        out
    }

    /// The finished inlines of preformatted text, whose signs mean themselves.
    pub fn finish_code(&mut self, inlines: Vec<Inline>) -> Vec<Inline> {
        let mut out = self.inside(inlines, true);
        trim(&mut out);
        out
    }

    /// The finished parts of a paragraph. Content of other notes stands between them.
    pub fn parts(&mut self, inlines: Vec<Inline>) -> Vec<Part> {
        if !inlines.iter().any(|inline| matches!(inline, Inline::Text(text) if has_embed(self.pieces, text))) {
            return vec![Part::Inlines(self.finish(inlines))];
        }
        let mut parts = Vec::new();
        let mut open = Vec::new();
        for inline in inlines {
            let Inline::Text(text) = inline else {
                open.push(inline);
                continue;
            };
            let mut rest = text.as_str();
            loop {
                let (before, from) = self.pieces.split(rest);
                if let Some((embed, behind)) = embed(self.pieces, from) {
                    open.push(Inline::Text(before.to_owned()));
                    parts.push(Part::Inlines(self.finish(take(&mut open))));
                    parts.push(Part::Embed(embed));
                    rest = behind;
                } else if let Some((_, behind)) = self.pieces.first(from) {
                    open.push(Inline::Text(rest[..rest.len() - behind.len()].to_owned()));
                    rest = behind;
                } else {
                    open.push(Inline::Text(rest.to_owned()));
                    break;
                }
            }
        }
        parts.push(Part::Inlines(self.finish(open)));
        parts.retain(|part| !matches!(part, Part::Inlines(content) if content.is_empty()));
        parts
    }

    /// Marks of pairs become elements around what stands between them; one without the other is its source again.
    fn marked(&self, mut inlines: Vec<Inline>) -> Vec<Inline> {
        let has_mark = |inline: &Inline| matches!(inline, Inline::Text(text) if find_mark(text).is_some());
        if !inlines.iter().any(has_mark) {
            inlines.iter_mut().for_each(|inline| self.mark_inside(inline));
            return inlines;
        }
        let mut out: Vec<Inline> = Vec::with_capacity(inlines.len());
        let mut open: Vec<(char, usize)> = Vec::new();
        for mut inline in inlines {
            self.mark_inside(&mut inline);
            let Inline::Text(text) = inline else {
                out.push(inline);
                continue;
            };
            if !text.contains(|letter| pair(letter).is_some()) {
                out.push(Inline::Text(text));
                continue;
            }
            for stretch in text.split_inclusive(|letter| pair(letter).is_some()) {
                let mark = stretch.chars().next_back().and_then(|letter| Some((letter, pair(letter)?)));
                let Some((letter, (source, tag))) = mark else {
                    out.push(Inline::Text(stretch.to_owned()));
                    continue;
                };
                let before = &stretch[..stretch.len() - letter.len_utf8()];
                out.push(Inline::Text(before.to_owned()));
                match open.iter().rposition(|(opened, _)| *opened == letter) {
                    Some(index) => {
                        let at = open[index].1;
                        open.truncate(index);
                        let content = out.split_off(at + 1);
                        out[at] = Inline::element(tag, Vec::new(), content);
                    }
                    None => {
                        open.push((letter, out.len()));
                        out.push(Inline::Text(source.to_owned()));
                    }
                }
            }
        }
        out
    }

    fn mark_inside(&self, inline: &mut Inline) {
        match inline {
            Inline::Link(link) => link.content = self.marked(take(&mut link.content)),
            Inline::Element(element) => element.content = self.marked(take(&mut element.content)),
            _ => {}
        }
    }

    /// What some inlines say, in no more memory than it needs.
    fn inside(&mut self, mut inlines: Vec<Inline>, is_plain: bool) -> Vec<Inline> {
        if let [Inline::Text(text)] = inlines.as_mut_slice()
            && self.is_only_words(text)
        {
            text.shrink_to_fit();
            inlines.shrink_to_fit();
            return inlines;
        }
        let mut out = Vec::with_capacity(inlines.len());
        self.read(inlines, is_plain, &mut out);
        out.shrink_to_fit();
        out
    }

    fn read(&mut self, inlines: Vec<Inline>, is_plain: bool, out: &mut Vec<Inline>) {
        // Neighbouring texts are one: an address may reach over a sign that was escaped.
        let mut texts: Option<String> = None;
        let mut starts_line = true;
        for inline in inlines {
            if let Inline::Text(text) = inline {
                match &mut texts {
                    Some(before) => before.push_str(&text),
                    None => texts = Some(text),
                }
                continue;
            }
            if let Some(text) = texts.take() {
                self.text(text, starts_line, is_plain, out);
            }
            starts_line = inline == Inline::Break;
            match inline {
                Inline::Link(mut link) => {
                    link.content = self.inside(take(&mut link.content), true);
                    out.push(Inline::Link(link));
                }
                Inline::Element(mut element) => {
                    let is_code = matches!(element.tag, Tag::Code | Tag::Kbd | Tag::Samp | Tag::Var);
                    element.content = self.inside(take(&mut element.content), is_plain || is_code);
                    out.push(Inline::Element(element));
                }
                other => out.push(other),
            }
        }
        if let Some(text) = texts {
            self.text(text, starts_line, is_plain, out);
        }
    }

    /// Text with its pieces.
    fn text(&mut self, mut text: String, mut starts_line: bool, is_plain: bool, out: &mut Vec<Inline>) {
        let pieces = self.pieces;
        let mut rest = text.as_str();
        loop {
            let (before, from) = pieces.split(rest);
            let Some((piece, behind)) = pieces.first(from) else { break };
            self.words(before.to_owned(), starts_line, is_plain, out);
            starts_line &= before.is_empty();
            self.piece(piece, out);
            rest = behind;
        }
        let done = text.len() - rest.len();
        text.drain(..done);
        self.words(text, starts_line, is_plain, out);
    }

    fn piece(&self, piece: &Piece, out: &mut Vec<Inline>) {
        match piece {
            Piece::Comment | Piece::Close | Piece::Open(..) | Piece::Contents(_) => {}
            Piece::Service(Service::Card(card)) => out.push(Inline::Card(Box::new(card.clone()))),
            Piece::Service(Service::Note(id)) => out.push(link(id, id.trim_start_matches('/'))),
            Piece::Ruby(base, reading) => {
                let reading = Inline::element(Tag::Rt, Vec::new(), vec![Inline::Text(reading.clone())]);
                out.push(Inline::element(Tag::Ruby, Vec::new(), vec![Inline::Text(base.clone()), reading]));
            }
            Piece::Wiki { target, alias, embedded } => {
                if let (true, Some(shown)) = (*embedded, wiki_file(target, alias.as_deref())) {
                    out.push(shown);
                } else {
                    // As Obsidian shows it: the heading inside the same note without its sign.
                    let shown = target.trim_start_matches('#').replace('#', " > ");
                    let shown = alias.as_deref().filter(|alias| !alias.is_empty()).unwrap_or(&shown);
                    out.push(link(&format!("[[{target}]]"), shown));
                }
            }
        }
    }

    /// Whether a text is as it is shown. Most are.
    fn is_only_words(&self, text: &str) -> bool {
        !text.is_empty() && self.abbreviations.is_empty() && !text.contains('@') && !signs::are_in(text)
    }

    /// Plain text with its addresses and signs.
    fn words(&mut self, mut text: String, starts_line: bool, is_plain: bool, out: &mut Vec<Inline>) {
        if text.is_empty() {
            return;
        }
        if is_plain {
            out.push(Inline::Text(self.pieces.plain(&text)));
            return;
        }
        let first = out.len();
        if self.is_only_words(&text) {
            text.shrink_to_fit();
            out.push(Inline::Text(text));
        } else if text.contains("://") || text.contains('@') || text.contains("www.") {
            self.linked(&text, starts_line, out);
        } else {
            signs::read(&text, starts_line, self.tool, out);
        }
        if !self.abbreviations.is_empty() {
            self.explain(out, first);
        }
    }

    /// Bare web and mail addresses become links (GFM, "Autolinks (extension)").
    fn linked(&self, text: &str, starts_line: bool, out: &mut Vec<Inline>) {
        let mut finder = LinkFinder::new();
        finder.url_must_have_scheme(false);
        let mut plain = String::new();
        let mut starts_line = starts_line;
        for span in finder.spans(text) {
            let shown = span.as_str();
            let address = match span.kind() {
                Some(LinkKind::Email) => Some(format!("mailto:{shown}")),
                Some(LinkKind::Url) if shown.starts_with("www.") => Some(format!("https://{shown}")),
                Some(LinkKind::Url) => Some(shown.to_owned()),
                _ => None,
            };
            match address.as_deref().and_then(Url::link) {
                Some(url) => {
                    signs::read(&plain, starts_line, self.tool, out);
                    starts_line = false;
                    plain.clear();
                    let content = vec![Inline::Text(self.pieces.plain(shown))];
                    out.push(Inline::link(Target::Web(url), content));
                }
                None => plain.push_str(shown),
            }
        }
        signs::read(&plain, starts_line, self.tool, out);
    }

    /// Abbreviations that the note explains get their long form.
    fn explain(&self, out: &mut Vec<Inline>, first: usize) {
        for inline in out.split_off(first) {
            let Inline::Text(text) = inline else {
                out.push(inline);
                continue;
            };
            let mut done = 0;
            let mut at = 0;
            for word in text.split_inclusive(|letter: char| !letter.is_alphanumeric()) {
                let bare = word.trim_end_matches(|letter: char| !letter.is_alphanumeric());
                if let Some(long) = self.abbreviations.get(bare) {
                    if done < at {
                        out.push(Inline::Text(text[done..at].to_owned()));
                    }
                    let content = vec![Inline::Text(bare.to_owned())];
                    let attributes = vec![Attribute::Title((*long).to_owned())];
                    out.push(Inline::element(Tag::Abbr, attributes, content));
                    done = at + bare.len();
                }
                at += word.len();
            }
            if done < text.len() {
                out.push(Inline::Text(text[done..].to_owned()));
            }
        }
    }
}

/// Whether some piece of a text is an embed.
fn has_embed(pieces: &Pieces, text: &str) -> bool {
    let mut rest = pieces.split(text).1;
    while let Some((_, behind)) = pieces.first(rest) {
        if embed(pieces, rest).is_some() {
            return true;
        }
        rest = pieces.split(behind).1;
    }
    false
}

/// The embed whose mark a text begins with, and the rest of the text.
fn embed<'t>(pieces: &Pieces, text: &'t str) -> Option<(Embed, &'t str)> {
    let (piece, rest) = pieces.first(text)?;
    let (address, title) = match piece {
        Piece::Wiki { target, alias, embedded: true } if wiki_file(target, alias.as_deref()).is_none() => {
            (format!("[[{target}]]"), alias.clone().unwrap_or_else(|| target.clone()))
        }
        Piece::Service(Service::Note(id)) => (id.clone(), id.trim_start_matches('/').to_owned()),
        _ => return None,
    };
    Some((Embed { target: Target::Unresolved(address), title, content: Vec::new() }, rest))
}

fn link(address: &str, shown: &str) -> Inline {
    let content = vec![Inline::Text(shown.to_owned())];
    Inline::link(Target::Unresolved(address.to_owned()), content)
}

/// What shows a file that is embedded as Obsidian writes it: `![[i.png|alt|100x145]]`.
fn wiki_file(target: &str, alias: Option<&str>) -> Option<Inline> {
    let kind = services::file(target)?;
    let (alt, size) = alias.map_or((String::new(), (None, None)), |alias| sized(alias, true));
    if kind != services::File::Picture {
        return services::shown(target, &alt);
    }
    let path = target.split('#').next().unwrap_or_default();
    let source = Source::Unresolved(path.to_owned());
    Some(Inline::Image(Box::new(Image { source, alt, title: String::new(), context: String::new(), size })))
}

/// A description with a size behind its last bar (`alt|100x145`), or, where `alone` is allowed, nothing but the size.
pub fn sized(alt: &str, alone: bool) -> (String, (Option<Length>, Option<Length>)) {
    let (words, size) = match alt.rsplit_once('|') {
        Some((words, size)) => (words, size),
        None if alone => ("", alt),
        None => return (alt.to_owned(), (None, None)),
    };
    match size_of(size.trim()) {
        Some(size) => (words.trim().to_owned(), size),
        None => (alt.to_owned(), (None, None)),
    }
}

fn size_of(text: &str) -> Option<(Option<Length>, Option<Length>)> {
    let (width, height) = text.split_once('x').unwrap_or((text, ""));
    let length = |text: &str| if text.is_empty() { Some(None) } else { Length::read(text).map(Some) };
    let size = (length(width)?, length(height)?);
    (size != (None, None)).then_some(size)
}

/// A space that may not break was written on purpose, and stays.
const BLANKS: [char; 3] = [' ', '\t', '\n'];

fn trim(inlines: &mut Vec<Inline>) {
    let blank = |inline: &Inline| match inline {
        Inline::Break => true,
        Inline::Text(text) => text.bytes().all(|byte| BLANKS.contains(&char::from(byte))),
        _ => false,
    };
    while inlines.last().is_some_and(blank) {
        inlines.pop();
    }
    let leading = inlines.iter().take_while(|inline| blank(inline)).count();
    if leading > 0 {
        inlines.drain(..leading);
    }
    if let Some(Inline::Text(text)) = inlines.first_mut()
        && text.starts_with(BLANKS)
    {
        let blanks = text.len() - text.trim_start_matches(BLANKS).len();
        text.drain(..blanks);
    }
    if let Some(Inline::Text(text)) = inlines.last_mut() {
        text.truncate(text.trim_end_matches(BLANKS).len());
    }
}

/// Obsidian's name of a block, ` ^id` at its end, becomes a place that links lead to.
fn take_block_id(inlines: &mut Vec<Inline>, tool: Tool) {
    let Some(Inline::Text(text)) = inlines.last_mut() else { return };
    let Some((before, id)) = text.rsplit_once('^') else { return };
    // Elsewhere `^2` and `^n` are more often powers.
    let is_long = tool != Tool::HackMd || id.len() > 1 && id.bytes().any(|byte| byte.is_ascii_alphabetic());
    let is_id = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') && is_long;
    if is_id && (before.is_empty() || before.ends_with(char::is_whitespace)) {
        let id = format!("^{id}");
        text.truncate(before.trim_end().len());
        inlines.push(Inline::element(Tag::Span, vec![Attribute::Id(id)], Vec::new()));
    }
}
