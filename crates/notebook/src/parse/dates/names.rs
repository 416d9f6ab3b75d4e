//! The names of months and weekdays in the languages that are read, and which of them are other words as well.

use std::sync::LazyLock;

use super::folded::Folded;

/// Languages, one bit each.
pub type Tongues = u8;

pub const ENGLISH: Tongues = 1;
pub const GERMAN: Tongues = 2;
pub const FRENCH: Tongues = 4;
pub const SPANISH: Tongues = 8;
pub const PORTUGUESE: Tongues = 16;
pub const ITALIAN: Tongues = 32;
pub const DUTCH: Tongues = 64;
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

type Table = LazyLock<Vec<(&'static str, Name)>>;

/// Sorted by word; built when the first date is read.
static MONTHS: Table = LazyLock::new(|| sorted(&MONTH_NAMES));
static WEEKDAYS: Table = LazyLock::new(|| sorted(&WEEKDAY_NAMES));

fn sorted<const N: usize>(names: &[(Tongues, u8, [&'static str; N])]) -> Vec<(&'static str, Name)> {
    let mut table: Vec<(&'static str, Name)> = Vec::new();
    for &(tongues, first, words) in names {
        for (number, words) in (first..).zip(words) {
            for word in words.split(' ') {
                match table.iter_mut().find(|(known, name)| *known == word && name.number == number) {
                    Some((_, name)) => name.tongues |= tongues,
                    None => table.push((word, Name { number, tongues })),
                }
            }
        }
    }
    table.sort_unstable_by_key(|(word, _)| *word);
    table
}

fn find(table: &[(&str, Name)], word: &Folded) -> Option<Name> {
    let at = table.binary_search_by_key(&word.as_str(), |(known, _)| known).ok()?;
    table.get(at).map(|(_, name)| *name)
}

/// Without accents and in small letters; each language, the number of the first, and all names of each.
#[rustfmt::skip]
const MONTH_NAMES: [(Tongues, u8, [&str; 12]); 7] = [
    (ENGLISH, 1, ["january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
        "september sept sep", "october oct", "november nov", "december dec"]),
    (GERMAN, 1, ["januar jan janner jaenner jaen", "februar feb feber", "marz maerz mar maer mrz", "april apr", "mai", "juni jun",
        "juli jul", "august aug", "september sept sep", "oktober okt", "november nov", "dezember dez"]),
    (FRENCH, 1, ["janvier janv jan", "fevrier fevr fev", "mars", "avril avr", "mai", "juin", "juillet juil", "aout",
        "septembre sept sep", "octobre oct", "novembre nov", "decembre dec"]),
    (SPANISH, 1, ["enero ene", "febrero feb", "marzo mar", "abril abr", "mayo may", "junio jun", "julio jul", "agosto ago",
        "septiembre setiembre sept sep set", "octubre oct", "noviembre nov", "diciembre dic"]),
    (PORTUGUESE, 1, ["janeiro jan", "fevereiro fev", "marco mar", "abril abr", "maio mai", "junho jun", "julho jul", "agosto ago",
        "setembro set", "outubro out", "novembro nov", "dezembro dez"]),
    (ITALIAN, 1, ["gennaio genn gen", "febbraio febbr feb", "marzo mar", "aprile apr", "maggio magg mag", "giugno giu", "luglio lug",
        "agosto ago", "settembre sett set", "ottobre ott", "novembre nov", "dicembre dic"]),
    (DUTCH, 1, ["januari jan", "februari feb", "maart mrt", "april apr", "mei", "juni jun", "juli jul", "augustus aug",
        "september sept sep", "oktober okt", "november nov", "december dec"]),
];

/// In the same way; of the abbreviations with two letters only those of languages that use no others.
#[rustfmt::skip]
const WEEKDAY_NAMES: [(Tongues, u8, [&str; 7]); 7] = [
    (ENGLISH, 0, ["monday mon", "tuesday tues tue", "wednesday weds wed", "thursday thurs thur thu", "friday fri", "saturday sat",
        "sunday sun"]),
    (GERMAN, 0, ["montag mo", "dienstag di", "mittwoch mi", "donnerstag do", "freitag fr", "samstag sonnabend sa", "sonntag so"]),
    (FRENCH, 0, ["lundi lun", "mardi mar", "mercredi mer", "jeudi jeu", "vendredi ven", "samedi sam", "dimanche dim"]),
    (SPANISH, 0, ["lunes lun", "martes mar", "miercoles mie", "jueves jue", "viernes vie", "sabado sab", "domingo dom"]),
    (PORTUGUESE, 0, ["segunda seg", "terca ter", "quarta qua", "quinta qui", "sexta sex", "sabado sab", "domingo dom"]),
    (ITALIAN, 0, ["lunedi lun", "martedi mar", "mercoledi mer", "giovedi gio", "venerdi ven", "sabato sab", "domenica dom"]),
    (DUTCH, 0, ["maandag ma", "dinsdag di", "woensdag wo", "donderdag do", "vrijdag vr", "zaterdag za", "zondag zo"]),
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
