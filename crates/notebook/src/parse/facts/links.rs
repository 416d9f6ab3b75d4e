//! Links of a head, by what they lead to. Where the session takes place is told by the address, all else first by what the
//! note calls it and then by the address.

use super::{
    labels::{self, Label},
    words::Words,
};
use crate::{
    fact::{Link, LinkKind},
    url::Url,
};

/// Addresses of calls: the host or its end, and what the path begins with. With the place that the call is, as shown.
const ROOMS: [(&str, &str, &str); 21] = [
    ("zoom.us", "/j/", "Zoom"),
    ("zoom.us", "/my/", "Zoom"),
    ("zoom.us", "/w/", "Zoom"),
    ("zoom.us", "/s/", "Zoom"),
    ("zoom.us", "/wc/", "Zoom"),
    ("zoom.us", "/meeting/", "Zoom"),
    ("zoom.us", "/webinar/", "Zoom"),
    ("zoom-x.de", "/j/", "Zoom"),
    ("meet.google.com", "/", "Google Meet"),
    ("teams.microsoft.com", "/l/meetup-join", "Microsoft Teams"),
    ("teams.microsoft.com", "/meet", "Microsoft Teams"),
    ("teams.live.com", "/meet", "Microsoft Teams"),
    ("meet.jit.si", "/", "Jitsi"),
    ("8x8.vc", "/", "Jitsi"),
    ("webex.com", "/meet/", "Webex"),
    ("webex.com", "/join/", "Webex"),
    ("whereby.com", "/", "Whereby"),
    ("gather.town", "/", "Gather"),
    ("meeting.tencent.com", "/", "Tencent Meeting"),
    ("senfcall.de", "/", "BigBlueButton"),
    ("discord.gg", "/", "Discord"),
];

/// Addresses by kind: the host or its end, and what the path begins with.
const ADDRESSES: [(LinkKind, &[(&str, &str)]); 5] = [
    (
        LinkKind::Recording,
        &[
            ("youtube.com", "/watch"),
            ("youtube.com", "/embed/"),
            ("youtube.com", "/live/"),
            ("youtube.com", "/playlist"),
            ("youtu.be", "/"),
            ("youtube-nocookie.com", "/embed/"),
            ("vimeo.com", "/"),
            ("twitch.tv", "/videos/"),
            ("zoom.us", "/rec/"),
            ("loom.com", "/share/"),
            ("media.ccc.de", "/v/"),
            ("bilibili.com", "/video/"),
            ("asciinema.org", "/a/"),
            ("archive.org", "/details/"),
            ("panopto.com", "/"),
            ("panopto.eu", "/"),
            ("soundcloud.com", "/"),
            ("dailymotion.com", "/video/"),
            ("peertube.tv", "/w/"),
        ],
    ),
    (
        LinkKind::Slides,
        &[
            ("docs.google.com", "/presentation/"),
            ("slides.com", "/"),
            ("speakerdeck.com", "/"),
            ("slideshare.net", "/"),
            ("figshare.com", "/"),
            ("pitch.com", "/"),
            ("prezi.com", "/"),
            ("slid.es", "/"),
            ("gamma.app", "/"),
            ("hackmd.io", "/p/"),
        ],
    ),
    (
        LinkKind::Repository,
        &[
            ("github.com", "/"),
            ("gitlab.com", "/"),
            ("codeberg.org", "/"),
            ("bitbucket.org", "/"),
            ("git.sr.ht", "/"),
            ("gitee.com", "/"),
        ],
    ),
    (
        LinkKind::Paper,
        &[
            ("arxiv.org", "/"),
            ("doi.org", "/"),
            ("openreview.net", "/"),
            ("aclanthology.org", "/"),
            ("biorxiv.org", "/"),
            ("medrxiv.org", "/"),
            ("dl.acm.org", "/doi/"),
            ("ieeexplore.ieee.org", "/"),
            ("semanticscholar.org", "/paper/"),
            ("proceedings.mlr.press", "/"),
            ("papers.nips.cc", "/"),
            ("jstor.org", "/"),
            ("ssrn.com", "/"),
            ("eprint.iacr.org", "/"),
        ],
    ),
    (
        LinkKind::Form,
        &[
            ("forms.gle", "/"),
            ("docs.google.com", "/forms/"),
            ("forms.office.com", "/"),
            ("typeform.com", "/"),
            ("doodle.com", "/"),
            ("surveymonkey.com", "/"),
            ("tally.so", "/"),
            ("jotform.com", "/"),
            ("framaforms.org", "/"),
            ("framadate.org", "/"),
            ("when2meet.com", "/"),
            ("eventbrite.com", "/"),
            ("lu.ma", "/"),
        ],
    ),
];

