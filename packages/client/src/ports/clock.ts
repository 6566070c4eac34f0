/** The time of day and timers, injected so that a test decides what time it is. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs the action once after so many milliseconds; returns what cancels it. */
  readonly after: (delayMs: number, action: () => void) => () => void;
}

/** Resolves after so many milliseconds; after none, once whatever else waits for the thread has had its turn. */
export const pause = (clock: Clock, delayMs = 0): Promise<void> =>
  new Promise((resolve) => {
    clock.after(delayMs, resolve);
  });

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (delayMs, action) => {
    const timer = setTimeout(action, delayMs);
    return () => clearTimeout(timer);
  },
};
