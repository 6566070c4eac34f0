import type { RoomId } from "@parley/protocol";
import type { Act, Place, Seat } from "./acts.ts";
import type { Schedule, Step } from "./cast.ts";
import { perform } from "./perform.ts";
import { type Made, seatOf } from "./performing.ts";
import { momentOf, quiet, roomAt, type World, type WorldSeat } from "./world.ts";

export interface Played {
  /** How each seat's own acts came out. */
  readonly outcomes: ReadonlyMap<Seat, readonly string[]>;
  /** Which rooms each act wrote into. */
  readonly writes: readonly Written[];
  readonly made: Made;
}

export interface Written {
  readonly step: Step;
  /** Null stands for a room that was not there before. */
  readonly rooms: readonly (RoomId | null)[];
}

/** What a self-check does besides, or instead. */
export interface Meddling {
  readonly before?: (world: World, step: Step, made: Made) => Step | Promise<Step>;
  readonly after?: (world: World, step: Step, made: Made) => Promise<void>;
}

/** Plays a schedule, one step after the other, each until everybody has seen it. */
export const play = async (
  world: World,
  { slots, steps }: Schedule,
  meddling: Meddling = {},
): Promise<Played> => {
  const made: Made = {
    ...{ items: new Map(), messages: new Map(), minutes: new Map(), placings: new Map(), copies: new Map() },
  };
  const outcomes = new Map<Seat, string[]>();
  const writes: Written[] = [];
  let slot = 0;
  for (const planned of steps) {
    // Time passes for everybody, whatever happens; what is added between two slots has only its author's clock to itself.
    for (; slot <= planned.at; slot++) await passTime(world, slot);
    const step = (await meddling.before?.(world, planned, made)) ?? planned;
    const actor = seatOf(world, step.act.by);
    await comeDue(world, momentOf(step.at));
    actor.clock.moveTo(momentOf(step.at));
    const before = await headsOf(world);
    const outcome = await perform(world, step, made);
    outcomes.set(step.act.by, [
      ...(outcomes.get(step.act.by) ?? []),
      `${step.key} ${JSON.stringify(outcome)}`,
    ]);
    await rest(world, step.act);
    await meddling.after?.(world, step, made);
    await rest(world, step.act);
    writes.push({ step, rooms: movedSince(before, await headsOf(world)) });
  }
  for (; slot <= slots; slot++) await passTime(world, slot);
  return { outcomes, writes, made };
};

const NO_ROOM = "0".repeat(64) as RoomId;

/**
 * What a device does of itself, it does when that comes due, not at its owner's next act: whichever device is first, so
 * that an act between two slots brings forward nothing of its author's before what another device was to do earlier.
 */
const comeDue = async (world: World, moment: number): Promise<void> => {
  for (;;) {
    const [first] = [...world.seats.values()]
      .flatMap((seat) => {
        const due = seat.clock.dueBefore(moment);
        return due === null ? [] : [{ seat, due }];
      })
      .toSorted((one, other) => one.due - other.due);
    if (first === undefined) return;
    first.seat.clock.moveTo(first.due);
    await settle(world, first.seat);
  }
};

const settle = async (world: World, { workspace }: WorldSeat): Promise<void> => {
  await workspace.act(NO_ROOM, { type: "rulesRaised", rulesVersion: 1 });
  await quiet(world.relay, world.seats.values());
};

const passTime = async (world: World, slot: number): Promise<void> => {
  await comeDue(world, momentOf(slot));
  world.relayClock.moveTo(momentOf(slot));
  for (const seat of world.seats.values()) {
    seat.clock.moveTo(momentOf(slot));
    // What came due is written before the next seat's clock moves: an act of no room waits for its turn behind it.
    await settle(world, seat);
  }
  // Pings that came due are answered before more time passes.
  await new Promise((resolve) => setImmediate(resolve));
};

/** Changes of members go on by themselves for a while: devices name each other. */
const rest = async (world: World, act: Act): Promise<void> => {
  const isLong = act.type === "dismiss" || act.type === "readmit" || act.type === "openNotebook";
  for (let round = 0; round < (isLong ? 8 : 1); round++) {
    if (isLong) await new Promise((resolve) => setTimeout(resolve, 1));
    await quiet(world.relay, world.seats.values());
  }
};

const headsOf = async ({ relay }: World): Promise<ReadonlyMap<RoomId, number>> =>
  new Map((await relay.listRooms(null, 1_000)).map(({ room, head }) => [room, head.sequence]));

const movedSince = (
  before: ReadonlyMap<RoomId, number>,
  now: ReadonlyMap<RoomId, number>,
): readonly (RoomId | null)[] =>
  [...now]
    .filter(([room, sequence]) => before.get(room) !== sequence)
    .map(([room]) => (before.has(room) ? room : null));

/** The place of a room, for naming it. */
export const placeOf = (world: World, room: RoomId): Place | null => {
  const places: readonly (readonly [Place, Seat])[] = [
    ["northCaucus", "mediator"],
    ["southCaucus", "mediator"],
    ["team", "mediator"],
    ["common", "mediator"],
    ["northDelegation", "north"],
    ["southDelegation", "south"],
  ];
  const found = places.find(([place, seat]) => roomAt(world, seat, place)?.room === room);
  return found?.[0] ?? null;
};
