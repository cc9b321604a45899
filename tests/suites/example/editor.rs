//! The macros in an editor: expanded by the server that editors use, outside of the compiler.
//!
//! The line and the file of a token are not known there. That must not end in a panic: the editor would know neither the mistakes nor
//! what the type implements.

use std::path::PathBuf;
use std::str::FromStr;

use fiq_tests::macro_server::{Expansion, Server};
use proc_macro2::TokenStream;
use serde_json::json;

use crate::program::{Program, expect};

const IMPL: &str = "impl ::fiq_types::__runtime::Payload for Notice";
const FIXED: &str = "impl ::fiq_types::__runtime::Fixed for Notice";
/// What stands for a message with mistakes.
const EMPTY: &str =
    "fn try_to_request(&self) -> ::core::result::Result<Self::Request, Self::Error> { loop {} }";

const MISTAKEN: &[&str] = &[
    r#"
json = {
    "phone_number": gest,
    "message_type": "interactive",
    "interactive": {
        "type": "button",
        "body": "Will you come?",
        "buttons": [{ "id": "yes", "title": "Yes, we will all be there" }, { "id": "yes", "title": "No" }],
    },
}
    "#,
    r#"json = { "phone_number": "+27", "message_type": "text", "text": }"#,
    r##"text = r#"{ "phone_number": "+27", "message_type": "text", "txt": "Hi" }"#"##,
    r#"file = "payloads/menus.json""#,
    "deny(upstream)",
];

/// The example as an editor has it open.
struct Editor {
    server: Server,
    macros: PathBuf,
    program: Program,
}

impl Editor {
    /// None where the toolchain has no server, which is told.
    fn open(name: &str) -> Option<Self> {
        let server = Server::start()?;
        let program = Program::of("notices", name);
        Some(Self { server, macros: program.macros(), program })
    }

    fn expand(&mut self, name: &str, body: &str) -> Expansion {
        let tokens = TokenStream::from_str(body).expect("the body of a test is made of tokens");
        let expansion = self.server.expand(&self.macros, name, self.program.folder(), &tokens);
        expansion.unwrap_or_else(|panic| panic!("{name} panics: {panic}\n{body}"))
    }

    fn derive(&mut self, message: &str) -> Expansion {
        self.expand("Payload", &format!("#[payload({message})] struct Notice {{ guest: String }}"))
    }

    /// What is told of a message with mistakes, each below its token.
    fn told(&mut self, message: &str) -> String {
        let message = message.trim();
        let expansion = self.derive(message);
        let code = expansion.code();
        assert!([IMPL, FIXED, EMPTY].iter().all(|part| expansion.has(part)), "{message}: {code}");
        let errors = expansion.errors();
        let errors = errors.iter().map(|(token, message)| format!("on {token}\n{message}\n"));
        let told: String = errors.collect();
        format!("# {message}\n{told}").replace(&self.program.folder().display().to_string(), "(the package)")
    }
}

#[test]
fn all_macros_are_found() {
    let Some(Editor { mut server, macros, .. }) = Editor::open("notices-listed") else { return };
    assert_eq!(
        server.macros(&macros),
        json!([["Payload", "CustomDerive"], ["payload", "FuncLike"], ["try_payload", "FuncLike"]])
    );
}

#[test]
fn messages_expand() {
    let Some(mut editor) = Editor::open("notices-expanded") else { return };
    for message in [
        r#"json = { "phone_number": guest, "message_type": "text", "text": "Hi" }"#,
        r##"text = r#"{ "phone_number": "+27", "message_type": "text", "text": "Hi" }"#"##,
        r#"file = "payloads/menu.json""#,
    ] {
        let expansion = editor.derive(message);
        assert_eq!(expansion.errors(), [], "{message}");
        assert!(expansion.has(IMPL) && !expansion.has(EMPTY), "{message}: {}", expansion.code());
    }
    let message =
        r#"[fiq_types ::fiq_types] { "phone_number": guest(), "message_type": "text", "text": "Hi" }"#;
    for name in ["payload", "try_payload"] {
        let expansion = editor.expand(name, message);
        assert_eq!(expansion.errors(), [], "{name}");
        assert!(expansion.has("::fiq_types::SendWhatsAppRequest::Text("), "{name}: {}", expansion.code());
    }
}

#[test]
fn mistakes_are_errors_on_their_tokens() {
    let Some(mut editor) = Editor::open("notices-mistaken") else { return };
    let told: Vec<String> = MISTAKEN.iter().map(|message| editor.told(message)).collect();
    expect("notices-editor.txt", &told.join("\n"));
}
