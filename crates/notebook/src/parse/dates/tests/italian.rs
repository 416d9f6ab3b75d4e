//! Italian.

use super::check;

#[test]
fn days_and_ranges() {
    check(&[
        ("28 settembre 2022", "2022-09-28"),
        ("Riunione del 16 dicembre 24", "2024-12-16 | Riunione"),
        ("Verbale della riunione di mercoledì 11 maggio 2022", "2022-05-11 Wed | Verbale della riunione di"),
        ("mar 3 maggio 2022", "2022-05-03 Tue"),
        ("mar 3 maggio", "?-05-03 Tue"),
        ("gio. 5 mag. 2022", "2022-05-05 Thu"),
        ("1° maggio 2022", "2022-05-01"),
        ("l'11 giugno 2022", "2022-06-11 | l'"),
        ("dal 3 al 5 maggio 2021", "2021-05-03/2021-05-05"),
        ("28 set 2022 alle ore 15:30", "2022-09-28 15:30"),
        ("28 set 2022 alle 15", "2022-09-28 | alle 15"),
        ("ott 2022", "2022-10"),
        ("lug 2022", "none"),
        ("luglio 2022", "2022-07"),
        ("dalle 9:00 alle 12:00, 28 settembre 2022", "2022-09-28 09:00-12:00 | dalle"),
        ("gennaio 2023", "2023-01"),
        ("venerdì 30/09/2022", "2022-09-30 Fri"),
    ]);
}
