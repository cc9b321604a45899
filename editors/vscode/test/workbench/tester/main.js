/** What somebody does with the extension, from a workspace that is not trusted to the setting that turns it off. */

const assert = require("node:assert/strict");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const vscode = require("vscode");

const { FIQ_DESK, FIQ_LOG, FIQ_REAL, FIQ_SITE } = process.env;
const PATIENCE = 120_000;
const DEFAULTS = { configuration: null, inlayHints: { enable: true } };

exports.activate = () => {
    story().then(
        () => desk({ verb: "done" }),
        (error) =>
            desk({
                verb: "done",
                error: `${error.stack}\nthe server was told:\n${readFileSync(FIQ_LOG, "utf8")}`,
            }),
    );
};

async function story() {
    await step("what a workspace brings is not run before it is trusted", async () => {
        assert.equal(vscode.workspace.isTrusted, false);
        await shown("a.json");
        await desk({
            verb: "see",
            selector: ".notification-toast",
            text: "There is no fiq-lint on the PATH",
        });
        await desk({ verb: "see", selector: ".notification-toast", text: "The workspace is not trusted" });
        assert.deepEqual(log(), []);
    });
    await step("trust starts it, and its findings are underlined", async () => {
        await vscode.commands.executeCommand("workbench.trust.manage");
        await desk({ verb: "click", selector: ".workspace-trust-buttons-row .monaco-button", text: "Trust" });
        await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
        await shown("a.json");
        await findings("a.json", 1);
        await desk({ verb: "see", selector: ".squiggly-error" });
        assert.deepEqual(log()[0], { started: ["lsp"] });
    });
    await step("the server gets the defaults, at its start and when it asks", async () => {
        assert.deepEqual(last("initializationOptions"), DEFAULTS);
        await until(() => assert.deepEqual(last("settings"), [DEFAULTS, DEFAULTS, 4]));
    });
    await step("settings reach it with their paths written out", async () => {
        await set("configuration", "${workspaceFolder}/ci/fiq-lint.toml");
        await set("inlayHints.enable", false);
        const settings = { configuration: join(FIQ_SITE, "ci/fiq-lint.toml"), inlayHints: { enable: false } };
        await until(() => assert.deepEqual(last("told"), { "fiq-lint": settings }));
        await until(() => assert.deepEqual(last("settings"), [settings, settings, 4]));
        await vscode.commands.executeCommand("fiq-lint.restart");
        assert.deepEqual(last("initializationOptions"), settings);
        await set("configuration", undefined);
        await set("inlayHints.enable", undefined);
    });
    await step("JSON lines and documents without a file are served, other languages are not", async () => {
        await shown("c.md");
        await shown("b.jsonl");
        await findings("b.jsonl", 1);
        const unsaved = await vscode.workspace.openTextDocument({ language: "jsonc", content: "// WRONG\n" });
        await until(() => assert.equal(vscode.languages.getDiagnostics(unsaved.uri).length, 1));
        assert.deepEqual(
            log().filter(({ judged }) => judged === "c.md"),
            [],
        );
    });
    await step("all is fixed on saving", async () => {
        const document = await shown("d.json");
        await findings("d.json", 1);
        const actions = { "source.fixAll.fiq-lint": "explicit" };
        await vscode.workspace
            .getConfiguration("editor")
            .update("codeActionsOnSave", actions, vscode.ConfigurationTarget.Workspace);
        const edit = new vscode.WorkspaceEdit();
        edit.insert(document.uri, new vscode.Position(1, 0), "\n");
        await vscode.workspace.applyEdit(edit);
        await document.save();
        assert.equal(readFileSync(document.uri.fsPath, "utf8"), '{ "text": "right" }\n\n');
    });
    await step("the status item knows the version", async () => {
        await desk({ verb: "click", selector: "[id='status.languageStatus']" });
        await desk({ verb: "see", selector: ".hover-language-status", text: "fiq-lint 9.8.7" });
    });
    await step("one that dies is started anew", async () => {
        const old = last("process");
        process.kill(old, "SIGKILL");
        await until(() => assert.notEqual(last("process"), old));
        await findings("b.jsonl", 1);
    });
    await step("it can be turned off and on", async () => {
        await set("enable", false);
        await until(() => assert.deepEqual(log().at(-1), { ended: true }));
        await findings("b.jsonl", 0);
        await set("enable", undefined);
        await findings("b.jsonl", 1);
    });
    await step("a path that leads nowhere is told, and the next one is tried at once", async () => {
        await set("path", "/nowhere/fiq-lint");
        await desk({ verb: "see", selector: ".notification-toast", text: "names /nowhere/fiq-lint" });
        await findings("b.jsonl", 0);
        await set("path", "/bin/false");
        await desk({
            verb: "see",
            selector: ".notification-toast",
            text: "/bin/false lsp could not be started",
        });
        await set("path", "${workspaceFolder}/.venv/bin/fiq-lint");
        await findings("b.jsonl", 1);
    });
    if (FIQ_REAL !== "") {
        await step("the real server finds and fixes", real);
    }
}

