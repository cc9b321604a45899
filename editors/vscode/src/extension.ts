/** The door to VS Code: what starts the server, what starts it anew, and the commands. */

import * as vscode from "vscode";

import { SECTION } from "./client";
import { Server } from "./server";
import { RESTART, SHOW_OUTPUT } from "./state";
import { Status } from "./status";

/** Settings that a running server cannot take up. */
const STARTING = ["enable", "path"].map((name) => `${SECTION}.${name}`);

let server: Server | undefined;

export function activate(context: vscode.ExtensionContext): void {
    const output = vscode.window.createOutputChannel("fiq-lint", { log: true });
    const status = new Status();
    const started = new Server(output, status);
    server = started;
    context.subscriptions.push(
        output,
        status,
        vscode.commands.registerCommand(RESTART, () => started.restart()),
        vscode.commands.registerCommand(SHOW_OUTPUT, () => output.show()),
        vscode.workspace.onDidChangeConfiguration((event) => settingsChanged(started, event)),
        vscode.workspace.onDidChangeWorkspaceFolders(() => started.startIfStopped()),
        vscode.workspace.onDidGrantWorkspaceTrust(() => started.startIfStopped()),
    );
    void started.start();
}

export function deactivate(): Promise<void> | undefined {
    return server?.stop();
}

function settingsChanged(running: Server, event: vscode.ConfigurationChangeEvent): void {
    if (STARTING.some((name) => event.affectsConfiguration(name))) {
        void running.start();
    } else if (event.affectsConfiguration(SECTION)) {
        void running.settingsChanged();
    }
}
