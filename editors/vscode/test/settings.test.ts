/** Settings of every kind that a user, or another extension, can leave behind. */

import assert from "node:assert/strict";
import { test } from "node:test";

import type { Place } from "../src/paths";
import { clientSettings, serverSettings } from "../src/settings";

const PLACE: Place = { home: "/home/ada", folder: "/proj/shop", platform: "linux" };
const DEFAULTS = { configuration: null, inlayHints: { enable: true } };

test("empty and foreign settings mean the defaults", () => {
    const foreign = [
        undefined,
        null,
        0,
        "off",
        [],
        {},
        { enable: "no", path: 7, configuration: {}, inlayHints: false },
        { enable: null, path: " ", configuration: "", inlayHints: { enable: 0 } },
    ];
    for (const section of foreign) {
        assert.deepEqual(clientSettings(section), { enable: true, path: undefined });
        assert.deepEqual(serverSettings(section, PLACE), DEFAULTS);
    }
});

test("the server gets no more than is its own", () => {
    const section = {
        enable: false,
        path: "x",
        configuration: null,
        inlayHints: { enable: false },
        trace: { server: "verbose" },
    };
    assert.deepEqual(clientSettings(section), { enable: false, path: "x" });
    assert.deepEqual(serverSettings(section, PLACE), { configuration: null, inlayHints: { enable: false } });
});

test("a path reaches the server as an absolute one", () => {
    const cases: [string, string][] = [
        ["/etc/fiq-lint.toml", "/etc/fiq-lint.toml"],
        ["~/fiq-lint.toml", "/home/ada/fiq-lint.toml"],
        ["${workspaceFolder}/ci/fiq-lint.toml", "/proj/shop/ci/fiq-lint.toml"],
        ["ci/../fiq-lint.toml", "/proj/shop/fiq-lint.toml"],
        ["~ada/fiq-lint.toml", "/proj/shop/~ada/fiq-lint.toml"],
    ];
    for (const [configuration, path] of cases) {
        assert.equal(serverSettings({ configuration }, PLACE).configuration, path);
    }
    const windows: Place = { home: "C:\\Users\\Ada", folder: "D:\\$& shop", platform: "win32" };
    assert.equal(
        serverSettings({ configuration: "${workspaceFolder}\\a.toml" }, windows).configuration,
        "D:\\$& shop\\a.toml",
    );
    assert.equal(
        serverSettings({ configuration: "~\\a.toml" }, windows).configuration,
        "C:\\Users\\Ada\\a.toml",
    );
});

test("without a folder, a path that needs one is none", () => {
    for (const configuration of ["fiq-lint.toml", "${workspaceFolder}/fiq-lint.toml"]) {
        assert.deepEqual(serverSettings({ configuration }, { ...PLACE, folder: undefined }), DEFAULTS);
    }
});
