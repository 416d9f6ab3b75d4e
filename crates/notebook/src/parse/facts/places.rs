//! Places: platforms by the names that people give them, and rooms.

use super::{labels, words::Words};

/// Platforms by the names people give them, and as shown.
const PLATFORMS: [(&str, &str); 62] = [
    ("youtube", "YouTube"),
    ("youtube live", "YouTube"),
    ("zoom", "Zoom"),
    ("zoom.us", "Zoom"),
    ("zoom call", "Zoom"),
    ("zoom meeting", "Zoom"),
    ("google meet", "Google Meet"),
    ("google meets", "Google Meet"),
    ("google hangouts", "Google Hangouts"),
    ("hangouts", "Google Hangouts"),
    ("meet", "Google Meet"),
    ("gmeet", "Google Meet"),
    ("teams", "Microsoft Teams"),
    ("ms teams", "Microsoft Teams"),
    ("ms-teams", "Microsoft Teams"),
    ("microsoft teams", "Microsoft Teams"),
    ("webex", "Webex"),
    ("cisco webex", "Webex"),
    ("discord", "Discord"),
    ("twitch", "Twitch"),
    ("skype", "Skype"),
    ("jitsi", "Jitsi"),
    ("jitsi meet", "Jitsi"),
    ("bigbluebutton", "BigBlueButton"),
    ("big blue button", "BigBlueButton"),
    ("bbb", "BigBlueButton"),
    ("gather", "Gather"),
    ("gather.town", "Gather"),
    ("gathertown", "Gather"),
    ("whereby", "Whereby"),
    ("airmeet", "Airmeet"),
    ("slack", "Slack"),
    ("matrix", "Matrix"),
    ("mumble", "Mumble"),
    ("teamspeak", "TeamSpeak"),
    ("irc", "IRC"),
    ("gotomeeting", "GoToMeeting"),
    ("facetime", "FaceTime"),
    ("telegram", "Telegram"),
    ("signal", "Signal"),
    ("飞书", "飞书"),
    ("飞书会议", "飞书会议"),
    ("钉钉", "钉钉"),
    ("腾讯会议", "腾讯会议"),
    ("線上", "線上"),
    ("线上", "线上"),
    ("オンライン", "オンライン"),
    ("온라인", "온라인"),
    ("online", "Online"),
    ("en ligne", "En ligne"),
    ("en línea", "En línea"),
    ("remote", "Remote"),
    ("virtual", "Virtual"),
    ("visioconférence", "Visioconférence"),
    ("visio", "Visio"),
    ("videokonferenz", "Videokonferenz"),
    ("videoconferencia", "Videoconferencia"),
    ("in person", "In person"),
    ("in-person", "In person"),
    ("webinar", "Webinar"),
    ("phone", "Phone"),
    ("telefon", "Telefon"),
];

/// Names that are words of their own, too, and so are places behind a label only.
const WORDS: [&str; 8] = ["matrix", "signal", "gather", "remote", "virtual", "phone", "telefon", "telegram"];

/// Names that say how people met, not where; of no weight beside a platform.
const VAGUE: [&str; 11] = [
    "Online",
    "オンライン",
    "온라인",
    "线上",
    "線上",
    "En ligne",
    "En línea",
    "Remote",
    "Virtual",
    "Videokonferenz",
    "Visio",
];

/// What is no place, but says that there are two.
const BOTH: [&str; 6] = ["hybrid", "hybride", "híbrido", "híbrida", "ibrido", "ハイブリッド"];

/// What the name of a room begins with, in letters.
static ROOMS: Words = Words::new(
    "room hall auditorium building lab aula raum studio hörsaal seminarraum besprechungsraum konferenzraum \
    salle amphi amphithéâtre bâtiment sala salón auditório edificio zaal lokaal library classroom",
);

/// What the name of a room holds in Chinese, Japanese and Korean.
const IDEOGRAPHIC_ROOMS: [&str; 9] = ["会议室", "教室", "会議室", "회의실", "강의실", "講堂", "礼堂", "号室", "报告厅"];

/// What nobody has decided yet.
const UNKNOWN: [&str; 12] = ["tbd", "tba", "tbc", "n/a", "none", "-", "–", "—", "?", "???", "offen", "未定"];

