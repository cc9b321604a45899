/** The documents that the server is asked about, by the names that VS Code and extensions have for their languages. */

const LANGUAGES = ["json", "jsonc", "json5", "jsonl", "json-lines", "jsonlines", "ndjson", "rust"] as const;
const SCHEMES = ["file", "untitled"] as const;

/** One part of a document selector. */
export interface Filter {
    readonly language: string;
    readonly scheme: string;
}

/** Saved and unsaved documents of each language. */
export const SELECTOR: readonly Filter[] = SCHEMES.flatMap((scheme) =>
    LANGUAGES.map((language) => ({ language, scheme })),
);
