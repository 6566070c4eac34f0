import type { Schedule } from "./non-interference/cast.ts";
import { createPicker } from "./non-interference/picker.ts";
import { randomSchedule, withOtherSecrets } from "./non-interference/schedule.ts";
import { createTemplate, type Template } from "./non-interference/template.ts";
import { castOf, compare } from "./non-interference.ts";
import { LEAKS } from "./planted-leaks/leaks.ts";
import type { Planted } from "./planted-leaks/plant.ts";

/**
 * The self-check of non-interference: leaks are planted one at a time, and the very comparison that the suite makes must
 * find each. A leak of what a party says shows only in schedules in which it says something in one run and not in the
 * other, so those are tried; on the schedule that shows it, nothing may differ while nothing is planted.
 */
export interface PlantedLeaksResult {
  readonly name: "planted-leaks";
  /** Leaks planted, each in so many schedules as it took to find it. */
  readonly runs: number;
  /** Leaks that no schedule brought to light, and schedules that differed without any. */
  readonly failures: number;
  readonly seconds: number;
  readonly unnoticed: readonly string[];
  /** The rounds in which they were. */
  readonly failedRuns: readonly number[];
  /** In which parts of a view each leak showed first. */
  readonly found: Readonly<Record<string, string>>;
}

/** The more kinds of acts there are, the rarer is the one by which a leak shows. */
const MAX_SCHEDULES = 60_000;
/** Of these, played ones: those in which the leak can show at all. */
const MAX_PLAYED = 600;

/** `runs` is how often each leak is planted; `every` leaves all but every so many leaks out, for a short run. */
export const run = async ({
  runs,
  seed,
  first = 0,
  every = 1,
}: {
  readonly runs: number;
  readonly seed: number;
  /** The number of the first round, to see one again that failed. */
  readonly first?: number;
  readonly every?: number;
}): Promise<PlantedLeaksResult> => {
  const started = performance.now();
  const unnoticed: string[] = [];
  const failedRuns = new Set<number>();
  const found: Record<string, string> = {};
  const leaks = LEAKS.filter((_, i) => i % every === 0);
  for (let round = first; round < first + runs; round++) {
    const small = await createTemplate(`planted ${seed} ${round}`, createPicker(seed + round), false);
    const large = await createTemplate(`planted ${seed} ${round} large`, createPicker(seed + round), true);
    for (const planted of leaks) {
      const showed = await find(
        planted.needsAdviser === true ? large : small,
        planted,
        (seed + round) * 1_000,
      );
      if (showed === null) {
        unnoticed.push(planted.name);
        failedRuns.add(round);
      } else found[planted.name] ??= showed;
    }
  }
  const seconds = (performance.now() - started) / 1_000;
  const failures = unnoticed.length;
  const planted = { runs: runs * leaks.length, failures, seconds };
  return { name: "planted-leaks", ...planted, unnoticed, failedRuns: [...failedRuns], found };
};

/** Where the leak showed; null where it did not, or where something shows without it. */
const find = async (template: Template, planted: Planted, seed: number): Promise<string | null> => {
  let played = 0;
  for (let i = 0; i < MAX_SCHEDULES && played < MAX_PLAYED; i++) {
    const picker = createPicker(seed + i);
    const cast = { ...castOf(template, picker), hidden: ["north"] } as const;
    const schedule: Schedule = randomSchedule(cast, picker);
    const other = withOtherSecrets(schedule, picker);
    if (planted.tellsOf(schedule) === planted.tellsOf(other)) continue;
    played++;
    // That an act wrote where it should not is found by another check: here the bytes must show it.
    const showed = (await compare(template, schedule, other, planted.plant)).filter((what) =>
      what.includes("'s "),
    );
    if (showed.length === 0) continue;
    const honest = await compare(template, schedule, other);
    return honest.length === 0 ? showed.join(", ") : null;
  }
  return null;
};
