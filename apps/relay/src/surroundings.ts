import type { Bytes } from "@parley/kernel";

/** Time, passed in so that a test can stand still. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs something later, once; the answer calls it off. */
  readonly after: (delayMs: number, run: () => void) => () => void;
}

/** Unpredictable bytes, passed in so that a test can repeat itself. */
export type Randomness = (length: number) => Bytes;

/** What happened, for the operator's log. No room, device, address or content is ever part of it. */
export type RelayEvent =
  | { readonly event: "listening"; readonly url: string }
  | { readonly event: "stopped" }
  | { readonly event: "connectionEnded"; readonly reason: string }
  | { readonly event: "mailboxesExpired"; readonly count: number }
  | { readonly event: "storageFailed"; readonly message: string };

export type RelayLog = (event: RelayEvent) => void;

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

export const systemRandomness: Randomness = (length) => crypto.getRandomValues(new Uint8Array(length));

export const silentLog: RelayLog = () => undefined;
