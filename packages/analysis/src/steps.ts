import { err, ok, type Result } from "@parley/kernel";

/** What a running analysis reports: the phase it is in, and how many candidates it has weighed in it. */
export type Pulse<Partial = never> = {
  readonly phase: string;
  readonly done: number;
  readonly partial?: Partial;
};

/**
 * Work cut into steps. It pauses about every `CANDIDATES_PER_PULSE` candidates, so that whoever drives it can
 * show progress, let messages in, or drop it; dropping it is cancelling it. It needs no thread of its own.
 */
export type Steps<T, Partial = never> = Generator<Pulse<Partial>, T, void>;

/** Candidates weighed between two pauses: a few milliseconds of work, more while the code is still interpreted. */
export const CANDIDATES_PER_PULSE = 8192;

/** Drives the steps to their end without a pause. */
export const runNow = <T, Partial>(steps: Steps<T, Partial>): T => {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
};

/** What a patient driver needs from its surroundings; a worker passes its own. */
export type Patience<Partial = never> = {
  /** Lets other tasks (messages, painting) run, e.g. `() => new Promise((r) => setTimeout(r))`. */
  readonly breathe: () => Promise<void>;
  /** Milliseconds from any origin, e.g. `() => performance.now()`. */
  readonly clock: () => number;
  /** Longest stretch of work between two breaths, in milliseconds; 12 unless told. */
  readonly sliceMs?: number;
  readonly isCancelled?: () => boolean;
  readonly onPulse?: (pulse: Pulse<Partial>) => void;
};

/** Drives the steps in short slices, so that the thread stays responsive; `"Cancelled"` when asked to stop. */
export const runPatiently = async <T, Partial>(
  steps: Steps<T, Partial>,
  { breathe, clock, sliceMs = 12, isCancelled = () => false, onPulse = () => {} }: Patience<Partial>,
): Promise<Result<T, "Cancelled">> => {
  let sliceEnd = clock() + sliceMs;
  for (;;) {
    if (isCancelled()) return err("Cancelled");
    const next = steps.next();
    if (next.done) return ok(next.value);
    onPulse(next.value);
    if (clock() < sliceEnd) continue;
    await breathe();
    sliceEnd = clock() + sliceMs;
  }
};
