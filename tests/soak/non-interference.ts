import type { Seat } from "./non-interference/acts.ts";
import { type Cast, type Schedule, watchersOf } from "./non-interference/cast.ts";
import { unlistedWrites } from "./non-interference/crossings.ts";
import { type Change, inexactIn } from "./non-interference/exactness.ts";
import { createPicker, type Picker } from "./non-interference/picker.ts";
import { type Meddling, play } from "./non-interference/play.ts";
import { randomSchedule, withOtherSecrets } from "./non-interference/schedule.ts";
import { createTemplate, type Template } from "./non-interference/template.ts";
import { differencesBetween, type View, viewOf } from "./non-interference/view.ts";
import { createWorld, type PortsOf } from "./non-interference/world.ts";

/**
 * The two-run property. A schedule of 5 to 14 acts by every seat (lead mediator, both parties, observer; in some talks a
 * second mediator and an adviser) is played twice by real workspaces on the real relay, each time on a copy of the same
 * talks. In the second run the business of hidden rooms (a party's caucus and delegation, the team's room, notebooks,
 * drafts, connections, memberships there) is changed, dropped and added to. What the watchers have must be the same to
 * the last byte: snapshot, search, every frame of their connection both ways, every byte of their store, and the
 * outcomes of their own acts. Watchers are the observer and each party that is not hidden.
 *
 * What is the same by construction of the test, and so not shown by it: when something happens. Acts come one after the
 * other, each when everybody has seen the one before. A race in a hidden room can delay a mediator's act in another, and
 * a lost race seals anew, with fresh randomness: other bytes that say the same. Time of day is given, each seat's own.
 * The relay draws its challenges from one stream for each device, as if from the platform's generator.
 *
 * Besides, each act may write only where `crossings.ts` says, and in some runs one conveyance is changed, which must
 * change what the watchers have by exactly that conveyance (`exactness.ts`).
 */
export interface NonInterferenceResult {
  readonly name: "non-interference";
  /** Schedules, each played twice. */
  readonly runs: number;
  readonly failures: number;
  readonly seconds: number;
  /** Of these, schedules in which a conveyance was changed as well (played twice more). */
  readonly exactness: number;
  readonly acts: number;
  readonly failed: readonly string[];
  readonly failedRuns: readonly number[];
}

/** Schedules over one set of talks, before new ones (with new keys and another charter) are founded. */
const RUNS_PER_TEMPLATE = 100;
/** In every so many runs a conveyance is changed as well. */
const EXACT_EVERY = 5;

export const run = async ({
  runs,
  seed,
  first = 0,
}: {
  readonly runs: number;
  readonly seed: number;
  /** The number of the first schedule, to see one again that failed. */
  readonly first?: number;
}): Promise<NonInterferenceResult> => {
  const started = performance.now();
  const failed: string[] = [];
  const failedRuns: number[] = [];
  let [exactness, acts] = [0, 0];
  let template: Template | null = null;
  for (let i = first; i < first + runs; i++) {
    if (template === null || i % RUNS_PER_TEMPLATE === 0) template = await templateOf(seed, i);
    const [schedule, other] = schedulesOf(template, seed, i);
    acts += schedule.steps.length + other.steps.length;
    const found: string[] = [];
    try {
      found.push(...(await compare(template, schedule, other)));
      if (i % EXACT_EVERY === 0) {
        const change: Change = i % (2 * EXACT_EVERY) === 0 ? "wording" : "terms";
        const inexact = await inexactIn(template, schedule, change, createPicker(i));
        if (inexact !== null) exactness++;
        found.push(...(inexact ?? []));
      }
    } catch (error) {
      found.push(error instanceof Error ? error.message : "thrown");
    }
    if (found.length === 0) continue;
    failed.push(`seed ${seed} run ${i}: ${found.join(", ")}`);
    failedRuns.push(i);
  }
  const seconds = (performance.now() - started) / 1_000;
  const failures = failed.length;
  return { name: "non-interference", runs, failures, seconds, exactness, acts, failed, failedRuns };
};

/** The talks in which a run of a seed is played. */
export const templateOf = (seed: number, run: number): Promise<Template> => {
  const first = run - (run % RUNS_PER_TEMPLATE);
  return createTemplate(`talks ${seed} ${first}`, createPicker(seed * 7_919 + first));
};

/** The two schedules of a run of a seed. */
export const schedulesOf = (template: Template, seed: number, run: number): readonly [Schedule, Schedule] => {
  const picker = createPicker(seed * 1_000_003 + run);
  const schedule = randomSchedule(castOf(template, picker), picker);
  return [schedule, withOtherSecrets(schedule, picker)];
};

/** One party's business varies, or the other's, or both parties' (then the observer is the one to notice nothing). */
export const castOf = ({ seats, charter }: Template, picker: Picker): Cast => ({
  hidden: picker.one([["north"], ["north"], ["south"], ["north", "south"]] as const),
  seats: [...seats.keys()],
  readReceipts: charter.readReceipts,
});

/** What each watcher has after a schedule, and what was written where no crossing leads. */
export const viewsAfter = async (
  template: Template,
  schedule: Schedule,
  portsOf?: PortsOf,
  meddling?: Meddling,
): Promise<{ readonly views: ReadonlyMap<Seat, View>; readonly unlisted: readonly string[] }> => {
  const world = await createWorld(template, portsOf);
  const played = await play(world, schedule, meddling);
  const unlisted = unlistedWrites(world, played.writes);
  const views = new Map<Seat, View>();
  for (const seat of watchersOf(schedule.cast)) views.set(seat, await viewOf(world, played, seat));
  await world.stop();
  return { views, unlisted };
};

export const compare = async (
  template: Template,
  first: Schedule,
  second: Schedule,
  /** Given anew for each run, so that what is planted begins alike. */
  plant: () => { readonly portsOf?: PortsOf; readonly meddling?: Meddling } = () => ({}),
): Promise<readonly string[]> => {
  const [here, there] = [plant(), plant()];
  const one = await viewsAfter(template, first, here.portsOf, here.meddling);
  const two = await viewsAfter(template, second, there.portsOf, there.meddling);
  const differences = [...one.views].flatMap(([seat, view]) => {
    const its = two.views.get(seat);
    return its === undefined
      ? [`${seat} is gone`]
      : differencesBetween(view, its).map((part) => `${seat}'s ${part}`);
  });
  return [...differences, ...one.unlisted, ...two.unlisted];
};
