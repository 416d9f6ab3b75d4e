//! Labels: what the word before a colon announces, in the ten languages that are read. A label counts only if each of its
//! words is known: “Meeting date” is one, “Review date”, “Start of the project” and “Next meeting” are none that date a
//! session.

use std::{collections::HashMap, sync::LazyLock};

use crate::fact::{LinkKind, Role};

/// What a label announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    When,
    /// The time at which the session ended.
    End,
    Place,
    /// How people meet, which is a place if it names a platform: `Format: Zoom`.
    Mode,
    /// Somebody, whose organisation may follow behind a comma.
    Person(Role),
    People(Role),
    /// Those who were not there.
    Absent,
    Status,
    Link(LinkKind),
    Links,
    /// Something else about the session, such as how long it was, or about another session.
    Other,
}

/// The words of labels, in English, German, French, Spanish, Portuguese, Italian, Dutch, Chinese, Japanese and Korean.
/// Those of no label stand beside others and mean nothing alone.
const WORDS: [(Option<Label>, &str); 23] = [
    (
        Some(Label::When),
        "date dates datetime time times when day days held start starts started begin begins \
         datum termin zeit uhrzeit wann tag zeitpunkt beginn anfang sitzungstermin sitzungsdatum besprechungstermin \
         heure heures quand jour jours horaire horaires début debut fecha fechas hora horas horario cuándo cuando día dia inicio \
         data horário quando dia início orario ora ore giorno inizio tijd tijdstip wanneer dag aanvang \
         日期 时间 時間 日时 开始 開始 日時 日付 開催日 開催日時 実施日 日程 期日 날짜 일시 일자 시간 시작 작성일시 작성일",
    ),
    (Some(Label::End), "end ends ended ende schluss fin fim fine einde 结束 結束 終了 종료"),
    (
        Some(Label::Place),
        "place where location venue room ort raum wo sitzungsort veranstaltungsort treffpunkt lieu salle où endroit \
         lugar sala dónde donde ubicación ubicacion local onde luogo sede aula dove plaats locatie waar zaal \
         地点 地點 场所 会场 場所 会場 開催場所 장소 위치",
    ),
    (
        Some(Label::Mode),
        "format platform mode medium via plattform plateforme formato plataforma modalidad modalidade piattaforma modalità \
         形式 平台 方式 形態 플랫폼 방식",
    ),
    (
        Some(Label::Person(Role::Speaker)),
        "speaker presenter presented instructor lecturer teacher trainer tutor panelist referent referentin dozent dozentin \
         vortragender vortragende orateur oratrice conférencier conférencière intervenant intervenante ponente orador oradora \
         palestrante relatore relatrice docente spreker docent 主讲 主讲人 讲者 演讲者 演讲人 発表者 講師 登壇者 講演者 발표자 강사 연사",
    ),
    (
        Some(Label::People(Role::Speaker)),
        "speakers presenters instructors lecturers teachers trainers panelists panel referenten dozenten vortragenden orateurs \
         conférenciers intervenants ponentes oradores palestrantes relatori docenti sprekers docenten",
    ),
    (
        Some(Label::Person(Role::Host)),
        "host hosted chair chairperson chairman chairwoman chaired moderator moderated preside facilitator facilitated organizer \
         organiser organized organised leader led lead emcee mc gastgeber gastgeberin leitung sitzungsleitung leiter leiterin moderation \
         moderatorin vorsitz vorsitzender vorsitzende veranstalter animateur animatrice animation présidence président présidente \
         modérateur modératrice organisateur anfitrión anfitriona moderador moderadora presidente presidenta organizador \
         organizadora anfitrião coordenação coordenador coordinación coordinador moderatore moderatrice conduttore \
         voorzitter gastheer gastvrouw moderatie 主持 主持人 主席 司会 司会者 進行 ファシリテーター ファシリ 主催 主催者 사회자 사회 진행 진행자 주최",
    ),
    (Some(Label::People(Role::Host)), "hosts chairs moderators facilitators organizers organisers"),
    (
        Some(Label::Person(Role::Scribe)),
        "scribe scribes notetaker notetakers taker takers notes minutes secretary recorder prepared written author authors protokoll protokollant \
         protokollantin protokollführer protokollführerin protokollführung schriftführer schriftführung schriftführerin secrétaire rédacteur \
         rédactrice rédigé secretario secretaria redactor redactora acta secretário secretária redator redatora ata verbalizzante \
         segretario segretaria verbale notulist notulen verslag 记录 記錄 記錄人 记录人 记录员 記録 記録者 書記 議事録 기록 기록자 서기 작성자",
    ),
    (
        Some(Label::People(Role::Attendee)),
        "attendee attendees attendance attending participant participants present people who members guests teilnehmer teilnehmerin \
         teilnehmerinnen teilnehmende teilnehmenden teilnehmerliste anwesend anwesende anwesenden anwesenheit présent présente présents \
         présentes participante participantes personnes asistente asistentes presente presentes asistencia presenti partecipanti \
         aanwezig aanwezige aanwezigen deelnemer deelnemers 与会人员 参会 與會人員 出席人員 參加者 參與者 与会者 参会人员 参与人员 参加人员 出席人员 与会者 参会者 参会人 与会人 参加人 出席 到会 \
         出席者 参加者 参加メンバー メンバー 참석자 참가자 참여자 참석 참여인원",
    ),
    (Some(Label::People(Role::Named)), "with by mit von avec con com met"),
    (
        Some(Label::Absent),
        "absent absentee absentees absence absences apologies regrets excused missing not entschuldigt abwesend abwesende fehlend \
         fehlende fehlen absents absente absentes excusé excusés excusée ausente ausentes ausencias assente assenti giustificati afwezig \
         afwezigen afgemeld verhinderd 缺席 请假 請假 缺席人员 欠席 欠席者 불참 불참자 결석",
    ),
    (Some(Label::Status), "status state zustand statut état estado stato toestand 状态 状態 ステータス 상태"),
    (
        Some(Label::Link(LinkKind::Recording)),
        "recording recordings video videos audio replay youtube livestream stream podcast aufzeichnung aufnahme mitschnitt \
         enregistrement vidéo rediffusion grabación vídeo gravação registrazione opname 录像 錄影 錄音 录音 录屏 视频 回放 録画 録音 動画 アーカイブ \
         녹화 영상 동영상 녹음",
    ),
    (
        Some(Label::Link(LinkKind::Slides)),
        "slides slide deck slidedeck slideset presentation presentations folien foliensatz präsentation diapositives diapos présentation \
         diapositivas presentación apresentação diapositive presentazione presentatie 幻灯片 簡報 课件 スライド 資料 슬라이드 발표자료",
    ),
    (
        Some(Label::Link(LinkKind::Repository)),
        "repository repo code sourcecode github gitlab codeberg quellcode quelltext dépôt código repositorio repositório codice \
         broncode 仓库 代码 源码 リポジトリ コード 저장소 코드",
    ),
    (
        Some(Label::Link(LinkKind::Paper)),
        "paper papers preprint article arxiv publication aufsatz artikel artículo artigo articolo 论文 論文 논문",
    ),
    (
        Some(Label::Link(LinkKind::Form)),
        "form survey poll signup rsvp registration register feedback formular anmeldung umfrage formulaire inscription sondage \
         formulario inscripción encuesta formulário inscrição modulo iscrizione formulier aanmelding inschrijving enquête \
         报名 问卷 表单 フォーム 申込 申し込み 登録 アンケート 신청 설문",
    ),
    (
        Some(Label::Link(LinkKind::Agenda)),
        "agenda programme tagesordnung programm ordre pauta orden ordem ordine 议程 議程 議題 アジェンダ 안건 의제",
    ),
    (
        Some(Label::Link(LinkKind::Room)),
        "join zoom jitsi webex dial bbb bigbluebutton einwahl zugang rejoindre visio 入会 参加リンク 参加url",
    ),
    (
        Some(Label::Links),
        "link links resources material materials url urls ressourcen materialien liens enlaces collegamenti 链接 リンク 링크",
    ),
    (
        Some(Label::Other),
        "duration length subject topic topics title theme type kind purpose goal goals objective objectives contact wifi group next previous \
         last deadline due updated modified created published expires expiry review action actions item items follow dauer thema themen betreff titel \
         nächste nächster nächstes letzte letzter vorige frist gruppe durée sujet sujets objet objectif titre thème type prochaine \
         prochain dernière précédente échéance duración tema temas asunto título objetivo próxima próximo última anterior plazo \
         duração assunto prazo durata oggetto argomento titolo obiettivo prossima prossimo ultima precedente scadenza duur \
         onderwerp doel volgende vorige 时长 主题 题目 目标 类型 テーマ 件名 目的 주제 제목 분류",
    ),
    (
        None,
        "source meeting meetings session sessions call calls event talk lecture class workshop seminar webinar conference sync standup of the a an \
         and or for in on at to this our team list name names taken given local utc gmt number info details full s e o y et und \
         en der die das des den dem le la les du de del dello della di da do dos das am um n º person online remote virtual remotely page \
         github google open note link document doc core joint co full id here sitzung besprechung treffen veranstaltung vorlesung innen réunion reunion séance seance \
         cours personne reunión reunion sesión sesion clase reunião reuniao sessão sessao lista nomes encontro riunione incontro lezione vergadering bijeenkomst overleg op \
         voor van release released 会议 开会 本次 活动 课程 名单 人员 会議 開催 실시 회의 강의 모임 인원 명단 today heute minute meetup one two three four five",
    ),
];

