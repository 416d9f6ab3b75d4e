//! Occasions: the words for meetings, lectures and their minutes in the ten languages. What stands beside such a word is
//! about the session.

use super::words::Words;

/// Where people meet and talk.
static MEETINGS: Words = Words::new(
    "meeting meetings call calls session standup sync retro retrospective kickoff interview chat conference \
    hangout meetup huddle checkin hackathon sprint demo assembly hearing plenary roundtable allhands 1on1 conversation \
    sitzung besprechung treffen termin gespräch konferenz tagung versammlung jour runde \
    réunion reunion séance entretien rencontre point visioconférence assemblée atelier \
    reunión sesión junta asamblea entrevista encuentro reunião sessão encontro assembleia entrevista \
    riunione incontro seduta assemblea colloquio vergadering bijeenkomst overleg gesprek \
    会议 例会 周会 会 会議 打ち合わせ 打合せ 定例 定例会 ミーティング mtg 회의 미팅 모임",
);

/// Where somebody speaks.
static TALKS: Words = Words::new(
    "lecture lectures talk talks workshop seminar webinar class lesson course tutorial keynote presentation \
    event vorlesung vortrag kurs übung veranstaltung cours conférence exposé charla clase taller ponencia palestra aula oficina \
    lezione conferenza lezing college les 讲座 讲 课 勉強会 講義 講演 세미나 강의 스터디",
);

/// What is written about it.
static RECORDS: Words = Words::new(
    "minutes notes agenda protocol protokoll notizen mitschrift ergebnisprotokoll compte cr rendu pv verbal procès ordre \
    acta actas minuta notas ata atas verbale verbali note notulen verslag notities 纪要 记录 会议纪要 会议记录 議事録 회의록",
);

/// What stands between such a word and a date.
static BETWEEN: Words = Words::new(
    "of the from for on at in to a an held day date dated our am vom vom des der die das den dem und zur zum du de d le la les en \
    del de la el al das dos do da no na di della dello dell il lo van voor op het een st nd rd th week weekly daily monthly \
    bi biweekly team board group released release 一 第 wöchentliche hebdomadaire semanal settimanale wekelijkse and one two three",
);

/// Whether a word is that of an occasion, or of what is written about one. German compounds end with it.
pub fn is_occasion(word: &str) -> bool {
    let word = word.to_lowercase();
    is_of(&word, &MEETINGS) || is_of(&word, &TALKS) || is_of(&word, &RECORDS) || is_compound(&word)
}

/// Whether a word is that of a meeting or a talk, rather than of what is written about it.
pub fn is_gathering(word: &str) -> bool {
    let word = word.to_lowercase();
    is_of(&word, &MEETINGS) || is_of(&word, &TALKS) || is_compound(&word)
}

/// Whether a word is that of a talk.
pub fn is_talk(word: &str) -> bool {
    is_of(&word.trim_start_matches('(').to_lowercase(), &TALKS)
}

/// Whether a text has a word of an occasion.
pub fn is_named_in(text: &str) -> bool {
    text.contains("1:1") || words_of(text).any(is_occasion)
}

/// Whether a text is nothing but such words and what joins them to a date: `Minutes of the meeting on`.
pub fn leads_to_date(text: &str) -> bool {
    let mut has_occasion = false;
    words_of(text).all(|word| {
        let is_occasion = is_occasion(word) || matches!(word.to_lowercase().as_str(), "released" | "release" | "day");
        has_occasion |= is_occasion;
        is_occasion || is_of(&word.to_lowercase(), &BETWEEN)
    }) && has_occasion
}

/// Whether a text is nothing but what joins such a word to a date.
pub fn joins_date(text: &str) -> bool {
    words_of(text).all(|word| is_of(&word.to_lowercase(), &BETWEEN))
}

/// The words of a text; `kick-off` is one.
pub fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '-').filter(|word| !word.is_empty())
}

/// Whether a word, or one of those that hyphens join in it, is known.
fn is_of(word: &str, list: &Words) -> bool {
    list.have(word)
        || word.contains('-') && (list.have(&word.replace('-', "")) || word.split('-').any(|part| list.have(part)))
}

/// `Vorstandssitzung`, `团队周会议`.
fn is_compound(word: &str) -> bool {
    const ENDS: &str = "sitzung treffen besprechung versammlung protokoll gespräch konferenz vorlesung vergadering 会议 会議 例会 纪要 議事録 회의 mtg";
    word.len() > 5 && ENDS.split(' ').any(|end| word.ends_with(end))
}
