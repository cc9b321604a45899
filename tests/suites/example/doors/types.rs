//! Reads each file that is named as a request, and prints what the types say of it.

use fiq_types::{SendWhatsAppRequest, Typed};

fn main() {
    for (index, path) in std::env::args().skip(1).enumerate() {
        let text = std::fs::read(&path).expect("the test names files that are there");
        if let Err(violations) = SendWhatsAppRequest::read(text) {
            for one in violations {
                println!("{index}\t{}\t{}\t{}", one.rule, one.pointer, one.message);
            }
        }
    }
}
