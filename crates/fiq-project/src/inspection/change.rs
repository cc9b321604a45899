//! Where two texts differ.

use fiq_source::Replaced;

/// The smallest change from `old` to `new`, as late as it can be; `None` for texts of 4 GiB or more.
pub(super) fn between(old: &[u8], new: &[u8]) -> Option<Replaced> {
    let (old_len, new_len) = (u32::try_from(old.len()).ok()?, u32::try_from(new.len()).ok()?);
    let start = common_start(old, new);
    let end = common_end(&old[start..], &new[start..]);
    let (start, same) = (start as u32, (start + end) as u32);
    Some(Replaced::new(start, old_len - same, new_len - same))
}

/// Bytes that are compared at a time.
const BLOCK: usize = 256;

fn common_start(one: &[u8], other: &[u8]) -> usize {
    let blocks = one.chunks_exact(BLOCK).zip(other.chunks_exact(BLOCK));
    let same = blocks.take_while(|(one, other)| one == other).count() * BLOCK;
    same + one[same..].iter().zip(&other[same..]).take_while(|(one, other)| one == other).count()
}

fn common_end(one: &[u8], other: &[u8]) -> usize {
    let blocks = one.rchunks_exact(BLOCK).zip(other.rchunks_exact(BLOCK));
    let same = blocks.take_while(|(one, other)| one == other).count() * BLOCK;
    let (one, other) = (&one[..one.len() - same], &other[..other.len() - same]);
    same + one.iter().rev().zip(other.iter().rev()).take_while(|(one, other)| one == other).count()
}

#[cfg(test)]
mod tests {
    use fiq_source::Span;

    use super::{BLOCK, between};

    #[test]
    fn the_smallest_stretch_is_found() {
        let cases = [
            ("abc", "abXc", (2, 2), (2, 3)),
            ("abXc", "abc", (2, 3), (2, 2)),
            ("aaa", "aaaa", (3, 3), (3, 4)),
            ("", "a", (0, 0), (0, 1)),
            ("aXYd", "aZd", (1, 3), (1, 2)),
        ];
        for (old, new, was, is) in cases {
            for around in [0, 1, BLOCK - 1, BLOCK, 3 * BLOCK + 7] {
                let whole = |text: &str| [&vec![b'-'; around], text.as_bytes(), &vec![b'+'; around]].concat();
                let shift = |(start, end): (u32, u32)| Span::new(start, end).shifted(around as u32);
                let change = between(&whole(old), &whole(new)).expect("they are short");
                assert_eq!((change.was(), change.now()), (shift(was), shift(is)), "{old} {new} {around}");
            }
        }
        let same = between(b"abc", b"abc").expect("they are short");
        assert!(same.was().is_empty() && same.now().is_empty());
    }
}
