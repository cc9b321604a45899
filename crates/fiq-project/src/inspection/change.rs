//! Where two texts differ.

use fiq_source::Span;

/// The stretch of a text that another has something else for; before it and after it both say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Change {
    /// The stretch in the old text.
    pub(super) old: Span,
    /// The stretch in the new one.
    pub(super) new: Span,
}

impl Change {
    /// The smallest change from `old` to `new`, as early as it can be; `None` for texts of 4 GiB or more.
    pub(super) fn between(old: &[u8], new: &[u8]) -> Option<Self> {
        let (old_len, new_len) = (u32::try_from(old.len()).ok()?, u32::try_from(new.len()).ok()?);
        let start = common_start(old, new);
        let end = common_end(&old[start..], &new[start..]) as u32;
        let span = |len: u32| Span::new(start as u32, len - end);
        Some(Self { old: span(old_len), new: span(new_len) })
    }

    /// What the text grew by.
    pub(super) fn growth(self) -> i64 {
        i64::from(self.new.len()) - i64::from(self.old.len())
    }
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

    use super::{BLOCK, Change};

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
                let change = Change::between(&whole(old), &whole(new)).expect("they are short");
                assert_eq!((change.old, change.new), (shift(was), shift(is)), "{old} {new} {around}");
                assert_eq!(change.growth(), new.len() as i64 - old.len() as i64);
            }
        }
        let same = Change::between(b"abc", b"abc").expect("they are short");
        assert!(same.old.is_empty() && same.new.is_empty());
    }
}
