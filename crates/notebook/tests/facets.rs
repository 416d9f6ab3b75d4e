//! Filtering by pressed values and a span, held against a plain reading of the catalogue.

use notebook::{
    Catalogue, Session,
    date::Date,
    fact::{Fact, Origin, Person, Precision, Role, Status, When},
    holds::Holds,
    query::{Choice, Facet, Facets, Month, Query, Sessions, Span, facets},
};
use proptest::prelude::*;

const TAGS: [&str; 6] = ["ml", "ML/nlp", "ml/vision", "talks", "ml/nlp/bert", "mlops"];
const PLACES: [&str; 3] = ["Zoom", "Room 1/2", "zoom"];
const PEOPLE: [&str; 3] = ["Kimo", "Ana Ruiz", "kimo"];
const STATUSES: [Status; 2] = [Status::Cancelled, Status::RecordingOnly];

fn some(names: &'static [&'static str]) -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec(proptest::sample::select(names), 0..3).prop_map(notebook::tag::unique)
}

fn when() -> impl Strategy<Value = Option<When>> {
    let kinds = [Precision::Day, Precision::Month, Precision::Week, Precision::Quarter, Precision::Year];
    let precision = proptest::sample::select(kinds.to_vec());
    proptest::option::of((2020i16..2023, 1u8..13, 1u8..29, precision, 0i32..90).prop_map(
        |(year, month, day, precision, length)| {
            let date = |month, day| Date { year, month, day };
            let start = match precision {
                Precision::Day => date(month, day),
                Precision::Week => Date::from_days(date(month, day).days() - date(month, day).weekday() as i32),
                Precision::Month => date(month, 1),
                Precision::Quarter => date((month - 1) / 3 * 3 + 1, 1),
                Precision::Year => date(1, 1),
            };
            let is_long = precision == Precision::Day && length > 60;
            When { start, end: is_long.then(|| Date::from_days(start.days() + length)), precision }
        },
    ))
}

prop_compose! {
    fn session()(
        when in when(), tags in some(&TAGS), places in some(&PLACES), people in some(&PEOPLE),
        status in proptest::sample::subsequence(STATUSES.to_vec(), 0..2),
        kinds in proptest::sample::subsequence(Holds::ALL.to_vec(), 0..4),
    ) -> Session {
        let mut holds = notebook::holds::Holdings::default();
        kinds.into_iter().for_each(|kind| holds.add(kind));
        Session {
            tags, holds,
            when: when.map(|when| Fact::stated(when, Origin::Head, 1)),
            places: places.into_iter().map(|place| Fact::stated(place, Origin::Head, 1)).collect(),
            people: people.into_iter()
                .map(|name| Fact::stated(Person { name, role: Role::Named }, Origin::Head, 1)).collect(),
            status: status.into_iter().map(|status| Fact::stated(status, Origin::Head, 1)).collect(),
            ..Session::default()
        }
    }
}

fn choice() -> impl Strategy<Value = Choice> {
    let of = |facet: Facet, names: Vec<&'static str>| {
        (proptest::sample::select(names), any::<bool>()).prop_map(move |(value, is_wanted)| Choice {
            facet,
            value: value.to_owned(),
            is_wanted,
        })
    };
    prop_oneof![
        3 => of(Facet::Tag, [&TAGS[..], &["ML", "unknown"]].concat()),
        1 => of(Facet::Place, PLACES.to_vec()),
        1 => of(Facet::Person, PEOPLE.to_vec()),
        1 => of(Facet::Status, vec!["Cancelled", "recording only", "No date"]),
        1 => of(Facet::Holding, Holds::ALL.iter().map(|kind| kind.word()).collect()),
    ]
}

prop_compose! {
    fn query()(
        choices in proptest::collection::vec(choice(), 0..5), any_tag: bool,
        span in proptest::option::of((0i32..40, 0i32..40)),
    ) -> Query {
        let month = |months| Month::new(2020, 1).later(months);
        let mut query = Query { any_tag, span: span.map(|(a, b)| Span::between(month(a), month(b))), ..Query::default() };
        choices.into_iter().for_each(|it| query.choose(it.facet, &it.value, Some(it.is_wanted)));
        query
    }
}

/// Whether a session has a value, read off the catalogue.
fn has(session: &Session, facet: Facet, value: &str) -> bool {
    let value = value.to_lowercase();
    let is = |name: &str| name.to_lowercase() == value;
    match facet {
        Facet::Tag => session.tags.iter().any(|tag| is(tag) || tag.to_lowercase().starts_with(&format!("{value}/"))),
        Facet::Place => session.places.iter().any(|place| is(&place.value)),
        Facet::Person => session.people.iter().any(|person| is(&person.value.name)),
        Facet::Status => {
            session.status.iter().any(|status| is(status.value.word())) || (is("No date") && session.when.is_none())
        }
        Facet::Holding => Holds::ALL.iter().any(|kind| is(kind.word()) && session.holds.has(*kind)),
    }
}

