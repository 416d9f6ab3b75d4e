//! Expressions: what was typed, and what it asks for.

use super::*;

/// The clauses as they are understood, and the hints.
fn shown(expression: &Expression) -> String {
    let clause = |clause: &Clause| {
        let phrase =
            |phrase: &Phrase| [phrase.words.join("+").as_str(), if phrase.goes_on { "…" } else { "" }].concat();
        let wants = match &clause.wants {
            Wants::Word(word) => word.word().to_owned(),
            Wants::Phrase(words) => format!("[{}]", phrase(words)),
            Wants::Tag(key) => format!("tag {key}"),
            Wants::Person(words) => format!("person {}", words.join("+")),
            Wants::Place(words) => format!("place {}", words.join("+")),
            Wants::Status(status) => format!("status {}", status.word()),
            Wants::Undated => "undated".to_owned(),
            Wants::Holds(kind) => format!("holds {kind:?}"),
            Wants::Before(day) => format!("before {}", date(*day)),
            Wants::After(day) => format!("after {}", date(*day)),
            Wants::On(first, last) => format!("on {} {}", date(*first), date(*last)),
        };
        format!("{}{wants}", if clause.is_negated { "not " } else { "" })
    };
    let mut parts: Vec<String> = expression.clauses().iter().map(clause).collect();
    if expression.fields() != Fields::ALL {
        parts.push(format!("in {:05b}", expression.fields().bits()));
    }
    parts.extend(expression.hints().iter().map(|hint| format!("({hint})")));
    parts.join(", ")
}

fn date(days: i32) -> crate::date::Date {
    crate::date::Date::from_days(days)
}

fn check(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(shown(&Expression::parse(text)), *expected, "{text}");
    }
}

#[test]
fn words_are_asked_for_each_and_phrases_whole() {
    check(&[
        ("", ""),
        ("  Docker  Café ", "docker, cafe"),
        ("e-mail low/no", "e, mail, low, no"),
        ("\"Neural  networks\" gpu", "[neural+networks], gpu"),
        ("“neural networks” „deep“ «gpu»", "[neural+networks], [deep], [gpu]"),
        ("\"neural netw", "[neural+netw…]"),
        ("\"neural", "[neural…]"),
        ("a\"b c\"d", "a, [b+c], d"),
        ("\"\" \" \" \"", ""),
    ]);
}

#[test]
fn letters_without_spaces_are_a_phrase_of_their_pairs() {
    check(&[
        ("学", "[学…]"),
        ("学习", "[学习]"),
        ("机器学习", "[机器+器学+学习]"),
        ("GPT模型v2", "gpt, [模型], v2"),
        ("\"机器学习 模型\"", "[机器+器学+学习+习+模型]"),
        ("\"gpt 模\"", "[gpt+模…]"),
        ("-机器学 -学", "not [机器+器学], not [学…]"),
        ("「機械学習」", "[機械+械学+学習]"),
    ]);
}

#[test]
fn a_dash_leaves_out() {
    check(&[
        ("-docker", "not docker"),
        ("a -\"b c\" -tag:x", "a, not [b+c], not tag x"),
        ("-\"b c", "not [b+c…]"),
        ("-e-mail", "not [e+mail]"),
        ("--verbose - -- a-b", "verbose, a, b"),
        ("-has:video -is:undated -before:2022", "not holds Video, not undated, not before 2022-01-01"),
    ]);
}

#[test]
fn operators_say_what_a_session_must_have() {
    check(&[
        ("tag:ML/NLP TAG:#a tag:\"machine learning\" tag：x/", "tag ml/nlp, tag a, tag machine learning, tag x"),
        ("person:\"Ada Love\" place:Zürich", "person ada+love, place zurich"),
        ("person:\"ada lo", "person ada+lo"),
        ("is:Cancelled is:canceled is:postponed is:late", "status Cancelled, status Postponed, status Late"),
        ("is:draft is:recording is:undated", "status Draft, status Recording only, undated"),
        ("has:picture has:videos has:task has:code", "holds Picture, holds Video, holds Task, holds Code"),
        ("has:math has:table has:diagram has:link", "holds Math, holds Table, holds Diagram, holds Link"),
        ("before:2022 after:2022", "before 2022-01-01, after 2022-12-31"),
        ("before:2022-10 after:2022-2", "before 2022-10-01, after 2022-02-28"),
        ("on:2024-02-29 on:2022-10-", "on 2024-02-29 2024-02-29, on 2022-10-01 2022-10-31"),
        ("in:title a", "a, in 00001"),
        ("a in:headings in:code", "a, in 01010"),
        ("a -in:code in:fact in:code", "a, in 10000"),
        ("https://x foo:bar", "https, x, foo, bar"),
        ("tag: x has:", "x"),
        ("tag:\"\" a", "a"),
    ]);
}

#[test]
fn what_makes_no_sense_is_left_out_with_a_hint() {
    let has = "(“has:” needs picture, video, task, code, math, table, diagram or link.)";
    let before = "(“before:” needs a date such as 2022, 2022-10 or 2022-10-12.)";
    check(&[
        ("has:cat a has:dog", &["a, ", has].concat()),
        ("before:soon", before),
        ("before:2022-13 before:2022-02-30 before:22 before:2022-10-12-1 before:2022-+1 before:99999", before),
        (
            "is:x in:y",
            "(“is:” needs cancelled, postponed, late, draft, recording or undated.), (“in:” needs title, headings, text, code or facts.)",
        ),
        ("person:!! place:\"-\"", "(“person:” needs a name.), (“place:” needs a name.)"),
        ("??? 🎉", "(Type letters or digits to search for.)"),
        ("a ???", "a"),
    ]);
}

#[test]
fn no_more_is_used_than_is_typed() {
    let many = "(Only the first 64 words and operators are used.)";
    let words = |count: usize| (0..count).map(|at| format!("a{at}")).collect::<Vec<_>>().join(" ");
    let clauses = |text: &str| Expression::parse(text).clauses().len();
    assert_eq!((clauses(&words(64)), Expression::parse(&words(64)).hints()), (64, &[][..]));
    assert_eq!((clauses(&words(5000)), shown(&Expression::parse(&words(65))).ends_with(many)), (64, true));
    let phrase = Expression::parse(&format!("x \"{}", words(100)));
    assert_eq!((phrase.clauses().len(), phrase.hints()), (2, &[Hint::TooMany][..]));
    let Wants::Phrase(phrase) = &phrase.clauses()[1].wants else { panic!("no phrase") };
    assert_eq!((phrase.words.len(), phrase.goes_on), (63, false));
    assert_eq!(shown(&Expression::parse(&"a -b ".repeat(2000))), "a, not b");
    assert_eq!(Expression::parse(&"before:x ".repeat(2000)).hints().len(), 1);
}

proptest::proptest! {
    #[test]
    fn any_text_is_an_expression(text in "(?s)[-\":a-z0-9学习\u{300}\u{202e}\0(\\[*+? “”]{0,60}|.{0,30}|(in|tag|before|on|-has|is):.{0,9}") {
        let expression = Expression::parse(&text);
        proptest::prop_assert!(expression.clauses().len() <= MOST);
        for clause in expression.clauses() {
            proptest::prop_assert!(!matches!(&clause.wants, Wants::Phrase(phrase) if phrase.words.is_empty()));
        }
    }
}
