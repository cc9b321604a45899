//! Text in lines, as JSON lines has it: each line's bytes, number and place, in memory no larger than the longest line.
//!
//! A line ends at `\n` or `\r\n`. Blank lines are counted and left out. Lines are slices of one sliding block: a byte is
//! copied only when its line crosses the end of a block.

use std::io::{self, Read};

/// The bytes asked for at a time.
const BLOCK: usize = 1 << 18;

/// One line that is not blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    /// The line without its end.
    pub bytes: &'a [u8],
    /// The number of the line, from 1; blank lines count.
    pub number: u64,
    /// The offset of its first byte in the stream.
    pub offset: u64,
}

/// Reads lines from a stream.
#[derive(Debug)]
pub struct Lines<R> {
    source: R,
    block: Vec<u8>,
    /// What is left to give out: `block[start..end]`.
    start: usize,
    end: usize,
    /// No line end stands in `block[start..searched]`.
    searched: usize,
    /// The offset of `block[0]` in the stream.
    base: u64,
    number: u64,
    is_over: bool,
}

impl<R: Read> Lines<R> {
    /// The lines of `source`, which needs no buffer of its own.
    pub const fn new(source: R) -> Self {
        Self { source, block: Vec::new(), start: 0, end: 0, searched: 0, base: 0, number: 0, is_over: false }
    }

    /// The next line that is not blank; `None` after the last one.
    ///
    /// # Errors
    ///
    /// What reading the source gave; interrupted reads are tried again.
    pub fn next_line(&mut self) -> io::Result<Option<Line<'_>>> {
        loop {
            let (start, end) = match memchr::memchr(b'\n', &self.block[self.searched..self.end]) {
                Some(found) => self.take_to(self.searched + found),
                None if !self.is_over => {
                    self.searched = self.end;
                    self.fill()?;
                    continue;
                }
                None if self.start < self.end => self.take_to(self.end),
                None => return Ok(None),
            };
            if !self.block[start..end].trim_ascii().is_empty() {
                let offset = self.base + start as u64;
                return Ok(Some(Line { bytes: &self.block[start..end], number: self.number, offset }));
            }
        }
    }

    /// Gives out the line that ends at `line_feed`: where it starts and where its content ends.
    fn take_to(&mut self, line_feed: usize) -> (usize, usize) {
        let start = self.start;
        self.start = (line_feed + 1).min(self.end);
        self.searched = self.start;
        self.number += 1;
        let has_return = self.block[start..line_feed].ends_with(b"\r");
        (start, line_feed - usize::from(has_return))
    }

    /// Reads a block more after what is left.
    fn fill(&mut self) -> io::Result<()> {
        self.slide();
        if self.block.len() - self.end < BLOCK / 2 {
            let size = (self.block.len() * 2).max(BLOCK);
            self.block.resize(size, 0);
        }
        let read = loop {
            match self.source.read(&mut self.block[self.end..]) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                other => break other?,
            }
        };
        self.end += read;
        self.is_over = read == 0;
        Ok(())
    }

    /// Moves what is left to the start of the block.
    fn slide(&mut self) {
        self.block.copy_within(self.start..self.end, 0);
        self.base += self.start as u64;
        self.searched -= self.start;
        self.end -= self.start;
        self.start = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, Lines};
    use std::io::{self, Read};

    /// Gives a few bytes at a time, and is interrupted now and then.
    struct Trickle<'a>(&'a [u8], usize);

    impl Read for Trickle<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            self.1 += 1;
            if self.1.is_multiple_of(3) {
                return Err(io::ErrorKind::Interrupted.into());
            }
            let len = self.0.len().min(self.1 % 5 + 1).min(buffer.len());
            buffer[..len].copy_from_slice(&self.0[..len]);
            self.0 = &self.0[len..];
            Ok(len)
        }
    }

    fn collect(source: impl Read) -> Vec<(Vec<u8>, u64, u64)> {
        let mut lines = Lines::new(source);
        let mut found = Vec::new();
        while let Some(line) = lines.next_line().expect("memory can be read") {
            found.push((line.bytes.to_vec(), line.number, line.offset));
        }
        found
    }

    #[test]
    fn numbers_and_offsets() {
        let text = b"{}\r\n\n  \t\r\n[1]\n\r\n2";
        let wanted = vec![(b"{}".to_vec(), 1, 0), (b"[1]".to_vec(), 4, 10), (b"2".to_vec(), 6, 16)];
        assert_eq!(collect(&text[..]), wanted);
        assert_eq!(collect(Trickle(text, 0)), wanted);
        assert_eq!(collect(&b""[..]), []);
        assert_eq!(collect(&b"\n"[..]), []);
        assert_eq!(collect(&b"1\r"[..]), [(b"1".to_vec(), 1, 0)]);
    }

    #[test]
    fn lines_longer_than_a_block() {
        let mut text = vec![b'a'; 3 * BLOCK + 7];
        text.push(b'\n');
        text.extend([b'b'; 10]);
        text.push(b'\n');
        text.extend(vec![b'c'; BLOCK - 1]);
        let found = collect(&text[..]);
        let places: Vec<_> =
            found.iter().map(|(bytes, number, offset)| (bytes.len(), *number, *offset)).collect();
        let after = 3 * BLOCK as u64 + 8;
        assert_eq!(places, [(3 * BLOCK + 7, 1, 0), (10, 2, after), (BLOCK - 1, 3, after + 11)]);
    }

    #[test]
    fn memory_stays_at_the_longest_line() {
        let text = b"{\"a\": 1}\n".repeat(BLOCK);
        let mut lines = Lines::new(&text[..]);
        let mut count = 0;
        while lines.next_line().expect("memory can be read").is_some() {
            count += 1;
        }
        assert_eq!((count, lines.block.len()), (BLOCK, BLOCK));
    }
}
