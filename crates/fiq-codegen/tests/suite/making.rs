//! Making values: of each limited type one at its limit, and none past it.

use std::fmt::Debug;

use fiq_runtime::{Presence, Typed, Violations, lit};
use serde_json::{Value, json};

use crate::documents::everything as types;

/// A value can be made of `good`, and is written and read as itself; of `bad` there is none, and `rule` says why.
fn limited<T, F>(good: F, bad: F, rule: &str)
where
    T: Typed + TryFrom<F, Error = Violations> + PartialEq + Debug,
    F: Debug + Clone,
{
    let made = T::try_from(good.clone()).unwrap_or_else(|told| panic!("{good:?}: {told}"));
    assert_eq!(made.violations().errors().count(), 0, "{made:?}");
    assert_eq!(T::from_json(made.to_json()).as_ref(), Ok(&made));
    let told = T::try_from(bad.clone()).expect_err(rule);
    assert_eq!(told.iter().map(|one| one.rule).collect::<Vec<_>>(), [rule], "{bad:?}: {told}");
}

/// Runs [`limited`] for each type, and gives their names.
macro_rules! each {
    ($from:ty: $($type:ident $good:expr, $bad:expr, $rule:literal;)*) => {
        vec![$({
            limited::<types::$type, $from>($good.into(), $bad.into(), $rule);
            stringify!($type)
        }),*]
    };
}

#[test]
fn nothing_over_a_limit_is_made() {
    let mut made = [texts(), formats(), integers(), numbers(), lists(), others()].concat();
    made.sort_unstable();
    let generated = crate::fresh::generated("everything");
    let limits = generated.split("pub mod limits").nth(1).expect("it has limits");
    let markers = limits.lines().take_while(|line| *line != "}").filter(|line| line.contains("= API["));
    let mut wanted: Vec<&str> = markers.filter_map(|line| line.trim().split(' ').next()).collect();
    wanted.retain(|name| !UNMEETABLE.contains(name));
    wanted.sort_unstable();
    assert_eq!(made, wanted);
}

/// Those of which there is no value.
const UNMEETABLE: &[&str] = &["ChoicesNone", "MergesImpossible", "Nothing"];

fn texts() -> Vec<&'static str> {
    each! { String:
        Short "aaaaa", "aaaaaa", "too-long";
        ByPhonePhone "a".repeat(15), "a".repeat(16), "too-long";
        BothSecret "aa", "a", "too-short";
        TextsLeast "é🍕", "🍕", "too-short";
        TextsExact "🍕🍕🍕", "🍕🍕🍕🍕", "too-long";
        TextsAdvised "a".repeat(9), "a".repeat(10), "too-long";
        TextsDefaulted "", "a".repeat(9), "too-long";
        TextsPassword "a", "", "too-short";
        StatesPresence "aaaa", "aaaaa", "too-long";
        NullableText "aaaaaa", "aaaaaaa", "too-long";
        CardPaymentNumber "4444", "44444", "too-long";
        AnimalName "aaaaaa", "aaaaaaa", "too-long";
        InnerOneOne "aa", "aaa", "too-long";
        CommonBId "aa", "a", "too-short";
        AddressStreet "aaaaaaaa", "aaaaaaaaa", "too-long";
        MergesConflicting "aaaa", "aaaaa", "too-long";
        MergesListsItem "a", "", "too-short";
        ExtendedCountry "aa", "aaa", "too-long";
        MapsTextsValue "aaa", "aaaa", "too-long";
        ListsNestedItemItem "aa", "aaa", "too-long";
        RowsItemId "aaa", "aaaa", "too-long";
        WithCommonId "aaa", "aaaa", "too-long";
        WithCommonBId "aa", "a", "too-short";
        UntaggedScalarsVariant1 "aaa", "aaaa", "too-long";
        MergesSameMemberA "aa", "a", "too-short";
    }
}

fn formats() -> Vec<&'static str> {
    each! { String:
        BothId "abc", "a1", "pattern-mismatch";
        TextsPattern "AB12", "A1", "pattern-mismatch";
        TextsPatternAndLength "aaaa", "aaaaa", "too-long";
        TextsUnlike "yes", "no", "forbidden-value";
        MergesNarrowed "abcde", "Abc", "pattern-mismatch";
        ByMailMail "a@b.example", "a", "bad-format";
        TextsDate "2024-02-29", "2023-02-29", "bad-format";
        TextsDateTime "2024-12-31T23:59:59Z", "2024-12-31", "bad-format";
        TextsEmail "a@b.example", "@b.example", "bad-format";
        TextsHostname "a.example", "-a", "bad-format";
        TextsIpv4 "127.0.0.1", "127.0.0.256", "bad-format";
        TextsIpv6 "::1", ":::1", "bad-format";
        TextsUri "https://a.example/", "a b", "bad-format";
        TextsUuid "123e4567-e89b-12d3-a456-426614174000", "123e4567", "bad-format";
        TextsByte "YWJj", "YWJ", "bad-format";
        TextsEmoji "👍", "👍👍", "bad-format";
    }
}

