//! How long it takes to inspect a text that is opened, and then after each of many keystrokes:
//! `cargo run --release -p fiq-project --example typing FILE...`

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use fiq_extract::Format;
use fiq_project::config::{CommandLine, Resolver, Source};
use fiq_project::{Held, Models, Session};

const KEYSTROKES: usize = 400;

fn main() {
    let models = Models::default();
    let resolver = Resolver::new(&Source::None, &CommandLine::default()).expect("nothing is configured");
    let session = Session::new(&models, Arc::new(resolver), None);
    for path in std::env::args().skip(1) {
        let held = session.held(Path::new(&path)).expect("nothing is configured");
        measure(&held, Path::new(&path));
    }
}

fn measure(held: &Held<'_>, path: &Path) {
    let format = Format::of_path(path).expect("a name of a file that is read");
    let mut text = std::fs::read(path).expect("a file that can be read");
    let before = resident();
    let mut now = held.open(path, format, Arc::new(text.clone()));
    let found = now.found().map_or(0, |found| found.diagnostics().count());
    println!("{}: {} bytes, {found} findings", path.display(), text.len());
    println!("  kept   {} KiB with the text", resident().saturating_sub(before));
    let opened = (0..9).map(|_| {
        let start = Instant::now();
        now = held.open(path, format, Arc::clone(now.text()));
        start.elapsed()
    });
    println!("  open   {}", summary(opened.collect()));
    let (mut typed, mut in_part) = (Vec::new(), 0);
    for count in 0..KEYSTROKES {
        // At some places, one after the other, a letter is typed and taken back.
        let place = between_letters(&text, text.len() / 11 * (count / 40 + 1));
        if count % 2 == 0 {
            text.insert(place, b'x');
        } else {
            text.remove(place);
        }
        let next = Arc::new(text.clone());
        let start = Instant::now();
        now = held.reopen(&now, next);
        typed.push(start.elapsed());
        in_part += usize::from(now.inspected() < text.len() as u64);
    }
    println!("  typing {}; {in_part} of {KEYSTROKES} in part", summary(typed));
}

/// The first place from `at` on with a letter on both sides.
fn between_letters(text: &[u8], at: usize) -> usize {
    let is_inside = |pair: &[u8]| pair.iter().all(u8::is_ascii_alphabetic);
    at + 1 + text[at..].windows(2).position(is_inside).expect("the text has words")
}

fn summary(mut times: Vec<Duration>) -> String {
    times.sort();
    let at = |part: usize| times[(times.len() - 1) * part / 100];
    format!("least {:?}, median {:?}, 95 % {:?}, most {:?}", at(0), at(50), at(95), at(100))
}

/// The memory of this process in KiB, where the system tells it.
fn resident() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.trim().strip_suffix(" kB")?.parse().ok()).unwrap_or_default()
}
