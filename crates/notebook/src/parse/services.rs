//! Services: what other sites show, and files that are no pictures. Each becomes a card or player that loads nothing
//! before somebody asks for it.

use crate::{
    content::{Card, Inline, Media, Source},
    url::Url,
};

/// What `{%service argument%}` asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Service {
    /// Something on another site.
    Card(Card),
    /// Another note, by its address at HackMD.
    Note(String),
}

/// HackMD's services: the name, what it shows, and what an address begins with of which only the end is written.
const SERVICES: [(&str, &str, &str); 14] = [
    ("youtube", "YouTube video", "https://www.youtube.com/watch?v="),
    ("vimeo", "Vimeo video", "https://vimeo.com/"),
    ("gist", "GitHub gist", "https://gist.github.com/"),
    ("slideshare", "SlideShare slides", "https://www.slideshare.net/"),
    ("speakerdeck", "Speaker Deck slides", "https://speakerdeck.com/"),
    ("pdf", "PDF document", ""),
    ("figma", "Figma design", ""),
    ("preview", "Link", ""),
    ("twitter", "Post on X", "https://twitter.com/"),
    ("codepen", "CodePen", "https://codepen.io/"),
    ("jsfiddle", "JSFiddle", "https://jsfiddle.net/"),
    ("asciinema", "Terminal recording", "https://asciinema.org/a/"),
    ("airtable", "Airtable", ""),
    ("miro", "Miro board", ""),
];

/// What stands on other sites, by host and the beginning of the path.
const HOSTS: [(&str, &str, &str); 15] = [
    ("youtube.com", "/watch", "YouTube video"),
    ("youtube.com", "/embed/", "YouTube video"),
    ("youtube.com", "/live/", "YouTube video"),
    ("youtube.com", "/shorts/", "YouTube video"),
    ("youtube-nocookie.com", "/embed/", "YouTube video"),
    ("youtu.be", "/", "YouTube video"),
    ("vimeo.com", "/", "Vimeo video"),
    ("player.vimeo.com", "/video/", "Vimeo video"),
    ("twitter.com", "/", "Post on X"),
    ("x.com", "/", "Post on X"),
    ("speakerdeck.com", "/player/", "Speaker Deck slides"),
    ("docs.google.com", "/presentation/", "Google slides"),
    ("docs.google.com", "/forms/", "Google form"),
    ("open.spotify.com", "/embed", "Spotify"),
    ("w.soundcloud.com", "/player", "SoundCloud"),
];

/// Reads the inside of `{%…%}`; none if it is no service that is known, or its argument is no address.
pub fn named(inside: &str) -> Option<Service> {
    let (name, argument) = inside.trim().split_once(char::is_whitespace)?;
    let argument = argument.trim().trim_matches(['"', '\'']);
    if name.eq_ignore_ascii_case("hackmd") {
        let id = argument.rsplit_once("hackmd.io").map_or(argument, |(_, id)| id);
        return is_plain(id).then(|| Service::Note(format!("/{}", id.trim_start_matches('/'))));
    }
    let (_, kind, start) = SERVICES.iter().find(|(known, ..)| name.eq_ignore_ascii_case(known))?;
    let url = Url::link(argument).filter(Url::is_remote).or_else(|| {
        let is_end = !start.is_empty() && is_plain(argument);
        is_end.then(|| Url::link(&format!("{start}{argument}"))).flatten()
    })?;
    Some(Service::Card(Card { kind: (*kind).to_owned(), title: String::new(), source: Source::Web(url) }))
}

fn is_plain(argument: &str) -> bool {
    !argument.is_empty()
        && argument.chars().all(|letter| {
            letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-' | '/' | '@' | '.' | '#' | '?' | '=' | '&')
        })
}

/// The kind of thing that stands at an address, if it is one that is shown as a card.
pub fn at(url: &Url) -> Option<&'static str> {
    let rest = url.as_str().split_once("://")?.1;
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let host = host.to_ascii_lowercase();
    let host = host.strip_prefix("www.").or_else(|| host.strip_prefix("m.")).unwrap_or(&host);
    let found = HOSTS.iter().find(|(known, start, _)| host == *known && path.starts_with(start) && path.len() > 1)?;
    Some(found.2)
}

