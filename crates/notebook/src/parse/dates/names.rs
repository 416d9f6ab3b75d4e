//! The names of months and weekdays in the languages that are read, and which of them are other words as well.

use super::folded::Folded;

/// Languages, one bit each.
pub type Tongues = u8;

pub const EN: Tongues = 1;
pub const DE: Tongues = 2;
pub const FR: Tongues = 4;
pub const ES: Tongues = 8;
pub const PT: Tongues = 16;
pub const IT: Tongues = 32;
pub const NL: Tongues = 64;
/// A form that tells nothing of its language.
pub const ANY: Tongues = u8::MAX;

/// A month from 1, or a day of the week from 0 for Monday, and the languages that call it so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name {
    pub number: u8,
    pub tongues: Tongues,
}

/// The month that a word names.
pub fn month(word: &Folded) -> Option<Name> {
    find(&MONTHS, word)
}

/// The month whose name a word is but for one letter, or two that changed places: `Febuary`, `Octpber`. Only long names
/// are told from other words so, and only by all but their first letter.
pub fn misspelt_month(word: &Folded) -> Option<Name> {
    const LONG: usize = 7;
    let word = word.as_str();
    let is_near = |known: &str| {
        known.len() >= LONG
            && known.as_bytes().first() == word.as_bytes().first()
            && strsim::osa_distance(known, word) == 1
    };
    let found = MONTHS.iter().find(|(known, ..)| word.len() >= LONG - 1 && is_near(known))?;
    Some(Name { number: found.1, tongues: found.2 })
}

/// The day of the week that a word names.
pub fn weekday(word: &Folded) -> Option<Name> {
    find(&WEEKDAYS, word)
}

/// How surely a word names a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certainty {
    /// No other word is so written.
    Sure,
    /// Its small letters are another word: `may`, `march`, `sept`.
    IfCapital,
    /// Another word in other languages, which counts only beside a day and a year or a word like `de`: `set`, `out`, `ago`.
    IfWhole,
    /// It is misspelt, which counts only beside a day and a year.
    IfComplete,
}

pub fn certainty(word: &Folded, capital: bool) -> Certainty {
    if word.is("set out ago gen mag lug giu avr sett") {
        Certainty::IfWhole
    } else if !capital && word.is("may march mar mars sept jan") {
        Certainty::IfCapital
    } else {
        Certainty::Sure
    }
}

