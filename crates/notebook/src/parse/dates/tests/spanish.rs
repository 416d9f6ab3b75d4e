//! Spanish.

use super::check;

#[test]
fn days_and_ranges() {
    check(&[
        ("28 de septiembre de 2022", "2022-09-28"),
        ("Reunión 30 de septiembre del 2021", "2021-09-30 | Reunión"),
        ("martes, 15 de octubre de 2024", "2024-10-15 Tue"),
        ("mié. 28 sept. 2022", "2022-09-28 Wed"),
        ("Miércoles 28 de setiembre 2022", "2022-09-28 Wed"),
        ("mar 3 mayo 2022", "2022-05-03 Tue"),
        ("mar 3 mar 2020", "2020-03-03 Tue"),
        ("3 de mayo", "?-05-03"),
        ("3 ene 2022", "2022-01-03"),
        ("5 ago 2022", "2022-08-05"),
        ("5 ago", "none"),
        ("1º de mayo de 2022", "2022-05-01"),
        ("1ro de mayo de 2022", "2022-05-01"),
        ("sábado 1 de octubre de 2022", "2022-10-01 Sat"),
        ("dom 2 oct 2022", "2022-10-02 Sun"),
        ("del 3 al 5 de mayo de 2021", "2021-05-03/2021-05-05"),
        ("del 28 de septiembre al 2 de octubre de 2022", "2022-09-28/2022-10-02"),
        ("Reunión del 12 may 2026 a las 00:28 UTC", "2026-05-12 00:28 UTC | Reunión"),
        ("17/03/2025 - 15:30-15:45", "2025-03-17 15:30-15:45"),
        ("28 de septiembre de 2022, 14:00 h", "2022-09-28 14:00"),
        ("El día 3 de mayo de 2021", "2021-05-03"),
        ("septiembre de 2022", "2022-09"),
        ("segundo trimestre", "none"),
        ("3 de diciembre de 2021", "2021-12-03"),
        ("jueves 5 feb. 2026", "2026-02-05 Thu"),
    ]);
}
