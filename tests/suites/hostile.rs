//! Inputs that break tools, made when the test runs: depth, breadth, encodings, names, and what is no ordinary file.
//!
//! Each has an exit code to come to. None may crash, hang, or send a control character to the terminal.

use std::ops::RangeInclusive;
use std::path::Path;

use fiq_tests::{Folder, LIMIT, Run, fiq_lint, run};

/// Without optimization a tenth of the breadth shows the same.
const SCALE: usize = if cfg!(debug_assertions) { 10 } else { 1 };
const DEPTH: usize = 100_000;
const CLEAN: RangeInclusive<i32> = 0..=0;
const REFUSED: RangeInclusive<i32> = 1..=1;
const UNREADABLE: RangeInclusive<i32> = 3..=3;
/// Either is defensible.
const EITHER: RangeInclusive<i32> = 0..=1;

type Input = (&'static str, Vec<u8>, RangeInclusive<i32>);

/// A text message whose text is written so.
fn message(text: impl AsRef<[u8]>) -> Vec<u8> {
    let head = br#"{"phone_number":"+27123456789","message_type":"text","text":"#;
    [head, text.as_ref(), b"}"].concat()
}

/// A good text message with this member, written out, at its end.
fn with_member(member: impl AsRef<[u8]>) -> Vec<u8> {
    message([br#""hi","#, member.as_ref()].concat())
}

fn check(inputs: Vec<Input>) {
    check_files("input.json", inputs);
}

fn check_files(file: &str, inputs: Vec<Input>) {
    for (name, content, codes) in inputs {
        let folder = Folder::new("hostile");
        folder.write(file, content);
        for format in ["terminal", "short", "jsonl"] {
            let mut command = fiq_lint();
            command.current_dir(folder.path());
            let said = run(command.args(["check", "--as", "request", "--format", format, file]), LIMIT);
            expect_calm(name, &said);
            let code = said.code.expect("a run that is calm has an exit code");
            assert!(codes.contains(&code), "{name}, {format}: exit {code}, not {codes:?}\n{}", head(&said));
        }
    }
}

/// No signal, no panic, no control character.
fn expect_calm(name: &str, said: &Run) {
    assert!(said.code.is_some(), "{name}: ended by a signal");
    let errors = String::from_utf8_lossy(&said.stderr);
    assert!(!errors.contains("panicked"), "{name}: {errors}");
    for output in [&said.stdout, &said.stderr] {
        let text = String::from_utf8_lossy(output);
        let raw = text.chars().find(|&one| (one.is_control() && one != '\n') || is_direction_change(one));
        assert!(raw.is_none(), "{name}: {raw:?} came out raw\n{}", head(said));
    }
}

/// Characters that reorder what a terminal shows.
fn is_direction_change(one: char) -> bool {
    matches!(one, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn head(said: &Run) -> String {
    said.transcript().chars().take(2000).collect::<String>().escape_debug().to_string().replace("\\n", "\n")
}

#[test]
fn depth() {
    let nested = |open: &str, middle: &str, close: &str| {
        (open.repeat(DEPTH) + middle + &close.repeat(DEPTH)).into_bytes()
    };
    let member = |value: Vec<u8>| with_member([br#""extra":"#.as_slice(), &value].concat());
    check(vec![
        ("arrays", nested("[", "", "]"), REFUSED),
        ("objects", nested(r#"{"a":"#, "1", "}"), REFUSED),
        ("arrays that are never closed", "[".repeat(DEPTH).into_bytes(), REFUSED),
        ("objects that are never closed", r#"{"a":"#.repeat(DEPTH).into_bytes(), REFUSED),
        ("brackets that were never opened", "]".repeat(DEPTH).into_bytes(), REFUSED),
        ("depth inside a payload", member(nested("[", "", "]")), EITHER),
        ("depth in place of a text", message(nested("[", "", "]")), REFUSED),
    ]);
}

#[test]
fn breadth() {
    let keys: Vec<String> = (0..500_000 / SCALE).map(|number| format!(r#""k{number}":0"#)).collect();
    let twice = vec![r#""k":0"#; 500_000 / SCALE];
    let faults = vec![r#"{"name":{}}"#; 200_000 / SCALE].join(",");
    let faults =
        format!(r#"{{"phone_number":"+27123456789","message_type":"contacts","contacts":[{faults}]}}"#);
    let commas = ",".repeat(200_000 / SCALE);
    let size = (50 << 20) / SCALE;
    let escapes = r"\u00e9".repeat(size / 6);
    check(vec![
        ("keys", with_member(keys.join(",")), CLEAN),
        ("one key many times", with_member(twice.join(",")), EITHER),
        ("faults", faults.into_bytes(), REFUSED),
        ("syntax faults", message(format!("[1{commas}2]")), REFUSED),
        ("a long string", message(format!(r#""{}""#, "a".repeat(size))), CLEAN),
        ("a long string of escapes", message(format!(r#""{escapes}""#)), CLEAN),
        ("a long number", with_member(format!(r#""n":{}"#, "7".repeat(1_000_000 / SCALE))), CLEAN),
        ("a number beyond f64", with_member(r#""n":1e999999999999999999999"#), CLEAN),
    ]);
}

#[test]
fn encodings() {
    let good = message(r#""hi""#);
    let text = String::from_utf8(good.clone()).expect("a message is UTF-8");
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    check(vec![
        ("invalid UTF-8", message(b"\"a\xff\xfe\xc0\xafz\""), REFUSED),
        ("Latin-1", message(b"\"caf\xe9\""), REFUSED),
        ("a byte order mark", [b"\xef\xbb\xbf", good.as_slice()].concat(), CLEAN),
        ("a byte order mark before a fault", [b"\xef\xbb\xbf".to_vec(), message("7")].concat(), REFUSED),
        ("nothing but a byte order mark", b"\xef\xbb\xbf".to_vec(), REFUSED),
        ("UTF-16, little end first", [b"\xff\xfe", little.as_slice()].concat(), REFUSED),
        ("UTF-16, big end first", [b"\xfe\xff", big.as_slice()].concat(), REFUSED),
        ("half a surrogate pair", message(r#""a\ud800z""#), EITHER),
        ("a raw NUL", message(b"\"a\0z\""), REFUSED),
        ("an escaped NUL", message(r#""a\u0000z""#), CLEAN),
        ("NUL after the end", [good.as_slice(), &[0; 64]].concat(), REFUSED),
        ("nothing but NUL", vec![0; 4096], REFUSED),
        ("empty", vec![], REFUSED),
        ("nothing but blanks", b" \n\t ".to_vec(), REFUSED),
        ("terminal control, raw", message(b"\"\x1b[2J\x1b]0;x\x07\""), REFUSED),
        (
            "terminal control, in a tag",
            br#"{"phone_number":"+27123456789","message_type":"\u001b[2J\u202etxt","text":"x"}"#.to_vec(),
            REFUSED,
        ),
        ("terminal control, in a key", with_member("\"\u{202e}\u{9b}2J\u{7f}\":1"), CLEAN),
        ("carriage returns alone", text.replace(',', ",\r").into_bytes(), CLEAN),
    ]);
}

#[test]
fn source_code() {
    let deep =
        |depth, open: &str, middle: &str, close: &str| open.repeat(depth) + middle + &close.repeat(depth);
    let nested = |open: &str, middle: &str, close: &str| deep(DEPTH, open, middle, close);
    let literal = |value: &str| {
        format!("fiq_types::payload!({{\"phone_number\":to,\"message_type\":\"text\",\"text\":{value}}});")
    };
    let good = literal("hi");
    let derived = "#[derive(Payload)]#[payload(json={})]struct A;";
    check_files(
        "input.rs",
        vec![
            ("depth around a literal", nested("(", &good, ")").into_bytes(), CLEAN),
            ("depth in a hole", literal(&nested("f(", "", ")")).into_bytes(), CLEAN),
            ("depth in place of a text", literal(&nested("[{\"a\":", "1", "}]")).into_bytes(), REFUSED),
            ("depth of types", ["payload!({}) as ", &nested("A<", "", ">")].concat().into_bytes(), REFUSED),
            (
                "literals in literals",
                deep(DEPTH / SCALE, "payload!({\"a\":f(", "", ")})").into_bytes(),
                REFUSED,
            ),
            ("brackets that are never closed", [good.clone(), "(".repeat(DEPTH)].concat().into(), UNREADABLE),
            (
                "brackets that were never opened",
                [good.clone(), ")".repeat(DEPTH)].concat().into(),
                UNREADABLE,
            ),
            ("many literals on a line", derived.repeat(100_000 / SCALE).into_bytes(), REFUSED),
            ("many attributes", ["#[payload()]".repeat(DEPTH).as_str(), derived].concat().into(), REFUSED),
            ("a text of escapes", literal(&format!("\"{}\"", "\\u{e9}".repeat(DEPTH))).into(), CLEAN),
            ("invalid UTF-8", [good.as_bytes(), b"\xff"].concat(), UNREADABLE),
            ("UTF-16", good.encode_utf16().flat_map(u16::to_le_bytes).collect(), CLEAN),
            ("a raw NUL", [good.as_bytes(), b"\0"].concat(), UNREADABLE),
            ("a string that is never closed", [good.as_str(), "\""].concat().into(), UNREADABLE),
            ("terminal control", literal("\"\x1b[2J\u{202e}\", \"\x1b[2J\": 1").into(), EITHER),
            ("brackets without a literal", "(".repeat(DEPTH).into_bytes(), CLEAN),
        ],
    );
}

#[test]
fn texts_that_are_no_document() {
    let good = message(r#""hi""#);
    check(vec![
        ("something after the end", [good.as_slice(), b" x"].concat(), REFUSED),
        ("two documents", [good.as_slice(), b"\n", &good].concat(), REFUSED),
        ("a comment", [b"// c\n", good.as_slice()].concat(), REFUSED),
        ("not a number", message("NaN"), REFUSED),
        ("null", b"null".to_vec(), REFUSED),
    ]);
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::fs;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::process::Command;

    use super::*;

    /// A folder with one faulty message, and what `trouble` puts beside it.
    fn check_walk(name: &str, trouble: impl FnOnce(&Path)) -> Run {
        let folder = Folder::new("walk");
        folder.write("bad.json", message("7"));
        trouble(folder.path());
        let mut command = fiq_lint();
        let said = run(command.current_dir(folder.path()).args(["check", "--format", "short", "."]), LIMIT);
        expect_calm(name, &said);
        assert_eq!(said.code, Some(1), "{name}: {}", head(&said));
        said
    }

    fn findings(said: &Run) -> usize {
        said.text().lines().filter(|line| line.contains("[wrong-type]")).count()
    }

    #[test]
    fn links_are_not_followed_in_circles() {
        let said = check_walk("links", |folder| {
            fs::create_dir_all(folder.join("loop/inner")).expect("a folder can be made");
            for (target, link) in
                [("..", "loop/inner/up"), ("self.json", "self.json"), ("nowhere", "broken.json")]
            {
                symlink(target, folder.join(link)).expect("a link can be made");
            }
            symlink("/dev/zero", folder.join("zero.json")).expect("a link can be made");
        });
        assert_eq!(findings(&said), 1, "{}", said.transcript());
    }

    #[test]
    fn pipes_do_not_block() {
        check_walk("a pipe", |folder| make_pipe(&folder.join("pipe.json")));
    }

    #[test]
    fn a_named_pipe_on_the_command_line_does_not_block() {
        let folder = Folder::new("pipe");
        make_pipe(&folder.path().join("pipe.json"));
        let mut command = fiq_lint();
        let said = run(command.current_dir(folder.path()).args(["check", "pipe.json"]), LIMIT);
        expect_calm("a named pipe", &said);
        assert_eq!(said.code, Some(3), "{}", said.transcript());
    }

    fn make_pipe(path: &Path) {
        let made = Command::new("mkfifo").arg(path).status().expect("mkfifo can be started");
        assert!(made.success(), "mkfifo failed");
    }

    #[test]
    fn an_unreadable_file_is_a_problem_that_is_told() {
        let said = check_walk("unreadable", |folder| {
            let path = folder.join("closed.json");
            fs::write(&path, message("7")).expect("a file can be written");
            fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).expect("permissions can be set");
            if fs::read(&path).is_ok() {
                fs::remove_file(&path).expect("a file can be removed");
                eprintln!("skipped in part: this user may read everything");
                symlink("closed.json", &path).expect("a link can be made");
            }
        });
        assert_eq!(findings(&said), 1, "{}", said.transcript());
    }

    #[test]
    fn a_missing_file_that_was_named_is_exit_code_3() {
        let folder = Folder::new("missing");
        let mut command = fiq_lint();
        let said = run(command.current_dir(folder.path()).args(["check", "missing.json"]), LIMIT);
        expect_calm("missing", &said);
        assert_eq!(said.code, Some(3), "{}", said.transcript());
    }

    #[test]
    fn names_may_be_any_bytes() {
        let names: &[&[u8]] = &[
            b"not-utf8-\xff\xfe.json",
            b"new\nline.json",
            b"-dash.json",
            b"\x1b[31mred.json",
            "turned\u{202e}nosj.json".as_bytes(),
            b"it's \"quoted\".json",
        ];
        let said = check_walk("names", |folder| {
            for name in names {
                fs::write(folder.join(OsStr::from_bytes(name)), message("7")).expect("a file can be written");
            }
        });
        assert_eq!(findings(&said), names.len() + 1, "{}", head(&said));
    }
}
