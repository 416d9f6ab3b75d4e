//! Raw HTML in a note, tokenised by the rules of the HTML Standard and held against the allow-list of [`Tag`].
//! What is not allowed loses its tag and keeps its text; what is no HTML at all (`Vec<T>`) is text.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use super::{
    blocks::{LineEnd, Reader},
    front_matter::is_language,
    icons,
    open::{Html, Kind},
    services,
};
use crate::{
    content::{Attribute, Block, Card, Direction, Inline, Length, Media, Source, Tag},
    problem::Fault,
    url::Url,
};

/// Elements of HTML that are never shown. A name that is neither here nor a [`Tag`] is no HTML.
const DROPPED: &str = "acronym address applet area article aside base basefont bgsound big body button canvas caption col \
    colgroup data datalist dialog dir fieldset font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup html input \
    label legend link main map marquee math menu meta meter nav nobr noembed noframes noscript object optgroup option output \
    param picture plaintext portal progress rb rtc script search section select slot strike style svg template textarea \
    time title track tt wbr xmp";

/// Elements whose content is no text for readers.
const SILENT: [&str; 3] = ["script", "style", "template"];

/// Elements whose own end tag closes nothing here: what stands for them is whole.
const EMBEDS: [&str; 5] = ["iframe", "video", "audio", "source", "embed"];

/// What Font Awesome's classes say beside the icon's name.
const ICON_SIZES: [&str; 8] = ["fw", "lg", "2x", "3x", "spin", "pulse", "li", "border"];

