//! A list over its limit.

#![allow(dead_code)]

#[path = "../limits.rs"]
mod limits;

use limits::{ListRowTitle, Rows};

const TITLE: ListRowTitle = ListRowTitle::literal("Burger");
static TITLES: [ListRowTitle; 3] = [TITLE, TITLE, TITLE];

const ROWS: Rows = Rows::literal(&TITLES);

fn main() {
    let _rows = ROWS;
}