/// Files by the ends of their names.
const ENDINGS: [(LinkKind, &[&str]); 3] = [
    (LinkKind::Recording, &["mp4", "webm", "mkv", "mov", "m4v", "mp3", "m4a", "ogg", "opus", "wav"]),
    (LinkKind::Slides, &["ppt", "pptx", "key", "odp"]),
    (LinkKind::Paper, &["pdf"]),
];

/// Words of a link that tell its kind wherever they stand in it; those of labels tell it, too, where they stand alone.
static WORDS: [(LinkKind, Words); 7] = [
    (
        LinkKind::Recording,
        Words::new(
            "recording recorded video videos replay aufzeichnung mitschnitt enregistrement vidéo rediffusion grabación vídeo gravação \
         registrazione opname 录像 录音 回放 録画 動画 녹화 영상",
        ),
    ),
    (
        LinkKind::Slides,
        Words::new(
            "slides deck presentation folien präsentation diapositives diapos présentation diapositivas presentación apresentação \
         presentazione presentatie 幻灯片 课件 スライド 슬라이드",
        ),
    ),
    (LinkKind::Agenda, Words::new("agenda tagesordnung pauta 议程 アジェンダ 안건")),
    (
        LinkKind::Form,
        Words::new(
            "form survey rsvp formular umfrage formulaire sondage formulario encuesta formulário 问卷 アンケート 설문",
        ),
    ),
    (
        LinkKind::Repository,
        Words::new("repo repository code dépôt repositorio repositório codice 仓库 代码 リポジトリ 저장소"),
    ),
    (LinkKind::Paper, Words::new("paper preprint 论文 論文 논문")),
    (LinkKind::Room, Words::new("join")),
];

/// A link with what it leads to.
pub fn link(label: String, url: Url) -> Link {
    let kind = kind(&label, &url);
    Link { label, url, kind }
}

/// What is where a link leads.
fn kind(label: &str, url: &Url) -> LinkKind {
    if room(url).is_some() {
        return LinkKind::Room;
    }
    of_words(label).unwrap_or_else(|| of_address(url))
}

/// What the words of a link or of the label before it say it leads to.
pub fn of_words(label: &str) -> Option<LinkKind> {
    if label.len() > 120 || label.contains("://") {
        return None;
    }
    if let Some(Label::Link(kind)) = labels::read(label) {
        return Some(kind);
    }
    let label = label.to_lowercase();
    let mut words = label.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.find_map(|said| {
        let says = |words: &Words| words.have(said) || said.contains(labels::is_ideographic) && words.stand_in(said);
        WORDS.iter().find(|(_, words)| says(words)).map(|(kind, _)| *kind)
    })
}

/// The call that an address leads to, as shown.
pub fn room(url: &Url) -> Option<&'static str> {
    let (host, path) = host_and_path(url);
    ROOMS.iter().find(|(known, start, _)| is_host(&host, known) && begins(path, start)).map(|(.., shown)| *shown)
}

