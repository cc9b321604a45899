//! The first exchange: what the client can do, and what the server can.

use lsp_server::{Connection, ErrorCode, Message, Response};
use serde_json::json;

use crate::capabilities;
use crate::client::Client;
use crate::settings::Settings;

/// A client that has introduced itself.
#[derive(Debug)]
pub(crate) struct Introduced {
    pub(crate) client: Client,
    pub(crate) settings: Settings,
}

/// Waits for the client to introduce itself and answers; none if it leaves before.
pub(crate) fn shake(connection: &Connection, version: &str) -> Option<Introduced> {
    for message in &connection.receiver {
        match message {
            Message::Request(request) if request.method == "initialize" => {
                let client = Client::of(&request.params);
                let options = request.params.get("initializationOptions");
                let settings = options.map(Settings::of).unwrap_or_default();
                let result = json!({
                    "capabilities": capabilities::of(&client),
                    "serverInfo": {"name": "fiq-lint", "version": version},
                });
                connection.sender.send(Response::new_ok(request.id, result).into()).ok()?;
                return Some(Introduced { client, settings });
            }
            Message::Request(request) => {
                let why = format!("`{}` came before `initialize`", request.method);
                let code = ErrorCode::ServerNotInitialized as i32;
                connection.sender.send(Response::new_err(request.id, code, why).into()).ok()?;
            }
            Message::Notification(notification) if notification.method == "exit" => return None,
            Message::Notification(_) | Message::Response(_) => {}
        }
    }
    None
}
