import { createAttacker } from "./malicious-member/attacker.ts";
import { overstepping, raised } from "./malicious-member/forbidden.ts";
import { type Forgery, SEALINGS } from "./malicious-member/forge.ts";
import { elsewhere, refusalOf, roomOf, statesOf, type Written, wrongIn } from "./malicious-member/inspect.ts";
import { mutated, unreadable } from "./malicious-member/mutations.ts";
import type { Place, Seat } from "./non-interference/acts.ts";
import { seatOf } from "./non-interference/performing.ts";
import { createPicker, type Picker } from "./non-interference/picker.ts";
import { play } from "./non-interference/play.ts";
import { randomSchedule } from "./non-interference/schedule.ts";
import { createTemplate, type Template } from "./non-interference/template.ts";
import { createWorld, momentOf, quiet, roomAt, type World } from "./non-interference/world.ts";
import { castOf } from "./non-interference.ts";

/**
 * A member with valid keys who seals and signs whatever they like. In talks where a random schedule has been played,
 * a party's or the observer's device writes a few forgeries into a room: random mutations of what was really said there,
 * bytes that are no event, events that are not theirs to write, bodies sealed or padded wrongly. Afterwards every other
 * member's device has the very same state of that room, and so has one that was locked and opened again; each forgery is
 * on record as refused, for the reason that the rules give; nothing refused has left any other trace, and nothing has
 * changed in any other room; and words still pass. A mutation that happens to be allowed is not refused, but folded.
 *
 * In every tenth run a mediator, who may, raises the rules to a version that nobody knows: the room stops, on all
 * devices alike, read-only, and all others go on.
 */
export interface MaliciousMemberResult {
  readonly name: "malicious-member";
  /** Rooms attacked, each with several forgeries. */
  readonly runs: number;
  readonly failures: number;
  readonly seconds: number;
  readonly failed: readonly string[];
  readonly failedRuns: readonly number[];
  /** How often each kind of forgery was written. */
  readonly tried: Readonly<Record<string, number>>;
  /** How often each reason was given. */
  readonly refused: Readonly<Record<string, number>>;
  /** Forgeries that turned out to be allowed. */
  readonly allowed: number;
  readonly stopped: number;
}

interface Tally {
  readonly tried: Record<string, number>;
  readonly refused: Record<string, number>;
  allowed: number;
  stopped: number;
}

const RUNS_PER_TEMPLATE = 100;
const RAISE_EVERY = 10;
const FORGERIES_LEAST = 4;
const FORGERIES_MORE = 6;

export const run = async ({
  runs,
  seed,
  first = 0,
}: {
  readonly runs: number;
  readonly seed: number;
  /** The number of the first run, to see one again that failed. */
  readonly first?: number;
}): Promise<MaliciousMemberResult> => {
  const started = performance.now();
  const failed: string[] = [];
  const failedRuns: number[] = [];
  const tally: Tally = { tried: {}, refused: {}, allowed: 0, stopped: 0 };
  let template: Template | null = null;
  for (let i = first; i < first + runs; i++) {
    const picker = createPicker(seed * 1_000_003 + i);
    if (template === null || i % RUNS_PER_TEMPLATE === 0) template = await templateOf(seed, i);
    const isRaised = i % RAISE_EVERY === RAISE_EVERY - 1;
    const wrong = await runOnce(template, picker, tally, isRaised).catch((error: unknown) => [
      error instanceof Error ? error.message : "thrown",
    ]);
    if (wrong.length === 0) continue;
    failed.push(`seed ${seed} run ${i}: ${wrong.join("; ")}`);
    failedRuns.push(i);
  }
  const seconds = (performance.now() - started) / 1_000;
  return { name: "malicious-member", runs, failures: failed.length, seconds, failed, failedRuns, ...tally };
};

/** The talks in which a run of a seed is played. */
const templateOf = (seed: number, run: number): Promise<Template> => {
  const begun = run - (run % RUNS_PER_TEMPLATE);
  return createTemplate(`malice ${seed} ${begun}`, createPicker(seed * 7_919 + begun));
};

const runOnce = async (
  template: Template,
  picker: Picker,
  tally: Tally,
  isRaised: boolean,
): Promise<readonly string[]> => {
  const world = await createWorld(template);
  try {
    await play(world, randomSchedule(castOf(template, picker), picker));
    return isRaised ? await raiseIn(world, picker, tally) : await attackIn(world, picker, tally);
  } finally {
    await world.stop();
  }
};

/** Later than every act of a schedule. */
const LATER = 40;

const attackIn = async (world: World, picker: Picker, tally: Tally): Promise<readonly string[]> => {
  const by = picker.one(["north", "south", "observer"] as const);
  const place: Place = by === "observer" ? "common" : picker.one([`${by}Caucus`, "common"] as const);
  const { room, device, members } = sceneOf(world, by, place);
  const attacker = await createAttacker(world, device, room);
  const before = elsewhere(world, room);
  const written: Written[] = [];
  for (let count = FORGERIES_LEAST + picker.below(FORGERIES_MORE); count > 0; count--) {
    const { state } = attacker.fold();
    const forgery = forgeryFor(picker, state, device.device);
    const expected = refusalOf(state, device.device, forgery);
    const entry = await attacker.append(forgery);
    if (entry === null) return [`the relay did not take ${forgery.name}`];
    written.push({ forgery, sequence: entry.header.sequence, entry: entry.hash, expected });
    tallyUp(tally.tried, forgery.sealing === "as it should be" ? forgery.name : `sealed ${forgery.sealing}`);
    if (expected === null) tally.allowed++;
    else tallyUp(tally.refused, expected);
  }
  attacker.end();
  await quiet(world.relay, world.seats.values());
  const wrong = [...wrongIn(roomOf(world, room, by), written)];
  if (!(await isAlikeEverywhere(world, room, members, picker))) wrong.push("members disagree");
  if (elsewhere(world, room) !== before) wrong.push("another room has changed");
  return [...wrong, ...(await deadOrAlarmed(world, room, members))];
};

