import { createKeyring, type KeyringSecret, type Randomness, seededRandomness } from "@parley/crypto";
import { type Bytes, textToUtf8 } from "@parley/kernel";
import type { RelayStore } from "@parley/log";
import { createMemoryStore } from "@parley/log/memory";
import { parseEntry, type RoomId } from "@parley/protocol";
import type { Clock, LocalStorage, Workspace } from "../../../packages/client/src/index.ts";
import { createMemoryStorage, type MemoryStorage } from "../../../packages/client/src/storage/memory.ts";
import { resumeWorkspace } from "../../../packages/client/src/workspace/open.ts";
import { openTalks } from "../../../packages/client/test/support/story.ts";
import {
  createTestRelay,
  createWire,
  expectOk,
  type TestRelay,
  type Wire,
} from "../../../packages/client/test/support/world.ts";
import type { Seat } from "./schedule.ts";

export const SEATS: readonly Seat[] = ["mediator", "north", "south", "observer"];

/** Talks as they stood at one moment: every seat's store and keys, and the relay's. Worlds are copies of it. */
export interface Template {
  readonly seed: string;
  readonly stores: Readonly<Record<Seat, ReadonlyMap<string, Bytes>>>;
  readonly keyrings: Readonly<Record<Seat, KeyringSecret>>;
  readonly relay: RelayStore;
}

/** One of two worlds that began alike. */
export interface World {
  readonly relay: TestRelay;
  readonly seats: Readonly<Record<Seat, WorldSeat>>;
  readonly clock: ScheduleClock;
}

export interface WorldSeat {
  readonly workspace: Workspace;
  readonly storage: MemoryStorage;
  readonly wire: Wire;
}

/** Shows the time of the schedule's current step; long timers never come due within a schedule. */
export interface ScheduleClock extends Clock {
  set: (step: number) => void;
}

/** What a self-check may plant: a way in which one seat's business would reach another's bytes. */
export interface Leaks {
  readonly randomness?: (seat: Seat, own: Randomness) => Randomness;
  readonly clock?: (seat: Seat, own: Clock) => Clock;
  readonly storage?: (seat: Seat, own: LocalStorage) => LocalStorage;
}

const START = Date.UTC(2031, 2, 1);
const STEP_MS = 60_000;
const SOON_MS = 5_000;

const randomnessOf = (seed: string, seat: string): Randomness =>
  seededRandomness(textToUtf8(`${seed} ${seat}`));

export const createTemplate = async (seed: string): Promise<Template> => {
  const talks = await openTalks({}, (seat) => ({ randomness: randomnessOf(seed, seat) }));
  await talks.end();
  await talks.relay.stop();
  const seats = {
    mediator: talks.mediator,
    north: talks.north,
    south: talks.south,
    observer: talks.observer,
  };
  // A seeded keyring is the first thing that its seat drew, so it can be drawn again.
  const keyringOf = (seat: Seat): Promise<KeyringSecret> => createKeyring(randomnessOf(seed, seat));
  return {
    seed,
    relay: talks.relay.store,
    stores: {
      mediator: seats.mediator.storage.contents,
      north: seats.north.storage.contents,
      south: seats.south.storage.contents,
      observer: seats.observer.storage.contents,
    },
    keyrings: {
      mediator: await keyringOf("mediator"),
      north: await keyringOf("north"),
      south: await keyringOf("south"),
      observer: await keyringOf("observer"),
    },
  };
};

const createScheduleClock = (): ScheduleClock => {
  let now = START;
  return {
    now: () => now,
    after: (delayMs, action) => {
      if (delayMs >= SOON_MS) return () => {};
      const soon = setImmediate(action);
      return () => clearImmediate(soon);
    },
    set: (step) => {
      now = START + step * STEP_MS;
    },
  };
};

