/** The search for the program, on file systems that are made up and on this one. */

import assert from "node:assert/strict";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { findProgram, INSTALL, type Surroundings } from "../src/binary";

const LINUX: Surroundings = {
    setting: undefined,
    path: "/usr/local/bin:/usr/bin",
    home: "/home/ada",
    folders: ["/proj/shop", "/proj/site"],
    trusted: true,
    platform: "linux",
};
const WINDOWS: Surroundings = {
    setting: undefined,
    path: "C:\\Windows;C:\\Program Files\\fiq",
    home: "C:\\Users\\Ada",
    folders: ["D:\\shop"],
    trusted: true,
    platform: "win32",
};

/** What is found where only these programs are. */
async function found(surroundings: Surroundings, ...programs: string[]): Promise<string | undefined> {
    const search = await findProgram(surroundings, async (path) => programs.includes(path));
    return "program" in search ? search.program : undefined;
}

async function problem(surroundings: Surroundings): Promise<string> {
    const search = await findProgram(surroundings, async () => false);
    return "problem" in search ? search.problem : "";
}

test("the PATH comes before the environments of the workspace, each folder in its turn", async () => {
    const places = [
        "/usr/local/bin/fiq-lint",
        "/usr/bin/fiq-lint",
        "/proj/shop/.venv/bin/fiq-lint",
        "/proj/shop/venv/bin/fiq-lint",
        "/proj/shop/node_modules/.bin/fiq-lint",
        "/proj/site/.venv/bin/fiq-lint",
        "/proj/site/venv/bin/fiq-lint",
        "/proj/site/node_modules/.bin/fiq-lint",
    ];
    for (let index = 0; index < places.length; index += 1) {
        assert.equal(await found(LINUX, ...places.slice(index)), places[index]);
    }
});

test("on Windows it is an .exe, in Scripts", async () => {
    const places = [
        "C:\\Windows\\fiq-lint.exe",
        "C:\\Program Files\\fiq\\fiq-lint.exe",
        "D:\\shop\\.venv\\Scripts\\fiq-lint.exe",
        "D:\\shop\\venv\\Scripts\\fiq-lint.exe",
    ];
    for (let index = 0; index < places.length; index += 1) {
        assert.equal(await found(WINDOWS, ...places.slice(index)), places[index]);
    }
    assert.equal(
        await found({ ...WINDOWS, setting: "~\\bin\\fiq-lint.exe" }, "C:\\Users\\Ada\\bin\\fiq-lint.exe"),
        "C:\\Users\\Ada\\bin\\fiq-lint.exe",
    );
});

test("the setting alone decides where there is one", async () => {
    const cases: [string, string][] = [
        ["/opt/fiq-lint", "/opt/fiq-lint"],
        ["~/bin/fiq-lint", "/home/ada/bin/fiq-lint"],
        ["${workspaceFolder}/bin/fiq-lint", "/proj/shop/bin/fiq-lint"],
        ["${workspaceFolder}/bin/fiq-lint", "/proj/site/bin/fiq-lint"],
        ["./bin/fiq-lint", "/proj/site/bin/fiq-lint"],
        ["fiq-lint-nightly", "/usr/bin/fiq-lint-nightly"],
    ];
    for (const [setting, program] of cases) {
        assert.equal(await found({ ...LINUX, setting }, program, "/usr/bin/fiq-lint"), program);
        assert.equal(await found({ ...LINUX, setting }, "/usr/bin/fiq-lint"), undefined);
    }
});

test("nothing of a workspace that is not trusted is run, however it is named", async () => {
    const untrusted = { ...LINUX, trusted: false };
    const inside = "/proj/shop/.venv/bin/fiq-lint";
    for (const setting of [
        undefined,
        inside,
        "${workspaceFolder}/.venv/bin/fiq-lint",
        "/proj/x/../shop/.venv/bin/fiq-lint",
    ]) {
        assert.equal(await found({ ...LINUX, setting }, inside), inside, setting);
        assert.equal(await found({ ...untrusted, setting }, inside), undefined, setting);
    }
    assert.equal(await found({ ...untrusted, path: "/proj/shop/.venv/bin" }, inside), undefined);
    assert.equal(await found(untrusted, inside, "/usr/bin/fiq-lint"), "/usr/bin/fiq-lint");
    assert.equal(
        await found({ ...untrusted, path: "/proj/shopping" }, "/proj/shopping/fiq-lint"),
        "/proj/shopping/fiq-lint",
    );
});

test("entries of the PATH that mean the current folder are passed over", async () => {
    assert.equal(await found({ ...LINUX, path: ".::bin:/usr/bin" }, "fiq-lint", "bin/fiq-lint"), undefined);
});

test("without a folder, what is relative to one is not there", async () => {
    const alone = { ...LINUX, folders: [] };
    for (const setting of ["${workspaceFolder}/fiq-lint", "./fiq-lint"]) {
        assert.match(await problem({ ...alone, setting }), /no such program/);
    }
});

test("the problem names the way out", async () => {
    const said = await problem(LINUX);
    for (const part of [...INSTALL, "fiq-lint.path"]) {
        assert.ok(said.includes(part), said);
    }
    assert.doesNotMatch(said, /trusted/);
    assert.match(await problem({ ...LINUX, trusted: false }), /not trusted/);
    assert.match(await problem({ ...LINUX, setting: "/opt/x" }), /fiq-lint\.path names \/opt\/x/);
});

test("on this machine a program is a file that may be executed", async () => {
    const folder = await mkdtemp(join(tmpdir(), "fiq-lint-"));
    try {
        const here: Surroundings = {
            ...LINUX,
            home: homedir(),
            folders: [folder],
            path: folder,
            platform: process.platform,
        };
        const program = join(folder, process.platform === "win32" ? "fiq-lint.exe" : "fiq-lint");
        await mkdir(program);
        assert.ok("problem" in (await findProgram(here)), "a folder is no program");
        await rm(program, { recursive: true });
        await writeFile(program, "#!/bin/sh\n");
        if (process.platform !== "win32") {
            assert.ok("problem" in (await findProgram(here)), "it may not be executed");
        }
        await chmod(program, 0o755);
        assert.deepEqual(await findProgram(here), { program });
    } finally {
        await rm(folder, { recursive: true });
    }
});
