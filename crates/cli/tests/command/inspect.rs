//! `chronote inspect`: the JSON that other programs rely on.

use serde_json::{Value, json};

use crate::place::Place;

fn sessions(note: &str) -> Value {
    let run = Place::with(&[("talks.md", note.as_bytes())]).run("inspect notes");
    assert_eq!(run.code, Some(0), "{run:?}");
    serde_json::from_str::<Value>(&run.out).unwrap()["sessions"].take()
}

#[test]
fn a_session_is_seen_with_all_that_is_known_of_it() {
    let sessions = sessions("---\ntags: [lectures, ML]\n---\n# A talk\n\n28 Sep 2022\n\n## One\n\ntext\n\n## Two\n");
    let session = &sessions[0];
    for (key, value) in [
        ("note", json!("talks.md")),
        ("title", json!("A talk")),
        ("date", json!("2022-09-28")),
        ("end_date", json!(null)),
        ("precision", json!("day")),
        ("time", json!(null)),
        ("inferred", json!(false)),
        ("inferred_from", json!(null)),
        ("status", json!([])),
        ("tags", json!(["lectures", "ML"])),
        ("sections", json!([{ "title": "One", "level": 2 }, { "title": "Two", "level": 2 }])),
    ] {
        assert_eq!(session[key], value, "{key} of {session}");
    }
}

#[test]
fn a_date_has_as_much_precision_as_the_note_gives() {
    for (written, date, precision) in
        [("2022", json!("2022"), json!("year")), ("September 2022", json!("2022-09"), json!("month"))]
    {
        let sessions = sessions(&format!("---\ndate: {written}\n---\n# A talk\n"));
        assert_eq!((&sessions[0]["date"], &sessions[0]["precision"]), (&date, &precision), "{sessions}");
    }
}
