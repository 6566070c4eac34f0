import { foldRoom, type RoomState, startRoom } from "@parley/domain";
import { createAttacker } from "./malicious-member/attacker.ts";
import { randomAttack } from "./malicious-member/attacks.ts";
import { createPicker, type Picker } from "./non-interference/picker.ts";
import { play, roomAt } from "./non-interference/play.ts";
import { type Place, randomSchedule } from "./non-interference/schedule.ts";
import {
  createTemplate,
  createWorld,
  endWorld,
  quiet,
  type Template,
  type World,
} from "./non-interference/world.ts";

/**
 * A member who seals and signs whatever they like. Every honest device must come to the very same state, in which what
 * breaks a rule is a record and nothing else, and must go on working.
 */
export interface MaliciousMemberResult {
  readonly name: "malicious-member";
  readonly runs: number;
  readonly failures: number;
  readonly seconds: number;
  readonly failed: readonly string[];
  /** How often each kind of attack was tried, and how many were on record as refused. */
  readonly tried: Readonly<Record<string, number>>;
  readonly refused: number;
}

const RUNS_PER_TEMPLATE = 500;
const ATTACKS_LEAST = 3;
const ATTACKS_MORE = 6;

export const run = async ({
  runs,
  seed,
}: {
  readonly runs: number;
  readonly seed: number;
}): Promise<MaliciousMemberResult> => {
  const start = performance.now();
  const failed: string[] = [];
  const tried: Record<string, number> = {};
  let refused = 0;
  let template: Template | null = null;
  for (let i = 0; i < runs; i++) {
    if (template === null || i % RUNS_PER_TEMPLATE === 0)
      template = await createTemplate(`malice ${seed} ${i}`);
    const picker = createPicker(seed + i);
    const world = await createWorld(template);
    try {
      await play(world, randomSchedule(picker));
      const place = picker.one(["northCaucus", "common"] as const);
      const wrong = await attackIn(world, template, picker, place, tried);
      refused += roomAt(world, "mediator", place).state.refused.length;
      if (wrong !== null) failed.push(`${seed + i} ${place}: ${wrong}`);
    } catch (error) {
      failed.push(`${seed + i}: ${error instanceof Error ? error.message : "thrown"}`);
    }
    await world.seats.south.workspace.lock();
    await endWorld(world);
  }
  const seconds = (performance.now() - start) / 1_000;
  return { name: "malicious-member", runs, failures: failed.length, seconds, failed, tried, refused };
};

const attackIn = async (
  world: World,
  template: Template,
  picker: Picker,
  place: Place,
  tried: Record<string, number>,
): Promise<string | null> => {
  const { device } = template.keyrings.north;
  const { room } = roomAt(world, "north", place);
  const attacker = await createAttacker(world, device, room);
  const count = ATTACKS_LEAST + picker.below(ATTACKS_MORE);
  for (let i = 0; i < count; i++) {
    const attack = randomAttack(picker, attacker.fold().state, device.device, world.clock.now());
    const { withWrongKey = false } = attack;
    await attacker.append(attack.plaintext, { withWrongKey });
    tried[attack.name] = (tried[attack.name] ?? 0) + 1;
  }
  attacker.end();
  await quiet(world);
  return whatIsWrong(world, place);
};

/** Null where every honest member has the same state, nothing refused has left a trace, and words still pass. */
const whatIsWrong = async (world: World, place: Place): Promise<string | null> => {
  const members =
    place === "common"
      ? (["mediator", "north", "south", "observer"] as const)
      : (["mediator", "north"] as const);
  const states = members.map((seat) => JSON.stringify(roomAt(world, seat, place).state));
  if (states.some((state) => state !== states[0])) return "members disagree";
  const { state, readers, room } = roomAt(world, "mediator", place);
  if (JSON.stringify(content(state)) !== JSON.stringify(content(withoutRefused(state))))
    return "a refused entry left a trace";
  const words = { form: "remark", text: "We go on.", terms: "inConfidence", reason: "all the same" } as const;
  const said = await world.seats.mediator.workspace.say(room, words, readers);
  if (!said.ok) return `the room is dead: ${JSON.stringify(said.error)}`;
  await quiet(world);
  const alarms = members.flatMap((seat) => world.seats[seat].workspace.snapshot().alarms);
  return alarms.length === 0 ? null : `alarms: ${JSON.stringify(alarms)}`;
};

/** The room as it would be if what was refused had never been written. */
const withoutRefused = (state: RoomState): RoomState => foldRoom(startRoom(state.room), state.timeline);

/** Everything but the record of refusals, and the place in the log that a refused entry takes. */
const content = ({ refused: _refused, sequence: _sequence, head: _head, ...rest }: RoomState): unknown =>
  rest;
