//! Texts made to hurt: each is read in about linear time, without a stack to overflow.

use std::time::{Duration, Instant};

use fiq_syntax::json::{Dialect, Options, is_json, parse};
use fiq_syntax::placeholder::Placeholders;

/// How many times longer than good text of the same length one may take, on the same machine in the same minute.
const PATIENCE: u32 = 300;
/// What a busy machine may take for itself.
const SLACK: Duration = Duration::from_millis(500);

fn faults(text: &[u8]) -> usize {
    let good = [&b"["[..], &b"10,".repeat(text.len() / 3), b"1]"].concat();
    let usual = time(|| assert_eq!(read(&good), 0));
    let mut count = 0;
    let taken = time(|| count = read(text));
    let shown = String::from_utf8_lossy(&text[..text.len().min(40)]);
    assert!(taken < usual * PATIENCE + SLACK, "{shown:?} took {taken:?}, good text {usual:?}");
    count
}

fn time(run: impl FnOnce()) -> Duration {
    let start = Instant::now();
    run();
    start.elapsed()
}

fn read(text: &[u8]) -> usize {
    let options = Options { dialect: Dialect::Json, placeholders: Some(Placeholders::default()) };
    assert_eq!(is_json(text), parse(text, &Options::default()).faults().is_empty());
    parse(text, &options).faults().len()
}

#[test]
fn deep() {
    let n = 100_000;
    assert_eq!(faults(&[b"[".repeat(n), b"]".repeat(n)].concat()), 0);
    assert_eq!(faults(&[b"{\"a\":".repeat(n), b"1".to_vec(), b"}".repeat(n)].concat()), 0);
    assert_eq!(faults(&b"[".repeat(n)), 1);
    assert_eq!(faults(&b"{\"a\":".repeat(n)), 1);
    faults(&[b"[".repeat(n), b"}".repeat(n)].concat());
    faults(&[b"{\"a\":[".repeat(n), b"]".repeat(n)].concat());
}

#[test]
fn wide() {
    let n = 500_000;
    let keys: Vec<String> = (0..n).map(|key| format!("\"k{key}\":0,")).collect();
    let keys = keys.concat();
    assert_eq!(faults(format!("{{{keys}\"last\":0}}").as_bytes()), 0);
    assert_eq!(faults(&[b"\"".to_vec(), vec![b'a'; 5 << 20], b"\"".to_vec()].concat()), 0);
    assert_eq!(faults(&[b"\"".to_vec(), b"\\u00e9".repeat(500_000), b"\"".to_vec()].concat()), 0);
    assert_eq!(faults(&vec![b'7'; 1_000_000]), 0);
    assert_eq!(faults(&vec![b' '; 1_000_000]), 1);
}

#[test]
fn one_byte_over_and_over() {
    for byte in 0..=255_u8 {
        faults(&vec![byte; 2_000]);
        faults(&[&b"{\"a\":"[..], &vec![byte; 2_000]].concat());
        faults(&[b'[', byte, b','].repeat(2_000));
    }
}

#[test]
fn one_mistake_over_and_over() {
    let mistakes: [&[u8]; 39] = [
        b"{}} ",
        b"[1},",
        b"{\"a\":1],",
        b"'a'b,",
        b"\"a\"b\"c\":",
        b"(((",
        b"tru,",
        b"01,",
        b"\"\\q\",",
        b"\"\n\",",
        b"\"a\n",
        b"{{",
        b"{{x",
        b"${",
        b"<x",
        b"...,",
        b"/*",
        b"//\n",
        b"# \n",
        b"a b c ",
        b"\"a\":",
        b"\xE2\x80\x9C",
        b"\xFF",
        b"`a",
        b"\"\xFF\",",
        b"foo(\"a\",",
        b"{{a}}",
        b"\\",
        b"\"{{ ${ \",",
        b"\"a\";\"b\":",
        b"\"a\":1;",
        b"\"a\";",
        b"\"a\"=",
        b"\"a\",",
        b"\"a\"=\"b\";",
        b"\"a\"\xEF\xBC\x8C",
        b"1;/*",
        b";",
        b"\"\t",
    ];
    for mistake in mistakes {
        for opener in [&b""[..], b"[", b"{", b"{\"a\":"] {
            faults(&[opener, &mistake.repeat(6_000)].concat());
        }
    }
}

#[test]
fn many_faults() {
    let text = [&b"["[..], &b"tru,".repeat(200_000), b"1]"].concat();
    assert_eq!(faults(&text), 200_000);
}
