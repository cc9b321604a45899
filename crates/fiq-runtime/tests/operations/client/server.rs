//! A server that answers one request the same way, whatever it is.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

/// A server on this machine.
pub(crate) struct Server {
    pub(crate) address: String,
    requests: Receiver<String>,
}

impl Server {
    /// Answers with this status line (further headers may follow in it) and body.
    pub(crate) fn answering(status: &str, body: &str) -> Self {
        let length = body.len();
        Self::new(format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"))
    }

    /// Takes the request and says nothing for longer than anyone waits.
    pub(crate) fn silent() -> Self {
        Self::new(String::new())
    }

    /// The address of a server that is no longer there.
    pub(crate) fn gone() -> String {
        let listener = TcpListener::bind("127.0.0.1:0").expect("there is a free port");
        format!("http://{}", listener.local_addr().expect("it has an address"))
    }

    fn new(answer: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("there is a free port");
        let address = format!("http://{}", listener.local_addr().expect("it has an address"));
        let (sender, requests) = channel();
        thread::spawn(move || {
            let Ok((mut stream, _)) = listener.accept() else { return };
            let _ = sender.send(request(&mut stream));
            if answer.is_empty() {
                thread::sleep(Duration::from_secs(5));
            }
            let _ = stream.write_all(answer.as_bytes());
        });
        Self { address, requests }
    }

    /// The request that arrived.
    pub(crate) fn request(&self) -> String {
        self.requests.recv_timeout(Duration::from_secs(5)).expect("a request arrived")
    }

    /// Whether a request arrived.
    pub(crate) fn was_asked(&self) -> bool {
        self.requests.try_recv().is_ok()
    }
}

/// Head and body, as they came.
fn request(stream: &mut TcpStream) -> String {
    let mut text = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        let count = stream.read(&mut buffer).unwrap_or(0);
        text.extend_from_slice(&buffer[..count]);
        let shown = String::from_utf8_lossy(&text).into_owned();
        if count == 0 || is_whole(&shown) {
            return shown;
        }
    }
}

fn is_whole(request: &str) -> bool {
    let Some((head, body)) = request.split_once("\r\n\r\n") else { return false };
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    body.len() >= length.and_then(|length| length.parse().ok()).unwrap_or(0)
}
