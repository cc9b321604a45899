/**
 * Installs the package into a real VS Code, opens a folder in a headless browser, and has the tester play its story there.
 *
 * VS Code is the server that code-server brings, so that the extension runs in a real extension host and what it shows is the real
 * workbench. The tester runs inside, as an extension of its own, and asks this program for what only a person at the screen could
 * see or click. `FIQ_WORKBENCH` names the folder that `cargo xtask test` set up.
 *
 *     node drive.mjs fiq-lint.vsix [a fiq-lint that has `lsp`]
 */

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const HERE = import.meta.dirname;
const TOOLS = process.env.FIQ_WORKBENCH;
/** Generous: a machine that has much else to do is slow, and not at fault. */
const PATIENCE = 120_000;
const SERVER = join(TOOLS, "vscode/out/server-main.js");
const BROWSER = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--disable-sync",
];

const vsix = resolve(process.argv[2]);
const real = process.argv[3] === undefined ? "" : resolve(process.argv[3]);
const { chromium } = createRequire(join(TOOLS, "tools.js"))("playwright-core");
const home = await mkdtemp(join(tmpdir(), "fiq-vscode-"));
const closing = [() => rm(home, { recursive: true, force: true })];
try {
    await play();
    console.log("the story was played to its end");
} finally {
    for (const close of closing.reverse()) {
        await close();
    }
}

async function play() {
    const folder = await site();
    await install();
    let page;
    const told = Promise.withResolvers();
    const address = await desk(() => page, told);
    const origin = await serve(address, folder);
    page = await open(`${origin}/?folder=${folder}`);
    const late = setTimeout(() => told.reject(new Error("the tester never came to an end")), 3 * PATIENCE);
    try {
        await told.promise;
    } catch (error) {
        const path = process.env.FIQ_SCREENSHOT ?? join(tmpdir(), "fiq-vscode.png");
        await page.screenshot({ path }).catch(() => console.error("there is no screenshot"));
        throw error;
    } finally {
        clearTimeout(late);
    }
}

/** The folder that is opened: it has a `fiq-lint` of its own, which is the server made for this test. */
async function site() {
    const folder = join(home, "site");
    await mkdir(join(folder, ".venv/bin"), { recursive: true });
    const program = join(folder, ".venv/bin/fiq-lint");
    await writeFile(program, `#!/bin/sh\nexec "${process.execPath}" "${join(HERE, "server.mjs")}" "$@"\n`);
    await chmod(program, 0o755);
    for (const [name, text] of [
        ["a.json", '{ "text": "WRONG" }\n'],
        ["b.jsonl", '{}\n{ "text": "WRONG" }\n'],
        ["c.md", "WRONG\n"],
        ["d.json", '{ "text": "WRONG" }\n'],
    ]) {
        await writeFile(join(folder, name), text);
    }
    return folder;
}

/** The tester is laid where VS Code looks at its first start; the package goes the way that users go. */
async function install() {
    const extensions = join(home, "data/extensions");
    await cp(join(HERE, "tester"), join(extensions, "fiq-lint.tester-0.0.0"), { recursive: true });
    const settings = {
        "workbench.startupEditor": "none",
        "telemetry.telemetryLevel": "off",
        "chat.disableAIFeatures": true,
    };
    await mkdir(join(home, "data/data/Machine"), { recursive: true });
    await writeFile(join(home, "data/data/Machine/settings.json"), JSON.stringify(settings));
    const installed = spawnSync(process.execPath, [SERVER, ...data(), "--install-extension", vsix], {
        encoding: "utf8",
    });
    if (installed.status !== 0 || !installed.stdout.includes("was successfully installed")) {
        throw new Error(`VS Code does not take the package\n${installed.stdout}${installed.stderr}`);
    }
}

function data() {
    return ["--server-data-dir", join(home, "data"), "--accept-server-license-terms"];
}

/** Where the tester asks: to see something, to click on something, to be done. */
async function desk(page, told) {
    const server = createServer(async (request, response) => {
        let body = "";
        for await (const part of request) {
            body += part;
        }
        const { verb, selector, text, error, name } = JSON.parse(body);
        const said = await answer().catch((failed) => ({ failed: String(failed) }));
        response.end(JSON.stringify(said ?? {}));

        async function answer() {
            switch (verb) {
                case "see":
                    await one().waitFor({ state: "visible", timeout: PATIENCE });
                    return;
                case "click":
                    await one().click({ timeout: PATIENCE });
                    return;
                case "step":
                    console.log(`- ${(performance.now() / 1000).toFixed(0).padStart(3)} s: ${name}`);
                    return;
                default:
                    error === undefined ? told.resolve() : told.reject(new Error(error));
            }
        }

        function one() {
            return page()
                .locator(selector)
                .filter({ hasText: text ?? "" })
                .first();
        }
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    closing.push(() => server.close());
    return `http://127.0.0.1:${server.address().port}`;
}

/** Starts the server and waits for the address that it says. */
async function serve(desk, folder) {
    const log = join(home, "log.jsonl");
    await writeFile(log, "");
    const server = spawn(
        process.execPath,
        [SERVER, ...data(), "--without-connection-token", "--host", "127.0.0.1", "--port", "0"],
        {
            env: {
                ...process.env,
                PATH: "/usr/bin:/bin",
                FIQ_DESK: desk,
                FIQ_LOG: log,
                FIQ_SITE: folder,
                FIQ_REAL: real,
            },
            stdio: ["ignore", "pipe", "pipe"],
        },
    );
    closing.push(() => server.kill("SIGKILL"));
    server.stderr.resume();
    for await (const line of createInterface(server.stdout)) {
        const port = /Web UI available at http:\/\/[^:]+:(\d+)/.exec(line)?.[1];
        if (port !== undefined) {
            server.stdout.resume();
            return `http://127.0.0.1:${port}`;
        }
    }
    throw new Error("the server of VS Code ended");
}

async function open(address) {
    const browser = await chromium.launch({
        executablePath: join(TOOLS, "chromium/chromium"),
        args: BROWSER,
        env: {
            ...process.env,
            LD_LIBRARY_PATH: join(TOOLS, "chromium/lib"),
            FONTCONFIG_FILE: await fonts(),
        },
    });
    closing.push(() => browser.close());
    const page = await browser.newPage();
    await page.goto(address);
    return page;
}

/** A browser without any font waits for ever, so it gets those that came with it. */
async function fonts() {
    const settings = join(home, "fonts.conf");
    const [fonts, cache] = [join(TOOLS, "chromium/fonts"), join(home, "font-cache")];
    await writeFile(settings, `<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>\n`);
    return settings;
}