fn is_found(session: &Session, query: &Query) -> bool {
    let of = |facet, is_wanted| {
        query.choices.iter().filter(move |choice| choice.facet == facet && choice.is_wanted == is_wanted)
    };
    let passes = |facet: Facet| {
        let is_any =
            matches!(facet, Facet::Place | Facet::Person | Facet::Status) || (facet == Facet::Tag && query.any_tag);
        let mut wanted = of(facet, true).map(|choice| has(session, facet, &choice.value)).peekable();
        let wanted = if is_any && wanted.peek().is_some() { wanted.any(|has| has) } else { wanted.all(|has| has) };
        wanted && !of(facet, false).any(|choice| has(session, facet, &choice.value))
    };
    let in_span = query.span.is_none_or(|span| {
        session.when.as_ref().is_some_and(|when| {
            let (first, last) = notebook::when::days(&when.value);
            (first..=last).any(|day| {
                let date = Date::from_days(day);
                let month = Month::new(date.year, date.month);
                span.from <= month && month <= span.to
            })
        })
    });
    Facet::ALL.into_iter().all(passes) && in_span
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, ..ProptestConfig::default() })]

    #[test]
    fn what_is_found_and_counted_is_what_a_plain_reading_finds(
        sessions in proptest::collection::vec(session(), 0..12), query in query(), named in any::<u16>(),
    ) {
        let words = Sessions::with(sessions.len(), |at| named >> at & 1 == 1);
        let by_words = (named % 3 != 0).then_some(&words);
        let found = Facets::of(&sessions).find(&sessions, &query, by_words);
        let catalogue = Catalogue { facets: Facets::of(&sessions), sessions, ..Catalogue::default() };
        let sessions = &catalogue.sessions;
        let reading = |query: &Query| -> Vec<usize> {
            let all = sessions.iter().enumerate().filter(|(at, _)| by_words.is_none_or(|words| words.contains(*at)));
            all.filter(|(_, session)| is_found(session, query)).map(|(at, _)| at).collect()
        };
        prop_assert_eq!(found.sessions.iter().collect::<Vec<_>>(), reading(&query));
        for facet in Facet::ALL {
            let is_any = !matches!(facet, Facet::Tag | Facet::Holding) || (facet == Facet::Tag && query.any_tag);
            for (value, count) in catalogue.facets.values(facet).iter().zip(&found.counts[facet as usize]) {
                let mut rest = query.clone();
                rest.choices.retain(|choice| {
                    let is_own = choice.facet == facet;
                    !(choice.is_about(facet, &value.name) || is_own && is_any && choice.is_wanted)
                });
                let having = reading(&rest).into_iter().filter(|at| has(&sessions[*at], facet, &value.name)).count();
                prop_assert_eq!(*count, having, "{:?} {}", facet, value.name);
            }
        }
        let anywhen = reading(&Query { span: None, ..query });
        let years = facets::years(sessions);
        for (at, count) in found.months.iter().enumerate() {
            let month = years.map(|years| years.from.later(at as i32));
            let began = |session: &Session| session.when.as_ref().map(|when| Month::new(when.value.start.year, when.value.start.month));
            prop_assert_eq!(*count, anywhen.iter().filter(|at| began(&sessions[**at]) == month).count());
        }
        prop_assert_eq!(found.months.iter().sum::<usize>(), anywhen.iter().filter(|at| sessions[**at].when.is_some()).count());
    }
}

/// The values of the tags in their order, with how many sessions have each.
#[test]
fn nested_tags_stand_behind_what_they_are_nested_in() {
    let session =
        |tags: &[&str]| Session { tags: tags.iter().map(|&tag| tag.to_owned()).collect(), ..Session::default() };
    let sessions =
        [session(&["ml/vision", "talks"]), session(&["ml/nlp"]), session(&["ML"]), session(&["talks", "/odd"])];
    let facets = Facets::of(&sessions);
    let counts = facets.find(&sessions, &Query::default(), None).counts[Facet::Tag as usize].clone();
    let names = facets.values(Facet::Tag).iter().map(|value| value.name.as_str());
    let shown: Vec<String> = names.zip(counts).map(|(name, count)| format!("{name} {count}")).collect();
    assert_eq!(shown.join(", "), "ml 3, ml/nlp 1, ml/vision 1, talks 2, /odd 1");
}
