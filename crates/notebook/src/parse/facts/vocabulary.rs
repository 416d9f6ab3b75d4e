//! Vocabulary: the words of labels, in English, German, French, Spanish, Portuguese, Italian, Dutch, Chinese, Japanese and
//! Korean.

use super::labels::Label;
use crate::fact::{LinkKind, Role};

/// The words by what they announce. Those of no label stand beside others and mean nothing alone.
pub const WORDS: [(Option<Label>, &str); 23] = [
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
pub const LEADS: [&str; 14] =
    ["会议", "會議", "開催", "开会", "本次", "活动", "课程", "会議", "회의", "강의", "모임", "수업", "行事", "授業"];

/// What a label in these languages holds if it speaks of another session or day.
pub const ELSEWHERE: [&str; 14] =
    ["下次", "下一次", "上次", "截止", "更新", "修改", "创建", "次回", "前回", "締切", "다음", "이전", "지난", "마감"];
