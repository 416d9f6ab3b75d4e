//! Status: what happened to a session. It is told by a label, in brackets, or by a line that says nothing else; never by the
//! words of a sentence about something else.

use std::{collections::HashMap, sync::LazyLock};

use super::{labels, occasions, parts, words::Words};
use crate::fact::Status;

/// What says a status, in the ten languages.
const PHRASES: [(Status, &str); 5] = [
    (
        Status::Cancelled,
        "cancelled|canceled|never happened|did not happen|didn t happen|did not take place|called off| \
         no meeting|no call|no lecture|no class|abgesagt|fällt aus|fiel aus|ausgefallen|entfällt|entfallen| \
         keine sitzung|kein treffen|keine vorlesung|annulé|annulée|n a pas eu lieu|pas de réunion|cancelado| \
         cancelada|anulado|anulada|no tuvo lugar|no hubo reunión|sin reunión|não aconteceu|não houve reunião| \
         sem reunião|annullato|annullata|cancellato|cancellata|non ha avuto luogo|nessuna riunione| \
         geannuleerd|afgelast|gaat niet door|ging niet door|niet doorgegaan|geen vergadering|取消|未举行|中止|キャンセル| \
         休講|취소|휴강",
    ),
    (
        Status::Postponed,
        "postponed|rescheduled|verschoben|vertagt|reporté|reportée|repoussé|repoussée|aplazado|aplazada| \
         pospuesto|pospuesta|postergado|adiado|adiada|rinviato|rinviata|rimandato|rimandata|posticipato| \
         posticipata|uitgesteld|verzet|verplaatst|延期|推迟|改期|延后|연기",
    ),
    (
        Status::Late,
        "late|started late|verspätet|verspätung|mit verspätung|en retard|avec retard|con retraso|atrasado| \
         com atraso|in ritardo|con ritardo|te laat|verlaat|遅刻|遅延|迟到|迟开始|지연",
    ),
    (
        Status::Draft,
        "draft|wip|work in progress|entwurf|in arbeit|brouillon|ébauche|en cours de rédaction|borrador| \
         rascunho|minuta preliminar|bozza|concept|kladversie|草稿|草案|下書き|초안|작성중",
    ),
    (
        Status::RecordingOnly,
        "recording only|video only|only a recording|only recorded|nur aufzeichnung|nur die aufzeichnung| \
         nur video|enregistrement seul|enregistrement seulement|vidéo seulement|solo grabación| \
         sólo grabación|solo vídeo|só gravação|apenas gravação|solo registrazione|alleen opname|仅录像|仅视频|録画のみ| \
         動画のみ|녹화만|영상만",
    ),
];

/// The phrases by their first words, and those of languages that write no blanks.
struct Known {
    by_first_word: HashMap<&'static str, Vec<(&'static str, Status)>>,
    ideographic: Vec<(&'static str, Status)>,
}

static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let mut known = Known { by_first_word: HashMap::new(), ideographic: Vec::new() };
    for (status, phrases) in &PHRASES {
        for phrase in phrases.split('|').map(str::trim) {
            if phrase.contains(labels::is_ideographic) {
                known.ideographic.push((phrase, *status));
            } else {
                let first = phrase.split(' ').next().unwrap_or_default();
                known.by_first_word.entry(first).or_default().push((phrase, *status));
            }
        }
    }
    known
});

/// What may stand before such words beside those of an occasion.
static BEFORE: Words = Words::new(
    "the this today evening morning afternoon trip match game concert party show s is was are were has have been be got event note notes status update now sorry \
    die der das diese dieser heutige heute wurde wird ist war leider la le les cette ce est a été el esta este fue ha sido está \
    o foi esta il questa è stata stato de deze is werd wordt sessie still only 今回 本次 今天 오늘",
);

/// What may follow them.
static BEHIND: Words = Words::new(
    "to until till due because in on from for by this again today wegen auf bis und im am vom heute jusqu à au pour \
    cause à en para por a al hasta per fino causa tot naar wegens",
);

/// The longest line that can be a notice, in characters.
const LONGEST: usize = 80;

/// The same in bytes.
const LONGEST_BYTES: usize = 2 * LONGEST;

/// How long one in Chinese, Japanese or Korean is at most, which writes no blanks.
const LONGEST_IDEOGRAPHIC: usize = 16;

/// The statuses of a line that stands out, or of what follows a label.
pub fn of_notice(text: &str) -> Vec<Status> {
    if text.chars().count() > LONGEST {
        return Vec::new();
    }
    let mut found = said(text);
    // Lateness alone is about somebody.
    found.retain(|status| *status != Status::Late);
    found
}

