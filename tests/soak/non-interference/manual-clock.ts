import type { Clock } from "../../../packages/client/src/index.ts";

/** A clock of one seat (or of the relay): it moves, and its timers come due, only when the schedule says so. */
export interface ManualClock extends Clock {
  /** Moves on to a moment, in milliseconds since 1970, and runs what came due by then, in order. */
  readonly moveTo: (moment: number) => void;
  /** When the next timer comes due, where that is before the moment. */
  readonly dueBefore: (moment: number) => number | null;
}

interface Timer {
  readonly due: number;
  readonly action: () => void;
}

export const createManualClock = (start: number): ManualClock => {
  let now = start;
  let timers: readonly Timer[] = [];
  return {
    now: () => now,
    after: (delayMs, action) => {
      const timer = { due: now + delayMs, action };
      timers = [...timers, timer];
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    dueBefore: (moment) => {
      const due = Math.min(...timers.map((timer) => timer.due));
      return due < moment ? due : null;
    },
    moveTo: (moment) => {
      now = Math.max(now, moment);
      for (;;) {
        const due = timers.filter((timer) => timer.due <= now).toSorted((a, b) => a.due - b.due)[0];
        if (due === undefined) return;
        timers = timers.filter((other) => other !== due);
        due.action();
      }
    },
  };
};
