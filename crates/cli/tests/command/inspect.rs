//! `chronote inspect`: the JSON that other programs rely on, and the text that a reader sees.

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
        ("mentioned_by", json!([])),
        ("sections", json!([{ "title": "One", "level": 2 }, { "title": "Two", "level": 2 }])),
    ] {
        assert_eq!(session[key], value, "{key} of {session}");
    }
}

#[test]
fn every_fact_is_seen_with_where_it_stands() {
    let note = "---\ntitle: A talk\n---\n# A talk\n\nWhen: 28 Sep 2022 0900-1000 UTC\nHost: Ada\n\n## One\n\n- NLP - natural language processing\n";
    let sessions = sessions(note);
    let facts = sessions[0]["facts"].as_array().unwrap();
    let fact = |name: &str| facts.iter().find(|fact| fact["fact"] == name).unwrap();
    assert_eq!(
        fact("date"),
        &json!({ "fact": "date", "value": "2022-09-28", "origin": "labelled line", "line": 6, "inferred": null })
    );
    for (name, value, line) in
        [("time", "09:00–10:00 UTC", 6), ("person", "Ada", 7), ("term", "NLP: natural language processing", 11)]
    {
        assert_eq!(
            (fact(name)["value"].as_str().unwrap().to_lowercase(), &fact(name)["line"]),
            (value.to_lowercase(), &json!(line))
        );
    }
    assert_eq!(sessions[0]["people_roles"][0]["name"], "Ada");
    assert!(["utc", "series"].iter().all(|key| sessions[0].get(key).is_some()), "{sessions}");
}

#[test]
fn an_inferred_fact_says_what_from() {
    let sessions = sessions("# Talks\n\n## One\n\n28 Sep 2022\n\n## Two\n\n29 Sep\n");
    let date = &sessions[1]["facts"][0];
    assert_eq!((&date["fact"], &date["value"]), (&json!("date"), &json!("2022-09-29")), "{sessions}");
    assert_eq!(date["inferred"], sessions[1]["inferred_from"]);
    assert!(date["inferred"].is_string(), "{date}");
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

#[test]
fn a_session_is_seen_with_those_that_mention_it() {
    let run = Place::with(&[("a.md", b"# A\n\n[[B]]\n"), ("b.md", b"# B\n\ntext\n")]).run("inspect notes");
    let seen = serde_json::from_str::<Value>(&run.out).unwrap();
    assert_eq!(seen["sessions"][1]["mentioned_by"], json!(["a"]), "{run:?}");
}

#[test]
fn the_text_is_all_that_a_reader_sees() {
    let note = "---\ntags: [ML]\nspeaker: Kimo\nsource: a book\n---\n# A talk\n\n28 Sep 2022 0900 UTC\n\n## One\n\nText **bold** [[B|link]] $x^2$.[^1]\n\n\
        > [!tip]\n> Boxed\n\n| h |\n|-|\n| cell |\n\n```js\nlet a;\n```\n\n![[B]]\n\n![[none.png]]\n\n{%youtube abc %}\n\n[^1]: Foot.\n";
    let place = Place::with(&[("a.md", note.as_bytes()), ("b.md", b"# B\n\nbeta [[a]]\n")]);
    let run = place.run("inspect notes --text");
    assert_eq!(run.code, Some(0), "{run:?}");
    let (first, second) = run.out.split_once("\n# B\n").unwrap();
    let lines = first.lines().collect::<Vec<_>>();
    assert_eq!(lines[0], "# A talk");
    for line in [
        "Wednesday 28 September 2022, 09:00 UTC",
        "ML",
        "source: a book",
        "a.md, line 6",
        "One",
        "Text bold link x^2.",
        "Tip",
        "Boxed",
        "h",
        "cell",
        "JavaScript",
        "let a;",
        "B",
        "beta a",
        "1. Foot.",
        "Mentioned in B",
    ] {
        assert!(lines.contains(&line), "{line} in {lines:#?}");
    }
    assert!(first.contains("none.png") && first.contains("YouTube video"), "{first}");
    assert!(second.contains("beta a") && second.contains("Mentioned in A talk"), "{second}");
}
