//! An editor with one document, at which somebody types.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Stdio};
use std::time::Instant;

use serde_json::{Value, json};

use super::document::Document;
use super::servers::Server;
use crate::Outcome;

/// How diagnostics come.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// They are asked for.
    Pulled,
    /// They are sent as soon as they are there.
    Published,
}

/// A session.
pub(super) struct Client {
    server: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    way: Way,
    uri: String,
    place: (usize, usize),
    version: i32,
    next: i32,
}

impl Client {
    /// Starts a server, and tells it what it must know.
    pub(super) fn start(server: &Server, document: &Document, home: &Path) -> Outcome<Self> {
        let mut command = server.command();
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().map_err(|error| format!("{}: {error}", server.name))?;
        let (input, output) =
            (child.stdin.take().expect("it is piped"), child.stdout.take().expect("it is piped"));
        let uri = format!("file://{}/document.json", home.display());
        let (output, place, way) = (BufReader::new(output), document.place, server.way);
        let mut client = Self { server: child, input, output, way, uri, place, version: 0, next: 0 };
        let mut capabilities = json!({
            "textDocument": {"publishDiagnostics": {"versionSupport": true}, "synchronization": {}},
            "workspace": {"diagnostics": {"refreshSupport": true}},
        });
        if way == Way::Pulled {
            capabilities["textDocument"]["diagnostic"] = json!({});
        }
        let root = json!([{"uri": format!("file://{}", home.display()), "name": "keystrokes"}]);
        let options = json!({"handledSchemaProtocols": ["file"], "provideFormatter": false});
        client.request(
            "initialize",
            &json!({
                "processId": std::process::id(), "rootUri": root[0]["uri"], "workspaceFolders": root,
                "capabilities": capabilities, "initializationOptions": options,
            }),
        )?;
        client.notify("initialized", &json!({}))?;
        if server.takes_schema {
            let schema = format!("file://{}", document.schema.display());
            let mut associations = json!({});
            associations["*.json"] = json!([schema]);
            client.notify("json/schemaAssociations", &associations)?;
        }
        Ok(client)
    }

    /// Opens the document; milliseconds until its diagnostics are there.
    pub(super) fn open(&mut self, text: &str) -> Outcome<f64> {
        let begun = Instant::now();
        self.version += 1;
        let document = json!({"uri": self.uri, "languageId": "json", "version": self.version, "text": text});
        self.notify("textDocument/didOpen", &json!({ "textDocument": document }))?;
        self.diagnostics(begun)
    }

    /// Presses a key; milliseconds until the diagnostics are there.
    pub(super) fn press(&mut self) -> Outcome<f64> {
        let begun = Instant::now();
        self.version += 1;
        let (line, column) = self.place;
        let place = json!({"line": line, "character": column});
        let change = json!({"range": {"start": place, "end": place}, "text": "x"});
        let document = json!({"uri": self.uri, "version": self.version});
        self.notify(
            "textDocument/didChange",
            &json!({"textDocument": document, "contentChanges": [change]}),
        )?;
        self.diagnostics(begun)
    }

    fn diagnostics(&mut self, begun: Instant) -> Outcome<f64> {
        if self.way == Way::Pulled {
            let params = json!({"textDocument": {"uri": self.uri}});
            self.request("textDocument/diagnostic", &params)?;
            return Ok(begun.elapsed().as_secs_f64() * 1e3);
        }
        loop {
            let message = self.receive()?;
            let elapsed = begun.elapsed().as_secs_f64() * 1e3;
            let version = message["params"]["version"].as_i64();
            let is_this = version.is_none_or(|version| version == i64::from(self.version));
            if message["method"] == "textDocument/publishDiagnostics" && is_this {
                return Ok(elapsed);
            }
        }
    }

    /// The most memory that the server had, in KiB.
    pub(super) fn memory(&self) -> Option<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.server.id())).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
        line.trim().trim_end_matches(" kB").parse().ok()
    }

    /// Ends the session.
    pub(super) fn finish(mut self) {
        let _ = self.request("shutdown", &Value::Null).and_then(|_| self.notify("exit", &Value::Null));
        let _ = self.server.kill();
        let _ = self.server.wait();
    }

    fn notify(&mut self, method: &str, params: &Value) -> Outcome {
        write(&mut self.input, &json!({"jsonrpc": "2.0", "method": method, "params": params}))
    }

    fn request(&mut self, method: &str, params: &Value) -> Outcome<Value> {
        self.next += 1;
        let id = self.next;
        write(&mut self.input, &json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params}))?;
        loop {
            let message = self.receive()?;
            if message["id"] == id && message.get("method").is_none() {
                return Ok(message["result"].clone());
            }
        }
    }

    /// The next message; a request of the server is answered with nothing.
    fn receive(&mut self) -> Outcome<Value> {
        let message = read(&mut self.output)?.ok_or("the server is gone")?;
        if message.get("method").is_some() && message.get("id").is_some() {
            let items = message["params"]["items"].as_array().map_or(1, Vec::len);
            let result = if message["method"] == "workspace/configuration" {
                json!(vec![Value::Null; items])
            } else {
                Value::Null
            };
            write(&mut self.input, &json!({"jsonrpc": "2.0", "id": message["id"], "result": result}))?;
        }
        Ok(message)
    }
}

/// Reads a message; none at the end.
pub(super) fn read(input: &mut impl BufRead) -> Outcome<Option<Value>> {
    let failed = |error: std::io::Error| format!("reading a message: {error}");
    let mut length = 0;
    loop {
        let mut line = String::new();
        if input.read_line(&mut line).map_err(failed)? == 0 {
            return Ok(None);
        }
        match line.trim().split_once(':') {
            Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                length = value.trim().parse().map_err(|error| format!("a header: {error}"))?;
            }
            Some(_) => {}
            None => break,
        }
    }
    let mut body = vec![0; length];
    input.read_exact(&mut body).map_err(failed)?;
    serde_json::from_slice(&body).map(Some).map_err(|error| format!("a message: {error}"))
}

/// Writes a message.
pub(super) fn write(output: &mut impl Write, message: &Value) -> Outcome {
    let text = message.to_string();
    let header = format!("Content-Length: {}\r\n\r\n", text.len());
    let written = output.write_all((header + &text).as_bytes()).and_then(|()| output.flush());
    written.map_err(|error| format!("writing a message: {error}"))
}