/// What a label in Chinese, Japanese or Korean may begin with.
const LEADS: [&str; 14] =
    ["会议", "會議", "開催", "开会", "本次", "活动", "课程", "会議", "회의", "강의", "모임", "수업", "行事", "授業"];

/// What a label in these languages holds if it speaks of another session or day.
const ELSEWHERE: [&str; 14] =
    ["下次", "下一次", "上次", "截止", "更新", "修改", "创建", "次回", "前回", "締切", "다음", "이전", "지난", "마감"];

/// The longest line that is looked at for several labels, in bytes.
const LONGEST_LINE: usize = 240;

/// How many colons of a line are looked at for labels.
const MOST_COLONS: usize = 12;

/// The longest label, in characters.
const LONGEST: usize = 48;

static KNOWN: LazyLock<HashMap<&str, Option<Label>>> = LazyLock::new(|| {
    let mut known = HashMap::new();
    for (label, words) in &WORDS {
        for word in words.split_whitespace() {
            known.entry(word).or_insert(*label);
        }
    }
    known
});

/// What a label announces; none for words that are no label.
pub fn read(label: &str) -> Option<Label> {
    if label.len() > LONGEST * 3 {
        return None;
    }
    let mut label = label.to_lowercase();
    if label.contains(['(', '（', '[', '【']) {
        label = without_brackets(&label);
    }
    if label.contains(is_ideographic) && ELSEWHERE.iter().any(|word| label.contains(word)) {
        return Some(Label::Other);
    }
    let mut meaning = None;
    for word in words(&label) {
        meaning = match (meaning, of_word(word)?) {
            (None, found) => found,
            (Some(before), None) => Some(before),
            (Some(before), Some(found)) => Some(together(before, found)?),
        };
    }
    meaning
}

