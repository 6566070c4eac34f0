/** The time of day and timers, injected so that a test decides what time it is. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs the action once after so many milliseconds; returns what cancels it. */
  readonly after: (delayMs: number, action: () => void) => () => void;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (delayMs, action) => {
    const timer = setTimeout(action, delayMs);
    return () => clearTimeout(timer);
  },
};
