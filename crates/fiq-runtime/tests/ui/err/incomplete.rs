//! A type of which the compiler does not know all limits.

#![allow(dead_code)]

#[path = "../limits.rs"]
mod limits;

use fiq_runtime::lit;
use limits::PhoneNumber;

fn main() {
    let _number = lit!(PhoneNumber, "+27123456789");
}