impl Reader<'_> {
    /// Reads a stretch of raw HTML: a whole block, or one tag inside a line.
    pub(super) fn html(&mut self, raw: &str, line: u32) {
        let emitter = DefaultEmitter::<usize>::new_with_span();
        let mut silent = None;
        let mut done = 0;
        for token in Tokenizer::new_with_emitter(raw, emitter) {
            let Ok(token) = token;
            match token {
                Token::StartTag(tag) => {
                    let name = String::from_utf8_lossy(&tag.name).into_owned();
                    let source = raw.get(done..tag.span.end).unwrap_or_default();
                    done = tag.span.end;
                    if silent.is_none() {
                        if SILENT.contains(&name.as_str()) {
                            silent = Some(name.clone());
                        }
                        self.start_tag(&name, &tag, source, line);
                    }
                }
                Token::EndTag(tag) => {
                    let name = String::from_utf8_lossy(&tag.name).into_owned();
                    let source = raw.get(done..tag.span.end).unwrap_or_default();
                    done = tag.span.end;
                    match &silent {
                        Some(open) if *open != name => {}
                        Some(_) => silent = None,
                        None => self.end_tag(&name, source),
                    }
                }
                Token::String(text) => {
                    done = text.span.end;
                    if silent.is_none() {
                        self.html_text(&String::from_utf8_lossy(&text.value));
                    }
                }
                Token::Comment(comment) => {
                    // One that breaks off hides nothing.
                    let source = raw.get(done..comment.span.end).unwrap_or_default();
                    done = comment.span.end;
                    if !source.ends_with('>') && silent.is_none() {
                        self.html_text(source);
                    }
                }
                Token::Doctype(doctype) => done = doctype.span.end,
                Token::Error(_) => {}
            }
        }
        // The tokenizer drops a tag that breaks off at the end; its words stay.
        let rest = raw.get(done..).unwrap_or_default();
        if !rest.trim().is_empty() && silent.is_none() {
            self.html_text(rest);
        }
    }

    fn start_tag(&mut self, name: &str, tag: &StartTag<usize>, source: &str, line: u32) {
        let attribute = |name: &[u8]| tag.attributes.get(name).map(|value| String::from_utf8_lossy(value).into_owned());
        match name {
            _ if self.in_foreign > 0 => {
                self.in_foreign += usize::from(matches!(name, "svg" | "math") && !tag.self_closing)
            }
            "br" => self.line_break(LineEnd::Br),
            "hr" if self.among_blocks() => self.block(Block::Rule, line),
            "hr" => self.inline(Inline::Break),
            "img" => {
                let alt = Inline::Text(attribute(b"alt").unwrap_or_default());
                self.image(
                    &attribute(b"src").unwrap_or_default(),
                    attribute(b"title").unwrap_or_default(),
                    &[alt],
                    line,
                );
                let size = |name: &[u8]| attribute(name).and_then(|value| Length::read(&value));
                if let Some(Inline::Image(image)) = self.top_mut().inlines.last_mut() {
                    image.size = (size(b"width"), size(b"height"));
                }
            }
            "a" => {
                let target = attribute(b"href").and_then(|address| self.target(&address, line));
                let link = Html::Link(target, attribute(b"title").unwrap_or_default());
                self.open_element(link, Vec::new(), line);
            }
            "video" | "audio" | "source" => {
                if name != "source" {
                    self.player = Some(name == "video");
                }
                if let (Some(is_video), Some(address)) = (self.player, attribute(b"src")) {
                    self.player = None;
                    let label = attribute(b"title")
                        .unwrap_or_else(|| address.rsplit('/').next().unwrap_or_default().to_owned());
                    let source = Url::link(&address).map_or(Source::Unresolved(address), Source::Web);
                    self.inline(Inline::Media(Box::new(Media { is_video, source, label })));
                }
            }
            "iframe" | "embed" => match attribute(b"src").as_deref().and_then(Url::link) {
                Some(url) => {
                    let kind = services::at(&url).unwrap_or("Embedded page").to_owned();
                    let title = attribute(b"title").unwrap_or_default();
                    self.inline(Inline::Card(Box::new(Card { kind, title, source: Source::Web(url) })));
                }
                None => self.report_dropped(name, ", because it has no address on the web", line),
            },
            "i" if attribute(b"class").is_some_and(|class| class.split(' ').any(|word| word.starts_with("fa-"))) => {
                let class = attribute(b"class").unwrap_or_default();
                let name = class
                    .split(' ')
                    .filter_map(|word| word.strip_prefix("fa-"))
                    .find(|name| !ICON_SIZES.contains(name));
                self.open_element(Html::Tag(Tag::I), Vec::new(), line);
                if let Some(name) = name {
                    self.inline(icons::icon(name));
                }
            }
            _ => match Tag::named(name) {
                Some(tag_name) if tag_name.is_block() && !self.among_blocks() => self.line_break(LineEnd::Br),
                Some(tag_name) => {
                    self.close_before(tag_name);
                    self.open_element(Html::Tag(tag_name), attributes(tag, tag_name), line);
                }
                None if is_dropped(name) => {
                    self.in_foreign += usize::from(matches!(name, "svg" | "math") && !tag.self_closing);
                    self.report_dropped(name, if SILENT.contains(&name) { "" } else { "; its text is kept" }, line);
                }
                None => self.text(source),
            },
        }
    }

    fn end_tag(&mut self, name: &str, source: &str) {
        if matches!(name, "svg" | "math") && self.in_foreign > 0 {
            self.in_foreign -= 1;
            return;
        }
        let wanted = |kind: &Kind| match kind {
            Kind::Element(Html::Tag(tag), _) => tag.name() == name,
            Kind::Element(Html::Link(..), _) => name == "a",
            _ => false,
        };
        // Only what raw HTML opened inside the innermost Markdown node can be closed here.
        let reach = self.stack.iter().rev().take_while(|frame| matches!(frame.kind, Kind::Element(..)));
        if let Some(above) = reach.map(|frame| &frame.kind).position(wanted) {
            for _ in 0..above {
                self.close_unclosed();
            }
            self.close_element();
        } else if name == "br" {
            self.line_break(LineEnd::Br);
        } else if Tag::named(name).is_none()
            && !is_dropped(name)
            && name != "a"
            && !EMBEDS.contains(&name)
            && self.in_foreign == 0
        {
            self.text(source);
        }
    }

    /// Text between tags, where line ends are blanks, except in `<pre>`.
    fn html_text(&mut self, text: &str) {
        let kept = self.stack.iter().any(|frame| matches!(frame.kind, Kind::Element(Html::Tag(Tag::Pre), _)));
        if kept {
            self.text(text);
            return;
        }
        let is_inside = matches!(&self.top().kind, kind @ Kind::Element(..) if !kind.holds_blocks());
        let follows = is_inside || !self.top().inlines.is_empty();
        let mut words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let starts_blank = text.starts_with(char::is_whitespace);
        if words.is_empty() {
            if follows {
                self.text(" ");
            }
            return;
        }
        if starts_blank && follows {
            words.insert(0, ' ');
        }
        if text.ends_with(char::is_whitespace) {
            words.push(' ');
        }
        self.text(&words);
    }

    /// Closes the siblings whose end tags HTML lets one omit.
    fn close_before(&mut self, next: Tag) {
        let ends = |open: Tag| match next {
            Tag::Li => open == Tag::Li,
            Tag::Dt | Tag::Dd => matches!(open, Tag::Dt | Tag::Dd),
            Tag::Td | Tag::Th => matches!(open, Tag::Td | Tag::Th),
            Tag::Tr => matches!(open, Tag::Td | Tag::Th | Tag::Tr),
            Tag::Tbody | Tag::Tfoot => matches!(open, Tag::Td | Tag::Th | Tag::Tr | Tag::Thead | Tag::Tbody),
            Tag::Rt | Tag::Rp => matches!(open, Tag::Rt | Tag::Rp),
            next => open == Tag::P && next.is_block(),
        };
        while let Kind::Element(Html::Tag(open), _) = self.top().kind {
            if !ends(open) {
                break;
            }
            self.close_element();
        }
    }

    fn report_dropped(&mut self, name: &str, kept: &str, line: u32) {
        if self.html_reported.insert(name.to_owned()) {
            self.context.report.add(line, Fault::NotShown, format!("`<{name}>` is not shown{kept}."));
        }
    }
}

fn is_dropped(name: &str) -> bool {
    DROPPED.split_whitespace().any(|dropped| dropped == name)
}

fn attributes(tag: &StartTag<usize>, name: Tag) -> Vec<Attribute> {
    let attribute = |(key, value): (&html5gum::HtmlString, String)| match key.as_slice() {
        b"title" => Some(Attribute::Title(value)),
        b"lang" => is_language(&value).then_some(Attribute::Lang(value)),
        b"dir" => match value.to_ascii_lowercase().as_str() {
            "ltr" => Some(Attribute::Dir(Direction::Ltr)),
            "rtl" => Some(Attribute::Dir(Direction::Rtl)),
            "auto" => Some(Attribute::Dir(Direction::Auto)),
            _ => None,
        },
        b"open" if name == Tag::Details => Some(Attribute::Open),
        b"start" if name == Tag::Ol => value.parse().ok().map(Attribute::Start),
        b"colspan" if matches!(name, Tag::Td | Tag::Th) => {
            value.parse().ok().filter(|n| *n <= 1000).map(Attribute::Colspan)
        }
        b"rowspan" if matches!(name, Tag::Td | Tag::Th) => value.parse().ok().map(Attribute::Rowspan),
        _ => None,
    };
    tag.attributes
        .iter()
        .filter_map(|(key, value)| attribute((key, String::from_utf8_lossy(value).into_owned())))
        .collect()
}