export const createWorld = async (template: Template, leaks: Leaks = {}): Promise<World> => {
  const clock = createScheduleClock();
  const relayRandomness = randomnessOf(template.seed, "relay");
  const relay = createTestRelay(await copyOfRelay(template), {
    randomness: (length) => relayRandomness.bytes(length, { use: "relay" }),
    clock,
  });
  const open = async (seat: Seat): Promise<WorldSeat> => {
    const storage = createMemoryStorage();
    await storage.commit({
      put: [...template.stores[seat]].map(([key, value]) => ({ key, value })),
      remove: [],
    });
    const wire = createWire(relay.transport);
    const own = randomnessOf(template.seed, `${seat} later`);
    const ports = {
      storage: leaks.storage?.(seat, storage) ?? storage,
      transport: wire,
      clock: leaks.clock?.(seat, clock) ?? clock,
      randomness: leaks.randomness?.(seat, own) ?? own,
    };
    return { workspace: expectOk(await resumeWorkspace(ports, template.keyrings[seat])), storage, wire };
  };
  const seats = {
    mediator: await open("mediator"),
    north: await open("north"),
    south: await open("south"),
    observer: await open("observer"),
  };
  const world = { relay, seats, clock };
  await quiet(world);
  return world;
};

const copyOfRelay = async ({ relay, keyrings }: Template): Promise<RelayStore> => {
  const copy = createMemoryStore();
  const devices = SEATS.map((seat) => keyrings[seat].device.device);
  const rooms = await relay.listRooms(null, 1_000);
  const members = new Map<RoomId, string[]>();
  for (const device of devices)
    for (const { room } of await relay.roomsOf(device, 1_000))
      members.set(room, [...(members.get(room) ?? []), device]);
  for (const { room, head } of rooms) {
    const page = await relay.readPage(room, {
      from: 0,
      through: head.sequence,
      maxEntries: 10_000,
      maxBytes: 1e9,
    });
    const entries = (page ?? []).map((bytes) => {
      const entry = parseEntry(bytes);
      if (!entry.ok) throw new Error("the relay holds something that is no entry");
      return entry.value;
    });
    const admitted = devices.filter((device) => members.get(room)?.includes(device) === true);
    const stored = await copy.appendAll([{ room, expected: null, entries, admitted, removed: [] }]);
    if (!stored.ok) throw new Error("the relay's rooms could not be copied");
  }
  return copy;
};

const MAX_ROUNDS = 2_000;

/** Waits until every seat has everything that the relay has for it. */
export const quiet = async ({ relay, seats }: World): Promise<void> => {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    await new Promise((resolve) => setImmediate(resolve));
    const isQuiet = await Promise.all(
      SEATS.map(async (seat) => {
        const { workspace } = seats[seat];
        const { rooms, connection } = workspace.snapshot();
        if (connection.status !== "online") return false;
        const listed = await relay.store.roomsOf(workspace.device, 1_000);
        return listed.every(({ room, head }) => {
          const view = rooms.get(room);
          return view?.status.status === "open" && view.rights.head.hash === head.hash;
        });
      }),
    );
    if (isQuiet.every(Boolean)) return;
  }
  throw new Error("the world never came to rest");
};

/** What party B has, sees and was sent, in one text each. */
export const whatSouthHas = async ({ seats }: World): Promise<Readonly<Record<string, string>>> => {
  const { workspace, storage, wire } = seats.south;
  const { rooms, mediations, alarms } = workspace.snapshot();
  const state = JSON.stringify({
    rooms: [...rooms.values()].map(({ state, unread }) => ({ state, unread })),
    mediations,
    alarms,
  });
  const hits = JSON.stringify(workspace.search("e"));
  await workspace.lock();
  const hex = (bytes: Bytes): string => Buffer.from(bytes).toString("hex");
  return {
    state,
    search: hits,
    stored: [...storage.contents]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => `${key} ${hex(value)}`)
      .join("\n"),
    traffic: wire.frames.map(hex).join("\n"),
  };
};

export const endWorld = async ({ seats, relay }: World): Promise<void> => {
  for (const seat of ["mediator", "north", "observer"] as const) await seats[seat].workspace.lock();
  await relay.stop();
};
