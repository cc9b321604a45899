//! Where a report goes: a reader that went away is no fault of the report.

use std::io::{self, ErrorKind, Write};

/// A writer that stays silent once its reader is gone.
#[derive(Debug)]
pub(crate) struct Output<W> {
    writer: W,
    closed: bool,
}

impl<W: Write> Output<W> {
    pub(crate) fn new(writer: W) -> Self {
        Self { writer, closed: false }
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.closed
    }

    /// Writes and empties `buffer`.
    pub(crate) fn send(&mut self, buffer: &mut Vec<u8>) -> io::Result<()> {
        let sent = if self.closed { Ok(()) } else { self.writer.write_all(buffer) };
        buffer.clear();
        self.forgive(sent)
    }

    pub(crate) fn flush(&mut self) -> io::Result<()> {
        let flushed = if self.closed { Ok(()) } else { self.writer.flush() };
        self.forgive(flushed)
    }

    fn forgive(&mut self, result: io::Result<()>) -> io::Result<()> {
        match result {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => {
                self.closed = true;
                Ok(())
            }
            result => result,
        }
    }
}
