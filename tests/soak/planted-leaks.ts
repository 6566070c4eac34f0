import { seededRandomness } from "@parley/crypto";
import { textToUtf8 } from "@parley/kernel";
import { createPicker } from "./non-interference/picker.ts";
import { type Meddle, play, roomAt } from "./non-interference/play.ts";
import { randomSchedule, type Step, withOtherSecrets } from "./non-interference/schedule.ts";
import {
  createTemplate,
  createWorld,
  endWorld,
  type Leaks,
  type Template,
  type World,
  whatSouthHas,
} from "./non-interference/world.ts";

/** One way in which party A's business reaches party B: what the two-run comparison is there to find. */
interface Planted {
  readonly name: string;
  readonly leaks?: () => Leaks;
  readonly meddle?: () => Meddle;
}

export interface PlantedLeaksResult {
  readonly name: "planted-leaks";
  /** Leaks planted, each in so many schedules as it took to find it. */
  readonly runs: number;
  /** Leaks that no schedule brought to light. */
  readonly failures: number;
  readonly seconds: number;
  readonly unnoticed: readonly string[];
}

/** How much north has said in its own caucus: a secret of one number. */
const secretsOf = (world: World): number => roomAt(world, "north", "northCaucus").state.items.size;

const saidToSouth =
  (textOf: (world: World) => string | null): Meddle =>
  async (world) => {
    const text = textOf(world);
    if (text === null) return;
    const room = roomAt(world, "mediator", "southCaucus");
    const words = { form: "remark", text, terms: "inConfidence", reason: "planted" } as const;
    await world.seats.mediator.workspace.say(room.room, words, room.readers);
  };

const LEAKS: readonly Planted[] = [
  {
    name: "one stream of randomness for all seats",
    leaks: () => {
      let drawn = 0;
      const shared = seededRandomness(textToUtf8("one for all"));
      return {
        randomness: () => ({ bytes: (length) => shared.bytes(length, { use: "all", sequence: drawn++ }) }),
      };
    },
  },
  {
    name: "a clock that every reading moves on",
    leaks: () => {
      let ticks = 0;
      return { clock: (_seat, own) => ({ ...own, now: () => own.now() + ticks++ }) };
    },
  },
  {
    name: "a count of secrets in the mediator's words",
    meddle: () => saidToSouth((world) => `There are ${secretsOf(world)}.`),
  },
  {
    name: "words whose length tells, beyond their padding",
    meddle: () => saidToSouth((world) => "x".repeat(1 + 600 * secretsOf(world))),
  },
  {
    name: "an empty sign whenever north has spoken",
    meddle: () => {
      let seen = 0;
      return saidToSouth((world) => {
        const now = secretsOf(world);
        const isNews = now > seen;
        seen = now;
        return isNews ? "Hm." : null;
      });
    },
  },
  {
    name: "a time that is moved by what was said elsewhere",
    leaks: () => ({}),
    meddle: () => async (world) => {
      world.clock.set(1_000 + secretsOf(world));
      await saidToSouth(() => "At this time.")(world, NO_STEP);
    },
  },
  {
    name: "one more frame on south's wire",
    meddle: () => async (world) => {
      const { wire } = world.seats.south;
      const frames = wire.frames as Uint8Array[];
      if (secretsOf(world) > 0) frames.push(Uint8Array.of(secretsOf(world)));
    },
  },
  {
    name: "one more byte in south's store",
    meddle: () => async (world) => {
      const value = Uint8Array.of(secretsOf(world));
      await world.seats.south.storage.commit({ put: [{ key: "planted", value }], remove: [] });
    },
  },
];

const NO_STEP: Step = { at: 0, isPrivate: true, act: { type: "withdraw" } };
/** A leak of what A says is only there in a schedule in which A says something in one run and not in the other. */
const MAX_SCHEDULES = 12;

/** Plants each leak in turn; the comparison must find every one. `runs` is how often each is planted. */
export const run = async ({
  runs,
  seed,
}: {
  readonly runs: number;
  readonly seed: number;
}): Promise<PlantedLeaksResult> => {
  const start = performance.now();
  const unnoticed: string[] = [];
  const template = await createTemplate(`planted ${seed}`);
  for (let round = 0; round < runs; round++)
    for (const planted of LEAKS) {
      const isFound = await finds(template, planted, seed + round * MAX_SCHEDULES);
      if (!isFound) unnoticed.push(planted.name);
    }
  const seconds = (performance.now() - start) / 1_000;
  return { name: "planted-leaks", runs: runs * LEAKS.length, failures: unnoticed.length, seconds, unnoticed };
};

const finds = async (template: Template, planted: Planted, seed: number): Promise<boolean> => {
  for (let i = 0; i < MAX_SCHEDULES; i++) {
    const picker = createPicker(seed + i);
    const schedule = randomSchedule(picker);
    const other = withOtherSecrets(schedule, picker);
    const one = await southWith(template, planted, schedule);
    const two = await southWith(template, planted, other);
    if (Object.keys(one).some((part) => one[part] !== two[part])) return true;
  }
  return false;
};

const southWith = async (
  template: Template,
  planted: Planted,
  schedule: readonly Step[],
): Promise<Readonly<Record<string, string>>> => {
  const world = await createWorld(template, planted.leaks?.());
  // The leak acts once, at the end, so that what differs is what it tells and not how often it acted.
  const shared = schedule.filter(({ isPrivate }) => !isPrivate).at(-1) ?? schedule.at(-1) ?? NO_STEP;
  const meddle = planted.meddle?.();
  await play(world, schedule, async (at, step) => {
    if (step === shared || planted.name.startsWith("an empty sign")) await meddle?.(at, step);
  });
  const has = await whatSouthHas(world);
  await endWorld(world);
  return has;
};
