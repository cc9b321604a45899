//! Payloads that are right, with mistakes made in them and laid out at random: fixing them does no harm, and ends.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use fiq_extract::Format;
use fiq_project::fix::{Fixed, Wish};
use fiq_project::{Contract, Inspector};
use fiq_source::{Diagnostic, Edit, FileFindings, Safety, Severity};
use proptest::prelude::*;

#[path = "support/layout.rs"]
mod layout;
#[path = "support/mistakes.rs"]
mod mistakes;

use layout::{Json, Layout};
use mistakes::mistakes;

static INSPECTOR: LazyLock<Inspector<'static>> = LazyLock::new(|| Inspector::new(Contract::bundled()));

/// Payloads of the examples and of the cases that are right.
static PAYLOADS: LazyLock<Vec<Json>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files = files(&root.join("examples/messages"));
    for rule in entries(&root.join("tests/cases")) {
        let is_good = |case: &PathBuf| case.to_string_lossy().contains("/good");
        // With arguments, it is held to another document.
        let is_ours = |case: &PathBuf| is_good(case) && !case.join("arguments.txt").exists();
        let cases = entries(&rule).into_iter().filter(is_ours);
        files.extend(cases.map(|case| case.join("input.json")).filter(|file| file.exists()));
    }
    let payloads = files.iter().map(|path| Json::read(&fs::read_to_string(path).expect("a case is text")));
    payloads.filter(|payload| is_right(&Layout::plain().write(payload))).collect()
});

fn is_right(text: &str) -> bool {
    let found = look(Format::Json, text.as_bytes());
    found.payloads > 0 && found.diagnostics().next().is_none()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is part of the repository");
    entries.map(|entry| entry.expect("an entry").path()).collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    entries(folder).into_iter().filter(|path| path.extension().is_some_and(|one| one == "json")).collect()
}

fn look(format: Format, text: &[u8]) -> FileFindings {
    let mut all = FileFindings::default();
    let sink = &mut |part: FileFindings| {
        all.payloads += part.payloads;
        all.findings.extend(part.findings);
        fiq_project::Flow::Go
    };
    INSPECTOR.stream(Path::new("a"), format, text, sink).expect("memory can be read");
    all
}

fn fix(format: Format, text: &[u8], limit: Safety) -> Fixed {
    let wish = Wish { limit, may_fix: &|_, _| true };
    INSPECTOR.fix(Path::new("a"), format, text, wish).expect("the text can be read")
}

fn faults(found: &FileFindings) -> usize {
    found.diagnostics().filter(|(_, one)| one.rule == "syntax").count()
}

/// What holds of a text, whatever is wrong with it.
fn check(format: Format, text: &str) -> Result<(), TestCaseError> {
    let before = look(format, text.as_bytes());
    for limit in [Safety::Safe, Safety::Unsafe] {
        let fixed = fix(format, text.as_bytes(), limit);
        let shown = String::from_utf8(fixed.bytes.clone()).expect("edits are text");
        let left = &fixed.left;
        prop_assert!(left.count(Severity::Error) <= before.count(Severity::Error), "{text}\n{shown}");
        prop_assert!(faults(left) <= faults(&before) && left.payloads >= before.payloads, "{text}\n{shown}");
        prop_assert_eq!(fixed.made.is_empty(), shown == text);
        let again = fix(format, &fixed.bytes, limit);
        prop_assert!(again.made.is_empty(), "{text}\n{shown}\n{:?}", again.made);
        if format == Format::JsonLines {
            prop_assert_eq!(shown.lines().count(), text.lines().count());
        }
        if !text.replace("\r\n", "").contains('\n') {
            prop_assert!(!shown.replace("\r\n", "").contains('\n'), "{shown}");
        }
    }
    Ok(())
}

/// What holds of each fix of a document whose syntax is right.
fn check_each(format: Format, text: &str) -> Result<(), TestCaseError> {
    let found = look(format, text.as_bytes());
    prop_assert_eq!(faults(&found), 0, "{}", text);
    for (document, one) in found.diagnostics() {
        let Some(fix) = one.fix.as_deref() else { continue };
        prop_assert!(!fix.edits.is_empty(), "{} is not written in {text}", fix.title);
        let edited = Edit::apply(&fix.edits, &document.text);
        let shown = String::from_utf8(edited.clone()).expect("edits are text");
        prop_assert_eq!(faults(&look(format, &edited)), 0, "{}: {}\n{}", fix.title, text, &shown);
        let comments = |text: &str| text.matches("/*!").count();
        if fix.safety == Safety::Safe {
            prop_assert_eq!(comments(text), comments(&shown), "{}\n{}", text, &shown);
        }
        let (wanted, got) = (layout::changed(text, fix), Json::read(&shown));
        prop_assert_eq!(wanted, got, "{}: {}\n{}", fix.title, text, &shown);
    }
    Ok(())
}

