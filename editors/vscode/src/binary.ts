/**
 * Finds the program: where the setting says, else on the `PATH`, else in the environments of the workspace.
 *
 * What stands in a workspace that is not trusted is never run, however it is named.
 */

import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";

import { absolute, flavour, isInside } from "./paths";

const NAME = "fiq-lint";
/** How it is installed from a clone, as docs/install.md says. */
export const INSTALL: readonly string[] = ["cargo install --path crates/fiq-lint --locked", "pip install ."];

/** What the search goes by. */
export interface Surroundings {
    /** The program as the settings name it. */
    readonly setting: string | undefined;
    /** The value of `PATH`. */
    readonly path: string;
    readonly home: string;
    /** The folders of the workspace. */
    readonly folders: readonly string[];
    readonly trusted: boolean;
    readonly platform: NodeJS.Platform;
}

/** The program, or a sentence on why there is none. */
export type Search = { readonly program: string } | { readonly problem: string };

/** Looks for the program. `isProgram` says whether something can be run. */
export async function findProgram(
    surroundings: Surroundings,
    isProgram: (path: string) => Promise<boolean> = canBeRun,
): Promise<Search> {
    for (const candidate of candidates(surroundings)) {
        if (mayBeRun(candidate, surroundings) && (await isProgram(candidate))) {
            return { program: candidate };
        }
    }
    return { problem: problem(surroundings) };
}

/** Whether it is a file that this user may execute. */
async function canBeRun(path: string): Promise<boolean> {
    try {
        await access(path, constants.X_OK);
        return (await stat(path)).isFile();
    } catch {
        return false;
    }
}

function candidates(surroundings: Surroundings): string[] {
    const { setting } = surroundings;
    if (setting === undefined) {
        return [...onPath(NAME, surroundings), ...inEnvironments(surroundings)];
    }
    return /[\\/]/.test(setting) ? named(setting, surroundings) : onPath(setting, surroundings);
}

/** What a path of the settings stands for: the same in each folder of the workspace if it is relative to one. */
function named(setting: string, { home, folders, platform }: Surroundings): string[] {
    const places = folders.length === 0 ? [undefined] : folders;
    const paths = places.map((folder) => absolute(setting, { home, folder, platform }));
    return [...new Set(paths.filter((path) => path !== undefined))];
}

function onPath(name: string, { path, platform }: Surroundings): string[] {
    const paths = flavour(platform);
    // A relative entry would mean another folder for every process.
    const folders = path.split(paths.delimiter).filter((folder) => paths.isAbsolute(folder));
    return folders.map((folder) => paths.join(folder, executable(name, platform)));
}

function inEnvironments({ folders, platform }: Surroundings): string[] {
    const binaries = platform === "win32" ? "Scripts" : "bin";
    const ways = [`.venv/${binaries}`, `venv/${binaries}`, "node_modules/.bin"];
    const paths = flavour(platform);
    return folders.flatMap((folder) =>
        ways.map((way) => paths.join(folder, way, executable(NAME, platform))),
    );
}

function executable(name: string, platform: NodeJS.Platform): string {
    return platform === "win32" && !/\.exe$/i.test(name) ? `${name}.exe` : name;
}

function mayBeRun(path: string, { folders, trusted, platform }: Surroundings): boolean {
    return trusted || !folders.some((folder) => isInside(path, folder, platform));
}

function problem({ setting, trusted }: Surroundings): string {
    const restricted = trusted ? "" : " The workspace is not trusted, so nothing in it was considered.";
    if (setting !== undefined) {
        return `The setting fiq-lint.path names ${setting}, and there is no such program.${restricted}`;
    }
    const where = trusted ? "on the PATH or in an environment of the workspace" : "on the PATH";
    const install = INSTALL.map((command) => `"${command}"`).join(" or ");
    return `There is no fiq-lint ${where}. In a clone of its repository ${install} installs it; the setting fiq-lint.path names one that stands elsewhere.${restricted}`;
}
