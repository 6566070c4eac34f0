import { createPicker } from "./non-interference/picker.ts";
import { play } from "./non-interference/play.ts";
import { randomSchedule, type Step, withOtherSecrets } from "./non-interference/schedule.ts";
import {
  createTemplate,
  createWorld,
  endWorld,
  type Template,
  whatSouthHas,
} from "./non-interference/world.ts";

/**
 * The two-run property: whatever party A says in its own rooms, and whatever the mediators do about it there, party B's
 * state, stored bytes and traffic are the same to the last byte, as long as what others write in B's rooms is the same.
 */
export interface NonInterferenceResult {
  readonly name: "non-interference";
  readonly runs: number;
  readonly failures: number;
  readonly seconds: number;
  /** Seeds of the schedules that differed, and in what. */
  readonly failed: readonly string[];
}

/** Schedules over one set of talks, before new ones (with new keys) are made. */
const RUNS_PER_TEMPLATE = 500;

export const run = async ({
  runs,
  seed,
}: {
  readonly runs: number;
  readonly seed: number;
}): Promise<NonInterferenceResult> => {
  const start = performance.now();
  const failed: string[] = [];
  let template: Template | null = null;
  for (let i = 0; i < runs; i++) {
    if (template === null || i % RUNS_PER_TEMPLATE === 0)
      template = await createTemplate(`talks ${seed} ${i}`);
    const own = (seed + i) >>> 0;
    const different = await differences(template, own);
    if (different.length > 0) failed.push(`${own}: ${different.join(", ")}`);
  }
  const seconds = (performance.now() - start) / 1_000;
  return { name: "non-interference", runs, failures: failed.length, seconds, failed };
};

/** In what party B's view of two runs differs that differ in A's own business alone; empty if in nothing. */
export const differences = async (template: Template, seed: number): Promise<readonly string[]> => {
  const picker = createPicker(seed);
  const schedule = randomSchedule(picker);
  return compare(template, schedule, withOtherSecrets(schedule, picker));
};

export const compare = async (
  template: Template,
  first: readonly Step[],
  second: readonly Step[],
): Promise<readonly string[]> => {
  const [one, other] = [await southAfter(template, first), await southAfter(template, second)];
  return Object.keys(one).filter((part) => one[part] !== other[part]);
};

/** What south has after a schedule. */
export const southAfter = async (
  template: Template,
  schedule: readonly Step[],
): Promise<Readonly<Record<string, string>>> => {
  const world = await createWorld(template);
  await play(world, schedule);
  const has = await whatSouthHas(world);
  await endWorld(world);
  return has;
};