fn payload() -> impl Strategy<Value = Json> {
    let mistakes = proptest::collection::vec(mistakes(), 0..6);
    (any::<proptest::sample::Index>(), mistakes).prop_map(|(index, mistakes)| {
        let mut payload = PAYLOADS[index.index(PAYLOADS.len())].clone();
        for mistake in &mistakes {
            mistake.make_in(&mut payload);
        }
        payload
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn documents(payloads in proptest::collection::vec(payload(), 1..4), mut layout in Layout::any()) {
        let all = if payloads.len() == 1 { payloads[0].clone() } else { Json::Array(payloads) };
        check(Format::Json, &layout.without_comments().write(&all))?;
        check_each(Format::Json, &layout.without_comments().write(&all))?;
        check(Format::Jsonc, &layout.write(&all))?;
        check_each(Format::Jsonc, &layout.write(&all))?;
    }

    #[test]
    fn lines(payloads in proptest::collection::vec(payload(), 1..6), layout in Layout::any(), end in "\r?\n") {
        let mut layout = layout.on_one_line();
        let lines: Vec<String> = payloads.iter().map(|payload| layout.write(payload)).collect();
        check(Format::JsonLines, &lines.join(&end))?;
    }

    #[test]
    fn broken_texts(payload in payload(), mut layout in Layout::any(), breaks in proptest::collection::vec((any::<proptest::sample::Index>(), ",|:|\"|'|\\{|\\}|x|\n|//|", any::<bool>()), 1..4)) {
        let mut text = layout.write(&payload);
        for (index, mark, replaces) in breaks {
            let at = index.index(text.len());
            if text.is_char_boundary(at) {
                let len = text[at..].chars().next().filter(|_| replaces).map_or(0, char::len_utf8);
                text.replace_range(at..at + len, &mark);
            }
        }
        check(Format::Json, &text)?;
        check(Format::Jsonc, &text)?;
    }
}

#[test]
fn there_are_payloads_to_change() {
    assert!(PAYLOADS.len() >= 10, "{}", PAYLOADS.len());
}

/// Many findings in one large document are fixed in time that grows with its size alone.
#[test]
fn many_fixes_in_one_document() {
    let item =
        r#"{"phoneNumber":"+27123456789","message_type":"location","location":{"latitude":"1.5"},"x":1}"#;
    let text = format!("[{}]", vec![item; 5000].join(","));
    let fixed = fix(Format::Json, text.as_bytes(), Safety::Unsafe);
    assert_eq!(fixed.left.diagnostics().count(), 0);
    assert_eq!(fixed.made.iter().map(|made| made.count).sum::<u64>(), 20_000);
}

/// What a fix adds for a field that is missing is never wrong itself.
#[test]
fn a_missing_field_is_added_as_it_has_to_be() {
    let mut added = 0;
    for payload in &*PAYLOADS {
        for (object, member) in (0..12).flat_map(|object| (0..8).map(move |member| (object, member))) {
            let mut incomplete = payload.clone();
            mistakes::drop_member(&mut incomplete, object, member);
            let text = Layout::plain().write(&incomplete);
            let found = look(Format::Json, text.as_bytes());
            let is_missing = |one: &Diagnostic| one.rule == "missing-field" && one.fix.is_some();
            if found.diagnostics().count() > 0 && found.diagnostics().all(|(_, one)| is_missing(one)) {
                let fixed = fix(Format::Json, text.as_bytes(), Safety::Unsafe);
                let left: Vec<&str> = fixed.left.diagnostics().map(|(_, one)| one.message.as_str()).collect();
                assert!(left.is_empty(), "{}\n{left:?}", String::from_utf8_lossy(&fixed.bytes));
                added += 1;
            }
        }
    }
    assert!(added > 20, "{added}");
}
