//! Places in a text, counted here anew from its bytes.

/// The line of a byte and where that line starts; lines end as editors count.
pub(crate) fn line(text: &[u8], at: usize) -> (u64, usize) {
    let mut number = 1;
    let mut start = 0;
    for index in 0..at {
        let is_end = text[index] == b'\n' || text[index] == b'\r' && text.get(index + 1) != Some(&b'\n');
        if is_end {
            number += 1;
            start = index + 1;
        }
    }
    (number, start)
}

/// The line and the column in code points, both from 1.
pub(crate) fn in_code_points(text: &[u8], at: usize) -> (u64, u64) {
    let (number, start) = line(text, at);
    let column = text[start..at].iter().filter(|byte| **byte & 0xC0 != 0x80).count();
    (number, column as u64 + 1)
}

/// The line and the column in bytes, both from 1.
pub(crate) fn in_bytes(text: &[u8], at: usize) -> (u64, u64) {
    let (number, start) = line(text, at);
    (number, (at - start) as u64 + 1)
}