/// What may stand before a platform.
const PREPOSITIONS: [&str; 14] =
    ["on", "via", "through", "over", "per", "über", "auf", "sur", "su", "en", "no", "por", "pelo", "op"];

/// The longest line of nothing but places, in bytes.
const LONGEST_LINE: usize = 100;

/// The longest name of a place, in characters.
const LONGEST: usize = 160;

/// A platform as shown, or a room as written.
pub fn known(text: &str) -> Option<&str> {
    let text = text.trim();
    platform(text).or_else(|| is_room(text).then_some(text))
}

/// The platform of that name.
fn platform(text: &str) -> Option<&'static str> {
    if text.len() > 24 {
        return None;
    }
    let text = text.trim_start_matches(['@', ' ']).to_lowercase();
    let bare = text.split_once(' ').filter(|(lead, _)| PREPOSITIONS.contains(lead)).map(|(_, rest)| rest);
    let find = |name: &str| PLATFORMS.iter().find(|(known, _)| *known == name).map(|(_, shown)| *shown);
    find(&text).or_else(|| bare.and_then(find))
}

/// A line of a head that is nothing but places, for example `Room 5 / Zoom`.
pub fn of_line(text: &str) -> Option<Vec<String>> {
    if text.len() > LONGEST_LINE || WORDS.iter().any(|word| text.eq_ignore_ascii_case(word)) {
        return None;
    }
    if let Some(place) = platform(text.trim()) {
        return Some(vec![place.to_owned()]);
    }
    let parts = parts(text);
    if !parts.iter().any(|part| platform(part).is_some()) {
        return is_room(text.trim()).then(|| vec![text.trim().to_owned()]);
    }
    let places = parts.iter().map(|part| known(part)).collect::<Option<Vec<_>>>()?;
    (!places.is_empty()).then(|| without_vague(&places))
}

/// What stands behind a label: a place as written, or several if platforms are among them.
pub fn of_value(value: &str) -> Vec<String> {
    let value = value.trim().trim_start_matches(['|', ' ']).trim_end_matches(['.', ',', ';', '|', ' ']);
    if value.is_empty() || value.chars().count() > LONGEST || UNKNOWN.contains(&value.to_lowercase().as_str()) {
        return Vec::new();
    }
    if value.to_lowercase().starts_with("link ") {
        return Vec::new();
    }
    if let Some(place) = platform(value).or_else(|| through(value)) {
        return vec![place.to_owned()];
    }
    let found = parts(value);
    if found.iter().any(|part| platform_in(part).is_some()) {
        let places =
            joined(value, &found).into_iter().map(|part| platform_in(part).or_else(|| known(part)).unwrap_or(part));
        return without_vague(&places.collect::<Vec<_>>());
    }
    let lower = value.to_lowercase();
    let rest = BOTH.iter().find_map(|word| lower.strip_prefix(word).map(|_| &value[word.len().min(value.len())..]));
    let rest = rest.map_or(value, |rest| rest.trim_matches(|letter: char| !letter.is_alphanumeric()));
    if rest.is_empty() { Vec::new() } else { vec![rest.to_owned()] }
}

/// A platform, alone or behind a preposition.
fn platform_in(part: &str) -> Option<&'static str> {
    platform(part).or_else(|| through(part))
}

/// The parts of a line, of which those that only commas part are an address, unless they are platforms.
fn joined<'a>(line: &'a str, parts: &[&'a str]) -> Vec<&'a str> {
    let start = |part: &str| part.as_ptr() as usize - line.as_ptr() as usize;
    let mut joined: Vec<&str> = Vec::new();
    for part in parts {
        let end = start(part) + part.len();
        match joined.last_mut() {
            Some(last)
                if platform_in(part).is_none()
                    && platform_in(last).is_none()
                    && line.get(start(last) + last.len()..start(part)).is_some_and(|between| between == ", ") =>
            {
                *last = &line[start(last)..end];
            }
            _ => joined.push(part),
        }
    }
    joined
}

/// The platform behind a preposition: `Remote through Jitsi`.
fn through(value: &str) -> Option<&'static str> {
    let words = value.split(' ').collect::<Vec<_>>();
    let at =
        words.iter().rposition(|word| PREPOSITIONS.contains(&word.to_lowercase().as_str())).filter(|at| *at <= 3)?;
    platform(&words[at + 1..].join(" "))
}

