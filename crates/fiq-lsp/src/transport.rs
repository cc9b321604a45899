//! Messages over standard input and output.
//!
//! What is no message is answered and passed over, so that one bad message does not end a session; but no answer is, since two that answer
//! each other's answers would never end. Header lines may end at `\n` alone, and empty lines before a header are passed over.
//!
//! Invariant: whatever comes in, reading goes on with the next header there is.

mod body;
mod read;

use std::io::{self, BufReader, Write};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use crossbeam_channel::{Receiver, Sender, bounded, unbounded};
use lsp_server::{Connection, ErrorCode, Message};
use serde_json::{Value, json};

use read::{Incoming, Reader};

/// A client that has not read the last words by then never will.
const PATIENCE: Duration = Duration::from_secs(2);

/// The threads of a connection.
#[derive(Debug)]
pub(crate) struct Threads {
    /// Tells how it went when everything was written.
    written: Receiver<io::Result<()>>,
}

impl Threads {
    /// Waits until everything was written, but not for ever: a client may wait for the end without reading. The connection must have been
    /// dropped.
    ///
    /// # Errors
    ///
    /// If standard output was closed.
    pub(crate) fn finish(self) -> io::Result<()> {
        self.written.recv_timeout(PATIENCE).unwrap_or(Ok(()))
    }
}

/// A connection over standard input and output.
pub(crate) fn stdio() -> (Connection, Threads) {
    let output = Arc::new(Mutex::new(io::stdout()));
    let (sender, to_write) = unbounded();
    let (incoming, receiver) = unbounded();
    let answers = Arc::clone(&output);
    // It may wait for input for ever, so that nobody waits for it.
    thread::spawn(move || read_all(BufReader::with_capacity(1 << 16, io::stdin()), &incoming, &answers));
    let (tell, written) = bounded(1);
    thread::spawn(move || tell.send(write_all(&to_write, &output)));
    (Connection { sender, receiver }, Threads { written })
}

fn read_all<W: Write>(input: impl io::BufRead, messages: &Sender<Message>, answers: &Mutex<W>) {
    let mut reader = Reader::new(input);
    while let Some(incoming) = reader.next() {
        let sent = match incoming {
            Incoming::Message(message) => messages.send(message).is_ok(),
            Incoming::Refused { id, code, why } => {
                write(&mut *answers.lock().unwrap_or_else(PoisonError::into_inner), &refusal(&id, code, &why))
                    .is_ok()
            }
        };
        if !sent {
            break;
        }
    }
}

/// The answer to what is no message.
fn refusal(id: &Value, code: ErrorCode, why: &str) -> Value {
    json!({"jsonrpc": "2.0", "id": id, "error": {"code": code as i32, "message": why}})
}

fn write_all<W: Write>(messages: &Receiver<Message>, output: &Mutex<W>) -> io::Result<()> {
    for message in messages {
        message.write(&mut *output.lock().unwrap_or_else(PoisonError::into_inner))?;
    }
    Ok(())
}

fn write(output: &mut impl Write, message: &Value) -> io::Result<()> {
    let text = message.to_string();
    write!(output, "Content-Length: {}\r\n\r\n{text}", text.len())?;
    output.flush()
}
