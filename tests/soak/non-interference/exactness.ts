import type { RoomEvent, RoomFact, RoomState } from "@parley/domain";
import type { Act, Key, Place, Seat } from "./acts.ts";
import { hiddenPlaces, type Schedule, type Step, watchersOf } from "./cast.ts";
import { type Made, seatOf } from "./performing.ts";
import type { Picker } from "./picker.ts";
import { type Played, play } from "./play.ts";
import type { Template } from "./template.ts";
import { createWorld, roomAt, type World } from "./world.ts";

/** What is done to one conveyance out of a hidden room: other words, or terms under which it does not come about. */
export type Change = "wording" | "terms";

const OTHER_WORDS = "In quite other words than before.";

/**
 * That a change of one conveyance changes what the watchers have by exactly that conveyance: the message with other
 * words, or without it; no other room of theirs by one byte. Null where the schedule has no such conveyance.
 */
export const inexactIn = async (
  template: Template,
  schedule: Schedule,
  change: Change,
  picker: Picker,
): Promise<readonly string[] | null> => {
  const hidden = hiddenPlaces(schedule.cast);
  const carried = schedule.steps.filter(
    ({ act }) => act.type === "carry" && hidden.includes(act.place) && !hidden.includes(act.to),
  );
  if (carried.length === 0) return null;
  const { key, act } = picker.one(carried);
  const same = act.type === "carry" ? withoutReadMarks(schedule, act.to) : schedule;
  const other = {
    ...same,
    steps: same.steps.map((step) => (step.key === key ? changed(step, change) : step)),
  };
  const one = await historiesAfter(template, same, key);
  const two = await historiesAfter(template, other, key);
  return watchersOf(schedule.cast).flatMap((seat) =>
    inexactFor(one.get(seat), two.get(seat), change).map((what) => `${seat}: ${what} (${change})`),
  );
};

/**
 * How far a watcher has read the destination is a number in its log, which shifts with the message; the device keeps it
 * in one record with other things of its own.
 */
const withoutReadMarks = (schedule: Schedule, destination: Place): Schedule => ({
  ...schedule,
  steps: schedule.steps.filter(({ act }) => !(act.type === "markRead" && act.place === destination)),
});

const changed = (step: Step, change: Change): Step => {
  const { act } = step;
  if (act.type !== "carry") return step;
  const other: Act =
    change === "wording"
      ? { ...act, wording: OTHER_WORDS }
      : { ...act, said: { ...act.said, terms: "inConfidence" } };
  return { ...step, act: other };
};

/** What one watcher has: the conveyance's room as a history, every other room as stored bytes. */
interface Histories {
  readonly destination: readonly string[];
  /** What there would be if the message had never come: it, and what was said and done about it, left out. */
  readonly without: readonly string[];
  /** The same with the message's wording blanked. */
  readonly blanked: readonly string[];
  readonly elsewhere: string;
}

const historiesAfter = async (
  template: Template,
  schedule: Schedule,
  key: Key,
): Promise<ReadonlyMap<Seat, Histories>> => {
  const world = await createWorld(template);
  const played = await play(world, schedule);
  const found = new Map<Seat, Histories>();
  for (const seat of watchersOf(schedule.cast))
    found.set(seat, await historiesOf(world, played, schedule, seat, key));
  await world.stop();
  return found;
};

const historiesOf = async (
  world: World,
  { made }: Played,
  { steps }: Schedule,
  seat: Seat,
  key: Key,
): Promise<Histories> => {
  const act = steps.find((step) => step.key === key)?.act;
  const destination = act?.type === "carry" ? roomAt(world, seat, act.to) : null;
  const history = destination === null ? [] : historyOf(destination.state, made);
  const about = consequencesOf(steps, key);
  const { workspace, storage } = seatOf(world, seat);
  await workspace.lock();
  const elsewhere = [...storage.contents]
    .filter(([stored]) => destination === null || !stored.includes(destination.room))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([stored, value]) => `${stored} ${Buffer.from(value).toString("hex")}`);
  return {
    destination: history.map(({ text }) => text),
    without: history.filter(({ keys }) => !keys.some((one) => about.has(one))).map(({ text }) => text),
    blanked: history.map(({ text, keys }) =>
      keys.includes(key) ? text.replace(/"wording":"[^"]*"/, "") : text,
    ),
    elsewhere: elsewhere.join("\n"),
  };
};

/** The step, the steps that speak of what it made, and so on. */
const consequencesOf = (steps: readonly Step[], key: Key): ReadonlySet<Key> => {
  const about = new Set([key]);
  for (const { act, key: own } of steps) if ("of" in act && about.has(act.of)) about.add(own);
  return about;
};

interface Told {
  readonly text: string;
  /** The steps whose making this speaks of. */
  readonly keys: readonly Key[];
}

/** What happened in a room, one text each, in which ids stand as the steps that made them: they are random anyway. */
const historyOf = (state: RoomState, made: Made): readonly Told[] => {
  const names = new Map<string, Key>();
  for (const [kind, ids] of Object.entries(made) as [keyof Made, ReadonlyMap<Key, string>][])
    for (const [key, id] of ids) names.set(id, `${kind} of ${key}`);
  const sequences = new Map([...state.timeline].map(({ stamp }) => [stamp.entry as string, "an entry"]));
  const tell = (happening: RoomEvent | RoomFact): Told => {
    const keys: Key[] = [];
    const text = JSON.stringify(happening, (_name, value: unknown) => {
      if (typeof value !== "string") return value;
      const name = names.get(value);
      if (name !== undefined) keys.push(name.slice(name.indexOf(" of ") + 4));
      return name ?? sequences.get(value) ?? value;
    });
    return { text, keys };
  };
  // How far somebody has read is a number in the log, which shifts with it.
  return [...state.timeline]
    .filter(({ happening }) => happening.type !== "readThrough")
    .map((moment) => tell(moment.happening));
};

const inexactFor = (
  one: Histories | undefined,
  two: Histories | undefined,
  change: Change,
): readonly string[] => {
  if (one === undefined || two === undefined) return ["is gone"];
  const wrong: string[] = [];
  if (one.elsewhere !== two.elsewhere) wrong.push("another room changed");
  const isTouched = one.destination.join("\n") !== two.destination.join("\n");
  if (one.without.length === one.destination.length) return isTouched ? [...wrong, "changed, unseen"] : wrong;
  if (!isTouched) wrong.push("nothing changed");
  const [expected, found] =
    change === "wording" ? [one.blanked, two.blanked] : [one.without, two.destination];
  if (expected.join("\n") !== found.join("\n")) wrong.push("more than the conveyance changed");
  return wrong;
};