/// A name, its number and its languages.
type Row = (&'static str, u8, Tongues);

fn find(table: &[Row], word: &Folded) -> Option<Name> {
    let at = table.binary_search_by_key(&word.as_str(), |(known, ..)| known).ok()?;
    table.get(at).map(|(_, number, tongues)| Name { number: *number, tongues: *tongues })
}

/// Without accents and in small letters, by the alphabet: full names and what is usual for short.
#[rustfmt::skip]
static MONTHS: [Row; 110] = [
    ("abr", 4, ES | PT), ("abril", 4, ES | PT), ("ago", 8, ES | PT | IT), ("agosto", 8, ES | PT | IT),
    ("aout", 8, FR), ("apr", 4, EN | DE | IT | NL), ("april", 4, EN | DE | NL), ("aprile", 4, IT),
    ("aug", 8, EN | DE | NL), ("august", 8, EN | DE), ("augustus", 8, NL), ("avr", 4, FR), ("avril", 4, FR),
    ("dec", 12, EN | FR | NL), ("december", 12, EN | NL), ("decembre", 12, FR), ("dez", 12, DE | PT),
    ("dezember", 12, DE), ("dezembro", 12, PT), ("dic", 12, ES | IT), ("dicembre", 12, IT), ("diciembre", 12, ES),
    ("ene", 1, ES), ("enero", 1, ES), ("feb", 2, EN | DE | ES | IT | NL), ("febbr", 2, IT), ("febbraio", 2, IT),
    ("feber", 2, DE), ("febrero", 2, ES), ("februar", 2, DE), ("februari", 2, NL), ("february", 2, EN),
    ("fev", 2, FR | PT), ("fevereiro", 2, PT), ("fevr", 2, FR), ("fevrier", 2, FR), ("gen", 1, IT), ("genn", 1, IT),
    ("gennaio", 1, IT), ("giu", 6, IT), ("giugno", 6, IT), ("jaen", 1, DE), ("jaenner", 1, DE),
    ("jan", 1, EN | DE | FR | PT | NL), ("janeiro", 1, PT), ("janner", 1, DE), ("januar", 1, DE), ("januari", 1, NL),
    ("january", 1, EN), ("janv", 1, FR), ("janvier", 1, FR), ("juil", 7, FR), ("juillet", 7, FR), ("juin", 6, FR),
    ("jul", 7, EN | DE | ES | PT | NL), ("julho", 7, PT), ("juli", 7, DE | NL), ("julio", 7, ES), ("july", 7, EN),
    ("jun", 6, EN | DE | ES | PT | NL), ("june", 6, EN), ("junho", 6, PT), ("juni", 6, DE | NL), ("junio", 6, ES),
    ("lug", 7, IT), ("luglio", 7, IT), ("maart", 3, NL), ("maer", 3, DE), ("maerz", 3, DE), ("mag", 5, IT),
    ("magg", 5, IT), ("maggio", 5, IT), ("mai", 5, DE | FR | PT), ("maio", 5, PT), ("mar", 3, EN | DE | ES | PT | IT),
    ("march", 3, EN), ("marco", 3, PT), ("mars", 3, FR), ("marz", 3, DE), ("marzo", 3, ES | IT), ("may", 5, EN | ES),
    ("mayo", 5, ES), ("mei", 5, NL), ("mrt", 3, NL), ("mrz", 3, DE), ("nov", 11, EN | DE | FR | ES | PT | IT | NL),
    ("november", 11, EN | DE | NL), ("novembre", 11, FR | IT), ("novembro", 11, PT), ("noviembre", 11, ES),
    ("oct", 10, EN | FR | ES), ("october", 10, EN), ("octobre", 10, FR), ("octubre", 10, ES), ("okt", 10, DE | NL),
    ("oktober", 10, DE | NL), ("ott", 10, IT), ("ottobre", 10, IT), ("out", 10, PT), ("outubro", 10, PT),
    ("sep", 9, EN | DE | FR | ES | NL), ("sept", 9, EN | DE | FR | ES | NL), ("september", 9, EN | DE | NL),
    ("septembre", 9, FR), ("septiembre", 9, ES), ("set", 9, ES | PT | IT), ("setembro", 9, PT), ("setiembre", 9, ES),
    ("sett", 9, IT), ("settembre", 9, IT),
];

/// In the same way; of the names with two letters only those of languages that use no other short ones.
#[rustfmt::skip]
static WEEKDAYS: [Row; 89] = [
    ("di", 1, DE | NL), ("dienstag", 1, DE), ("dim", 6, FR), ("dimanche", 6, FR), ("dinsdag", 1, NL),
    ("do", 3, DE | NL), ("dom", 6, ES | PT | IT), ("domenica", 6, IT), ("domingo", 6, ES | PT), ("donderdag", 3, NL),
    ("donnerstag", 3, DE), ("fr", 4, DE), ("freitag", 4, DE), ("fri", 4, EN), ("friday", 4, EN), ("gio", 3, IT),
    ("giovedi", 3, IT), ("jeu", 3, FR), ("jeudi", 3, FR), ("jue", 3, ES), ("jueves", 3, ES), ("lun", 0, FR | ES | IT),
    ("lundi", 0, FR), ("lunedi", 0, IT), ("lunes", 0, ES), ("ma", 0, NL), ("maandag", 0, NL),
    ("mar", 1, FR | ES | IT), ("mardi", 1, FR), ("martedi", 1, IT), ("martes", 1, ES), ("mer", 2, FR | IT),
    ("mercoledi", 2, IT), ("mercredi", 2, FR), ("mi", 2, DE), ("mie", 2, ES), ("miercoles", 2, ES),
    ("mittwoch", 2, DE), ("mo", 0, DE), ("mon", 0, EN), ("monday", 0, EN), ("montag", 0, DE), ("qua", 2, PT),
    ("quarta", 2, PT), ("qui", 3, PT), ("quinta", 3, PT), ("sa", 5, DE), ("sab", 5, ES | PT | IT),
    ("sabado", 5, ES | PT), ("sabato", 5, IT), ("sam", 5, FR), ("samedi", 5, FR), ("samstag", 5, DE), ("sat", 5, EN),
    ("saturday", 5, EN), ("seg", 0, PT), ("segunda", 0, PT), ("sex", 4, PT), ("sexta", 4, PT), ("so", 6, DE),
    ("sonnabend", 5, DE), ("sonntag", 6, DE), ("sun", 6, EN), ("sunday", 6, EN), ("ter", 1, PT), ("terca", 1, PT),
    ("thu", 3, EN), ("thur", 3, EN), ("thurs", 3, EN), ("thursday", 3, EN), ("tue", 1, EN), ("tues", 1, EN),
    ("tuesday", 1, EN), ("ven", 4, FR | IT), ("vendredi", 4, FR), ("venerdi", 4, IT), ("vie", 4, ES),
    ("viernes", 4, ES), ("vr", 4, NL), ("vrijdag", 4, NL), ("wed", 2, EN), ("wednesday", 2, EN), ("weds", 2, EN),
    ("wo", 2, NL), ("woensdag", 2, NL), ("za", 5, NL), ("zaterdag", 5, NL), ("zo", 6, NL), ("zondag", 6, NL),
];

/// The day of the week that a letter of Chinese, Japanese or Korean stands for.
pub fn weekday_sign(sign: char) -> Option<u8> {
    Some(match sign {
        '一' | '月' | '월' => 0,
        '二' | '火' | '화' => 1,
        '三' | '水' | '수' => 2,
        '四' | '木' | '목' => 3,
        '五' | '金' | '금' => 4,
        '六' | '土' | '토' => 5,
        '日' | '天' | '일' => 6,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted() {
        for table in [MONTHS.as_slice(), WEEKDAYS.as_slice()] {
            assert!(table.is_sorted_by(|(a, ..), (b, ..)| a < b));
        }
    }
}
