//! Marks: what is typed, and a text in which brackets show what is marked.

use super::*;

fn check(cases: &[(&str, &str)]) {
    for (typed, expected) in cases {
        let text: String = expected.chars().filter(|c| !matches!(c, '[' | ']')).collect();
        let mut shown = String::new();
        let mut past = 0;
        for mark in Marks::of(&Expression::parse(typed)).in_text(&text) {
            shown += &[&text[past..mark.start], "[", &text[mark.clone()], "]"].concat();
            past = mark.end;
        }
        shown += &text[past..];
        assert_eq!(shown, *expected, "{typed}");
    }
}

#[test]
fn whole_words_are_marked() {
    check(&[
        ("", "nothing"),
        ("dock", "A [docker], [Dockers] and a [dock]; no padlock"),
        ("docker conda", "[Docker] or [Conda]?"),
        ("query", "a [query], two [queries]"),
        ("queries", "a [query], two [queries]"),
        ("boxes", "one [box]"),
        ("network", "a [netwrok] works, a net does not"),
        ("c++", "[C++], C# and c"),
        ("#tag", "a #[tag]"),
    ]);
}

#[test]
fn accents_and_case_make_no_difference() {
    check(&[
        ("cafe", "[Café], [cafe\u{301}] and [CAFÉS]"),
        ("café", "[Cafe]"),
        ("cafe\u{301}", "[Café]!"),
        ("strasse", "[Straße]"),
        ("E\u{301}cole", "«[E\u{301}cole]»"),
        ("software", "[soft\u{ad}ware]"),
        ("абв", "[АБВг]"),
    ]);
}

#[test]
fn the_words_of_a_phrase_are_marked_as_one() {
    check(&[
        ("\"neural network\"", "a [neural network], a [Neural-Network], a neural\nnetwork, a neural deep network"),
        ("\"neural net", "[neural network], neural"),
        ("\"neural net\"", "neural network, [neural net]"),
        ("\"a a b\"", "a [a a b] a b"),
        ("\"to be\" be", "[to be] or not [to be], just [be]"),
        ("\"one two\" \"two three\"", "[one two three]"),
        ("e-mail", "[e]-[mail] or [mail]"),
    ]);
}

#[test]
fn scripts_without_spaces_are_marked_by_letters() {
    check(&[
        ("学", "机器[学]习，大[学]"),
        ("学习", "机器[学习]，学 习"),
        ("机器学习", "[机器学习]，学习机器"),
        ("日本語ノート", "私の[日本語ノート]です"),
        ("日 本", "[日][本]"),
        ("パ", "[ﾊﾟ]ｲ"),
        ("か\u{3099}く", "[がく]せい"),
        ("한국", "[한국]어"),
        ("GPT模型", "[GPT][模型]v2"),
        ("สวัส", "[สวัส]ดี"),
    ]);
}

#[test]
fn what_must_not_be_there_and_what_is_no_word_is_not_marked() {
    check(&[
        ("-docker conda", "docker [conda]"),
        ("-\"a b\" c", "a b [c]"),
        ("tag:conda person:ferris has:code before:2022", "conda ferris code 2022"),
        ("in:title conda", "[conda]"),
    ]);
    assert!(Marks::of(&Expression::parse("-docker tag:x")).is_empty());
}

#[cfg(all(feature = "parse", feature = "bind"))]
#[test]
fn what_is_further_is_marked_where_the_notebook_has_nothing_near() {
    let text = "neural networks, and a neccessary math path";
    let note = crate::SourceFile { path: "a.md".to_owned(), bytes: text.as_bytes().to_vec() };
    let folder = crate::SourceFolder { notes: vec![note], ..crate::SourceFolder::default() };
    let index = Index::open(Index::encode(&crate::parse(&folder).0)).unwrap();
    for (typed, marked) in [
        ("nuer", vec!["neural"]),
        ("necesary", vec!["neccessary"]),
        ("network", vec!["networks"]),
        ("math", vec!["math"]),
        ("matg", vec!["math"]),
        ("nowhere", vec![]),
    ] {
        let marks = Marks::of(&Expression::parse(typed)).reaching(&index).in_text(text);
        assert_eq!(marks.into_iter().map(|mark| &text[mark]).collect::<Vec<_>>(), marked, "{typed}");
    }
}

proptest::proptest! {
    #[test]
    fn marks_are_in_order_apart_and_inside(typed in "[abé\" 日本習-]{0,12}", text in "[abé\u{301}\n 日本習ーﾊﾟ.]{0,40}") {
        let marks = Marks::of(&Expression::parse(&typed));
        let mut past = 0;
        for mark in marks.in_text(&text) {
            proptest::prop_assert!(mark.start >= past && mark.start < mark.end);
            proptest::prop_assert!(text.get(mark.clone()).is_some(), "{mark:?} in {text:?}");
            past = mark.end;
        }
        // Each word that is not of a phrase is marked where it matches.
        if marks.0.iter().all(|sought| matches!(sought, Sought::Word(..))) {
            let marked = marks.in_text(&text);
            for word in words::words(&text) {
                let is_meant = marks.0.iter().any(|sought| sought.meant(&word.folded).0 == 1);
                let is_marked = marked.iter().any(|mark| mark.start <= word.at.start && word.at.end <= mark.end);
                proptest::prop_assert!(!is_meant || is_marked, "{word:?} in {text:?}");
            }
        }
    }
}
