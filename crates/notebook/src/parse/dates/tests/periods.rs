//! Months, quarters, weeks and years.

use super::check;

#[test]
fn months() {
    check(&[
        ("September 2022", "2022-09"),
        ("Sept. '22", "2022-09"),
        ("Sep 2022", "2022-09"),
        ("September, 2022", "2022-09"),
        ("2022-09", "2022-09"),
        ("09/2022", "2022-09"),
        ("2022/09", "2022-09"),
        ("im 09/2022", "2022-09"),
        ("Report for April 2020", "2020-04 | Report"),
        ("Sept/Oct 2022", "2022-09/2022-10-31"),
        ("January – March 2022", "2022-01/2022-03-31"),
        ("Protokoll 3/2022", "none"),
        ("Protokoll 03/2022", "none"),
        ("Ausgabe 12/2019", "none"),
        ("2019-20", "none"),
        ("v0.1.x (2019-07-XX)", "none"),
        ("season 2009-10", "none"),
        ("2022.09 release", "none"),
        ("CVE-2022-0928", "none"),
    ]);
}

#[test]
fn quarters() {
    check(&[
        ("Q2 2023", "2023-Q2"),
        ("2023 Q2", "2023-Q2"),
        ("2023-Q2", "2023-Q2"),
        ("2023Q2", "2023-Q2"),
        ("Q2/2023", "2023-Q2"),
        ("Q2 '23", "2023-Q2"),
        ("Review of Q3 2022", "2022-Q3 | Review"),
        ("2. Quartal 2023", "2023-Q2"),
        ("Quartal 2/2023", "2023-Q2"),
        ("2nd quarter 2023", "2023-Q2"),
        ("2nd quarter of 2023", "2023-Q2"),
        ("second quarter of 2023", "2023-Q2"),
        ("Q5 2023", "none"),
        ("Q 2 2023", "none"),
        ("FAQ2 2023 people", "none"),
    ]);
}

#[test]
fn weeks() {
    check(&[
        ("2023-W22", "2023-W22"),
        ("2023W22", "2023-W22"),
        ("2023-W22-3", "2023-05-31"),
        ("week 22 of 2023", "2023-W22"),
        ("2023 week 22", "2023-W22"),
        ("Week 22, 2023", "2023-W22"),
        ("KW 22/2023", "2023-W22"),
        ("KW22 2023", "2023-W22"),
        ("Wochenbericht KW 7/2022", "2022-W07 | Wochenbericht"),
        ("22. KW 2023", "2023-W22"),
        ("W22 2023", "2023-W22"),
        ("2020-W53", "2020-W53"),
        ("2021-W53", "none"),
        ("2023-W00", "none"),
        ("week 3", "none"),
        ("Week 3: pointers", "none"),
        ("KW 22", "none"),
    ]);
}

#[test]
fn years() {
    check(&[
        ("2022", "2022"),
        (" 2022 ", "2022"),
        ("Annual review 2018", "2018 | Annual review"),
        ("2021 meeting notes", "2021 | meeting notes"),
        ("Weekly notes 2024", "2024 | Weekly notes"),
        ("Forth200x 2021 meeting notes", "2021 | Forth200x meeting notes"),
        ("Meeting notes of the 2008 crisis", "none"),
        ("in 2022 we met", "none"),
        ("2150", "none"),
        ("1100", "none"),
        ("1984, by George Orwell", "none"),
        ("ISO 8601:2004", "none"),
        ("Algorithms, WS 2023/24", "none"),
        ("Sommersemester 2023", "none"),
        ("Winter 2022", "none"),
        ("Spring 2023", "none"),
    ]);
}
