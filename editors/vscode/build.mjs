/**
 * Bundles the extension (`dist/`), its tests (`--tests`: `out/`), or packs it (`--package`: `fiq-lint.vsix`).
 *
 * A .vsix is a zip file in the manner of OPC: the extension's files, a manifest of its own that is made here from package.json,
 * and the types of the files.
 */

import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";

import { build } from "esbuild";
import { strToU8, zipSync } from "fflate";

const HERE = import.meta.dirname ?? new URL(".", import.meta.url).pathname;
const ROOT = join(HERE, "../..");
const BUNDLE = { bundle: true, platform: "node", format: "cjs", target: "node20", external: ["vscode"] };
/** What the package holds, and what each file is. */
const FILES = {
    "package.json": "application/json",
    "README.md": "text/markdown",
    "LICENSE.txt": "text/plain",
    "icon.png": "image/png",
    "dist/extension.js": "application/javascript",
    "dist/THIRD-PARTY.txt": "text/plain",
};
/** The same package whenever it is made. */
const MADE = "2026-01-01T00:00:00";

const wanted = process.argv[2];
if (wanted === "--tests") {
    await tests();
} else {
    await bundle();
    if (wanted === "--package") {
        await pack();
    }
}

async function tests() {
    const names = (await readdir(join(HERE, "test"))).filter((name) => name.endsWith(".test.ts"));
    const entryPoints = names.map((name) => join(HERE, "test", name));
    await build({
        ...BUNDLE,
        entryPoints,
        outdir: join(HERE, "out"),
        outExtension: { ".js": ".cjs" },
        sourcemap: "inline",
    });
}

async function bundle() {
    const entryPoints = [join(HERE, "src/extension.ts")];
    const outfile = join(HERE, "dist/extension.js");
    const { metafile } = await build({
        ...BUNDLE,
        entryPoints,
        outfile,
        minify: true,
        metafile: true,
        absWorkingDir: HERE,
    });
    await writeFile(join(HERE, "dist/THIRD-PARTY.txt"), await thirdParties(Object.keys(metafile.inputs)));
    await writeFile(join(HERE, "LICENSE.txt"), await licence());
}

/** The licences of the packages that files were bundled from. */
async function thirdParties(inputs) {
    const folders = inputs.map((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]);
    const parts = [...new Set(folders)]
        .filter(Boolean)
        .sort()
        .map(async (folder) => {
            const { name, version } = JSON.parse(await readFile(join(HERE, folder, "package.json"), "utf8"));
            const file = (await readdir(join(HERE, folder))).find((file) => /^licen[cs]e/i.test(file));
            if (file === undefined) {
                throw new Error(`${name} has no licence that could be handed on`);
            }
            return `${name} ${version}\n\n${(await readFile(join(HERE, folder, file), "utf8")).trim()}\n`;
        });
    return (await Promise.all(parts)).join(`\n${"-".repeat(72)}\n\n`);
}

async function licence() {
    const [mit, apache] = await Promise.all(
        ["MIT", "APACHE"].map((name) => readFile(join(ROOT, `LICENSE-${name}`), "utf8")),
    );
    return `Licensed under either of the following, at your choice.\n\n${mit.trim()}\n\n${"-".repeat(72)}\n\n${apache.trim()}\n`;
}

async function pack() {
    const manifest = JSON.parse(await readFile(join(HERE, "package.json"), "utf8"));
    const parts = {
        "extension.vsixmanifest": strToU8(vsixManifest(manifest)),
        "[Content_Types].xml": strToU8(contentTypes()),
    };
    for (const file of Object.keys(FILES)) {
        parts[`extension/${file}`] = await readFile(join(HERE, file));
    }
    await mkdir(join(HERE, "dist"), { recursive: true });
    await writeFile(join(HERE, "fiq-lint.vsix"), zipSync(parts, { level: 9, mtime: MADE }));
}

function vsixManifest({ name, displayName, description, version, publisher, engines, keywords, categories }) {
    const properties = {
        "Microsoft.VisualStudio.Code.Engine": engines.vscode,
        "Microsoft.VisualStudio.Code.ExtensionKind": "workspace",
        "Microsoft.VisualStudio.Services.GitHubFlavoredMarkdown": "true",
        "Microsoft.VisualStudio.Services.Content.Pricing": "Free",
    };
    const assets = {
        "Microsoft.VisualStudio.Code.Manifest": "package.json",
        "Microsoft.VisualStudio.Services.Content.Details": "README.md",
        "Microsoft.VisualStudio.Services.Content.License": "LICENSE.txt",
        "Microsoft.VisualStudio.Services.Icons.Default": "icon.png",
    };
    const lines = (of, line) => Object.entries(of).map(line).join("\n      ");
    return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${xml(name)}" Version="${xml(version)}" Publisher="${xml(publisher)}"/>
    <DisplayName>${xml(displayName)}</DisplayName>
    <Description xml:space="preserve">${xml(description)}</Description>
    <Tags>${xml(keywords.join(","))}</Tags>
    <Categories>${xml(categories.join(","))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <License>extension/LICENSE.txt</License>
    <Icon>extension/icon.png</Icon>
    <Properties>
      ${lines(properties, ([id, value]) => `<Property Id="${id}" Value="${xml(value)}"/>`)}
    </Properties>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
      ${lines(assets, ([type, path]) => `<Asset Type="${type}" Path="extension/${path}" Addressable="true"/>`)}
  </Assets>
</PackageManifest>
`;
}

function contentTypes() {
    const types = new Map([[".vsixmanifest", "text/xml"]]);
    for (const [file, type] of Object.entries(FILES)) {
        types.set(extname(file), type);
    }
    const lines = [...types].map(
        ([extension, type]) => `  <Default Extension="${extension}" ContentType="${type}"/>`,
    );
    return `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
${lines.join("\n")}
</Types>
`;
}

function xml(text) {
    return text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
