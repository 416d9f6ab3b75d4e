//! French.

use super::check;

#[test]
fn days_and_ranges() {
    check(&[
        ("28 septembre 2022", "2022-09-28"),
        ("jeudi 1er septembre 2022, 14h30", "2022-09-01 Thu 14:30"),
        ("le 1er mai 2022", "2022-05-01"),
        ("Réunion d'équipe du 23 févr. 2023", "2023-02-23 | Réunion d'équipe"),
        ("Réunion du Lundi 26 Avril 2021 :", "2021-04-26 Mon | Réunion :"),
        ("mercredi 28 sept. 2022", "2022-09-28 Wed"),
        ("mer. 28 sept. 2022", "2022-09-28 Wed"),
        ("mar. 27 sept. 2022", "2022-09-27 Tue"),
        ("mar 15 mars 2022", "2022-03-15 Tue"),
        ("28 août 2022", "2022-08-28"),
        ("28 aout 2022 à 14h", "2022-08-28 14:00"),
        ("28 AOÛT 2022", "2022-08-28"),
        ("14 déc. 2022", "2022-12-14"),
        ("du 3 au 5 mai", "?-05-03/?-05-05"),
        ("du 3 au 5 mai 2021", "2021-05-03/2021-05-05"),
        ("du 28 septembre au 2 octobre 2022", "2022-09-28/2022-10-02"),
        ("Compte rendu de la réunion du 18/10", "?-10-18 | Compte rendu de la réunion"),
        ("Réunion du 19/10", "?-10-19 | Réunion"),
        ("CR du 17/10/2023", "2023-10-17 | CR"),
        ("28/9/2022 de 14h à 16h", "2022-09-28 14:00-16:00"),
        ("28/9/2022, 9h-12h", "2022-09-28 09:00-12:00"),
        ("28 septembre 2022 à 9 h 30", "2022-09-28 09:30"),
        ("février 2023", "2023-02"),
        ("3 fe\u{301}vrier 2023", "2023-02-03"),
        ("le 28 mars", "?-03-28"),
        ("2e trimestre 2023", "2023-Q2"),
        ("semaine 22 2023", "2023-W22"),
        ("T2 2023", "none"),
        ("dimanche 12 juin 2022", "2022-06-12 Sun"),
        ("samedi 11 juil. 2020", "2020-07-11 Sat"),
    ]);
}
