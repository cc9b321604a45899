//! Bytes to messages.

use std::io::{BufRead, Read, copy, sink};

use lsp_server::{ErrorCode, Message};
use serde_json::Value;

use super::body::message;

/// A longer message is passed over.
const MAX_MESSAGE: usize = 1 << 30;
/// A longer header line is none.
const MAX_HEADER: u64 = 8 * 1024;
const LENGTH: &str = "content-length";

/// What came in.
#[derive(Debug)]
pub(super) enum Incoming {
    Message(Message),
    /// No message: what is answered.
    Refused {
        id: Value,
        code: ErrorCode,
        why: String,
    },
}

/// Reads messages.
pub(super) struct Reader<R> {
    input: R,
    body: Vec<u8>,
}

impl<R: BufRead> Reader<R> {
    pub(super) fn new(input: R) -> Self {
        Self { input, body: Vec::new() }
    }

    /// The next message; none at the end of the input.
    pub(super) fn next(&mut self) -> Option<Incoming> {
        loop {
            let length = self.header()?;
            let incoming = if length > MAX_MESSAGE {
                Some(self.pass_over(length)?)
            } else {
                self.body.clear();
                let read = self.input.by_ref().take(length as u64).read_to_end(&mut self.body).ok()?;
                (read == length).then(|| message(&self.body))?
            };
            if incoming.is_some() {
                return incoming;
            }
        }
    }

    fn pass_over(&mut self, length: usize) -> Option<Incoming> {
        let read = copy(&mut self.input.by_ref().take(length as u64), &mut sink()).ok()?;
        let why = format!("a message of {length} bytes is too long");
        (read == length as u64).then_some(Incoming::Refused {
            id: Value::Null,
            code: ErrorCode::InvalidRequest,
            why,
        })
    }

    /// The length of the message that a header announces. What is no header is passed over.
    fn header(&mut self) -> Option<usize> {
        let mut length = None;
        loop {
            let mut line = Vec::new();
            let read = self.input.by_ref().take(MAX_HEADER).read_until(b'\n', &mut line).ok()?;
            if read == 0 {
                return None;
            }
            let line = line.trim_ascii();
            match length {
                Some(length) if line.is_empty() => return Some(length),
                _ => length = length_of(line).or(length),
            }
        }
    }
}

fn length_of(line: &[u8]) -> Option<usize> {
    let (name, value) = std::str::from_utf8(line).ok()?.split_once(':')?;
    name.trim().eq_ignore_ascii_case(LENGTH).then(|| value.trim().parse().ok())?
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use super::{Incoming, Reader};

    /// What is read from an input: methods, and codes of what is refused.
    fn read(input: &[u8]) -> String {
        let mut reader = Reader::new(input);
        let mut said = String::new();
        while let Some(incoming) = reader.next() {
            let _ = match incoming {
                Incoming::Message(message) => match message {
                    lsp_server::Message::Request(request) => write!(said, "{} ", request.method),
                    lsp_server::Message::Notification(notification) => {
                        write!(said, "{} ", notification.method)
                    }
                    lsp_server::Message::Response(response) => write!(said, "answer to {} ", response.id),
                },
                Incoming::Refused { id, code, .. } => write!(said, "{id}:{} ", code as i32),
            };
        }
        said
    }

    fn framed(body: &str) -> String {
        format!("Content-Length: {}\r\n\r\n{body}", body.len())
    }

    #[test]
    fn messages_come_through_whatever_stands_between_them() {
        let (a, b) =
            (framed(r#"{"jsonrpc":"2.0","id":1,"method":"a"}"#), framed(r#"{"method":"b","params":null}"#));
        assert_eq!(read(format!("{a}{b}").as_bytes()), "a b ");
        assert_eq!(read(format!("\r\n\n{a}\r\n{b}").as_bytes()), "a b ");
        assert_eq!(read(format!("garbage\r\n\r\n{a}").as_bytes()), "a ");
        assert_eq!(read(format!("{a}{b}").replace("\r\n", "\n").replace(": ", ":").as_bytes()), "a b ");
        let typed =
            b.replace("\r\n\r\n", "\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n");
        assert_eq!(read(typed.to_lowercase().as_bytes()), "b ");
    }

    #[test]
    fn what_is_no_message_is_answered_and_passed_over() {
        let a = framed(r#"{"id":1,"method":"a"}"#);
        for (bad, said) in [
            (framed("{"), "null:-32700 "),
            (framed("\u{0}"), "null:-32700 "),
            (framed("[]"), "null:-32600 "),
            (framed(r#"{"id": 7, "method": 5}"#), "7:-32600 "),
            (framed(r#"{"id": {}, "method": "x"}"#), "null:-32600 "),
        ] {
            assert_eq!(read(format!("{bad}{a}").as_bytes()), format!("{said}a "), "{bad}");
        }
    }

    #[test]
    fn no_answer_is_answered() {
        let a = framed(r#"{"id":1,"method":"a"}"#);
        for odd in [
            r#"{"id":null,"error":{"code":-32700,"message":"x"}}"#,
            r#"{"result":1}"#,
            r#"{"id":[],"result":1}"#,
        ] {
            assert_eq!(read(format!("{}{a}", framed(odd)).as_bytes()), "a ", "{odd}");
        }
    }

    #[test]
    fn an_end_in_the_middle_is_an_end() {
        let whole = framed(r#"{"id":1,"method":"a"}"#);
        for length in 0..whole.len() {
            assert_eq!(read(&whole.as_bytes()[..length]), "");
        }
    }
}
