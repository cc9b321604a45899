//! How fast texts become trees: `cargo run --release -p fiq-syntax --example throughput FILE...`
//!
//! A `.ndjson` or `.jsonl` file is read line by line, any other file as one document.

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use fiq_syntax::json::{Options, is_json, parse};
use fiq_syntax::placeholder::Placeholders;

fn main() {
    let options = Options { placeholders: Some(Placeholders::default()), ..Options::default() };
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        let in_lines =
            Path::new(&path).extension().is_some_and(|ending| ending == "ndjson" || ending == "jsonl");
        let texts: Vec<&[u8]> =
            if in_lines { bytes.split(|byte| *byte == b'\n').collect() } else { vec![&bytes[..]] };
        let tree = best(|| texts.iter().map(|text| parse(text, &options).len()).sum());
        let accept = best(|| texts.iter().filter(|text| is_json(text)).count());
        let megabytes = f64::from(bytes.len() as u32) / 1e6;
        println!("{path}: tree {:.0} MB/s, is_json {:.0} MB/s", megabytes / tree, megabytes / accept);
    }
}

/// The seconds of the fastest of several runs.
fn best(mut run: impl FnMut() -> usize) -> f64 {
    let times = (0..7).map(|_| {
        let start = Instant::now();
        black_box(run());
        start.elapsed().as_secs_f64()
    });
    times.fold(f64::INFINITY, f64::min)
}
