/** The status item of the language: the version of the server, whether it runs, and a command that helps. */

import * as vscode from "vscode";

import { SELECTOR } from "./languages";
import { describe, type State } from "./state";

const SEVERITIES = {
    information: vscode.LanguageStatusSeverity.Information,
    warning: vscode.LanguageStatusSeverity.Warning,
    error: vscode.LanguageStatusSeverity.Error,
};

export class Status implements vscode.Disposable {
    private readonly item = vscode.languages.createLanguageStatusItem("fiq-lint", SELECTOR);

    constructor() {
        this.item.name = "fiq-lint";
        this.show({ kind: "starting" });
    }

    /** Shows how the server is doing. */
    show(state: State): void {
        const { text, detail, level, busy, command } = describe(state);
        Object.assign(this.item, { text, detail, busy, command, severity: SEVERITIES[level] });
    }

    dispose(): void {
        this.item.dispose();
    }
}
