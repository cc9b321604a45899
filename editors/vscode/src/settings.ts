/**
 * Settings as VS Code hands them over, which may be anything, to what the extension and the server take.
 *
 * Nothing is off because a value is missing or of a foreign type: then the default holds.
 */

import { absolute, type Place } from "./paths";

/** What the extension itself goes by. */
export interface ClientSettings {
    readonly enable: boolean;
    /** The program as it is written in the settings. */
    readonly path: string | undefined;
}

/** What the server is told, at its start and whenever it asks. */
export interface ServerSettings {
    readonly configuration: string | null;
    readonly inlayHints: { readonly enable: boolean };
}

/** Reads what is for the extension. */
export function clientSettings(section: unknown): ClientSettings {
    return { enable: flag(member(section, "enable"), true), path: text(member(section, "path")) };
}

/** Reads what is for the server. */
export function serverSettings(section: unknown, place: Place): ServerSettings {
    const configuration = text(member(section, "configuration"));
    return {
        configuration: (configuration === undefined ? undefined : absolute(configuration, place)) ?? null,
        inlayHints: { enable: flag(member(member(section, "inlayHints"), "enable"), true) },
    };
}

function member(value: unknown, name: string): unknown {
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function flag(value: unknown, otherwise: boolean): boolean {
    return typeof value === "boolean" ? value : otherwise;
}

function text(value: unknown): string | undefined {
    const trimmed = typeof value === "string" ? value.trim() : "";
    return trimmed === "" ? undefined : trimmed;
}