/// Whether a label only says that it is about the session itself: `This meeting: …`, `Day 1`.
pub fn is_session(label: &str) -> bool {
    label.len() <= LONGEST
        && words(&label.to_lowercase()).next().is_some()
        && words(&label.to_lowercase()).all(|word| matches!(of_word(word), Some(None)))
}

/// A line of the kind `label: value`, cut. The label may be any words.
pub fn cut(line: &str) -> Option<(&str, &str)> {
    let at = line.char_indices().take(LONGEST + 1).find(|(_, letter)| matches!(letter, ':' | '：' | '∶'))?.0;
    let (label, rest) = line.split_at(at);
    let mut value = rest.trim_start_matches([':', '：', '∶']);
    // `Teilnehmer:innen: Ada`
    if let Some(behind) = value.strip_prefix("innen").map(str::trim_start).and_then(|rest| rest.strip_prefix(':')) {
        value = behind;
    }
    let is_label = label.chars().any(char::is_alphabetic) && !value.starts_with("//");
    is_label.then(|| (label.trim(), value.trim()))
}

/// The parts of a line that holds several known labels with what follows them, if it holds nothing else; at most one part for
/// any other line.
pub fn segments(line: &str) -> Vec<&str> {
    if line.len() > LONGEST_LINE {
        return Vec::new();
    }
    let is_colon = |letter: char| matches!(letter, ':' | '：');
    let colons = line.match_indices(is_colon).map(|(at, _)| at).take(MOST_COLONS).collect::<Vec<_>>();
    if colons.len() < 2 {
        return Vec::new();
    }
    // A label is one or two words before a colon.
    let start = |colon: &usize| {
        let before = &line[..*colon];
        let starts = before.rmatch_indices(char::is_whitespace).map(|(at, blank)| at + blank.len()).chain([0]).take(2);
        let is_label = |start: &usize| {
            let label = &line[*start..*colon];
            let label = read(label).filter(|_| !label.contains(char::is_numeric));
            label.is_some_and(|label| !matches!(label, Label::Other | Label::People(Role::Named)))
        };
        starts.filter(is_label).last()
    };
    let starts = colons.iter().filter_map(start).collect::<Vec<_>>();
    if starts.first() != Some(&0) {
        return Vec::new();
    }
    let ends = starts.iter().skip(1).copied().chain([line.len()]);
    starts.iter().zip(ends).map(|(start, end)| line[*start..end].trim_matches([' ', '|', ';', ',', '·', '/'])).collect()
}