const sceneOf = (world: World, by: Seat, place: Place) => {
  const room = roomAt(world, by, place)?.room;
  const device = world.template.seats.get(by)?.keyring.device;
  if (room === undefined || device === undefined) throw new Error(`${by} is not in ${place}`);
  const members = [...world.seats.keys()].filter((seat) =>
    seatOf(world, seat).workspace.snapshot().rooms.has(room),
  );
  return { room, device, members };
};

const forgeryFor = (
  picker: Picker,
  state: Parameters<typeof overstepping>[1],
  me: Parameters<typeof overstepping>[2],
): Forgery => {
  const events = [...state.timeline].flatMap(({ happening }) => ("at" in happening ? [happening] : []));
  const kind = picker.below(10);
  const bare =
    kind < 4
      ? mutated(picker, picker.one(events))
      : kind < 6
        ? unreadable(picker)
        : overstepping(picker, state, me, momentOf(LATER));
  const sealing = picker.chance(0.15) ? picker.one(SEALINGS) : "as it should be";
  return { ...bare, sealing, isForbidden: bare.isForbidden || sealing !== "as it should be" };
};

/** On every member's device, and on one that reads its store anew. */
const isAlikeEverywhere = async (
  world: World,
  room: Parameters<typeof statesOf>[1],
  members: readonly Seat[],
  picker: Picker,
): Promise<boolean> => {
  const live = statesOf(world, room, members);
  const reopened = picker.one(members);
  await seatOf(world, reopened).reopen();
  await quiet(world.relay, world.seats.values());
  return [...live, ...statesOf(world, room, [reopened])].every((state) => state === live[0]);
};

/** Words of a mediator still reach everybody there, and nobody was alarmed. */
const deadOrAlarmed = async (
  world: World,
  room: Parameters<typeof statesOf>[1],
  members: readonly Seat[],
): Promise<readonly string[]> => {
  const { workspace } = seatOf(world, "mediator");
  const readers = workspace.snapshot().rooms.get(room)?.readers ?? "";
  const words = {
    form: "remark",
    text: "We go on.",
    terms: "inConfidence",
    reason: "All the same.",
  } as const;
  const said = await workspace.say(room, words, readers);
  if (!said.ok || said.value.status !== "said") return [`the room is dead: ${JSON.stringify(said)}`];
  await quiet(world.relay, world.seats.values());
  const { item } = said.value;
  const deaf = members.filter((seat) => roomOf(world, room, seat).items.get(item)?.text !== words.text);
  const alarms = members.flatMap((seat) => seatOf(world, seat).workspace.snapshot().alarms);
  return [
    ...(deaf.length === 0 ? [] : [`not heard by ${deaf.join(", ")}`]),
    ...(alarms.length === 0 ? [] : [`alarms: ${JSON.stringify(alarms)}`]),
  ];
};

/** The rules raised by somebody who may, to a version that this build does not know. */
const raiseIn = async (world: World, picker: Picker, tally: Tally): Promise<readonly string[]> => {
  const place = picker.one(["northCaucus", "southCaucus", "common"] as const);
  const { room, device, members } = sceneOf(world, "mediator", place);
  const attacker = await createAttacker(world, device, room);
  const before = elsewhere(world, room);
  const rulesVersion = picker.one([2, 3, 1_000]);
  const contents = JSON.stringify([...attacker.fold().state.items]);
  await attacker.append(raised(attacker.fold().state, device.device, momentOf(LATER), rulesVersion));
  attacker.end();
  await stoppedFor(world, room, members);
  const wrong: string[] = [];
  const states = statesOf(world, room, members);
  if (states.some((state) => state !== states[0])) wrong.push("members disagree about the room that stopped");
  if (JSON.stringify([...roomOf(world, room, "mediator").items]) !== contents)
    wrong.push("words are gone from it");
  for (const seat of members) {
    const { workspace } = seatOf(world, seat);
    const view = workspace.snapshot().rooms.get(room);
    const words = {
      form: "remark",
      text: "Too late.",
      terms: "inConfidence",
      reason: "All the same.",
    } as const;
    const said = await workspace.say(room, words, view?.readers ?? "");
    const trouble = { type: "UnknownRules", rulesVersion };
    if (JSON.stringify(view?.status) !== JSON.stringify({ status: "stopped", trouble }))
      wrong.push(`${seat} is not told`);
    if (said.ok || said.error.type !== "RoomNotReadable") wrong.push(`${seat} may still write`);
  }
  if (elsewhere(world, room) !== before) wrong.push("another room has changed");
  if (wrong.length === 0) tally.stopped++;
  return wrong;
};

const MAX_WAIT_MS = 20_000;

const stoppedFor = async (
  world: World,
  room: Parameters<typeof statesOf>[1],
  members: readonly Seat[],
): Promise<void> => {
  const deadline = performance.now() + MAX_WAIT_MS;
  const isStopped = (seat: Seat): boolean =>
    seatOf(world, seat).workspace.snapshot().rooms.get(room)?.status.status === "stopped";
  while (!members.every(isStopped)) {
    if (performance.now() > deadline) throw new Error("the room did not stop for everybody");
    await new Promise((resolve) => setImmediate(resolve));
  }
};

const tallyUp = (tally: Record<string, number>, name: string): void => {
  tally[name] = (tally[name] ?? 0) + 1;
};
