//! What is read part by part is what stands in the tree of the whole text.

use fiq_source::Span;
use fiq_syntax::json::{Dialect, Divider, Options, divide, parse, parse_part};
use fiq_syntax::placeholder::Placeholders;
use fiq_tree::{FaultKind, Kind, Tree};
use proptest::prelude::*;

/// What objects are made of, mostly broken.
const PIECES: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    "{}",
    "[]",
    ":",
    ",",
    "\"",
    "\"a\"",
    "\"b\":",
    "\"c\": 1,",
    "\n",
    "\n",
    " ",
    "1",
    "01",
    "true",
    "nul",
    "\\",
    "'",
    "'x'",
    "//",
    "/*",
    "*/",
    "/* a */",
    "// a\n",
    "#",
    "{{",
    "}}",
    "{{n}}",
    "...",
    "w",
    "é",
    "\u{201c}",
    "\0",
    "\t",
    "(",
    ")",
    ";",
    "=",
    "\"x",
];

/// No object is one with what it holds, and none is known to be clean.
struct Nothing;

impl Divider for Nothing {
    fn is_whole(&self, _key: &[u8]) -> bool {
        false
    }

    fn clean_end(&mut self, _start: usize) -> Option<usize> {
        None
    }
}

fn objects() -> impl Strategy<Value = Vec<String>> {
    let pieces = || proptest::collection::vec(proptest::sample::select(PIECES), 0..9);
    let broken = pieces().prop_map(|pieces| format!("{{{}}}", pieces.concat()));
    let good =
        (0..3_usize).prop_map(|len| format!("{{{}}}", vec!["\"g\": [1, {\"h\": \"text\"}]"; len].join(", ")));
    proptest::collection::vec(prop_oneof![3 => broken, 1 => good], 1..4)
}

fn framed(objects: &[String], frame: usize, gap: &str, is_lax: bool) -> String {
    let member = |(at, object): (usize, &String)| format!("\"m{at}\":{gap}{object}");
    let members: Vec<String> = objects.iter().enumerate().map(member).collect();
    let end = if is_lax { ", // the end\n" } else { "" };
    match frame {
        0 => format!("[{}{end}]", objects.join(&format!(",{gap}"))),
        1 => format!("{{{}{end}}}", members.join(&format!(",{gap}"))),
        _ => format!("[7, [{}{end}], {gap}\"x\"]", objects.join(&format!(",{gap}"))),
    }
}

/// The faults and the values in `span`.
type Read = (Vec<(FaultKind, Span, Option<Span>)>, Vec<(Kind, Span)>);

fn read(tree: &Tree, text: &[u8], span: Span) -> Read {
    let faults = tree.faults().iter().map(|fault| (fault.kind, fault.span, fault.related));
    let root = tree.root(text).expect("there is a value");
    let values = root.descendants().map(|value| (value.kind(), value.span()));
    (
        faults.filter(|(_, at, _)| span.contains(*at)).collect(),
        values.filter(|(_, at)| span.contains(*at)).collect(),
    )
}

fn check(text: &str, dialect: Dialect) {
    let text = text.as_bytes();
    for placeholders in [None, Some(Placeholders::default())] {
        let options = Options { dialect, placeholders };
        let Some(parts) = divide(text, dialect, Nothing) else { return };
        let trees = parts.all().iter().map(|part| Some((part.span, parse_part(text, part.span, &options)?)));
        let Some(trees) = trees.collect::<Option<Vec<_>>>() else { return };
        let whole = parse(text, &options);
        let faults: usize = trees.iter().map(|(_, tree)| tree.faults().len()).sum();
        assert_eq!(faults, whole.faults().len(), "{:?}", whole.faults());
        for (span, tree) in trees {
            assert_eq!(read(&tree, text, span), read(&whole, text, span));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn parts_are_read_as_in_the_whole(
        objects in objects(),
        frame in 0..3_usize,
        gap in proptest::sample::select(vec!["", " ", "\n", "\r\n  "]),
        is_lax in any::<bool>(),
    ) {
        let dialect = if is_lax { Dialect::Jsonc } else { Dialect::Json };
        check(&framed(&objects, frame, gap, is_lax), dialect);
    }
}

#[test]
fn a_fault_that_has_to_do_with_what_is_around_has_no_part() {
    let read = |text: &str| {
        let parts = divide(text.as_bytes(), Dialect::Json, Nothing)?;
        let mut parts = parts.all().iter();
        let is_read = |span| parse_part(text.as_bytes(), span, &Options::default()).is_some();
        Some(parts.all(|part| is_read(part.span)))
    };
    assert_eq!(read(r#"[{"a": 1}, {"b" 2, 'c': nul}]"#), Some(true));
    assert_eq!(read(r#"[{"a": ]1[}, {}]"#), Some(false));
    assert_eq!(read(r#"[{"a": [1}, {}]"#), None);
    assert_eq!(read(r#"[{"a": 1} {}]"#), None);
    assert_eq!(read(r#"[{"a": 1}, {}] 1"#), None);
    assert_eq!(read(r#"{"a": {}, "b": tru}"#), None);
}
