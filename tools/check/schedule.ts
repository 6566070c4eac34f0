/** What a step found. Tests are counted where the step runs tests; a check without tests passes or fails whole. */
export type Outcome = {
  readonly ok: boolean;
  readonly output: string;
  readonly passed?: number;
  readonly failed?: number;
  readonly skipped?: number;
};

export type Step = {
  readonly name: string;
  /** Said beside the name. */
  readonly what: string;
  /** Steps that must have passed; otherwise this one is not run. */
  readonly needs?: readonly string[];
  /** How many processor cores it keeps busy: 0 for one that waits for the network. */
  readonly cores: 0 | 1 | 2;
  readonly act: () => Promise<Outcome>;
};

export type Done = Outcome & { readonly name: string; readonly seconds: number; readonly wasRun: boolean };

/**
 * Runs steps in their order, several at a time as far as cores allow, and goes on after a failure: whoever
 * waited for the tests wants to know everything that is wrong.
 * @param cores how many there are to share out
 * @param report called as each step ends
 */
export const runSteps = async (
  steps: readonly Step[],
  cores: number,
  report: (done: Done, step: Step) => void,
): Promise<readonly Done[]> => {
  const doneByName = new Map<string, Done>();
  const running = new Map<string, Promise<void>>();
  const waiting = [...steps];
  let free = cores;

  const finish = (step: Step, done: Done): void => {
    doneByName.set(step.name, done);
    report(done, step);
  };
  const begin = (step: Step): void => {
    const share = Math.min(step.cores, cores);
    free -= share;
    const started = performance.now();
    const seconds = (): number => (performance.now() - started) / 1000;
    const ended = step
      .act()
      .catch((error: unknown): Outcome => ({ ok: false, output: String(error) }))
      .then((outcome) => {
        free += share;
        running.delete(step.name);
        finish(step, { ...outcome, name: step.name, seconds: seconds(), wasRun: true });
      });
    running.set(step.name, ended);
  };

  while (waiting.length > 0 || running.size > 0) {
    for (const step of [...waiting]) {
      const needs = (step.needs ?? []).map((name) => doneByName.get(name));
      if (needs.some((done) => done === undefined)) continue;
      if (needs.some((done) => done?.ok === false)) {
        waiting.splice(waiting.indexOf(step), 1);
        const missing = (step.needs ?? []).filter((name) => doneByName.get(name)?.ok === false);
        const output = `not run, because it needs what failed: ${missing.join(", ")}`;
        finish(step, { ok: false, output, name: step.name, seconds: 0, wasRun: false });
      } else if (Math.min(step.cores, cores) <= free) {
        waiting.splice(waiting.indexOf(step), 1);
        begin(step);
      }
    }
    if (running.size > 0) await Promise.race(running.values());
    else if (waiting.length > 0 && !waiting.some((step) => isReady(step, doneByName))) {
      throw new Error(`steps that wait for each other: ${waiting.map((step) => step.name).join(", ")}`);
    }
  }
  return steps.flatMap((step) => doneByName.get(step.name) ?? []);
};

const isReady = (step: Step, doneByName: ReadonlyMap<string, Done>): boolean =>
  (step.needs ?? []).every((name) => doneByName.has(name));

/** The sums of the last line. A failed check that has no tests of its own counts as one failure. */
export const countTests = (
  done: readonly Outcome[],
): { readonly passed: number; readonly failed: number; readonly skipped: number } => {
  const sum = (of: (outcome: Outcome) => number): number => done.reduce((total, one) => total + of(one), 0);
  return {
    passed: sum((one) => one.passed ?? 0),
    failed: sum((one) => (one.ok ? 0 : Math.max(one.failed ?? 0, 1))),
    skipped: sum((one) => one.skipped ?? 0),
  };
};
