/**
 * The documents that the server is asked about: by the names that VS Code and extensions have for their languages, and configurations by
 * their own names, since VS Code itself has no language for them.
 */

const LANGUAGES = ["json", "jsonc", "json5", "jsonl", "json-lines", "jsonlines", "ndjson", "rust"] as const;
const SCHEMES = ["file", "untitled"] as const;

/** The names of configurations, as a glob. */
const CONFIGURATIONS = "**/{fiq-lint,.fiq-lint,Cargo}.toml";

/** One part of a document selector. */
export type Filter = { readonly scheme: string } & (
    | { readonly language: string }
    | { readonly pattern: string }
);

/** Saved and unsaved documents of each language, and configurations. */
export const SELECTOR: readonly Filter[] = [
    ...SCHEMES.flatMap((scheme) => LANGUAGES.map((language) => ({ language, scheme }))),
    { pattern: CONFIGURATIONS, scheme: "file" },
];