/// The statuses behind a label.
pub fn of_value(value: &str) -> Vec<Status> {
    parts::of(value).into_iter().flat_map(|part| said(part.text)).collect()
}

/// The status that an aside is, for example `(late)`.
pub fn of_aside(text: &str) -> Option<Status> {
    said(text).first().copied()
}

/// The statuses of a title: its parts that say nothing else, `(cancelled)`, `[draft]`, `CANCELLED: …`.
pub fn of_title(title: &str) -> Vec<Status> {
    let parts = parts::of(title);
    let said = parts.into_iter().flat_map(|part| {
        let mut found = said(part.text);
        found.retain(|status| part.is_bracketed || *status != Status::Late);
        found
    });
    said.collect()
}

/// Whether a tag is that of a note that is not done: `#draft`.
pub fn is_draft(tag: &str) -> bool {
    let tag = tag.trim_start_matches('#');
    ["draft", "wip", "entwurf", "brouillon", "borrador", "rascunho", "bozza", "草稿", "下書き", "초안"]
        .iter()
        .any(|known| tag.eq_ignore_ascii_case(known))
}

/// What a few words say, if they say nothing else: nothing that is no occasion stands before it, and nothing but when or why
/// behind it.
fn said(text: &str) -> Vec<Status> {
    if text.len() > LONGEST_BYTES {
        return Vec::new();
    }
    let lower = text.to_lowercase();
    let mut found = Vec::new();
    if lower.contains(labels::is_ideographic) && lower.chars().count() <= LONGEST_IDEOGRAPHIC {
        found.extend(KNOWN.ideographic.iter().filter(|(phrase, _)| lower.contains(phrase)).map(|(_, status)| *status));
    }
    let words =
        lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>();
    for (at, word) in words.iter().enumerate() {
        for (phrase, status) in KNOWN.by_first_word.get(word).into_iter().flatten() {
            let said =
                phrase.split(' ').map(Some).eq(words[at..].iter().take(phrase.split(' ').count()).copied().map(Some));
            let next = words.get(at + phrase.split(' ').count());
            if said
                && next.is_none_or(|next| BEHIND.have(next) || next.starts_with(|letter: char| letter.is_ascii_digit()))
            {
                found.push(*status);
            }
        }
        if !BEFORE.have(word) && !occasions::is_occasion(word) {
            break;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(found: &[Status]) -> String {
        found.iter().map(|status| status.word()).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn a_notice_says_nothing_else() {
        for (line, expected) in [
            ("EVENT NEVER HAPPENED in Zoom", "Cancelled"),
            ("CANCELLED", "Cancelled"),
            ("Meeting cancelled", "Cancelled"),
            ("The meeting was cancelled due to illness.", "Cancelled"),
            ("Postponed to 24 Sept", "Postponed"),
            ("Die Sitzung fällt aus", "Cancelled"),
            ("Réunion annulée", "Cancelled"),
            ("Reunión aplazada", "Postponed"),
            ("Reunião adiada", "Postponed"),
            ("Riunione rinviata", "Postponed"),
            ("Vergadering gaat niet door", "Cancelled"),
            ("会议取消", "Cancelled"),
            ("本日は中止", "Cancelled"),
            ("코로나로 인해 취소", "Cancelled"),
            ("Recording only", "Recording only"),
            ("the order was cancelled by the customer", ""),
            ("Orders that were cancelled", ""),
            ("Cancelled flights and why", ""),
            ("late", ""),
        ] {
            assert_eq!(shown(&of_notice(line)), expected, "{line}");
        }
    }

    #[test]
    fn a_title_may_tell_its_status() {
        for (title, expected) in [
            ("Philosophy (cancelled)", "Cancelled"),
            ("[DRAFT] Philosophy", "Draft"),
            ("CANCELLED: Philosophy", "Cancelled"),
            ("Philosophy – postponed", "Postponed"),
            ("23-Sep-2021 (Postponed to 24 Sept)", "Postponed"),
            ("국민대학교 (코로나로 인해 취소)", "Cancelled"),
            ("【中止】定例会", "Cancelled"),
            ("Philosophy (late)", "Late"),
            ("Late, but not too late", ""),
            ("The cancelled order", ""),
            ("Drafting a charter", ""),
        ] {
            assert_eq!(shown(&of_title(title)), expected, "{title}");
        }
    }
}
