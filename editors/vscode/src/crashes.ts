/**
 * What to do when the server ends by itself: it is started anew, but not one that never came up, and not for ever.
 *
 * The client would otherwise put a message of its own on the screen for every message that could not be written any more.
 */

import {
    CloseAction,
    type CloseHandlerResult,
    ErrorAction,
    type ErrorHandler,
} from "vscode-languageclient/node";

const MOST = 4;
const WITHIN = 3 * 60 * 1000;

export class Crashes implements ErrorHandler {
    private readonly last: number[] = [];
    /** Whether the server has ever answered. */
    hasRun = false;
    private giveUp: (reason: Error) => void = () => undefined;
    /** Fails if the server ends before it has answered. */
    readonly beforeItRan: Promise<never> = new Promise((_, reject) => {
        this.giveUp = reject;
    });

    /** A broken pipe: the end of the server is told as well, so that there is nothing to say here. */
    error(): { action: ErrorAction; handled: boolean } {
        return { action: ErrorAction.Continue, handled: true };
    }

    closed(): CloseHandlerResult {
        if (!this.hasRun) {
            this.giveUp(new Error("it ended before it answered"));
            return { action: CloseAction.DoNotRestart, handled: true };
        }
        const now = Date.now();
        this.last.push(now);
        const recent = this.last.filter((time) => now - time < WITHIN).length;
        if (recent <= MOST) {
            return { action: CloseAction.Restart };
        }
        return {
            action: CloseAction.DoNotRestart,
            message: `fiq-lint ended ${recent} times within three minutes, and is not started again. The output tells what it said.`,
        };
    }
}