fn integers() -> Vec<&'static str> {
    each! { i64:
        Byte 255, 256, "out-of-range";
        FishFins 1, 0, "out-of-range";
        BirdWings 2, 3, "out-of-range";
        NumbersLeast 3, 2, "out-of-range";
        NumbersMost -3, -2, "out-of-range";
        NumbersBetween 9, 10, "out-of-range";
        NumbersHalves 1, 0, "out-of-range";
        NumbersInt32AndMore i32::MAX, 2_147_483_648_i64, "out-of-range";
        NumbersEven -2, 3, "not-a-multiple";
        NumbersWide 9_007_199_254_740_993_i64, 9_007_199_254_740_994_i64, "out-of-range";
        NumbersExact 9_007_199_254_740_993_i64, 9_007_199_254_740_994_i64, "out-of-range";
        NumbersUnlike 1, 0, "forbidden-value";
        CatLives 9, 10, "out-of-range";
        MergesBounds 20, 21, "out-of-range";
        UntaggedOverlappingVariant1 4, 5, "not-a-multiple";
        UntaggedOverlappingVariant2 9, 10, "not-a-multiple";
    }
}

fn numbers() -> Vec<&'static str> {
    each! { f64:
        NumbersRatio 1.0, 1.000_000_1, "out-of-range";
        NumbersAbove f64::MIN_POSITIVE, 0.0, "out-of-range";
        NumbersBelow 0.099_999, 0.1, "out-of-range";
        NumbersCents 0.07, 0.071, "not-a-multiple";
        NumbersDouble 1e300, 1.1e300, "out-of-range";
        UntaggedAnyVariant2 0.0, -0.5, "out-of-range";
    }
}

fn lists() -> Vec<&'static str> {
    let short = |text: &str| types::Short::try_from(text).expect("short");
    limited::<types::ListsFew, _>(
        vec![short("a"), short("b")],
        vec![short("a"), short("b"), short("c")],
        "too-many-items",
    );
    limited::<types::ListsMost, _>(vec![1, 2, 3], vec![1, 2, 3, 4], "too-many-items");
    let number = |number: f64| fiq_runtime::Number::try_from(number).expect("finite");
    limited::<types::ListsUnique, _>(
        vec![number(1.0), number(1.5)],
        vec![number(1.0), number(1.0)],
        "duplicate-item",
    );
    let item = |text: &str| types::ListsNestedItemItem::try_from(text).expect("short");
    let items = |count: usize| types::ListsNestedItem::try_from(vec![item("a"); count]);
    limited::<types::ListsNestedItem, _>(vec![item("a"); 2], vec![item("a"); 3], "too-many-items");
    let two = items(2).expect("two");
    limited::<types::ListsNested, _>(vec![two.clone(); 2], vec![two; 3], "too-many-items");
    limited::<types::ListsUnlike, _>(vec!["a".into()], Vec::<fiq_runtime::Text>::new(), "forbidden-value");
    let row = types::RowsItem { id: "1".try_into().expect("short") };
    limited::<types::Rows, _>(vec![row], Vec::new(), "too-few-items");
    limited::<types::StatesRequiredList, _>(
        vec!["a".into()],
        vec!["a".into(), fiq_runtime::Text::from("b")],
        "too-many-items",
    );
    let item = |text: &str| types::MergesListsItem::try_from(text).expect("short");
    limited::<types::MergesLists, _>(vec![item("a"); 2], vec![item("a"); 3], "too-many-items");
    limited::<types::UntaggedListsVariant1, _>(
        vec!["a".into()],
        vec!["a".into(), fiq_runtime::Text::from("b")],
        "too-many-items",
    );
    limited::<types::MapsBesideValue, _>(0, -1, "out-of-range");
    vec![
        "ListsFew",
        "ListsMost",
        "ListsUnique",
        "ListsNestedItem",
        "ListsNested",
        "ListsUnlike",
        "Rows",
        "StatesRequiredList",
        "MergesLists",
        "UntaggedListsVariant1",
        "MapsBesideValue",
    ]
}

fn others() -> Vec<&'static str> {
    each! { Value:
        ChoicesOnlyNull json!(null), json!(0), "unknown-variant";
        ChoicesObjects json!({ "a": 1 }), json!({ "a": 2 }), "unknown-variant";
        OptionalTagUntagged json!({ "a": "x" }), json!({ "kind": "a" }), "missing-field";
        UntaggedBoth json!("abc"), json!(true), "wrong-type";
        MapsLimited json!({ "a": 1, "b": 2 }), json!({}), "too-few-fields";
        WholesBoolean json!(true), json!(false), "forbidden-value";
        Void json!(null), json!(1), "unknown-variant";
        TextsEitherVariant1 json!("aa"), json!("aaa"), "too-long";
        TextsEitherVariant2 json!("xa"), json!("ax"), "pattern-mismatch";
        NumbersEitherVariant1 json!(10), json!(9), "out-of-range";
        NumbersEitherVariant2 json!(5), json!(6), "out-of-range";
        StatesNullableUnionVariant2 json!(null), json!("null"), "unknown-variant";
        UntaggedNullableVariant3 json!(null), json!(0), "unknown-variant";
        Nest json!([[], [[]]]), json!([[], [1]]), "wrong-type";
        Grove json!({ "a": {} }), json!({ "a": 1 }), "wrong-type";
        Ping json!([{}, {}]), json!([{}, {}, {}]), "too-many-items";
    }
}

