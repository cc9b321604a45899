//! The error stands at the literal, however deep in other values.

#![allow(dead_code)]

#[path = "../limits.rs"]
mod limits;

use fiq_runtime::{Text, lit};
use limits::ListRowTitle;

struct ListRow {
    id: Text,
    title: ListRowTitle,
}

fn rows() -> Vec<ListRow> {
    vec![
        ListRow { id: lit!(Text, "1"), title: lit!(ListRowTitle, "Burger") },
        ListRow {
            id: lit!(Text, "2"),
            title: lit!(
                ListRowTitle,
                "🍔🍔🍔🍔🍔🍔🍔🍔🍔🍔🍔🍔🍔🍔🍔🍔🍔🍔🍔🍔🍔🍔🍔🍔🍔",
            ),
        },
    ]
}

fn main() {
    rows();
}
