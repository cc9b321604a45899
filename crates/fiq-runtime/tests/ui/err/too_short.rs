//! A text under its limit, counted in code points.

#![allow(dead_code)]

#[path = "../limits.rs"]
mod limits;

use fiq_runtime::lit;
use limits::ListRowTitle;

fn main() {
    let _title = lit!(ListRowTitle, "é");
}