fn of_address(url: &Url) -> LinkKind {
    let (host, path) = host_and_path(url);
    let here = |(known, start): &(&str, &str)| is_host(&host, known) && begins(path, start);
    let by_host = ADDRESSES.iter().find(|(_, known)| known.iter().any(here)).map(|(kind, _)| *kind);
    let name = path.split(['?', '#']).next().unwrap_or_default();
    let ending =
        name.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map(|(_, ending)| ending.to_lowercase());
    let by_ending = || {
        let ending = ending?;
        ENDINGS.iter().find(|(_, known)| known.contains(&ending.as_str())).map(|(kind, _)| *kind)
    };
    by_host.or_else(by_ending).unwrap_or(LinkKind::Other)
}

fn host_and_path(url: &Url) -> (String, &str) {
    let rest = url.as_str().split_once("://").map_or("", |(_, rest)| rest);
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    (host.to_lowercase(), path)
}

/// `us02web.zoom.us` is one of `zoom.us`.
fn is_host(host: &str, known: &str) -> bool {
    host.strip_suffix(known).is_some_and(|before| before.is_empty() || before.ends_with('.'))
}

/// Whether a path begins so, and does not end there.
fn begins(path: &str, start: &str) -> bool {
    path.strip_prefix(start).is_some_and(|rest| !rest.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_has_the_kind_of_its_words_or_of_its_address() {
        for (label, address, expected) in [
            ("Video", "https://www.youtube.com/watch?v=1", LinkKind::Recording),
            ("here", "https://youtu.be/1", LinkKind::Recording),
            ("Audio/Video of the meeting", "https://a.example/1", LinkKind::Recording),
            ("Aufzeichnung", "https://a.example/1", LinkKind::Recording),
            ("Link zur Aufzeichnung", "https://a.example/1", LinkKind::Recording),
            ("録画はこちら", "https://a.example/1", LinkKind::Recording),
            ("talk", "https://a.example/talk.mp4?x=1", LinkKind::Recording),
            ("Zoom recording", "https://us02web.zoom.us/rec/share/1", LinkKind::Recording),
            ("Slides", "https://a.example/talk.pdf", LinkKind::Slides),
            ("here", "https://docs.google.com/presentation/d/1", LinkKind::Slides),
            ("the deck", "https://speakerdeck.com/a/b", LinkKind::Slides),
            ("talk.pptx", "https://a.example/talk.pptx", LinkKind::Slides),
            ("Diapositivas", "https://a.example/", LinkKind::Slides),
            ("幻灯片", "https://a.example/", LinkKind::Slides),
            ("Setup", "https://github.com/FourthBrain/software", LinkKind::Repository),
            ("GitHub Agenda", "https://github.com/ethereum/pm/issues/830", LinkKind::Agenda),
            ("Ordre du jour", "https://a.example/", LinkKind::Agenda),
            ("Orden del día", "https://a.example/", LinkKind::Agenda),
            ("Attention", "https://arxiv.org/abs/1706.03762", LinkKind::Paper),
            ("handout", "https://a.example/b/paper.PDF", LinkKind::Paper),
            ("Certificate Request", "https://docs.google.com/forms/d/e/1/viewform", LinkKind::Form),
            ("Anmeldung", "https://a.example/", LinkKind::Form),
            ("find a day", "https://doodle.com/poll/1", LinkKind::Form),
            ("Join", "https://a.example/", LinkKind::Room),
            ("Video call", "https://us02web.zoom.us/j/123", LinkKind::Room),
            ("Meeting", "https://meet.google.com/abc", LinkKind::Room),
            ("Teams", "https://teams.microsoft.com/l/meetup-join/1", LinkKind::Room),
            ("", "https://meet.jit.si/Room", LinkKind::Room),
            ("home", "https://zoom.us/", LinkKind::Other),
            ("docs", "https://a.example/", LinkKind::Other),
            ("notyoutube", "https://notyoutube.com/watch?v=1", LinkKind::Other),
        ] {
            let url = Url::link(address).unwrap();
            assert_eq!(kind(label, &url), expected, "{label} {address}");
        }
    }
}
