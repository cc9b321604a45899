//! Messages and documents in files.

use fiq_types::Payload;

#[derive(Payload)]
#[payload(file = "payloads/menu.json")]
struct Menu;

#[derive(Payload)]
#[payload(file = "payloads/unclosed.json")]
struct Unclosed;

#[derive(Payload)]
#[payload(file = "payloads/bytes.json")]
struct Bytes;

#[derive(Payload)]
#[payload(file = "payloads/empty.json")]
struct Empty;

#[derive(Payload)]
#[payload(file = "payloads/deep.json")]
struct Deep;

#[derive(Payload)]
#[payload(file = "payloads/menus.json")]
struct NoFile;

#[derive(Payload)]
#[payload(file = "payload/menu.json")]
struct NoFolder;

#[derive(Payload)]
#[payload(file = "payloads")]
struct Folder;

#[derive(Payload)]
#[payload(spec = "broken.yaml", schema = "Order", json = {})]
struct BrokenDocument;

#[derive(Payload)]
#[payload(spec = "shopp.yaml", schema = "Order", json = {})]
struct NoDocument;

#[derive(Payload)]
#[payload(spec = "shop.yaml", schema = "Ordre", json = {})]
struct NoSchema;

#[derive(Payload)]
#[payload(spec = "shop.yaml", json = {})]
struct WhichSchema;

fn main() {}
