import type { RelayStore } from "@parley/log";
import { createMemoryStore } from "@parley/log/memory";
import { type Clock, createRelay, type Relay, type RelayLimits, systemRandomness } from "../../src/index.ts";

/** A clock that moves only when told. */
export interface ManualClock extends Clock {
  readonly advance: (ms: number) => void;
}

export const createManualClock = (startMs = 1_000_000): ManualClock => {
  let now = startMs;
  let due: { readonly at: number; readonly run: () => void }[] = [];
  return {
    now: () => now,
    after: (delayMs, run) => {
      const timer = { at: now + delayMs, run };
      due.push(timer);
      return () => {
        due = due.filter((one) => one !== timer);
      };
    },
    advance: (ms) => {
      now += ms;
      const ready = due.filter(({ at }) => at <= now);
      due = due.filter(({ at }) => at > now);
      for (const { run } of ready) run();
    },
  };
};

export interface TestRelay {
  readonly relay: Relay;
  readonly store: RelayStore;
  readonly clock: ManualClock;
}

/** A relay over a store in memory, at a time that stands still. */
export const createTestRelay = (
  limits: Partial<RelayLimits> = {},
  store: RelayStore = createMemoryStore(),
): TestRelay => {
  const clock = createManualClock();
  return { relay: createRelay({ store, clock, randomness: systemRandomness, limits }), store, clock };
};

/** Lets everything that is already under way come to rest. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await new Promise((resume) => setImmediate(resume));
};
