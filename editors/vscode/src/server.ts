/**
 * The server's life: found, started, stopped, started anew when a setting or the trust in the workspace changes.
 *
 * One step after the other, so that settings that change quickly never leave two servers. A problem is told once.
 */

import { homedir } from "node:os";

import * as vscode from "vscode";
import { State as ClientState, type LanguageClient } from "vscode-languageclient/node";

import { findProgram, type Search } from "./binary";
import { Client, SECTION, sendSettings } from "./client";
import { Crashes } from "./crashes";
import { clientSettings } from "./settings";
import { SHOW_OUTPUT, type State } from "./state";
import type { Status } from "./status";

const OPEN_SETTINGS = {
    title: "Open Settings",
    command: "workbench.action.openSettings",
    argument: "fiq-lint.path",
};
const OPEN_OUTPUT = { title: "Show Output", command: SHOW_OUTPUT, argument: undefined };

interface Running {
    readonly client: LanguageClient;
    /** Ends the telling of its states. */
    readonly shown: vscode.Disposable;
}

export class Server {
    private running: Running | undefined;
    private last: Promise<void> = Promise.resolve();
    private told = "";

    constructor(
        private readonly output: vscode.LogOutputChannel,
        private readonly status: Status,
    ) {}

    /** Starts the server, after stopping the one that runs. */
    start(): Promise<void> {
        return this.next(async () => {
            await this.end();
            await this.begin();
        });
    }

    /** Starts it because somebody asked for it, who is then told also what was told before. */
    restart(): Promise<void> {
        this.told = "";
        return this.start();
    }

    /** Stops the server. */
    stop(): Promise<void> {
        return this.next(() => this.end());
    }

    /** Starts the server if none runs. */
    startIfStopped(): Promise<void> {
        return this.running === undefined ? this.start() : Promise.resolve();
    }

    /** Tells the server that settings changed. */
    settingsChanged(): Promise<void> {
        return this.next(async () => {
            if (this.running?.client.isRunning()) {
                await sendSettings(this.running.client);
            }
        });
    }

    /** Has the step done when those before it are. */
    private next(step: () => Promise<void>): Promise<void> {
        this.last = this.last.then(step).catch((error: unknown) => this.output.error(String(error)));
        return this.last;
    }

    private async begin(): Promise<void> {
        const { enable, path } = clientSettings(vscode.workspace.getConfiguration().get(SECTION));
        if (!enable) {
            this.status.show({ kind: "disabled" });
            return;
        }
        const search = await find(path);
        if ("problem" in search) {
            this.status.show({ kind: "missing", problem: search.problem });
            this.tell(search.problem, OPEN_SETTINGS);
            return;
        }
        await this.run(search.program);
    }

    private async run(program: string): Promise<void> {
        this.status.show({ kind: "starting" });
        this.output.info(`starting ${program} lsp`);
        const crashes = new Crashes();
        const client = new Client(program, this.output, crashes);
        const shown = client.onDidChangeState(({ newState }) =>
            this.status.show(stateOf(client, program, newState)),
        );
        try {
            await Promise.race([client.start(), crashes.beforeItRan]);
            crashes.hasRun = true;
            this.running = { client, shown };
        } catch (error) {
            const problem = `${program} lsp could not be started: ${error instanceof Error ? error.message : error}.`;
            shown.dispose();
            void client.dispose().catch(() => undefined);
            this.status.show({ kind: "stopped", problem });
            this.tell(problem, OPEN_OUTPUT);
        }
    }

    private async end(): Promise<void> {
        const running = this.running;
        this.running = undefined;
        running?.shown.dispose();
        await running?.client.dispose();
    }

    /** Says it in the output, and once in a message. */
    private tell(problem: string, way: typeof OPEN_SETTINGS | typeof OPEN_OUTPUT): void {
        this.output.warn(problem);
        if (this.told === problem) {
            return;
        }
        this.told = problem;
        void vscode.window.showWarningMessage(problem, way.title).then((chosen) => {
            if (chosen !== undefined) {
                void vscode.commands.executeCommand(way.command, way.argument);
            }
        });
    }
}

function find(setting: string | undefined): Promise<Search> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    return findProgram({
        setting,
        path: process.env.PATH ?? "",
        home: homedir(),
        folders: folders.filter(({ uri }) => uri.scheme === "file").map(({ uri }) => uri.fsPath),
        trusted: vscode.workspace.isTrusted,
        platform: process.platform,
    });
}

function stateOf(client: LanguageClient, program: string, state: ClientState): State {
    switch (state) {
        case ClientState.Running:
            return { kind: "running", program, version: client.initializeResult?.serverInfo?.version };
        case ClientState.Starting:
            return { kind: "starting" };
        default:
            return { kind: "stopped", problem: `${program} lsp has ended` };
    }
}
