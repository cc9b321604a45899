//! A text over its limit.

#![allow(dead_code)]

#[path = "../limits.rs"]
mod limits;

use fiq_runtime::lit;
use limits::ListRowTitle;

fn main() {
    let _title = lit!(ListRowTitle, "Burger with chips and slaw");
}
