//! The corpora, under `target/bench/`: the same bytes every time, from templates and a seed.
//!
//! A template is one line of JSON with places to fill: `%W10-60%` text of 10 to 60 characters, `%D9%` nine digits,
//! `%X32%` hexadecimal digits. One file of fifty is faulty, and one line of a thousand.

use std::fs;
use std::path::{Path, PathBuf};

use crate::workspace::write;
use crate::{Outcome, workspace};

const GOOD: &str = include_str!("good.jsonl");
const FAULTY: &str = include_str!("faulty.jsonl");
const SCHEMA: &str = include_str!("schema.json");
const WORDS: &str = include_str!("words.txt");
/// What every payload has, so that a search finds them all.
const NEEDLE: &str = "phone_number";
const SEED: u64 = 20_250_601;

/// Where the corpora are.
pub(super) struct Corpora {
    /// All of them, with the single files.
    pub(super) folder: PathBuf,
    /// The tree of small files.
    pub(super) small: PathBuf,
    /// The small files, from their folder.
    pub(super) files: Vec<String>,
    /// A text that every payload has.
    pub(super) needle: &'static str,
}

/// Makes what is not there yet.
pub(super) fn make(folder: &Path, files: usize, bytes: usize) -> Outcome<Corpora> {
    let small = folder.join(format!("small-{files}"));
    let names: Vec<String> =
        (0..files).map(|number| format!("d{:03}/p{number:05}.json", number / 100)).collect();
    let stamp = folder.join("stamp");
    let recipe = format!("{SEED} {files} {bytes} {}", GOOD.len() + FAULTY.len() + WORDS.len());
    if !workspace::read(&stamp).is_ok_and(|old| old == recipe) {
        println!("making the corpora in {}", workspace::shown(folder));
        if folder.exists() {
            fs::remove_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        }
        write_small(&small, &names)?;
        write_single(folder, bytes)?;
        write(&stamp, &recipe)?;
    }
    Ok(Corpora { folder: folder.to_owned(), small, files: names, needle: NEEDLE })
}

/// Payloads of so many bytes together, one of a hundred faulty.
pub(crate) fn payloads(bytes: usize) -> Vec<String> {
    let mut generator = Generator::new(SEED + 2);
    let mut length = 0;
    let payloads = std::iter::repeat_with(|| generator.payload(100));
    payloads
        .take_while(|payload| {
            length += payload.len();
            length < bytes
        })
        .collect()
}

fn write_small(small: &Path, names: &[String]) -> Outcome {
    let mut generator = Generator::new(SEED);
    for name in names {
        let line = generator.payload(50);
        let text = if generator.below(5) == 0 { line + "\n" } else { indent(&line) };
        write(&small.join(name), &text)?;
    }
    Ok(())
}

fn write_single(folder: &Path, bytes: usize) -> Outcome {
    let mut generator = Generator::new(SEED + 1);
    let good = generator.fill(GOOD.lines().last().expect("there are templates"));
    write(&folder.join("one.json"), &indent(&good))?;
    let mut lines = String::with_capacity(bytes + (1 << 12));
    while lines.len() < bytes {
        lines += &generator.payload(1000);
        lines.push('\n');
    }
    write(&folder.join("stream.ndjson"), &lines)?;
    let array = format!("[\n{}\n]\n", lines.trim_end().replace('\n', ",\n"));
    write(&folder.join("array.json"), &array)?;
    write(&folder.join("schema.json"), SCHEMA)?;
    let of_array = format!(r#"{{ "type": "array", "items": {SCHEMA} }}"#);
    write(&folder.join("array.schema.json"), &of_array)
}

/// Compact JSON over several lines.
fn indent(compact: &str) -> String {
    let mut text = String::with_capacity(compact.len() * 2);
    let (mut depth, mut in_string, mut escaped) = (0, false, false);
    for one in compact.chars() {
        if !in_string && matches!(one, '}' | ']') {
            depth -= 1;
            new_line(&mut text, depth);
        }
        text.push(one);
        if in_string {
            in_string = escaped || one != '"';
            escaped = !escaped && one == '\\';
            continue;
        }
        match one {
            '"' => in_string = true,
            ':' => text.push(' '),
            ',' => new_line(&mut text, depth),
            '{' | '[' => {
                depth += 1;
                new_line(&mut text, depth);
            }
            _ => {}
        }
    }
    text + "\n"
}

fn new_line(text: &mut String, depth: usize) {
    text.push('\n');
    text.extend(std::iter::repeat_n("  ", depth));
}

/// Fills templates; xorshift is random enough for that.
struct Generator {
    state: u64,
    good: Vec<&'static str>,
    faulty: Vec<&'static str>,
    words: Vec<&'static str>,
}

impl Generator {
    fn new(seed: u64) -> Self {
        let (good, faulty) = (GOOD.lines().collect(), FAULTY.lines().collect());
        Self { state: seed, good, faulty, words: WORDS.split_whitespace().collect() }
    }

    fn below(&mut self, limit: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        (self.state >> 16) as usize % limit
    }

    /// A payload; one of so many is faulty.
    fn payload(&mut self, one_of: usize) -> String {
        let faulty = self.below(one_of) == 0;
        let count = if faulty { self.faulty.len() } else { self.good.len() };
        let index = self.below(count);
        let template = if faulty { self.faulty[index] } else { self.good[index] };
        self.fill(template)
    }

    fn fill(&mut self, template: &str) -> String {
        let mut text = String::new();
        for (index, part) in template.split('%').enumerate() {
            if index % 2 == 0 {
                text += part;
                continue;
            }
            let (kind, size) = part.split_at(1);
            let (least, most) = size.split_once('-').unwrap_or((size, size));
            let number = |digits: &str| digits.parse::<usize>().expect("a template gives sizes in digits");
            let (least, most) = (number(least), number(most));
            let size = least + self.below(most - least + 1);
            text += &self.piece(kind, size);
        }
        text
    }

    fn piece(&mut self, kind: &str, size: usize) -> String {
        match kind {
            "D" => (0..size).map(|_| self.digit(10)).collect(),
            "X" => (0..size).map(|_| self.digit(16)).collect(),
            _ => self.text(size),
        }
    }

    fn digit(&mut self, base: usize) -> char {
        char::from(b"0123456789abcdef"[self.below(base)])
    }

    fn text(&mut self, size: usize) -> String {
        let (mut text, mut left) = (String::new(), size);
        while left > 0 {
            let index = self.below(self.words.len());
            let word = self.words[index];
            let cut: String = word.chars().chain([' ']).take(left).collect();
            left -= cut.chars().count();
            text += &cut;
        }
        text.trim_end().to_owned() + if text.ends_with(' ') { "." } else { "" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_makes_json_of_the_length_it_says() {
        let mut generator = Generator::new(SEED);
        for template in GOOD.lines().chain(FAULTY.lines()) {
            let line = generator.fill(template);
            let value: serde_json::Value = serde_json::from_str(&line).expect("a template is JSON");
            let again: serde_json::Value =
                serde_json::from_str(&indent(&line)).expect("so is its indented form");
            assert_eq!(value, again);
        }
        assert_eq!(generator.fill("%W24%").chars().count(), 24);
    }
}
