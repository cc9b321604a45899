//! What the page on Rust, `docs/rust.md`, shows of the compiler is what the compiler says.

use crate::program::{Program, messages};

const PAGE: &str = include_str!("../../../docs/rust.md");

/// What stands between two marks.
fn between(start: &str, end: &str) -> &'static str {
    let (_, rest) = PAGE.split_once(start).expect("the page has such a block");
    rest.split_once(end).expect("a block is closed").0
}

#[test]
fn the_error_is_real() {
    let mut blocks = PAGE.split("```rust\n").skip(1).filter(|block| block.contains("#[derive(Payload)]"));
    let source = blocks.next().and_then(|block| block.split("```").next()).expect("the page has a message");
    let program = Program::of("notices", "notices-readme");
    assert!(source.contains("View Options"), "there is nothing to break");
    program.write("src/main.rs", source.replace("View Options", "View all of my Options"));
    let run = program.cargo(&["check", "--message-format", "json"]);
    let messages = messages(&run);
    let mut rendered = messages.iter().filter_map(|message| message["message"]["rendered"].as_str());
    assert_eq!(rendered.next().map(str::trim_end), Some(between("$ cargo check\n", "```").trim_end()));
}
