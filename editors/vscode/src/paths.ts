/** Paths in settings: `~` and `${workspaceFolder}` written out, relative ones set against a folder of the workspace. */

import * as path from "node:path";

const FOLDER = "${workspaceFolder}";

/** Where a path of a setting may lead from. */
export interface Place {
    readonly home: string;
    /** The folder of the workspace; none if no folder is open. */
    readonly folder: string | undefined;
    readonly platform: NodeJS.Platform;
}

/** The functions for paths of a platform. */
export function flavour(platform: NodeJS.Platform): path.PlatformPath {
    return platform === "win32" ? path.win32 : path.posix;
}

/** The path as an absolute one; none if it needs a folder and none is open. */
export function absolute(written: string, place: Place): string | undefined {
    const paths = flavour(place.platform);
    const expanded = writtenOut(written, place);
    if (expanded === undefined || paths.isAbsolute(expanded)) {
        return expanded === undefined ? undefined : paths.normalize(expanded);
    }
    return place.folder === undefined ? undefined : paths.join(place.folder, expanded);
}

/** Whether the path leads into the folder. */
export function isInside(inner: string, folder: string, platform: NodeJS.Platform): boolean {
    const paths = flavour(platform);
    const way = paths.relative(folder, inner);
    return way === "" || !(way === ".." || way.startsWith(`..${paths.sep}`) || paths.isAbsolute(way));
}

function writtenOut(written: string, place: Place): string | undefined {
    if (written.includes(FOLDER)) {
        return place.folder === undefined ? undefined : written.replaceAll(FOLDER, () => `${place.folder}`);
    }
    return /^~(?=$|[\\/])/.test(written) ? place.home + written.slice(1) : written;
}
