//! The small words around dates, folded: what leads to a date, joins two of them, or says that something is a session.

/// What stands before a date and belongs to it: `on the`, `am`, `vom`, `du`, `el día`.
pub const LEADS: &str = "on in the of from for since dated am im den dem der vom von zum ab le du des de del el dia desde en em do no il dal \
    dell op van";

/// Before a day and a month of digits, these tell that it is a date: `am 2.2.`, `du 19/10`. All of them put the day first.
pub const DAY_LEADS: &str = "am vom zum den dem le du el del il dal op em";

/// Between a weekday and its date: `Mittwoch, dem 18. Januar`, `Wednesday the 28th`.
pub const ARTICLES: &str = "the den dem der le el il dia";

/// Between the day and the month, and between the month and the year.
pub const OF: &str = "of de del d di van";

/// Between the first day and the last, also hours.
pub const UNTIL: &str = "to until till through thru bis au a al tot ate alle as";

/// Between two days of one month.
pub const AND: &str = "and und et y e en";

/// Before a time.
pub const AT: &str = "at from um von ab a as das las alle ore dalle om kl klo t de vers gegen around";

/// Behind the number of a day, of a quarter or a week, without a space.
pub const ORDINALS: &str = "st nd rd th er e eme ere o a ro te de ste";

/// A session is called so: a day of digits behind such a word is no version, and a year beside it is its year.
pub const SESSIONS: &str = "meeting meetings minutes notes call standup sync session workshop conference summit retro review retrospective \
    report annual yearly treffen sitzung protokoll besprechung termin notizen jahresbericht reunion compte rendu seance proces acta junta \
    notas informe reuniao ata relatorio riunione verbale seduta vergadering notulen overleg verslag bijeenkomst";