/// Whether a video stands at an address, so that a line of nothing but the address is meant to show it.
pub fn is_video(url: &Url) -> bool {
    at(url).is_some_and(|kind| kind.ends_with("video"))
}

/// What a file is by the ending of its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum File {
    Picture,
    Sound,
    Film,
    Document(&'static str),
}

/// What the file at an address is; none for a note, and for what no page shows.
pub fn file(address: &str) -> Option<File> {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let (_, ending) = path.rsplit_once('/').map_or(path, |(_, name)| name).rsplit_once('.')?;
    Some(match ending.to_ascii_lowercase().as_str() {
        "png" | "jpg" | "jpeg" | "gif" | "webp" | "avif" | "bmp" | "svg" => File::Picture,
        "mp3" | "ogg" | "oga" | "wav" | "m4a" | "flac" | "opus" | "aac" | "3gp" => File::Sound,
        "mp4" | "webm" | "ogv" | "mov" | "m4v" | "mkv" => File::Film,
        "pdf" => File::Document("PDF document"),
        "canvas" => File::Document("Obsidian canvas"),
        "base" => File::Document("Obsidian base"),
        "excalidraw" => File::Document("Excalidraw drawing"),
        _ => return None,
    })
}

/// What shows a file or site that was written in the way of a picture; none if it is one, or may be.
pub fn shown(address: &str, label: &str) -> Option<Inline> {
    let source = || Url::link(address).map_or_else(|| Source::Unresolved(address.to_owned()), Source::Web);
    let name = || {
        let path = address.split(['?', '#']).next().unwrap_or_default();
        path.rsplit('/').next().unwrap_or_default().to_owned()
    };
    let page = address.split_once("#page=").map(|(_, page)| page).filter(|page| page.parse::<u32>().is_ok());
    let label = match page {
        _ if !label.is_empty() => label.to_owned(),
        Some(page) => format!("{}, page {page}", name()),
        None => name(),
    };
    if let Some(kind) = Url::link(address).as_ref().and_then(at) {
        let title = if label == name() { String::new() } else { label };
        return Some(Inline::Card(Box::new(Card { kind: kind.to_owned(), title, source: source() })));
    }
    match file(address)? {
        File::Picture => None,
        File::Sound => Some(Inline::Media(Box::new(Media { is_video: false, source: source(), label }))),
        File::Film => Some(Inline::Media(Box::new(Media { is_video: true, source: source(), label }))),
        File::Document(kind) => {
            Some(Inline::Card(Box::new(Card { kind: kind.to_owned(), title: label, source: source() })))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_service_gives_an_address() {
        for (inside, expected) in [
            ("youtube aqz-KE-bpKQ ", "YouTube video https://www.youtube.com/watch?v=aqz-KE-bpKQ"),
            ("Vimeo 124148255", "Vimeo video https://vimeo.com/124148255"),
            ("gist schacon/4277", "GitHub gist https://gist.github.com/schacon/4277"),
            ("pdf https://a.b/c.pdf", "PDF document https://a.b/c.pdf"),
            ("hackmd @me/note-1", "note /@me/note-1"),
            ("pdf javascript:alert(1)", "none"),
            ("youtube \"><script>", "none"),
            ("pdf c.pdf", "none"),
            ("unknown x", "none"),
            ("youtube", "none"),
        ] {
            let shown = match named(inside) {
                Some(Service::Card(Card { kind, source: Source::Web(url), .. })) => format!("{kind} {}", url.as_str()),
                Some(Service::Note(id)) => format!("note {id}"),
                _ => "none".to_owned(),
            };
            assert_eq!(shown, expected, "{inside}");
        }
    }

    #[test]
    fn an_address_tells_what_stands_there() {
        for (address, expected) in [
            ("https://www.youtube.com/watch?v=x", Some("YouTube video")),
            ("https://youtu.be/x", Some("YouTube video")),
            ("https://youtu.be/", None),
            ("https://notyoutube.com/watch?v=x", None),
            ("https://x.com/a/status/1", Some("Post on X")),
            ("https://example.org/a.png", None),
        ] {
            assert_eq!(Url::link(address).as_ref().and_then(at), expected, "{address}");
        }
        assert_eq!(file("a/b.MP4#t=3"), Some(File::Film));
        assert_eq!(file("a.b/c"), None);
    }
}
