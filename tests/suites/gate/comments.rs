//! Comments that silence findings, in JSON with comments and in Rust.

use crate::site::Site;

const JSONC: &str = r#"{
  // fiq-lint: ignore too-long -- gone
  "phone_number": 27123456789, // fiq-lint: ignore wrong-type, too-short -- the importer adds the sign
  // fiq-lint: ignroe wrong-type
  "message_type": "text",
  "text": 7 // fiq-lint: ignore wrong-tpye
}
"#;

const RUST: &str = r#"fn main() {
    // fiq-lint: ignore wrong-type -- refused on purpose
    let a = fiq_types::payload!({ "phone_number": "+27123456789", "message_type": "text", "text": 7 });
    // fiq-lint: ignore too-short
    let b = fiq_types::payload!({ "phone_number": "+27123456789", "message_type": "text", "text": "x" });
}
"#;

#[test]
fn comments_silence_what_they_name() {
    let site = Site::new();
    site.write("a.jsonc", JSONC);
    let said = site.lint(1, "check --format short");
    assert_eq!(
        said.told(),
        [
            "a.jsonc:2:3 unused-ignore",
            "a.jsonc:3:32 unused-ignore",
            "a.jsonc:4:16 bad-ignore",
            "a.jsonc:6:11 wrong-type",
            "a.jsonc:6:33 bad-ignore",
        ]
    );
    site.lint(1, "check").has(&["did you mean `ignore`?", "did you mean `wrong-type`?"]);
    site.lint(0, "check --fix").has(&["fixed 3 findings in 1 file"]);
    let fixed = site.read("a.jsonc");
    assert!(!fixed.contains("gone") && !fixed.contains("too-short"), "{fixed}");
    assert!(fixed.contains("27123456789, // fiq-lint: ignore wrong-type -- the importer"), "{fixed}");
    // Both comments name then what they were meant to, which is not there any more: they go as well.
    site.lint(0, "check --fix --unsafe").has(&["fixed 4 findings"]);
    let fixed = site.read("a.jsonc");
    assert_eq!(fixed.matches("fiq-lint:").count(), 1, "{fixed}");
    site.lint(0, "check --fix --unsafe").has(&["nothing was fixed"]);
}

#[test]
fn comments_in_rust_do_as_well() {
    let site = Site::new();
    site.write("a.rs", RUST);
    assert_eq!(site.lint(0, "check --format short").told(), ["a.rs:4:5 unused-ignore"]);
    site.lint(0, "check --fix").has(&["fixed 1 finding in 1 file"]);
    assert_eq!(site.read("a.rs"), RUST.replace("    // fiq-lint: ignore too-short\n", ""));
    site.lint(0, "check").has(&["0 errors, 0 warnings"]);
}

#[test]
fn a_comment_in_plain_json_is_a_fault_like_any_other() {
    let site = Site::new();
    site.write("a.json", JSONC);
    site.lint(1, "check --format short").has(&["[syntax]", "[wrong-type]"]).lacks(&["-ignore"]);
}
