/** How the server is doing, and in which words the status item says it. */

export const RESTART = "fiq-lint.restart";
export const SHOW_OUTPUT = "fiq-lint.showOutput";

/** How the server is doing. */
export type State =
    | { readonly kind: "disabled" }
    | { readonly kind: "missing"; readonly problem: string }
    | { readonly kind: "starting" }
    | { readonly kind: "running"; readonly program: string; readonly version: string | undefined }
    | { readonly kind: "stopped"; readonly problem: string };

/** What the status item shows. */
export interface Description {
    readonly text: string;
    readonly detail: string;
    readonly level: "information" | "warning" | "error";
    readonly busy: boolean;
    readonly command: { readonly title: string; readonly command: string };
}

/** Words a state. */
export function describe(state: State): Description {
    const quiet = { level: "information", busy: false, command: restart("Restart") } as const;
    switch (state.kind) {
        case "disabled":
            return { ...quiet, text: "fiq-lint: disabled", detail: "by the setting fiq-lint.enable" };
        case "missing":
            return {
                ...quiet,
                text: "fiq-lint: not found",
                detail: state.problem,
                level: "warning",
                command: restart("Look Again"),
            };
        case "starting":
            return { ...quiet, text: "fiq-lint: starting", detail: "", busy: true };
        case "running":
            return { ...quiet, text: `fiq-lint ${state.version ?? ""}`.trim(), detail: state.program };
        case "stopped":
            return {
                ...quiet,
                text: "fiq-lint: stopped",
                detail: state.problem,
                level: "error",
                command: { title: "Show Output", command: SHOW_OUTPUT },
            };
    }
}

function restart(title: string): Description["command"] {
    return { title, command: RESTART };
}
