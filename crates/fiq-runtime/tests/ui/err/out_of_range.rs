//! Numbers out of their range, and what is no number.

#![allow(dead_code)]

#[path = "../limits.rs"]
mod limits;

use fiq_runtime::lit;
use limits::{Count, Latitude};

fn main() {
    let _at = lit!(Latitude, -90.25);
    let _at = lit!(Latitude, 90.0);
    let _at = lit!(Latitude, f64::NAN);
    let _count = lit!(Count, 0);
    let _count = lit!(Count, 11);
}