#[test]
fn objects_with_demands_as_a_whole_are_checked_when_they_are_built() {
    use fiq_runtime::Checked;
    let refused = |told: Violations| told.iter().map(|one| one.rule).collect::<Vec<_>>();
    assert_eq!(types::Sealed::builder().build().map_err(refused), Err(vec!["too-few-fields"]));
    assert!(types::Sealed::builder().leaf("a").build().is_ok());
    let both = types::WholesNever::builder().a("a").b("b").build();
    assert_eq!(both.map_err(refused), Err(vec!["forbidden-value"]));
    let counted = types::WholesCounted::builder().a("a").b("b").c("c").build();
    assert_eq!(counted.map_err(refused), Err(vec!["too-many-fields"]));
    let when = types::WholesWhen::builder().kind(types::WholesWhenKind::A).build();
    assert_eq!(when.map_err(refused), Err(vec!["missing-field"]));
    let row = |id: &'static str| types::WholesUniqueRowsItem { id: id.into() };
    let unique = types::WholesUnique::builder().rows(vec![row("1"), row("1")]).build();
    assert_eq!(unique.map_err(refused), Err(vec!["duplicate-id"]));
    let total =
        types::WholesTotalParts { rows: vec![vec!["a".into(), "b".into()], vec!["c".into(), "d".into()]] };
    assert_eq!(Checked::new(total).map_err(refused), Err(vec!["too-many-items"]));
    let none = types::UntaggedConditions::builder().build();
    assert!(none.is_err());
}

#[test]
fn a_closed_object_without_members_has_none() {
    assert_eq!(types::Blank {}.to_json(), "{}");
    assert_eq!(types::MapsEmpty {}.to_json(), "{}");
}

#[test]
fn values_are_written_in_the_program() {
    let texts = types::Texts::builder()
        .plain("of any length")
        .short(lit!(types::Short, "short"))
        .least(lit!(types::TextsLeast, "ab"))
        .build();
    let numbers = types::Numbers {
        integer: 1,
        number: lit!(fiq_runtime::Number, 0.5),
        byte: Some(lit!(types::Byte, 255)),
        ..types::Numbers::builder().integer(0).number(lit!(fiq_runtime::Number, 0.0)).build()
    };
    let states = types::States::builder()
        .required("a")
        .required_null(None)
        .required_any(json!(1))
        .required_reference(Some(lit!(types::NullableText, "b")))
        .required_list(None)
        .presence(Presence::Null)
        .build();
    let request = types::Request::builder().numbers(numbers).texts(texts).states(states).build();
    let expected = json!({
        "texts": { "plain": "of any length", "short": "short", "least": "ab" },
        "numbers": { "integer": 1, "number": 0.5, "byte": 255 },
        "states": { "required": "a", "requiredNull": null, "requiredAny": 1, "requiredReference": "b", "requiredList": null, "presence": null },
    });
    assert_eq!(serde_json::from_str::<Value>(&request.to_json()).ok(), Some(expected));
    assert!(request.violations().is_empty());
    assert_eq!(types::Request::from_json(request.to_json()), Ok(request));
}

#[test]
fn variants_are_made_of_their_values() {
    let pet = types::NullablePet::from(types::Bird {
        wings: Some(lit!(types::BirdWings, 2)),
        extra: fiq_runtime::Map::new(),
    });
    assert_eq!(pet.to_json(), r#"{"kind":"Bird","wings":2}"#);
    let card =
        types::Mapped::DebitCard(types::MappedDebitCard { number: lit!(types::CardPaymentNumber, "4111") });
    assert_eq!(card.to_json(), r#"{"by":"debit-card","number":"4111"}"#);
    let inner = types::OuterInner::from(types::OuterInner2 { two: Some(2) });
    assert_eq!(types::Outer::Inner(inner).to_json(), r#"{"outer":"inner","inner":"2","two":2}"#);
    let sum = types::Sum {
        left: Box::new(types::Expression::Number(lit!(fiq_runtime::Number, 1.0))),
        right: Box::new(types::Expression::Number(lit!(fiq_runtime::Number, 2.0))),
        extra: fiq_runtime::Map::new(),
    };
    assert_eq!(types::Expression::from(sum).to_json(), r#"{"left":1,"right":2}"#);
}
