/**
 * A language server for the test of the extension alone: an error at every `WRONG`, a fix for all of them, and a log of what it is told.
 */

import { appendFileSync } from "node:fs";

let waiting = Buffer.alloc(0);
let asked = 0;
const texts = new Map();

log({ started: process.argv.slice(2) });
log({ process: process.pid });
process.stdin.on("data", (bytes) => {
    waiting = Buffer.concat([waiting, bytes]);
    for (;;) {
        const end = waiting.indexOf("\r\n\r\n");
        const length =
            end < 0
                ? Number.NaN
                : Number(/Content-Length: (\d+)/i.exec(waiting.toString("latin1", 0, end))[1]);
        if (!(waiting.length >= end + 4 + length)) {
            return;
        }
        const message = waiting.toString("utf8", end + 4, end + 4 + length);
        waiting = waiting.subarray(end + 4 + length);
        take(JSON.parse(message));
    }
});

function take({ id, method, params, result }) {
    switch (method) {
        case "initialize":
            log({ initializationOptions: params.initializationOptions });
            answer(id, {
                capabilities: {
                    textDocumentSync: 1,
                    codeActionProvider: { codeActionKinds: ["source.fixAll.fiq-lint"] },
                },
                serverInfo: { name: "fiq-lint", version: "9.8.7" },
            });
            break;
        case "workspace/didChangeConfiguration":
            log({ told: params.settings });
            ask();
            break;
        case "initialized":
            ask();
            break;
        case "textDocument/didOpen":
            judge(params.textDocument.uri, params.textDocument.text, params.textDocument.languageId);
            break;
        case "textDocument/didChange":
            judge(params.textDocument.uri, params.contentChanges[0].text);
            break;
        case "textDocument/codeAction":
            answer(id, [fix(params.textDocument.uri)]);
            break;
        case "shutdown":
            answer(id, null);
            break;
        case "exit":
            log({ ended: true });
            process.exit(0);
            break;
        case undefined:
            if (typeof id === "string") {
                log({ settings: result });
            }
            break;
        default:
            if (id !== undefined) {
                answer(id, null);
            }
    }
}

/** Asks for the settings, as a whole and for a document. */
function ask() {
    const items = [
        { section: "fiq-lint" },
        { section: "fiq-lint", scopeUri: "file:///elsewhere.json" },
        { section: "editor.tabSize" },
    ];
    asked += 1;
    send({ id: `settings-${asked}`, method: "workspace/configuration", params: { items } });
}

function judge(uri, text, language) {
    texts.set(uri, text);
    log({ judged: uri.split("/").at(-1), language });
    const diagnostics = places(text).map((range) => ({
        range,
        severity: 1,
        source: "fiq-lint",
        code: "wrong",
        message: "This is wrong",
    }));
    send({ method: "textDocument/publishDiagnostics", params: { uri, diagnostics } });
}

function fix(uri) {
    const edits = places(texts.get(uri)).map((range) => ({ range, newText: "right" }));
    return { title: "Fix all", kind: "source.fixAll.fiq-lint", edit: { changes: { [uri]: edits } } };
}

function places(text) {
    return text.split("\n").flatMap((content, line) => {
        const character = content.indexOf("WRONG");
        return character < 0 ? [] : [{ start: { line, character }, end: { line, character: character + 5 } }];
    });
}

function answer(id, result) {
    send({ id, result });
}

function send(message) {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    process.stdout.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}

function log(what) {
    appendFileSync(process.env.FIQ_LOG, `${JSON.stringify(what)}\n`);
}
