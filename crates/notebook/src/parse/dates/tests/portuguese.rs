//! Portuguese.

use super::check;

#[test]
fn days_and_ranges() {
    check(&[
        ("28 de setembro de 2022", "2022-09-28"),
        ("22 de agosto de 2023, às 10h", "2023-08-22 10:00"),
        ("quarta-feira, 28 de setembro de 2022", "2022-09-28 Wed"),
        ("quarta, 28 de setembro de 2022", "2022-09-28 Wed"),
        ("qua, 28 set 2022", "2022-09-28 Wed"),
        ("sáb 1 out 2022", "2022-10-01 Sat"),
        ("5 de março de 2024", "2024-03-05"),
        ("10 out. 2022", "2022-10-10"),
        ("10 out 2022", "2022-10-10"),
        ("out 10", "none"),
        ("1º de maio de 2021", "2021-05-01"),
        ("3 a 5 de maio de 2021", "2021-05-03/2021-05-05"),
        ("28 de dezembro de 2022 a 2 de janeiro de 2023", "2022-12-28/2023-01-02"),
        ("Reunião 03/03/2025", "2025-03-03 | Reunião"),
        ("Data: 19/05/2025", "2025-05-19 | Data:"),
        ("Reunião 04/06/2026 — Estratégia", "2026-06-04 ambiguous | Reunião — Estratégia"),
        ("fevereiro de 2022", "2022-02"),
        ("terça-feira 27 de setembro, 14h30", "?-09-27 Tue 14:30"),
        ("segunda-feira, 26/09/2022 das 14h às 16h", "2022-09-26 Mon 14:00-16:00"),
        ("2º trimestre de 2023", "2023-Q2"),
    ]);
}
