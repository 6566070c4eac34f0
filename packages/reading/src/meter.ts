/**
 * Counts the reader's work, so that a test can hold it to linear growth without looking at a clock.
 * One step is one character scanned or one token looked at by a rule.
 */
export type Meter = { steps: number };

/** A meter that stands at nought. */
export const createMeter = (): Meter => ({ steps: 0 });