/// A line whose label a dash ends, or in Chinese, Japanese and Korean a blank. Only a label that is known counts.
pub fn cut_loosely(line: &str) -> Option<(&str, &str)> {
    if line.len() > LONGEST_LINE {
        return None;
    }
    let is_dash = |letter: char| matches!(letter, '–' | '—' | '-');
    let dash = line
        .split_once(is_dash)
        .filter(|(label, _)| line[label.len()..].starts_with(['–', '—']) || label.ends_with(' '));
    let blank = || line.split_once([' ', '\u{3000}']).filter(|(label, _)| label.chars().all(is_ideographic));
    let (label, value) = dash.or_else(blank)?;
    let known = matches!(read(label)?, Label::When | Label::Place | Label::Person(_) | Label::People(_));
    (known && !value.trim().is_empty()).then(|| (label.trim(), value.trim()))
}

/// Chinese characters, kana and Hangul.
pub fn is_ideographic(letter: char) -> bool {
    matches!(letter, '\u{3005}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
}

/// What two words of a label mean together.
fn together(first: Label, second: Label) -> Option<Label> {
    use Label::{Absent, End, Link, Links, Mode, Other, People, Person, Place, When};
    Some(match (first, second) {
        (Other, _) | (_, Other) => Other,
        (Absent, Person(_) | People(_)) | (Person(_) | People(_), Absent) => Absent,
        (When, Place | Mode | End) | (Place | Mode, When) => When,
        (agenda @ Link(LinkKind::Agenda), When) => agenda,
        (Place | Mode, Place | Mode) => Place,
        (found @ (Person(_) | People(_)), People(Role::Named))
        | (People(Role::Named), found @ (Person(_) | People(_))) => found,
        // Those present are the weakest: `Speakers present`.
        (found @ (Person(_) | People(_)), People(Role::Attendee))
        | (People(Role::Attendee), found @ (Person(_) | People(_))) => found,
        (Person(role) | People(role), Person(other) | People(other)) if role == other => first,
        // A recording of a call is no call, and an agenda on GitHub no repository.
        (Link(LinkKind::Room | LinkKind::Repository), link @ Link(_)) => link,
        (link @ Link(_), Link(_) | Links) | (Links, link @ Link(_)) => link,
        (first, second) if first == second => first,
        _ => return None,
    })
}

/// What a word means; none if it is unknown.
fn of_word(word: &str) -> Option<Option<Label>> {
    if word.chars().all(|letter| letter.is_numeric()) {
        return Some(None);
    }
    KNOWN.get(word).copied().or_else(|| {
        let rest = LEADS.iter().find_map(|lead| word.strip_prefix(lead))?;
        KNOWN.get(rest).copied()
    })
}

fn words(label: &str) -> impl Iterator<Item = &str> {
    label.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// `Attendees (5)`, `Présent(e)s`.
fn without_brackets(label: &str) -> String {
    let mut depth = 0_u32;
    let mut kept = String::new();
    for letter in label.chars() {
        match letter {
            '(' | '（' | '[' | '【' => depth += 1,
            ')' | '）' | ']' | '】' => depth = depth.saturating_sub(1),
            _ if depth == 0 => kept.push(letter),
            _ => {}
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_known_by_all_its_words() {
        use Label::{Absent, End, Link, Mode, Other, People, Person, Place, When};
        for (labels, expected) in [
            (
                "Date|When|Meeting Date/Time|Date & Time|Date and place|Datum|Fecha y hora|会议时间|日時|회의 일시|📅 Date",
                Some(When),
            ),
            ("Ende|Fine|結束|終了", Some(End)),
            ("Where|Location|Ort|Lieu|Lugar|Local|Luogo|Locatie|地点|場所|강의장소|Meeting room", Some(Place)),
            ("Format|Platform", Some(Mode)),
            (
                "Speaker|Presented by|Referentin|Orateur|Ponente|Palestrante|Relatore|Spreker|主讲人|講師|발표자",
                Some(Person(Role::Speaker)),
            ),
            (
                "Chair|Moderator|Hosted by|Sitzungsleitung|Animateur|Voorzitter|主持人|司会|사회자",
                Some(Person(Role::Host)),
            ),
            (
                "Scribe|Notes|Minutes by|Note taker|Protokoll|Secrétaire|Notulist|记录人|記録|서기",
                Some(Person(Role::Scribe)),
            ),
            (
                "Attendees (5)|Present|Members present|Anwesend|Teilnehmer:innen|Présent(e)s|Personnes présentes|Asistentes|Presenti|\
                 Aanwezig|与会人员|出席者|참석자|Remote attendees",
                Some(People(Role::Attendee)),
            ),
            ("Regrets|Apologies|Not present|Entschuldigt|Excusés|Ausentes|Afwezig|缺席|欠席|불참", Some(Absent)),
            ("Recording|Audio/Video of the meeting|Aufzeichnung|录像|録画", Some(Link(LinkKind::Recording))),
            ("Agenda|GitHub Agenda Page|Ordre du jour|Orden del día|議題", Some(Link(LinkKind::Agenda))),
            (
                "Next meeting|Due|Deadline|Last updated|Created|Published|Review date|Expires|Previous meeting|Date of the next meeting|\
                 Action item|Nächste Sitzung|Prochaine réunion|Próxima reunión|下次会议|次回|다음 회의",
                Some(Other),
            ),
            ("Start of project|Born|Sprint|Speaker notes|Data source plan|Foo", None),
        ] {
            for label in labels.split('|') {
                assert_eq!(read(label), expected, "{label}");
            }
        }
    }

    #[test]
    fn a_line_is_cut_behind_its_label() {
        for (line, expected) in [
            ("Date: 1 May", Some(("Date", "1 May"))),
            ("日期：1日", Some(("日期", "1日"))),
            ("Date :: 1 May", Some(("Date", "1 May"))),
            ("Présents : Luc", Some(("Présents", "Luc"))),
            ("Teilnehmer:innen: Ada", Some(("Teilnehmer", "Ada"))),
            ("https://a.example", None),
            ("9:30", None),
            ("no label", None),
        ] {
            assert_eq!(cut(line), expected, "{line}");
        }
        assert_eq!(cut_loosely("Place – Room 4"), Some(("Place", "Room 4")));
        assert_eq!(cut_loosely("Alice – Bob"), None);
    }
}