/** The fix on saving is still set from before. */
async function real() {
    await set("path", FIQ_REAL);
    const uri = vscode.Uri.file(join(FIQ_SITE, "payload.json"));
    const payload = '{ "phone_number": "+27123456789", "message_type": "TEXT", "text": "Hello" }\n';
    await write(uri, payload);
    const document = await shown("payload.json");
    await until(() => {
        const [finding, ...others] = vscode.languages.getDiagnostics(uri);
        assert.deepEqual(others, []);
        assert.equal(finding?.source, "fiq-lint");
        assert.equal(document.getText(finding.range), '"TEXT"');
    });
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(1, 0), "\n");
    await vscode.workspace.applyEdit(edit);
    await document.save();
    assert.equal(readFileSync(uri.fsPath, "utf8"), `${payload.replace("TEXT", "text")}\n`);
    await findings("payload.json", 0);
    await write(vscode.Uri.file(join(FIQ_SITE, "fiq-lint.toml")), 'upsteam = "off"\n');
    const configuration = await shown("fiq-lint.toml");
    await until(() => {
        const [finding, ...others] = vscode.languages.getDiagnostics(configuration.uri);
        assert.deepEqual(others, []);
        assert.equal(configuration.getText(finding?.range), "upsteam");
    });
}

async function step(name, play) {
    await desk({ verb: "step", name });
    await play();
}

/** Asks the driver, who has the screen. */
async function desk(question) {
    const response = await fetch(FIQ_DESK, { method: "POST", body: JSON.stringify(question) });
    const { failed } = await response.json();
    assert.equal(failed, undefined);
}

function write(uri, text) {
    return vscode.workspace.fs.writeFile(uri, Buffer.from(text));
}

async function shown(name) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.file(join(FIQ_SITE, name)));
    await vscode.window.showTextDocument(document, { preview: false });
    return document;
}

function findings(name, count) {
    const uri = vscode.Uri.file(join(FIQ_SITE, name));
    return until(() => assert.equal(vscode.languages.getDiagnostics(uri).length, count, name));
}

function set(name, value) {
    return vscode.workspace
        .getConfiguration("fiq-lint")
        .update(name, value, vscode.ConfigurationTarget.Workspace);
}

function log() {
    const lines = readFileSync(FIQ_LOG, "utf8").trim().split("\n");
    return lines.filter((line) => line !== "").map((line) => JSON.parse(line));
}

/** The newest thing of its kind that the server wrote down. */
function last(kind) {
    return log().findLast((entry) => kind in entry)?.[kind];
}

/** Waits until it holds. */
async function until(holds) {
    for (const end = Date.now() + PATIENCE; ; ) {
        try {
            return holds();
        } catch (error) {
            if (Date.now() > end) {
                throw error;
            }
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
}