/// The parts of a line that names several places, without the word that says so.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = vec![text];
    for sign in [
        " / ", "/", " + ", " & ", " and ", " or ", " und ", " oder ", " et ", " ou ", " y ", " e ", " o ", " en ",
        ", ", "; ", " | ", " – ", " — ", " - ", "(", ")", ": ", "、", "／", "，",
    ] {
        parts = parts.into_iter().flat_map(|part| part.split(sign)).collect();
    }
    let parts = parts.into_iter().map(|part| part.trim_matches([' ', '.', ',', '(', ')']));
    parts.filter(|part| !part.is_empty() && !BOTH.contains(&part.to_lowercase().as_str())).collect()
}

fn without_vague(places: &[&str]) -> Vec<String> {
    let is_vague = |place: &&&str| VAGUE.contains(*place);
    let clear = places.iter().filter(|place| !is_vague(place)).collect::<Vec<_>>();
    // “Online” is a place beside a room, and none beside a platform.
    let has_platform = clear.iter().any(|place| platform(place).is_some());
    let kept = if has_platform { clear } else { places.iter().collect() };
    kept.into_iter().map(|place| (*place).to_owned()).collect()
}

fn is_room(text: &str) -> bool {
    let (first, rest) = text.split_once([' ', '-']).unwrap_or((text, ""));
    // A room has a number, or a name with a capital.
    let has_name = rest.starts_with(|letter: char| letter.is_numeric() || letter.is_uppercase());
    let is_ideographic =
        || IDEOGRAPHIC_ROOMS.iter().any(|room| text.contains(room)) && text.chars().any(labels::is_ideographic);
    text.chars().count() <= 40
        && rest.split_whitespace().count() <= 4
        && (has_name && ROOMS.have(&first.to_lowercase()) || text.chars().count() <= 12 && is_ideographic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_may_be_a_place() {
        for (line, expected) in [
            ("Zoom", "Zoom"),
            ("Youtube", "YouTube"),
            ("via Zoom", "Zoom"),
            ("@ Discord", "Discord"),
            ("Room 12", "Room 12"),
            ("Raum 2.14", "Raum 2.14"),
            ("Hörsaal A", "Hörsaal A"),
            ("Sala 3", "Sala 3"),
            ("会議室A", "会議室A"),
            ("3층 회의실", "3층 회의실"),
            ("Room 5 / Zoom", "Room 5 | Zoom"),
            ("Room 5 and Google Meet", "Room 5 | Google Meet"),
            ("Hybrid: Room 5 + Jitsi", "Room 5 | Jitsi"),
            ("Online (Zoom)", "Zoom"),
            ("オンライン", "オンライン"),
            ("Room for improvement", "none"),
            ("Lab", "none"),
            ("Ada Lovelace", "none"),
            ("Zoom in on the results", "none"),
        ] {
            let found = of_line(line).map_or("none".to_owned(), |places| places.join(" | "));
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn what_stands_behind_a_label_is_a_place() {
        for (value, expected) in [
            (
                "Spinhuis zaal 2.18, Oudezijds Achterburgwal 185, Amsterdam",
                "Spinhuis zaal 2.18, Oudezijds Achterburgwal 185, Amsterdam",
            ),
            ("Online - Google Meet", "Google Meet"),
            ("Lecture hall, Zoom", "Lecture hall | Zoom"),
            ("Hybrid (Room 5 and Zoom)", "Room 5 | Zoom"),
            ("hybrid", ""),
            ("TBD", ""),
            ("至善园学生活动中心", "至善园学生活动中心"),
            ("Café Müller", "Café Müller"),
            ("Acme HQ, 12 Main St, Berlin (hybrid, stream on YouTube)", "Acme HQ, 12 Main St, Berlin | YouTube"),
        ] {
            assert_eq!(of_value(value).join(" | "), expected, "{value}");
        }
    }
}
