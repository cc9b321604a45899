/** The language client: which documents it serves, and the settings that it hands to the server with their paths written out. */

import { homedir } from "node:os";

import * as vscode from "vscode";
import {
    type ConfigurationParams,
    DidChangeConfigurationNotification,
    LanguageClient,
    type LanguageClientOptions,
    RevealOutputChannelOn,
} from "vscode-languageclient/node";

import type { Crashes } from "./crashes";
import { SELECTOR } from "./languages";
import { type ServerSettings, serverSettings } from "./settings";

/** The section of the settings, and the name that the client goes by. */
export const SECTION = "fiq-lint";

/** A client that starts the program, once it is told to. */
export class Client extends LanguageClient {
    constructor(
        program: string,
        output: vscode.LogOutputChannel,
        private readonly crashes: Crashes,
    ) {
        super(
            SECTION,
            SECTION,
            { command: program, args: ["lsp"] },
            { ...options(output), errorHandler: crashes },
        );
    }

    /** Whoever started the client tells why it could not be started, and once. */
    override error(message: string, data?: unknown, show?: boolean | "force"): void {
        super.error(message, data, this.crashes.hasRun && show);
    }
}

/** Tells the server what the settings are now. */
export function sendSettings(client: LanguageClient): Promise<void> {
    const settings = { [SECTION]: settingsFor(undefined) };
    return client.sendNotification(DidChangeConfigurationNotification.type, { settings });
}

function options(output: vscode.LogOutputChannel): LanguageClientOptions {
    return {
        documentSelector: SELECTOR.map((filter) => ({ ...filter })),
        outputChannel: output,
        traceOutputChannel: output,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        initializationOptions: () => settingsFor(undefined),
        initializationFailedHandler: () => false,
        middleware: {
            workspace: {
                configuration: async (params, token, next) =>
                    withPathsWrittenOut(params, await next(params, token)),
                // `sendSettings` does it: the client's own way would send the settings as they are written.
                didChangeConfiguration: () => Promise.resolve(),
            },
        },
    };
}

function withPathsWrittenOut({ items }: ConfigurationParams, answers: unknown): unknown[] {
    const given = Array.isArray(answers) ? answers : [];
    return items.map(({ section, scopeUri }, index) =>
        section === SECTION
            ? settingsFor(scopeUri === undefined ? undefined : vscode.Uri.parse(scopeUri))
            : given[index],
    );
}

function settingsFor(document: vscode.Uri | undefined): ServerSettings {
    const section: unknown = vscode.workspace.getConfiguration(undefined, document ?? null).get(SECTION);
    return serverSettings(section, {
        home: homedir(),
        folder: folderOf(document)?.uri.fsPath,
        platform: process.platform,
    });
}

function folderOf(document: vscode.Uri | undefined): vscode.WorkspaceFolder | undefined {
    const own = document === undefined ? undefined : vscode.workspace.getWorkspaceFolder(document);
    return own ?? vscode.workspace.workspaceFolders?.[0];
}
