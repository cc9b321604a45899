/** What package.json promises is what the code does: the languages, the settings, the commands. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { SELECTOR } from "../src/languages";
import { clientSettings, serverSettings } from "../src/settings";
import { describe, RESTART, SHOW_OUTPUT, type State } from "../src/state";

interface Setting {
    readonly default: unknown;
    readonly type: string | readonly string[];
    readonly markdownDescription: string;
}

const MANIFEST = JSON.parse(readFileSync(join(__dirname, "../package.json"), "utf8"));
const SETTINGS: Record<string, Setting> = MANIFEST.contributes.configuration.properties;

/** The settings as VS Code gives them when nobody wrote any: `a.b` is a member of `a`. */
function untouched(): Record<string, unknown> {
    const section: Record<string, unknown> = {};
    for (const [name, setting] of Object.entries(SETTINGS)) {
        const way = name.split(".").slice(1);
        let place = section;
        for (const part of way.slice(0, -1)) {
            place[part] ??= {};
            place = place[part] as Record<string, unknown>;
        }
        place[way.at(-1) as string] = setting.default;
    }
    return section;
}

test("it wakes up for the documents that the server is asked about", () => {
    const languages = SELECTOR.flatMap((filter) =>
        "language" in filter ? [`onLanguage:${filter.language}`] : [],
    );
    const configurations = ["workspaceContains:**/fiq-lint.toml", "workspaceContains:**/.fiq-lint.toml"];
    assert.deepEqual(MANIFEST.activationEvents, [...new Set(languages), ...configurations]);
});

test("the defaults of the settings are those of the code", () => {
    const place = { home: "/home/ada", folder: "/proj", platform: "linux" } as const;
    assert.deepEqual(clientSettings(untouched()), clientSettings(undefined));
    assert.deepEqual(serverSettings(untouched(), place), serverSettings(undefined, place));
});

test("every setting is described in package.json and in the README", () => {
    const readme = readFileSync(join(__dirname, "../README.md"), "utf8");
    for (const [name, setting] of Object.entries(SETTINGS)) {
        assert.ok(setting.markdownDescription.endsWith("."), name);
        assert.ok(readme.includes(`| \`${name}\` |`), name);
    }
});

test("the commands of the status item are those that VS Code knows", () => {
    const known: string[] = MANIFEST.contributes.commands.map(({ command }: { command: string }) => command);
    assert.deepEqual(known, [RESTART, SHOW_OUTPUT]);
    const states: State[] = [
        { kind: "disabled" },
        { kind: "missing", problem: "none" },
        { kind: "starting" },
        { kind: "running", program: "/bin/fiq-lint", version: "1.2.3" },
        { kind: "stopped", problem: "gone" },
    ];
    const shown = states.map(describe);
    for (const { command } of shown) {
        assert.ok(known.includes(command.command));
    }
    assert.deepEqual(
        shown.map(({ text }) => text),
        [
            "fiq-lint: disabled",
            "fiq-lint: not found",
            "fiq-lint: starting",
            "fiq-lint 1.2.3",
            "fiq-lint: stopped",
        ],
    );
});

test("it runs in the oldest VS Code that its types are of", () => {
    assert.equal(MANIFEST.engines.vscode, `^${MANIFEST.devDependencies["@types/vscode"]}`);
});
