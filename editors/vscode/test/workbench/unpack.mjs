/**
 * Unpacks the browser, with the libraries and the fonts that a bare machine lacks, out of the package `@sparticuz/chromium`, and gives
 * VS Code its packages, which it looks for below itself: `node unpack.mjs FOLDER`.
 */

import { spawnSync } from "node:child_process";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";

const folder = process.argv[2];
const packed = join(folder, "node_modules/@sparticuz/chromium/bin");
const browser = join(folder, "chromium");
await mkdir(browser, { recursive: true });
await symlink("../node_modules", join(folder, "vscode/node_modules"), "dir");
await unpack("chromium.br", "chromium", 0o755);
for (const part of ["al2023", "fonts"]) {
    await unpack(`${part}.tar.br`, `${part}.tar`, 0o644);
    const { status } = spawnSync("tar", ["xf", `${part}.tar`], { cwd: browser, stdio: "inherit" });
    if (status !== 0) {
        throw new Error(`${part}.tar cannot be unpacked`);
    }
}

async function unpack(from, to, mode) {
    const target = createWriteStream(join(browser, to), { mode });
    await pipeline(createReadStream(join(packed, from)), createBrotliDecompress(), target);
}
