//! Tables of a head: rows of a label and what follows it, a single row under labels, or people with what is said of them.

use super::labels::{self, Label};
use crate::{
    content::{Inline, Table},
    parse::dates,
    text,
};

/// A row of a table as a line of the head.
pub struct Row<'a> {
    pub label: Option<String>,
    pub content: &'a [Inline],
}

/// The longest list of labels of which few are known.
const MOST_PAIRS: usize = 30;

/// What stands above the names of people.
const NAMES: [&str; 20] = [
    "name",
    "names",
    "nom",
    "noms",
    "nombre",
    "nombres",
    "nome",
    "nomi",
    "naam",
    "namen",
    "full name",
    "姓名",
    "名字",
    "氏名",
    "名前",
    "이름",
    "성명",
    "person",
    "vorname",
    "prénom",
];

/// What stands above something that only people have, beside their names.
const OF_PEOPLE: [&str; 32] = [
    "organization",
    "organisation",
    "affiliation",
    "company",
    "role",
    "email",
    "e-mail",
    "mail",
    "github",
    "abbreviation",
    "initials",
    "firma",
    "rolle",
    "entreprise",
    "société",
    "rôle",
    "correo",
    "empresa",
    "rol",
    "cargo",
    "ruolo",
    "azienda",
    "bedrijf",
    "公司",
    "单位",
    "部门",
    "角色",
    "職位",
    "所属",
    "役割",
    "소속",
    "역할",
];

/// The rows of a table that says something of the session; none for any other.
pub fn read(table: &Table) -> Option<Vec<Row<'_>>> {
    single(table).or_else(|| pairs(table)).or_else(|| of_people(table))
}

/// Two columns: labels, and what follows them. The head is a row like the others, or stands empty.
fn pairs(table: &Table) -> Option<Vec<Row<'_>>> {
    let rows = std::iter::once(&table.head).chain(&table.rows);
    let cells = rows.map(|row| match row.as_slice() {
        [label, content] => Some(Row { label: Some(text::of_inlines(label)), content }),
        _ => None,
    });
    let rows = cells.collect::<Option<Vec<_>>>()?;
    let label = |row: &Row<'_>| row.label.as_deref().and_then(labels::read);
    let known = rows.iter().filter_map(label).count();
    // A list of such a kind may hold much else beside the day, such as a version.
    let has_date = || {
        rows.iter().any(|row| label(row) == Some(Label::When) && dates::find(&text::of_inlines(row.content)).is_some())
    };
    (known * 2 >= rows.len() || rows.len() <= MOST_PAIRS && has_date()).then_some(rows)
}

/// Labels in the head, and one row below.
fn single(table: &Table) -> Option<Vec<Row<'_>>> {
    let [row] = table.rows.as_slice() else { return None };
    let names = table.head.iter().map(|cell| text::of_inlines(cell)).collect::<Vec<_>>();
    let known = names.iter().filter(|name| labels::read(name).is_some()).count();
    let rows = names.into_iter().zip(row).map(|(label, content)| Row { label: Some(label), content });
    (known > 1).then(|| rows.collect())
}

/// A column of names beside others that tell of people. What a row says of somebody who has a part, or was not there, is
/// that row's label.
fn of_people(table: &Table) -> Option<Vec<Row<'_>>> {
    let heads = table.head.iter().map(|cell| text::of_inlines(cell).to_lowercase()).collect::<Vec<_>>();
    let is_people = |head: &String| matches!(labels::read(head), Some(Label::People(_) | Label::Person(_)));
    let tells_of_people = heads.iter().any(|head| OF_PEOPLE.iter().any(|word| head.contains(word)) || is_people(head));
    let column = heads.iter().position(|head| NAMES.contains(&head.as_str()));
    let column = column.filter(|_| tells_of_people).or_else(|| heads.iter().position(is_people))?;
    // A plan has a day in each row.
    if heads.iter().any(|head| labels::read(head) == Some(Label::When)) {
        return None;
    }
    let rows = table.rows.iter().map(|row| {
        let others = row.iter().enumerate().filter(|(at, _)| *at != column);
        let label = others.map(|(_, cell)| text::of_inlines(cell)).find_map(|cell| {
            let cell = if cell.contains('❌') { "absent".to_owned() } else { cell };
            matches!(labels::read(&cell)?, Label::Absent | Label::People(_) | Label::Person(_)).then_some(cell)
        });
        Row { label: Some(label.unwrap_or_else(|| "attendee".to_owned())), content: &row[column] }
    });
    Some(rows.collect())
}
